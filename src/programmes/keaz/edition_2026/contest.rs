//! Contest points, edition 2026: K = (B / 100 000 + Σ F·C) · k, summed over a participant's projects.

use rust_decimal::dec;

use super::super::{
    ADULT, DESIGNER, DOCUMENTATION_DATE, INDEPENDENT, Intake, NEW_TO_CONTESTS, NOT_YET_REALISED,
    Participant, TAX_RESIDENT, UPLOAD_DOCUMENTS, UPLOAD_WINDOW, Upload, VERIFICATION, WORKING_DAYS,
    Window, window,
};
use super::{EDITION, EQUIPMENT, Region2026, TAX_OTHER, TAX_RUSSIA};
use crate::amount::{Coefficient, Count, InPoints, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Operand, Payout, Prize, Quantity};
use crate::input::{Choice, Form, Money, Name, Place, Reader, Units, choices, form};
use crate::programmes::{About, Formula, Headline, Stage, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, coefficient, count, date, points, remark, roubles,
    rule,
};
use crate::working::{Dates, Term, Working};

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

// 2.3: paid after tax, the same in every nomination
const NOMINATION_PRIZE: Figure<Roubles> = roubles("nomination-prize", "2.3", dec!(50_000));
const NOMINATION_TAX: Rule = rule("nomination-tax", "9.1");
const NOMINATION_GROSS: Rule = NOMINATION_PRIZE.decides("nomination-gross");

// 3.1.1
const OPENS: Day = day(2026, 1, 1);
const CLOSES: Day = day(2026, 12, 25);
const WINNERS: Window = window(
    "winners",
    "3.1.1.2",
    ("winners-from", day(2027, 1, 15)),
    ("winners-until", day(2027, 2, 1)),
);
const HANDING_OUT: Window = window(
    "handing-out",
    "3.1.1.3",
    ("handing-out-from", day(2027, 2, 1)),
    ("handing-out-until", day(2027, 3, 31)),
);

// 3.1.3
const NOMINATION_HANDING_OUT: Window = window(
    "nomination-handing-out",
    "3.1.3",
    ("nomination-handing-out-from", day(2027, 1, 24)),
    ("nomination-handing-out-until", day(2027, 2, 7)),
);

// 4.1
const DOCUMENTATION_SINCE: Figure<Day> = date("documentation-since", "4.1.4", day(2025, 7, 1));
const VAT_NOT_MENTIONED: Remark = remark("vat-not-mentioned", "4.1.5");
const VERIFICATION_DAYS: Figure<Count> = count("verification-days", "4.1.6", dec!(20));
const VERIFICATION_PROLONGED: Remark = remark("verification-prolonged", "4.1.6");
const INTAKE: Intake = Intake {
    window: (OPENS, CLOSES),
    documentation_since: DOCUMENTATION_SINCE,
    verification_days: VERIFICATION_DAYS,
};

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

// 4.2.6
const REGISTERED_BY_OTHERS: Remark = remark("registered-by-others", "4.2.6");

// 4.3, 4.4, 4.6
const CONTEST_POINTS: Rule = rule("contest-points", "4.3");
const POINTS_ONLY_RANK: Remark = remark("points-only-rank", "4.4");
const EARLIER_UPLOAD_WINS: Remark = remark("earlier-upload-wins", "4.4");
const CREDITED: Rule = rule("credited", "4.6");

// 4.8 hands prizes out before 3.1.1.3 does; both are shown
const CLAIMING: Window = window(
    "claiming",
    "4.8",
    ("claiming-from", day(2027, 1, 15)),
    ("claiming-until", day(2027, 2, 1)),
);
const PRIZE_DATES: Remark = remark("prize-dates", "4.8");
const PRIZE_WINDOWS: &[Window] = &[WINNERS, HANDING_OUT, CLAIMING];

// 6.2
const REALISED_SINCE: Figure<Day> = date("realised-since", "6.2", day(2026, 1, 1));
const REALISED_UNTIL: Figure<Day> = date("realised-until", "6.2", day(2026, 12, 31));
const REALISED_IN_YEAR: Requirement =
    REALISED_SINCE.demands("realised-in-year", Decides::Nomination, &["realisedOn"]);
const NOMINATION_NET: Rule = rule("nomination-net", "6.2");
const ALL_NOMINATIONS: Remark = remark("all-nominations", "6.2");

// 6.5, 6.6
const NOMINATION_ENTRIES: Window = window(
    "nomination-entries",
    "6.5",
    ("nomination-entries-from", day(2027, 1, 9)),
    ("nomination-entries-until", day(2027, 1, 23)),
);
const NOMINATION_RESULTS_UNTIL: Figure<Day> =
    date("nomination-results-until", "6.6", day(2027, 2, 7));
const NOMINATION_RESULTS: Rule = NOMINATION_RESULTS_UNTIL.decides("nomination-results");

// 6.9
const BY_FOCUS_SHARE: Remark = remark("by-focus-share", "6.9.1");
const BY_COST: Remark = remark("by-cost", "6.9.2");
const BY_COMPLEXITY: Remark = remark("by-complexity", "6.9.3");
const BY_NOVELTY: Remark = remark("by-novelty", "6.9.4");

choices! {
    /// The nominations of the year.
    pub enum Nomination {
        /// Innovator 2026.
        Innovator = "innovator",
        /// Scale 2026.
        Scale = "scale",
        /// Technical excellence.
        TechnicalExcellence = "technical-excellence",
        /// Discovery of the year.
        Discovery = "discovery",
    }
}

impl Nomination {
    /// What its winner is chosen by.
    const fn criterion(self) -> Remark {
        match self {
            Self::Innovator => BY_FOCUS_SHARE,
            Self::Scale => BY_COST,
            Self::TechnicalExcellence => BY_COMPLEXITY,
            Self::Discovery => BY_NOVELTY,
        }
    }
}

// 9.5, which numbers its parts so
const CONTACT_DAYS: Figure<Count> = count("contact-days", "8.8.1", dec!(2));
const REACHABLE: Remark = remark("reachable", "8.8.1");

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
            /// The nomination that a realised project is entered for.
            nomination: Nomination = "nomination" in "2.3",
            /// The day on which that project was realised.
            realised_on: Day = "realisedOn" in "6.2",
            /// Whether the participant is over 18 and legally capable.
            adult: bool = "adult" in "1.4",
            /// Whether the participant pays tax as a resident of one of the programme's countries.
            tax_resident: bool = "taxResident" in "1.4",
            /// Whether the participant designs power supply in that country and may specify KEAZ.
            designer: bool = "designer" in "1.4",
            /// Whether the participant or a relative works for the organiser or its affiliates.
            affiliated: bool = "affiliated" in "1.4",
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
            /// Whether the documentation was in an earlier contest of the organiser.
            entered_before: bool = "enteredBefore" in "4.1.4",
            /// Whether the project was realised before its registration.
            realised_before: bool = "realisedBefore" in "4.1.4",
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
            VERIFICATION_DAYS.published(),
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
            WINNERS.from.published(),
            WINNERS.until.published(),
            HANDING_OUT.from.published(),
            HANDING_OUT.until.published(),
            CLAIMING.from.published(),
            CLAIMING.until.published(),
            CONTACT_DAYS.published(),
            NOMINATION_PRIZE.published(),
            REALISED_SINCE.published(),
            REALISED_UNTIL.published(),
            NOMINATION_ENTRIES.from.published(),
            NOMINATION_ENTRIES.until.published(),
            NOMINATION_RESULTS_UNTIL.published(),
            NOMINATION_HANDING_OUT.from.published(),
            NOMINATION_HANDING_OUT.until.published(),
        ],
        accounts: &[],
        schedule: &[
            WINNERS.rule,
            HANDING_OUT.rule,
            CLAIMING.rule,
            NOMINATION_ENTRIES.rule,
            NOMINATION_RESULTS,
            NOMINATION_HANDING_OUT.rule,
            VERIFICATION,
        ],
        conditions: &[
            ADULT,
            TAX_RESIDENT,
            DESIGNER,
            INDEPENDENT,
            REALISED_IN_YEAR,
            EQUIPMENT.minimum_rule,
            EQUIPMENT.optima_share_rule,
            DOCUMENTATION_DATE,
            NEW_TO_CONTESTS,
            NOT_YET_REALISED,
            UPLOAD_WINDOW,
        ],
        steps: &[
            PRIZE_NET,
            PRIZE_TAX,
            PRIZE_GROSS,
            NOMINATION_NET,
            NOMINATION_TAX,
            NOMINATION_GROSS,
            POINTS_BY_COST,
            FOCUS_POINTS,
            POINTS_BEFORE_STAGE,
            PROJECT_POINTS,
            COUNTED_POINTS,
            CONTEST_POINTS,
            CREDITED,
        ],
        notes: &[
            REACHABLE,
            BY_FOCUS_SHARE,
            BY_COST,
            BY_COMPLEXITY,
            BY_NOVELTY,
            ALL_NOMINATIONS,
            POINTS_ONLY_RANK,
            EARLIER_UPLOAD_WINS,
            WHOLE_HUNDRED_THOUSANDS,
            VAT_NOT_MENTIONED,
            FOCUS_LIST_MAY_CHANGE,
            UPLOAD_DOCUMENTS,
            REGISTERED_BY_OTHERS,
            WORKING_DAYS,
            VERIFICATION_PROLONGED,
            PRIZE_DATES,
            PRIZE_FUND_DIFFERS,
        ],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        self.participant().judge(working);
        self.prize(working);
        self.nominate(working);
        let takes_part = working.is_open(Decides::Points);

        let mut counted = Vec::new();
        let mut potential = Vec::new();
        let mut by_whole_hundred_thousands = Vec::new();
        for (row, project) in self.projects.iter().enumerate() {
            working.row("projects", row);
            let points = project.points(working);
            counted.push(points.counted);
            potential.push(points.potential.amount());
            by_whole_hundred_thousands.push(points.by_whole_hundred_thousands.amount());
            let now = if takes_part { points.counted.amount() } else { Points::ZERO };
            working.row_points(Some(now), Some(points.potential.amount()));
        }
        working.no_row();
        let points = working.sum(CONTEST_POINTS, &counted, Rounding::None);
        let credited = working.gate(CREDITED, Decides::Points, points);
        let potential = working.total(potential);
        let by_whole_hundred_thousands = working.total(by_whole_hundred_thousands);

        working.notes(&[POINTS_ONLY_RANK, EARLIER_UPLOAD_WINS]);
        let differs = by_whole_hundred_thousands != potential;
        working.note_with(WHOLE_HUNDRED_THOUSANDS, differs.then_some(by_whole_hundred_thousands));
        working.notes(&[
            VAT_NOT_MENTIONED,
            FOCUS_LIST_MAY_CHANGE,
            UPLOAD_DOCUMENTS,
            REGISTERED_BY_OTHERS,
        ]);
        if self.projects.iter().any(|project| project.uploaded_on.is_some()) {
            working.note_with(WORKING_DAYS, Some(VERIFICATION_DAYS.value));
            working.note(VERIFICATION_PROLONGED);
        }
        working.note_with(PRIZE_DATES, Some(CLAIMING.until.value));
        working.note_with(PRIZE_FUND_DIFFERS, Some(PRIZE_FUND.value));
        Headline { points: Some(credited.amount()), potential: Some(potential) }
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
        INTAKE.judge(working, &self.upload());

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

    const fn upload(&self) -> Upload {
        Upload {
            documented_on: self.documented_on,
            uploaded_on: self.uploaded_on,
            entered_before: self.entered_before,
            realised_before: self.realised_before,
        }
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
    const fn participant(&self) -> Participant {
        Participant {
            adult: self.adult,
            tax_resident: self.tax_resident,
            designer: self.designer,
            affiliated: self.affiliated,
        }
    }

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

    /// The prize of the place, if it was given: tax comes on top of what is paid; and when it is
    /// handed out. Whom the contest does not admit wins none.
    fn prize(&self, working: &mut Working) {
        let (Some(region), Some(place)) = (self.region, self.place) else { return };
        if !working.is_open(Decides::Points) {
            return;
        }
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
        let status = working.verdict(Decides::Points);
        for window in PRIZE_WINDOWS {
            window.enter(working, status);
        }
        working.note_with(REACHABLE, Some(CONTACT_DAYS.value));
    }

    /// The prize of a nomination, if one was given, and its dates.
    fn nominate(&self, working: &mut Working) {
        let Some(nomination) = self.nomination else { return };
        if !working.is_open(Decides::Points) {
            return;
        }
        let year = (REALISED_SINCE.value, REALISED_UNTIL.value);
        let realised = working.between(REALISED_IN_YEAR, self.realised_on, year);
        NOMINATION_ENTRIES.enter(working, realised);
        let results = Dates::by(Some(NOMINATION_RESULTS_UNTIL.value));
        working.deadline(NOMINATION_RESULTS, results, realised);
        NOMINATION_HANDING_OUT.enter(working, realised);
        working.note(nomination.criterion());
        working.note(ALL_NOMINATIONS);

        let Some(region) = self.region else { return };
        let prize = Term::from(&NOMINATION_PRIZE);
        let net = working.gate(NOMINATION_NET, Decides::Nomination, prize);
        let tax = working.gross_up(NOMINATION_TAX, net, region.tax());
        let gross = working.sum(NOMINATION_GROSS, &[net, tax], Rounding::None);
        let (gross, tax, net) = (gross.amount(), tax.amount(), net.amount());
        working.nomination_prize = Some(Payout { gross, tax, net, capped: false });
    }
}
