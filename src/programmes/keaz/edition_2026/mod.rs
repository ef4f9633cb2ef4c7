//! Edition 2026. What the contest and the bonus share.

pub mod bonus;
pub mod contest;
pub mod focus;

use rust_decimal::dec;

use super::equipment::Equipment;
use crate::amount::Percent;
use crate::document::{Parameter, clauses};
use crate::input::choices;

const EDITION: &str = "2026";

clauses! {
    SHARED:
    "4.1.5" {
        EQUIPMENT_MINIMUM: Roubles = dec!(3_000_000);
        EQUIPMENT_THRESHOLD: Condition(Points) asks ["equipmentCost"];
        OPTIMA_MINIMUM_SHARE: Percent = dec!(30);
        OPTIMA_SHARE: Condition(Points) asks ["optimaCost", "equipmentCost"];
    }
    "9.1" {
        TAX_RUSSIA: Percent = dec!(35);
        TAX_OTHER: Percent = dec!(30);
    }
}

const EQUIPMENT: Equipment = Equipment {
    threshold: EQUIPMENT_THRESHOLD,
    minimum: EQUIPMENT_MINIMUM,
    optima_share: OPTIMA_SHARE,
    optima_minimum_share: OPTIMA_MINIMUM_SHARE,
};

// 2.2: the groups of the rating; each is of tax residents of its countries
choices! {
    /// Where a participant works and pays tax.
    pub enum Region2026 {
        /// Moscow, Moscow region, St Petersburg, Leningrad region.
        Capitals = "capitals",
        /// The rest of Russia.
        Russia = "russia",
        /// Kazakhstan.
        Kazakhstan = "kazakhstan",
        /// Belarus.
        Belarus = "belarus",
        /// Uzbekistan.
        Uzbekistan = "uzbekistan",
    }
}

impl Region2026 {
    const fn tax(self) -> &'static Parameter<Percent> {
        match self {
            Self::Capitals | Self::Russia => &TAX_RUSSIA,
            Self::Kazakhstan | Self::Belarus | Self::Uzbekistan => &TAX_OTHER,
        }
    }
}
