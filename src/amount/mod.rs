//! Exact amounts: a decimal number and, in its type, what it counts.
//!
//! There is no binary floating point here and no silent rounding: an operation whose exact result
//! does not fit answers [`Overflow`], and rounding happens only where it is asked for by name.

mod integer;
mod text;

use core::fmt;
use core::marker::PhantomData;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

pub(crate) use text::write;

/// What an amount, an operand or a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Russian roubles.
    #[serde(rename = "RUB")]
    Roubles,
    /// Points of a programme.
    Points,
    /// Hundredths of a whole.
    Percent,
    /// Pieces, people, places.
    Count,
    /// A factor without a unit.
    Coefficient,
    /// Roubles for one unit of a foreign currency.
    ExchangeRate,
    /// Calendar days.
    Days,
    /// Calendar months.
    Months,
    /// A calendar date.
    Date,
    /// One of a field's choices.
    Choice,
}

/// Ties a type to its [`Unit`].
pub trait Counts: Copy + fmt::Debug + Eq {
    /// The unit that amounts of this type are in.
    const UNIT: Unit;
}

macro_rules! units {
    ($($(#[$doc:meta])* $name:ident, $marker:ident => $unit:ident;)+) => {$(
        #[doc = concat!("Marks amounts in [`Unit::", stringify!($unit), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $marker;
        impl Counts for $marker {
            const UNIT: Unit = Unit::$unit;
        }
        $(#[$doc])*
        pub type $name = Amount<$marker>;
    )+};
}

units! {
    /// An amount of roubles.
    Roubles, InRoubles => Roubles;
    /// An amount of points.
    Points, InPoints => Points;
    /// A percentage: `1.54` is 1.54 %.
    Percent, InPercent => Percent;
    /// A number of pieces or people.
    Count, InCount => Count;
    /// A factor.
    Coefficient, InCoefficient => Coefficient;
    /// Roubles for one unit of a foreign currency.
    ExchangeRate, InExchangeRate => ExchangeRate;
    /// A period in calendar days.
    Days, InDays => Days;
    /// A period in calendar months.
    Months, InMonths => Months;
}

/// An exact decimal amount of one [`Unit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount<U> {
    value: Decimal,
    unit: PhantomData<U>,
}

impl<U: Counts> Amount<U> {
    /// Nothing.
    pub const ZERO: Self = Self::new(Decimal::ZERO);

    /// An amount of this unit.
    #[must_use]
    pub const fn new(value: Decimal) -> Self {
        Self { value, unit: PhantomData }
    }

    /// The number.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.value
    }

    /// The lesser of two amounts, where that is no step of its own.
    pub(crate) fn unrecorded_lesser(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    /// The number, if it is whole and not large.
    pub(crate) fn whole(self) -> Option<u32> {
        if self.value.scale() > 0 {
            return None;
        }
        self.value.mantissa().try_into().ok()
    }
}

impl<U: Counts> PartialOrd for Amount<U> {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<U> fmt::Display for Amount<U> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self.value, formatter)
    }
}

impl<U> Serialize for Amount<U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The exact result does not fit into a decimal of 28 digits.
///
/// The limits of [`crate::input`] keep every estimate well below; it is answered, never a panic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

/// Where a rule rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Not at all.
    None,
    /// To the kopeck, or to hundredths of a point, half away from zero.
    Kopeck,
    /// To whole roubles or points, half away from zero.
    Whole,
    /// To the kopeck, what is beyond it cut off.
    CutKopeck,
    /// To five decimals, what is beyond them cut off.
    CutFive,
}

impl Rounding {
    /// The decimal places that are kept.
    const fn places(self) -> Option<u32> {
        match self {
            Self::None => None,
            Self::Kopeck | Self::CutKopeck => Some(2),
            Self::Whole => Some(0),
            Self::CutFive => Some(5),
        }
    }

    const fn cuts(self) -> bool {
        matches!(self, Self::CutKopeck | Self::CutFive)
    }

    /// `value`, rounded.
    pub(crate) fn apply(self, value: Decimal) -> Result<Decimal, Overflow> {
        match self.places() {
            Some(places) if places < value.scale() => quotient(value, Decimal::ONE, self),
            // There is nothing to round.
            _ => decimal(value.mantissa(), value.scale()),
        }
    }
}

/// `a · b`, exact.
pub(crate) fn product(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    let mantissa = integer::product(a.mantissa(), b.mantissa())?;
    decimal(mantissa, a.scale().checked_add(b.scale()).ok_or(Overflow)?)
}

/// `a + b`, exact.
pub(crate) fn sum(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    let (a, b, scale) = aligned(a, b)?;
    decimal(a.checked_add(b).ok_or(Overflow)?, scale)
}

/// `a − b`, exact.
pub(crate) fn difference(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    let (a, b, scale) = aligned(a, b)?;
    decimal(a.checked_sub(b).ok_or(Overflow)?, scale)
}

/// `base` · `percent` %, exact.
pub(crate) fn percent_of(base: Decimal, percent: Decimal) -> Result<Decimal, Overflow> {
    quotient(product(base, percent)?, Decimal::ONE_HUNDRED, Rounding::None)
}

/// `value` without its decimals.
pub(crate) fn whole_part(value: Decimal) -> Result<Decimal, Overflow> {
    let (whole, _) = integer::quotient(value.mantissa(), integer::shift(1, value.scale())?)?;
    decimal(whole, 0)
}

/// `a ÷ b`, rounded once; with [`Rounding::None`] only if the quotient is a finite decimal.
///
/// Worked out in integers, so that no intermediate decimal is cut before the rounding.
pub(crate) fn quotient(a: Decimal, b: Decimal, rounding: Rounding) -> Result<Decimal, Overflow> {
    let (numerator, denominator, _) = aligned(a, b)?;
    let Some(places) = rounding.places() else {
        return finite_quotient(numerator, denominator);
    };
    let (cut, rest) = integer::quotient(integer::shift(numerator, places)?, denominator)?;
    let is_below_half = || {
        let twice = rest.unsigned_abs().checked_mul(2).ok_or(Overflow)?;
        Ok(twice < denominator.unsigned_abs())
    };
    if rounding.cuts() || is_below_half()? {
        return decimal(cut, places);
    }
    let away = if (numerator < 0) == (denominator < 0) { 1 } else { -1 };
    decimal(cut.checked_add(away).ok_or(Overflow)?, places)
}

/// The quotient with as few decimals as it takes to be exact.
fn finite_quotient(numerator: i128, denominator: i128) -> Result<Decimal, Overflow> {
    let (mut scaled, mut scale) = (numerator, 0);
    loop {
        match integer::quotient(scaled, denominator)? {
            (quotient, 0) => return decimal(quotient, scale),
            _ => scaled = integer::shift(scaled, 1)?,
        }
        scale = u32::checked_add(scale, 1).ok_or(Overflow)?;
    }
}

/// The mantissas of both at the scale of the finer one, and that scale.
fn aligned(a: Decimal, b: Decimal) -> Result<(i128, i128, u32), Overflow> {
    let scale = a.scale().max(b.scale());
    let at_scale = |value: Decimal| integer::shift(value.mantissa(), scale.abs_diff(value.scale()));
    Ok((at_scale(a)?, at_scale(b)?, scale))
}

/// The decimal `mantissa · 10^−scale`, without the zeros at its end.
pub(crate) fn decimal(mut mantissa: i128, mut scale: u32) -> Result<Decimal, Overflow> {
    while scale > 0 {
        let (tenth, 0) = integer::quotient(mantissa, 10)? else {
            break;
        };
        mantissa = tenth;
        scale = scale.checked_sub(1).ok_or(Overflow)?;
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| Overflow)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn a_product_is_exact_or_refused_and_never_rounded() {
        assert_eq!(product(dec!(29970029.87), dec!(0.0154)), Ok(dec!(461538.459998)));
        assert_eq!(product(dec!(0.1), dec!(0.2)), Ok(dec!(0.02)));
        let (greatest_sum, greatest_rate) = (dec!(1000000000000000), dec!(99999.999999));
        assert_eq!(product(greatest_sum, greatest_rate), Ok(dec!(99999999999000000000)));
        assert_eq!(product(dec!(0.01), dec!(0.000001)), Ok(dec!(0.00000001)));
        let large = dec!(999999999999999.99);
        assert_eq!(product(large, large), Err(Overflow));
    }

    #[test]
    fn a_quotient_is_rounded_once_half_away_from_zero() {
        let whole = |a, b| quotient(a, b, Rounding::Whole);
        assert_eq!(whole(dec!(2.5), dec!(1)), Ok(dec!(3)));
        assert_eq!(whole(dec!(-2.5), dec!(1)), Ok(dec!(-3)));
        assert_eq!(whole(dec!(2.49), dec!(1)), Ok(dec!(2)));
        assert_eq!(quotient(dec!(12200000), dec!(1.22), Rounding::Kopeck), Ok(dec!(10000000)));
        assert_eq!(quotient(dec!(1), dec!(3), Rounding::Kopeck), Ok(dec!(0.33)));
        assert_eq!(quotient(dec!(0.01), dec!(2), Rounding::Kopeck), Ok(dec!(0.01)));
    }

    #[test]
    fn a_quotient_that_is_cut_is_never_rounded_up() {
        assert_eq!(quotient(dec!(2), dec!(3), Rounding::CutKopeck), Ok(dec!(0.66)));
        assert_eq!(quotient(dec!(2), dec!(3), Rounding::CutFive), Ok(dec!(0.66666)));
        assert_eq!(quotient(dec!(0.999), dec!(1), Rounding::CutKopeck), Ok(dec!(0.99)));
    }

    #[test]
    fn a_quotient_that_never_ends_is_refused_unless_it_is_rounded() {
        assert_eq!(quotient(dec!(3456789.01), dec!(100000), Rounding::None), Ok(dec!(34.5678901)));
        assert_eq!(quotient(dec!(1), dec!(3), Rounding::None), Err(Overflow));
        assert_eq!(quotient(dec!(1), dec!(0), Rounding::None), Err(Overflow));
        assert_eq!(quotient(dec!(1), dec!(0), Rounding::Whole), Err(Overflow));
    }

    #[test]
    fn an_amount_is_written_without_zeros_at_its_end() {
        assert_eq!(product(dec!(1.50), dec!(2.0)).map(|value| value.to_string()), Ok("3".into()));
        assert_eq!(sum(dec!(0.25), dec!(0.25)).map(|value| value.to_string()), Ok("0.5".into()));
        assert_eq!(Roubles::ZERO.to_string(), "0");
    }
}
