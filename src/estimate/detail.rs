//! What only estimators of one kind answer. Each kind is there with its programme.

use serde::Serialize;

use super::{Payout, Prize, Status};
use crate::amount::{Count, Points};
use crate::calendar::Day;

/// What only estimators of one kind answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Detail {
    /// Of a contest.
    #[cfg(feature = "keaz")]
    Contest {
        /// The prize of the place, if one was given and can be won.
        prize: Option<Prize>,
        /// The prize of the nomination, if one was given and can be won.
        nomination_prize: Option<Payout>,
    },
    /// Of purchases.
    #[cfg(feature = "guild")]
    Purchases {
        /// The points that can be exchanged for prizes.
        spendable: Points,
        /// Whether there is an entry in the draw.
        draw_entry: bool,
    },
    /// Of two target accounts on a day.
    #[cfg(feature = "power-machines")]
    Ledger {
        /// What became of the points of each account.
        accounts: Vec<LedgerAccount>,
        /// The points that are left: by account, the oldest payment first.
        lots: Vec<Lot>,
    },
    /// Of an organisation.
    #[cfg(feature = "power-machines")]
    Membership {
        /// Whether it can join.
        joining: Status,
        /// Whether it can stay.
        staying: Status,
    },
    /// Of a draw.
    #[cfg(feature = "guild")]
    Draw {
        /// The number of the winning entry.
        winning_entry: Count,
        /// The entry that is next if the winner cannot receive the prize.
        next_entry: Count,
        /// The prize, and the tax that the organiser pays.
        prize: Payout,
    },
}

/// What became of the points of an account: credited = balance + redeemed + expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LedgerAccount {
    /// Its name.
    pub id: &'static str,
    /// What was credited.
    pub credited: Points,
    /// What was written off on request.
    pub redeemed: Points,
    /// What was not used in time.
    pub expired: Points,
    /// What its limit kept out.
    pub forgone: Points,
    /// What is left.
    pub balance: Points,
}

/// What is left of the points of one payment on one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Lot {
    /// The account.
    pub account: &'static str,
    /// The row of the payment.
    pub row: u32,
    /// The day of crediting.
    pub credited_on: Day,
    /// The last day on which it can be used.
    pub good_until: Day,
    /// What is left of it.
    pub left: Points,
}
