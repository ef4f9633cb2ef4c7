//! One kopeck on either side of every threshold and of every cap.

use points_estimator::estimate::{ConditionResult, Estimate, Status};
use rust_decimal::{Decimal, dec};
use serde_json::{Value as Json, json};

use crate::corpus::{estimated, value};

const KOPECK: Decimal = dec!(0.01);

/// A request in which one sum decides.
type Request = fn(sum: String) -> Json;

const THRESHOLDS: [(&str, Decimal, Decimal, Request); 11] = [
    ("equipment-threshold", dec!(3_000_000), KOPECK, |sum| contest("2026", &sum, &sum)),
    ("optima-share", dec!(3_000_000), KOPECK, |sum| contest("2026", "10000000", &sum)),
    ("equipment-threshold", dec!(700_000), KOPECK, |sum| contest("2022", &sum, &sum)),
    ("optima-share", dec!(210_000), KOPECK, |sum| contest("2022", "700000", &sum)),
    ("equipment-threshold", dec!(3_000_000), KOPECK, |sum| bonus("2026", &sum, &sum)),
    ("optima-share", dec!(3_000_000), KOPECK, |sum| bonus("2026", "10000000", &sum)),
    ("equipment-threshold", dec!(700_000), KOPECK, |sum| bonus("2022", &sum, &sum)),
    ("optima-share", dec!(210_000), KOPECK, |sum| bonus("2022", "700000", &sum)),
    ("membership-threshold", dec!(50_000), KOPECK, |sum| guild("60000", &sum)),
    // The least purchases whose 3 % round to 1 500 points, and to 5 000.
    ("bonus-unlock", dec!(49_983.34), dec!(1), |sum| guild(&sum, "60000")),
    ("draw-entry", dec!(166_650), dec!(1), |sum| guild(&sum, "60000")),
];

#[test]
fn a_kopeck_below_a_threshold_is_short_and_the_threshold_and_a_kopeck_above_are_not() {
    for (condition, threshold, missing, request) in THRESHOLDS {
        let judged = |sum: Decimal| judged(&request(sum.to_string()), condition);
        let below = judged(threshold - KOPECK);
        assert_eq!(below.status, Status::Unmet, "{below:?}");
        assert_eq!(below.missing.unwrap().value.to_string(), missing.to_string(), "{below:?}");
        for enough in [threshold, threshold + KOPECK] {
            let condition = judged(enough);
            assert_eq!(condition.status, Status::Met, "{condition:?}");
            assert_eq!(condition.missing, None, "{condition:?}");
        }
    }
}

/// The last sum that a cap leaves alone: its points are what the cap allows, or round to it.
const CAPS: [(&str, Decimal, Request); 4] = [
    ("bonus", dec!(29_970_000.32), |sum| installed("2026", "russia", &sum)),
    ("bonus", dec!(27_829_286.03), |sum| installed("2026", "uzbekistan", &sum)),
    ("bonus", dec!(26_086_956.95), |sum| installed("2022", "russia", &sum)),
    ("charity", dec!(200_000_000.49), |sum| payment(&sum)),
];

#[test]
fn a_cap_takes_nothing_up_to_its_sum_and_a_hundredth_of_a_point_from_a_kopeck_more() {
    for (account, sum, request) in CAPS {
        let forgone = |sum: Decimal| forgone(&request(sum.to_string()), account);
        assert_eq!(forgone(sum - KOPECK), "0", "{sum}");
        assert_eq!(forgone(sum), "0", "{sum}");
        assert_eq!(forgone(sum + KOPECK), "0.01", "{sum}");
    }
}

#[test]
fn a_payout_is_capped_from_the_kopeck_on_that_would_pay_more_than_300_000() {
    for (_, sum, request) in &CAPS[..3] {
        for (sum, capped) in [(*sum, false), (sum + KOPECK, true)] {
            let payout = ask(&request(sum.to_string())).payout.unwrap();
            assert_eq!(payout.capped, capped, "{sum}: {payout:?}");
        }
    }
}

fn ask(request: &Json) -> Estimate {
    estimated(&value(request))
}

fn judged(request: &Json, id: &str) -> ConditionResult {
    *ask(request).conditions.iter().find(|condition| condition.id == id).unwrap()
}

fn forgone(request: &Json, id: &str) -> String {
    ask(request).accounts.iter().find(|account| account.id == id).unwrap().forgone.to_string()
}

fn contest(edition: &str, equipment: &str, optima: &str) -> Json {
    let mut project = json!({ "equipmentCost": equipment, "optimaCost": optima });
    if edition == "2026" {
        project["stage"] = "R".into();
    }
    json!({ "estimator": "keaz-contest", "edition": edition, "projects": [project] })
}

fn bonus(edition: &str, equipment: &str, optima: &str) -> Json {
    json!({
        "estimator": "keaz-bonus", "edition": edition, "region": "russia", "installedCost": "1",
        "equipmentCost": equipment, "optimaCost": optima,
    })
}

fn installed(edition: &str, region: &str, cost: &str) -> Json {
    json!({
        "estimator": "keaz-bonus", "edition": edition, "region": region, "installedCost": cost,
    })
}

fn payment(amount: &str) -> Json {
    let payment = json!({ "amount": amount, "subject": "spare-parts-and-services" });
    json!({ "estimator": "power-machines-accrual", "payments": [payment] })
}

fn guild(regular: &str, last_month: &str) -> Json {
    json!({
        "estimator": "guild-purchases", "rate": "standard", "lastMonthPurchases": last_month,
        "receipts": [{ "regular": regular }],
    })
}
