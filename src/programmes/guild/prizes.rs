//! Prizes for points: what can be ordered, what the year's prizes cost in tax, and who pays it.

use rust_decimal::dec;

use super::{
    FORM_DAYS, HAND_OUT_PRIZES, HAND_OUT_UNTIL, INCOME_TAX, MONEY_PART, OPENS, ORDER_PRIZES,
    ORDER_UNTIL, ORGANISER_PAYS, POINT_IS_A_ROUBLE, POINT_VALUE, POINTS_LAPSE, TAX_FREE,
    TAXED_PART, UNTAXED_PART, hand_out, money_part,
};
use crate::amount::{Days, InPoints, InRoubles, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Payout, Status};
use crate::input::{Balance, Choice, Form, Money, WholeNumber, choices, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, date, days, points, remark, requirement, roubles,
    rule,
};
use crate::working::{Dates, Term, Working};

// 3
const PROGRAMME_UNTIL: Figure<Day> = date("programme-until", "3.1", day(2026, 1, 31));
const ORDER_WINDOW: Requirement =
    ORDER_UNTIL.demands("order-window", Decides::Prize, &["orderedOn"]);

// 7.2
const BALANCE_SUFFICES: Requirement =
    requirement("balance-suffices", "7.2", Decides::Prize, &["balance"]);
const ORDERED_TOTAL: Rule = rule("ordered-total", "7.2");
const SPENT_POINTS: Rule = rule("spent-points", "7.2");

// 8.2
const OZON_MINIMUM: Figure<Points> = points("ozon-minimum", "8.2", dec!(500));
const MOBILE_MINIMUM: Figure<Points> = points("mobile-minimum", "8.2", dec!(100));
const CARD_MINIMUM: Figure<Points> = points("card-minimum", "8.2", dec!(1_700));
const PRIZE_MINIMUM: Requirement = requirement("prize-minimum", "8.2", Decides::Prize, &[]);
const TELE2_LIMIT: Figure<Roubles> = roubles("tele2-limit", "8.2", dec!(1_000));
const BIG_THREE_LIMIT: Figure<Roubles> = roubles("big-three-limit", "8.2", dec!(5_000));
const OPERATOR_LIMIT: Requirement =
    requirement("operator-limit", "8.2", Decides::Prize, &["operator"]);
const ORDERED_POINTS: Rule = rule("ordered-points", "8.2");

// 8.6
const YEAR_PRIZES: Rule = rule("year-prizes", "8.6");
const PRIZES_GROSS: Rule = rule("prizes-gross", "8.6");
const FORM_THRESHOLD: Remark = remark("form-threshold", "8.6.1.4");
const PRIZES_RECEIVED: Rule = rule("prizes-received", "8.6.1.5");
const MONEY_PART_PERIOD: Remark = remark("money-part-period", "8.6.2");
const OTHER_GIFTS: Remark = remark("other-gifts", "8.6.3");

// 10
const PRIZES_VALUE: Rule = POINT_VALUE.decides("prizes-value");
const TARIFFS: Remark = remark("tariffs", "10.2.2");
const OWN_CARD: Remark = remark("own-card", "10.2.3");
const CERTIFICATE_VALUE: Remark = remark("certificate-value", "10.3.1");
const DOWNLOAD_CERTIFICATES: Rule = rule("download-certificates", "10.3.3");
const FORM_TIME: Remark = remark("form-days", "10.5");
const FORM_REQUIRED: Requirement =
    requirement("form-required", "10.9", Decides::Prize, &["formFilled"]);
const FORM_UNTIL: Figure<Day> = date("form-until", "10.10", day(2025, 12, 31));
const FILL_IN_FORM: Rule = FORM_UNTIL.decides("fill-in-form");
const FORM_DATES: Remark = remark("form-dates", "10.10");
const REPLY_DAYS: Figure<Days> = days("reply-days", "10.11", dec!(3));
const REPLY: Remark = remark("reply-days", "10.11");

choices! {
    /// How a prize is received.
    pub enum Method {
        /// An electronic Ozon certificate.
        Ozon = "ozon",
        /// A top-up of the participant's mobile phone.
        Mobile = "mobile",
        /// A transfer to the participant's bank card.
        Card = "card",
    }
}

choices! {
    /// The operator of a mobile phone.
    pub enum Operator {
        /// Tele2.
        Tele2 = "tele2",
        /// MTS.
        Mts = "mts",
        /// Beeline.
        Beeline = "beeline",
        /// `MegaFon`.
        Megafon = "megafon",
        /// Another one, with no limit that the document knows.
        Other = "other-operator",
    }
}

form! {
    /// Prizes that a participant orders in one year, in the order of ordering.
    pub struct Prizes {
        required {
            /// The prizes.
            prizes: Vec<OrderedPrize> = "prizes" in "8.2",
        }
        optional {
            /// Points on the bonus account that can be spent.
            balance: Balance = "balance" in "7.2",
            /// Prizes of the programme received earlier in the year, roubles.
            earlier_prizes: Money = "earlierPrizesInYear" in "8.6",
            /// Whether the form with personal data is filled in.
            form_filled: bool = "formFilled" in "10.9",
        }
    }
}

form! {
    /// A prize.
    pub struct OrderedPrize {
        required {
            /// How it is received.
            method: Method = "method" in "8.2" from "ozon",
            /// What it costs, points.
            points: WholeNumber = "points" in "8.2",
        }
        optional {
            /// The operator of the mobile phone.
            operator: Operator = "operator" in "8.2",
            /// The day of the order.
            ordered_on: Day = "orderedOn" in "3.4",
        }
    }
}

impl Formula for Prizes {
    const ABOUT: About = About {
        id: "guild-prizes",
        programme: "guild",
        edition: None,
        period: Period { opens: Some(OPENS), closes: Some(ORDER_UNTIL.value), clause: Some("3.4") },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            OZON_MINIMUM.published(),
            MOBILE_MINIMUM.published(),
            CARD_MINIMUM.published(),
            TELE2_LIMIT.published(),
            BIG_THREE_LIMIT.published(),
            POINT_VALUE.published(),
            TAX_FREE.published(),
            INCOME_TAX.published(),
            FORM_DAYS.published(),
            FORM_UNTIL.published(),
            REPLY_DAYS.published(),
            ORDER_UNTIL.published(),
            HAND_OUT_UNTIL.published(),
            PROGRAMME_UNTIL.published(),
        ],
        accounts: &[],
        schedule: &[FILL_IN_FORM, ORDER_PRIZES, HAND_OUT_PRIZES, DOWNLOAD_CERTIFICATES],
        conditions: &[PRIZE_MINIMUM, ORDER_WINDOW, BALANCE_SUFFICES, OPERATOR_LIMIT, FORM_REQUIRED],
        steps: &[
            ORDERED_POINTS,
            ORDERED_TOTAL,
            PRIZES_VALUE,
            PRIZES_RECEIVED,
            YEAR_PRIZES,
            UNTAXED_PART,
            TAXED_PART,
            MONEY_PART,
            PRIZES_GROSS,
            SPENT_POINTS,
        ],
        notes: &[
            POINT_IS_A_ROUBLE,
            CERTIFICATE_VALUE,
            TARIFFS,
            OWN_CARD,
            FORM_THRESHOLD,
            ORGANISER_PAYS,
            MONEY_PART_PERIOD,
            FORM_TIME,
            FORM_DATES,
            OTHER_GIFTS,
            REPLY,
            POINTS_LAPSE,
        ],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        let Orders { ordered, potential, are_certain } = self.orders(working);
        let total = working.sum(ORDERED_TOTAL, &ordered, Rounding::None);
        let value = working.product(PRIZES_VALUE, total, &POINT_VALUE);

        let earlier = self.earlier_prizes.unwrap_or(Roubles::ZERO);
        let earlier = Term::given("earlierPrizesInYear", earlier);
        let year = working.total([earlier.amount(), value.amount()]);
        let is_taxed = year > TAX_FREE.value;
        if is_taxed {
            let status = working.answered(FORM_REQUIRED, self.form_filled);
            working.deadline(FILL_IN_FORM, Dates::by(Some(FORM_UNTIL.value)), status);
        }

        let received = working.gate(PRIZES_RECEIVED, Decides::Prize, value);
        let payout = payout(working, earlier, received);
        let spent = working.gate(SPENT_POINTS, Decides::Prize, total).amount();

        let status = match working.verdict(Decides::Prize) {
            _ if spent == Points::ZERO => Status::Unmet,
            Status::Met if !are_certain => Status::Unknown,
            verdict => verdict,
        };
        hand_out(working, spent, status);
        working.note(POINT_IS_A_ROUBLE);
        self.note_methods(working, &ordered, status);

        if is_taxed {
            working.note(ORGANISER_PAYS);
            let by_year = self.tax_by_year(working, &ordered, earlier, received);
            working.note_with(MONEY_PART_PERIOD, by_year.filter(|tax| *tax != payout.tax));
            working.note_with(FORM_TIME, Some(FORM_DAYS.value));
            working.note(FORM_DATES);
        } else if year == TAX_FREE.value {
            working.note(FORM_THRESHOLD);
        }
        working.note_with(REPLY, Some(REPLY_DAYS.value));
        working.notes(&[OTHER_GIFTS, POINTS_LAPSE]);

        working.payout = Some(payout);
        working.potential_payout = Some(working.aside(|aside| {
            let value = Roubles::new(potential.value());
            self::payout(aside, earlier, Term::given(PRIZES_RECEIVED.id, value))
        }));
        Headline { points: Some(spent), potential: Some(potential) }
    }
}

/// What becomes of the rows.
struct Orders {
    /// What each row takes from the account: nothing if it is refused.
    ordered: Vec<Term<InPoints>>,
    /// What all of them would take.
    potential: Points,
    /// Whether every condition of those that are not refused is known to hold.
    are_certain: bool,
}

impl Prizes {
    /// Takes the rows in their order. A refused one uses up neither the balance nor a month's limit.
    fn orders(&self, working: &mut Working) -> Orders {
        let mut ordered = Vec::new();
        let mut potential = Points::ZERO;
        let mut are_certain = true;
        let mut left = self.balance;
        for (row, prize) in self.prizes.iter().enumerate() {
            working.row("prizes", row);
            let points = Points::new(prize.points.value());
            working.at_least(PRIZE_MINIMUM, Some(points), prize.method.minimum().value);
            let window = (OPENS, ORDER_UNTIL.value);
            working.between(ORDER_WINDOW, prize.ordered_on, window);
            working.at_least(BALANCE_SUFFICES, left, points);
            if prize.method == Method::Mobile {
                self.judge_top_up(working, prize, &ordered);
            }
            let given = Term::given("points", points);
            let taken = working.gate(ORDERED_POINTS, Decides::Prize, given);
            are_certain &= working.verdict(Decides::Prize) != Status::Unknown;
            left = left.map(|balance| working.rest(balance, taken.amount()));
            potential = working.total([potential, points]);
            ordered.push(taken);
            working.row_points(Some(taken.amount()), Some(points));
        }
        working.no_row();
        Orders { ordered, potential, are_certain }
    }

    /// A month's top-ups through one operator; those without a date count as of one month.
    fn judge_top_up(
        &self,
        working: &mut Working,
        prize: &OrderedPrize,
        ordered: &[Term<InPoints>],
    ) {
        let Some(operator) = prize.operator else {
            working.answered(OPERATOR_LIMIT, None);
            return;
        };
        let Some(limit) = operator.limit() else { return };
        let mut month = Points::new(prize.points.value());
        for (other, taken) in self.prizes.iter().zip(ordered) {
            let is_of_the_month = match (other.ordered_on, prize.ordered_on) {
                (Some(one), Some(other)) => one.is_in_month_of(other),
                (one, other) => one == other,
            };
            let is_top_up = other.method == prize.method && other.operator == prize.operator;
            if is_top_up && is_of_the_month {
                month = working.total([month, taken.amount()]);
            }
        }
        // A point is a rouble (10.2).
        let month = Roubles::new(month.value());
        working.at_most(OPERATOR_LIMIT, Some(month), limit.value);
    }

    /// What to mind about each way to receive a prize that is used.
    fn note_methods(&self, working: &mut Working, ordered: &[Term<InPoints>], status: Status) {
        for method in Method::ALL {
            let mut rows = self.prizes.iter().zip(ordered);
            if rows.any(|(prize, taken)| prize.method == *method && taken.amount() > Points::ZERO) {
                working.note(method.remark());
                if *method == Method::Ozon {
                    let by = Dates::by(Some(PROGRAMME_UNTIL.value));
                    working.deadline(DOWNLOAD_CERTIFICATES, by, status);
                }
            }
        }
    }

    /// The tax if prizes ordered in the programme's second year were taken for themselves; nothing
    /// if all are of one year. Earlier prizes and those without a date count with the first.
    fn tax_by_year(
        &self,
        working: &mut Working,
        ordered: &[Term<InPoints>],
        earlier: Term<InRoubles>,
        received: Term<InRoubles>,
    ) -> Option<Roubles> {
        let mut late = Points::ZERO;
        for (prize, taken) in self.prizes.iter().zip(ordered) {
            if prize.ordered_on.is_some_and(|day| day.is_in_year_of(ORDER_UNTIL.value)) {
                late = working.total([late, taken.amount()]);
            }
        }
        let late = Roubles::new(late.value());
        if late == Roubles::ZERO || late >= received.amount() {
            return None;
        }
        Some(working.aside(|aside| {
            let rest = aside.rest(received.amount(), late);
            let first = aside.total([earlier.amount(), rest]);
            let first = money_part(aside, Term::given(YEAR_PRIZES.id, first));
            let second = money_part(aside, Term::given(YEAR_PRIZES.id, late));
            aside.total([first.amount(), second.amount()])
        }))
    }
}

impl Method {
    const fn minimum(self) -> &'static Figure<Points> {
        match self {
            Self::Ozon => &OZON_MINIMUM,
            Self::Mobile => &MOBILE_MINIMUM,
            Self::Card => &CARD_MINIMUM,
        }
    }

    const fn remark(self) -> Remark {
        match self {
            Self::Ozon => CERTIFICATE_VALUE,
            Self::Mobile => TARIFFS,
            Self::Card => OWN_CARD,
        }
    }
}

impl Operator {
    const fn limit(self) -> Option<&'static Figure<Roubles>> {
        match self {
            Self::Tele2 => Some(&TELE2_LIMIT),
            Self::Mts | Self::Beeline | Self::Megafon => Some(&BIG_THREE_LIMIT),
            Self::Other => None,
        }
    }
}

/// The prizes, and the tax that the organiser pays on top of them.
///
/// The participant receives the present prizes in full: they are the net sum. The tax is that of the
/// whole year, with what was already paid of it for earlier prizes: so it does not vanish where
/// nothing new can be received, and the gross sum is the present prizes and the tax of the year.
fn payout(working: &mut Working, earlier: Term<InRoubles>, prizes: Term<InRoubles>) -> Payout {
    let year = working.sum(YEAR_PRIZES, &[earlier, prizes], Rounding::None);
    let tax = money_part(working, year);
    let gross = working.sum(PRIZES_GROSS, &[prizes, tax], Rounding::None);
    Payout { gross: gross.amount(), tax: tax.amount(), net: prizes.amount(), capped: false }
}
