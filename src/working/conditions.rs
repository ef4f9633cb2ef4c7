//! The conditions that rules set. Each is a method that judges and records in one call.

use rust_decimal::Decimal;

use super::Working;
use super::mechanisms::percent_of;
use crate::amount::{self, Amount, Counts, Percent, Unit};
use crate::calendar::Day;
use crate::estimate::{Condition, Quantity, Scalar, Status};
use crate::rule::{Figure, Requirement};

impl Working {
    /// An amount that must reach a threshold.
    pub(crate) fn at_least<U: Counts>(
        &mut self,
        requirement: Requirement,
        actual: Option<Amount<U>>,
        required: Amount<U>,
    ) -> Status {
        let actual = actual.map(Amount::value);
        self.no_less(requirement, U::UNIT, actual, required.value())
    }

    /// Compiled once, not for every unit.
    fn no_less(
        &mut self,
        requirement: Requirement,
        unit: Unit,
        actual: Option<Decimal>,
        required: Decimal,
    ) -> Status {
        let quantity = |value| Quantity { unit, value: Scalar::Number(value) };
        let short = actual.filter(|actual| *actual < required);
        let missing = short.map(|short| self.settle(amount::difference(required, short)));
        let missing = missing.map(quantity);
        let (actual, holds) = (actual.map(quantity), missing.is_none());
        let compared = self.compared(requirement, actual, quantity(required), holds);
        self.condition(Condition { missing, ..compared })
    }

    /// A part that must be at least so large a share of its whole.
    pub(crate) fn share_at_least<U: Counts>(
        &mut self,
        requirement: Requirement,
        part: Option<Amount<U>>,
        whole: Option<Amount<U>>,
        share: &Figure<Percent>,
    ) -> Status {
        let Some(whole) = whole else {
            return self.answered(requirement, None);
        };
        let required = percent_of(whole.value(), share.value.value());
        let required = self.settle(required);
        self.at_least(requirement, part, Amount::new(required))
    }

    /// An amount that must not pass a limit.
    pub(crate) fn at_most<U: Counts>(
        &mut self,
        requirement: Requirement,
        actual: Option<Amount<U>>,
        limit: Amount<U>,
    ) -> Status {
        let holds = actual.is_none_or(|actual| actual <= limit);
        self.condition(self.compared(requirement, actual, limit, holds))
    }

    /// A day that must not be earlier than another.
    pub(crate) fn not_before(
        &mut self,
        requirement: Requirement,
        actual: Option<Day>,
        first: Day,
    ) -> Status {
        let holds = actual.is_none_or(|day| day >= first);
        self.condition(self.compared(requirement, actual, first, holds))
    }

    /// A day that must lie between two others; the bound that it misses is what is required.
    pub(crate) fn between(
        &mut self,
        requirement: Requirement,
        actual: Option<Day>,
        (first, last): (Day, Day),
    ) -> Status {
        let holds = actual.is_none_or(|day| first <= day && day <= last);
        let bound = if actual.is_some_and(|day| day > last) { last } else { first };
        self.condition(self.compared(requirement, actual, bound, holds))
    }

    /// A choice that must be one in particular.
    pub(crate) fn chosen(
        &mut self,
        requirement: Requirement,
        actual: Option<&'static str>,
        required: &'static str,
    ) -> Status {
        let holds = actual.is_none_or(|choice| choice == required);
        let actual = actual.map(Quantity::choice);
        self.condition(self.compared(requirement, actual, Quantity::choice(required), holds))
    }

    /// Something that is so or not.
    pub(crate) fn answered(&mut self, requirement: Requirement, answer: Option<bool>) -> Status {
        let status = match answer {
            Some(true) => Status::Met,
            Some(false) => Status::Unmet,
            None => Status::Unknown,
        };
        self.condition(self.judged(requirement, status))
    }

    fn judged(&self, requirement: Requirement, status: Status) -> Condition {
        let Requirement { id, clause, decides, .. } = requirement;
        let (list, row) = (self.list(), self.index());
        let (required, actual, missing) = (None, None, None);
        Condition { id, clause, list, row, decides, status, required, actual, missing }
    }

    fn compared(
        &self,
        requirement: Requirement,
        actual: Option<impl Into<Quantity>>,
        required: impl Into<Quantity>,
        holds: bool,
    ) -> Condition {
        let status = match actual {
            None => Status::Unknown,
            Some(_) if holds => Status::Met,
            Some(_) => Status::Unmet,
        };
        Condition {
            required: Some(required.into()),
            actual: actual.map(Into::into),
            ..self.judged(requirement, status)
        }
    }

    fn condition(&mut self, condition: Condition) -> Status {
        let status = condition.status;
        self.conditions.push(condition);
        status
    }
}
