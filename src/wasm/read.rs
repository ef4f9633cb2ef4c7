//! A request on its way in: the flat text that `boundary.js` makes of any JavaScript value.
//!
//! A letter says what comes: nothing (`u`), yes or no (`y`, `n`), a text (`s`), a number that is
//! whole and exact (`i`) or not (`x`), a list (`[` … `]`), an object (`{` key, value, … `}`), or
//! something that no field takes (a digit). The length of a text or a number comes first.

use core::iter;

use crate::input::Value;

/// What no field takes, by its digit.
const OTHERS: [&str; 5] = [
    "a BigInt",
    "a function or a symbol",
    "an object within too many others",
    "an object that throws",
    "a value beyond all that is read of a request",
];

/// The value of a flat text. What is no flat text is read as far as it is one.
pub(super) fn value(flat: &str) -> Value {
    Flat { rest: flat }.value().unwrap_or(Value::Absent)
}

struct Flat<'a> {
    rest: &'a str,
}

impl Flat<'_> {
    /// The next value; nothing where a list, an object or the text ends.
    fn value(&mut self) -> Option<Value> {
        Some(match self.unit()? {
            'u' => Value::Absent,
            'y' => Value::Flag(true),
            'n' => Value::Flag(false),
            's' => Value::Text(self.text()?.into()),
            'i' => self.text()?.parse().map_or(Value::Absent, Value::Whole),
            'x' => Value::Fraction(self.text()?.into()),
            '[' => Value::List(iter::from_fn(|| self.value()).collect()),
            '{' => {
                // As many as most forms have fields.
                let mut entries = Vec::with_capacity(8);
                entries.extend(iter::from_fn(|| self.entry()));
                Value::Map(entries)
            }
            other => {
                let index = usize::try_from(other.to_digit(10)?).ok()?;
                Value::Other(OTHERS.get(index)?)
            }
        })
    }

    fn entry(&mut self) -> Option<(String, Value)> {
        match self.value()? {
            Value::Text(key) => Some((key, self.value()?)),
            _ => None,
        }
    }

    fn unit(&mut self) -> Option<char> {
        let unit = self.rest.chars().next()?;
        self.rest = self.rest.get(unit.len_utf8()..)?;
        Some(unit)
    }

    /// A text after its length, which JavaScript counts in units of UTF-16.
    fn text(&mut self) -> Option<&str> {
        let length = usize::try_from(u32::from(self.unit()?)).ok()?;
        let is_ascii = self.rest.get(..length).is_some_and(str::is_ascii);
        let bytes = if is_ascii { length } else { bytes_of(self.rest, length) };
        let (text, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(text)
    }
}

/// The bytes that the first `length` units of UTF-16 take here.
fn bytes_of(text: &str, length: usize) -> usize {
    let mut units = 0_usize;
    let is_within = |letter: &char| {
        units = units.saturating_add(letter.len_utf16());
        units <= length
    };
    text.chars().take_while(is_within).map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_kind_of_value_is_read() {
        let text = |text: &str| Value::Text(text.into());
        for (flat, expected) in [
            ("u", Value::Absent),
            ("y", Value::Flag(true)),
            ("n", Value::Flag(false)),
            ("s\u{2}12", text("12")),
            ("s\u{0}", text("")),
            ("i\u{3}-12", Value::Whole(-12)),
            ("x\u{3}1.5", Value::Fraction("1.5".into())),
            ("0", Value::Other("a BigInt")),
            ("4", Value::Other("a value beyond all that is read of a request")),
            ("[]", Value::List(vec![])),
            ("[u[y]n]", {
                let inner = Value::List(vec![Value::Flag(true)]);
                Value::List(vec![Value::Absent, inner, Value::Flag(false)])
            }),
            ("{}", Value::Map(vec![])),
            ("{s\u{1}a{s\u{1}bu}s\u{1}]s\u{1}}}", {
                let inner = Value::Map(vec![("b".into(), Value::Absent)]);
                Value::Map(vec![("a".into(), inner), ("]".into(), text("}"))])
            }),
        ] {
            assert_eq!(value(flat), expected, "{flat}");
        }
    }

    #[test]
    fn the_length_of_a_text_counts_units_of_utf_16() {
        // Two letters of one unit, and one of two.
        let flat = "[s\u{4}рё😀s\u{1}я]";
        let texts = ["рё😀", "я"].map(|text| Value::Text(text.into()));
        assert_eq!(value(flat), Value::List(texts.into()));
    }

    #[test]
    fn what_is_no_flat_text_is_read_as_far_as_it_is_one() {
        for flat in ["", "]", "?", "9", "s", "i\u{1}a"] {
            assert_eq!(value(flat), Value::Absent, "{flat}");
        }
        assert_eq!(value("s\u{5}12"), Value::Text("12".into()));
        assert_eq!(value("[y"), Value::List(vec![Value::Flag(true)]));
        assert_eq!(value("[y}n]"), Value::List(vec![Value::Flag(true)]));
        assert_eq!(value("{yu}"), Value::Map(vec![]));
        assert_eq!(value("{s\u{1}a"), Value::Map(vec![]));
    }

    /// Any value, as `boundary.js` makes it flat.
    fn flat(value: &Value) -> String {
        let text = |letter: char, text: &str| {
            let length = u32::try_from(text.encode_utf16().count()).unwrap();
            format!("{letter}{}{text}", char::from_u32(length).unwrap())
        };
        match value {
            Value::Absent => "u".into(),
            Value::Flag(flag) => if *flag { "y" } else { "n" }.into(),
            Value::Text(it) => text('s', it),
            Value::Whole(number) => text('i', &number.to_string()),
            Value::Fraction(it) => text('x', it),
            Value::List(list) => format!("[{}]", list.iter().map(flat).collect::<String>()),
            Value::Map(entries) => {
                let entry = |(key, value): &(String, Value)| text('s', key) + &flat(value);
                format!("{{{}}}", entries.iter().map(entry).collect::<String>())
            }
            Value::Other(what) => {
                OTHERS.iter().position(|other| other == what).unwrap().to_string()
            }
        }
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Absent),
            any::<bool>().prop_map(Value::Flag),
            any::<i64>().prop_map(Value::Whole),
            ".{0,40}".prop_map(Value::Text),
            "[0-9.e+-]{0,20}".prop_map(Value::Fraction),
            prop::sample::select(OTHERS.as_slice()).prop_map(Value::Other),
        ];
        leaf.prop_recursive(4, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::List),
                prop::collection::vec((".{0,9}", inner), 0..5).prop_map(Value::Map),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_value_made_flat_is_read_as_it_was(given in any_value()) {
            prop_assert_eq!(value(&flat(&given)), given);
        }

        #[test]
        fn any_text_is_read_without_a_panic(flat in "[uynsix\\[\\]{}0-9\u{0}-\u{ff}😀]{0,60}") {
            value(&flat);
        }
    }
}
