//! KEAZ-Theorist: a contest for what a project's documentation specifies, and a bonus for what was
//! really installed. The two add up independently.
//!
//! One folder is one edition of the document; the files of both have the same names, so that what
//! changed between them can be read side by side.

pub mod edition_2022;
pub mod edition_2026;

use crate::amount::{Percent, Roubles};
use crate::rule::{Figure, Requirement};
use crate::working::Working;

/// The equipment that a project must have, in one edition.
struct Equipment {
    minimum: Figure<Roubles>,
    minimum_rule: Requirement,
    optima_share: Figure<Percent>,
    optima_share_rule: Requirement,
}

impl Equipment {
    /// The cost of all equipment, and the share of KEAZ Optima in it.
    fn judge(
        &self,
        working: &mut Working,
        equipment_cost: Option<Roubles>,
        optima_cost: Option<Roubles>,
    ) {
        working.at_least(self.minimum_rule, equipment_cost, self.minimum.value);
        let (rule, share) = (self.optima_share_rule, &self.optima_share);
        working.share_at_least(rule, optima_cost, equipment_cost, share);
    }
}
