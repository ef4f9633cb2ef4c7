//! Guild of Professionals: points for what painters and finishers buy in shops, exchanged for prizes.
//!
//! Document: the programme's rules of 2025. Here is what its estimators share.

pub mod draw;
pub mod prizes;
pub mod purchases;

use rust_decimal::dec;

use crate::amount::{Days, InRoubles, Percent, Points, Roubles};
use crate::calendar::{Day, day};
use crate::estimate::Status;
use crate::rule::{Figure, Remark, Rule, date, days, percent, remark, roubles, rule};
use crate::working::{Dates, Term, Working};

// 3
const OPENS: Day = day(2025, 7, 1);
const ORDER_UNTIL: Figure<Day> = date("order-until", "3.4", day(2026, 1, 15));
const ORDER_PRIZES: Rule = ORDER_UNTIL.decides("order-prizes");
const HAND_OUT_UNTIL: Figure<Day> = date("hand-out-until", "3.5", day(2026, 1, 31));
const HAND_OUT_PRIZES: Rule = HAND_OUT_UNTIL.decides("hand-out-prizes");

// 8.6: N = (Q − 4 000) · 13/87
const TAX_FREE: Figure<Roubles> = roubles("tax-free", "8.6", dec!(4_000));
const INCOME_TAX: Figure<Percent> = percent("income-tax", "8.6.1.1", dec!(13));
const UNTAXED_PART: Rule = TAX_FREE.decides("untaxed-part");
const TAXED_PART: Rule = rule("taxed-part", "8.6");
const MONEY_PART: Rule = rule("money-part", "8.6");
const ORGANISER_PAYS: Remark = remark("organiser-pays", "8.6.1");

// 8.8
const POINTS_LAPSE: Remark = remark("points-lapse", "8.8");

// 10.2
const POINT_VALUE: Figure<Roubles> = roubles("point-value", "10.2", dec!(1));
const POINT_IS_A_ROUBLE: Remark = remark("point-is-a-rouble", "10.2");

// 10.5
const FORM_DAYS: Figure<Days> = days("form-days", "10.5", dec!(3));

/// The money part that the organiser adds to the prizes of a year and pays as their tax.
fn money_part(working: &mut Working, prizes: Term<InRoubles>) -> Term<InRoubles> {
    let untaxed = working.cap(UNTAXED_PART, prizes, &TAX_FREE);
    let taxed = working.difference(TAXED_PART, prizes, untaxed);
    working.gross_up(MONEY_PART, taxed, &INCOME_TAX)
}

/// When points become prizes.
fn hand_out(working: &mut Working, points: Points, status: Status) {
    working.schedule(ORDER_PRIZES, points, Dates::between(OPENS, ORDER_UNTIL.value), status);
    working.schedule(HAND_OUT_PRIZES, points, Dates::by(Some(HAND_OUT_UNTIL.value)), status);
}
