//! Guild of Professionals: points for what painters and finishers buy in shops, exchanged for prizes.
//!
//! Document: the programme's rules of 2025.

pub mod purchases;
