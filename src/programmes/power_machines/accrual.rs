//! Points for payments: 3 % or 0.3 % of the sum without VAT, half for discounts, half for charity.

use rust_decimal::dec;

use crate::amount::{Days, ExchangeRate, InPoints, Percent, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Status};
use crate::input::{CharityBalance, Choice, Form, Money, Reader, choices, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, date, days, percent, points, remark, requirement,
    roubles, rule, silence,
};
use crate::working::{Dates, Term, Working};

// 2.2
const PUBLICATION_DATE_UNKNOWN: Remark = remark("publication-date-unknown", "2.2");

// 3.1 Crediting
const CONTRACTS_SINCE: Figure<Day> = date("contracts-since", "3.1", day(2020, 1, 1));
const CONTRACT_DATE: Requirement =
    CONTRACTS_SINCE.demands("contract-date", Decides::Points, &["contractedOn"]);
const CREDITING_DAYS_ON_JOINING: Figure<Days> = days("crediting-days-on-joining", "3.1", dec!(14));
const CREDITING_DAYS: Figure<Days> = days("crediting-days", "3.1", dec!(7));
const CREDITING: Rule = rule("crediting", "3.1");
const LAST_DAY_OF_CREDITING: Remark = remark("last-day-of-crediting", "3.1");

const PAYMENT_BASE: Rule = rule("payment-base", "3.1");
const SPARE_PARTS_RATE: Figure<Percent> = percent("spare-parts-rate", "3.1", dec!(3));
const OTHER_RATE: Figure<Percent> = percent("other-rate", "3.1", dec!(0.3));
const PAYMENT_POINTS: Rule = rule("payment-points", "3.1");

const EXCLUSION: Requirement = requirement("exclusion", "3.1", Decides::Points, &["exclusion"]);
const COUNTED_POINTS: Rule = rule("counted-points", "3.1");

const DISCOUNT_SHARE: Figure<Percent> = percent("discount-share", "3.1", dec!(50));
const TO_DISCOUNT: Rule = DISCOUNT_SHARE.decides("to-discount");
const TO_CHARITY: Rule = rule("to-charity", "3.1");
const DISCOUNT_TOTAL: Rule = rule("discount-total", "3.1");
const CHARITY_TOTAL: Rule = rule("charity-total", "3.1");
const DISCOUNT_ACCOUNT: Rule = rule("discount", "3.1");
const CHARITY_ACCOUNT: Rule = rule("charity", "3.1");
const CREDITED: Rule = rule("credited", "3.1");

// 3.2 Spending
const POINT_VALUE: Figure<Roubles> = roubles("point-value", "3.2", dec!(1));
const POINT_IS_A_ROUBLE: Remark = remark("point-is-a-rouble", "3.2");

// 3.3 Limits
const CHARITY_LIMIT: Figure<Points> = points("charity-limit", "3.3", dec!(3_000_000));
const CHARITY_ROOM: Rule = CHARITY_LIMIT.decides("charity-room");
const CHARITY_CREDITED: Rule = CHARITY_LIMIT.decides("charity-credited");
const SHELF_LIFE: Figure<Days> = days("shelf-life", "3.3", dec!(1_095));
const EXPIRES: Rule = SHELF_LIFE.decides("expires");
const NO_CASH: Remark = remark("no-cash", "3.3");

const ROUNDING_NOT_MENTIONED: Remark = silence("rounding-not-mentioned");

const NOTES: &[Remark] = &[
    POINT_IS_A_ROUBLE,
    NO_CASH,
    LAST_DAY_OF_CREDITING,
    PUBLICATION_DATE_UNKNOWN,
    ROUNDING_NOT_MENTIONED,
];

choices! {
    /// What a contract is about.
    pub enum Subject {
        /// Supply of spare parts, or services.
        SparePartsAndServices = "spare-parts-and-services",
        /// Modernisation, supply of equipment, construction.
        Other = "other",
    }
}

choices! {
    /// Why nothing is accrued for a payment.
    pub enum Exclusion {
        /// Nothing speaks against it.
        None = "none",
        /// Paid later than the contract says.
        Late = "late",
        /// A fine or a penalty.
        Penalty = "penalty",
        /// Cancelled by the payer.
        Cancelled = "cancelled",
        /// On an order that had a discount from this programme.
        Discounted = "discounted",
    }
}

form! {
    /// Payments of one participant.
    pub struct Accrual {
        required {
            /// The payments.
            payments: Vec<Payment> = "payments" in "3.1",
        }
        optional {
            /// Points on the charity account before these payments.
            charity_balance: CharityBalance = "charityBalance" in "3.3",
            /// The day on which the participant joined.
            joined_on: Day = "joinedOn" in "3.1",
        }
        agree { Accrual::charity_balance_is_within_its_limit }
    }
}

form! {
    /// A payment.
    pub struct Payment {
        required {
            /// The sum, in roubles or in the currency of the rate of exchange.
            amount: Money = "amount" in "3.1",
            /// What the contract is about.
            subject: Subject = "subject" in "3.1" from "spare-parts-and-services",
        }
        optional {
            /// The rate of the VAT that the sum includes, percent; nothing: no VAT.
            vat_percent: Percent = "vatPercent" in "3.1",
            /// Roubles for a unit of the currency on the day of payment; nothing: roubles.
            exchange_rate: ExchangeRate = "exchangeRate" in "3.1",
            /// What speaks against accruing points, if anything.
            exclusion: Exclusion = "exclusion" in "3.1",
            /// The date of the contract.
            contracted_on: Day = "contractedOn" in "3.1",
            /// The day on which the payment was received.
            paid_on: Day = "paidOn" in "3.1",
        }
        agree { Payment::is_paid_after_its_contract }
    }
}

impl Formula for Accrual {
    const ABOUT: About = About {
        id: "power-machines-accrual",
        programme: "power-machines",
        edition: None,
        period: Period { opens: None, closes: None, clause: Some("2.2") },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            SPARE_PARTS_RATE.published(),
            OTHER_RATE.published(),
            CONTRACTS_SINCE.published(),
            DISCOUNT_SHARE.published(),
            CHARITY_LIMIT.published(),
            SHELF_LIFE.published(),
            CREDITING_DAYS_ON_JOINING.published(),
            CREDITING_DAYS.published(),
            POINT_VALUE.published(),
        ],
        accounts: &[DISCOUNT_ACCOUNT, CHARITY_ACCOUNT],
        schedule: &[CREDITING, EXPIRES],
        conditions: &[CONTRACT_DATE, EXCLUSION],
        steps: &[
            PAYMENT_BASE,
            PAYMENT_POINTS,
            COUNTED_POINTS,
            TO_DISCOUNT,
            TO_CHARITY,
            DISCOUNT_TOTAL,
            CHARITY_TOTAL,
            CHARITY_ROOM,
            CHARITY_CREDITED,
            CREDITED,
        ],
        notes: NOTES,
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        let balance = self.charity_balance.map_or(Points::ZERO, |balance| balance.0);
        let mut room_left = working.rest(CHARITY_LIMIT.value, balance);
        let mut discount_parts = Vec::new();
        let mut charity_parts = Vec::new();
        let mut potential_discount = Vec::new();
        let mut potential_charity = Vec::new();
        for (row, payment) in self.payments.iter().enumerate() {
            working.row("payments", row);
            let points = payment.points(working);
            let counted = working.gate(COUNTED_POINTS, Decides::Points, points);
            let (to_discount, to_charity) = split(working, counted);
            discount_parts.push(to_discount);
            charity_parts.push(to_charity);
            let (discount, charity) = working.aside(|aside| split(aside, points));
            potential_discount.push(discount.amount());
            potential_charity.push(charity.amount());
            working.row_points(Some(counted.amount()), Some(points.amount()));

            // The limit of the charity account is filled in the order of the rows.
            let fits = to_charity.amount().least(room_left);
            room_left = working.rest(room_left, fits);
            let credited = working.total([to_discount.amount(), fits]);
            self.schedule(working, payment, credited);
        }
        working.no_row();

        let discount = working.sum(DISCOUNT_TOTAL, &discount_parts, Rounding::None);
        let charity = working.sum(CHARITY_TOTAL, &charity_parts, Rounding::None);
        let balance = Term::given("charityBalance", balance);
        let room = working.difference(CHARITY_ROOM, (&CHARITY_LIMIT).into(), balance);
        let charity_credited = working.cap(CHARITY_CREDITED, charity, room);
        let credited = working.sum(CREDITED, &[discount, charity_credited], Rounding::None);

        let [charity, charity_credited] = [charity, charity_credited].map(Term::amount);
        let forgone = working.rest(charity, charity_credited);
        working.account(DISCOUNT_ACCOUNT, discount.amount(), Points::ZERO);
        working.account(CHARITY_ACCOUNT, charity_credited, forgone);

        working.notes(NOTES);
        let potential_charity = working.total(potential_charity).least(room.amount());
        let potential_discount = working.total(potential_discount);
        let potential = working.total([potential_discount, potential_charity]);
        Headline { points: Some(credited.amount()), potential: Some(potential) }
    }
}

impl Accrual {
    /// Refuses a balance that the limit rules out.
    fn charity_balance_is_within_its_limit(&self, reader: &mut Reader<'_>) -> bool {
        self.charity_balance.is_none_or(|balance| {
            let limit = CHARITY_LIMIT.value.value();
            reader.not_above("charityBalance", balance.0.value(), limit)
        })
    }

    /// When the points of a payment are credited at the latest, and until when they are good.
    fn schedule(&self, working: &mut Working, payment: &Payment, points: Points) {
        let by = match (self.joined_on, payment.paid_on) {
            (Some(joined), Some(paid)) if paid <= joined => {
                joined.plus_days(CREDITING_DAYS_ON_JOINING.value)
            }
            (Some(_), Some(paid)) => paid.plus_days(CREDITING_DAYS.value),
            _ => None,
        };
        let until = by.and_then(|credited| credited.plus_days(SHELF_LIFE.value));
        let status = match by {
            None => Status::Unknown,
            Some(_) if working.is_open(Decides::Points) => Status::Met,
            Some(_) => Status::Unmet,
        };
        working.schedule(CREDITING, points, Dates::by(by), status);
        working.schedule(EXPIRES, points, Dates::by(until), status);
    }
}

impl Payment {
    /// Refuses a payment on a contract that was not yet concluded.
    fn is_paid_after_its_contract(&self, reader: &mut Reader<'_>) -> bool {
        reader.not_before("paidOn", self.paid_on, self.contracted_on)
    }

    /// The points for this payment, whether or not it counts.
    fn points(&self, working: &mut Working) -> Term<InPoints> {
        let since = CONTRACTS_SINCE.value;
        working.not_before(CONTRACT_DATE, self.contracted_on, since);
        let exclusion = self.exclusion.map(Choice::id);
        working.chosen(EXCLUSION, exclusion, Exclusion::None.id());

        let amount = Term::given("amount", self.amount);
        let exchange_rate = self.exchange_rate.map(|rate| Term::given("exchangeRate", rate));
        let vat_percent = self.vat_percent.map(|vat| Term::given("vatPercent", vat));
        let base = working.base(PAYMENT_BASE, amount, exchange_rate, vat_percent);
        let rate = match self.subject {
            Subject::SparePartsAndServices => &SPARE_PARTS_RATE,
            Subject::Other => &OTHER_RATE,
        };
        working.rate(PAYMENT_POINTS, base, rate, Rounding::Kopeck)
    }
}

/// Half for discounts; charity gets the rest, so that no kopeck is lost or made.
fn split(working: &mut Working, points: Term<InPoints>) -> (Term<InPoints>, Term<InPoints>) {
    let to_discount = working.share(TO_DISCOUNT, points, &DISCOUNT_SHARE, Rounding::Kopeck);
    let to_charity = working.remainder(TO_CHARITY, points, to_discount);
    (to_discount, to_charity)
}
