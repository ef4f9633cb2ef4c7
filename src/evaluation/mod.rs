//! The evaluation of a formula: every mechanism computes a value **and** records its step.
//!
//! A [`Named`] is a value with its name and its source. Mechanisms take named values and published
//! parameters and give the named value of their result, so the operands of every step are the values
//! that it was computed from.
//!
//! The same formula answers several questions: under the published [`Parameters`] or others, as the
//! conditions are or under an [`Assumption`], with a record or without.
//!
//! If a result overflows, the evaluation remembers it and yields no estimate, so formulas need no
//! overflow handling.

mod conditions;
mod mechanisms;
mod outcome;
mod record;
mod verdicts;

use rust_decimal::Decimal;

pub(crate) use outcome::{Headline, Outcome};
pub(crate) use record::Dates;
use record::{Record, Records};
use verdicts::Verdicts;

use crate::amount::{self, Amount, Counts, Overflow};
use crate::document::{Clause, Entitlement, Parameter, ParameterValue, Parameters};
use crate::estimate::{FieldPath, Source, Status};

/// A value with its name and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named<U> {
    id: &'static str,
    amount: Amount<U>,
    origin: Origin,
}

impl<U: Counts> Named<U> {
    /// The amount.
    pub(crate) const fn amount(self) -> Amount<U> {
        self.amount
    }

    /// A part of it, under its name.
    pub(crate) const fn part(self, amount: Amount<U>) -> Self {
        let origin = match self.origin {
            Origin::Step(index) => Origin::Part(index),
            other => other,
        };
        Self { amount, origin, ..self }
    }

    /// The same value, counted in another unit and under another name.
    pub(crate) const fn renamed<R: Counts>(self, id: &'static str) -> Named<R> {
        Named { id, amount: Amount::new(self.amount.value()), origin: self.origin }
    }
}

/// What a mechanism can be given: a named value, or a parameter by reference.
pub(crate) trait Operand<U> {
    /// Its value in this evaluation.
    fn named(self, parameters: &Parameters) -> Named<U>;
}

impl<U> Operand<U> for Named<U> {
    fn named(self, _: &Parameters) -> Self {
        self
    }
}

impl<U: Counts> Operand<U> for &Parameter<Amount<U>> {
    fn named(self, parameters: &Parameters) -> Named<U> {
        let origin = Origin::Parameter(self.clause);
        Named { id: self.id, amount: parameters.of(self), origin }
    }
}

/// What an evaluation takes for granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Assumption {
    /// Nothing: conditions decide as they were judged.
    AsGiven,
    /// That every condition of this entitlement is met.
    Met(Entitlement),
}

/// A row of one of the lists of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    list: &'static str,
    index: u32,
}

/// A [`Source`] in the few bytes that a value carries with it: a row is the place where the
/// evaluation keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Field { row: Option<u32> },
    ChoiceOf { field: &'static str, row: Option<u32> },
    Parameter(Clause),
    Step(u32),
    Part(u32),
}

/// One evaluation of a formula.
#[derive(Debug)]
pub(crate) struct Evaluation<'a> {
    parameters: &'a Parameters,
    assumption: Assumption,
    record: Record,
    /// Every row that was entered.
    rows: Vec<Row>,
    /// Which of them is at hand.
    row: Option<u32>,
    verdicts: Verdicts,
    overflow: Option<Overflow>,
}

impl<'a> Evaluation<'a> {
    /// An evaluation that records how it comes to its outcome.
    pub(crate) fn recorded(parameters: &'a Parameters) -> Self {
        Self::new(parameters, Assumption::AsGiven, Record::On(Records::default()))
    }

    /// An evaluation whose outcome is all that is wanted.
    pub(crate) fn unrecorded(parameters: &'a Parameters, assumption: Assumption) -> Self {
        Self::new(parameters, assumption, Record::Off)
    }

    fn new(parameters: &'a Parameters, assumption: Assumption, record: Record) -> Self {
        let (rows, row, verdicts, overflow) = (Vec::new(), None, Verdicts::default(), None);
        Self { parameters, assumption, record, rows, row, verdicts, overflow }
    }

    /// The value of a parameter.
    pub(crate) fn value<T: ParameterValue>(&self, parameter: &Parameter<T>) -> T {
        self.parameters.of(parameter)
    }

    /// A parameter as a named value, where a mechanism takes nothing else.
    pub(crate) fn parameter<U: Counts>(&self, parameter: &Parameter<Amount<U>>) -> Named<U> {
        parameter.named(self.parameters)
    }

    /// What was given in a field of the request or of the row at hand.
    pub(crate) fn field<U: Counts>(&self, id: &'static str, amount: Amount<U>) -> Named<U> {
        Named { id, amount, origin: Origin::Field { row: self.row } }
    }

    /// What was given for a choice in a field of the request or of the row at hand.
    pub(crate) fn choice_of_field<U: Counts>(
        &self,
        field: &'static str,
        choice: &'static str,
        amount: Amount<U>,
    ) -> Named<U> {
        Named { id: choice, amount, origin: Origin::ChoiceOf { field, row: self.row } }
    }

    /// Where a value of this name comes from.
    fn source(&self, id: &'static str, origin: Origin) -> Source {
        let row = |row| self.row_at(row).map(|Row { list, index }| (list, index));
        match origin {
            Origin::Field { row: at } => {
                Source::Field { path: FieldPath { row: row(at), field: id, choice: None } }
            }
            Origin::ChoiceOf { field, row: at } => {
                Source::Field { path: FieldPath { row: row(at), field, choice: Some(id) } }
            }
            Origin::Parameter(clause) => Source::Parameter { clause },
            Origin::Step(index) => Source::Step { index },
            Origin::Part(index) => Source::Part { index },
        }
    }

    /// From here on, steps, conditions and dates are about this row of this list.
    pub(crate) fn enter_row(&mut self, list: &'static str, index: usize) {
        self.row = u32::try_from(self.rows.len()).ok();
        self.rows.push(Row { list, index: u32::try_from(index).unwrap_or(u32::MAX) });
        self.verdicts.enter_row();
    }

    /// From here on, they are about no row.
    pub(crate) fn leave_row(&mut self) {
        self.row = None;
    }

    fn row_at(&self, row: Option<u32>) -> Option<Row> {
        self.rows.get(usize::try_from(row?).ok()?).copied()
    }

    fn list(&self) -> Option<&'static str> {
        self.row_at(self.row).map(|row| row.list)
    }

    fn index(&self) -> Option<u32> {
        self.row_at(self.row).map(|row| row.index)
    }

    /// Something worked out beside the answer: none of its steps and conditions is on record here.
    pub(crate) fn without_recording<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> T {
        let mut beside = Self::unrecorded(self.parameters, self.assumption);
        let result = work(&mut beside);
        self.join(&beside);
        result
    }

    /// Takes over from another evaluation whether everything fitted.
    pub(crate) fn join(&mut self, other: &Evaluation<'_>) {
        self.overflow = self.overflow.or(other.overflow);
    }

    /// Whether every result so far fits into a decimal.
    pub(crate) const fn fits(&self) -> bool {
        self.overflow.is_none()
    }

    /// The result; where it does not fit, nothing, and an evaluation that yields no estimate.
    fn or_overflow(&mut self, result: Result<Decimal, Overflow>) -> Decimal {
        result.unwrap_or_else(|overflow| {
            self.overflow = Some(overflow);
            Decimal::ZERO
        })
    }

    /// The sum of amounts that is no step of its own.
    pub(crate) fn unrecorded_sum<U: Counts>(
        &mut self,
        amounts: impl IntoIterator<Item = Amount<U>>,
    ) -> Amount<U> {
        let sum = amounts
            .into_iter()
            .try_fold(Decimal::ZERO, |sum, amount| amount::sum(sum, amount.value()));
        Amount::new(self.or_overflow(sum))
    }

    /// What a part leaves of an amount, where that is no step of its own.
    pub(crate) fn unrecorded_difference<U: Counts>(
        &mut self,
        whole: Amount<U>,
        part: Amount<U>,
    ) -> Amount<U> {
        let rest = amount::difference(whole.value(), part.value());
        Amount::new(self.or_overflow(rest))
    }

    /// Whether nothing has failed that decides this, in the row at hand or, outside of rows, in the
    /// request as a whole; or is taken for granted.
    pub(crate) fn is_open(&self, entitlement: Entitlement) -> bool {
        self.assumption == Assumption::Met(entitlement)
            || self.verdict(entitlement) != Status::Unmet
    }

    /// What the conditions that decide this come to, in the row at hand or outside of rows.
    pub(crate) const fn verdict(&self, entitlement: Entitlement) -> Status {
        self.verdicts.of(entitlement, self.row.is_some())
    }

    /// Whether a condition of this has failed, in any row or outside of rows.
    pub(crate) const fn has_failed(&self, entitlement: Entitlement) -> bool {
        self.verdicts.has_failed(entitlement)
    }
}
