//! What a document says, each with the clause that says it.
//!
//! [`clauses!`] declares a document's parameters, steps, conditions, dates and notes once, in the
//! document's own order: what an estimator can say follows from these declarations. A [`Parameter`]
//! is the only way to bring a number of a document into a calculation; it cannot be written without
//! its clause, and [`Parameters`] is the only door to its value.

mod clauses;
mod parameter;
mod period;

use serde::Serialize;

pub(crate) use clauses::{clauses, declaration, declare, kebab, named_after};
pub use parameter::{Parameter, ParameterValue, Parameters, PublishedParameter};
pub use period::Period;

/// The number of a clause as its document prints it, such as `4.1.5`.
pub type Clause = &'static str;

/// Something that a clause provides for: a step, a date or an account. It has the same name in the
/// record, in the tables of words and in the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Provision {
    /// Its name.
    pub id: &'static str,
    /// The clause.
    pub clause: Clause,
}

/// Something that a clause demands: what depends on it, and the fields that answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Condition {
    /// Its name.
    pub id: &'static str,
    /// The clause.
    pub clause: Clause,
    /// What depends on it.
    pub decides: Entitlement,
    /// The fields that it cannot be judged without.
    pub asks: &'static [&'static str],
}

/// What a condition is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Entitlement {
    /// Whether points are credited.
    Points,
    /// Whether a part of them can be withdrawn.
    Withdrawal,
    /// Whether bonus points can be spent.
    BonusSpending,
    /// Whether there is an entry in the draw.
    Draw,
    /// Whether a prize can be received.
    Prize,
    /// Whether a project can enter a nomination.
    Nomination,
    /// Whether points are written off as requested.
    Redemption,
    /// Whether an organisation can join.
    Joining,
    /// Whether it can stay.
    Staying,
}

/// Something else that a reader must know: what a clause leaves to others, where it contradicts
/// another, or what the document does not say at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Note {
    /// Its name.
    pub id: &'static str,
    /// The clause; none where the document is silent.
    pub clause: Option<Clause>,
}

/// One line of a table of clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declaration {
    /// A number or a date that the document publishes.
    Parameter(PublishedParameter),
    /// An operation of the calculation.
    Step(Provision),
    /// A date.
    Date(Provision),
    /// A target account.
    Account(Provision),
    /// A condition.
    Condition(Condition),
    /// A note.
    Note(Note),
}
