//! Points for payments: 3 % or 0.3 % of the sum without VAT, half for discounts, half for charity.

use super::payment::{
    AGREEMENT_MAY_DIFFER, CHARITY_ACCOUNT, CHARITY_CREDITED, CHARITY_LIMIT, CHARITY_ROOM,
    CHARITY_TOTAL, CONTRACT_DATE, COUNTED_POINTS, CREDITING, DISCOUNT_ACCOUNT, DISCOUNT_TOTAL,
    EXCLUSION, EXPIRES, FIGURES, LAST_DAY_OF_CREDITING, NO_CASH, PAYMENT_BASE, PAYMENT_POINTS,
    POINT_IS_A_ROUBLE, POINTS_TO_STATIONS, PUBLICATION_DATE_UNKNOWN, Payment,
    ROUNDING_NOT_MENTIONED, SHELF_LIFE, TO_CHARITY, TO_DISCOUNT, crediting_day, split,
};
use crate::amount::{Points, Rounding};
use crate::calendar::Day;
use crate::estimate::{Decides, Status};
use crate::input::{CharityBalance, Form, Reader, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{Period, Remark, Rule, rule};
use crate::working::{Dates, Term, Working};

// 3.1
const CREDITED: Rule = rule("credited", "3.1");

const NOTES: &[Remark] = &[
    POINT_IS_A_ROUBLE,
    NO_CASH,
    LAST_DAY_OF_CREDITING,
    POINTS_TO_STATIONS,
    AGREEMENT_MAY_DIFFER,
    PUBLICATION_DATE_UNKNOWN,
    ROUNDING_NOT_MENTIONED,
];

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

impl Formula for Accrual {
    const ABOUT: About = About {
        id: "power-machines-accrual",
        programme: "power-machines",
        edition: None,
        period: Period { opens: None, closes: None, clause: Some("2.2") },
        row_of: None,
        fields: Self::FIELDS,
        figures: FIGURES,
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
        let by = crediting_day(self.joined_on, payment.paid_on);
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
