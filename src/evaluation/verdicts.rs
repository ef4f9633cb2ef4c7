//! What conditions come to, kept as they are judged: asking costs the same for any number of rows.

use crate::document::Entitlement;
use crate::estimate::Status;

/// What the conditions of every entitlement come to.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    request: Judged,
    row: Judged,
    anywhere: Judged,
}

/// The entitlements with a condition that failed, and those with one that is unknown.
#[derive(Clone, Copy, Debug, Default)]
struct Judged {
    unmet: u16,
    unknown: u16,
}

impl Verdicts {
    /// Nothing is judged of a new row.
    pub(super) fn enter_row(&mut self) {
        self.row = Judged::default();
    }

    /// Keeps what was judged, in a row or outside of rows.
    pub(super) fn keep(&mut self, entitlement: Entitlement, status: Status, is_in_row: bool) {
        let here = if is_in_row { &mut self.row } else { &mut self.request };
        here.keep(entitlement, status);
        self.anywhere.keep(entitlement, status);
    }

    /// What the conditions of an entitlement come to, in the row at hand or outside of rows.
    pub(super) const fn of(&self, entitlement: Entitlement, is_in_row: bool) -> Status {
        if is_in_row { self.row.of(entitlement) } else { self.request.of(entitlement) }
    }

    /// Whether a condition of an entitlement failed, in any row or outside of rows.
    pub(super) const fn has_failed(&self, entitlement: Entitlement) -> bool {
        matches!(self.anywhere.of(entitlement), Status::Unmet)
    }
}

impl Judged {
    fn keep(&mut self, entitlement: Entitlement, status: Status) {
        match status {
            Status::Met => {}
            Status::Unmet => self.unmet |= bit(entitlement),
            Status::Unknown => self.unknown |= bit(entitlement),
        }
    }

    const fn of(self, entitlement: Entitlement) -> Status {
        if self.unmet & bit(entitlement) != 0 {
            Status::Unmet
        } else if self.unknown & bit(entitlement) != 0 {
            Status::Unknown
        } else {
            Status::Met
        }
    }
}

const fn bit(entitlement: Entitlement) -> u16 {
    match entitlement {
        Entitlement::Points => 1,
        Entitlement::Withdrawal => 1 << 1,
        Entitlement::BonusSpending => 1 << 2,
        Entitlement::Draw => 1 << 3,
        Entitlement::Prize => 1 << 4,
        Entitlement::Nomination => 1 << 5,
        Entitlement::Redemption => 1 << 6,
        Entitlement::Joining => 1 << 7,
        Entitlement::Staying => 1 << 8,
    }
}
