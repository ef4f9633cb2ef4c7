//! What a page needs to know to draw a field.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Input, ROWS_MAXIMUM};
use crate::amount::Count;
use crate::document::Clause;
use crate::problem::Allowed;

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its key in a request.
    pub id: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// Whether the estimator cannot do without it.
    pub is_required: bool,
    /// The clause that asks for it.
    pub clause: Option<Clause>,
    /// What a page may fill in beforehand.
    pub initial: Option<&'static str>,
}

impl Field {
    /// A field that the estimator cannot do without.
    pub(crate) const fn required<T: Input>(id: &'static str) -> Self {
        Self { id, shape: T::SHAPE, is_required: true, clause: None, initial: None }
    }

    /// A field that can be left out.
    pub(crate) const fn optional<T: Input>(id: &'static str) -> Self {
        Self { id, shape: T::SHAPE, is_required: false, clause: None, initial: None }
    }

    /// The same field, asked for by a clause.
    pub(crate) const fn clause(self, clause: Clause) -> Self {
        Self { clause: Some(clause), ..self }
    }

    /// The same field, filled in beforehand.
    pub(crate) const fn initial(self, initial: &'static str) -> Self {
        Self { initial: Some(initial), ..self }
    }
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A decimal number.
    Number {
        /// What it counts.
        kind: FieldKind,
        /// The least value.
        minimum: Decimal,
        /// The greatest value.
        maximum: Decimal,
        /// How many decimals it may have.
        decimals: u32,
    },
    /// A day.
    Date,
    /// Yes or no.
    Flag,
    /// A text of at most so many characters.
    Text(usize),
    /// One of these.
    Choice(&'static [&'static str]),
    /// A number of pieces for any of these.
    Counts(&'static [&'static str]),
    /// A list of rows with these fields.
    Rows(&'static [Field]),
}

impl Shape {
    /// What a problem says would be accepted.
    #[must_use]
    pub fn allowed(&self) -> Allowed {
        let text = |decimal: Decimal| Some(Count::new(decimal).to_string());
        let mut allowed = Allowed::default();
        match *self {
            Self::Number { minimum, maximum, decimals, .. } => {
                allowed.minimum = text(minimum);
                allowed.maximum = text(maximum);
                allowed.decimals = Some(decimals);
            }
            Self::Text(length) => allowed.maximum = Some(length.to_string()),
            Self::Choice(choices) | Self::Counts(choices) => allowed.choices = choices.to_vec(),
            Self::Rows(_) => allowed.maximum = Some(ROWS_MAXIMUM.to_string()),
            Self::Date | Self::Flag => {}
        }
        allowed
    }

    const fn kind(&self) -> FieldKind {
        match self {
            Self::Number { kind, .. } => *kind,
            Self::Date => FieldKind::Date,
            Self::Flag => FieldKind::Flag,
            Self::Text(_) => FieldKind::Text,
            Self::Choice(_) => FieldKind::Choice,
            Self::Counts(_) => FieldKind::Counts,
            Self::Rows(_) => FieldKind::Rows,
        }
    }
}

/// How a page draws a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Roubles or points, two decimals.
    Money,
    /// A percentage, two decimals.
    Percent,
    /// Roubles for a unit of a currency, six decimals.
    ExchangeRate,
    /// A whole number.
    Count,
    /// A day.
    Date,
    /// One of the choices.
    Choice,
    /// Yes or no.
    Flag,
    /// A text.
    Text,
    /// A whole number for any of the choices.
    Counts,
    /// A list of rows.
    Rows,
}

/// A [`Field`] as the register shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FieldDescription {
    /// Its key in a request.
    pub id: &'static str,
    /// How a page draws it.
    pub kind: FieldKind,
    /// Whether the estimator cannot do without it.
    pub required: bool,
    /// The least value.
    pub minimum: Option<String>,
    /// The greatest value, length of a text or number of rows.
    pub maximum: Option<String>,
    /// The number of decimals.
    pub decimals: Option<u32>,
    /// The choices; for counts, the keys.
    pub choices: Vec<&'static str>,
    /// What a page may fill in beforehand.
    pub initial: Option<&'static str>,
    /// The clause that asks for it.
    pub clause: Option<Clause>,
    /// The fields of a row.
    pub fields: Vec<FieldDescription>,
}

impl From<&Field> for FieldDescription {
    fn from(field: &Field) -> Self {
        let Allowed { minimum, maximum, decimals, choices } = field.shape.allowed();
        let fields = match field.shape {
            Shape::Rows(fields) => fields.iter().map(Self::from).collect(),
            _ => Vec::new(),
        };
        Self {
            id: field.id,
            kind: field.shape.kind(),
            required: field.is_required,
            minimum,
            maximum,
            decimals,
            choices,
            initial: field.initial,
            clause: field.clause,
            fields,
        }
    }
}
