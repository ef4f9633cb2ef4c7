//! Numbers and dates that a document publishes, and the one door to their values.

use serde::Serialize;

use super::{Clause, Note};
use crate::amount::{Amount, Counts, Unit};
use crate::calendar::Day;
use crate::quantity::Scalar;

/// A number or a date that a document publishes: a rate, a cap, a threshold, a prize, a deadline.
///
/// ```
/// use points_estimator::amount::Percent;
/// use points_estimator::document::Parameter;
/// use rust_decimal::dec;
///
/// let rate = Parameter::new("rate", "3", Percent::new(dec!(1)));
/// ```
///
/// Without its clause it does not compile:
///
/// ```compile_fail
/// use points_estimator::amount::Percent;
/// use points_estimator::document::Parameter;
/// use rust_decimal::dec;
///
/// let rate = Parameter::new("rate", Percent::new(dec!(1)));
/// ```
///
/// Its value is private: whoever needs it asks [`Parameters`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter<T> {
    /// Its name.
    pub id: &'static str,
    /// The clause that publishes it.
    pub clause: Clause,
    value: T,
}

impl<T> Parameter<T> {
    /// What `clause` publishes under a name.
    #[must_use]
    pub const fn new(id: &'static str, clause: Clause, value: T) -> Self {
        Self { id, clause, value }
    }

    /// The note that speaks of it, under the same name.
    pub(crate) const fn note(&self) -> Note {
        Note { id: self.id, clause: Some(self.clause) }
    }
}

impl<U: Counts> Parameter<Amount<U>> {
    /// The parameter as the register shows it.
    pub(crate) const fn published(&self) -> PublishedParameter {
        let value = Scalar::Number(self.value.value());
        PublishedParameter { id: self.id, clause: self.clause, unit: U::UNIT, value }
    }
}

impl Parameter<Day> {
    /// The parameter as the register shows it.
    pub(crate) const fn published(&self) -> PublishedParameter {
        let value = Scalar::Day(self.value);
        PublishedParameter { id: self.id, clause: self.clause, unit: Unit::Date, value }
    }
}

/// A [`Parameter`] as the register shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PublishedParameter {
    /// Its name.
    pub id: &'static str,
    /// The clause that publishes it.
    pub clause: Clause,
    /// Its unit.
    pub unit: Unit,
    /// Its value as text.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub value: Scalar,
}

/// A type that a parameter can have.
pub trait ParameterValue: Copy {
    /// The value that stands in for a published one, if it is of this kind.
    fn from_scalar(value: Scalar) -> Option<Self>;
}

impl<U: Counts> ParameterValue for Amount<U> {
    fn from_scalar(value: Scalar) -> Option<Self> {
        match value {
            Scalar::Number(number) => Some(Self::new(number)),
            Scalar::Day(_) | Scalar::Choice(_) => None,
        }
    }
}

impl ParameterValue for Day {
    fn from_scalar(value: Scalar) -> Option<Self> {
        match value {
            Scalar::Day(day) => Some(day),
            Scalar::Number(_) | Scalar::Choice(_) => None,
        }
    }
}

/// The values that parameters have in an evaluation: those that the documents publish, but for those
/// that others stand in for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters {
    stand_ins: Vec<(&'static str, Scalar)>,
}

/// Every parameter as published.
pub(crate) static PUBLISHED: Parameters = Parameters { stand_ins: Vec::new() };

impl Parameters {
    /// Every parameter as published.
    #[must_use]
    pub const fn published() -> &'static Self {
        &PUBLISHED
    }

    /// The same, with another value for the parameter of this name.
    #[must_use]
    pub fn with(mut self, id: &'static str, value: Scalar) -> Self {
        self.stand_ins.push((id, value));
        self
    }

    /// The value of a parameter. Nothing else reads one.
    #[must_use]
    pub fn of<T: ParameterValue>(&self, parameter: &Parameter<T>) -> T {
        if self.stand_ins.is_empty() {
            return parameter.value;
        }
        self.stand_in(parameter.id).and_then(T::from_scalar).unwrap_or(parameter.value)
    }

    fn stand_in(&self, id: &str) -> Option<Scalar> {
        self.stand_ins.iter().rfind(|(other, _)| *other == id).map(|(_, value)| *value)
    }
}
