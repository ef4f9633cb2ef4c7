//! The ledger against a mirror of it, and what holds on every day.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use points_estimator::estimate::{Detail, Estimate, LedgerAccount, Lot, Status};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::corpus::{estimated, value};
use crate::trace;

/// Hundredths of a point.
type Hundredths = i128;

const LIMIT: Hundredths = 300_000_000;
const ACCOUNTS: [&str; 2] = ["discount", "charity"];

#[derive(Clone, Debug)]
struct Payment {
    kopecks: Hundredths,
    is_service: bool,
    paid_on: NaiveDate,
    excluded: bool,
}

#[derive(Clone, Debug)]
struct Redemption {
    account: usize,
    points: Hundredths,
    requested_on: NaiveDate,
}

#[derive(Clone, Debug)]
struct History {
    joined_on: NaiveDate,
    payments: Vec<Payment>,
    redemptions: Vec<Redemption>,
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day + Days::new(days)
}

fn decimal(hundredths: Hundredths) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn hundredths(amount: &impl ToString) -> Hundredths {
    let text = amount.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{decimals:0<2}").parse().unwrap()
}

/// Both accounts, and what is left on them.
fn ledger(estimate: &Estimate) -> (&[LedgerAccount], &[Lot]) {
    match &estimate.detail {
        Some(Detail::Ledger { accounts, lots }) => (accounts, lots),
        other => panic!("{other:?}"),
    }
}

impl Payment {
    fn credited_on(&self, joined_on: NaiveDate) -> NaiveDate {
        if self.paid_on <= joined_on { after(joined_on, 14) } else { after(self.paid_on, 7) }
    }

    /// Half of 3 % or of 0.3 %, each rounded half up, for discounts; the rest for charity.
    fn parts(&self) -> [Hundredths; 2] {
        let rate = if self.is_service { 30 } else { 3 };
        let points = if self.excluded { 0 } else { (self.kopecks * rate + 500) / 1000 };
        let discount = (points + 1) / 2;
        [discount, points - discount]
    }
}

impl History {
    fn first_credit(&self) -> NaiveDate {
        self.payments.iter().map(|it| it.credited_on(self.joined_on)).min().unwrap()
    }

    fn as_of(&self, as_of: NaiveDate) -> Estimate {
        let payments = self.payments.iter().map(|payment| {
            json!({
                "amount": decimal(payment.kopecks),
                "subject": if payment.is_service { "spare-parts-and-services" } else { "other" },
                "paidOn": payment.paid_on.to_string(),
                "exclusion": if payment.excluded { "late" } else { "none" },
            })
        });
        let redemptions = self.redemptions.iter().map(|redemption| {
            json!({
                "account": ACCOUNTS[redemption.account],
                "points": decimal(redemption.points),
                "requestedOn": redemption.requested_on.to_string(),
            })
        });
        estimated(&value(&json!({
            "estimator": "power-machines-ledger",
            "joinedOn": self.joined_on.to_string(),
            "asOf": as_of.to_string(),
            "payments": payments.collect::<Vec<Json>>(),
            "redemptions": redemptions.collect::<Vec<Json>>(),
        })))
    }
}

fn any_history() -> impl Strategy<Value = History> {
    // A few days on which much meets, now and when the points of these days expire; or any day.
    let day = || prop_oneof![0..=2_u64, 1_095..=1_098_u64, 0..=2_400_u64];
    let kopecks = prop_oneof![
        1 => 0..=1_000_i128,
        2 => 0..=10_000_000_000_i128,
        2 => 19_000_000_000..=21_000_000_000_i128,
    ];
    let payment = (kopecks, proptest::bool::weighted(0.8), day(), 0..7_u8);
    // The whole of a full account, too: what is credited late refills a lot that it emptied.
    let points =
        prop_oneof![1..=1_000_i128, 1..=30_000_000_i128, 1..=300_000_000_i128, Just(LIMIT)];
    let redemption = (0..2_usize, points, day());
    (0..=3_u64, vec(payment, 1..=8), vec(redemption, 0..=8)).prop_map(
        |(joined, payments, redemptions)| {
            let first = date(2022, 1, 1);
            let payments = payments.into_iter().map(|(kopecks, is_service, day, excluded)| {
                let (paid_on, excluded) = (after(first, day), excluded == 0);
                Payment { kopecks, is_service, paid_on, excluded }
            });
            let mut history = History {
                joined_on: after(first, joined),
                payments: payments.collect(),
                redemptions: Vec::new(),
            };
            let begin = history.first_credit();
            let redemptions = redemptions.into_iter().map(|(account, points, day)| {
                let requested_on = after(begin, day);
                Redemption { account, points, requested_on }
            });
            history.redemptions = redemptions.collect();
            history
        },
    )
}

/// The mirror of an account: it goes through every single day.
#[derive(Clone, Debug, Default, PartialEq)]
struct Kept {
    credited: Hundredths,
    redeemed: Hundredths,
    expired: Hundredths,
    forgone: Hundredths,
    balance: Hundredths,
    /// What is left, by last day and payment.
    left: BTreeMap<(NaiveDate, usize), Hundredths>,
    /// Rows of requests, and whether each was written off.
    decided: BTreeMap<usize, bool>,
}

/// An account on every day up to one, written without a look at the core.
fn keep(history: &History, account: usize, as_of: NaiveDate) -> Kept {
    let mut kept = Kept::default();
    let room = |kept: &Kept| if account == 1 { LIMIT - kept.balance } else { Hundredths::MAX };
    for today in history.joined_on.iter_days().take_while(|day| *day <= as_of) {
        let good = kept.left.split_off(&(today, 0));
        let expired: Hundredths = kept.left.values().sum();
        kept.left = good;
        kept.expired += expired;
        kept.balance -= expired;

        let mut outside = Vec::new();
        for (row, payment) in history.payments.iter().enumerate() {
            if payment.credited_on(history.joined_on) == today {
                let part = payment.parts()[account];
                let fits = part.min(room(&kept));
                put(&mut kept, (after(today, 1_095), row), fits);
                outside.push((row, part - fits));
            }
        }
        for (row, redemption) in history.redemptions.iter().enumerate() {
            if redemption.requested_on == today && redemption.account == account {
                let fits = redemption.points <= kept.balance;
                kept.decided.insert(row, fits);
                if fits {
                    take(&mut kept, redemption.points);
                }
            }
        }
        for (row, part) in outside {
            let fits = part.min(room(&kept));
            put(&mut kept, (after(today, 1_095), row), fits);
            kept.forgone += part - fits;
        }
    }
    kept.left.retain(|_, left| *left > 0);
    kept
}

fn put(kept: &mut Kept, lot: (NaiveDate, usize), points: Hundredths) {
    *kept.left.entry(lot).or_default() += points;
    kept.balance += points;
    kept.credited += points;
}

fn take(kept: &mut Kept, points: Hundredths) {
    kept.balance -= points;
    kept.redeemed += points;
    let mut due = points;
    for left in kept.left.values_mut() {
        let part = due.min(*left);
        *left -= part;
        due -= part;
    }
    assert_eq!(due, 0);
}

/// What the core says of the same account.
fn told(estimate: &Estimate, history: &History, account: usize) -> Kept {
    let (accounts, lots) = ledger(estimate);
    let LedgerAccount { id, credited, redeemed, expired, forgone, balance } = &accounts[account];
    assert_eq!(*id, ACCOUNTS[account]);
    let lots = lots.iter().filter(|lot| lot.account == *id).map(|lot| {
        let good_until: NaiveDate = lot.good_until.to_string().parse().unwrap();
        assert_eq!(lot.credited_on.to_string(), (good_until - Days::new(1_095)).to_string());
        ((good_until, usize::try_from(lot.row).unwrap()), hundredths(&lot.left))
    });
    let decided = estimate.conditions.iter().filter_map(|condition| {
        let row = usize::try_from(condition.row.unwrap()).unwrap();
        let is_its = condition.id == "redemption-within-balance"
            && history.redemptions[row].account == account
            && condition.status != Status::Unknown;
        is_its.then_some((row, condition.status == Status::Met))
    });
    Kept {
        credited: hundredths(credited),
        redeemed: hundredths(redeemed),
        expired: hundredths(expired),
        forgone: hundredths(forgone),
        balance: hundredths(balance),
        left: lots.collect(),
        decided: decided.collect(),
    }
}

/// The days on which something happens, each with the day after it, when points have expired.
fn days(history: &History) -> Vec<NaiveDate> {
    let credited = history.payments.iter().map(|payment| payment.credited_on(history.joined_on));
    let gone = credited.clone().map(|day| after(day, 1_096));
    let requested = history.redemptions.iter().map(|redemption| redemption.requested_on);
    let mut days: Vec<_> =
        credited.chain(gone).chain(requested).flat_map(|day| [day, after(day, 1)]).collect();
    days.sort_unstable();
    days.dedup();
    days
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_core_and_a_mirror_that_keeps_every_day_agree_to_the_hundredth(
        history in any_history(),
        days in 0..=3_600_u64,
    ) {
        let as_of = after(history.joined_on.min(date(2022, 1, 1)), days);
        let first = history.payments.iter().map(|it| it.paid_on).fold(history.joined_on, Ord::min);
        let as_of = as_of.max(first);
        let estimate = history.as_of(as_of);
        trace::check(&estimate);
        for account in [0, 1] {
            assert_eq!(told(&estimate, &history, account), keep(&history, account, as_of));
        }
    }

    #[test]
    fn on_every_day_no_point_is_lost_or_made_and_charity_is_within_its_limit(
        history in any_history(),
    ) {
        for today in days(&history) {
            let estimate = history.as_of(today);
            for account in [0, 1] {
                let Kept { credited, redeemed, expired, forgone, balance, left, .. } =
                    told(&estimate, &history, account);
                assert_eq!(credited, balance + redeemed + expired, "{today}");
                assert_eq!(left.values().sum::<Hundredths>(), balance, "{today}");
                let due = history.payments.iter().filter(|payment| {
                    payment.credited_on(history.joined_on) <= today
                });
                let due: Hundredths = due.map(|payment| payment.parts()[account]).sum();
                assert_eq!(due, credited + forgone, "{today}");
                assert!(account == 0 || balance <= LIMIT, "{today}");
                assert!(account == 1 || forgone == 0, "{today}");
            }
        }
    }

    /// Requests of one day on one account keep their order: it is their order in time, and which of
    /// them is written off depends on it.
    #[test]
    fn the_order_of_the_rows_does_not_matter(history in any_history(), by in 0..7_usize) {
        let mut other = history.clone();
        other.payments.rotate_left(by % history.payments.len());
        other.payments.reverse();
        other.redemptions.sort_by_key(|redemption| std::cmp::Reverse(redemption.requested_on));
        for today in days(&history) {
            let sums = |history: &History| {
                let estimate = history.as_of(today);
                let accounts = ledger(&estimate).0.to_vec();
                (accounts, estimate.points, estimate.potential)
            };
            assert_eq!(sums(&history), sums(&other), "{today}");
        }
    }

    #[test]
    fn what_is_decided_by_a_day_stays_decided(history in any_history()) {
        let days = days(&history);
        for account in [0, 1] {
            let mut earlier = Kept::default();
            for today in &days {
                let later = told(&history.as_of(*today), &history, account);
                for (row, decision) in &earlier.decided {
                    assert_eq!(later.decided.get(row), Some(decision), "{today} {row}");
                }
                assert!(later.credited >= earlier.credited && later.expired >= earlier.expired);
                assert!(later.redeemed >= earlier.redeemed && later.forgone >= earlier.forgone);
                earlier = later;
            }
        }
    }

    /// A history up to a day, and what was still to come added on it, come to the same.
    #[test]
    fn replaying_in_two_steps_equals_one(history in any_history(), part in 0..100_usize) {
        let days = days(&history);
        let today = days[part * days.len() / 100];
        let mut known = history.clone();
        known.payments.retain(|payment| payment.paid_on <= today);
        known.redemptions.retain(|redemption| redemption.requested_on <= today);
        prop_assume!(!known.payments.is_empty() && known.first_credit() == history.first_credit());
        let (one, two) = (history.as_of(today), known.as_of(today));
        assert_eq!(ledger(&one).0, ledger(&two).0);
        assert_eq!(one.points, two.points);
    }
}

#[test]
fn the_parts_of_any_payment_make_its_points_to_the_hundredth() {
    for kopecks in (0..20_000).chain(10_000_000_000..10_000_000_040) {
        let paid_on = date(2026, 1, 1);
        let payment = Payment { kopecks, is_service: kopecks % 2 == 0, paid_on, excluded: false };
        let [discount, charity] = payment.parts();
        assert!(charity <= discount && discount - charity <= 1);
    }
}

#[test]
fn every_day_of_the_whole_range_has_an_answer() {
    let last = date(2100, 12, 31);
    for today in date(2000, 1, 1).iter_days().take_while(|day| *day <= last) {
        let payment =
            Payment { kopecks: 100_000, is_service: true, paid_on: today, excluded: false };
        let history =
            History { joined_on: today, payments: vec![payment], redemptions: Vec::new() };
        let estimate = history.as_of(last);
        let credited_on = estimate.schedule[0].by.unwrap().to_string();
        assert_eq!(credited_on, after(today, 14).to_string());
        let is_there = after(today, 14) <= last && last <= after(today, 14 + 1_095);
        assert_eq!(estimate.points.unwrap().to_string(), if is_there { "30" } else { "0" });
    }
}

#[test]
fn a_thousand_payments_and_a_thousand_requests_have_an_answer() {
    let first = date(2022, 1, 1);
    let payments = (0..1_000).map(|row| {
        let paid_on = after(first, row);
        Payment { kopecks: 10_000_000_000, is_service: true, paid_on, excluded: false }
    });
    let redemptions = (0..1_000_u64).map(|row| {
        let (account, points) = (usize::from(row % 2 == 0), 150_000_000);
        Redemption { account, points, requested_on: after(first, 14 + row) }
    });
    let history = History {
        joined_on: first,
        payments: payments.collect(),
        redemptions: redemptions.collect(),
    };
    let as_of = after(first, 3_000);
    let estimate = history.as_of(as_of);
    for account in [0, 1] {
        assert_eq!(told(&estimate, &history, account), keep(&history, account, as_of));
    }
}
