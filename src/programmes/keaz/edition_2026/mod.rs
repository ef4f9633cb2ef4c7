//! Edition 2026. What the contest and the bonus share.

pub mod bonus;
pub mod contest;

use rust_decimal::dec;

use super::Equipment;
use crate::amount::{Percent, Roubles};
use crate::estimate::Decides;
use crate::input::choices;
use crate::rule::{Figure, percent, roubles};

const EDITION: &str = "2026";

// 1.8: a point is a rouble
const POINT_VALUE: Figure<Roubles> = roubles("point-value", "1.8", dec!(1));

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

// 4.1.5
const EQUIPMENT_MINIMUM: Figure<Roubles> = roubles("equipment-minimum", "4.1.5", dec!(3_000_000));
const OPTIMA_MINIMUM_SHARE: Figure<Percent> = percent("optima-minimum-share", "4.1.5", dec!(30));
const EQUIPMENT: Equipment = Equipment {
    minimum: EQUIPMENT_MINIMUM,
    minimum_rule: EQUIPMENT_MINIMUM.demands(
        "equipment-threshold",
        Decides::Points,
        &["equipmentCost"],
    ),
    optima_share: OPTIMA_MINIMUM_SHARE,
    optima_share_rule: OPTIMA_MINIMUM_SHARE.demands(
        "optima-share",
        Decides::Points,
        &["optimaCost", "equipmentCost"],
    ),
};

// 9.1
const TAX_RUSSIA: Figure<Percent> = percent("tax-russia", "9.1", dec!(35));
const TAX_OTHER: Figure<Percent> = percent("tax-other", "9.1", dec!(30));

impl Region2026 {
    const fn tax(self) -> &'static Figure<Percent> {
        match self {
            Self::Capitals | Self::Russia => &TAX_RUSSIA,
            Self::Kazakhstan | Self::Belarus | Self::Uzbekistan => &TAX_OTHER,
        }
    }
}
