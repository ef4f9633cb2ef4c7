//! The product lines that earn points of their own: clause 4.2.3.

use rust_decimal::dec;

use crate::amount::Points;
use crate::document::{Parameter, clauses};
use crate::input::choices;

choices! {
    /// The product lines that earn points of their own.
    pub enum FocusProduct {
        /// OptiMat BB.
        OptimatBb = "optimat-bb",
        /// OptiTrans.
        Optitrans = "optitrans",
        /// OptiRing.
        Optiring = "optiring",
        /// OptiMat T.
        OptimatT = "optimat-t",
        /// OptiSwitch DI.
        OptiswitchDi = "optiswitch-di",
        /// OptiMat D.
        OptimatD = "optimat-d",
        /// OptiMat DX.
        OptimatDx = "optimat-dx",
        /// OptiMat A.
        OptimatA = "optimat-a",
        /// OptiStart P.
        OptistartP = "optistart-p",
        /// OptiStart ME.
        OptistartMe = "optistart-me",
        /// OptiStart LC1E.
        OptistartLc1e = "optistart-lc1e",
        /// OptiStart K.
        OptistartK = "optistart-k",
        /// OptiStart MP.
        OptistartMp = "optistart-mp",
        /// OptiCore.
        Opticore = "opticore",
    }
}

clauses! {
    /// The points for one unit of each.
    pub(super) CLAUSES:
    "4.2.3" {
        OPTIMAT_BB: Points = dec!(50);
        OPTITRANS: Points = dec!(50);
        OPTIRING: Points = dec!(50);
        OPTIMAT_T: Points = dec!(40);
        OPTISWITCH_DI: Points = dec!(20);
        OPTIMAT_D: Points = dec!(30);
        OPTIMAT_DX: Points = dec!(30);
        OPTIMAT_A: Points = dec!(50);
        OPTISTART_P: Points = dec!(20);
        OPTISTART_ME: Points = dec!(20);
        OPTISTART_LC1E: Points = dec!(20);
        OPTISTART_K: Points = dec!(5);
        OPTISTART_MP: Points = dec!(5);
        OPTICORE: Points = dec!(50);
    }
}

impl FocusProduct {
    /// The points for one unit.
    pub(super) const fn points(self) -> &'static Parameter<Points> {
        match self {
            Self::OptimatBb => &OPTIMAT_BB,
            Self::Optitrans => &OPTITRANS,
            Self::Optiring => &OPTIRING,
            Self::OptimatT => &OPTIMAT_T,
            Self::OptiswitchDi => &OPTISWITCH_DI,
            Self::OptimatD => &OPTIMAT_D,
            Self::OptimatDx => &OPTIMAT_DX,
            Self::OptimatA => &OPTIMAT_A,
            Self::OptistartP => &OPTISTART_P,
            Self::OptistartMe => &OPTISTART_ME,
            Self::OptistartLc1e => &OPTISTART_LC1E,
            Self::OptistartK => &OPTISTART_K,
            Self::OptistartMp => &OPTISTART_MP,
            Self::Opticore => &OPTICORE,
        }
    }
}
