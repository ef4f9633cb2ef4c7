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
use rust_decimal::Decimal;

pub use types::{
    Balance, Choice, Input, Money, Name, Position, RedeemedPoints, Slot, Units, WholeNumber,
};
pub use value::Value;

/// The most rows that a list may have.
pub const ROWS_MAXIMUM: usize = 1_000;

/// A set of fields that is read as a whole: a request, or one row of a list.
pub trait Form: Sized {
    /// The fields, in the order in which a page shows them.
    const FIELDS: &'static [Field];

    /// Reads every field; nothing if any of them has a problem.
    fn read_fields(reader: &mut Reader<'_>, entries: &[(String, Value)]) -> Option<Self>;

    /// Whether the fields agree with each other; if not, a problem in the reader says why.
    fn check(&self, reader: &mut Reader<'_>) -> bool;

    /// The place for a number that a field has, by its position in [`Self::FIELDS`].
    fn slot(&mut self, index: usize) -> Option<&mut dyn Slot>;

    /// Puts another number into the field at a path; false where there is none or it refuses it.
    fn put(&mut self, path: &str, number: Decimal) -> bool {
        let found = place(Self::FIELDS, path);
        found.is_some_and(|(index, rest)| {
            self.slot(index).is_some_and(|slot| slot.put(rest, number))
        })
    }

    /// Reads a form, and refuses keys that it does not have.
    fn read(reader: &mut Reader<'_>, entries: &[(String, Value)]) -> Option<Self> {
        let keys_are_known = reader.keys(entries, Self::FIELDS);
        let form = Self::read_fields(reader, entries).filter(|_| keys_are_known)?;
        form.check(reader).then_some(form)
    }
}

/// Declares the choices of a field: an enum and the id of each choice.
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

        impl $crate::input::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const IDS: &'static [&'static str] = &[$($id),+];

            fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }
        }
    };
}

/// Declares a form: its struct, its fields and how they are read.
///
/// ```text
/// form! {
///     /// What the form is.
///     pub struct Project {
///         include { delivery: Delivery, }       // the fields of another form come first
///         required {                            // what the estimator cannot do without
///             /// What the field is.
///             cost: Money = "cost" clause "3",  // name: type = id, the clause that asks for it,
///             stage: Stage = "stage" clause "2" initially "R",  // what a page fills in beforehand
///         }
///         optional {                            // each is an `Option`
///             /// A part of the cost.
///             special: Money = "special" clause "3",
///         }
///         include { upload: Upload, }           // or come last
///         parts { special of cost: "special", } // a part cannot be more than its whole
///         agree { Project::is_consistent }      // fn(&Self, &mut Reader) -> bool, any other check
///     }
/// }
/// ```
///
/// Checks are joined by `&`, not `&&`: every problem is found at once.
macro_rules! form {
    (
        $(#[$doc:meta])*
        pub struct $name:ident {
            $(include { $($first:ident: $first_form:ty,)+ })?
            required {
                $(
                    $(#[$required_doc:meta])*
                    $required:ident: $required_type:ty = $required_id:literal
                        $(clause $required_clause:literal)?
                        $(initially $required_initial:literal)?,
                )*
            }
            optional {
                $(
                    $(#[$optional_doc:meta])*
                    $optional:ident: $optional_type:ty = $optional_id:literal
                        $(clause $optional_clause:literal)?
                        $(initially $optional_initial:literal)?,
                )*
            }
            $(include { $($last:ident: $last_form:ty,)+ })?
            $(parts { $($part:ident of $whole:ident: $part_id:literal,)+ })?
            $(agree { $agree:path })?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        pub struct $name {
            $($(
                #[doc = concat!("The fields of [`", stringify!($first_form), "`].")]
                #[serde(flatten)]
                pub $first: $first_form,
            )+)?
            $($(#[$required_doc])* #[serde(rename = $required_id)] pub $required: $required_type,)*
            $(
                $(#[$optional_doc])*
                #[serde(rename = $optional_id, skip_serializing_if = "Option::is_none")]
                pub $optional: Option<$optional_type>,
            )*
            $($(
                #[doc = concat!("The fields of [`", stringify!($last_form), "`].")]
                #[serde(flatten)]
                pub $last: $last_form,
            )+)?
        }

        impl $crate::input::Form for $name {
            const FIELDS: &'static [$crate::input::Field] = {
                const GROUPS: &[&[$crate::input::Field]] = &[
                    $($(<$first_form as $crate::input::Form>::FIELDS,)+)?
                    &[
                        $($crate::input::Field::required::<$required_type>($required_id)
                            $(.clause($required_clause))? $(.initial($required_initial))?,)*
                        $($crate::input::Field::optional::<$optional_type>($optional_id)
                            $(.clause($optional_clause))? $(.initial($optional_initial))?,)*
                    ],
                    $($(<$last_form as $crate::input::Form>::FIELDS,)+)?
                ];
                &const { $crate::input::joined::<{ $crate::input::total(GROUPS) }>(GROUPS) }
            };

            fn read_fields(
                reader: &mut $crate::input::Reader<'_>,
                entries: &[(String, $crate::input::Value)],
            ) -> Option<Self> {
                $($(let $first = <$first_form>::read_fields(reader, entries);)+)?
                $(let $required = reader.required::<$required_type>(entries, $required_id);)*
                $(let $optional = reader.optional::<$optional_type>(entries, $optional_id);)*
                $($(let $last = <$last_form>::read_fields(reader, entries);)+)?
                // Parts are compared even where other fields have problems.
                let parts_fit = true $($(& reader.part(
                    $part_id,
                    $crate::input::sum_of(&$part),
                    $crate::input::sum_of(&$whole),
                ))+)?;
                let form = Self {
                    $($($first: $first?,)+)?
                    $($required: $required?,)*
                    $($optional: $optional?,)*
                    $($($last: $last?,)+)?
                };
                parts_fit.then_some(form)
            }

            #[allow(unused_variables)]
            fn check(&self, reader: &mut $crate::input::Reader<'_>) -> bool {
                true
                    $($(& self.$first.check(reader))+)?
                    $($(& self.$last.check(reader))+)?
                    $($(& reader.part(
                        $part_id,
                        $crate::input::sum_of(&self.$part),
                        $crate::input::sum_of(&self.$whole),
                    ))+)?
                    $(& $agree(self, reader))?
            }

            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn slot(&mut self, index: usize) -> Option<&mut dyn $crate::input::Slot> {
                let mut index = index;
                $($($crate::input::slots_of!(self.$first, $first_form, index);)+)?
                let mut own = 0..;
                $(if own.next() == Some(index) {
                    return $crate::input::Input::slot(&mut self.$required);
                })*
                $(if own.next() == Some(index) {
                    return $crate::input::Input::optional_slot(&mut self.$optional);
                })*
                $($(
                    index = index.checked_sub(own.start)?;
                    own = 0..;
                    $crate::input::slots_of!(self.$last, $last_form, index);
                )+)?
                None
            }
        }
    };
}

/// Looks for a slot among the fields of an included form.
macro_rules! slots_of {
    ($form:expr, $type:ty, $index:ident) => {
        let count = <$type as $crate::input::Form>::FIELDS.len();
        if $index < count {
            return $crate::input::Form::slot(&mut $form, $index);
        }
        $index = $index.checked_sub(count)?;
    };
}

pub(crate) use {choices, form, slots_of};

/// How many fields there are in all groups.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "evaluated by the compiler"
)]
pub(crate) const fn total(groups: &[&[Field]]) -> usize {
    let (mut count, mut group) = (0, 0);
    while group < groups.len() {
        count += groups[group].len();
        group += 1;
    }
    count
}

/// The fields of all groups, one group after another.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "evaluated by the compiler"
)]
pub(crate) const fn joined<const LENGTH: usize>(groups: &[&[Field]]) -> [Field; LENGTH] {
    let mut fields = [Field::required::<bool>(""); LENGTH];
    let (mut length, mut group) = (0, 0);
    while group < groups.len() {
        let mut index = 0;
        while index < groups[group].len() {
            fields[length] = groups[group][index];
            length += 1;
            index += 1;
        }
        group += 1;
    }
    fields
}

/// The field that a path leads to or into, and what follows its name.
fn place<'a>(fields: &[Field], path: &'a str) -> Option<(usize, &'a str)> {
    fields.iter().enumerate().find_map(|(index, field)| {
        let rest = path.strip_prefix(field.id)?;
        (rest.is_empty() || rest.starts_with(['.', '['])).then_some((index, rest))
    })
}

/// The sum of a field that can be a part or a whole.
pub(crate) fn sum_of(field: &impl types::PartOfWhole) -> Option<crate::amount::Roubles> {
    field.amount()
}
