//! The printed prizes as a check of the tax: the documents' own tables, through the estimator.

use points_estimator::estimate::{Detail, Prize};
use rust_decimal::{Decimal, dec};
use serde_json::json;

use crate::corpus::{estimated, value};

const NET: [Decimal; 5] = [dec!(50_000), dec!(40_000), dec!(30_000), dec!(20_000), dec!(10_000)];

fn prize(edition: &str, region: &str, place: usize) -> Prize {
    let mut project = json!({ "equipmentCost": "0" });
    if edition == "2026" {
        project["stage"] = "R".into();
    }
    let request = json!({
        "estimator": "keaz-contest", "edition": edition, "region": region, "place": place,
        "projects": [project],
    });
    let Some(Detail::Contest { prize, .. }) = estimated(&value(&request)).detail else { panic!() };
    prize.unwrap()
}

#[test]
fn the_gross_prizes_printed_in_2026_follow_from_what_is_paid_and_the_rate_of_the_tax() {
    let russia = [dec!(76_923), dec!(61_538), dec!(46_154), dec!(30_769), dec!(15_385)];
    let abroad = [dec!(71_429), dec!(57_143), dec!(42_857)];
    for (region, printed) in [
        ("capitals", &russia[..]),
        ("russia", &russia),
        ("kazakhstan", &abroad),
        ("belarus", &abroad),
        ("uzbekistan", &abroad),
    ] {
        for (index, gross) in printed.iter().enumerate() {
            let prize = prize("2026", region, index + 1);
            assert_eq!(prize.gross.value(), *gross, "{region} {index}");
            assert_eq!(prize.net.value(), NET[index], "{region} {index}");
            assert_eq!(prize.tax.value(), gross - NET[index], "{region} {index}");
        }
    }
}

#[test]
fn the_gross_prizes_of_all_four_groups_of_2022_make_the_printed_fund() {
    let fund: Decimal = ["capitals", "russia", "kazakhstan", "belarus"]
        .into_iter()
        .flat_map(|region| (1..=5).map(move |place| prize("2022", region, place).gross.value()))
        .sum();
    assert_eq!(fund, dec!(890_109.86));
}

#[test]
fn what_is_paid_in_2022_does_not_depend_on_the_group() {
    for region in ["capitals", "russia", "kazakhstan", "belarus"] {
        for (index, net) in NET.iter().enumerate() {
            assert_eq!(prize("2022", region, index + 1).net.value(), *net, "{region} {index}");
        }
    }
}
