//! How points become prizes: when they can be ordered, and what a point is worth.

use rust_decimal::dec;

use super::{HAND_OUT_PRIZES, HAND_OUT_UNTIL};
use crate::amount::Points;
use crate::calendar::day;
use crate::document::clauses;
use crate::estimate::Status;
use crate::evaluation::{Dates, Evaluation};

clauses! {
    pub(super) CLAUSES:
    "3.4" {
        ORDER_SINCE: Day = day(2025, 7, 1);
        ORDER_UNTIL: Day = day(2026, 1, 15);
        ORDER_PRIZES: Date;
    }
    "8.8" {
        POINTS_LAPSE: Note;
    }
    "10.2" {
        POINT_VALUE: Roubles = dec!(1);
        POINT_IS_A_ROUBLE: Note;
    }
}

/// When these points can be ordered as prizes, and are handed out.
pub(super) fn schedule(evaluation: &mut Evaluation<'_>, points: Points, status: Status) {
    let order = Dates::between(evaluation.value(&ORDER_SINCE), evaluation.value(&ORDER_UNTIL));
    evaluation.schedule(ORDER_PRIZES, points, order, status);
    let hand_out = Dates::by(Some(evaluation.value(&HAND_OUT_UNTIL)));
    evaluation.schedule(HAND_OUT_PRIZES, points, hand_out, status);
}
