//! Edition 2022–23. What the contest and the bonus share.

pub mod bonus;
pub mod contest;

use rust_decimal::dec;

use super::equipment::Equipment;
use crate::document::clauses;
use crate::input::choices;

const EDITION: &str = "2022";

clauses! {
    SHARED:
    "4.1.5" {
        EQUIPMENT_MINIMUM: Roubles = dec!(700_000);
        EQUIPMENT_THRESHOLD: Condition(Points) asks ["equipmentCost"];
        OPTIMA_MINIMUM_SHARE: Percent = dec!(30);
        OPTIMA_SHARE: Condition(Points) asks ["optimaCost", "equipmentCost"];
    }
}

const EQUIPMENT: Equipment = Equipment {
    threshold: EQUIPMENT_THRESHOLD,
    minimum: EQUIPMENT_MINIMUM,
    optima_share: OPTIMA_SHARE,
    optima_minimum_share: OPTIMA_MINIMUM_SHARE,
};

// 2.2: the groups of the rating; each is of tax residents of its country
choices! {
    /// Where a participant works and pays tax.
    pub enum Region2022 {
        /// Moscow, Moscow region, St Petersburg, Leningrad region.
        Capitals = "capitals",
        /// The rest of Russia.
        Russia = "russia",
        /// Kazakhstan.
        Kazakhstan = "kazakhstan",
        /// Belarus.
        Belarus = "belarus",
    }
}
