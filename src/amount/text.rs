//! Decimals as text.

use core::fmt;

use rust_decimal::Decimal;

/// The longest decimal: 29 digits, a point, a sign, and a zero before the point.
const LONGEST: usize = 32;

/// Writes what `Decimal` writes, without the formatting machinery that pads and aligns: that would
/// take longer than the calculation, and weigh as much as a programme.
pub(crate) fn write(value: Decimal, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (mut rest, mut places) = (value.mantissa().unsigned_abs(), value.scale());
    let mut text = [0_u8; LONGEST];
    let mut length = 0_usize;
    let mut free = text.iter_mut().rev();
    let mut put = |character| {
        let place = free.next().ok_or(fmt::Error)?;
        *place = character;
        length = length.saturating_add(1);
        Ok(())
    };
    loop {
        let (tenth, digit) = divided_by_ten(rest);
        put(digit)?;
        rest = tenth;
        if places == 1 {
            put(b'.')?;
        } else if places == 0 && rest == 0 {
            break;
        }
        places = places.saturating_sub(1);
    }
    if value.is_sign_negative() && !value.is_zero() {
        put(b'-')?;
    }
    let text = text.get(LONGEST.saturating_sub(length)..).unwrap_or_default();
    formatter.write_str(core::str::from_utf8(text).map_err(|_| fmt::Error)?)
}

/// A tenth, cut, and the last digit as a character; in 64 bits where they suffice.
fn divided_by_ten(number: u128) -> (u128, u8) {
    let (tenth, digit) = match u64::try_from(number) {
        Ok(number) => (u128::from(number / 10), number % 10),
        Err(_) => (number / 10, u64::try_from(number % 10).unwrap_or_default()),
    };
    (tenth, u8::try_from(digit).unwrap_or_default().saturating_add(b'0'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::dec;

    use super::*;
    use crate::amount::Points;

    #[test]
    fn a_decimal_is_written_with_all_its_decimals_and_no_more() {
        for (decimal, text) in [
            (dec!(0), "0"),
            (dec!(7), "7"),
            (dec!(-7), "-7"),
            (dec!(0.05), "0.05"),
            (dec!(-0.5), "-0.5"),
            (dec!(1234567.89), "1234567.89"),
            (dec!(18446744073709551615), "18446744073709551615"),
            (dec!(1.8446744073709551615), "1.8446744073709551615"),
            (dec!(18446744073709551616), "18446744073709551616"),
            (dec!(0.0000000000000000000000000001), "0.0000000000000000000000000001"),
        ] {
            assert_eq!(Points::new(decimal).to_string(), text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_decimal_is_written_as_its_library_writes_it(
            mantissa in prop_oneof![any::<i64>().prop_map(i128::from), -(1_i128 << 95)..1 << 95],
            scale in 0_u32..=28,
        ) {
            let decimal = Decimal::from_i128_with_scale(mantissa, scale);
            let points = Points::new(decimal);
            prop_assert_eq!(points.to_string(), decimal.to_string());
        }
    }
}
