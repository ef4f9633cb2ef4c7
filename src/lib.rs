//! What a loyalty programme pays for a project: exact points, roubles after tax, and the clause
//! behind every figure.
//!
//! # Modules
//! A request comes in as a [`input::Value`], is read by a form, evaluated by a formula, and leaves as
//! an [`Answer`]:
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`programmes`] | the rules: one file for one estimator in one edition, clause by clause |
//! | [`document`] | what a clause can declare: parameters, steps, conditions, dates, notes |
//! | [`input`] | forms: what can be typed, and what is wrong with it |
//! | [`problem`] | every problem of a request, with its field |
//! | `evaluation` | the mechanisms (rate, sum, cap, split, tax …): each computes and records its step |
//! | [`mod@estimate`] | what comes out |
//! | [`estimator`] | the contract of a formula; a request that was read, and its evaluations |
//! | `register`, `api` | every estimator; the verbs that callers call |
//! | [`amount`], [`calendar`], [`quantity`] | exact decimals with their unit, days, both as text |
//! | `wasm` | the only module that knows JavaScript |
//!
//! Two traits are the halls that every request passes through: [`input::Form`] reads it, and the
//! formula of its estimator (`estimator::Formula`) evaluates it.
//!
//! # What the core never does
//! It reads no clock, no file and no network, prints nothing, keeps no state, uses no binary
//! floating point and does not panic. The lints of `Cargo.toml` and `.clippy.toml` keep it so.
//!
//! # An estimate
//! ```
//! use points_estimator::Request;
//! use points_estimator::amount::Roubles;
//! use points_estimator::programmes::Stage;
//! use points_estimator::programmes::kontur::Kontur;
//! use rust_decimal::dec;
//!
//! let request = Kontur {
//!     system_cost: Roubles::new(dec!(1234567.89)),
//!     stage: Some(Stage::WorkingDocumentation),
//!     named_in_full: None,
//!     realised: None,
//!     requested_on: None,
//! };
//! let estimate = request.estimate(None).unwrap();
//! assert_eq!(estimate.points.unwrap().to_string(), "12345.68");
//! assert_eq!(estimate.steps[0].clause, "3");
//! ```
//!
//! # Features
//! One for each programme, all of them by default: `kontur`, `keaz`, `power-machines`, `guild`; and
//! `register`, what [`estimators`] lists of clauses, which no answer needs.

// With some programmes left out, what only they use has no user.
#![cfg_attr(
    not(all(feature = "kontur", feature = "keaz", feature = "power-machines", feature = "guild")),
    allow(dead_code, unused_imports, unused_macros)
)]

pub mod amount;
mod api;
pub mod calendar;
pub mod document;
pub mod estimate;
pub mod estimator;
mod evaluation;
pub mod input;
pub mod problem;
pub mod programmes;
pub mod quantity;
mod register;

// Nothing of it needs JavaScript but what JavaScript calls.
#[cfg(any(test, target_arch = "wasm32"))]
mod wasm;

pub use api::{Answer, Misuse, estimate, estimators, prepare, version};
pub use estimator::{EstimatorInfo, PreparedRequest, Request};

/// The README's example compiles and answers what it says.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
