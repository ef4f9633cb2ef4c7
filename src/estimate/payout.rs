//! Sums that are paid, before and after tax.

use serde::Serialize;

use crate::amount::Roubles;

/// A sum before and after tax, roubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Payout {
    /// Before tax.
    pub gross: Roubles,
    /// Withheld, whole roubles.
    pub tax: Roubles,
    /// Paid.
    pub net: Roubles,
    /// Whether a cap has cut it.
    pub capped: bool,
}

impl Payout {
    /// Nothing is paid.
    pub const NONE: Self =
        Self { gross: Roubles::ZERO, tax: Roubles::ZERO, net: Roubles::ZERO, capped: false };
}

/// The prize of a place, roubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Prize {
    /// The place.
    pub place: u32,
    /// Before tax.
    pub gross: Roubles,
    /// Withheld.
    pub tax: Roubles,
    /// Paid.
    pub net: Roubles,
}
