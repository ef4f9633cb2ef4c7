//! The working of an estimate: every mechanism computes a figure **and** records its step.
//!
//! A [`Term`] is a value with its name. Mechanisms take terms and published figures, and give the
//! term of their result: so the operands of every step are the values that it was computed from.

use rust_decimal::{Decimal, dec};

use crate::amount::{
    self, Amount, Counts, InExchangeRate, InPercent, InRoubles, Overflow, Percent, Points, Rounding,
};
use crate::calendar::Day;
use crate::estimate::{
    Account, Condition, Decides, Note, Operand, Payout, Prize, Quantity, Rounded, RowPoints,
    ScheduleEntry, Status, Step, StepKind,
};
use crate::rule::{Figure, Remark, Rule};

const HUNDRED: Decimal = dec!(100);

/// A value with the name of the field, figure, choice or step that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term<U> {
    id: &'static str,
    amount: Amount<U>,
}

impl<U: Counts> Term<U> {
    /// What was given in the field `id`.
    #[must_use]
    pub(crate) const fn given(id: &'static str, amount: Amount<U>) -> Self {
        Self { id, amount }
    }

    /// The amount.
    #[must_use]
    pub(crate) const fn amount(self) -> Amount<U> {
        self.amount
    }

    const fn value(self) -> Decimal {
        self.amount.value()
    }

    fn operand(self) -> Operand {
        Operand { id: self.id, quantity: self.amount.into() }
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

/// Mechanisms.
impl Working {
    /// base · rate %.
    pub(crate) fn rate<B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        base: Term<B>,
        rate: impl Into<Term<InPercent>>,
        rounding: Rounding,
    ) -> Result<Term<R>, Overflow> {
        self.percentage(StepKind::Rate, rule, base, rate.into(), rounding)
    }

    /// The part of a whole that a share makes.
    pub(crate) fn share<U: Counts>(
        &mut self,
        rule: Rule,
        whole: Term<U>,
        share: &Figure<Percent>,
        rounding: Rounding,
    ) -> Result<Term<U>, Overflow> {
        self.percentage(StepKind::Share, rule, whole, share.into(), rounding)
    }

    /// Tax on a sum, in whole roubles (Tax Code art. 52 (6)).
    pub(crate) fn tax<B: Counts>(
        &mut self,
        rule: Rule,
        base: Term<B>,
        tax: &Figure<Percent>,
    ) -> Result<Term<InRoubles>, Overflow> {
        self.percentage(StepKind::Tax, rule, base, tax.into(), Rounding::Whole)
    }

    /// The tax that a net sum has on top of it, in whole roubles (Tax Code art. 52 (6)).
    pub(crate) fn gross_up(
        &mut self,
        rule: Rule,
        net: Term<InRoubles>,
        tax: &Figure<Percent>,
    ) -> Result<Term<InRoubles>, Overflow> {
        let rest = amount::difference(HUNDRED, tax.value.value())?;
        let numerator = amount::product(net.value(), tax.value.value())?;
        let result = amount::quotient(numerator, rest, Rounding::Whole)?;
        let operands = vec![net.operand(), Term::from(tax).operand()];
        Ok(self.record(StepKind::GrossUp, rule, operands, result, true))
    }

    /// a · b.
    pub(crate) fn product<A: Counts, B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        a: Term<A>,
        b: impl Into<Term<B>>,
    ) -> Result<Term<R>, Overflow> {
        let b = b.into();
        let result = amount::product(a.value(), b.value())?;
        Ok(self.record(StepKind::Product, rule, vec![a.operand(), b.operand()], result, true))
    }

    /// a ÷ b, not rounded.
    pub(crate) fn quotient<A: Counts, B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        a: Term<A>,
        b: &Figure<Amount<B>>,
    ) -> Result<Term<R>, Overflow> {
        let result = amount::quotient(a.value(), b.value.value(), Rounding::None)?;
        let operands = vec![a.operand(), Term::from(b).operand()];
        Ok(self.record(StepKind::Quotient, rule, operands, result, true))
    }

    /// The sum of all terms.
    pub(crate) fn sum<U: Counts>(
        &mut self,
        rule: Rule,
        terms: &[Term<U>],
        rounding: Rounding,
    ) -> Result<Term<U>, Overflow> {
        let exact = total(terms)?;
        let operands = terms.iter().map(|term| term.operand()).collect();
        Ok(self.record_rounded(StepKind::Sum, rule, operands, exact, rounding, terms.len() > 1))
    }

    /// The first term less the second.
    pub(crate) fn difference<U: Counts>(
        &mut self,
        rule: Rule,
        from: Term<U>,
        less: Term<U>,
    ) -> Result<Term<U>, Overflow> {
        let result = amount::difference(from.value(), less.value())?;
        let operands = vec![from.operand(), less.operand()];
        Ok(self.record(StepKind::Difference, rule, operands, result, !less.value().is_zero()))
    }

    /// The last part of a whole: what the other parts leave, so that no kopeck is lost or made.
    pub(crate) fn remainder<U: Counts>(
        &mut self,
        rule: Rule,
        whole: Term<U>,
        parts: &[Term<U>],
    ) -> Result<Term<U>, Overflow> {
        let result = amount::difference(whole.value(), total(parts)?)?;
        let mut operands = vec![whole.operand()];
        operands.extend(parts.iter().map(|part| part.operand()));
        Ok(self.record(StepKind::Remainder, rule, operands, result, true))
    }

    /// The lesser of a term and a cap.
    pub(crate) fn cap<U: Counts>(
        &mut self,
        rule: Rule,
        term: Term<U>,
        cap: impl Into<Term<U>>,
    ) -> Term<U> {
        let cap = cap.into();
        let bites = term.value() > cap.value();
        let result = if bites { cap.value() } else { term.value() };
        self.record(StepKind::Cap, rule, vec![term.operand(), cap.operand()], result, bites)
    }

    /// A payment in roubles without VAT: converted at the rate of exchange if it was in another
    /// currency, less the VAT that it includes; rounded once, to the kopeck.
    pub(crate) fn base(
        &mut self,
        rule: Rule,
        payment: Term<InRoubles>,
        exchange_rate: Option<Term<InExchangeRate>>,
        vat: Option<Term<InPercent>>,
    ) -> Result<Term<InRoubles>, Overflow> {
        let rate = exchange_rate.map_or(Decimal::ONE, Term::value);
        let with_vat = amount::product(payment.value(), rate)?;
        let divisor = amount::sum(HUNDRED, vat.map_or(Decimal::ZERO, Term::value))?;
        // One quotient of exact integers: amount · rate ÷ ((100 + VAT) ÷ 100).
        let divisor = amount::quotient(divisor, HUNDRED, Rounding::None)?;
        let result = amount::quotient(with_vat, divisor, Rounding::Kopeck)?;
        let mut operands = vec![payment.operand()];
        operands.extend(exchange_rate.map(Term::operand));
        operands.extend(vat.map(Term::operand));
        let applied = operands.len() > 1;
        let is_rounded = amount::product(result, divisor)? != with_vat.normalize();
        let rounding = is_rounded.then_some(Rounded::Kopeck);
        Ok(self.record_step(StepKind::Base, rule, operands, result, rounding, applied))
    }

    /// A figure that stands in a table of the document under a key.
    pub(crate) fn table<U: Counts>(
        &mut self,
        rule: Rule,
        keys: Vec<Operand>,
        figure: &Figure<Amount<U>>,
    ) -> Term<U> {
        self.record(StepKind::Table, rule, keys, figure.value.value(), true)
    }

    /// The term if every condition on points holds or is unknown, else nothing.
    ///
    /// In a row, the conditions of that row count; outside, those of the whole request.
    pub(crate) fn gate<U: Counts>(&mut self, rule: Rule, potential: Term<U>) -> Term<U> {
        let is_open = self.is_open();
        let result = if is_open { potential.value() } else { Decimal::ZERO };
        self.record(StepKind::Gate, rule, vec![potential.operand()], result, !is_open)
    }

    /// Whether no condition on points has failed, in this row or in the whole request.
    pub(crate) fn is_open(&self) -> bool {
        !self.conditions.iter().any(|condition| {
            condition.row == self.row
                && condition.decides == Decides::Points
                && condition.status == Status::Unmet
        })
    }

    fn percentage<B: Counts, R: Counts>(
        &mut self,
        kind: StepKind,
        rule: Rule,
        base: Term<B>,
        percent: Term<InPercent>,
        rounding: Rounding,
    ) -> Result<Term<R>, Overflow> {
        let hundredfold = amount::product(base.value(), percent.value())?;
        let exact = amount::quotient(hundredfold, HUNDRED, Rounding::None)?;
        let operands = vec![base.operand(), percent.operand()];
        Ok(self.record_rounded(kind, rule, operands, exact, rounding, true))
    }

    fn record<U: Counts>(
        &mut self,
        kind: StepKind,
        rule: Rule,
        operands: Vec<Operand>,
        result: Decimal,
        applied: bool,
    ) -> Term<U> {
        self.record_step(kind, rule, operands, result, None, applied)
    }

    fn record_rounded<U: Counts>(
        &mut self,
        kind: StepKind,
        rule: Rule,
        operands: Vec<Operand>,
        exact: Decimal,
        rounding: Rounding,
        applied: bool,
    ) -> Term<U> {
        let result = rounding.apply(exact);
        let rounded = match rounding {
            Rounding::Kopeck if result != exact => Some(Rounded::Kopeck),
            Rounding::Whole if result != exact => Some(Rounded::Whole),
            _ => None,
        };
        self.record_step(kind, rule, operands, result, rounded, applied)
    }

    /// The one place where a step is written down, with the result that goes on.
    fn record_step<U: Counts>(
        &mut self,
        kind: StepKind,
        rule: Rule,
        operands: Vec<Operand>,
        result: Decimal,
        rounding: Option<Rounded>,
        applied: bool,
    ) -> Term<U> {
        let Rule { id, clause } = rule;
        let (row, unit) = (self.row, U::UNIT);
        self.steps.push(Step { id, kind, clause, row, operands, result, unit, rounding, applied });
        Term { id, amount: Amount::new(result) }
    }
}

/// Conditions.
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
        let hundredfold = amount::product(whole.value(), share.value.value())?;
        let required = amount::quotient(hundredfold, HUNDRED, Rounding::None)?;
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
        let actual = actual.map(Quantity::Choice);
        self.condition(self.compared(rule, decides, actual, Quantity::Choice(required), holds))
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

/// Everything else.
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
    total(terms).map(Amount::new)
}

fn total<U: Counts>(terms: &[Term<U>]) -> Result<Decimal, Overflow> {
    terms.iter().try_fold(Decimal::ZERO, |sum, term| amount::sum(sum, term.value()))
}
