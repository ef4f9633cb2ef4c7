//! From what a person typed to what a formula takes, with every problem on the way.
//!
//! [`form!`] declares a request once: the Rust type, what the page draws the field from, and how it
//! is read. So a field cannot be shown without being read, nor read without being shown.

mod field;
mod reader;
mod types;
mod value;

pub use field::{Field, FieldDescription, FieldKind, Shape};
pub use reader::Reader;
pub use types::{
    Balance, CharityBalance, Choice, Input, Money, Name, Ordinal, Place, Position, RedeemedPoints,
    Units, WholeNumber,
};
pub use value::Value;

/// The most rows that a list may have.
pub const ROWS_MAXIMUM: usize = 1_000;

/// A set of fields that is read as a whole: a request, or one row of a list.
pub trait Form: Sized {
    /// The fields, in the order in which a page shows them.
    const FIELDS: &'static [Field];

    /// Reads every field; nothing if any of them has a problem.
    fn read(reader: &mut Reader<'_>, entries: &[(String, Value)]) -> Option<Self>;

    /// Whether the fields agree with each other; if not, a problem in the reader says why.
    fn check(&self, reader: &mut Reader<'_>) -> bool;
}

/// Declares the choices of a field: an enum and the name of each choice.
macro_rules! choices {
    (
        $(#[$doc:meta])*
        pub enum $name:ident {
            $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $id)] $variant,)+
        }

        impl $name {
            /// The name of the choice.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }
        }

        impl $crate::input::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const IDS: &'static [&'static str] = &[$($id),+];

            fn id(self) -> &'static str {
                self.name()
            }
        }
    };
}

/// Declares a form: its struct, its fields and how they are read.
macro_rules! form {
    (
        $(#[$doc:meta])*
        pub struct $name:ident {
            required {
                $(
                    $(#[$required_doc:meta])*
                    $required:ident: $required_type:ty = $required_id:literal
                        $(in $required_clause:literal)? $(from $required_initial:literal)?,
                )*
            }
            optional {
                $(
                    $(#[$optional_doc:meta])*
                    $optional:ident: $optional_type:ty = $optional_id:literal
                        $(in $optional_clause:literal)? $(from $optional_initial:literal)?,
                )*
            }
            $(parts { $($part:ident of $whole:ident: $part_id:literal,)+ })?
            $(agree { $agree:path })?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        pub struct $name {
            $($(#[$required_doc])* #[serde(rename = $required_id)] pub $required: $required_type,)*
            $(
                $(#[$optional_doc])*
                #[serde(rename = $optional_id, skip_serializing_if = "Option::is_none")]
                pub $optional: Option<$optional_type>,
            )*
        }

        impl $crate::input::Form for $name {
            const FIELDS: &'static [$crate::input::Field] = &[
                $($crate::input::Field::required::<$required_type>($required_id)
                    $(.clause($required_clause))? $(.initial($required_initial))?,)*
                $($crate::input::Field::optional::<$optional_type>($optional_id)
                    $(.clause($optional_clause))? $(.initial($optional_initial))?,)*
            ];

            fn read(
                reader: &mut $crate::input::Reader<'_>,
                entries: &[(String, $crate::input::Value)],
            ) -> Option<Self> {
                let keys_are_known = reader.keys(entries, Self::FIELDS);
                $(let $required = reader.required::<$required_type>(entries, $required_id);)*
                $(let $optional = reader.optional::<$optional_type>(entries, $optional_id);)*
                // Parts are compared even where other fields have problems: all at once.
                let parts_fit = true $($(& reader.part($part_id, $crate::input::sum_of(&$part), $crate::input::sum_of(&$whole)))+)?;
                if !(keys_are_known && parts_fit) {
                    return None;
                }
                let form = Self { $($required: $required?,)* $($optional: $optional?,)* };
                form.check(reader).then_some(form)
            }

            #[allow(unused_variables)]
            fn check(&self, reader: &mut $crate::input::Reader<'_>) -> bool {
                true
                    $($(& reader.part($part_id, $crate::input::sum_of(&self.$part), $crate::input::sum_of(&self.$whole)))+)?
                    $(& $agree(self, reader))?
            }
        }
    };
}

pub(crate) use {choices, form};

/// The sum of a field that can be a part or a whole.
pub(crate) fn sum_of(field: &impl types::PartOfWhole) -> Option<crate::amount::Roubles> {
    field.amount()
}
