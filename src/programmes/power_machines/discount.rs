//! The greatest discount on an order: 10 % or 20 % of its price, and no more than there are points.

use rust_decimal::dec;

use super::{
    AGREEMENT_MAY_DIFFER, DISCOUNT_CLAUSES, DISCOUNT_WRITE_OFF, NO_CASH, PERIOD, POINT_CLAUSES,
    POINT_IS_A_ROUBLE, PROGRAMME_CLAUSES, PUBLICATION_DATE_UNKNOWN, ROUNDING_NOT_MENTIONED,
};
use crate::amount::{InPoints, InRoubles, Percent, Points, Rounding};
use crate::document::{Entitlement, clauses};
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Evaluation, Named, Outcome};
use crate::input::{Balance, Money, choices, form};

clauses! {
    CLAUSES:
    // Spending
    "3.2" {
        DISCOUNT_BASE: Note;
    }
    // Limits
    "3.3" {
        CLAIMED: Step;
        FREE_POINTS: Step;
    }
    // Discounts
    "3.5" {
        DISCOUNT_SCOPE: Note;
    }
    // Limits of a discount
    "3.5.2" {
        ORDER_BASE: Step;
        TENDER_RATE: Percent = dec!(10);
        SINGLE_SOURCE_RATE: Percent = dec!(20);
        DISCOUNT_LIMIT: Step;
        GREATEST_DISCOUNT: Step;
        DISCOUNT_MAY_BE_RESTRICTED: Note;
    }
}

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
            order_price: Money = "orderPrice" clause "3.5.2",
            /// How the supplier is chosen.
            procurement: Procurement = "procurement" clause "3.5.2" initially "tender",
            /// Points on the account for discounts.
            balance: Balance = "balance" clause "3.3",
        }
        optional {
            /// The rate of the VAT that the price includes, percent; nothing: no VAT.
            vat_percent: Percent = "vatPercent" clause "3.5.2",
            /// Points that earlier requests claim and that are not written off yet.
            pending: Balance = "pending" clause "3.3",
        }
    }
}

impl Formula for Discount {
    const ESTIMATOR: Estimator = Estimator {
        id: "power-machines-discount",
        programme: "power-machines",
        edition: None,
        period: PERIOD,
        row_of: None,
        entitlement: Entitlement::Points,
        clauses: &[PROGRAMME_CLAUSES, CLAUSES, POINT_CLAUSES, DISCOUNT_CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        let price = evaluation.field("orderPrice", self.order_price);
        let vat_percent = self.vat_percent.map(|vat| evaluation.field("vatPercent", vat));
        let base = evaluation.base(ORDER_BASE, price, None, vat_percent);
        let discount = self.greatest(evaluation, base).amount();

        // Clause 3.2 speaks of the cost of the purchase, and not of VAT.
        let of_cost = evaluation.without_recording(|beside| self.greatest(beside, price)).amount();
        evaluation.note_with(DISCOUNT_BASE, Some(of_cost).filter(|it| *it != discount));
        evaluation.notes(&[POINT_IS_A_ROUBLE, NO_CASH, DISCOUNT_SCOPE, DISCOUNT_WRITE_OFF]);
        evaluation.notes(&[DISCOUNT_MAY_BE_RESTRICTED, AGREEMENT_MAY_DIFFER]);
        evaluation.notes(&[PUBLICATION_DATE_UNKNOWN, ROUNDING_NOT_MENTIONED]);

        Outcome::points(discount)
    }
}

impl Discount {
    /// The greatest discount if its limit is a share of this price.
    fn greatest(
        &self,
        evaluation: &mut Evaluation<'_>,
        price: Named<InRoubles>,
    ) -> Named<InPoints> {
        let rate = match self.procurement {
            Procurement::Tender => &TENDER_RATE,
            Procurement::SingleSource => &SINGLE_SOURCE_RATE,
        };
        let limit = evaluation.rate(DISCOUNT_LIMIT, price, rate, Rounding::CutKopeck);
        let balance = evaluation.field("balance", self.balance);
        let pending = evaluation.field("pending", self.pending.unwrap_or(Points::ZERO));
        // More than there is cannot be claimed: nothing is free then, not less than nothing.
        let claimed = evaluation.cap(CLAIMED, pending, balance);
        let free = evaluation.difference(FREE_POINTS, balance, claimed);
        evaluation.cap(GREATEST_DISCOUNT, limit, free)
    }
}
