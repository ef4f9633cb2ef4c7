//! Prizes for points: what can be ordered, what the year's prizes cost in tax, and who pays it.

use rust_decimal::dec;

use super::{HANDING_OUT, exchange, tax};
use crate::amount::{InPoints, InRoubles, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::document::{Entitlement, Note, Parameter, Period, clauses};
use crate::estimate::{Payout, Status};
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Dates, Evaluation, Named, Outcome};
use crate::input::{Balance, Choice, Money, WholeNumber, choices, form};

clauses! {
    CLAUSES:
    // Dates
    "3.1" {
        PROGRAMME_UNTIL: Day = day(2026, 1, 31);
    }
    "3.4" {
        ORDER_WINDOW: Condition(Prize) asks ["orderedOn"];
    }
    // Using points
    "7.2" {
        BALANCE_SUFFICES: Condition(Prize) asks ["balance"];
        ORDERED_TOTAL: Step;
        SPENT_POINTS: Step;
    }
    // The prizes
    "8.2" {
        OZON_MINIMUM: Points = dec!(500);
        MOBILE_MINIMUM: Points = dec!(100);
        CARD_MINIMUM: Points = dec!(1_700);
        PRIZE_MINIMUM: Condition(Prize) asks [];
        TELE2_LIMIT: Roubles = dec!(1_000);
        BIG_THREE_LIMIT: Roubles = dec!(5_000);
        OPERATOR_LIMIT: Condition(Prize) asks ["operator"];
        ORDERED_POINTS: Step;
    }
    // The money part
    "8.6" {
        YEAR_PRIZES: Step;
        PRIZES_GROSS: Step;
    }
    "8.6.1.4" {
        FORM_THRESHOLD: Note;
    }
    "8.6.1.5" {
        PRIZES_RECEIVED: Step;
    }
    "8.6.2" {
        MONEY_PART_PERIOD: Note;
    }
    "8.6.3" {
        OTHER_GIFTS: Note;
    }
    // Handing out
    "10.2" {
        PRIZES_VALUE: Step;
    }
    "10.2.2" {
        TARIFFS: Note;
    }
    "10.2.3" {
        OWN_CARD: Note;
    }
    "10.3.1" {
        CERTIFICATE_VALUE: Note;
    }
    "10.3.3" {
        DOWNLOAD_CERTIFICATES: Date;
    }
    "10.5" {
        // It speaks of `tax::FORM_DAYS`, under its name.
        FORM_DAYS: Note;
    }
    "10.9" {
        FORM_REQUIRED: Condition(Prize) asks ["formFilled"];
    }
    "10.10" {
        FORM_UNTIL: Day = day(2025, 12, 31);
        FILL_IN_FORM: Date;
        FORM_DATES: Note;
    }
    "10.11" {
        REPLY_DAYS: Days + Note = dec!(3);
    }
}

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
        /// Another one, for which the document has no limit.
        Other = "other-operator",
    }
}

form! {
    /// Prizes that a participant orders in one year, in the order of ordering.
    pub struct Prizes {
        required {
            /// The prizes.
            prizes: Vec<OrderedPrize> = "prizes" clause "8.2",
        }
        optional {
            /// Points on the bonus account that can be spent.
            balance: Balance = "balance" clause "7.2",
            /// Prizes of the programme received earlier in the year, roubles.
            earlier_prizes: Money = "earlierPrizesInYear" clause "8.6",
            /// Whether the form with personal data is filled in.
            form_filled: bool = "formFilled" clause "10.9",
        }
    }
}

form! {
    /// A prize.
    pub struct OrderedPrize {
        required {
            /// How it is received.
            method: Method = "method" clause "8.2" initially "ozon",
            /// What it costs, points.
            points: WholeNumber = "points" clause "8.2",
        }
        optional {
            /// The operator of the mobile phone.
            operator: Operator = "operator" clause "8.2",
            /// The day of the order.
            ordered_on: Day = "orderedOn" clause "3.4",
        }
    }
}

impl Formula for Prizes {
    const ESTIMATOR: Estimator = Estimator {
        id: "guild-prizes",
        programme: "guild",
        edition: None,
        period: Period::between(exchange::ORDER_SINCE, exchange::ORDER_UNTIL, "3.4"),
        row_of: None,
        entitlement: Entitlement::Prize,
        clauses: &[HANDING_OUT, exchange::CLAUSES, tax::CLAUSES, CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        // 3.4, 7.2, 8.2
        let orders = self.orders(evaluation);
        // 10
        let value = evaluation.product(PRIZES_VALUE, orders.total, &exchange::POINT_VALUE);
        let earlier = self.earlier_prizes.unwrap_or(Roubles::ZERO);
        let earlier = evaluation.field("earlierPrizesInYear", earlier);
        let year = evaluation.unrecorded_sum([earlier.amount(), value.amount()]);
        self.require_form(evaluation, year);

        // 8.6
        let received = evaluation.gate(PRIZES_RECEIVED, Entitlement::Prize, value);
        let payout = payout(evaluation, earlier, received);
        // 7.2
        let spent = evaluation.gate(SPENT_POINTS, Entitlement::Prize, orders.total).amount();

        let status = match evaluation.verdict(Entitlement::Prize) {
            _ if spent == Points::ZERO => Status::Unmet,
            Status::Met if !orders.are_certain => Status::Unknown,
            verdict => verdict,
        };
        exchange::schedule(evaluation, spent, status);
        evaluation.note(exchange::POINT_IS_A_ROUBLE);
        self.note_methods(evaluation, &orders, status);
        let by_year = self.tax_by_year(evaluation, &orders, earlier, received);
        note_tax(evaluation, year, by_year.filter(|tax| *tax != payout.tax));
        evaluation.note_with(REPLY_DAYS.note(), Some(evaluation.value(&REPLY_DAYS)));
        evaluation.notes(&[OTHER_GIFTS, exchange::POINTS_LAPSE]);

        let rows = orders.taken.iter().map(|taken| Some(taken.amount())).collect();
        Outcome::paid(spent, payout).with_rows(rows)
    }
}

/// What becomes of the rows.
struct Orders {
    /// What each row takes from the account: nothing if it is refused.
    taken: Vec<Named<InPoints>>,
    /// What all of them take.
    total: Named<InPoints>,
    /// Whether no condition of any row is unknown, unless that row is refused.
    are_certain: bool,
}

impl Prizes {
    /// Takes the rows in their order. A refused one uses up neither the balance nor a month's limit.
    fn orders(&self, evaluation: &mut Evaluation<'_>) -> Orders {
        let mut taken = Vec::new();
        let mut are_certain = true;
        let mut left = self.balance;
        for (row, prize) in self.prizes.iter().enumerate() {
            evaluation.enter_row("prizes", row);
            let points = evaluation.field("points", Points::new(prize.points.value()));
            self.judge(evaluation, prize, points, left, &taken);
            let of_prize = evaluation.gate(ORDERED_POINTS, Entitlement::Prize, points);
            are_certain &= evaluation.verdict(Entitlement::Prize) != Status::Unknown;
            left = left.map(|left| evaluation.unrecorded_difference(left, of_prize.amount()));
            taken.push(of_prize);
        }
        evaluation.leave_row();
        let total = evaluation.sum(ORDERED_TOTAL, &taken, Rounding::None);
        Orders { taken, total, are_certain }
    }

    /// Whether a prize can be ordered, after those before it.
    fn judge(
        &self,
        evaluation: &mut Evaluation<'_>,
        prize: &OrderedPrize,
        points: Named<InPoints>,
        left: Option<Points>,
        taken: &[Named<InPoints>],
    ) {
        let minimum = evaluation.value(prize.method.minimum());
        evaluation.at_least(PRIZE_MINIMUM, Some(points.amount()), minimum);
        let (since, until) = (&exchange::ORDER_SINCE, &exchange::ORDER_UNTIL);
        let window = (evaluation.value(since), evaluation.value(until));
        evaluation.between(ORDER_WINDOW, prize.ordered_on, window);
        evaluation.at_least(BALANCE_SUFFICES, left, points.amount());
        if prize.method == Method::Mobile {
            self.judge_top_up(evaluation, prize, points, taken);
        }
    }

    /// Whether a month's top-ups through one operator are within its limit, if it has one.
    fn judge_top_up(
        &self,
        evaluation: &mut Evaluation<'_>,
        prize: &OrderedPrize,
        points: Named<InPoints>,
        taken: &[Named<InPoints>],
    ) {
        let Some(operator) = prize.operator else {
            evaluation.answered(OPERATOR_LIMIT, None);
            return;
        };
        let Some(limit) = operator.limit() else { return };
        let limit = evaluation.value(limit);
        let before = self.prizes.iter().zip(taken).filter(|(before, _)| {
            before.method == prize.method
                && before.operator == prize.operator
                && are_of_one_month(before.ordered_on, prize.ordered_on)
        });
        let month = before.map(|(_, taken)| taken.amount()).chain([points.amount()]);
        let month = points.part(evaluation.unrecorded_sum(month));
        let month = worth(evaluation, month);
        evaluation.at_most(OPERATOR_LIMIT, Some(month), limit);
    }

    /// Above what is free of tax, no prize is received without the form.
    fn require_form(&self, evaluation: &mut Evaluation<'_>, year: Roubles) {
        if year > evaluation.value(&tax::TAX_FREE) {
            let status = evaluation.answered(FORM_REQUIRED, self.form_filled);
            let until = evaluation.value(&FORM_UNTIL);
            evaluation.deadline(FILL_IN_FORM, Dates::by(Some(until)), status);
        }
    }

    /// What to mind about each way of receiving a prize that is used.
    fn note_methods(&self, evaluation: &mut Evaluation<'_>, orders: &Orders, status: Status) {
        for method in Method::ALL {
            let mut rows = self.prizes.iter().zip(&orders.taken);
            if rows.any(|(prize, taken)| prize.method == *method && taken.amount() > Points::ZERO) {
                evaluation.note(method.note());
                if *method == Method::Ozon {
                    let by = Dates::by(Some(evaluation.value(&PROGRAMME_UNTIL)));
                    evaluation.deadline(DOWNLOAD_CERTIFICATES, by, status);
                }
            }
        }
    }

    /// The tax if prizes that are ordered in the programme's second year were taxed by themselves;
    /// none if all are of one year. Earlier prizes and those without a date count with the first.
    fn tax_by_year(
        &self,
        evaluation: &mut Evaluation<'_>,
        orders: &Orders,
        earlier: Named<InRoubles>,
        received: Named<InRoubles>,
    ) -> Option<Roubles> {
        let second_year = evaluation.value(&exchange::ORDER_UNTIL);
        let late = self.prizes.iter().zip(&orders.taken).filter(|(prize, _)| {
            prize.ordered_on.is_some_and(|day| day.is_in_year_of(second_year))
        });
        let late = evaluation.unrecorded_sum(late.map(|(_, taken)| taken.amount()));
        let late = worth(evaluation, orders.total.part(late));
        if late == Roubles::ZERO || late >= received.amount() {
            return None;
        }
        Some(evaluation.without_recording(|beside| {
            let first = beside.unrecorded_difference(received.amount(), late);
            let first = [earlier, received.part(first)];
            let first = beside.sum(YEAR_PRIZES, &first, Rounding::None);
            let first = tax::money_part(beside, first);
            let second = tax::money_part(beside, received.part(late));
            beside.unrecorded_sum([first.amount(), second.amount()])
        }))
    }
}

impl Method {
    const fn minimum(self) -> &'static Parameter<Points> {
        match self {
            Self::Ozon => &OZON_MINIMUM,
            Self::Mobile => &MOBILE_MINIMUM,
            Self::Card => &CARD_MINIMUM,
        }
    }

    const fn note(self) -> Note {
        match self {
            Self::Ozon => CERTIFICATE_VALUE,
            Self::Mobile => TARIFFS,
            Self::Card => OWN_CARD,
        }
    }
}

impl Operator {
    const fn limit(self) -> Option<&'static Parameter<Roubles>> {
        match self {
            Self::Tele2 => Some(&TELE2_LIMIT),
            Self::Mts | Self::Beeline | Self::Megafon => Some(&BIG_THREE_LIMIT),
            Self::Other => None,
        }
    }
}

/// Orders without a date count as of one month.
fn are_of_one_month(one: Option<Day>, other: Option<Day>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.is_in_month_of(other),
        (one, other) => one == other,
    }
}

/// What points are worth, where that is no step of its own.
fn worth(evaluation: &mut Evaluation<'_>, points: Named<InPoints>) -> Roubles {
    evaluation.without_recording(|beside| {
        beside.product::<_, _, InRoubles>(PRIZES_VALUE, points, &exchange::POINT_VALUE).amount()
    })
}

/// The prizes, and the tax that the organiser pays on top of them.
///
/// The participant receives the new prizes in full: they are the net sum. The tax covers the whole
/// year, including what was paid on earlier prizes, so there can be some even when no new prize can
/// be received; the gross sum is the new prizes and the tax of the year.
fn payout(
    evaluation: &mut Evaluation<'_>,
    earlier: Named<InRoubles>,
    prizes: Named<InRoubles>,
) -> Payout {
    let year = evaluation.sum(YEAR_PRIZES, &[earlier, prizes], Rounding::None);
    let tax = tax::money_part(evaluation, year);
    let gross = evaluation.sum(PRIZES_GROSS, &[prizes, tax], Rounding::None);
    Payout { gross: gross.amount(), tax: tax.amount(), net: prizes.amount(), capped: false }
}

/// What to mind about the tax of a year; `by_year` is the tax under the other reading, where it
/// differs.
fn note_tax(evaluation: &mut Evaluation<'_>, year: Roubles, by_year: Option<Roubles>) {
    let tax_free = evaluation.value(&tax::TAX_FREE);
    if year > tax_free {
        evaluation.note(tax::ORGANISER_PAYS);
        evaluation.note_with(MONEY_PART_PERIOD, by_year);
        evaluation.note_with(FORM_DAYS, Some(evaluation.value(&tax::FORM_DAYS)));
        evaluation.note(FORM_DATES);
    } else if year == tax_free {
        evaluation.note(FORM_THRESHOLD);
    }
}
