//! Walks through a request, knows where it is, and keeps every problem that it meets.

use rust_decimal::Decimal;

use super::types::PartOfWhole;
use super::{Field, Input, Value};
use crate::calendar::Day;
use crate::problem::{Allowed, Problem, ProblemCode};

/// Reads a request and collects its problems.
#[derive(Debug, Default)]
pub struct Reader<'a> {
    path: String,
    /// Keys that a request has besides its fields.
    known_keys: &'a [&'static str],
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// A reader of a request that has these keys besides its fields.
    #[must_use]
    pub fn new(known_keys: &'a [&'static str]) -> Self {
        Self { path: String::new(), known_keys, problems: Vec::new() }
    }

    /// What was wrong.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Keeps a problem of the value at hand.
    pub fn problem(&mut self, code: ProblemCode, given: &Value, allowed: Allowed) {
        self.problems.push(Problem::new(code, self.path.clone(), given.given(), allowed));
    }

    /// Reads a field that must be there.
    pub fn required<T: Input>(&mut self, entries: &[(String, Value)], id: &str) -> Option<T> {
        let value = Value::entry(entries, id);
        self.within(id, |reader| {
            if value.is_blank() {
                reader.problem(ProblemCode::Required, value, T::SHAPE.allowed());
                return None;
            }
            T::read(reader, value)
        })
    }

    /// Reads a field that may be left out; the outer `None` says that it has a problem.
    pub fn optional<T: Input>(
        &mut self,
        entries: &[(String, Value)],
        id: &str,
    ) -> Option<Option<T>> {
        let value = Value::entry(entries, id);
        let is_empty_list = matches!(value, Value::List(rows) if rows.is_empty());
        if value.is_blank() || is_empty_list {
            return Some(None);
        }
        self.within(id, |reader| T::read(reader, value)).map(Some)
    }

    /// Refuses keys that nobody asked for, by name: a typo never falls back to a default.
    pub fn keys(&mut self, entries: &[(String, Value)], fields: &'static [Field]) -> bool {
        let is_row = !self.path.is_empty();
        let known_keys = if is_row { &[] } else { self.known_keys };
        let known = || known_keys.iter().copied().chain(fields.iter().map(|field| field.id));
        let count = self.problems.len();
        for (key, value) in entries {
            if !known().any(|id| id == key) {
                let allowed = Allowed { choices: known().collect(), ..Allowed::default() };
                let shortened: String = key.chars().take(60).collect();
                self.within(&shortened, |reader| {
                    reader.problem(ProblemCode::UnknownKey, value, allowed);
                });
            }
        }
        self.problems.len() == count
    }

    /// Refuses a part that is more than its whole.
    pub(crate) fn part(
        &mut self,
        id: &str,
        part: &impl PartOfWhole,
        whole: &impl PartOfWhole,
    ) -> bool {
        let (Some(part), Some(whole)) = (part.amount(), whole.amount()) else {
            return true;
        };
        if part <= whole {
            return true;
        }
        let given = Value::Text(part.to_string());
        let allowed = Allowed { maximum: Some(whole.to_string()), ..Allowed::default() };
        self.within(id, |reader| {
            reader.problem(ProblemCode::PartAboveWhole, &given, allowed);
        });
        false
    }

    /// Refuses a day that is earlier than another; nothing is wrong while either is not known.
    pub(crate) fn not_before(&mut self, id: &str, day: Option<Day>, first: Option<Day>) -> bool {
        let (Some(day), Some(first)) = (day, first) else {
            return true;
        };
        if day >= first {
            return true;
        }
        let given = Value::Text(day.to_string());
        let allowed = Allowed {
            minimum: Some(first.to_string()),
            maximum: Some(Day::LAST.to_string()),
            ..Allowed::default()
        };
        self.within(id, |reader| reader.problem(ProblemCode::TooSmall, &given, allowed));
        false
    }

    /// Refuses what is more than the greatest value that the other fields leave.
    pub(crate) fn not_above(&mut self, id: &str, given: Decimal, maximum: Decimal) -> bool {
        if given <= maximum {
            return true;
        }
        let allowed = Allowed {
            minimum: Some("1".into()),
            maximum: Some(maximum.to_string()),
            ..Allowed::default()
        };
        let given = Value::Text(given.to_string());
        self.within(id, |reader| reader.problem(ProblemCode::TooLarge, &given, allowed));
        false
    }

    /// Goes on inside the entry of an object.
    pub(crate) fn within<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.enter(key);
        let result = read(self);
        self.path.truncate(length);
        result
    }

    /// Goes on inside the row of a list.
    pub(crate) fn row<T>(&mut self, row: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.enter_row(row);
        let result = read(self);
        self.path.truncate(length);
        result
    }

    // Compiled once, not for every reading: each gives the length of the path to come back to.

    fn enter(&mut self, key: &str) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        length
    }

    fn enter_row(&mut self, row: usize) -> usize {
        let length = self.path.len();
        self.path.push('[');
        self.path.push_str(&row.to_string());
        self.path.push(']');
        length
    }
}
