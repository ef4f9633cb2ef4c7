//! Bonus points, edition 2026: 1.54 % of what was installed as documented; at most 300 000 roubles
//! a project, after tax.

use rust_decimal::dec;

use super::super::participant::{self, Participant};
use super::super::payment::Payment;
use super::{EDITION, EQUIPMENT, Region2026, SHARED};
use crate::amount::{InPoints, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::document::{Entitlement, Period, clauses};
use crate::estimate::Payout;
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Evaluation, Named, Outcome};
use crate::input::{Money, form};

clauses! {
    CLAUSES:
    // Speaks of focus equipment only, 5.1 and 5.3 of all of KEAZ; the latter are applied.
    "1.5" {
        BONUS_FOR_FOCUS_ONLY: Note;
    }
    "1.8" {
        POINT_VALUE: Roubles = dec!(1);
        BONUS_GROSS: Step;
    }
    "2.1" {
        PROGRAMME_FUND: Roubles = dec!(7_000_000);
        FUND_LIMITED: Note;
    }
    "3.1.2" {
        BONUS_FROM: Day = day(2026, 1, 1);
        BONUS_UNTIL: Day = day(2026, 12, 31);
        BONUS_PERIOD: Note;
    }
    "3.1.4" {
        PAYOUT_DAYS: Days = dec!(50);
        PAYOUT_DEADLINE: Day = day(2027, 12, 31);
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
        COUNTED_COST: Step;
        BONUS_RATE: Percent = dec!(1.54);
        BONUS_POINTS: Step;
    }
    "5.5" {
        PAYOUT_CAP: Roubles = dec!(300_000);
        CAPPED_NET: Step;
        CAPPED_GROSS: Step;
    }
    // Writes points off before the programme has run; 3.1.4 is applied.
    "5.6" {
        WRITE_OFF_UNTIL: Day = day(2026, 1, 30);
        WRITE_OFF_DATE: Note;
    }
    "5.7" {
        ORDER_GAP_MONTHS: Months = dec!(3);
        ORDER_GAP: Condition(Points) asks ["registeredOn", "firstOrderOn"];
    }
    "9.1" {
        BONUS_TAX: Step;
        BONUS_NET: Step;
        CAPPED_TAX: Step;
    }
}

const PAYMENT: Payment =
    Payment { date: BONUS_PAYOUT, days: PAYOUT_DAYS, deadline: PAYOUT_DEADLINE };

form! {
    /// A project of the contest of 2026 that was realised.
    pub struct Bonus2026 {
        required {
            /// Cost with VAT of the equipment really installed, roubles.
            installed_cost: Money = "installedCost" clause "5.3",
            /// Where the participant works and pays tax.
            region: Region2026 = "region" clause "9.1" initially "russia",
        }
        optional {
            /// The part of it that the uploaded documentation does not show, roubles.
            undocumented_cost: Money = "undocumentedCost" clause "5.3",
            /// Whether the project is one of the contest.
            entered_contest: bool = "enteredContest" clause "5.1",
            /// Cost of all KEAZ equipment in the documentation, roubles.
            equipment_cost: Money = "equipmentCost" clause "4.1.5",
            /// Cost of the KEAZ Optima equipment in it, roubles.
            optima_cost: Money = "optimaCost" clause "4.1.5",
            /// The day on which the project was registered in the contest.
            registered_on: Day = "registeredOn" clause "5.7",
            /// The day of the first order.
            first_order_on: Day = "firstOrderOn" clause "5.7",
            /// The day on which the realisation was confirmed.
            confirmed_on: Day = "confirmedOn" clause "3.1.4",
        }
        include { participant: Participant, }
        parts {
            undocumented_cost of installed_cost: "undocumentedCost",
            optima_cost of equipment_cost: "optimaCost",
        }
    }
}

impl Formula for Bonus2026 {
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
        self.judge_order_gap(evaluation);

        // 5.3
        let installed = evaluation.field("installedCost", self.installed_cost);
        let undocumented = self.undocumented_cost.unwrap_or(Roubles::ZERO);
        let undocumented = evaluation.field("undocumentedCost", undocumented);
        let counted_cost = evaluation.difference(COUNTED_COST, installed, undocumented);
        let points = evaluation.rate(BONUS_POINTS, counted_cost, &BONUS_RATE, Rounding::Kopeck);

        // 5.1, 5.5
        let reached = self.payout(evaluation, points);
        let credited = evaluation.gate(CREDITED, Entitlement::Points, points);
        let is_open = evaluation.is_open(Entitlement::Points);
        let payout = if is_open { reached } else { Payout::NONE };
        // What is above the cap is not paid.
        let paid = Points::new(payout.gross.value());
        let forgone = evaluation.unrecorded_difference(credited.amount(), paid);
        evaluation.account(BONUS, paid, forgone);

        // 3.1.4
        PAYMENT.schedule(evaluation, paid, self.confirmed_on);

        evaluation.note_with(BONUS_PERIOD, Some(evaluation.value(&BONUS_UNTIL)));
        evaluation.notes(&[BONUS_FOR_FOCUS_ONLY, REALISATION_DOCUMENTS]);
        evaluation.note_with(FUND_LIMITED, Some(evaluation.value(&PROGRAMME_FUND)));
        evaluation.note_with(WRITE_OFF_DATE, Some(evaluation.value(&WRITE_OFF_UNTIL)));
        Outcome::paid(credited.amount(), payout)
    }
}

impl Bonus2026 {
    /// 5.7: the first order comes some months after the registration.
    fn judge_order_gap(&self, evaluation: &mut Evaluation<'_>) {
        let months = evaluation.value(&ORDER_GAP_MONTHS);
        match self.registered_on.and_then(|registered| registered.plus_months(months)) {
            Some(earliest) => evaluation.not_before(ORDER_GAP, self.first_order_on, earliest),
            None => evaluation.answered(ORDER_GAP, None),
        };
    }

    /// Roubles before and after tax; the cap is on what is left after tax.
    fn payout(&self, evaluation: &mut Evaluation<'_>, points: Named<InPoints>) -> Payout {
        let tax_rate = self.region.tax();
        let gross = evaluation.product(BONUS_GROSS, points, &POINT_VALUE);
        let tax = evaluation.tax(BONUS_TAX, gross, tax_rate);
        let net = evaluation.difference(BONUS_NET, gross, tax);
        let capped_net = evaluation.cap(CAPPED_NET, net, &PAYOUT_CAP);
        if capped_net.amount() == net.amount() {
            let [gross, tax, net] = [gross, tax, net].map(Named::amount);
            return Payout { gross, tax, net, capped: false };
        }
        let tax = evaluation.gross_up(CAPPED_TAX, capped_net, tax_rate);
        let gross = evaluation.sum(CAPPED_GROSS, &[capped_net, tax], Rounding::None);
        let [gross, tax, net] = [gross, tax, capped_net].map(Named::amount);
        Payout { gross, tax, net, capped: true }
    }
}
