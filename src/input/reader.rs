//! Walks through a request, knows where it is, and keeps every problem that it meets.

use core::fmt::Display;

use rust_decimal::Decimal;

use super::{Field, Input, Value};
use crate::amount::{Amount, Count, Counts, Roubles};
use crate::calendar::Day;
use crate::document::{Parameter, ParameterValue, Parameters};
use crate::problem::{Allowed, Problem, ProblemCode};

/// Reads a request and collects its problems.
#[derive(Debug, Default)]
pub struct Reader<'a> {
    path: String,
    /// Keys that a request has in addition to its fields.
    known_keys: &'a [&'static str],
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// A reader of a request that has these keys in addition to its fields.
    #[must_use]
    pub fn new(known_keys: &'a [&'static str]) -> Self {
        Self { path: String::new(), known_keys, problems: Vec::new() }
    }

    /// What was wrong.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The published value of a parameter that limits a field.
    pub(crate) fn limit<T: ParameterValue>(parameter: &Parameter<T>) -> T {
        Parameters::published().of(parameter)
    }

    /// Keeps a problem of the value at hand.
    pub fn problem(&mut self, code: ProblemCode, given: &Value, allowed: Allowed) {
        self.problems.push(Problem::new(code, self.path.clone(), given.given(), allowed));
    }

    /// Reads a field that must be there.
    pub fn required<T: Input>(&mut self, entries: &[(String, Value)], id: &str) -> Option<T> {
        let value = Value::entry(entries, id);
        let length = self.descend(id);
        let read = if value.is_blank() {
            self.problem(ProblemCode::Required, value, T::SHAPE.allowed());
            None
        } else {
            T::read(self, value)
        };
        self.path.truncate(length);
        read
    }

    /// Reads a field that may be left out; the outer `None` says that it has a problem.
    pub fn optional<T: Input>(
        &mut self,
        entries: &[(String, Value)],
        id: &str,
    ) -> Option<Option<T>> {
        let value = Value::entry(entries, id);
        if value.is_left_out() {
            return Some(None);
        }
        let length = self.descend(id);
        let read = T::read(self, value);
        self.path.truncate(length);
        read.map(Some)
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

    /// Refuses a part that is more than its whole; nothing is wrong while either is not known.
    pub(crate) fn part(&mut self, id: &str, part: Option<Roubles>, whole: Option<Roubles>) -> bool {
        let (Some(part), Some(whole)) = (part, whole) else {
            return true;
        };
        part <= whole || self.refuse(id, ProblemCode::PartAboveWhole, &part, None, Some(&whole))
    }

    /// Refuses a day that is earlier than another; nothing is wrong while either is not known.
    pub(crate) fn not_before(&mut self, id: &str, day: Option<Day>, first: Option<Day>) -> bool {
        let (Some(day), Some(first)) = (day, first) else {
            return true;
        };
        let code = ProblemCode::TooSmall;
        day >= first || self.refuse(id, code, &day, Some(&first), Some(&Day::LAST))
    }

    /// Refuses what is more than the greatest value that the other fields leave.
    pub(crate) fn not_above(&mut self, id: &str, given: Decimal, maximum: Decimal) -> bool {
        let [given, minimum, maximum] = [given, Decimal::ONE, maximum].map(Count::new);
        let code = ProblemCode::TooLarge;
        given <= maximum || self.refuse(id, code, &given, Some(&minimum), Some(&maximum))
    }

    /// Refuses an amount that is more than a parameter allows.
    pub(crate) fn at_most<U: Counts>(
        &mut self,
        id: &str,
        given: Amount<U>,
        limit: &Parameter<Amount<U>>,
    ) -> bool {
        let (code, maximum) = (ProblemCode::TooLarge, Self::limit(limit));
        let minimum = Amount::<U>::ZERO;
        given <= maximum || self.refuse(id, code, &given, Some(&minimum), Some(&maximum))
    }

    /// A problem between the fields, at this one.
    fn refuse(
        &mut self,
        id: &str,
        code: ProblemCode,
        given: &dyn Display,
        minimum: Option<&dyn Display>,
        maximum: Option<&dyn Display>,
    ) -> bool {
        let text = |bound: &dyn Display| bound.to_string();
        let (minimum, maximum) = (minimum.map(text), maximum.map(text));
        let allowed = Allowed { minimum, maximum, ..Allowed::default() };
        let given = Value::Text(given.to_string());
        self.within(id, |reader| reader.problem(code, &given, allowed));
        false
    }

    /// Goes on inside the entry of an object.
    pub(crate) fn within<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.descend(key);
        let result = read(self);
        self.path.truncate(length);
        result
    }

    /// Goes on inside the row of a list.
    pub(crate) fn row<T>(&mut self, row: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.descend_row(row);
        let result = read(self);
        self.path.truncate(length);
        result
    }

    // Compiled once, not for every reading: each gives the length of the path to come back to.

    fn descend(&mut self, key: &str) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        length
    }

    fn descend_row(&mut self, row: usize) -> usize {
        let length = self.path.len();
        self.path.push('[');
        self.path.push_str(&row.to_string());
        self.path.push(']');
        length
    }
}
