//! Whole numbers of 128 bits, which answer [`Overflow`] where they would wrap. They nearly always
//! hold what 64 bits hold, too; then those do the work, in a fraction of the time.

use super::Overflow;

/// `a · b`.
pub(super) fn product(a: i128, b: i128) -> Result<i128, Overflow> {
    match short(a, b) {
        // The product has at most as many bits as both together.
        Some((a, b)) if bits(a).saturating_add(bits(b)) < i64::BITS => Ok(a.wrapping_mul(b).into()),
        _ => a.checked_mul(b).ok_or(Overflow),
    }
}

/// `a ÷ b`, cut, and what is left of `a`.
pub(super) fn quotient(a: i128, b: i128) -> Result<(i128, i128), Overflow> {
    if let Some((a, b)) = short(a, b)
        && let (Some(quotient), Some(rest)) = (a.checked_div(b), a.checked_rem(b))
    {
        return Ok((quotient.into(), rest.into()));
    }
    Ok((a.checked_div(b).ok_or(Overflow)?, a.checked_rem(b).ok_or(Overflow)?))
}

/// `number · 10^places`.
pub(super) fn shift(number: i128, places: u32) -> Result<i128, Overflow> {
    (0..places).try_fold(number, |number, _| product(number, 10))
}

fn short(a: i128, b: i128) -> Option<(i64, i64)> {
    Some((a.try_into().ok()?, b.try_into().ok()?))
}

/// The bits that a number takes without its sign.
const fn bits(number: i64) -> u32 {
    i64::BITS.saturating_sub(number.unsigned_abs().leading_zeros())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Numbers of every length.
    fn any_number() -> impl Strategy<Value = i128> {
        (any::<i128>(), 0_u32..128).prop_map(|(number, bits)| number >> bits)
    }

    #[test]
    fn a_product_is_right_around_the_end_of_64_bits() {
        for (a, b) in
            [(1 << 32, 1 << 30), (1 << 32, 1 << 31), (-(1 << 32), 1 << 31), (i64::MIN, -1)]
        {
            let (a, b) = (i128::from(a), i128::from(b));
            assert_eq!(product(a, b), Ok(a * b));
        }
        assert_eq!(product(i128::MAX, 2), Err(Overflow));
    }

    #[test]
    fn a_quotient_is_right_around_the_end_of_64_bits() {
        let least = i128::from(i64::MIN);
        assert_eq!(quotient(least, -1), Ok((-least, 0)));
        assert_eq!(quotient(7, -2), Ok((-3, 1)));
        assert_eq!(quotient(-7, 2), Ok((-3, -1)));
        assert_eq!(quotient(7, 0), Err(Overflow));
        assert_eq!(quotient(i128::MIN, -1), Err(Overflow));
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 5_000,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn whatever_their_length_numbers_give_what_they_give_in_128_bits(
            a in any_number(),
            b in any_number(),
            places in 0_u32..=38,
        ) {
            prop_assert_eq!(product(a, b).ok(), a.checked_mul(b));
            prop_assert_eq!(quotient(a, b).ok(), a.checked_div(b).zip(a.checked_rem(b)));
            let shifted = 10_i128.checked_pow(places).and_then(|power| a.checked_mul(power));
            prop_assert_eq!(shift(a, places).ok(), shifted);
        }
    }
}
