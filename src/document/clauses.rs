//! The macro that declares what the clauses of a document say.

/// Declares what clauses say, in the document's order, and a table of it.
///
/// ```text
/// clauses! {
///     CLAUSES:                                        // the table, perhaps with a visibility
///     "3" {                                           // the clause that says what follows
///         ACCRUAL_RATE: Percent = dec!(1);            // a parameter, by the type of its value
///         SINCE: Day = day(2026, 1, 1);               // a parameter that is a date
///         REPLY_DAYS: Days + Note = dec!(3);          // … that a note speaks of under its name
///         PROJECT_POINTS: Step;                       // an operation of the calculation
///         ON_APPROVAL: Step + Date;                   // … that also has its date
///         BONUS: Account;                             // a target account
///         REALISED: Condition(Withdrawal) asks ["realised"];
///         POINT_IS_A_ROUBLE: Note;
///     }
///     unstated { TAX_NOT_MENTIONED: Note; }           // what the document does not say
/// }
/// ```
///
/// Each line becomes a constant; its id is its name in kebab case: `project-points`.
macro_rules! clauses {
    (
        $(#[$table_doc:meta])*
        $visibility:vis $table:ident:
        $(
            $clause:literal {
                $(
                    $(#[$doc:meta])*
                    $name:ident: $kind:ident $(($entitlement:ident) asks $fields:tt)?
                        $(+ $also:ident)* $(= $value:expr)?;
                )+
            }
        )*
        $(unstated { $($unstated:ident: Note;)+ })?
    ) => {
        $($(
            $crate::document::declare! {
                [$(#[$doc])* $visibility] $name $clause $kind
                    $(($entitlement) asks $fields)? $(= $value)?
            }
        )+)*
        $($(
            $visibility const $unstated: $crate::document::Note = $crate::document::Note {
                id: $crate::document::named_after!($unstated),
                clause: None,
            };
        )+)?

        $(#[$table_doc])*
        $visibility const $table: &[$crate::document::Declaration] = &[
            $($(
                $crate::document::declaration!($name $kind),
                $($crate::document::declaration!($name also $also),)*
            )+)*
            $($($crate::document::declaration!($unstated Note),)+)?
        ];
    };
}

/// The constant of one line.
macro_rules! declare {
    ([$($head:tt)*] $name:ident $clause:literal Condition ($entitlement:ident) asks $fields:tt) => {
        $($head)* const $name: $crate::document::Condition = $crate::document::Condition {
            id: $crate::document::named_after!($name),
            clause: $clause,
            decides: $crate::document::Entitlement::$entitlement,
            asks: &$fields,
        };
    };
    ([$($head:tt)*] $name:ident $clause:literal Note) => {
        $($head)* const $name: $crate::document::Note = $crate::document::Note {
            id: $crate::document::named_after!($name),
            clause: Some($clause),
        };
    };
    ([$($head:tt)*] $name:ident $clause:literal Day = $value:expr) => {
        $($head)* const $name: $crate::document::Parameter<$crate::calendar::Day> =
            $crate::document::Parameter::new(
                $crate::document::named_after!($name),
                $clause,
                $value,
            );
    };
    ([$($head:tt)*] $name:ident $clause:literal $amount:ident = $value:expr) => {
        $($head)* const $name: $crate::document::Parameter<$crate::amount::$amount> =
            $crate::document::Parameter::new(
                $crate::document::named_after!($name),
                $clause,
                $crate::amount::$amount::new($value),
            );
    };
    // A step, a date or an account.
    ([$($head:tt)*] $name:ident $clause:literal $kind:ident) => {
        $($head)* const $name: $crate::document::Provision = $crate::document::Provision {
            id: $crate::document::named_after!($name),
            clause: $clause,
        };
    };
}

/// The entry of one line in the table.
macro_rules! declaration {
    // A parameter that a note speaks of.
    ($name:ident also Note) => {
        $crate::document::Declaration::Note($name.note())
    };
    ($name:ident also $kind:ident) => {
        $crate::document::declaration!($name $kind)
    };
    ($name:ident Step) => {
        $crate::document::Declaration::Step($name)
    };
    ($name:ident Date) => {
        $crate::document::Declaration::Date($name)
    };
    ($name:ident Account) => {
        $crate::document::Declaration::Account($name)
    };
    ($name:ident Condition) => {
        $crate::document::Declaration::Condition($name)
    };
    ($name:ident Note) => {
        $crate::document::Declaration::Note($name)
    };
    ($name:ident $amount:ident) => {
        $crate::document::Declaration::Parameter($name.published())
    };
}

/// The id of a constant: its name in kebab case.
macro_rules! named_after {
    ($name:ident) => {{
        const NAME: &str = stringify!($name);
        const ID: [u8; NAME.len()] = $crate::document::kebab(NAME.as_bytes());
        match core::str::from_utf8(&ID) {
            Ok(id) => id,
            Err(_) => NAME,
        }
    }};
}

pub(crate) use {clauses, declaration, declare, named_after};

/// `PROJECT_POINTS` as `project-points`.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "evaluated by the compiler"
)]
pub(crate) const fn kebab<const LENGTH: usize>(name: &[u8]) -> [u8; LENGTH] {
    let mut id = [b'-'; LENGTH];
    let mut index = 0;
    while index < LENGTH {
        if name[index] != b'_' {
            id[index] = name[index].to_ascii_lowercase();
        }
        index += 1;
    }
    id
}
