//! An answer on its way out: the tape that the decoder of `boundary.js` follows.
//!
//! A tape is words and texts. Every word is an order in its lowest three bits, with a number in the
//! others. The decoder has a stack: it puts values on it, and takes from it what a list or an object
//! is made of. At the end the answer lies there alone.

use core::error::Error;
use core::fmt::{self, Display, Formatter, Write};

use serde::Serialize;
use serde::ser::{
    self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::vocabulary::{Shape, Vocabulary};

// The orders, as `boundary.js` has them.

/// Put what is known under this number: null, false, true, then the names.
const KNOWN: u32 = 0;
/// Put this number.
const NUMBER: u32 = 1;
/// Put the next text, of this length.
const TEXT: u32 = 2;
/// Put the number that the next text writes, of this length.
const NUMERAL: u32 = 3;
/// Take so many values, and put their list.
const LIST: u32 = 4;
/// Take so many names: they are the keys of a new shape.
const SHAPE: u32 = 5;
/// Take the values of this shape, and put an object.
const OBJECT: u32 = 6;
/// Take so many keys, each before its value, and put an object.
const MAP: u32 = 7;

const NULL: u32 = 0;
const FALSE: u32 = 1;
const TRUE: u32 = 2;
const FIRST_NAME: u32 = 3;

/// The greatest whole number that JavaScript holds exactly.
const SAFE_MAXIMUM: u64 = (1 << 53) - 1;

/// What a tape cannot say: binary floating point, bytes, a number that JavaScript does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refused;

impl Display for Refused {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("the answer holds what a tape cannot say")
    }
}

impl Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

type Written = Result<(), Refused>;

/// A value as orders to the decoder.
#[derive(Debug)]
pub(super) struct Tape<'v> {
    vocabulary: &'v mut Vocabulary,
    pub(super) words: Vec<u32>,
    pub(super) texts: String,
}

impl<'v> Tape<'v> {
    /// The tape of a value.
    pub(super) fn of(
        value: &impl Serialize,
        vocabulary: &'v mut Vocabulary,
    ) -> Result<Self, Refused> {
        let mut tape = Self {
            vocabulary,
            words: Vec::with_capacity(1024),
            texts: String::with_capacity(1024),
        };
        value.serialize(&mut tape)?;
        Ok(tape)
    }

    fn order(&mut self, order: u32, number: u32) -> Written {
        self.words.push(number.checked_mul(8).ok_or(Refused)? | order);
        Ok(())
    }

    fn name(&mut self, name: &'static str) -> Written {
        let number = self.vocabulary.name(name);
        self.known_name(number)
    }

    fn known_name(&mut self, number: u32) -> Written {
        self.order(KNOWN, number.checked_add(FIRST_NAME).ok_or(Refused)?)
    }

    /// A text that is written for this answer alone.
    fn text(&mut self, order: u32, text: &dyn Display) -> Written {
        let start = self.texts.len();
        write!(self.texts, "{text}").map_err(|_| Refused)?;
        let text = self.texts.get(start..).unwrap_or_default();
        // JavaScript counts in units of UTF-16.
        let length = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.order(order, u32::try_from(length).map_err(|_| Refused)?)
    }

    fn whole(&mut self, number: i64) -> Written {
        if number.unsigned_abs() > SAFE_MAXIMUM {
            return Err(Refused);
        }
        match u32::try_from(number) {
            Ok(small) if small <= u32::MAX >> 3 => self.order(NUMBER, small),
            _ => self.text(NUMERAL, &number),
        }
    }

    fn object(&mut self, shape: Shape) -> Written {
        if let Some(number) = self.vocabulary.shape(shape) {
            return self.order(OBJECT, number);
        }
        let (number, keys) = self.vocabulary.add_shape(shape);
        let count = u32::try_from(keys.len()).map_err(|_| Refused)?;
        for key in keys {
            self.name(key)?;
        }
        self.order(SHAPE, count)?;
        self.order(OBJECT, number)
    }

    /// What is on the stack, as the only entry of an object.
    fn entry(&mut self, key: &'static str) -> Written {
        let shape = self.vocabulary.with(Shape::EMPTY, key);
        self.object(shape)
    }
}

impl<'t, 'v> Serializer for &'t mut Tape<'v> {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Parts<'t, 'v>;
    type SerializeTuple = Parts<'t, 'v>;
    type SerializeTupleStruct = Parts<'t, 'v>;
    type SerializeTupleVariant = Parts<'t, 'v>;
    type SerializeMap = Parts<'t, 'v>;
    type SerializeStruct = Fields<'t, 'v>;
    type SerializeStructVariant = Fields<'t, 'v>;

    fn serialize_bool(self, flag: bool) -> Written {
        self.order(KNOWN, if flag { TRUE } else { FALSE })
    }

    fn serialize_i8(self, number: i8) -> Written {
        self.whole(number.into())
    }

    fn serialize_i16(self, number: i16) -> Written {
        self.whole(number.into())
    }

    fn serialize_i32(self, number: i32) -> Written {
        self.whole(number.into())
    }

    fn serialize_i64(self, number: i64) -> Written {
        self.whole(number)
    }

    fn serialize_u8(self, number: u8) -> Written {
        self.whole(number.into())
    }

    fn serialize_u16(self, number: u16) -> Written {
        self.whole(number.into())
    }

    fn serialize_u32(self, number: u32) -> Written {
        self.whole(number.into())
    }

    fn serialize_u64(self, number: u64) -> Written {
        self.whole(number.try_into().map_err(|_| Refused)?)
    }

    #[expect(clippy::disallowed_types, reason = "serde knows it, and no answer has it")]
    fn serialize_f32(self, _: f32) -> Written {
        Err(Refused)
    }

    #[expect(clippy::disallowed_types, reason = "serde knows it, and no answer has it")]
    fn serialize_f64(self, _: f64) -> Written {
        Err(Refused)
    }

    fn serialize_char(self, letter: char) -> Written {
        self.text(TEXT, &letter)
    }

    fn serialize_str(self, text: &str) -> Written {
        match self.vocabulary.name_of(text) {
            Some(number) => self.known_name(number),
            None => self.text(TEXT, &text),
        }
    }

    fn collect_str<T: ?Sized + Display>(self, value: &T) -> Written {
        self.text(TEXT, &format_args!("{value}"))
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Refused)
    }

    fn serialize_none(self) -> Written {
        self.order(KNOWN, NULL)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.order(KNOWN, NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.order(KNOWN, NULL)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.name(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(&mut *self)?;
        self.entry(variant)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Refused> {
        Ok(Parts { tape: self, count: 0, variant: None })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Refused> {
        Ok(Parts { tape: self, count: 0, variant: None })
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Refused> {
        Ok(Parts { tape: self, count: 0, variant: None })
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refused> {
        Ok(Parts { tape: self, count: 0, variant: Some(variant) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Refused> {
        Ok(Parts { tape: self, count: 0, variant: None })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Refused> {
        Ok(Fields { tape: self, shape: Shape::EMPTY, variant: None })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Ok(Fields { tape: self, shape: Shape::EMPTY, variant: Some(variant) })
    }
}

/// A list or a map that is being written.
#[derive(Debug)]
pub(super) struct Parts<'t, 'v> {
    tape: &'t mut Tape<'v>,
    count: u32,
    variant: Option<&'static str>,
}

impl Parts<'_, '_> {
    fn part<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.count = self.count.saturating_add(1);
        value.serialize(&mut *self.tape)
    }

    fn close(self, order: u32) -> Written {
        self.tape.order(order, self.count)?;
        self.variant.map_or(Ok(()), |variant| self.tape.entry(variant))
    }
}

impl SerializeSeq for Parts<'_, '_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.part(value)
    }

    fn end(self) -> Written {
        self.close(LIST)
    }
}

impl SerializeTuple for Parts<'_, '_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.part(value)
    }

    fn end(self) -> Written {
        self.close(LIST)
    }
}

impl SerializeTupleStruct for Parts<'_, '_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.part(value)
    }

    fn end(self) -> Written {
        self.close(LIST)
    }
}

impl SerializeTupleVariant for Parts<'_, '_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.part(value)
    }

    fn end(self) -> Written {
        self.close(LIST)
    }
}

impl SerializeMap for Parts<'_, '_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Written {
        key.serialize(&mut *self.tape)
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        self.part(value)
    }

    fn end(self) -> Written {
        self.close(MAP)
    }
}

/// A struct that is being written.
#[derive(Debug)]
pub(super) struct Fields<'t, 'v> {
    tape: &'t mut Tape<'v>,
    shape: Shape,
    variant: Option<&'static str>,
}

impl Fields<'_, '_> {
    fn field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Written {
        self.shape = self.tape.vocabulary.with(self.shape, key);
        value.serialize(&mut *self.tape)
    }

    fn close(self) -> Written {
        self.tape.object(self.shape)?;
        self.variant.map_or(Ok(()), |variant| self.tape.entry(variant))
    }
}

impl SerializeStruct for Fields<'_, '_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Written {
        self.field(key, value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeStructVariant for Fields<'_, '_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Written {
        self.field(key, value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, reason = "a test fails by panicking")]
mod tests {
    use serde_json::{Map, Value as Json, json, to_value};

    use super::*;
    use crate::api::{estimate, estimators};
    use crate::input::Value;

    /// A decoder like that of `boundary.js`: what both sides have said so far.
    #[derive(Default)]
    struct Decoder {
        known: Vec<Json>,
        shapes: Vec<Vec<String>>,
    }

    impl Decoder {
        fn decode(&mut self, value: &impl Serialize, vocabulary: &mut Vocabulary) -> Json {
            if self.known.is_empty() {
                self.known = vec![Json::Null, json!(false), json!(true)];
            }
            let tape = Tape::of(value, vocabulary).unwrap();
            let (words, texts) = (tape.words, tape.texts.encode_utf16().collect::<Vec<_>>());
            self.known.extend(vocabulary.new_names().into_iter().map(Json::from));
            let mut rest = &texts[..];
            let mut text = |length: usize| {
                let (text, after) = rest.split_at(length);
                rest = after;
                String::from_utf16(text).unwrap()
            };
            let mut stack: Vec<Json> = Vec::new();
            for word in words {
                let number = usize::try_from(word >> 3).unwrap();
                let made = match word & 7 {
                    KNOWN => self.known[number].clone(),
                    NUMBER => json!(number),
                    TEXT => json!(text(number)),
                    NUMERAL => json!(text(number).parse::<i64>().unwrap()),
                    LIST => Json::from(stack.split_off(stack.len() - number)),
                    SHAPE => {
                        let keys = stack.split_off(stack.len() - number);
                        self.shapes
                            .push(keys.iter().map(|it| it.as_str().unwrap().into()).collect());
                        continue;
                    }
                    OBJECT => {
                        let keys = &self.shapes[number];
                        let values = stack.split_off(stack.len() - keys.len());
                        Json::Object(keys.iter().cloned().zip(values).collect())
                    }
                    _ => {
                        let parts = stack.split_off(stack.len() - 2 * number);
                        let pairs = parts
                            .chunks(2)
                            .map(|pair| (pair[0].as_str().unwrap().to_owned(), pair[1].clone()));
                        Json::Object(pairs.collect::<Map<_, _>>())
                    }
                };
                stack.push(made);
            }
            assert_eq!(stack.len(), 1);
            stack.remove(0)
        }
    }

    #[test]
    fn the_register_and_answers_come_back_from_their_tapes_as_serde_json_writes_them() {
        let (mut vocabulary, mut decoder) = (Vocabulary::new(), Decoder::default());
        let register = estimators();
        assert_eq!(decoder.decode(&register, &mut vocabulary), to_value(&register).unwrap());
        let text = |text: &str| Value::Text(text.into());
        for cost in ["0", "1234567.89", "999999999999999.99", "x", ""] {
            let request = Value::Map(vec![
                ("estimator".into(), text("kontur")),
                ("systemCost".into(), text(cost)),
                ("requestedOn".into(), text("2026-12-31")),
            ]);
            let answer = estimate(&request).unwrap();
            assert_eq!(decoder.decode(&answer, &mut vocabulary), to_value(&answer).unwrap());
        }
    }

    #[test]
    fn texts_of_every_script_and_numbers_of_every_size_come_back() {
        let (mut vocabulary, mut decoder) = (Vocabulary::new(), Decoder::default());
        let greatest = (1_i64 << 53) - 1;
        let given = (
            ["", "points", "рубли", "𝄞 note", "\u{0}"].map(String::from),
            [0, 1, (1 << 29) - 1, 1 << 29, -1, greatest, -greatest],
            (Option::<u8>::None, true, 'ы'),
        );
        assert_eq!(decoder.decode(&given, &mut vocabulary), to_value(&given).unwrap());
    }

    #[test]
    fn what_javascript_does_not_hold_exactly_is_refused() {
        let mut vocabulary = Vocabulary::new();
        for number in [1_i64 << 53, -(1 << 53)] {
            assert_eq!(Tape::of(&number, &mut vocabulary).unwrap_err(), Refused, "{number}");
        }
        assert_eq!(Tape::of(&0.5, &mut vocabulary).unwrap_err(), Refused);
    }
}
