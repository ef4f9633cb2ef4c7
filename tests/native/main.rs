//! What the core must hold on the host: the corpus of cases, and what is true of every estimate.

#![cfg(not(target_arch = "wasm32"))]
// A test fails by panicking, and may count without minding the last integer.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod cases;
mod corpus;
mod coverage;
mod evaluations;
mod guild;
mod invariants;
mod ledger;
mod origins;
mod problems;
mod register;
mod requests;
mod tax;
mod thresholds;
mod trace;
