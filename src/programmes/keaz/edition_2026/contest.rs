//! Contest points, edition 2026: K = (B / 100 000 + Σ F·C) · k, summed over a participant's projects.

use rust_decimal::dec;

use super::{EDITION, EQUIPMENT, Region2026, TAX_OTHER, TAX_RUSSIA};
use crate::amount::{Coefficient, InPoints, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Operand, Prize, Quantity};
use crate::input::{Choice, Form, Money, Name, Place, Reader, Units, choices, form};
use crate::programmes::{About, Formula, Headline, Stage, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, coefficient, date, points, remark, requirement,
    roubles, rule,
};
use crate::working::{Term, Working};

// 2.1
const PRIZE_FUND: Figure<Roubles> = roubles("prize-fund", "2.1", dec!(831_000));
const PRIZE_FUND_DIFFERS: Remark = remark("prize-fund-differs", "2.1");

// 2.2: paid after tax, the same in every group; the third group has three places
const PRIZE_1: Figure<Roubles> = roubles("prize-1", "2.2", dec!(50_000));
const PRIZE_2: Figure<Roubles> = roubles("prize-2", "2.2", dec!(40_000));
const PRIZE_3: Figure<Roubles> = roubles("prize-3", "2.2", dec!(30_000));
const PRIZE_4: Figure<Roubles> = roubles("prize-4", "2.2", dec!(20_000));
const PRIZE_5: Figure<Roubles> = roubles("prize-5", "2.2", dec!(10_000));
const PRIZES: [Figure<Roubles>; 5] = [PRIZE_1, PRIZE_2, PRIZE_3, PRIZE_4, PRIZE_5];
const PRIZE_NET: Rule = rule("prize-net", "2.2");
const PRIZE_TAX: Rule = rule("prize-tax", "9.1");
const PRIZE_GROSS: Rule = rule("prize-gross", "2.2");

// 3.1.1.1
const OPENS: Day = day(2026, 1, 1);
const CLOSES: Day = day(2026, 12, 25);
const UPLOAD_WINDOW: Requirement =
    requirement("upload-window", "3.1.1.1", Decides::Points, &["uploadedOn"]);

// 4.1
const DOCUMENTATION_SINCE: Figure<Day> = date("documentation-since", "4.1.4", day(2025, 7, 1));
const DOCUMENTATION_DATE: Requirement =
    DOCUMENTATION_SINCE.demands("documentation-date", Decides::Points, &["documentedOn"]);
const VAT_NOT_MENTIONED: Remark = remark("vat-not-mentioned", "4.1.5");

// 4.2.1
const STAGE_P: Figure<Coefficient> = coefficient("stage-p", "4.2.1", dec!(0.5));
const STAGE_R: Figure<Coefficient> = coefficient("stage-r", "4.2.1", dec!(1));

// 4.2.2
const WHOLE_HUNDRED_THOUSANDS: Remark = remark("whole-hundred-thousands", "4.2.2");

// 4.2.3
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

impl FocusProduct {
    /// The points for one unit.
    const fn points(self) -> Figure<Points> {
        let points_a_unit = match self {
            Self::OptimatBb
            | Self::Optitrans
            | Self::Optiring
            | Self::OptimatA
            | Self::Opticore => dec!(50),
            Self::OptimatT => dec!(40),
            Self::OptimatD | Self::OptimatDx => dec!(30),
            Self::OptiswitchDi | Self::OptistartP | Self::OptistartMe | Self::OptistartLc1e => {
                dec!(20)
            }
            Self::OptistartK | Self::OptistartMp => dec!(5),
        };
        points(self.name(), "4.2.3", points_a_unit)
    }
}

const FOCUS_POINTS: Rule = rule("focus-points", "4.2.3");
const FOCUS_LIST_MAY_CHANGE: Remark = remark("focus-list-may-change", "4.2.4");

// 4.2.5
const ROUBLES_PER_POINT: Figure<Roubles> = roubles("roubles-per-point", "4.2.5", dec!(100_000));
const POINTS_BY_COST: Rule = ROUBLES_PER_POINT.decides("points-by-cost");
const POINTS_BEFORE_STAGE: Rule = rule("points-before-stage", "4.2.5");
const PROJECT_POINTS: Rule = rule("project-points", "4.2.5");
const COUNTED_POINTS: Rule = rule("counted-points", "4.1");

// 4.3, 4.4, 4.8
const CONTEST_POINTS: Rule = rule("contest-points", "4.3");
const POINTS_ONLY_RANK: Remark = remark("points-only-rank", "4.4");
const PRIZE_DATES: Remark = remark("prize-dates", "4.8");

form! {
    /// A participant's projects in the contest of 2026.
    pub struct Contest2026 {
        required {
            /// The projects.
            projects: Vec<Project2026> = "projects" in "4.3",
        }
        optional {
            /// Where the participant works and pays tax.
            region: Region2026 = "region" in "2.2" from "russia",
            /// The place in the rating of the group.
            place: Place = "place" in "4.4",
        }
        agree { Contest2026::place_has_a_prize }
    }
}

form! {
    /// A project in the contest of 2026.
    pub struct Project2026 {
        required {
            /// Cost of all KEAZ equipment by price list, KEAZ Optima included, roubles.
            equipment_cost: Money = "equipmentCost" in "4.1.5",
            /// The stage of the documentation.
            stage: Stage = "stage" in "4.2.1" from "R",
        }
        optional {
            /// What the project is called; it decides nothing.
            name: Name = "name",
            /// Cost of the KEAZ Optima equipment in it, roubles.
            optima_cost: Money = "optimaCost" in "4.1.5",
            /// Units of focus products.
            focus: Units<FocusProduct> = "focus" in "4.2.3",
            /// The date of the documentation.
            documented_on: Day = "documentedOn" in "4.1.4",
            /// The day on which the project is uploaded.
            uploaded_on: Day = "uploadedOn" in "3.1.1.1",
        }
        parts { optima_cost of equipment_cost: "optimaCost", }
    }
}

impl Formula for Contest2026 {
    const ABOUT: About = About {
        id: "keaz-contest",
        programme: "keaz",
        edition: Some(EDITION),
        period: Period { opens: Some(OPENS), closes: Some(CLOSES), clause: Some("3.1.1.1") },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            EQUIPMENT.minimum.published(),
            EQUIPMENT.optima_share.published(),
            DOCUMENTATION_SINCE.published(),
            ROUBLES_PER_POINT.published(),
            STAGE_P.published(),
            STAGE_R.published(),
            FocusProduct::OptimatBb.points().published(),
            FocusProduct::Optitrans.points().published(),
            FocusProduct::Optiring.points().published(),
            FocusProduct::OptimatT.points().published(),
            FocusProduct::OptiswitchDi.points().published(),
            FocusProduct::OptimatD.points().published(),
            FocusProduct::OptimatDx.points().published(),
            FocusProduct::OptimatA.points().published(),
            FocusProduct::OptistartP.points().published(),
            FocusProduct::OptistartMe.points().published(),
            FocusProduct::OptistartLc1e.points().published(),
            FocusProduct::OptistartK.points().published(),
            FocusProduct::OptistartMp.points().published(),
            FocusProduct::Opticore.points().published(),
            PRIZE_1.published(),
            PRIZE_2.published(),
            PRIZE_3.published(),
            PRIZE_4.published(),
            PRIZE_5.published(),
            TAX_RUSSIA.published(),
            TAX_OTHER.published(),
            PRIZE_FUND.published(),
        ],
        accounts: &[],
        schedule: &[],
        conditions: &[
            EQUIPMENT.minimum_rule,
            EQUIPMENT.optima_share_rule,
            DOCUMENTATION_DATE,
            UPLOAD_WINDOW,
        ],
        steps: &[
            PRIZE_NET,
            PRIZE_TAX,
            PRIZE_GROSS,
            POINTS_BY_COST,
            FOCUS_POINTS,
            POINTS_BEFORE_STAGE,
            PROJECT_POINTS,
            COUNTED_POINTS,
            CONTEST_POINTS,
        ],
        notes: &[
            POINTS_ONLY_RANK,
            WHOLE_HUNDRED_THOUSANDS,
            VAT_NOT_MENTIONED,
            FOCUS_LIST_MAY_CHANGE,
            PRIZE_DATES,
            PRIZE_FUND_DIFFERS,
        ],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        self.prize(working);

        let mut counted = Vec::new();
        let mut potential = Vec::new();
        let mut by_whole_hundred_thousands = Vec::new();
        for (row, project) in self.projects.iter().enumerate() {
            working.row("projects", row);
            let points = project.points(working);
            counted.push(points.counted);
            potential.push(points.potential.amount());
            by_whole_hundred_thousands.push(points.by_whole_hundred_thousands.amount());
            working.row_points(Some(points.counted.amount()), Some(points.potential.amount()));
        }
        working.no_row();
        let points = working.sum(CONTEST_POINTS, &counted, Rounding::None);
        let potential = working.total(potential);
        let by_whole_hundred_thousands = working.total(by_whole_hundred_thousands);

        working.note(POINTS_ONLY_RANK);
        let differs = by_whole_hundred_thousands != potential;
        working.note_with(WHOLE_HUNDRED_THOUSANDS, differs.then_some(by_whole_hundred_thousands));
        working.note(VAT_NOT_MENTIONED);
        working.note(FOCUS_LIST_MAY_CHANGE);
        working.note(PRIZE_DATES);
        working.note_with(PRIZE_FUND_DIFFERS, Some(PRIZE_FUND.value));
        Headline { points: Some(points.amount()), potential: Some(potential) }
    }
}

/// The points of one project.
struct ProjectPoints {
    counted: Term<InPoints>,
    potential: Term<InPoints>,
    by_whole_hundred_thousands: Term<InPoints>,
}

impl Project2026 {
    fn points(&self, working: &mut Working) -> ProjectPoints {
        EQUIPMENT.judge(working, Some(self.equipment_cost), self.optima_cost);
        let since = DOCUMENTATION_SINCE.value;
        working.not_before(DOCUMENTATION_DATE, self.documented_on, since);
        working.between(UPLOAD_WINDOW, self.uploaded_on, (OPENS, CLOSES));

        let cost = Term::given("equipmentCost", self.equipment_cost);
        let by_cost = working.quotient(POINTS_BY_COST, cost, &ROUBLES_PER_POINT);
        let potential = self.with_focus_and_stage(working, by_cost);
        let counted = working.gate(COUNTED_POINTS, Decides::Points, potential);

        // 4.2.2 speaks of every 100 000 roubles: a part of a hundred thousand would bring nothing.
        let by_whole_hundred_thousands = working.aside(|aside| {
            let by_cost = aside.whole_part(POINTS_BY_COST, by_cost);
            self.with_focus_and_stage(aside, by_cost)
        });
        ProjectPoints { counted, potential, by_whole_hundred_thousands }
    }

    fn with_focus_and_stage(
        &self,
        working: &mut Working,
        by_cost: Term<InPoints>,
    ) -> Term<InPoints> {
        let stage = match self.stage {
            Stage::ProjectDocumentation => &STAGE_P,
            Stage::WorkingDocumentation => &STAGE_R,
        };
        let mut parts = vec![by_cost];
        for (product, units) in self.focus.iter().flat_map(|focus| &focus.0) {
            let units = Term::given(product.id(), *units);
            parts.push(working.product(FOCUS_POINTS, units, &product.points()));
        }
        let before_stage = working.sum(POINTS_BEFORE_STAGE, &parts, Rounding::None);
        working.product(PROJECT_POINTS, before_stage, stage)
    }
}

impl Contest2026 {
    /// The prizes of the group that a region belongs to.
    fn prizes(region: Region2026) -> &'static [Figure<Roubles>] {
        let places = match region {
            Region2026::Capitals | Region2026::Russia => 5,
            Region2026::Kazakhstan | Region2026::Belarus | Region2026::Uzbekistan => 3,
        };
        PRIZES.get(..places).unwrap_or_default()
    }

    /// Refuses a place that the group has no prize for.
    fn place_has_a_prize(&self, reader: &mut Reader<'_>) -> bool {
        let (Some(region), Some(place)) = (self.region, self.place) else { return true };
        let places = Self::prizes(region).len();
        reader.not_above("place", place.0.into(), places.into())
    }

    /// The prize of the place, if it was given: tax comes on top of what is paid.
    fn prize(&self, working: &mut Working) {
        let (Some(region), Some(place)) = (self.region, self.place) else { return };
        let Some(prize) = place.of(Self::prizes(region)) else { return };
        let keys = vec![
            Operand::new("region", Quantity::choice(region.id())),
            Operand::new("place", place),
        ];
        let net = working.table(PRIZE_NET, keys, prize);
        let tax = working.gross_up(PRIZE_TAX, net, region.tax());
        let gross = working.sum(PRIZE_GROSS, &[net, tax], Rounding::None);
        working.prize = Some(Prize {
            place: place.0,
            gross: gross.amount(),
            tax: tax.amount(),
            net: net.amount(),
        });
    }
}
