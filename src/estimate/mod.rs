//! What comes out: the estimate, its steps, its conditions, its dates.

mod condition;
mod detail;
mod payout;
mod schedule;
mod step;

use serde::Serialize;

pub use condition::{ConditionResult, Status};
pub use detail::{Detail, LedgerAccount, Lot};
pub use payout::{Payout, Prize};
pub use schedule::ScheduleEntry;
pub use step::{FieldPath, Operand, Rounded, Source, Step, StepKind};

use crate::amount::Points;
use crate::calendar::Day;
use crate::document::Clause;
use crate::quantity::Quantity;

/// What a programme would pay, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// The estimator that answered.
    pub estimator: &'static str,
    /// Its programme.
    pub programme: &'static str,
    /// The edition of its document, where there are several.
    pub edition: Option<&'static str>,
    /// The version of this package.
    pub version: &'static str,
    /// Whether the document was in force on the day of reading.
    pub period: PeriodReading,
    /// The measure that the answer is about; none where it is a verdict.
    pub headline: Option<Measure>,
    /// What would be credited now; none if the document has no formula.
    pub points: Option<Points>,
    /// What would be credited if every failed condition were met.
    pub potential: Option<Points>,
    /// Roubles that would be paid now, where points are paid out in roubles.
    pub payout: Option<Payout>,
    /// Roubles that would be paid if every failed condition were met.
    pub potential_payout: Option<Payout>,
    /// The target accounts.
    pub accounts: Vec<Account>,
    /// The dates that follow from the inputs.
    pub schedule: Vec<ScheduleEntry>,
    /// What must hold, and whether it does.
    pub conditions: Vec<ConditionResult>,
    /// The calculation in the order of the rules.
    pub steps: Vec<Step>,
    /// What else a reader must know.
    pub notes: Vec<NoteEntry>,
    /// Points by row of the estimator's list (projects, payments), in the order given; none where
    /// points are rounded once on the sum of the rows.
    pub rows: Vec<RowPoints>,
    /// What only estimators of one kind answer.
    pub detail: Option<Detail>,
}

/// What an estimate is about: the figure to show first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Measure {
    /// Its name: `points`, `payout`, `balance`, `winning-entry`.
    pub id: &'static str,
    /// What it is now; none if the document has no formula.
    pub now: Option<Quantity>,
    /// What it would be if every failed condition were met; none where that is no question.
    pub potential: Option<Quantity>,
}

/// Whether a document was in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PeriodReading {
    /// The answer.
    pub status: PeriodStatus,
    /// The day of reading, if it was given.
    pub on: Option<Day>,
    /// The first day of the document.
    pub opens: Option<Day>,
    /// The last day of the document.
    pub closes: Option<Day>,
    /// The clause with the dates.
    pub clause: Option<Clause>,
}

/// Whether a document was in force on the day of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum PeriodStatus {
    /// It was, or the document has no dates.
    Open,
    /// Its last day had passed.
    Closed,
    /// Its first day was still to come.
    NotYetOpen,
    /// The day of reading, or the document's own day of publication, is not known.
    Unknown,
}

/// A target account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Account {
    /// Its name.
    pub id: &'static str,
    /// The clause that opens it.
    pub clause: Clause,
    /// What it is credited with.
    pub points: Points,
    /// What a limit or a cap keeps out of it.
    pub forgone: Points,
}

/// What a reader must know apart from the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NoteEntry {
    /// Its name.
    pub id: &'static str,
    /// The clause that it is about.
    pub clause: Option<Clause>,
    /// The figure under the other reading, or the figure that the note is about.
    pub figure: Option<Quantity>,
}

/// The points of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RowPoints {
    /// What it brings now.
    pub points: Option<Points>,
    /// What it would bring if every failed condition were met.
    pub potential: Option<Points>,
}
