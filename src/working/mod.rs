//! The working of an estimate: every mechanism computes a figure **and** records its step.
//!
//! A [`Term`] is a value with its name. Mechanisms take terms and published figures, and give the
//! term of their result: so the operands of every step are the values that it was computed from.
//!
//! A result that does not fit is kept in mind by the working, which then gives no estimate: so a
//! formula reads as the rule does, without a word about it.

mod conditions;
mod mechanisms;

use rust_decimal::Decimal;

use crate::amount::{self, Amount, Counts, Overflow, Points};
use crate::calendar::Day;
use crate::estimate::{
    Account, Condition, Decides, Draw, Ledger, Membership, Note, Payout, Prize, Quantity,
    RowPoints, ScheduleEntry, Status, Step,
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

/// A row of one of the lists of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    list: &'static str,
    index: u32,
}

/// The parts of an [`crate::Estimate`], as a formula adds them.
#[derive(Debug, Default)]
pub(crate) struct Working {
    row: Option<Row>,
    overflow: Option<Overflow>,
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
    pub(crate) nomination_prize: Option<Payout>,
    pub(crate) ledger: Option<Ledger>,
    pub(crate) membership: Option<Membership>,
    pub(crate) draw: Option<Draw>,
}

impl Working {
    /// From here on, steps, conditions and dates are about this row of this list.
    pub(crate) fn row(&mut self, list: &'static str, index: usize) {
        self.row = u32::try_from(index).ok().map(|index| Row { list, index });
    }

    /// From here on, they are about no row.
    pub(crate) fn no_row(&mut self) {
        self.row = None;
    }

    fn list(&self) -> Option<&'static str> {
        self.row.map(|row| row.list)
    }

    fn index(&self) -> Option<u32> {
        self.row.map(|row| row.index)
    }

    /// Something worked out aside: none of its steps is on record here.
    pub(crate) fn aside<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> T {
        let mut aside = Self::default();
        let result = work(&mut aside);
        self.overflow = self.overflow.or(aside.overflow);
        result
    }

    /// Whether every result so far fits into a decimal.
    pub(crate) fn fits(&self) -> bool {
        self.overflow.is_none()
    }

    /// The result, or nothing and a working that gives no estimate.
    fn settle(&mut self, result: Result<Decimal, Overflow>) -> Decimal {
        result.unwrap_or_else(|overflow| {
            self.overflow = Some(overflow);
            Decimal::ZERO
        })
    }

    /// The sum of amounts that is no step of its own.
    pub(crate) fn total<U: Counts>(
        &mut self,
        amounts: impl IntoIterator<Item = Amount<U>>,
    ) -> Amount<U> {
        let sum = amounts
            .into_iter()
            .try_fold(Decimal::ZERO, |sum, amount| amount::sum(sum, amount.value()));
        Amount::new(self.settle(sum))
    }

    /// What a part leaves of an amount, where that is no step of its own.
    pub(crate) fn rest<U: Counts>(&mut self, whole: Amount<U>, part: Amount<U>) -> Amount<U> {
        let rest = amount::difference(whole.value(), part.value());
        Amount::new(self.settle(rest))
    }

    /// Whether nothing has failed that decides this, in the row at hand or, outside of rows, in the
    /// request as a whole.
    pub(crate) fn is_open(&self, decides: Decides) -> bool {
        self.verdict(decides) != Status::Unmet
    }

    /// What the conditions that decide this come to, in the row at hand or outside of rows.
    pub(crate) fn verdict(&self, decides: Decides) -> Status {
        let mut verdict = Status::Met;
        for condition in &self.conditions {
            let is_here = condition.row == self.index() && condition.list == self.list();
            if is_here && condition.decides == decides {
                match condition.status {
                    Status::Unmet => return Status::Unmet,
                    Status::Unknown => verdict = Status::Unknown,
                    Status::Met => {}
                }
            }
        }
        verdict
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

    /// Something that happens to points on a date.
    pub(crate) fn schedule(&mut self, rule: Rule, points: Points, dates: Dates, status: Status) {
        self.enter(rule, Some(points), dates, status);
    }

    /// Something that happens on a date.
    pub(crate) fn deadline(&mut self, rule: Rule, dates: Dates, status: Status) {
        self.enter(rule, None, dates, status);
    }

    fn enter(&mut self, rule: Rule, points: Option<Points>, dates: Dates, status: Status) {
        let (Rule { id, clause }, list, row) = (rule, self.list(), self.index());
        let Dates { from, by } = dates;
        self.schedule.push(ScheduleEntry { id, clause, list, row, points, from, by, status });
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

impl Dates {
    /// By a day, if it is known.
    pub(crate) const fn by(by: Option<Day>) -> Self {
        Self { from: None, by }
    }

    /// From one day to another.
    pub(crate) const fn between(from: Day, by: Day) -> Self {
        Self { from: Some(from), by: Some(by) }
    }
}
