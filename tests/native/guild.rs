//! The formulas of the Guild's prizes and of its draw, in whole numbers, for any request.

use points_estimator::estimate::{Detail, Estimate};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;

use crate::corpus::{estimated, value};

/// The money part of the prizes of a year, ordered now or before.
fn money_part(now: u32, earlier: u32) -> Decimal {
    let request = json!({
        "estimator": "guild-prizes", "earlierPrizesInYear": earlier,
        "prizes": [{ "method": "mobile", "points": now, "operator": "other-operator" }],
    });
    estimated(&value(&request)).payout.unwrap().tax.value()
}

fn draw([entries, grand_prizes, prize_number, prize_kind, first_entry]: [u64; 5]) -> Estimate {
    estimated(&value(&json!({
        "estimator": "guild-draw", "entries": entries, "grandPrizes": grand_prizes,
        "prizeNumber": prize_number, "prizeKind": prize_kind, "firstEntry": first_entry,
    })))
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_money_part_is_whole_and_nearest_to_13_87ths_of_what_exceeds_4_000(
        now in 100..1_000_000_u32,
        earlier in prop_oneof![0..5_000_u32, 0..2_000_000_000_u32],
    ) {
        let taxed = (now + earlier).saturating_sub(4_000);
        let part = money_part(now, earlier);
        assert!(part.is_integer());
        let off = (part * Decimal::from(87) - Decimal::from(taxed) * Decimal::from(13)).abs();
        assert!(off + off <= Decimal::from(87), "{part} for {now} after {earlier}");
    }

    #[test]
    fn more_prizes_never_have_a_lesser_money_part_and_only_their_sum_matters(
        now in 100..900_000_u32,
        earlier in 0..10_000_u32,
        more in 1..100_000_u32,
    ) {
        assert!(money_part(now + more, earlier) >= money_part(now, earlier));
        assert_eq!(money_part(now + more, earlier), money_part(now, earlier + more));
    }

    #[test]
    fn a_draw_is_won_by_the_entry_of_the_formula_which_is_on_the_list_and_so_is_the_next(
        entries in prop_oneof![1..=60_u64, 1..=1_000_000_u64],
        grand_prizes in any::<u64>(),
        prize_number in any::<u64>(),
        prize_kind in prop_oneof![1..=6_u64, 1..=1_000_000_u64],
        first_entry in 1..=1_000_000_u64,
    ) {
        let grand_prizes = 1 + grand_prizes % entries.min(1_000);
        let prize_number = 1 + prize_number % grand_prizes;
        let detail = draw([entries, grand_prizes, prize_number, prize_kind, first_entry]).detail;
        let Some(Detail::Draw { winning_entry, next_entry, .. }) = detail else { panic!() };
        let [winner, next] =
            [winning_entry, next_entry].map(|it| it.to_string().parse::<u64>().unwrap());

        // K in hundred-thousandths.
        let mut scaled = prize_number * prize_kind;
        while scaled < entries {
            scaled *= 10;
        }
        let coefficient = scaled * 100_000 / entries % 100_000;
        let numerator = entries * coefficient + (prize_number - 1) * entries * 100_000;
        assert_eq!(winner, numerator / (grand_prizes * 100_000) + first_entry);

        let last = first_entry + entries - 1;
        assert!((first_entry..=last).contains(&winner));
        assert_eq!(next, if winner == last { first_entry } else { winner + 1 });
    }
}
