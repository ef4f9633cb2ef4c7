//! The mechanisms that rules are made of. Each is a method that computes and records in one call.

use rust_decimal::{Decimal, dec};

use super::{Term, Working};
use crate::amount::{
    self, Amount, Counts, InExchangeRate, InPercent, InRoubles, Overflow, Percent, Rounding, Unit,
};
use crate::estimate::{Decides, Operand, Rounded, Scalar, Status, Step, StepKind};
use crate::rule::{Figure, Rule};

const HUNDRED: Decimal = dec!(100);

impl Working {
    /// base · rate %.
    pub(crate) fn rate<B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        base: Term<B>,
        rate: impl Into<Term<InPercent>>,
        rounding: Rounding,
    ) -> Result<Term<R>, Overflow> {
        let operands = [base.untyped(), rate.into().untyped()];
        self.percentage(StepKind::Rate, rule, operands, R::UNIT, rounding).map(|it| term(rule, it))
    }

    /// The part of a whole that a share makes.
    pub(crate) fn share<U: Counts>(
        &mut self,
        rule: Rule,
        whole: Term<U>,
        share: &Figure<Percent>,
        rounding: Rounding,
    ) -> Result<Term<U>, Overflow> {
        let operands = [whole.untyped(), Term::from(share).untyped()];
        self.percentage(StepKind::Share, rule, operands, U::UNIT, rounding).map(|it| term(rule, it))
    }

    /// Tax on a sum, in whole roubles (Tax Code art. 52 (6)).
    pub(crate) fn tax(
        &mut self,
        rule: Rule,
        base: Term<InRoubles>,
        tax: &Figure<Percent>,
    ) -> Result<Term<InRoubles>, Overflow> {
        let operands = [base.untyped(), Term::from(tax).untyped()];
        self.percentage(StepKind::Tax, rule, operands, Unit::Roubles, Rounding::Whole)
            .map(|it| term(rule, it))
    }

    fn percentage(
        &mut self,
        kind: StepKind,
        rule: Rule,
        operands: [Untyped; 2],
        unit: Unit,
        rounding: Rounding,
    ) -> Result<Decimal, Overflow> {
        let [base, percent] = operands;
        let exact = percent_of(base.value, percent.value)?;
        let operands = &operands[..];
        self.record(Computed { kind, rule, operands, exact, rounding, applied: true }, unit)
    }

    /// The tax that a net sum has on top of it, in whole roubles (Tax Code art. 52 (6)).
    pub(crate) fn gross_up(
        &mut self,
        rule: Rule,
        net: Term<InRoubles>,
        tax: &Figure<Percent>,
    ) -> Result<Term<InRoubles>, Overflow> {
        let (net, tax) = (net.untyped(), Term::from(tax).untyped());
        let rest = amount::difference(HUNDRED, tax.value)?;
        let hundredfold = amount::product(net.value, tax.value)?;
        let whole = amount::quotient(hundredfold, rest, Rounding::Whole)?;
        let is_whole = amount::product(whole, rest)? == hundredfold;
        let rounded = (!is_whole).then_some(Rounded::Whole);
        let operands = vec![net.into(), tax.into()];
        let step = Step::new(StepKind::GrossUp, rule, operands, whole, Unit::Roubles);
        self.push(Step { rounding: rounded, ..step });
        Ok(term(rule, whole))
    }

    /// a · b.
    pub(crate) fn product<A: Counts, B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        a: Term<A>,
        b: &Figure<Amount<B>>,
    ) -> Result<Term<R>, Overflow> {
        let [a, b] = [a.untyped(), Term::from(b).untyped()];
        let exact = amount::product(a.value, b.value);
        self.plain(StepKind::Product, rule, &[a, b], exact, R::UNIT).map(|it| term(rule, it))
    }

    /// a ÷ b, not rounded.
    pub(crate) fn quotient<A: Counts, B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        a: Term<A>,
        b: &Figure<Amount<B>>,
    ) -> Result<Term<R>, Overflow> {
        let [a, b] = [a.untyped(), Term::from(b).untyped()];
        let exact = amount::quotient(a.value, b.value, Rounding::None);
        self.plain(StepKind::Quotient, rule, &[a, b], exact, R::UNIT).map(|it| term(rule, it))
    }

    /// The sum of all terms.
    pub(crate) fn sum<U: Counts>(
        &mut self,
        rule: Rule,
        terms: &[Term<U>],
        rounding: Rounding,
    ) -> Result<Term<U>, Overflow> {
        let operands: Vec<Untyped> = terms.iter().map(|term| term.untyped()).collect();
        let (exact, applied) = (total(&operands)?, operands.len() > 1);
        let (kind, operands) = (StepKind::Sum, &operands[..]);
        let computed = Computed { kind, rule, operands, exact, rounding, applied };
        self.record(computed, U::UNIT).map(|it| term(rule, it))
    }

    /// The first term less the second.
    pub(crate) fn difference<U: Counts>(
        &mut self,
        rule: Rule,
        from: Term<U>,
        less: Term<U>,
    ) -> Result<Term<U>, Overflow> {
        let operands = &[from.untyped(), less.untyped()][..];
        let exact = amount::difference(from.amount.value(), less.amount.value())?;
        let (kind, rounding) = (StepKind::Difference, Rounding::None);
        let applied = less.amount != Amount::ZERO;
        let computed = Computed { kind, rule, operands, exact, rounding, applied };
        self.record(computed, U::UNIT).map(|it| term(rule, it))
    }

    /// The last part of a whole: what the other parts leave, so that no kopeck is lost or made.
    pub(crate) fn remainder<U: Counts>(
        &mut self,
        rule: Rule,
        whole: Term<U>,
        part: Term<U>,
    ) -> Result<Term<U>, Overflow> {
        let [whole, part] = [whole.untyped(), part.untyped()];
        let exact = amount::difference(whole.value, part.value);
        self.plain(StepKind::Remainder, rule, &[whole, part], exact, U::UNIT)
            .map(|it| term(rule, it))
    }

    /// The lesser of a term and a cap.
    pub(crate) fn cap<U: Counts>(
        &mut self,
        rule: Rule,
        capped: Term<U>,
        cap: impl Into<Term<U>>,
    ) -> Term<U> {
        let [capped, cap] = [capped.untyped(), cap.into().untyped()];
        let applied = capped.value > cap.value;
        let result = if applied { cap.value } else { capped.value };
        let operands = vec![capped.into(), cap.into()];
        let step = Step::new(StepKind::Cap, rule, operands, result, U::UNIT);
        self.push(Step { applied, ..step });
        term(rule, result)
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
        let rate = exchange_rate.map_or(Decimal::ONE, |rate| rate.amount.value());
        let vat_percent = vat.map_or(Decimal::ZERO, |vat| vat.amount.value());
        let with_vat = amount::product(payment.amount.value(), rate)?;
        let divisor =
            amount::quotient(amount::sum(HUNDRED, vat_percent)?, HUNDRED, Rounding::None)?;
        let result = amount::quotient(with_vat, divisor, Rounding::Kopeck)?;
        let is_exact = amount::product(result, divisor)? == with_vat;
        let mut operands: Vec<Operand> = vec![payment.untyped().into()];
        operands.extend(exchange_rate.map(|rate| Operand::from(rate.untyped())));
        operands.extend(vat.map(|vat| Operand::from(vat.untyped())));
        let applied = operands.len() > 1;
        let rounding = (!is_exact).then_some(Rounded::Kopeck);
        let step = Step::new(StepKind::Base, rule, operands, result, Unit::Roubles);
        self.push(Step { rounding, applied, ..step });
        Ok(term(rule, result))
    }

    /// A figure that stands in a table of the document under these keys.
    pub(crate) fn table<U: Counts>(
        &mut self,
        rule: Rule,
        keys: Vec<Operand>,
        figure: &Figure<Amount<U>>,
    ) -> Term<U> {
        let result = figure.value.value();
        self.push(Step::new(StepKind::Table, rule, keys, result, U::UNIT));
        term(rule, result)
    }

    /// The term if every condition on points holds or is unknown, else nothing.
    ///
    /// In a row, the conditions of that row count; outside, those of the whole request.
    pub(crate) fn gate<U: Counts>(&mut self, rule: Rule, potential: Term<U>) -> Term<U> {
        let is_open = self.is_open();
        let result = if is_open { potential.amount.value() } else { Decimal::ZERO };
        let operands = vec![potential.untyped().into()];
        let step = Step::new(StepKind::Gate, rule, operands, result, U::UNIT);
        self.push(Step { applied: !is_open, ..step });
        term(rule, result)
    }

    /// Whether no condition on points has failed, in this row or in the whole request.
    pub(crate) fn is_open(&self) -> bool {
        !self.conditions.iter().any(|condition| {
            condition.row == self.row
                && condition.decides == Decides::Points
                && condition.status == Status::Unmet
        })
    }

    fn plain(
        &mut self,
        kind: StepKind,
        rule: Rule,
        operands: &[Untyped],
        exact: Result<Decimal, Overflow>,
        unit: Unit,
    ) -> Result<Decimal, Overflow> {
        let (exact, rounding, applied) = (exact?, Rounding::None, true);
        self.record(Computed { kind, rule, operands, exact, rounding, applied }, unit)
    }

    /// Rounds what was computed, writes the step down and gives its result.
    fn record(&mut self, computed: Computed<'_>, unit: Unit) -> Result<Decimal, Overflow> {
        let Computed { kind, rule, operands, exact, rounding, applied } = computed;
        let result = rounding.apply(exact)?;
        let rounding = match rounding {
            Rounding::Kopeck if result != exact => Some(Rounded::Kopeck),
            Rounding::Whole if result != exact => Some(Rounded::Whole),
            _ => None,
        };
        let operands = operands.iter().map(|operand| Operand::from(*operand)).collect();
        let step = Step::new(kind, rule, operands, result, unit);
        self.push(Step { rounding, applied, ..step });
        Ok(result)
    }

    fn push(&mut self, step: Step) {
        self.steps.push(Step { row: self.row, ..step });
    }
}

impl Step {
    /// A step that bit and that nothing was rounded in, outside any row.
    const fn new(
        kind: StepKind,
        rule: Rule,
        operands: Vec<Operand>,
        result: Decimal,
        unit: Unit,
    ) -> Self {
        let Rule { id, clause } = rule;
        let (result, row, rounding, applied) = (Scalar::Number(result), None, None, true);
        Self { id, kind, clause, row, operands, result, unit, rounding, applied }
    }
}

/// The term that a step has given.
const fn term<U: Counts>(rule: Rule, result: Decimal) -> Term<U> {
    Term { id: rule.id, amount: Amount::new(result) }
}

/// `base` · `percent` %, exact.
pub(super) fn percent_of(base: Decimal, percent: Decimal) -> Result<Decimal, Overflow> {
    amount::quotient(amount::product(base, percent)?, HUNDRED, Rounding::None)
}

fn total(operands: &[Untyped]) -> Result<Decimal, Overflow> {
    operands.iter().try_fold(Decimal::ZERO, |sum, operand| amount::sum(sum, operand.value))
}

impl<U: Counts> Term<U> {
    /// The same, its unit known at run time only: mechanisms are compiled once, not for every unit.
    const fn untyped(self) -> Untyped {
        Untyped { id: self.id, unit: U::UNIT, value: self.amount.value() }
    }
}

#[derive(Clone, Copy)]
struct Untyped {
    id: &'static str,
    unit: Unit,
    value: Decimal,
}

impl From<Untyped> for Operand {
    fn from(Untyped { id, unit, value }: Untyped) -> Self {
        Self { id, unit, value: Scalar::Number(value) }
    }
}

/// What a mechanism has computed, on its way to become a step and a term.
#[derive(Clone, Copy)]
struct Computed<'a> {
    kind: StepKind,
    rule: Rule,
    operands: &'a [Untyped],
    exact: Decimal,
    rounding: Rounding,
    applied: bool,
}
