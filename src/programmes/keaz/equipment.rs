//! The equipment that a project must have: clause 4.1.5, the same in both editions but for its sums.

use crate::amount::{Percent, Roubles};
use crate::document::{Condition, Parameter};
use crate::evaluation::Evaluation;

/// What the equipment is held against, in one edition.
pub(super) struct Equipment {
    pub(super) threshold: Condition,
    pub(super) minimum: Parameter<Roubles>,
    pub(super) optima_share: Condition,
    pub(super) optima_minimum_share: Parameter<Percent>,
}

impl Equipment {
    /// Judges the cost of all equipment, and the share of KEAZ Optima in it.
    pub(super) fn judge(
        &self,
        evaluation: &mut Evaluation<'_>,
        equipment_cost: Option<Roubles>,
        optima_cost: Option<Roubles>,
    ) {
        let minimum = evaluation.value(&self.minimum);
        evaluation.at_least(self.threshold, equipment_cost, minimum);
        let share = &self.optima_minimum_share;
        evaluation.share_at_least(self.optima_share, optima_cost, equipment_cost, share);
    }
}
