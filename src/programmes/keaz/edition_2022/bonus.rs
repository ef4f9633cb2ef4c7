//! Bonus points, edition 2022–23: 1.15 % of what was installed and 1 150 for every OptiMat A; at
//! most 300 000 points a project, before tax.

use rust_decimal::dec;

use super::super::{PARTICIPANT, Participant};
use super::{EDITION, EQUIPMENT, POINT_VALUE, Region2022, TAX_OTHER, TAX_RUSSIA};
use crate::amount::{Days, Percent, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Payout, Status};
use crate::input::{Form, Money, WholeNumber, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, date, days, percent, points, remark, requirement,
    roubles, rule,
};
use crate::working::{Dates, Term, Working};

// 2.1
const PROGRAMME_FUND: Figure<Roubles> = roubles("programme-fund", "2.1", dec!(4_000_000));
const FUND_LIMITED: Remark = remark("fund-limited", "2.1");

// 3.1.2
const BONUS_UNTIL: Figure<Day> = date("bonus-until", "3.1.2", day(2023, 12, 31));
const BONUS_PERIOD: Remark = remark("bonus-period", "3.1.2");

// 3.1.3
const PAYOUT_DAYS: Figure<Days> = days("payout-days", "3.1.3", dec!(30));
const PAYOUT_DEADLINE: Figure<Day> = date("payout-deadline", "3.1.3", day(2024, 1, 30));
const BONUS_PAYOUT: Rule = PAYOUT_DAYS.decides("bonus-payout");

// 5.1
const ENTERED_CONTEST: Requirement =
    requirement("entered-contest", "5.1", Decides::Points, &["enteredContest"]);
const BONUS_ACCOUNT: Rule = rule("bonus", "5.1");
const CREDITED: Rule = rule("credited", "5.1");

// 5.2
const REALISATION_DOCUMENTS: Remark = remark("realisation-documents", "5.2");

// 5.3
const BONUS_RATE: Figure<Percent> = percent("bonus-rate", "5.3", dec!(1.15));
const BONUS_BY_COST: Rule = BONUS_RATE.decides("bonus-by-cost");

// 5.4
const POINTS_PER_OPTIMAT_A: Figure<Points> = points("points-per-optimat-a", "5.4", dec!(1_150));
const BONUS_BY_UNITS: Rule = POINTS_PER_OPTIMAT_A.decides("bonus-by-units");

// 5.5
const BONUS_SUM: Rule = rule("bonus-sum", "5.5");
const POINTS_CAP: Figure<Points> = points("points-cap", "5.5", dec!(300_000));
const BONUS_POINTS: Rule = POINTS_CAP.decides("bonus-points");

// 5.8 writes points off a month before 3.1.3 pays the last of them; 3.1.3 is applied
const WRITE_OFF_UNTIL: Figure<Day> = date("write-off-until", "5.8", day(2023, 12, 31));
const WRITE_OFF_DATE: Remark = remark("write-off-date", "5.8");

// 1.8, 8.1
const BONUS_GROSS: Rule = POINT_VALUE.decides("bonus-gross");
const BONUS_TAX: Rule = rule("bonus-tax", "8.1");
const BONUS_NET: Rule = rule("bonus-net", "8.1");

form! {
    /// A project of the contest of 2022–23 that was realised.
    pub struct Bonus2022 {
        required {
            /// Cost with VAT of the equipment really installed, roubles.
            installed_cost: Money = "installedCost" in "5.3",
            /// Where the participant works and pays tax.
            region: Region2022 = "region" in "8.1" from "russia",
        }
        optional {
            /// Units of OptiMat A installed.
            optimat_a_units: WholeNumber = "optimatAUnits" in "5.4",
            /// Whether the project is one of the contest.
            entered_contest: bool = "enteredContest" in "5.1",
            /// Cost of all KEAZ equipment in the documentation, roubles.
            equipment_cost: Money = "equipmentCost" in "4.1.5",
            /// Cost of the KEAZ Optima equipment in it, roubles.
            optima_cost: Money = "optimaCost" in "4.1.5",
            /// The day on which the payout is requested.
            requested_on: Day = "requestedOn" in "3.1.3",
            /// Whether the participant is over 18 and legally capable.
            adult: bool = "adult" in "1.4",
            /// Whether the participant pays tax as a resident of one of the programme's countries.
            tax_resident: bool = "taxResident" in "1.4",
            /// Whether the participant designs power supply in that country and may specify KEAZ.
            designer: bool = "designer" in "1.4",
            /// Whether the participant or a relative works for the organiser or its affiliates.
            affiliated: bool = "affiliated" in "1.4",
        }
        parts { optima_cost of equipment_cost: "optimaCost", }
    }
}

impl Formula for Bonus2022 {
    const ABOUT: About = About {
        id: "keaz-bonus",
        programme: "keaz",
        edition: Some(EDITION),
        period: Period {
            opens: Some(day(2022, 11, 1)),
            closes: Some(BONUS_UNTIL.value),
            clause: Some("3.1.2"),
        },
        row_of: Some("projects"),
        fields: Self::FIELDS,
        figures: &[
            EQUIPMENT.minimum.published(),
            EQUIPMENT.optima_share.published(),
            BONUS_UNTIL.published(),
            BONUS_RATE.published(),
            POINTS_PER_OPTIMAT_A.published(),
            POINT_VALUE.published(),
            POINTS_CAP.published(),
            TAX_RUSSIA.published(),
            TAX_OTHER.published(),
            PAYOUT_DAYS.published(),
            PAYOUT_DEADLINE.published(),
            WRITE_OFF_UNTIL.published(),
            PROGRAMME_FUND.published(),
        ],
        accounts: &[BONUS_ACCOUNT],
        schedule: &[BONUS_PAYOUT],
        conditions: &[
            PARTICIPANT,
            EQUIPMENT.minimum_rule,
            EQUIPMENT.optima_share_rule,
            ENTERED_CONTEST,
        ],
        steps: &[
            BONUS_BY_COST,
            BONUS_BY_UNITS,
            BONUS_SUM,
            BONUS_POINTS,
            BONUS_GROSS,
            BONUS_TAX,
            BONUS_NET,
            CREDITED,
        ],
        notes: &[BONUS_PERIOD, REALISATION_DOCUMENTS, FUND_LIMITED, WRITE_OFF_DATE],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        self.participant().judge_as_a_whole(working);
        EQUIPMENT.judge(working, self.equipment_cost, self.optima_cost);
        working.answered(ENTERED_CONTEST, self.entered_contest);

        let installed = Term::given("installedCost", self.installed_cost);
        let units = Term::given("optimatAUnits", self.optimat_a_units.unwrap_or(WholeNumber::ZERO));
        let by_cost = working.rate(BONUS_BY_COST, installed, &BONUS_RATE, Rounding::Kopeck);
        let by_units = working.product(BONUS_BY_UNITS, units, &POINTS_PER_OPTIMAT_A);
        let sum = working.sum(BONUS_SUM, &[by_cost, by_units], Rounding::None);
        let points = working.cap(BONUS_POINTS, sum, &POINTS_CAP);

        let gross = working.product(BONUS_GROSS, points, &POINT_VALUE);
        let tax = working.tax(BONUS_TAX, gross, self.region.tax());
        let net = working.difference(BONUS_NET, gross, tax);
        let over_cap = working.rest(sum.amount(), points.amount());
        let potential = Payout {
            gross: gross.amount(),
            tax: tax.amount(),
            net: net.amount(),
            capped: over_cap > Points::ZERO,
        };
        let credited = working.gate(CREDITED, Decides::Points, points);
        let is_open = working.is_open(Decides::Points);
        let payout = if is_open { potential } else { Payout::NONE };
        working.payout = Some(payout);
        working.potential_payout = Some(potential);

        let forgone = if is_open { over_cap } else { Points::ZERO };
        working.account(BONUS_ACCOUNT, credited.amount(), forgone);

        let requested = self.requested_on;
        let by = requested.and_then(|day| day.plus_days(PAYOUT_DAYS.value));
        let by = by.map(|day| day.min(PAYOUT_DEADLINE.value));
        let in_time = requested.filter(|day| *day <= PAYOUT_DEADLINE.value);
        let dates = Dates { from: in_time, by };
        let status = match requested {
            None => Status::Unknown,
            Some(_) if in_time.is_some() && working.is_open(Decides::Points) => Status::Met,
            Some(_) => Status::Unmet,
        };
        working.schedule(BONUS_PAYOUT, credited.amount(), dates, status);

        working.note_with(BONUS_PERIOD, Some(BONUS_UNTIL.value));
        working.note(REALISATION_DOCUMENTS);
        working.note_with(FUND_LIMITED, Some(PROGRAMME_FUND.value));
        working.note_with(WRITE_OFF_DATE, Some(WRITE_OFF_UNTIL.value));
        Headline::of(credited, points)
    }
}

impl Bonus2022 {
    const fn participant(&self) -> Participant {
        Participant {
            adult: self.adult,
            tax_resident: self.tax_resident,
            designer: self.designer,
            affiliated: self.affiliated,
        }
    }
}
