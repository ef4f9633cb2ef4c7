//! The conditions that rules set. Each is a method that judges and records in one call.

use super::Working;
use super::mechanisms::percent_of;
use crate::amount::{Amount, Counts, Overflow, Percent};
use crate::calendar::Day;
use crate::estimate::{Condition, Decides, Quantity, Status};
use crate::rule::{Figure, Rule};

impl Working {
    /// An amount that must reach a threshold.
    pub(crate) fn at_least<U: Counts>(
        &mut self,
        rule: Rule,
        decides: Decides,
        actual: Option<Amount<U>>,
        required: Amount<U>,
    ) -> Result<Status, Overflow> {
        let missing = match actual {
            Some(actual) if actual < required => Some(required.minus(actual)?),
            _ => None,
        };
        Ok(self.condition(Condition {
            missing: missing.map(Into::into),
            ..self.compared(rule, decides, actual, required, missing.is_none())
        }))
    }

    /// A part that must be at least so large a share of its whole.
    pub(crate) fn share_at_least<U: Counts>(
        &mut self,
        rule: Rule,
        decides: Decides,
        part: Option<Amount<U>>,
        whole: Option<Amount<U>>,
        share: &Figure<Percent>,
    ) -> Result<Status, Overflow> {
        let Some(whole) = whole else {
            return Ok(self.answered(rule, decides, None));
        };
        let required = percent_of(whole.value(), share.value.value())?;
        self.at_least(rule, decides, part, Amount::new(required))
    }

    /// An amount that must not pass a limit.
    pub(crate) fn at_most<U: Counts>(
        &mut self,
        rule: Rule,
        decides: Decides,
        actual: Option<Amount<U>>,
        limit: Amount<U>,
    ) -> Status {
        let holds = actual.is_none_or(|actual| actual <= limit);
        self.condition(self.compared(rule, decides, actual, limit, holds))
    }

    /// A day that must not be earlier than another.
    pub(crate) fn not_before(
        &mut self,
        rule: Rule,
        decides: Decides,
        actual: Option<Day>,
        first: Day,
    ) -> Status {
        let holds = actual.is_none_or(|day| day >= first);
        self.condition(self.compared(rule, decides, actual, first, holds))
    }

    /// A day that must lie between two others; the bound that it misses is what is required.
    pub(crate) fn between(
        &mut self,
        rule: Rule,
        decides: Decides,
        actual: Option<Day>,
        (first, last): (Day, Day),
    ) -> Status {
        let holds = actual.is_none_or(|day| first <= day && day <= last);
        let bound = if actual.is_some_and(|day| day > last) { last } else { first };
        self.condition(self.compared(rule, decides, actual, bound, holds))
    }

    /// A choice that must be one in particular.
    pub(crate) fn chosen(
        &mut self,
        rule: Rule,
        decides: Decides,
        actual: Option<&'static str>,
        required: &'static str,
    ) -> Status {
        let holds = actual.is_none_or(|choice| choice == required);
        let actual = actual.map(Quantity::choice);
        self.condition(self.compared(rule, decides, actual, Quantity::choice(required), holds))
    }

    /// Something that is so or not.
    pub(crate) fn answered(
        &mut self,
        rule: Rule,
        decides: Decides,
        answer: Option<bool>,
    ) -> Status {
        let status = match answer {
            Some(true) => Status::Met,
            Some(false) => Status::Unmet,
            None => Status::Unknown,
        };
        let Rule { id, clause } = rule;
        let (row, required, actual, missing) = (self.row, None, None, None);
        self.condition(Condition { id, clause, row, decides, status, required, actual, missing })
    }

    fn compared(
        &self,
        rule: Rule,
        decides: Decides,
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
            id: rule.id,
            clause: rule.clause,
            row: self.row,
            decides,
            status,
            required: Some(required.into()),
            actual: actual.map(Into::into),
            missing: None,
        }
    }

    fn condition(&mut self, condition: Condition) -> Status {
        let status = condition.status;
        self.conditions.push(condition);
        status
    }
}
