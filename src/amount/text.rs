//! Decimals as text.

use core::fmt;

use rust_decimal::Decimal;

/// Writes what `Decimal` writes, for all but the longest in a fraction of the time.
pub(crate) fn write(value: Decimal, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let is_plain = formatter.width().is_none() && formatter.precision().is_none();
    match (i64::try_from(value.mantissa()), 10_i64.checked_pow(value.scale())) {
        (Ok(mantissa), Some(1)) if formatter.precision().is_none() => {
            fmt::Display::fmt(&mantissa, formatter)
        }
        (Ok(mantissa), Some(unit)) if is_plain && !formatter.sign_plus() => {
            let (Some(whole), Some(rest)) =
                (mantissa.checked_div(unit), mantissa.checked_rem(unit))
            else {
                return Err(fmt::Error);
            };
            let fraction = rest.unsigned_abs();
            let sign = if mantissa < 0 && whole == 0 { "-" } else { "" };
            let places = usize::try_from(value.scale()).unwrap_or_default();
            write!(formatter, "{sign}{whole}.{fraction:0places$}")
        }
        _ => fmt::Display::fmt(&value, formatter),
    }
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
            width in 0_usize..40,
        ) {
            let decimal = Decimal::from_i128_with_scale(mantissa, scale);
            let points = Points::new(decimal);
            prop_assert_eq!(points.to_string(), decimal.to_string());
            prop_assert_eq!(format!("{points:>+width$}"), format!("{decimal:>+width$}"));
            prop_assert_eq!(format!("{points:0width$.2}"), format!("{decimal:0width$.2}"));
        }
    }
}
