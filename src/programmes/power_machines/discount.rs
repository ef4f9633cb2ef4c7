//! The greatest discount on an order: 10 % or 20 % of its price, and no more than there are points.

use rust_decimal::dec;

use super::payment::{
    AGREEMENT_MAY_DIFFER, DISCOUNT_WRITE_OFF, NO_CASH, POINT_IS_A_ROUBLE, POINT_VALUE,
    PUBLICATION_DATE_UNKNOWN, ROUNDING_NOT_MENTIONED,
};
use crate::amount::{InPoints, InRoubles, Percent, Points, Rounding};
use crate::input::{Balance, Form, Money, choices, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{Figure, Period, Remark, Rule, percent, remark, rule};
use crate::working::{Term, Working};

// 3.2 Spending
const DISCOUNT_BASE: Remark = remark("discount-base", "3.2");

// 3.3 Limits
const CLAIMED: Rule = rule("claimed", "3.3");
const FREE_POINTS: Rule = rule("free-points", "3.3");

// 3.5 Discounts
const DISCOUNT_SCOPE: Remark = remark("discount-scope", "3.5");

// 3.5.2 Limits of a discount
const ORDER_BASE: Rule = rule("order-base", "3.5.2");
const TENDER_RATE: Figure<Percent> = percent("tender-rate", "3.5.2", dec!(10));
const SINGLE_SOURCE_RATE: Figure<Percent> = percent("single-source-rate", "3.5.2", dec!(20));
const DISCOUNT_LIMIT: Rule = rule("discount-limit", "3.5.2");
const GREATEST_DISCOUNT: Rule = rule("greatest-discount", "3.5.2");
const DISCOUNT_MAY_BE_RESTRICTED: Remark = remark("discount-may-be-restricted", "3.5.2");

const NOTES: &[Remark] = &[
    POINT_IS_A_ROUBLE,
    NO_CASH,
    DISCOUNT_SCOPE,
    DISCOUNT_WRITE_OFF,
    DISCOUNT_MAY_BE_RESTRICTED,
    AGREEMENT_MAY_DIFFER,
    PUBLICATION_DATE_UNKNOWN,
    ROUNDING_NOT_MENTIONED,
];

choices! {
    /// How the supplier of an order is chosen.
    pub enum Procurement {
        /// By a tender.
        Tender = "tender",
        /// From a single source.
        SingleSource = "single-source",
    }
}

form! {
    /// An order for spare parts or services.
    pub struct Discount {
        required {
            /// The price of the order.
            order_price: Money = "orderPrice" in "3.5.2",
            /// How the supplier is chosen.
            procurement: Procurement = "procurement" in "3.5.2" from "tender",
            /// Points on the account for discounts.
            balance: Balance = "balance" in "3.3",
        }
        optional {
            /// The rate of the VAT that the price includes, percent; nothing: no VAT.
            vat_percent: Percent = "vatPercent" in "3.5.2",
            /// Points that earlier requests claim and that are not written off yet.
            pending: Balance = "pending" in "3.3",
        }
    }
}

impl Formula for Discount {
    const ABOUT: About = About {
        id: "power-machines-discount",
        programme: "power-machines",
        edition: None,
        period: Period { opens: None, closes: None, clause: Some("2.2") },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            TENDER_RATE.published(),
            SINGLE_SOURCE_RATE.published(),
            POINT_VALUE.published(),
        ],
        accounts: &[],
        schedule: &[],
        conditions: &[],
        steps: &[ORDER_BASE, DISCOUNT_LIMIT, CLAIMED, FREE_POINTS, GREATEST_DISCOUNT],
        notes: &[
            DISCOUNT_BASE,
            POINT_IS_A_ROUBLE,
            NO_CASH,
            DISCOUNT_SCOPE,
            DISCOUNT_WRITE_OFF,
            DISCOUNT_MAY_BE_RESTRICTED,
            AGREEMENT_MAY_DIFFER,
            PUBLICATION_DATE_UNKNOWN,
            ROUNDING_NOT_MENTIONED,
        ],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        let price = Term::given("orderPrice", self.order_price);
        let vat_percent = self.vat_percent.map(|vat| Term::given("vatPercent", vat));
        let base = working.base(ORDER_BASE, price, None, vat_percent);
        let discount = self.greatest(working, base);

        // Clause 3.2 speaks of the cost of the purchase, and not of VAT.
        let of_cost = working.aside(|aside| self.greatest(aside, price)).amount();
        working.note_with(DISCOUNT_BASE, Some(of_cost).filter(|it| *it != discount.amount()));
        working.notes(NOTES);
        Headline::of(discount, discount)
    }
}

impl Discount {
    /// The greatest discount if its limit is a share of this price.
    fn greatest(&self, working: &mut Working, price: Term<InRoubles>) -> Term<InPoints> {
        let rate = match self.procurement {
            Procurement::Tender => &TENDER_RATE,
            Procurement::SingleSource => &SINGLE_SOURCE_RATE,
        };
        let limit = working.rate(DISCOUNT_LIMIT, price, rate, Rounding::CutKopeck);
        let balance = Term::given("balance", self.balance);
        let pending = Term::given("pending", self.pending.unwrap_or(Points::ZERO));
        // More than there is cannot be claimed: nothing is free then, not less than nothing.
        let claimed = working.cap(CLAIMED, pending, balance);
        let free = working.difference(FREE_POINTS, balance, claimed);
        working.cap(GREATEST_DISCOUNT, limit, free)
    }
}
