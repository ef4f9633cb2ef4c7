//! Prizes of the contest, as an answer says them.

use crate::amount::InRoubles;
use crate::estimate::{Payout, Prize};
use crate::evaluation::Named;
use crate::input::Position;
use crate::quantity::Quantity;

/// A prize before and after tax.
pub(super) struct Taxed {
    pub(super) gross: Named<InRoubles>,
    pub(super) tax: Named<InRoubles>,
    pub(super) net: Named<InRoubles>,
}

impl Taxed {
    /// As the prize of a place.
    pub(super) fn of_place(&self, place: Position) -> Prize {
        let Payout { gross, tax, net, .. } = self.payout();
        Prize { place: place.0, gross, tax, net }
    }

    /// As a sum that is paid.
    pub(super) fn payout(&self) -> Payout {
        let [gross, tax, net] = [self.gross, self.tax, self.net].map(Named::amount);
        Payout { gross, tax, net, capped: false }
    }
}

/// The keys of a table of prizes.
pub(super) fn keys(region: &'static str, place: Position) -> [(&'static str, Quantity); 2] {
    [("region", Quantity::choice(region)), ("place", place.into())]
}
