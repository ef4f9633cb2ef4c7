//! The days between which something happens.

use crate::calendar::Day;
use crate::document::{Parameter, Provision};
use crate::estimate::Status;
use crate::evaluation::{Dates, Evaluation};

/// Something that happens between two days.
pub(super) struct Window {
    pub(super) date: Provision,
    pub(super) from: Parameter<Day>,
    pub(super) until: Parameter<Day>,
}

impl Window {
    pub(super) fn schedule(&self, evaluation: &mut Evaluation<'_>, status: Status) {
        let dates = Dates::between(evaluation.value(&self.from), evaluation.value(&self.until));
        evaluation.deadline(self.date, dates, status);
    }
}
