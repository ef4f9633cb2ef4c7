//! Bonus points, edition 2026: 1.54 % of what was installed as documented; at most 300 000 roubles
//! a project, after tax.

use rust_decimal::dec;

use super::super::{PARTICIPANT, Participant};
use super::{EDITION, EQUIPMENT, POINT_VALUE, Region2026, TAX_OTHER, TAX_RUSSIA};
use crate::amount::{Days, InPoints, Months, Percent, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Payout, Status};
use crate::input::{Form, Money, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, date, days, months, percent, remark, requirement,
    roubles, rule,
};
use crate::working::{Dates, Term, Working};

// 1.5 speaks of focus equipment only, 5.1 and 5.3 of all of KEAZ; the latter are applied
const BONUS_FOR_FOCUS_ONLY: Remark = remark("bonus-for-focus-only", "1.5");

// 2.1
const PROGRAMME_FUND: Figure<Roubles> = roubles("programme-fund", "2.1", dec!(7_000_000));
const FUND_LIMITED: Remark = remark("fund-limited", "2.1");

// 3.1.2
const BONUS_UNTIL: Figure<Day> = date("bonus-until", "3.1.2", day(2026, 12, 31));
const BONUS_PERIOD: Remark = remark("bonus-period", "3.1.2");

// 3.1.4
const PAYOUT_DAYS: Figure<Days> = days("payout-days", "3.1.4", dec!(50));
const PAYOUT_DEADLINE: Figure<Day> = date("payout-deadline", "3.1.4", day(2027, 12, 31));
const BONUS_PAYOUT: Rule = PAYOUT_DAYS.decides("bonus-payout");

// 5.1
const ENTERED_CONTEST: Requirement =
    requirement("entered-contest", "5.1", Decides::Points, &["enteredContest"]);
const BONUS_ACCOUNT: Rule = rule("bonus", "5.1");
const CREDITED: Rule = rule("credited", "5.1");

// 5.2
const REALISATION_DOCUMENTS: Remark = remark("realisation-documents", "5.2");

// 5.3
const COUNTED_COST: Rule = rule("counted-cost", "5.3");
const BONUS_RATE: Figure<Percent> = percent("bonus-rate", "5.3", dec!(1.54));
const BONUS_POINTS: Rule = BONUS_RATE.decides("bonus-points");

// 1.8, 9.1
const BONUS_GROSS: Rule = POINT_VALUE.decides("bonus-gross");
const BONUS_TAX: Rule = rule("bonus-tax", "9.1");
const BONUS_NET: Rule = rule("bonus-net", "9.1");

// 5.5
const PAYOUT_CAP: Figure<Roubles> = roubles("payout-cap", "5.5", dec!(300_000));
const CAPPED_NET: Rule = PAYOUT_CAP.decides("capped-net");
const CAPPED_TAX: Rule = rule("capped-tax", "9.1");
const CAPPED_GROSS: Rule = PAYOUT_CAP.decides("capped-gross");

// 5.6 writes points off before the programme has run; 3.1.4 is applied
const WRITE_OFF_UNTIL: Figure<Day> = date("write-off-until", "5.6", day(2026, 1, 30));
const WRITE_OFF_DATE: Remark = remark("write-off-date", "5.6");

// 5.7
const ORDER_GAP: Figure<Months> = months("order-gap-months", "5.7", dec!(3));
const ORDER_GAP_RULE: Requirement =
    ORDER_GAP.demands("order-gap", Decides::Points, &["registeredOn", "firstOrderOn"]);

form! {
    /// A project of the contest of 2026 that was realised.
    pub struct Bonus2026 {
        required {
            /// Cost with VAT of the equipment really installed, roubles.
            installed_cost: Money = "installedCost" in "5.3",
            /// Where the participant works and pays tax.
            region: Region2026 = "region" in "9.1" from "russia",
        }
        optional {
            /// The part of it that the uploaded documentation does not show, roubles.
            undocumented_cost: Money = "undocumentedCost" in "5.3",
            /// Whether the project is one of the contest.
            entered_contest: bool = "enteredContest" in "5.1",
            /// Cost of all KEAZ equipment in the documentation, roubles.
            equipment_cost: Money = "equipmentCost" in "4.1.5",
            /// Cost of the KEAZ Optima equipment in it, roubles.
            optima_cost: Money = "optimaCost" in "4.1.5",
            /// The day on which the project was registered in the contest.
            registered_on: Day = "registeredOn" in "5.7",
            /// The day of the first order.
            first_order_on: Day = "firstOrderOn" in "5.7",
            /// The day on which the realisation was confirmed.
            confirmed_on: Day = "confirmedOn" in "3.1.4",
            /// Whether the participant is over 18 and legally capable.
            adult: bool = "adult" in "1.4",
            /// Whether the participant pays tax as a resident of one of the programme's countries.
            tax_resident: bool = "taxResident" in "1.4",
            /// Whether the participant designs power supply in that country and may specify KEAZ.
            designer: bool = "designer" in "1.4",
            /// Whether the participant or a relative works for the organiser or its affiliates.
            affiliated: bool = "affiliated" in "1.4",
        }
        parts {
            undocumented_cost of installed_cost: "undocumentedCost",
            optima_cost of equipment_cost: "optimaCost",
        }
    }
}

impl Formula for Bonus2026 {
    const ABOUT: About = About {
        id: "keaz-bonus",
        programme: "keaz",
        edition: Some(EDITION),
        period: Period {
            opens: Some(day(2026, 1, 1)),
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
            POINT_VALUE.published(),
            PAYOUT_CAP.published(),
            TAX_RUSSIA.published(),
            TAX_OTHER.published(),
            ORDER_GAP.published(),
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
            ORDER_GAP_RULE,
        ],
        steps: &[
            COUNTED_COST,
            BONUS_POINTS,
            BONUS_GROSS,
            BONUS_TAX,
            BONUS_NET,
            CAPPED_NET,
            CAPPED_TAX,
            CAPPED_GROSS,
            CREDITED,
        ],
        notes: &[
            BONUS_PERIOD,
            BONUS_FOR_FOCUS_ONLY,
            REALISATION_DOCUMENTS,
            FUND_LIMITED,
            WRITE_OFF_DATE,
        ],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        self.participant().judge_as_a_whole(working);
        EQUIPMENT.judge(working, self.equipment_cost, self.optima_cost);
        working.answered(ENTERED_CONTEST, self.entered_contest);
        let earliest_order =
            self.registered_on.and_then(|registered| registered.plus_months(ORDER_GAP.value));
        match earliest_order {
            Some(earliest) => {
                let ordered = self.first_order_on;
                working.not_before(ORDER_GAP_RULE, ordered, earliest)
            }
            None => working.answered(ORDER_GAP_RULE, None),
        };

        let installed = Term::given("installedCost", self.installed_cost);
        let undocumented = self.undocumented_cost.unwrap_or(Roubles::ZERO);
        let undocumented = Term::given("undocumentedCost", undocumented);
        let counted_cost = working.difference(COUNTED_COST, installed, undocumented);
        let points = working.rate(BONUS_POINTS, counted_cost, &BONUS_RATE, Rounding::Kopeck);

        let potential = self.payout(working, points);
        let credited = working.gate(CREDITED, Decides::Points, points);
        let payout = if working.is_open(Decides::Points) { potential } else { Payout::NONE };
        working.payout = Some(payout);
        working.potential_payout = Some(potential);

        // What is above the cap is not paid.
        let paid = Points::new(payout.gross.value());
        let forgone = working.rest(credited.amount(), paid);
        working.account(BONUS_ACCOUNT, paid, forgone);

        let confirmed = self.confirmed_on;
        let by = confirmed.and_then(|day| day.plus_days(PAYOUT_DAYS.value));
        let by = by.map(|day| day.min(PAYOUT_DEADLINE.value));
        let in_time = confirmed.filter(|day| *day <= PAYOUT_DEADLINE.value);
        let dates = Dates { from: in_time, by };
        let status = match confirmed {
            None => Status::Unknown,
            Some(_) if in_time.is_some() && working.is_open(Decides::Points) => Status::Met,
            Some(_) => Status::Unmet,
        };
        working.schedule(BONUS_PAYOUT, paid, dates, status);

        working.note_with(BONUS_PERIOD, Some(BONUS_UNTIL.value));
        working.note(BONUS_FOR_FOCUS_ONLY);
        working.note(REALISATION_DOCUMENTS);
        working.note_with(FUND_LIMITED, Some(PROGRAMME_FUND.value));
        working.note_with(WRITE_OFF_DATE, Some(WRITE_OFF_UNTIL.value));
        Headline::of(credited, points)
    }
}

impl Bonus2026 {
    const fn participant(&self) -> Participant {
        Participant {
            adult: self.adult,
            tax_resident: self.tax_resident,
            designer: self.designer,
            affiliated: self.affiliated,
        }
    }

    /// Roubles before and after tax; the cap is on what is left after tax.
    fn payout(&self, working: &mut Working, points: Term<InPoints>) -> Payout {
        let tax_rate = self.region.tax();
        let gross = working.product(BONUS_GROSS, points, &POINT_VALUE);
        let tax = working.tax(BONUS_TAX, gross, tax_rate);
        let net = working.difference(BONUS_NET, gross, tax);
        let capped_net = working.cap(CAPPED_NET, net, &PAYOUT_CAP);
        if capped_net.amount() == net.amount() {
            let (gross, tax, net) = (gross.amount(), tax.amount(), net.amount());
            return Payout { gross, tax, net, capped: false };
        }
        let tax = working.gross_up(CAPPED_TAX, capped_net, tax_rate);
        let gross = working.sum(CAPPED_GROSS, &[capped_net, tax], Rounding::None);
        let (gross, tax, net) = (gross.amount(), tax.amount(), capped_net.amount());
        Payout { gross, tax, net, capped: true }
    }
}
