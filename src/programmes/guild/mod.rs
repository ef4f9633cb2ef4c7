//! Guild of Professionals: points for what painters and finishers buy in shops, exchanged for prizes.
//!
//! Document: the programme's rules of 2025. What several estimators say is declared once: here what
//! all of them say, in `exchange` how points become prizes, in `tax` what prizes cost in tax.

pub mod draw;
mod exchange;
pub mod prizes;
pub mod purchases;
mod tax;

use crate::calendar::day;
use crate::document::clauses;

clauses! {
    HANDING_OUT:
    "3.5" {
        HAND_OUT_UNTIL: Day = day(2026, 1, 31);
        HAND_OUT_PRIZES: Date;
    }
}
