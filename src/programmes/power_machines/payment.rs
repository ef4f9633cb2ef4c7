//! What a payment brings: points of its sum without VAT, when, and how they are split.

use rust_decimal::dec;

use crate::amount::{Days, ExchangeRate, InPoints, Percent, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::estimate::Decides;
use crate::input::{Choice, Money, Reader, choices, form};
use crate::rule::{
    Figure, PublishedFigure, Remark, Requirement, Rule, date, days, percent, points, remark,
    requirement, roubles, rule, silence,
};
use crate::working::{Term, Working};

// 2.2
pub(super) const PUBLICATION_DATE_UNKNOWN: Remark = remark("publication-date-unknown", "2.2");

// 3.1 Crediting
const CONTRACTS_SINCE: Figure<Day> = date("contracts-since", "3.1", day(2020, 1, 1));
pub(super) const CONTRACT_DATE: Requirement =
    CONTRACTS_SINCE.demands("contract-date", Decides::Points, &["contractedOn"]);
const CREDITING_DAYS_ON_JOINING: Figure<Days> = days("crediting-days-on-joining", "3.1", dec!(14));
const CREDITING_DAYS: Figure<Days> = days("crediting-days", "3.1", dec!(7));
pub(super) const CREDITING: Rule = rule("crediting", "3.1");
pub(super) const LAST_DAY_OF_CREDITING: Remark = remark("last-day-of-crediting", "3.1");

pub(super) const PAYMENT_BASE: Rule = rule("payment-base", "3.1");
const SPARE_PARTS_RATE: Figure<Percent> = percent("spare-parts-rate", "3.1", dec!(3));
const OTHER_RATE: Figure<Percent> = percent("other-rate", "3.1", dec!(0.3));
pub(super) const PAYMENT_POINTS: Rule = rule("payment-points", "3.1");

pub(super) const EXCLUSION: Requirement =
    requirement("exclusion", "3.1", Decides::Points, &["exclusion"]);
pub(super) const COUNTED_POINTS: Rule = rule("counted-points", "3.1");

const DISCOUNT_SHARE: Figure<Percent> = percent("discount-share", "3.1", dec!(50));
pub(super) const TO_DISCOUNT: Rule = DISCOUNT_SHARE.decides("to-discount");
pub(super) const TO_CHARITY: Rule = rule("to-charity", "3.1");
pub(super) const DISCOUNT_TOTAL: Rule = rule("discount-total", "3.1");
pub(super) const CHARITY_TOTAL: Rule = rule("charity-total", "3.1");
pub(super) const DISCOUNT_ACCOUNT: Rule = rule("discount", "3.1");
pub(super) const CHARITY_ACCOUNT: Rule = rule("charity", "3.1");

// 3.2 Spending
pub(super) const POINT_VALUE: Figure<Roubles> = roubles("point-value", "3.2", dec!(1));
pub(super) const POINT_IS_A_ROUBLE: Remark = remark("point-is-a-rouble", "3.2");

// 3.3 Limits
pub(super) const CHARITY_LIMIT: Figure<Points> = points("charity-limit", "3.3", dec!(3_000_000));
pub(super) const CHARITY_ROOM: Rule = CHARITY_LIMIT.decides("charity-room");
pub(super) const CHARITY_CREDITED: Rule = CHARITY_LIMIT.decides("charity-credited");
pub(super) const SHELF_LIFE: Figure<Days> = days("shelf-life", "3.3", dec!(1_095));
pub(super) const EXPIRES: Rule = SHELF_LIFE.decides("expires");
pub(super) const NO_CASH: Remark = remark("no-cash", "3.3");
pub(super) const AGREEMENT_MAY_DIFFER: Remark = remark("agreement-may-differ", "3.3");

// 3.5.1 Discounts
pub(super) const DISCOUNT_WRITE_OFF: Remark = remark("discount-write-off", "3.5.1");

// 4.1 Joining
pub(super) const POINTS_TO_STATIONS: Remark = remark("points-to-stations", "4.1");

pub(super) const ROUNDING_NOT_MENTIONED: Remark = silence("rounding-not-mentioned");

/// What a payment is computed from.
pub(super) const FIGURES: &[PublishedFigure] = &[
    SPARE_PARTS_RATE.published(),
    OTHER_RATE.published(),
    CONTRACTS_SINCE.published(),
    DISCOUNT_SHARE.published(),
    CHARITY_LIMIT.published(),
    SHELF_LIFE.published(),
    CREDITING_DAYS_ON_JOINING.published(),
    CREDITING_DAYS.published(),
    POINT_VALUE.published(),
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

impl Payment {
    /// Refuses a payment on a contract that was not yet concluded.
    pub(super) fn is_paid_after_its_contract(&self, reader: &mut Reader<'_>) -> bool {
        reader.not_before("paidOn", self.paid_on, self.contracted_on)
    }

    /// The points for this payment, whether or not it counts.
    pub(super) fn points(&self, working: &mut Working) -> Term<InPoints> {
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

/// The last day on which points for a payment are credited, if both days are known.
pub(super) fn crediting_day(joined_on: Option<Day>, paid_on: Option<Day>) -> Option<Day> {
    let (joined, paid) = (joined_on?, paid_on?);
    if paid <= joined {
        joined.plus_days(CREDITING_DAYS_ON_JOINING.value)
    } else {
        paid.plus_days(CREDITING_DAYS.value)
    }
}

/// Half for discounts; charity gets the rest, so that no kopeck is lost or made.
pub(super) fn split(
    working: &mut Working,
    points: Term<InPoints>,
) -> (Term<InPoints>, Term<InPoints>) {
    let to_discount = working.share(TO_DISCOUNT, points, &DISCOUNT_SHARE, Rounding::Kopeck);
    let to_charity = working.remainder(TO_CHARITY, points, to_discount);
    (to_discount, to_charity)
}
