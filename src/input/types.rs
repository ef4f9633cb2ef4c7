//! The types that a field can have, and how each is read.

use rust_decimal::{Decimal, dec};
use serde::Serialize;
use serde::ser::SerializeMap;

use super::{FieldKind, Form, ROWS_MAXIMUM, Reader, Shape, Value};
use crate::amount::{
    Amount, Count, Counts, InCount, InExchangeRate, InPercent, InPoints, InRoubles, Points,
    Roubles, decimal,
};
use crate::calendar::Day;
use crate::problem::{Allowed, ProblemCode};
use crate::quantity::Quantity;

/// A sum of roubles that was typed: up to 10^15, two decimals.
pub type Money = Roubles;
/// A balance of points that was typed: up to 10^15, two decimals.
pub type Balance = Points;
/// A whole number that was typed: up to a million.
pub type WholeNumber = Count;

/// A type that a field can have.
pub trait Input: Sized {
    /// What the field takes.
    const SHAPE: Shape;

    /// The value, or nothing and a problem in the reader.
    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self>;

    /// The place for a number that such a field has.
    fn slot(&mut self) -> Option<&mut dyn Slot> {
        None
    }

    /// The same, of a field that may have been left out.
    fn optional_slot(_field: &mut Option<Self>) -> Option<&mut dyn Slot> {
        None
    }
}

/// A place of a request that takes a number.
pub trait Slot {
    /// Puts another number where the rest of a path leads to; false where there is no such place or
    /// it takes no such number.
    fn put(&mut self, path: &str, number: Decimal) -> bool;
}

/// A type that is one number.
trait OfNumber: Sized {
    fn of_number(number: Decimal) -> Option<Self>;
}

impl<T: OfNumber> Slot for T {
    fn put(&mut self, path: &str, number: Decimal) -> bool {
        let value = if path.is_empty() { Self::of_number(number) } else { None };
        value.map(|value| *self = value).is_some()
    }
}

impl<T: OfNumber> OfNumber for Option<T> {
    fn of_number(number: Decimal) -> Option<Self> {
        T::of_number(number).map(Some)
    }
}

/// How a field that is one number gives its slot.
macro_rules! is_a_slot {
    () => {
        fn slot(&mut self) -> Option<&mut dyn Slot> {
            Some(self)
        }

        fn optional_slot(field: &mut Option<Self>) -> Option<&mut dyn Slot> {
            Some(field)
        }
    };
}

/// A type whose values are named choices.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every choice.
    const ALL: &'static [Self];
    /// The name of every choice, in the same order.
    const IDS: &'static [&'static str];

    /// The name.
    fn id(self) -> &'static str;
}

/// The limits of amounts that are typed.
trait Typed: Counts {
    const KIND: FieldKind;
    const MINIMUM: Decimal = Decimal::ZERO;
    const MAXIMUM: Decimal;
    const DECIMALS: u32;
}

impl Typed for InRoubles {
    const KIND: FieldKind = FieldKind::Money;
    const MAXIMUM: Decimal = dec!(1_000_000_000_000_000);
    const DECIMALS: u32 = 2;
}

impl Typed for InPoints {
    const KIND: FieldKind = FieldKind::Money;
    const MAXIMUM: Decimal = dec!(1_000_000_000_000_000);
    const DECIMALS: u32 = 2;
}

impl Typed for InPercent {
    const KIND: FieldKind = FieldKind::Percent;
    const MAXIMUM: Decimal = dec!(100);
    const DECIMALS: u32 = 2;
}

impl Typed for InExchangeRate {
    const KIND: FieldKind = FieldKind::ExchangeRate;
    const MINIMUM: Decimal = dec!(0.000001);
    // With this bound, the greatest sum times the greatest rate is still exact in 28 digits.
    const MAXIMUM: Decimal = dec!(100_000);
    const DECIMALS: u32 = 6;
}

impl Typed for InCount {
    const KIND: FieldKind = FieldKind::Count;
    const MAXIMUM: Decimal = dec!(1_000_000);
    const DECIMALS: u32 = 0;
}

impl<U: Typed> Input for Amount<U> {
    const SHAPE: Shape = Shape::Number {
        kind: U::KIND,
        minimum: U::MINIMUM,
        maximum: U::MAXIMUM,
        decimals: U::DECIMALS,
    };

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        number(reader, value, &Self::SHAPE).map(Self::new)
    }

    is_a_slot!();
}

impl<U: Typed> OfNumber for Amount<U> {
    fn of_number(number: Decimal) -> Option<Self> {
        taken(&Self::SHAPE, number).map(Self::new)
    }
}

/// Points that are written off on request: at least a hundredth of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RedeemedPoints(pub Points);

impl Input for RedeemedPoints {
    const SHAPE: Shape = Shape::Number {
        kind: FieldKind::Money,
        minimum: dec!(0.01),
        maximum: InPoints::MAXIMUM,
        decimals: 2,
    };

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        number(reader, value, &Self::SHAPE).map(Points::new).map(Self)
    }

    is_a_slot!();
}

impl OfNumber for RedeemedPoints {
    fn of_number(number: Decimal) -> Option<Self> {
        taken(&Self::SHAPE, number).map(Points::new).map(Self)
    }
}

/// A position in an order: 1 for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Position(pub u32);

impl Position {
    /// The number as an amount.
    pub(crate) fn count(self) -> Count {
        Count::new(self.0.into())
    }

    /// The entry at this position of a table.
    pub(crate) fn of<T>(self, table: &[T]) -> Option<&T> {
        table.get(usize::try_from(self.0).ok()?.checked_sub(1)?)
    }
}

impl Input for Position {
    const SHAPE: Shape = Shape::Number {
        kind: FieldKind::Count,
        minimum: Decimal::ONE,
        maximum: InCount::MAXIMUM,
        decimals: 0,
    };

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        Count::new(number(reader, value, &Self::SHAPE)?).whole().map(Self)
    }

    is_a_slot!();
}

impl OfNumber for Position {
    fn of_number(number: Decimal) -> Option<Self> {
        Count::new(taken(&Self::SHAPE, number)?).whole().map(Self)
    }
}

impl From<Position> for Quantity {
    fn from(position: Position) -> Self {
        position.count().into()
    }
}

/// A number, if a field of this shape takes it.
fn taken(shape: &Shape, number: Decimal) -> Option<Decimal> {
    let Shape::Number { minimum, maximum, decimals, .. } = *shape else {
        return None;
    };
    let number = number.normalize();
    let is_within = minimum <= number && number <= maximum;
    (is_within && number.scale() <= decimals).then_some(number)
}

/// A number within its limits, from a plain decimal text or a safe whole number.
fn number(reader: &mut Reader<'_>, value: &Value, shape: &Shape) -> Option<Decimal> {
    let Shape::Number { minimum, maximum, decimals, .. } = *shape else {
        return None;
    };
    let code = match value {
        Value::Text(text) => match decimal_of(text.trim_ascii(), decimals) {
            Ok(number) if number < minimum => ProblemCode::TooSmall,
            Ok(number) if number > maximum => ProblemCode::TooLarge,
            Ok(number) => return Some(number),
            Err(code) => code,
        },
        Value::Whole(number) => match Decimal::from(*number) {
            number if number < minimum => ProblemCode::TooSmall,
            number if number > maximum => ProblemCode::TooLarge,
            number => return Some(number),
        },
        Value::Fraction(text) if decimals == 0 && text.contains('.') => ProblemCode::NotWhole,
        Value::Fraction(_) => ProblemCode::FractionalNumber,
        _ => ProblemCode::WrongType,
    };
    reader.problem(code, value, shape.allowed());
    None
}

/// The number that a text of digits, with one point at most, writes.
fn decimal_of(text: &str, decimals: u32) -> Result<Decimal, ProblemCode> {
    let (digits, is_negative) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(fraction) {
        return Err(ProblemCode::NotANumber);
    }
    if is_negative && digits.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        return Err(ProblemCode::TooSmall);
    }
    let scale = if digits.contains('.') { fraction.len() } else { 0 };
    let scale = u32::try_from(scale).unwrap_or(u32::MAX);
    if scale > decimals {
        return Err(if decimals == 0 {
            ProblemCode::NotWhole
        } else {
            ProblemCode::TooManyDecimals
        });
    }
    let mantissa = digits.bytes().filter(u8::is_ascii_digit).try_fold(0_i128, |mantissa, digit| {
        mantissa.checked_mul(10)?.checked_add(i128::from(digit).checked_sub(i128::from(b'0'))?)
    });
    let number = mantissa.and_then(|mantissa| decimal(mantissa, scale).ok());
    number.ok_or(ProblemCode::TooLarge)
}

impl Input for Day {
    const SHAPE: Shape = Shape::Date;

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        let Value::Text(text) = value else {
            reader.problem(ProblemCode::WrongType, value, Allowed::default());
            return None;
        };
        let code = match Self::parse(text.trim_ascii()) {
            Some(day) if day < Self::FIRST => ProblemCode::TooSmall,
            Some(day) if day > Self::LAST => ProblemCode::TooLarge,
            Some(day) => return Some(day),
            None => ProblemCode::NotADate,
        };
        let allowed = Allowed {
            minimum: Some(Self::FIRST.to_string()),
            maximum: Some(Self::LAST.to_string()),
            ..Allowed::default()
        };
        reader.problem(code, value, allowed);
        None
    }
}

impl Input for bool {
    const SHAPE: Shape = Shape::Flag;

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        if let Value::Flag(flag) = value {
            return Some(*flag);
        }
        reader.problem(ProblemCode::WrongType, value, Allowed::default());
        None
    }
}

/// What a person calls a row; it decides nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Name(pub String);

impl Input for Name {
    const SHAPE: Shape = Shape::Text(100);

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        let code = match value {
            Value::Text(text) if text.chars().count() <= 100 => return Some(Self(text.clone())),
            Value::Text(_) => ProblemCode::TooLong,
            _ => ProblemCode::WrongType,
        };
        reader.problem(code, value, Self::SHAPE.allowed());
        None
    }
}

impl<C: Choice> Input for C {
    const SHAPE: Shape = Shape::Choice(C::IDS);

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        C::ALL.get(choice(reader, value, C::IDS)?).copied()
    }
}

/// Which of these names was given.
fn choice(reader: &mut Reader<'_>, value: &Value, names: &'static [&'static str]) -> Option<usize> {
    let code = match value {
        Value::Text(text) => match names.iter().position(|name| name == text) {
            Some(index) => return Some(index),
            None => ProblemCode::UnknownChoice,
        },
        _ => ProblemCode::WrongType,
    };
    reader.problem(code, value, Shape::Choice(names).allowed());
    None
}

/// A number of pieces for some of the choices, in the order of the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Units<C>(pub Vec<(C, Count)>);

impl<C: Choice> Input for Units<C> {
    const SHAPE: Shape = Shape::Counts(C::IDS);

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        let Value::Map(entries) = value else {
            reader.problem(ProblemCode::WrongType, value, Self::SHAPE.allowed());
            return None;
        };
        let mut is_good = true;
        for (key, value) in entries {
            if !C::IDS.contains(&key.as_str()) {
                let key: String = key.chars().take(60).collect();
                reader.within(&key, |reader| {
                    reader.problem(ProblemCode::UnknownKey, value, Self::SHAPE.allowed());
                });
                is_good = false;
            }
        }
        let mut units = Vec::new();
        for choice in C::ALL {
            match reader.optional::<Count>(entries, choice.id()) {
                Some(Some(count)) if count > Count::ZERO => units.push((*choice, count)),
                Some(_) => {}
                None => is_good = false,
            }
        }
        is_good.then_some(Self(units))
    }

    fn slot(&mut self) -> Option<&mut dyn Slot> {
        Some(self)
    }

    fn optional_slot(field: &mut Option<Self>) -> Option<&mut dyn Slot> {
        field.get_or_insert_with(|| Self(Vec::new())).slot()
    }
}

impl<C: Choice> Slot for Units<C> {
    fn put(&mut self, path: &str, number: Decimal) -> bool {
        let id = path.strip_prefix('.');
        let choice = C::ALL.iter().find(|choice| Some(choice.id()) == id);
        let (Some(choice), Some(count)) = (choice, Count::of_number(number)) else {
            return false;
        };
        // In the order of the choices, as they are read.
        let mut units = Vec::new();
        for each in C::ALL {
            let given = self.0.iter().find(|(given, _)| given == each);
            let count = if each == choice { Some(count) } else { given.map(|(_, count)| *count) };
            units.extend(count.filter(|count| *count > Count::ZERO).map(|count| (*each, count)));
        }
        self.0 = units;
        true
    }
}

impl<C: Choice> Serialize for Units<C> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (choice, count) in &self.0 {
            map.serialize_entry(choice.id(), count)?;
        }
        map.end()
    }
}

impl<F: Form> Input for Vec<F> {
    const SHAPE: Shape = Shape::Rows(F::FIELDS);

    fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        let rows = rows(reader, value)?;
        let mut read = Vec::with_capacity(rows.len());
        // Every row, so that the problems of all are found.
        for (index, row) in rows.iter().enumerate() {
            let entered = reader.row(index, |reader| {
                let entries = entries(reader, row)?;
                F::read(reader, entries)
            });
            read.extend(entered);
        }
        (read.len() == rows.len()).then_some(read)
    }

    fn slot(&mut self) -> Option<&mut dyn Slot> {
        Some(self)
    }

    fn optional_slot(field: &mut Option<Self>) -> Option<&mut dyn Slot> {
        field.as_mut()?.slot()
    }
}

impl<F: Form> Slot for Vec<F> {
    fn put(&mut self, path: &str, number: Decimal) -> bool {
        let Some((row, path)) = row_of(path) else {
            return false;
        };
        self.get_mut(row).is_some_and(|row| row.put(path, number))
    }
}

/// The row that a path begins with, and what follows it.
fn row_of(path: &str) -> Option<(usize, &str)> {
    let (row, rest) = path.strip_prefix('[')?.split_once(']')?;
    Some((row.parse().ok()?, rest.strip_prefix('.')?))
}

/// The rows of a list, if there are some and not too many.
fn rows<'a>(reader: &mut Reader<'_>, value: &'a Value) -> Option<&'a [Value]> {
    let code = match value {
        Value::List(rows) if rows.is_empty() => ProblemCode::NoRows,
        Value::List(rows) if rows.len() > ROWS_MAXIMUM => ProblemCode::TooManyRows,
        Value::List(rows) => return Some(rows),
        _ => ProblemCode::WrongType,
    };
    reader.problem(code, value, Shape::Rows(&[]).allowed());
    None
}

/// The entries of a row.
fn entries<'a>(reader: &mut Reader<'_>, row: &'a Value) -> Option<&'a [(String, Value)]> {
    if let Value::Map(entries) = row {
        return Some(entries);
    }
    reader.problem(ProblemCode::WrongType, row, Allowed::default());
    None
}

/// A sum that can be a part of another, or the whole of it; unknown where it was not given or has a
/// problem of its own.
pub(crate) trait PartOfWhole {
    /// The sum.
    fn amount(&self) -> Option<Roubles>;
}

impl PartOfWhole for Roubles {
    fn amount(&self) -> Option<Roubles> {
        Some(*self)
    }
}

impl<T: PartOfWhole> PartOfWhole for Option<T> {
    fn amount(&self) -> Option<Roubles> {
        self.as_ref().and_then(PartOfWhole::amount)
    }
}
