//! What a document says, each with the clause that says it: rules, figures and the period.
//!
//! A [`Figure`] is the only way to bring a number of a document into a calculation, and it cannot be
//! written without its clause.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::amount::{
    Amount, Coefficient, Count, Counts, Days, Months, Percent, Points, Roubles, Unit,
};
use crate::calendar::Day;
use crate::estimate::{Decides, Scalar};

/// The number of a clause as its document prints it, such as `4.1.5`.
pub type Clause = &'static str;

/// Something that a clause decides, under the name that it has everywhere: in the trace, in the
/// tables of words and in the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Rule {
    /// The name.
    pub id: &'static str,
    /// The clause.
    pub clause: Clause,
}

/// Something that `clause` decides.
pub(crate) const fn rule(id: &'static str, clause: Clause) -> Rule {
    Rule { id, clause }
}

/// Something that a clause demands: what depends on it, and the fields that answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Requirement {
    /// The name of the condition.
    pub id: &'static str,
    /// The clause.
    pub clause: Clause,
    /// What depends on it.
    pub decides: Decides,
    /// The fields that it cannot be judged without.
    pub asks: &'static [&'static str],
}

/// Something that `clause` demands.
pub(crate) const fn requirement(
    id: &'static str,
    clause: Clause,
    decides: Decides,
    asks: &'static [&'static str],
) -> Requirement {
    Requirement { id, clause, decides, asks }
}

/// Something that a reader must know besides: what a clause leaves to others, where it contradicts
/// another, or what the document does not say at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Remark {
    /// The name.
    pub id: &'static str,
    /// The clause; none where the document is silent.
    pub clause: Option<Clause>,
}

/// A remark about `clause`.
pub(crate) const fn remark(id: &'static str, clause: Clause) -> Remark {
    Remark { id, clause: Some(clause) }
}

/// A remark about something that the document does not say.
pub(crate) const fn silence(id: &'static str) -> Remark {
    Remark { id, clause: None }
}

/// A published figure: a rate, a cap, a threshold, a date, a prize.
///
/// ```
/// use points_estimator::{amount::Percent, rule::Figure};
/// use rust_decimal::dec;
///
/// let rate = Figure { id: "rate", clause: "3", value: Percent::new(dec!(1)) };
/// ```
///
/// Without its clause it does not compile:
///
/// ```compile_fail
/// use points_estimator::{amount::Percent, rule::Figure};
/// use rust_decimal::dec;
///
/// let rate = Figure { id: "rate", value: Percent::new(dec!(1)) };
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure<T> {
    /// Its name.
    pub id: &'static str,
    /// The clause that publishes it.
    pub clause: Clause,
    /// The figure.
    pub value: T,
}

impl<T> Figure<T> {
    /// The rule that this figure's own clause decides.
    pub(crate) const fn decides(&self, id: &'static str) -> Rule {
        rule(id, self.clause)
    }

    /// What this figure's own clause demands.
    pub(crate) const fn demands(
        &self,
        id: &'static str,
        decides: Decides,
        asks: &'static [&'static str],
    ) -> Requirement {
        requirement(id, self.clause, decides, asks)
    }
}

macro_rules! figures {
    ($($(#[$doc:meta])* $constructor:ident => $amount:ident;)+) => {$(
        $(#[$doc])*
        pub(crate) const fn $constructor(
            id: &'static str,
            clause: Clause,
            value: Decimal,
        ) -> Figure<$amount> {
            Figure { id, clause, value: Amount::new(value) }
        }
    )+};
}

figures! {
    /// A published rate or share.
    percent => Percent;
    /// A published sum of roubles.
    roubles => Roubles;
    /// A published number of points.
    points => Points;
    /// A published factor.
    coefficient => Coefficient;
    /// A published number of pieces.
    count => Count;
    /// A published number of days.
    days => Days;
    /// A published number of months.
    months => Months;
}

/// A published date.
pub(crate) const fn date(id: &'static str, clause: Clause, value: Day) -> Figure<Day> {
    Figure { id, clause, value }
}

/// A [`Figure`] as the register shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PublishedFigure {
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

impl<U: Counts> Figure<Amount<U>> {
    /// The figure as the register shows it.
    pub(crate) const fn published(&self) -> PublishedFigure {
        let value = Scalar::Number(self.value.value());
        PublishedFigure { id: self.id, clause: self.clause, unit: U::UNIT, value }
    }
}

impl Figure<Day> {
    /// The figure as the register shows it.
    pub(crate) const fn published(&self) -> PublishedFigure {
        let value = Scalar::Day(self.value);
        PublishedFigure { id: self.id, clause: self.clause, unit: Unit::Date, value }
    }
}

/// The days between which a document is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day, if the document names one.
    pub opens: Option<Day>,
    /// The last day, if the document names one.
    pub closes: Option<Day>,
    /// The clause with the dates; none if the document has no dates and so is always in force.
    pub clause: Option<Clause>,
}
