//! The mechanisms that rules are made of. Each is a method that computes and records in one call.

use rust_decimal::{Decimal, dec};

use super::{Term, Working};
use crate::amount::{
    self, Amount, Counts, InExchangeRate, InPercent, InRoubles, Overflow, Percent, Rounding, Unit,
};
use crate::estimate::{Decides, Operand, Rounded, Scalar, Step, StepKind};
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
    ) -> Term<R> {
        let operands = [base.untyped(), rate.into().untyped()];
        term(rule, self.percentage(StepKind::Rate, rule, operands, R::UNIT, rounding))
    }

    /// The part of a whole that a share makes.
    pub(crate) fn share<U: Counts>(
        &mut self,
        rule: Rule,
        whole: Term<U>,
        share: &Figure<Percent>,
        rounding: Rounding,
    ) -> Term<U> {
        let operands = [whole.untyped(), Term::from(share).untyped()];
        term(rule, self.percentage(StepKind::Share, rule, operands, U::UNIT, rounding))
    }

    /// Tax on a sum, in whole roubles (Tax Code art. 52 (6)).
    pub(crate) fn tax(
        &mut self,
        rule: Rule,
        base: Term<InRoubles>,
        tax: &Figure<Percent>,
    ) -> Term<InRoubles> {
        let operands = [base.untyped(), Term::from(tax).untyped()];
        let (kind, unit, rounding) = (StepKind::Tax, Unit::Roubles, Rounding::Whole);
        term(rule, self.percentage(kind, rule, operands, unit, rounding))
    }

    fn percentage(
        &mut self,
        kind: StepKind,
        rule: Rule,
        operands: [Untyped; 2],
        unit: Unit,
        rounding: Rounding,
    ) -> Decimal {
        let [base, percent] = operands;
        let exact = percent_of(base.value, percent.value);
        let operands = &operands[..];
        self.record(Computed { kind, rule, operands, exact, rounding, applied: true }, unit)
    }

    /// The tax that a net sum has on top of it, in whole roubles (Tax Code art. 52 (6)).
    pub(crate) fn gross_up(
        &mut self,
        rule: Rule,
        net: Term<InRoubles>,
        tax: &Figure<Percent>,
    ) -> Term<InRoubles> {
        let operands = [net.untyped(), Term::from(tax).untyped()];
        let [net, tax] = operands;
        let computed = tax_on_top(net.value, tax.value);
        let (kind, unit) = (StepKind::GrossUp, Unit::Roubles);
        term(rule, self.approximate(kind, rule, operands, computed, Rounded::Whole, unit))
    }

    /// a · b.
    pub(crate) fn product<A: Counts, B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        a: Term<A>,
        b: impl Into<Term<B>>,
    ) -> Term<R> {
        let [a, b] = [a.untyped(), b.into().untyped()];
        let exact = amount::product(a.value, b.value);
        term(rule, self.plain(StepKind::Product, rule, &[a, b], exact, R::UNIT))
    }

    /// a ÷ b, not rounded.
    pub(crate) fn quotient<A: Counts, B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        a: Term<A>,
        b: &Figure<Amount<B>>,
    ) -> Term<R> {
        let [a, b] = [a.untyped(), Term::from(b).untyped()];
        let exact = amount::quotient(a.value, b.value, Rounding::None);
        term(rule, self.plain(StepKind::Quotient, rule, &[a, b], exact, R::UNIT))
    }

    /// a ÷ b, five decimals, what is beyond them cut off.
    pub(crate) fn cut_quotient<A: Counts, B: Counts, R: Counts>(
        &mut self,
        rule: Rule,
        a: Term<A>,
        b: Term<B>,
    ) -> Term<R> {
        let operands = [a.untyped(), b.untyped()];
        let [a, b] = operands;
        let computed = cut_at_five(a.value, b.value);
        let (kind, unit) = (StepKind::Quotient, R::UNIT);
        term(rule, self.approximate(kind, rule, operands, computed, Rounded::CutFive, unit))
    }

    /// The sum of all terms.
    pub(crate) fn sum<U: Counts>(
        &mut self,
        rule: Rule,
        terms: &[Term<U>],
        rounding: Rounding,
    ) -> Term<U> {
        let operands: Vec<Untyped> = terms.iter().map(|term| term.untyped()).collect();
        let (exact, applied) = (total(&operands), operands.len() > 1);
        let (kind, operands) = (StepKind::Sum, &operands[..]);
        let computed = Computed { kind, rule, operands, exact, rounding, applied };
        term(rule, self.record(computed, U::UNIT))
    }

    /// The first term less the second.
    pub(crate) fn difference<U: Counts>(
        &mut self,
        rule: Rule,
        from: Term<U>,
        less: Term<U>,
    ) -> Term<U> {
        let operands = &[from.untyped(), less.untyped()][..];
        let exact = amount::difference(from.amount.value(), less.amount.value());
        let (kind, rounding) = (StepKind::Difference, Rounding::None);
        let applied = less.amount != Amount::ZERO;
        let computed = Computed { kind, rule, operands, exact, rounding, applied };
        term(rule, self.record(computed, U::UNIT))
    }

    /// The last part of a whole: what the other parts leave, so that no kopeck is lost or made.
    pub(crate) fn remainder<U: Counts>(
        &mut self,
        rule: Rule,
        whole: Term<U>,
        part: Term<U>,
    ) -> Term<U> {
        let [whole, part] = [whole.untyped(), part.untyped()];
        let exact = amount::difference(whole.value, part.value);
        term(rule, self.plain(StepKind::Remainder, rule, &[whole, part], exact, U::UNIT))
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
    ) -> Term<InRoubles> {
        let rate = exchange_rate.map_or(Decimal::ONE, |rate| rate.amount.value());
        let vat_percent = vat.map_or(Decimal::ZERO, |vat| vat.amount.value());
        let without = without_vat(payment.amount.value(), rate, vat_percent);
        let result = self.settle(without.map(|(base, _)| base));
        let is_exact = without.is_ok_and(|(_, is_exact)| is_exact);
        let mut operands: Vec<Operand> = vec![payment.untyped().into()];
        operands.extend(exchange_rate.map(|rate| Operand::from(rate.untyped())));
        operands.extend(vat.map(|vat| Operand::from(vat.untyped())));
        let applied = operands.len() > 1;
        let rounding = (!is_exact).then_some(Rounded::Kopeck);
        let step = Step::new(StepKind::Base, rule, operands, result, Unit::Roubles);
        self.push(Step { rounding, applied, ..step });
        term(rule, result)
    }

    /// A term without its decimals.
    pub(crate) fn whole_part<A: Counts, R: Counts>(&mut self, rule: Rule, a: Term<A>) -> Term<R> {
        let whole = amount::whole_part(a.amount.value());
        let result = self.settle(whole);
        let operands = vec![a.untyped().into()];
        let step = Step::new(StepKind::WholePart, rule, operands, result, R::UNIT);
        let applied = result != a.amount.value();
        self.push(Step { applied, ..step });
        term(rule, result)
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

    /// The term if every condition that decides this holds or is unknown, else nothing.
    ///
    /// In a row, the conditions of that row count; outside, those of the whole request.
    pub(crate) fn gate<U: Counts>(
        &mut self,
        rule: Rule,
        decides: Decides,
        potential: Term<U>,
    ) -> Term<U> {
        let is_open = self.is_open(decides);
        let result = if is_open { potential.amount.value() } else { Decimal::ZERO };
        let operands = vec![potential.untyped().into()];
        let step = Step::new(StepKind::Gate, rule, operands, result, U::UNIT);
        self.push(Step { applied: !is_open, ..step });
        term(rule, result)
    }

    fn plain(
        &mut self,
        kind: StepKind,
        rule: Rule,
        operands: &[Untyped],
        exact: Result<Decimal, Overflow>,
        unit: Unit,
    ) -> Decimal {
        let (rounding, applied) = (Rounding::None, true);
        self.record(Computed { kind, rule, operands, exact, rounding, applied }, unit)
    }

    /// A step whose exact result need not have an end; it comes with whether it is exact.
    fn approximate(
        &mut self,
        kind: StepKind,
        rule: Rule,
        operands: [Untyped; 2],
        computed: Result<(Decimal, bool), Overflow>,
        rounded: Rounded,
        unit: Unit,
    ) -> Decimal {
        let result = self.settle(computed.map(|(result, _)| result));
        let rounding = computed.is_ok_and(|(_, is_exact)| !is_exact).then_some(rounded);
        let [a, b] = operands;
        let step = Step::new(kind, rule, vec![a.into(), b.into()], result, unit);
        self.push(Step { rounding, ..step });
        result
    }

    /// Rounds what was computed, writes the step down and gives its result.
    fn record(&mut self, computed: Computed<'_>, unit: Unit) -> Decimal {
        let Computed { kind, rule, operands, exact, rounding, applied } = computed;
        let exact = self.settle(exact);
        let result = self.settle(rounding.apply(exact));
        let rounding = rounded(rounding).filter(|_| result != exact);
        let operands = operands.iter().map(|operand| Operand::from(*operand)).collect();
        let step = Step::new(kind, rule, operands, result, unit);
        self.push(Step { rounding, applied, ..step });
        result
    }

    fn push(&mut self, step: Step) {
        self.steps.push(Step { list: self.list(), row: self.index(), ..step });
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
        let (result, rounding, applied) = (Scalar::Number(result), None, true);
        let (list, row) = (None, None);
        Self { id, kind, clause, list, row, operands, result, unit, rounding, applied }
    }
}

/// The term that a step has given.
const fn term<U: Counts>(rule: Rule, result: Decimal) -> Term<U> {
    Term { id: rule.id, amount: Amount::new(result) }
}

/// How a step says where it was rounded.
const fn rounded(rounding: Rounding) -> Option<Rounded> {
    match rounding {
        Rounding::None => None,
        Rounding::Kopeck => Some(Rounded::Kopeck),
        Rounding::Whole => Some(Rounded::Whole),
        Rounding::CutKopeck => Some(Rounded::CutKopeck),
        Rounding::CutFive => Some(Rounded::CutFive),
    }
}

/// The whole roubles of tax on top of a net sum, and whether they were whole before rounding.
fn tax_on_top(net: Decimal, tax: Decimal) -> Result<(Decimal, bool), Overflow> {
    let rest = amount::difference(HUNDRED, tax)?;
    let hundredfold = amount::product(net, tax)?;
    let whole = amount::quotient(hundredfold, rest, Rounding::Whole)?;
    Ok((whole, amount::product(whole, rest)? == hundredfold))
}

/// `a ÷ b` cut at five decimals, and whether it has no more.
fn cut_at_five(a: Decimal, b: Decimal) -> Result<(Decimal, bool), Overflow> {
    let cut = amount::quotient(a, b, Rounding::CutFive)?;
    Ok((cut, amount::product(cut, b)? == a))
}

/// A payment converted and without VAT, to the kopeck, and whether it was so before rounding.
fn without_vat(payment: Decimal, rate: Decimal, vat: Decimal) -> Result<(Decimal, bool), Overflow> {
    let with_vat = amount::product(payment, rate)?;
    let divisor = amount::quotient(amount::sum(HUNDRED, vat)?, HUNDRED, Rounding::None)?;
    let base = amount::quotient(with_vat, divisor, Rounding::Kopeck)?;
    Ok((base, amount::product(base, divisor)? == with_vat))
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
    exact: Result<Decimal, Overflow>,
    rounding: Rounding,
    applied: bool,
}
