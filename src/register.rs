//! The register: every programme, every estimator, every edition.

use crate::estimator::Entry;
#[cfg(feature = "guild")]
use crate::programmes::guild::{draw::Drawing, prizes::Prizes, purchases::Purchases};
#[cfg(feature = "keaz")]
use crate::programmes::keaz::{
    edition_2022::{bonus::Bonus2022, contest::Contest2022},
    edition_2026::{bonus::Bonus2026, contest::Contest2026},
};
#[cfg(feature = "kontur")]
use crate::programmes::kontur::Kontur;
#[cfg(feature = "power-machines")]
use crate::programmes::power_machines::{
    accrual::Accrual, discount::Discount, ledger::LedgerRequest, membership::MembershipRequest,
};

/// Every estimator; of several editions, the latest comes first.
pub(crate) static REGISTER: &[Entry] = &[
    #[cfg(feature = "kontur")]
    Entry::of::<Kontur>(),
    #[cfg(feature = "keaz")]
    Entry::of::<Contest2026>(),
    #[cfg(feature = "keaz")]
    Entry::of::<Bonus2026>(),
    #[cfg(feature = "keaz")]
    Entry::of::<Contest2022>(),
    #[cfg(feature = "keaz")]
    Entry::of::<Bonus2022>(),
    #[cfg(feature = "power-machines")]
    Entry::of::<Accrual>(),
    #[cfg(feature = "power-machines")]
    Entry::of::<LedgerRequest>(),
    #[cfg(feature = "power-machines")]
    Entry::of::<Discount>(),
    #[cfg(feature = "power-machines")]
    Entry::of::<MembershipRequest>(),
    #[cfg(feature = "guild")]
    Entry::of::<Purchases>(),
    #[cfg(feature = "guild")]
    Entry::of::<Prizes>(),
    #[cfg(feature = "guild")]
    Entry::of::<Drawing>(),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The union that TypeScript narrows by `estimator` is written by hand: it has to name every
    /// request of the register, and no other.
    #[test]
    fn the_typescript_union_of_requests_names_every_request_of_the_register_and_no_other() {
        let members = REGISTER.iter().map(|entry| {
            let id = entry.estimator.id;
            let request = (entry.request)().rsplit("::").next().unwrap_or_default();
            let latest = REGISTER.iter().find(|other| other.estimator.id == id);
            let edition = entry.estimator.edition.map_or_else(String::new, |edition| {
                let is_latest = latest.is_some_and(|it| it.estimator.edition == Some(edition));
                format!("edition{}: \"{edition}\"; ", if is_latest { "?" } else { "" })
            });
            format!("  | ({{ estimator: \"{id}\"; {edition}on?: Day }} & {request})")
        });
        let mut expected: Vec<String> = members.collect();
        let source = include_str!("wasm/exports.rs");
        let written: Vec<&str> =
            source.lines().filter(|line| line.contains("{ estimator: ")).collect();
        let mut written: Vec<&str> =
            written.iter().map(|line| line.trim_end_matches(';')).collect();
        written.sort_unstable();
        expected.sort();
        assert_eq!(written, expected);
    }
}
