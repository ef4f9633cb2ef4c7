//! KEAZ-Theorist: a contest for what a project's documentation specifies, and a bonus for what was
//! really installed. The two add up independently.
//!
//! One folder is one edition of the document; the files of both have the same names, so that what
//! changed between them can be read side by side.

pub mod edition_2022;
pub mod edition_2026;

use crate::amount::{Overflow, Percent, Roubles};
use crate::estimate::Decides;
use crate::rule::{Figure, Rule};
use crate::working::Working;

/// The equipment that a project must have, in one edition.
struct Equipment {
    minimum: Figure<Roubles>,
    minimum_rule: Rule,
    optima_share: Figure<Percent>,
    optima_share_rule: Rule,
}

impl Equipment {
    /// The cost of all equipment, and the share of KEAZ Optima in it.
    fn judge(
        &self,
        working: &mut Working,
        equipment_cost: Option<Roubles>,
        optima_cost: Option<Roubles>,
    ) -> Result<(), Overflow> {
        let (points, minimum) = (Decides::Points, self.minimum.value);
        working.at_least(self.minimum_rule, points, equipment_cost, minimum)?;
        working.share_at_least(
            self.optima_share_rule,
            points,
            optima_cost,
            equipment_cost,
            &self.optima_share,
        )?;
        Ok(())
    }
}
