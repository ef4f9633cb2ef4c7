//! What must hold, and whether it does.

use serde::Serialize;

use crate::document::{Clause, Entitlement};
use crate::quantity::Quantity;

/// Whether something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It does.
    Met,
    /// It does not.
    Unmet,
    /// An input that it needs was not given.
    Unknown,
}

/// A condition, and whether it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ConditionResult {
    /// Its name.
    pub id: &'static str,
    /// The clause that demands it.
    pub clause: Clause,
    /// The list whose row it is about.
    pub list: Option<&'static str>,
    /// That row.
    pub row: Option<u32>,
    /// What depends on it.
    pub decides: Entitlement,
    /// Whether it holds.
    pub status: Status,
    /// What is wanted.
    pub required: Option<Quantity>,
    /// What was given.
    pub actual: Option<Quantity>,
    /// What is short, if it is an amount and is short.
    pub missing: Option<Quantity>,
}
