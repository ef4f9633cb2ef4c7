//! What was given, before anyone knows what it should have been.

/// A value from outside: JavaScript's or JSON's, without their floating point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: `undefined` or `null`.
    Absent,
    /// A text.
    Text(String),
    /// A number that is exactly this whole number.
    Whole(i64),
    /// Any other number, as its language writes it.
    Fraction(String),
    /// A truth value.
    Flag(bool),
    /// A list.
    List(Vec<Value>),
    /// An object.
    Map(Vec<(String, Value)>),
    /// Something that is none of these.
    Other(&'static str),
}

/// The longest text that a problem repeats.
const GIVEN_MAXIMUM: usize = 60;

impl Value {
    /// The entry of a map.
    #[must_use]
    pub fn entry<'a>(entries: &'a [(String, Self)], key: &str) -> &'a Self {
        entries.iter().find(|(name, _)| name == key).map_or(&Self::Absent, |(_, value)| value)
    }

    /// Whether it says nothing: absent, or a text of spaces.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::Text(text) => text.trim_ascii().is_empty(),
            _ => false,
        }
    }

    /// Whether an optional field has it so because it was left out: blank, or a list without rows.
    #[must_use]
    pub(crate) fn is_left_out(&self) -> bool {
        matches!(self, Self::List(rows) if rows.is_empty()) || self.is_blank()
    }

    /// How a problem repeats it.
    #[must_use]
    pub fn given(&self) -> Option<String> {
        Some(match self {
            Self::Absent => return None,
            Self::Text(text) | Self::Fraction(text) => text.chars().take(GIVEN_MAXIMUM).collect(),
            Self::Whole(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::List(_) => "a list".into(),
            Self::Map(_) => "an object".into(),
            Self::Other(what) => (*what).into(),
        })
    }
}
