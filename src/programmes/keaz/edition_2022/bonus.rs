//! Bonus points, edition 2022–23: 1.15 % of what was installed and 1 150 for every OptiMat A; at
//! most 300 000 points a project, before tax.

use rust_decimal::dec;

use super::super::participant::{self, Participant};
use super::super::payment::Payment;
use super::{EDITION, EQUIPMENT, Region2022, SHARED};
use crate::amount::{Count, Percent, Points, Rounding};
use crate::calendar::{Day, day};
use crate::document::{Entitlement, Parameter, Period, clauses};
use crate::estimate::Payout;
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Evaluation, Named, Outcome};
use crate::input::{Money, WholeNumber, form};

clauses! {
    CLAUSES:
    "1.8" {
        POINT_VALUE: Roubles = dec!(1);
        BONUS_GROSS: Step;
    }
    "2.1" {
        PROGRAMME_FUND: Roubles = dec!(4_000_000);
        FUND_LIMITED: Note;
    }
    "3.1.2" {
        BONUS_FROM: Day = day(2022, 11, 1);
        BONUS_UNTIL: Day = day(2023, 12, 31);
        BONUS_PERIOD: Note;
    }
    "3.1.3" {
        PAYOUT_DAYS: Days = dec!(30);
        PAYOUT_DEADLINE: Day = day(2024, 1, 30);
        BONUS_PAYOUT: Date;
    }
    "5.1" {
        ENTERED_CONTEST: Condition(Points) asks ["enteredContest"];
        BONUS: Account;
        CREDITED: Step;
    }
    "5.2" {
        REALISATION_DOCUMENTS: Note;
    }
    "5.3" {
        BONUS_RATE: Percent = dec!(1.15);
        BONUS_BY_COST: Step;
    }
    "5.4" {
        POINTS_PER_OPTIMAT_A: Points = dec!(1_150);
        BONUS_BY_UNITS: Step;
    }
    "5.5" {
        BONUS_SUM: Step;
        POINTS_CAP: Points = dec!(300_000);
        BONUS_POINTS: Step;
    }
    // Writes points off a month before 3.1.3 pays the last of them; 3.1.3 is applied.
    "5.8" {
        WRITE_OFF_UNTIL: Day = day(2023, 12, 31);
        WRITE_OFF_DATE: Note;
    }
    "8.1" {
        TAX_RUSSIA: Percent = dec!(35);
        TAX_OTHER: Percent = dec!(30);
        BONUS_TAX: Step;
        BONUS_NET: Step;
    }
}

const PAYMENT: Payment =
    Payment { date: BONUS_PAYOUT, days: PAYOUT_DAYS, deadline: PAYOUT_DEADLINE };

form! {
    /// A project of the contest of 2022–23 that was realised.
    pub struct Bonus2022 {
        required {
            /// Cost with VAT of the equipment really installed, roubles.
            installed_cost: Money = "installedCost" clause "5.3",
            /// Where the participant works and pays tax.
            region: Region2022 = "region" clause "8.1" initially "russia",
        }
        optional {
            /// Units of OptiMat A installed.
            optimat_a_units: WholeNumber = "optimatAUnits" clause "5.4",
            /// Whether the project is one of the contest.
            entered_contest: bool = "enteredContest" clause "5.1",
            /// Cost of all KEAZ equipment in the documentation, roubles.
            equipment_cost: Money = "equipmentCost" clause "4.1.5",
            /// Cost of the KEAZ Optima equipment in it, roubles.
            optima_cost: Money = "optimaCost" clause "4.1.5",
            /// The day on which the payout is requested.
            requested_on: Day = "requestedOn" clause "3.1.3",
        }
        include { participant: Participant, }
        parts { optima_cost of equipment_cost: "optimaCost", }
    }
}

impl Formula for Bonus2022 {
    const ESTIMATOR: Estimator = Estimator {
        id: "keaz-bonus",
        programme: "keaz",
        edition: Some(EDITION),
        period: Period::between(BONUS_FROM, BONUS_UNTIL, "3.1.2"),
        row_of: Some("projects"),
        entitlement: Entitlement::Points,
        clauses: &[participant::ALL_DEMANDS, SHARED, CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        self.participant.judge_as_a_whole(evaluation);
        EQUIPMENT.judge(evaluation, self.equipment_cost, self.optima_cost);
        evaluation.answered(ENTERED_CONTEST, self.entered_contest);

        // 5.3, 5.4, 5.5
        let installed = evaluation.field("installedCost", self.installed_cost);
        let units = self.optimat_a_units.unwrap_or(Count::ZERO);
        let units = evaluation.field("optimatAUnits", units);
        let by_cost = evaluation.rate(BONUS_BY_COST, installed, &BONUS_RATE, Rounding::Kopeck);
        let by_units = evaluation.product(BONUS_BY_UNITS, units, &POINTS_PER_OPTIMAT_A);
        let sum = evaluation.sum(BONUS_SUM, &[by_cost, by_units], Rounding::None);
        let points = evaluation.cap(BONUS_POINTS, sum, &POINTS_CAP);

        // 1.8, 8.1
        let gross = evaluation.product(BONUS_GROSS, points, &POINT_VALUE);
        let tax = evaluation.tax(BONUS_TAX, gross, self.region.tax());
        let net = evaluation.difference(BONUS_NET, gross, tax);
        let over_cap = evaluation.unrecorded_difference(sum.amount(), points.amount());
        let [gross, tax, net] = [gross, tax, net].map(Named::amount);
        let reached = Payout { gross, tax, net, capped: over_cap > Points::ZERO };

        // 5.1
        let credited = evaluation.gate(CREDITED, Entitlement::Points, points);
        let is_open = evaluation.is_open(Entitlement::Points);
        let (payout, forgone) =
            if is_open { (reached, over_cap) } else { (Payout::NONE, Points::ZERO) };
        evaluation.account(BONUS, credited.amount(), forgone);

        // 3.1.3
        PAYMENT.schedule(evaluation, credited.amount(), self.requested_on);

        evaluation.note_with(BONUS_PERIOD, Some(evaluation.value(&BONUS_UNTIL)));
        evaluation.note(REALISATION_DOCUMENTS);
        evaluation.note_with(FUND_LIMITED, Some(evaluation.value(&PROGRAMME_FUND)));
        evaluation.note_with(WRITE_OFF_DATE, Some(evaluation.value(&WRITE_OFF_UNTIL)));
        Outcome::paid(credited.amount(), payout)
    }
}

impl Region2022 {
    const fn tax(self) -> &'static Parameter<Percent> {
        match self {
            Self::Capitals | Self::Russia => &TAX_RUSSIA,
            Self::Kazakhstan | Self::Belarus => &TAX_OTHER,
        }
    }
}
