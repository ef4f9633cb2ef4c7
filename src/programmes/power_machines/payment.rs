//! What a payment brings: points of its sum without VAT, when, and how they are split.

use rust_decimal::dec;

use crate::amount::{Days, ExchangeRate, InPoints, Percent, Rounding};
use crate::calendar::{Day, day};
use crate::document::{Entitlement, Parameter, clauses};
use crate::evaluation::{Evaluation, Named};
use crate::input::{Choice, Money, Reader, choices, form};

clauses! {
    /// What answers about payments say.
    pub(super) PAYMENT_CLAUSES:
    // Crediting
    "3.1" {
        CONTRACTS_SINCE: Day = day(2020, 1, 1);
        CONTRACT_DATE: Condition(Points) asks ["contractedOn"];
        CREDITING_DAYS_ON_JOINING: Days = dec!(14);
        CREDITING_DAYS: Days = dec!(7);
        CREDITING: Date;
        LAST_DAY_OF_CREDITING: Note;
        SPARE_PARTS_RATE: Percent = dec!(3);
        OTHER_RATE: Percent = dec!(0.3);
        PAYMENT_BASE: Step;
        EXCLUSION: Condition(Points) asks ["exclusion"];
        PAYMENT_POINTS: Step;
        COUNTED_POINTS: Step;
        DISCOUNT_SHARE: Percent = dec!(50);
        DISCOUNT: Account;
        TO_DISCOUNT: Step;
        DISCOUNT_TOTAL: Step;
        CHARITY: Account;
        TO_CHARITY: Step;
        CHARITY_TOTAL: Step;
    }
    // Limits
    "3.3" {
        CHARITY_LIMIT: Points = dec!(3_000_000);
        CHARITY_ROOM: Step;
        CHARITY_CREDITED: Step;
        SHELF_LIFE: Days = dec!(1_095);
        EXPIRES: Date;
    }
}

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
    /// What a payment is for, and how much it is.
    pub struct PaymentTerms {
        required {
            /// The sum, in roubles or in the currency of the rate of exchange.
            amount: Money = "amount" clause "3.1",
            /// What the contract is about.
            subject: Subject = "subject" clause "3.1" initially "spare-parts-and-services",
        }
        optional {
            /// The rate of the VAT that the sum includes, percent; nothing: no VAT.
            vat_percent: Percent = "vatPercent" clause "3.1",
            /// Roubles for a unit of the currency on the day of payment; nothing: roubles.
            exchange_rate: ExchangeRate = "exchangeRate" clause "3.1",
            /// What speaks against accruing points, if anything.
            exclusion: Exclusion = "exclusion" clause "3.1",
            /// The date of the contract.
            contracted_on: Day = "contractedOn" clause "3.1",
        }
    }
}

impl PaymentTerms {
    /// Refuses a payment on a contract that was not yet concluded.
    pub(super) fn are_concluded_by(&self, reader: &mut Reader<'_>, paid_on: Option<Day>) -> bool {
        reader.not_before("paidOn", paid_on, self.contracted_on)
    }

    /// The points for the payment, if it counts.
    pub(super) fn points(&self, evaluation: &mut Evaluation<'_>) -> Named<InPoints> {
        let since = evaluation.value(&CONTRACTS_SINCE);
        evaluation.not_before(CONTRACT_DATE, self.contracted_on, since);
        let exclusion = self.exclusion.map(Choice::id);
        evaluation.chosen(EXCLUSION, exclusion, Exclusion::None.id());

        let amount = evaluation.field("amount", self.amount);
        let exchange_rate = self.exchange_rate.map(|rate| evaluation.field("exchangeRate", rate));
        let vat_percent = self.vat_percent.map(|vat| evaluation.field("vatPercent", vat));
        let base = evaluation.base(PAYMENT_BASE, amount, exchange_rate, vat_percent);
        let rate = match self.subject {
            Subject::SparePartsAndServices => &SPARE_PARTS_RATE,
            Subject::Other => &OTHER_RATE,
        };
        let points = evaluation.rate(PAYMENT_POINTS, base, rate, Rounding::Kopeck);
        evaluation.gate(COUNTED_POINTS, Entitlement::Points, points)
    }
}

/// Half for discounts; charity gets the rest, so that no kopeck is lost or made.
pub(super) fn split(
    evaluation: &mut Evaluation<'_>,
    points: Named<InPoints>,
) -> [Named<InPoints>; 2] {
    let to_discount = evaluation.share(TO_DISCOUNT, points, &DISCOUNT_SHARE, Rounding::Kopeck);
    let to_charity = evaluation.remainder(TO_CHARITY, points, to_discount);
    [to_discount, to_charity]
}

/// The last day on which points for a payment are credited, if both days are known. `days` gives the
/// value of a parameter: readers have the published one, evaluations their own.
pub(super) fn crediting_day(
    days: impl Fn(&Parameter<Days>) -> Days,
    joined_on: Option<Day>,
    paid_on: Option<Day>,
) -> Option<Day> {
    let (joined, paid) = (joined_on?, paid_on?);
    if paid <= joined {
        joined.plus_days(days(&CREDITING_DAYS_ON_JOINING))
    } else {
        paid.plus_days(days(&CREDITING_DAYS))
    }
}
