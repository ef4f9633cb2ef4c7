//! Power Machines B2B programme: points for the payments of organisations, for discounts and charity.
//!
//! Document: the programme's rules; they hold for a year from a day that the document does not name.

pub mod accrual;
pub mod discount;
pub mod ledger;
pub mod membership;
pub mod payment;
