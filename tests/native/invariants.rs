//! What is true of every estimate, whatever the request.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use points_estimator::document::Entitlement;
use points_estimator::estimate::{ConditionResult, Detail, Estimate, Payout, Status, StepKind};
use points_estimator::input::{FieldDescription, FieldKind, Value};
use points_estimator::quantity::Quantity;
use points_estimator::{EstimatorInfo, estimators};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

use crate::corpus::estimated;
use crate::requests::{amount, any_request, days_follow_each_other};
use crate::trace;

const HALF_A_KOPECK: Decimal = dec!(0.005);

fn config() -> ProptestConfig {
    ProptestConfig { cases: 700, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_step_of_any_estimate_follows_from_its_operands(request in any_request()) {
        trace::check(&estimated(&request));
    }

    #[test]
    fn what_counts_now_is_never_more_than_if_every_condition_were_met(request in any_request()) {
        let estimate = estimated(&request);
        // Points that come earlier keep later ones out of a full account, and expire earlier.
        assert!(is_ledger(&estimate) || estimate.points <= estimate.potential);
        for row in &estimate.rows {
            assert!(row.points <= row.potential);
        }
        if let (Some(now), Some(then)) = (estimate.payout, estimate.potential_payout) {
            assert!(now.net <= then.net && now.gross <= then.gross);
        }
    }

    #[test]
    fn nothing_is_credited_where_a_condition_on_the_whole_request_has_failed(
        request in any_request(),
    ) {
        let estimate = estimated(&request);
        let has_failed = |it: &ConditionResult| {
            it.row.is_none() && it.decides == Entitlement::Points && it.status == Status::Unmet
        };
        if estimate.conditions.iter().any(has_failed) {
            assert!(estimate.points.is_none_or(|points| points.value().is_zero()));
            assert!(estimate.payout.is_none_or(|payout| payout == Payout::NONE));
            if let Some(Detail::Contest { prize, nomination_prize }) = estimate.detail {
                assert_eq!((prize, nomination_prize), (None, None));
            }
        }
    }

    #[test]
    fn a_cap_holds(request in any_request()) {
        let estimate = estimated(&request);
        for step in estimate.steps.iter().filter(|step| step.kind == StepKind::Cap) {
            let value = |index: usize| number(&step.operands[index].value);
            assert_eq!(number(&step.result), value(0).min(value(1)));
        }
        match (estimate.estimator, estimate.edition) {
            ("keaz-bonus", Some("2022")) => {
                assert!(estimate.potential.unwrap().value() <= dec!(300_000));
            }
            ("keaz-bonus", _) => {
                assert!(estimate.potential_payout.unwrap().net.value() <= dec!(300_000));
            }
            ("power-machines-accrual", _) => {
                let Value::Map(entries) = &request else { panic!() };
                let before = amount(entries, "charityBalance").unwrap_or_default();
                assert!(before + account(&estimate, "charity") <= dec!(3_000_000));
            }
            _ => {}
        }
    }

    #[test]
    fn the_parts_of_a_split_make_the_whole_and_each_is_its_share_to_the_kopeck(
        request in any_request(),
    ) {
        let estimate = estimated(&request);
        let (whole, part, rest, share) = match estimate.estimator {
            "kontur" => ("project-points", "on-approval", "on-realisation", dec!(0.3)),
            "power-machines-accrual" | "power-machines-ledger" => {
                ("counted-points", "to-discount", "to-charity", dec!(0.5))
            }
            _ => return Ok(()),
        };
        let [wholes, parts, rests] = [whole, part, rest].map(|id| results(&estimate, id));
        assert!(!wholes.is_empty() && parts.len() == wholes.len() && rests.len() == wholes.len());
        for ((whole, part), rest) in wholes.into_iter().zip(parts).zip(rests) {
            assert_eq!(part + rest, whole);
            assert!((part - whole * share).abs() <= HALF_A_KOPECK, "{part} of {whole}");
            assert!(part.scale() <= 2 && rest.scale() <= 2);
        }
    }

    #[test]
    fn the_accounts_together_hold_what_is_credited_or_paid_out(request in any_request()) {
        let estimate = estimated(&request);
        let together: Decimal = estimate.accounts.iter().map(|it| it.points.value()).sum();
        match (estimate.estimator, estimate.edition) {
            // Points above the cap are credited, but not paid.
            ("keaz-bonus", Some("2026")) => {
                let forgone = estimate.accounts[0].forgone.value();
                assert_eq!(together, estimate.payout.unwrap().gross.value());
                assert_eq!(together + forgone, estimate.points.unwrap().value());
            }
            _ if estimate.accounts.is_empty() => {}
            _ => assert_eq!(together, estimate.points.unwrap().value()),
        }
    }

    #[test]
    fn tax_is_in_whole_roubles_and_with_the_net_sum_makes_the_gross(request in any_request()) {
        let estimate = estimated(&request);
        let Estimate { payout, potential_payout, detail, .. } = estimate;
        let (prize, other) = match detail {
            Some(Detail::Contest { prize, nomination_prize }) => (prize, nomination_prize),
            Some(Detail::Draw { prize, .. }) => (None, Some(prize)),
            _ => (None, None),
        };
        for payout in [payout, potential_payout, other].into_iter().flatten() {
            let Payout { gross, tax, net, .. } = payout;
            assert_eq!(tax.value() + net.value(), gross.value());
            assert!(tax.value().is_integer());
        }
        if let Some(prize) = prize {
            assert_eq!(prize.tax.value() + prize.net.value(), prize.gross.value());
        }
    }

    #[test]
    fn the_headline_is_the_measure_that_its_name_says(request in any_request()) {
        let estimate = estimated(&request);
        let Some(headline) = estimate.headline else {
            assert!(matches!(estimate.detail, Some(Detail::Membership { .. })));
            return Ok(());
        };
        let (now, potential): (Option<Quantity>, Option<Quantity>) = match headline.id {
            "points" => (estimate.points.map(Into::into), estimate.potential.map(Into::into)),
            "payout" => {
                let net = |payout: Option<Payout>| payout.map(|payout| payout.net.into());
                (net(estimate.payout), net(estimate.potential_payout))
            }
            "balance" => (estimate.points.map(Into::into), None),
            "winning-entry" => {
                let Some(Detail::Draw { winning_entry, .. }) = estimate.detail else { panic!() };
                (Some(winning_entry.into()), None)
            }
            other => panic!("{other}"),
        };
        assert_eq!((headline.now, headline.potential), (now, potential));
    }

    #[test]
    fn more_cost_never_gives_fewer_potential_points(
        request in any_request(),
        kopecks in prop_oneof![Just(1_i64), 1..1_000_000_i64],
    ) {
        let dearer = with_more_cost(&request, Decimal::new(kopecks, 2));
        let before = estimated(&request);
        // What can be written off from one kopeck more on is not there any more.
        assert!(is_ledger(&before) || estimated(&dearer).potential >= before.potential);
    }

    #[test]
    fn the_order_of_rows_does_not_change_the_totals(request in any_request(), by in 0..8_usize) {
        let (before, after) = (estimated(&request), estimated(&rearranged(&request, by)));
        // Which receipt is the sixth of its date does depend on their order, and so does which prize
        // is above the balance or the limit of a month.
        let by_order = ["receipts-per-date", "balance-suffices", "operator-limit"];
        let is_over =
            |it: &ConditionResult| by_order.contains(&it.id) && it.status == Status::Unmet;
        prop_assume!(!before.conditions.iter().any(is_over));
        // Which request of a day is written off depends on their order too: see the ledger's tests.
        prop_assume!(!is_ledger(&before));
        assert_eq!(totals(&before), totals(&after));
    }
}

fn is_ledger(estimate: &Estimate) -> bool {
    matches!(estimate.detail, Some(Detail::Ledger { .. }))
}

fn number(value: &impl ToString) -> Decimal {
    value.to_string().parse().unwrap()
}

fn results(estimate: &Estimate, id: &str) -> Vec<Decimal> {
    estimate.steps.iter().filter(|it| it.id == id).map(|it| number(&it.result)).collect()
}

fn account(estimate: &Estimate, id: &str) -> Decimal {
    estimate.accounts.iter().find(|account| account.id == id).unwrap().points.value()
}

fn totals(estimate: &Estimate) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        (estimate.points, estimate.potential, estimate.payout),
        (estimate.accounts.clone(), estimate.headline, estimate.detail.clone()),
    )
}

/// The field that each estimator computes points from.
const COSTS: [&str; 6] =
    ["systemCost", "installedCost", "equipmentCost", "amount", "regular", "orderPrice"];

/// The same request with a dearer project, or first project, payment or receipt.
fn with_more_cost(request: &Value, more: Decimal) -> Value {
    let Value::Map(entries) = request else { panic!("{request:?}") };
    let mut entries = entries.clone();
    for (_, value) in &mut entries {
        if let Value::List(rows) = value {
            rows[0] = with_more_cost(&rows[0], more);
        }
    }
    let cost = COSTS.into_iter().find(|cost| amount(&entries, cost).is_some());
    if let Some(cost) = cost {
        let greatest = dec!(1_000_000_000_000_000);
        let dearer = (amount(&entries, cost).unwrap() + more).min(greatest);
        let entry = entries.iter_mut().find(|(name, _)| name == cost).unwrap();
        entry.1 = Value::Text(dearer.to_string());
    }
    Value::Map(entries)
}

/// The same request with its rows turned by some places, the last first.
fn rearranged(request: &Value, by: usize) -> Value {
    let Value::Map(entries) = request else { panic!("{request:?}") };
    let mut entries = entries.clone();
    for (_, value) in &mut entries {
        if let Value::List(rows) = value {
            let by = by % rows.len();
            rows.rotate_left(by);
            rows.reverse();
        }
    }
    Value::Map(entries)
}

#[test]
fn a_thousand_rows_of_the_greatest_and_of_the_least_values_fit() {
    for info in estimators() {
        for extreme in [Extreme::Least, Extreme::Greatest] {
            trace::check(&estimated(&request_of(&info, extreme)));
        }
    }
}

/// A contest estimate of one project that is uploaded on this day.
fn uploaded_on(day: NaiveDate, edition: &str) -> Estimate {
    let text = |text: &str| Value::Text(text.into());
    let mut project = vec![
        ("equipmentCost".into(), text("5000000")),
        ("uploadedOn".into(), text(&day.to_string())),
    ];
    if edition == "2026" {
        project.push(("stage".into(), text("R")));
    }
    estimated(&Value::Map(vec![
        ("estimator".into(), text("keaz-contest")),
        ("edition".into(), text(edition)),
        ("projects".into(), Value::List(vec![Value::Map(project)])),
    ]))
}

#[test]
fn no_date_of_the_whole_range_panics_and_verification_ends_on_a_working_day_after_it() {
    let first = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(2100, 12, 31).unwrap();
    for (edition, weeks) in [("2026", 4), ("2022", 2)] {
        for day in first.iter_days().take_while(|day| *day <= last) {
            let estimate = uploaded_on(day, edition);
            let verified: NaiveDate = estimate.schedule[0].by.unwrap().to_string().parse().unwrap();
            let is_weekend = matches!(verified.weekday(), Weekday::Sat | Weekday::Sun);
            let is_new_year = verified.month() == 1 && verified.day() <= 8;
            assert!(!is_weekend && !is_new_year, "{day}: {verified}");
            // At least the weekends lie between; at most the weekends and the holidays of a month.
            assert!(verified >= day + Days::new(7 * weeks - 2), "{day}: {verified}");
            assert!(verified <= day + Days::new(7 * weeks + 11), "{day}: {verified}");
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Extreme {
    Least,
    Greatest,
}

fn request_of(info: &EstimatorInfo, extreme: Extreme) -> Value {
    let text = |text: &str| Value::Text(text.into());
    let mut entries = vec![("estimator".into(), text(info.id))];
    entries.extend(info.edition.map(|edition| ("edition".into(), text(edition))));
    entries.extend(extremes(&info.fields, extreme));
    days_follow_each_other(&mut entries);
    Value::Map(entries)
}

fn extremes(fields: &[FieldDescription], extreme: Extreme) -> Vec<(String, Value)> {
    let is_least = extreme == Extreme::Least;
    fields
        .iter()
        .map(|field| {
            let limit = if is_least { &field.minimum } else { &field.maximum };
            let limit = limit.clone().unwrap_or_default();
            let value = match field.kind {
                // The whole range of a balance is not to be had on this account, nor every place.
                _ if field.id == "charityBalance" && !is_least => Value::Text("3000000".into()),
                _ if field.id == "place" && !is_least => Value::Text("5".into()),
                FieldKind::Date if is_least => Value::Text("2000-01-01".into()),
                FieldKind::Date => Value::Text("2100-12-31".into()),
                FieldKind::Choice => {
                    let choice =
                        if is_least { field.choices.last() } else { field.choices.first() };
                    Value::Text((*choice.unwrap()).into())
                }
                FieldKind::Flag => Value::Flag(!is_least),
                FieldKind::Text if is_least => Value::Absent,
                FieldKind::Text => Value::Text("я".repeat(limit.parse().unwrap())),
                FieldKind::Counts => {
                    let units = if is_least { 0 } else { 1_000_000 };
                    let choices = field.choices.iter();
                    Value::Map(choices.map(|it| ((*it).into(), Value::Whole(units))).collect())
                }
                FieldKind::Rows => {
                    let rows = if is_least { 1 } else { limit.parse().unwrap() };
                    Value::List(vec![Value::Map(extremes(&field.fields, extreme)); rows])
                }
                _ => Value::Text(limit),
            };
            (field.id.into(), value)
        })
        .collect()
}
