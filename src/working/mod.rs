//! The working of an estimate: every mechanism computes a figure **and** records its step.
//!
//! A [`Term`] is a value with its name. Mechanisms take terms and published figures, and give the
//! term of their result: so the operands of every step are the values that it was computed from.

mod conditions;
mod mechanisms;

use crate::amount::{Amount, Counts, Overflow, Points};
use crate::calendar::Day;
use crate::estimate::{
    Account, Condition, Note, Payout, Prize, Quantity, RowPoints, ScheduleEntry, Status, Step,
};
use crate::rule::{Figure, Remark, Rule};

/// A value with the name of the field, figure, choice or step that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term<U> {
    id: &'static str,
    amount: Amount<U>,
}

impl<U: Counts> Term<U> {
    /// What was given in the field `id`, or for the choice `id`.
    pub(crate) const fn given(id: &'static str, amount: Amount<U>) -> Self {
        Self { id, amount }
    }

    /// The amount.
    pub(crate) const fn amount(self) -> Amount<U> {
        self.amount
    }
}

impl<U: Counts> From<&Figure<Amount<U>>> for Term<U> {
    fn from(figure: &Figure<Amount<U>>) -> Self {
        Self { id: figure.id, amount: figure.value }
    }
}

/// The parts of an [`crate::Estimate`], as a formula adds them.
#[derive(Debug, Default)]
pub(crate) struct Working {
    row: Option<u32>,
    pub(crate) payout: Option<Payout>,
    pub(crate) potential_payout: Option<Payout>,
    pub(crate) accounts: Vec<Account>,
    pub(crate) schedule: Vec<ScheduleEntry>,
    pub(crate) conditions: Vec<Condition>,
    pub(crate) steps: Vec<Step>,
    pub(crate) notes: Vec<Note>,
    pub(crate) rows: Vec<RowPoints>,
    pub(crate) prize: Option<Prize>,
    pub(crate) spendable: Option<Points>,
    pub(crate) draw_entry: Option<bool>,
}

impl Working {
    /// From here on, steps, conditions and dates are about this row, or about no row.
    pub(crate) fn row(&mut self, row: Option<usize>) {
        self.row = row.and_then(|row| u32::try_from(row).ok());
    }

    /// The points of the row at hand.
    pub(crate) fn row_points(&mut self, points: Option<Points>, potential: Option<Points>) {
        self.rows.push(RowPoints { points, potential });
    }

    /// Something that a reader must know besides.
    pub(crate) fn note(&mut self, remark: Remark) {
        self.notes.push(Note { id: remark.id, clause: remark.clause, figure: None });
    }

    /// Several of them.
    pub(crate) fn notes(&mut self, remarks: &[Remark]) {
        for remark in remarks {
            self.note(*remark);
        }
    }

    /// The same, with the figure that it is about, if there is one.
    pub(crate) fn note_with(&mut self, remark: Remark, figure: Option<impl Into<Quantity>>) {
        let figure = figure.map(Into::into);
        self.notes.push(Note { id: remark.id, clause: remark.clause, figure });
    }

    /// A target account.
    pub(crate) fn account(&mut self, rule: Rule, points: Points, forgone: Points) {
        self.accounts.push(Account { id: rule.id, clause: rule.clause, points, forgone });
    }

    /// Something that happens on a date.
    pub(crate) fn schedule(&mut self, rule: Rule, points: Points, dates: Dates, status: Status) {
        let (Rule { id, clause }, row) = (rule, self.row);
        let Dates { from, by } = dates;
        self.schedule.push(ScheduleEntry { id, clause, row, points, from, by, status });
    }
}

/// When something can happen.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dates {
    /// The first day.
    pub(crate) from: Option<Day>,
    /// The last day.
    pub(crate) by: Option<Day>,
}

/// The sum of terms that is no step of its own.
pub(crate) fn total_of<U: Counts>(terms: &[Term<U>]) -> Result<Amount<U>, Overflow> {
    terms.iter().try_fold(Amount::ZERO, |sum, term| sum.plus(term.amount))
}
