//! Power Machines B2B programme: points for the payments of organisations, for discounts and charity.
//!
//! Document: the programme's rules; they hold for a year from a day that the document does not name.

pub mod accrual;
pub mod discount;
pub mod ledger;
pub mod membership;
pub mod payment;

use rust_decimal::dec;

use crate::document::{Period, clauses};

const PERIOD: Period = Period::unknown("2.2");

clauses! {
    /// What every answer says.
    PROGRAMME_CLAUSES:
    // Term
    "2.2" {
        PUBLICATION_DATE_UNKNOWN: Note;
    }
}

clauses! {
    /// What every answer about points says.
    POINT_CLAUSES:
    // Spending
    "3.2" {
        POINT_VALUE: Roubles = dec!(1);
        POINT_IS_A_ROUBLE: Note;
    }
    // Limits
    "3.3" {
        AGREEMENT_MAY_DIFFER: Note;
        NO_CASH: Note;
    }
    unstated {
        ROUNDING_NOT_MENTIONED: Note;
    }
}

clauses! {
    /// What answers about spending points on discounts say.
    DISCOUNT_CLAUSES:
    // How a discount is received
    "3.5.1" {
        DISCOUNT_WRITE_OFF: Note;
    }
}

clauses! {
    /// What answers about companies with power plants say.
    STATION_CLAUSES:
    // Joining
    "4.1" {
        POINTS_TO_STATIONS: Note;
    }
}
