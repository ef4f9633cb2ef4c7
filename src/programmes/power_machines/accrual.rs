//! Points for payments: 3 % or 0.3 % of the sum without VAT, half for discounts, half for charity.

use super::payment::{
    CHARITY, CHARITY_CREDITED, CHARITY_LIMIT, CHARITY_ROOM, CHARITY_TOTAL, CREDITING, DISCOUNT,
    DISCOUNT_TOTAL, EXPIRES, LAST_DAY_OF_CREDITING, PAYMENT_CLAUSES, PaymentTerms, SHELF_LIFE,
    crediting_day, split,
};
use super::{
    AGREEMENT_MAY_DIFFER, NO_CASH, PERIOD, POINT_CLAUSES, POINT_IS_A_ROUBLE, POINTS_TO_STATIONS,
    PROGRAMME_CLAUSES, PUBLICATION_DATE_UNKNOWN, ROUNDING_NOT_MENTIONED, STATION_CLAUSES,
};
use crate::amount::{InPoints, Points, Rounding};
use crate::calendar::Day;
use crate::document::{Entitlement, clauses};
use crate::estimate::Status;
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Dates, Evaluation, Named, Outcome};
use crate::input::{Balance, Reader, form};

clauses! {
    CLAUSES:
    // Crediting
    "3.1" {
        CREDITED: Step;
    }
}

form! {
    /// Payments of one participant.
    pub struct Accrual {
        required {
            /// The payments.
            payments: Vec<Payment> = "payments" clause "3.1",
        }
        optional {
            /// Points on the charity account before these payments.
            charity_balance: Balance = "charityBalance" clause "3.3",
            /// The day on which the participant joined.
            joined_on: Day = "joinedOn" clause "3.1",
        }
        agree { Accrual::charity_balance_is_within_its_limit }
    }
}

form! {
    /// A payment.
    pub struct Payment {
        include { terms: PaymentTerms, }
        required {}
        optional {
            /// The day on which the payment was received.
            paid_on: Day = "paidOn" clause "3.1",
        }
        agree { Payment::is_paid_after_its_contract }
    }
}

impl Formula for Accrual {
    const ESTIMATOR: Estimator = Estimator {
        id: "power-machines-accrual",
        programme: "power-machines",
        edition: None,
        period: PERIOD,
        row_of: None,
        entitlement: Entitlement::Points,
        clauses: &[PROGRAMME_CLAUSES, PAYMENT_CLAUSES, CLAUSES, POINT_CLAUSES, STATION_CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        let limit = evaluation.value(&CHARITY_LIMIT);
        // Another limit than the published one may be below the balance: nothing fits then.
        let balance = self.charity_balance.unwrap_or(Points::ZERO).unrecorded_lesser(limit);
        let mut room_left = evaluation.unrecorded_difference(limit, balance);
        let mut rows = Vec::new();
        let mut discount_parts = Vec::new();
        let mut charity_parts = Vec::new();
        for (row, payment) in self.payments.iter().enumerate() {
            evaluation.enter_row("payments", row);
            let counted = payment.terms.points(evaluation);
            let [to_discount, to_charity] = split(evaluation, counted);
            rows.push(Some(counted.amount()));
            discount_parts.push(to_discount);
            charity_parts.push(to_charity);

            // The limit of the charity account is filled in the order of the rows.
            let fits = to_charity.amount().unrecorded_lesser(room_left);
            room_left = evaluation.unrecorded_difference(room_left, fits);
            let credited = evaluation.unrecorded_sum([to_discount.amount(), fits]);
            self.schedule(evaluation, payment, credited);
        }
        evaluation.leave_row();

        let discount = evaluation.sum(DISCOUNT_TOTAL, &discount_parts, Rounding::None);
        let charity = evaluation.sum(CHARITY_TOTAL, &charity_parts, Rounding::None);
        let charity_credited = fill_charity_account(evaluation, balance, charity);
        let credited = evaluation.sum(CREDITED, &[discount, charity_credited], Rounding::None);

        let forgone = evaluation.unrecorded_difference(charity.amount(), charity_credited.amount());
        evaluation.account(DISCOUNT, discount.amount(), Points::ZERO);
        evaluation.account(CHARITY, charity_credited.amount(), forgone);
        evaluation.notes(&[POINT_IS_A_ROUBLE, NO_CASH, LAST_DAY_OF_CREDITING, POINTS_TO_STATIONS]);
        evaluation.notes(&[AGREEMENT_MAY_DIFFER, PUBLICATION_DATE_UNKNOWN]);
        evaluation.note(ROUNDING_NOT_MENTIONED);

        Outcome::points(credited.amount()).with_rows(rows)
    }
}

/// The points for charity that fit on the account.
fn fill_charity_account(
    evaluation: &mut Evaluation<'_>,
    balance: Points,
    charity: Named<InPoints>,
) -> Named<InPoints> {
    let balance = evaluation.field("charityBalance", balance);
    let room = evaluation.difference(CHARITY_ROOM, &CHARITY_LIMIT, balance);
    evaluation.cap(CHARITY_CREDITED, charity, room)
}

impl Accrual {
    /// Refuses a balance that the limit rules out.
    fn charity_balance_is_within_its_limit(&self, reader: &mut Reader<'_>) -> bool {
        self.charity_balance
            .is_none_or(|balance| reader.at_most("charityBalance", balance, &CHARITY_LIMIT))
    }

    /// When the points of a payment are credited at the latest, and until when they are good.
    fn schedule(&self, evaluation: &mut Evaluation<'_>, payment: &Payment, points: Points) {
        let by = crediting_day(|days| evaluation.value(days), self.joined_on, payment.paid_on);
        let shelf_life = evaluation.value(&SHELF_LIFE);
        let until = by.and_then(|credited| credited.plus_days(shelf_life));
        let status = match by {
            None => Status::Unknown,
            Some(_) if evaluation.is_open(Entitlement::Points) => Status::Met,
            Some(_) => Status::Unmet,
        };
        evaluation.schedule(CREDITING, points, Dates::by(by), status);
        evaluation.schedule(EXPIRES, points, Dates::by(until), status);
    }
}

impl Payment {
    fn is_paid_after_its_contract(&self, reader: &mut Reader<'_>) -> bool {
        self.terms.are_concluded_by(reader, self.paid_on)
    }
}
