//! The conditions that documents set. Each method judges and records in one call.

use rust_decimal::Decimal;

use super::Evaluation;
use crate::amount::{self, Amount, Counts, Percent, Unit};
use crate::calendar::Day;
use crate::document::{Condition, Parameter};
use crate::estimate::{ConditionResult, Status};
use crate::quantity::{Quantity, Scalar};

impl Evaluation<'_> {
    /// An amount that must reach a threshold.
    pub(crate) fn at_least<U: Counts>(
        &mut self,
        condition: Condition,
        actual: Option<Amount<U>>,
        required: Amount<U>,
    ) -> Status {
        let actual = actual.map(Amount::value);
        self.no_less(condition, U::UNIT, actual, required.value())
    }

    /// Compiled once, not for every unit.
    fn no_less(
        &mut self,
        condition: Condition,
        unit: Unit,
        actual: Option<Decimal>,
        required: Decimal,
    ) -> Status {
        let quantity = |value| Quantity { unit, value: Scalar::Number(value) };
        let short = actual.filter(|actual| *actual < required);
        let missing = short.map(|short| self.or_overflow(amount::difference(required, short)));
        let missing = missing.map(quantity);
        let (actual, holds) = (actual.map(quantity), missing.is_none());
        let compared = self.compared(condition, actual, quantity(required), holds);
        self.judge(ConditionResult { missing, ..compared })
    }

    /// A part that must be at least so large a share of its whole.
    pub(crate) fn share_at_least<U: Counts>(
        &mut self,
        condition: Condition,
        part: Option<Amount<U>>,
        whole: Option<Amount<U>>,
        share: &Parameter<Percent>,
    ) -> Status {
        let Some(whole) = whole else {
            return self.answered(condition, None);
        };
        let required = amount::percent_of(whole.value(), self.value(share).value());
        let required = self.or_overflow(required);
        self.at_least(condition, part, Amount::new(required))
    }

    /// An amount that must not pass a limit.
    pub(crate) fn at_most<U: Counts>(
        &mut self,
        condition: Condition,
        actual: Option<Amount<U>>,
        limit: Amount<U>,
    ) -> Status {
        let holds = actual.is_none_or(|actual| actual <= limit);
        self.judge(self.compared(condition, actual, limit, holds))
    }

    /// A day that must not be earlier than another.
    pub(crate) fn not_before(
        &mut self,
        condition: Condition,
        actual: Option<Day>,
        first: Day,
    ) -> Status {
        let holds = actual.is_none_or(|day| day >= first);
        self.judge(self.compared(condition, actual, first, holds))
    }

    /// A day that must lie between two others; the bound that it misses is what is required.
    pub(crate) fn between(
        &mut self,
        condition: Condition,
        actual: Option<Day>,
        (first, last): (Day, Day),
    ) -> Status {
        let holds = actual.is_none_or(|day| first <= day && day <= last);
        let bound = if actual.is_some_and(|day| day > last) { last } else { first };
        self.judge(self.compared(condition, actual, bound, holds))
    }

    /// A choice that must be one in particular.
    pub(crate) fn chosen(
        &mut self,
        condition: Condition,
        actual: Option<&'static str>,
        required: &'static str,
    ) -> Status {
        let holds = actual.is_none_or(|choice| choice == required);
        let actual = actual.map(Quantity::choice);
        self.judge(self.compared(condition, actual, Quantity::choice(required), holds))
    }

    /// Something that is so or not.
    pub(crate) fn answered(&mut self, condition: Condition, answer: Option<bool>) -> Status {
        let status = match answer {
            Some(true) => Status::Met,
            Some(false) => Status::Unmet,
            None => Status::Unknown,
        };
        self.judge(self.judged(condition, status))
    }

    fn judged(&self, condition: Condition, status: Status) -> ConditionResult {
        let Condition { id, clause, decides, .. } = condition;
        let (list, row) = (self.list(), self.index());
        let (required, actual, missing) = (None, None, None);
        ConditionResult { id, clause, list, row, decides, status, required, actual, missing }
    }

    fn compared(
        &self,
        condition: Condition,
        actual: Option<impl Into<Quantity>>,
        required: impl Into<Quantity>,
        holds: bool,
    ) -> ConditionResult {
        let status = match actual {
            None => Status::Unknown,
            Some(_) if holds => Status::Met,
            Some(_) => Status::Unmet,
        };
        ConditionResult {
            required: Some(required.into()),
            actual: actual.map(Into::into),
            ..self.judged(condition, status)
        }
    }

    fn judge(&mut self, result: ConditionResult) -> Status {
        let ConditionResult { decides, status, .. } = result;
        self.verdicts.keep(decides, status, self.row.is_some());
        if let Some(records) = self.records() {
            records.conditions.push(result);
        }
        status
    }
}
