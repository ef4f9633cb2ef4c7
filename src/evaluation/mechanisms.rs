//! The mechanisms that rules are made of. Each method computes and records in one call.

use rust_decimal::Decimal;

use super::{Evaluation, Named, Operand, Origin};
use crate::amount::{
    self, Amount, Counts, InExchangeRate, InPercent, InRoubles, Overflow, Percent, Rounding, Unit,
};
use crate::document::{Entitlement, Parameter, Provision};
use crate::estimate::{self, Rounded, Source, Step, StepKind};
use crate::quantity::{Quantity, Scalar};

impl Evaluation<'_> {
    /// base · rate %.
    pub(crate) fn rate<B: Counts, R: Counts>(
        &mut self,
        provision: Provision,
        base: Named<B>,
        rate: impl Operand<InPercent>,
        rounding: Rounding,
    ) -> Named<R> {
        let operands = [base.untyped(), rate.named(self.parameters).untyped()];
        self.percentage(StepKind::Rate, provision, operands, R::UNIT, rounding).typed()
    }

    /// The part of a whole that a share makes.
    pub(crate) fn share<U: Counts>(
        &mut self,
        provision: Provision,
        whole: Named<U>,
        share: &Parameter<Percent>,
        rounding: Rounding,
    ) -> Named<U> {
        let operands = [whole.untyped(), share.named(self.parameters).untyped()];
        self.percentage(StepKind::Share, provision, operands, U::UNIT, rounding).typed()
    }

    /// Tax on a sum, in whole roubles (Tax Code art. 52 (6)).
    pub(crate) fn tax(
        &mut self,
        provision: Provision,
        base: Named<InRoubles>,
        tax: &Parameter<Percent>,
    ) -> Named<InRoubles> {
        let operands = [base.untyped(), tax.named(self.parameters).untyped()];
        let (kind, unit) = (StepKind::Tax, Unit::Roubles);
        self.percentage(kind, provision, operands, unit, Rounding::Whole).typed()
    }

    fn percentage(
        &mut self,
        kind: StepKind,
        provision: Provision,
        operands: [Untyped; 2],
        unit: Unit,
        rounding: Rounding,
    ) -> Untyped {
        let [base, percent] = operands;
        let exact = amount::percent_of(base.value, percent.value);
        self.step(kind, provision, &operands, unit, rounded(exact, rounding))
    }

    /// The tax that a net sum has on top of it, in whole roubles (Tax Code art. 52 (6)).
    pub(crate) fn gross_up(
        &mut self,
        provision: Provision,
        net: Named<InRoubles>,
        tax: &Parameter<Percent>,
    ) -> Named<InRoubles> {
        let operands = [net.untyped(), tax.named(self.parameters).untyped()];
        let [net, tax] = operands;
        let computed = tax_on_top(net.value, tax.value);
        self.step(StepKind::GrossUp, provision, &operands, Unit::Roubles, computed).typed()
    }

    /// a · b.
    pub(crate) fn product<A: Counts, B: Counts, R: Counts>(
        &mut self,
        provision: Provision,
        a: Named<A>,
        b: impl Operand<B>,
    ) -> Named<R> {
        let operands = [a.untyped(), b.named(self.parameters).untyped()];
        let [a, b] = operands;
        let computed = exact(amount::product(a.value, b.value));
        self.step(StepKind::Product, provision, &operands, R::UNIT, computed).typed()
    }

    /// a ÷ b, not rounded.
    pub(crate) fn quotient<A: Counts, B: Counts, R: Counts>(
        &mut self,
        provision: Provision,
        a: Named<A>,
        b: &Parameter<Amount<B>>,
    ) -> Named<R> {
        let operands = [a.untyped(), b.named(self.parameters).untyped()];
        let [a, b] = operands;
        let computed = exact(amount::quotient(a.value, b.value, Rounding::None));
        self.step(StepKind::Quotient, provision, &operands, R::UNIT, computed).typed()
    }

    /// a ÷ b, five decimals, what is beyond them cut off.
    pub(crate) fn cut_quotient<A: Counts, B: Counts, R: Counts>(
        &mut self,
        provision: Provision,
        a: Named<A>,
        b: Named<B>,
    ) -> Named<R> {
        let operands = [a.untyped(), b.untyped()];
        let [a, b] = operands;
        let computed = cut_at_five(a.value, b.value);
        self.step(StepKind::Quotient, provision, &operands, R::UNIT, computed).typed()
    }

    /// The sum of all values.
    pub(crate) fn sum<U: Counts>(
        &mut self,
        provision: Provision,
        values: &[Named<U>],
        rounding: Rounding,
    ) -> Named<U> {
        let operands: Vec<Untyped> = values.iter().map(|value| value.untyped()).collect();
        self.untyped_sum(provision, &operands, U::UNIT, rounding).typed()
    }

    fn untyped_sum(
        &mut self,
        provision: Provision,
        operands: &[Untyped],
        unit: Unit,
        rounding: Rounding,
    ) -> Untyped {
        let total =
            operands.iter().try_fold(Decimal::ZERO, |sum, operand| amount::sum(sum, operand.value));
        let computed = rounded(total, rounding).map(|it| it.applied(operands.len() > 1));
        self.step(StepKind::Sum, provision, operands, unit, computed)
    }

    /// The first value less the second.
    pub(crate) fn difference<U: Counts>(
        &mut self,
        provision: Provision,
        from: impl Operand<U>,
        less: Named<U>,
    ) -> Named<U> {
        let operands = [from.named(self.parameters).untyped(), less.untyped()];
        let applied = less.amount != Amount::ZERO;
        self.subtraction(StepKind::Difference, provision, operands, U::UNIT, applied).typed()
    }

    /// The last part of a whole: what the other parts leave, so that no kopeck is lost or made.
    pub(crate) fn remainder<U: Counts>(
        &mut self,
        provision: Provision,
        whole: Named<U>,
        part: Named<U>,
    ) -> Named<U> {
        let operands = [whole.untyped(), part.untyped()];
        self.subtraction(StepKind::Remainder, provision, operands, U::UNIT, true).typed()
    }

    fn subtraction(
        &mut self,
        kind: StepKind,
        provision: Provision,
        operands: [Untyped; 2],
        unit: Unit,
        applied: bool,
    ) -> Untyped {
        let [from, less] = operands;
        let computed = exact(amount::difference(from.value, less.value));
        let computed = computed.map(|it| it.applied(applied));
        self.step(kind, provision, &operands, unit, computed)
    }

    /// The lesser of a value and a cap.
    pub(crate) fn cap<U: Counts>(
        &mut self,
        provision: Provision,
        capped: Named<U>,
        cap: impl Operand<U>,
    ) -> Named<U> {
        let operands = [capped.untyped(), cap.named(self.parameters).untyped()];
        let [capped, cap] = operands;
        let applied = capped.value > cap.value;
        let lesser = if applied { cap.value } else { capped.value };
        let computed = Ok(Computed::exact(lesser).applied(applied));
        self.step(StepKind::Cap, provision, &operands, U::UNIT, computed).typed()
    }

    /// A payment in roubles without VAT: converted at the rate of exchange if it was in another
    /// currency, less the VAT that it includes; rounded once, to the kopeck.
    pub(crate) fn base(
        &mut self,
        provision: Provision,
        payment: Named<InRoubles>,
        exchange_rate: Option<Named<InExchangeRate>>,
        vat: Option<Named<InPercent>>,
    ) -> Named<InRoubles> {
        let rate = exchange_rate.map_or(Decimal::ONE, |rate| rate.amount.value());
        let vat_percent = vat.map_or(Decimal::ZERO, |vat| vat.amount.value());
        let mut operands = vec![payment.untyped()];
        operands.extend(exchange_rate.map(Named::untyped));
        operands.extend(vat.map(Named::untyped));
        let computed = without_vat(payment.amount.value(), rate, vat_percent);
        let computed = computed.map(|it| it.applied(operands.len() > 1));
        self.step(StepKind::Base, provision, &operands, Unit::Roubles, computed).typed()
    }

    /// A value without its decimals.
    pub(crate) fn whole_part<A: Counts, R: Counts>(
        &mut self,
        provision: Provision,
        a: Named<A>,
    ) -> Named<R> {
        let operands = [a.untyped()];
        let given = a.amount.value();
        let computed = exact(amount::whole_part(given)).map(|it| it.applied(it.result != given));
        self.step(StepKind::WholePart, provision, &operands, R::UNIT, computed).typed()
    }

    /// A parameter from a table of the document, looked up by these choices and numbers.
    pub(crate) fn table<U: Counts>(
        &mut self,
        provision: Provision,
        keys: &[(&'static str, Quantity)],
        parameter: &Parameter<Amount<U>>,
    ) -> Named<U> {
        let value = self.value(parameter).value();
        let keys = keys.iter().map(|(id, Quantity { unit, value })| estimate::Operand {
            id,
            unit: *unit,
            value: *value,
            source: Source::Choice,
        });
        let (kind, computed) = (StepKind::Table, Computed::exact(value));
        self.write_step(kind, provision, keys.collect(), U::UNIT, computed).typed()
    }

    /// The value if every condition of the entitlement holds or is unknown, else nothing.
    ///
    /// In a row, the conditions of that row count; outside, those of the whole request.
    pub(crate) fn gate<U: Counts>(
        &mut self,
        provision: Provision,
        entitlement: Entitlement,
        value: impl Operand<U>,
    ) -> Named<U> {
        let operands = [value.named(self.parameters).untyped()];
        let [value] = operands;
        let is_open = self.is_open(entitlement);
        let result = if is_open { value.value } else { Decimal::ZERO };
        let computed = Ok(Computed::exact(result).applied(!is_open));
        self.step(StepKind::Gate, provision, &operands, U::UNIT, computed).typed()
    }

    /// Compiled once, not for every unit: records what was computed and names it.
    fn step(
        &mut self,
        kind: StepKind,
        provision: Provision,
        operands: &[Untyped],
        unit: Unit,
        computed: Result<Computed, Overflow>,
    ) -> Untyped {
        let computed = computed.unwrap_or_else(|overflow| {
            self.overflow = Some(overflow);
            Computed::exact(Decimal::ZERO)
        });
        let mut written = Vec::new();
        if self.is_recorded() {
            written.extend(operands.iter().map(|operand| self.operand(*operand)));
        }
        self.write_step(kind, provision, written, unit, computed)
    }

    fn operand(&self, Untyped { id, unit, value, origin }: Untyped) -> estimate::Operand {
        let (value, source) = (Scalar::Number(value), self.source(id, origin));
        estimate::Operand { id, unit, value, source }
    }

    fn write_step(
        &mut self,
        kind: StepKind,
        Provision { id, clause }: Provision,
        operands: Vec<estimate::Operand>,
        unit: Unit,
        Computed { result, rounding, applied }: Computed,
    ) -> Untyped {
        let (list, row) = (self.list(), self.index());
        let mut index = 0;
        if let Some(records) = self.records() {
            index = u32::try_from(records.steps.len()).unwrap_or(u32::MAX);
            let result = Scalar::Number(result);
            let step =
                Step { id, kind, clause, list, row, operands, result, unit, rounding, applied };
            records.steps.push(step);
        }
        Untyped { id, unit, value: result, origin: Origin::Step(index) }
    }
}

/// What a mechanism has computed.
#[derive(Clone, Copy)]
struct Computed {
    result: Decimal,
    /// Where it was rounded, if that changed the number.
    rounding: Option<Rounded>,
    applied: bool,
}

impl Computed {
    const fn exact(result: Decimal) -> Self {
        Self { result, rounding: None, applied: true }
    }

    const fn applied(self, applied: bool) -> Self {
        Self { applied, ..self }
    }
}

fn exact(result: Result<Decimal, Overflow>) -> Result<Computed, Overflow> {
    result.map(Computed::exact)
}

fn rounded(exact: Result<Decimal, Overflow>, rounding: Rounding) -> Result<Computed, Overflow> {
    let exact = exact?;
    let result = rounding.apply(exact)?;
    let rounding = if result == exact { None } else { rounding.into() };
    Ok(Computed { result, rounding, applied: true })
}

impl From<Rounding> for Option<Rounded> {
    fn from(rounding: Rounding) -> Self {
        match rounding {
            Rounding::None => None,
            Rounding::Kopeck => Some(Rounded::Kopeck),
            Rounding::Whole => Some(Rounded::Whole),
            Rounding::CutKopeck => Some(Rounded::CutKopeck),
            Rounding::CutFive => Some(Rounded::CutFive),
        }
    }
}

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// The whole roubles of tax on top of a net sum.
fn tax_on_top(net: Decimal, tax: Decimal) -> Result<Computed, Overflow> {
    let rest = amount::difference(HUNDRED, tax)?;
    let hundredfold = amount::product(net, tax)?;
    let result = amount::quotient(hundredfold, rest, Rounding::Whole)?;
    let is_exact = amount::product(result, rest)? == hundredfold;
    Ok(approximate(result, is_exact, Rounded::Whole))
}

/// `a ÷ b` cut at five decimals.
fn cut_at_five(a: Decimal, b: Decimal) -> Result<Computed, Overflow> {
    let result = amount::quotient(a, b, Rounding::CutFive)?;
    let is_exact = amount::product(result, b)? == a;
    Ok(approximate(result, is_exact, Rounded::CutFive))
}

/// A payment converted and without VAT, to the kopeck.
fn without_vat(payment: Decimal, rate: Decimal, vat: Decimal) -> Result<Computed, Overflow> {
    let with_vat = amount::product(payment, rate)?;
    let divisor = amount::quotient(amount::sum(HUNDRED, vat)?, HUNDRED, Rounding::None)?;
    let result = amount::quotient(with_vat, divisor, Rounding::Kopeck)?;
    let is_exact = amount::product(result, divisor)? == with_vat;
    Ok(approximate(result, is_exact, Rounded::Kopeck))
}

/// A quotient, whose exact value need not have an end.
fn approximate(result: Decimal, is_exact: bool, rounded: Rounded) -> Computed {
    Computed { result, rounding: (!is_exact).then_some(rounded), applied: true }
}

/// A named value whose unit is known at run time only: mechanisms are compiled once.
#[derive(Clone, Copy)]
struct Untyped {
    id: &'static str,
    unit: Unit,
    value: Decimal,
    origin: Origin,
}

impl<U: Counts> Named<U> {
    const fn untyped(self) -> Untyped {
        let Self { id, amount, origin } = self;
        Untyped { id, unit: U::UNIT, value: amount.value(), origin }
    }
}

impl Untyped {
    const fn typed<U: Counts>(self) -> Named<U> {
        Named { id: self.id, amount: Amount::new(self.value), origin: self.origin }
    }
}
