//! When a document is in force.

use super::{Clause, Parameter};
use crate::calendar::Day;

/// The days between which a document is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day, if the document names one.
    pub opens: Option<Parameter<Day>>,
    /// The last day, if the document names one.
    pub closes: Option<Parameter<Day>>,
    /// The clause with the dates; none if the document has no dates and so is always in force.
    pub clause: Option<Clause>,
}

impl Period {
    /// A document without dates is always in force.
    pub(crate) const ALWAYS: Self = Self { opens: None, closes: None, clause: None };

    /// From one day to another, as `clause` says.
    pub(crate) const fn between(
        opens: Parameter<Day>,
        closes: Parameter<Day>,
        clause: Clause,
    ) -> Self {
        Self { opens: Some(opens), closes: Some(closes), clause: Some(clause) }
    }

    /// Until a day, as `clause` says.
    pub(crate) const fn until(closes: Parameter<Day>, clause: Clause) -> Self {
        Self { opens: None, closes: Some(closes), clause: Some(clause) }
    }

    /// Between days that `clause` does not name.
    pub(crate) const fn unknown(clause: Clause) -> Self {
        Self { opens: None, closes: None, clause: Some(clause) }
    }
}
