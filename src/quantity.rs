//! A value with its unit, as an answer writes it.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::amount::{self, Amount, Counts, Unit};
use crate::calendar::Day;

/// A value with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quantity {
    /// The unit.
    pub unit: Unit,
    /// The value as text.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub value: Scalar,
}

impl Quantity {
    /// One of a field's choices.
    pub(crate) const fn choice(choice: &'static str) -> Self {
        Self { unit: Unit::Choice, value: Scalar::Choice(choice) }
    }
}

impl<U: Counts> From<Amount<U>> for Quantity {
    fn from(amount: Amount<U>) -> Self {
        Self { unit: U::UNIT, value: Scalar::Number(amount.value()) }
    }
}

impl From<Day> for Quantity {
    fn from(day: Day) -> Self {
        Self { unit: Unit::Date, value: Scalar::Day(day) }
    }
}

/// A value that is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// An exact decimal.
    Number(Decimal),
    /// A day.
    Day(Day),
    /// The name of a choice.
    Choice(&'static str),
}

impl fmt::Display for Scalar {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => amount::write(*number, formatter),
            Self::Day(day) => fmt::Display::fmt(day, formatter),
            Self::Choice(choice) => formatter.write_str(choice),
        }
    }
}

impl Serialize for Scalar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
