//! What an estimator is: what there is to know about it before it is asked anything, how its request
//! is read, and how that is evaluated.
//!
//! Reading and evaluating are two things: a [`PreparedRequest`] is read once and can be evaluated
//! again, with another number in a field, under other [`Parameters`] or under an assumption, with a
//! record or without.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::amount::Overflow;
use crate::calendar::Day;
use crate::document::{
    Clause, Condition, Declaration, Entitlement, Note, Parameters, Period, Provision,
    PublishedParameter,
};
use crate::estimate::{Estimate, Measure, PeriodReading, PeriodStatus, RowPoints};
use crate::evaluation::{Assumption, Evaluation, Outcome};
use crate::input::{Field, FieldDescription, Form, Reader, Value};
use crate::problem::Problem;

/// What there is to know about an estimator before it is asked anything.
#[derive(Clone, Copy, Debug)]
pub struct Estimator {
    /// Its name: the `estimator` of a request.
    pub id: &'static str,
    /// The programme that it belongs to.
    pub programme: &'static str,
    /// The edition of the document, where there are several.
    pub edition: Option<&'static str>,
    /// When the document is in force.
    pub period: Period,
    /// The list of a sibling whose rows it is asked about one by one.
    pub row_of: Option<&'static str>,
    /// What its potential takes for granted.
    pub entitlement: Entitlement,
    /// What its clauses say.
    pub clauses: &'static [&'static [Declaration]],
}

/// A request that can be estimated: what each estimator's file declares.
pub trait Request: Form {
    /// The estimator that it is for.
    const ESTIMATOR: Estimator;

    /// The estimate under the published parameters, as read on a day in Moscow.
    ///
    /// # Errors
    /// What is wrong between the fields. What is wrong within a field cannot be expressed in the
    /// request's types, except an amount made by hand beyond the limits of [`crate::input`].
    fn estimate(&self, on: Option<Day>) -> Result<Estimate, Vec<Problem>>;
}

/// A formula: what each estimator's file holds.
pub(crate) trait Formula: Form {
    /// The estimator that it is for.
    const ESTIMATOR: Estimator;

    /// Goes through the clauses, and says what they come to.
    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome;
}

impl<F: Formula> Request for F {
    const ESTIMATOR: Estimator = <F as Formula>::ESTIMATOR;

    fn estimate(&self, on: Option<Day>) -> Result<Estimate, Vec<Problem>> {
        let mut reader = Reader::default();
        if !self.check(&mut reader) {
            return Err(reader.into_problems());
        }
        let estimator = &const { <F as Formula>::ESTIMATOR };
        estimate(estimator, self, Parameters::published(), on)
            .map_err(|_| vec![Problem::too_large()])
    }
}

/// A formula whose type is known at run time only.
trait Evaluate {
    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome;

    fn put(&mut self, path: &str, number: Decimal) -> bool;
}

impl<F: Formula> Evaluate for F {
    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        Formula::evaluate(self, evaluation)
    }

    fn put(&mut self, path: &str, number: Decimal) -> bool {
        Form::put(self, path, number)
    }
}

type Read = fn(&mut Reader<'_>, &[(String, Value)]) -> Option<Box<dyn Evaluate>>;

/// An estimator in the register, with the way to read its requests.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) estimator: &'static Estimator,
    pub(crate) fields: &'static [Field],
    read: Read,
    #[cfg(test)]
    pub(crate) request: fn() -> &'static str,
}

/// An estimator with its tables of clauses, where a build has the register: no answer needs them.
const fn listed(estimator: Estimator) -> Estimator {
    if cfg!(feature = "register") { estimator } else { Estimator { clauses: &[], ..estimator } }
}

impl Entry {
    /// The entry of a formula.
    pub(crate) const fn of<F: Formula + 'static>() -> Self {
        Self {
            estimator: &const { listed(<F as Formula>::ESTIMATOR) },
            fields: F::FIELDS,
            read: |reader, entries| Some(Box::new(F::read(reader, entries)?)),
            #[cfg(test)]
            request: core::any::type_name::<F>,
        }
    }

    /// Reads a request of this estimator; nothing if the reader has met a problem.
    pub(crate) fn prepare(
        &self,
        reader: &mut Reader<'_>,
        entries: &[(String, Value)],
        on: Option<Day>,
    ) -> Option<PreparedRequest> {
        let formula = (self.read)(reader, entries)?;
        Some(PreparedRequest { estimator: self.estimator, on, formula })
    }
}

/// A request that was read: it can be evaluated as often as one likes.
pub struct PreparedRequest {
    estimator: &'static Estimator,
    on: Option<Day>,
    formula: Box<dyn Evaluate>,
}

impl PreparedRequest {
    /// The estimate, with its record.
    ///
    /// # Errors
    /// [`Overflow`] if a result does not fit into a decimal.
    pub fn estimate(&self, parameters: &Parameters) -> Result<Estimate, Overflow> {
        estimate(self.estimator, &*self.formula, parameters, self.on)
    }

    /// The measure that the answer is about, without a record: what [`Self::estimate`] says of it.
    ///
    /// # Errors
    /// [`Overflow`] if a result does not fit into a decimal.
    pub fn headline(&self, parameters: &Parameters) -> Result<Option<Measure>, Overflow> {
        let mut evaluation = Evaluation::unrecorded(parameters, Assumption::AsGiven);
        let now = self.formula.evaluate(&mut evaluation);
        let potential = potential(self.estimator, &*self.formula, &mut evaluation, parameters);
        if !evaluation.fits() {
            return Err(Overflow);
        }
        Ok(measure(&now, potential.as_ref().unwrap_or(&now)))
    }

    /// Puts another number into a field, which is named by its path: `projects[0].equipmentCost`.
    /// What the field takes is checked as when it was read; whether fields agree with each other is
    /// not. Returns false, and changes nothing, where there is no such field or it takes no such
    /// number.
    pub fn put(&mut self, path: &str, number: Decimal) -> bool {
        self.formula.put(path, number)
    }
}

/// Evaluates a formula as its conditions are and, if one of them has failed, once more as if they
/// were met.
fn estimate(
    estimator: &Estimator,
    formula: &dyn Evaluate,
    parameters: &Parameters,
    on: Option<Day>,
) -> Result<Estimate, Overflow> {
    let mut evaluation = Evaluation::recorded(parameters);
    let now = formula.evaluate(&mut evaluation);
    let assumed = potential(estimator, formula, &mut evaluation, parameters);
    if !evaluation.fits() {
        return Err(Overflow);
    }
    let potential = assumed.as_ref().unwrap_or(&now);
    let rows = now.rows.iter().zip(&potential.rows);
    let rows = rows.map(|(points, potential)| RowPoints { points: *points, potential: *potential });
    let records = evaluation.into_records();
    Ok(Estimate {
        estimator: estimator.id,
        programme: estimator.programme,
        edition: estimator.edition,
        version: env!("CARGO_PKG_VERSION"),
        period: reading(&estimator.period, parameters, on),
        headline: measure(&now, potential),
        points: now.points,
        potential: potential.points,
        payout: now.payout,
        potential_payout: potential.payout,
        accounts: records.accounts,
        schedule: records.schedule,
        conditions: records.conditions,
        steps: records.steps,
        notes: records.notes,
        rows: rows.collect(),
        detail: now.detail,
    })
}

/// What a formula comes to if its failed conditions are taken for granted; nothing if none failed,
/// since it is the same then.
fn potential(
    estimator: &Estimator,
    formula: &dyn Evaluate,
    evaluation: &mut Evaluation<'_>,
    parameters: &Parameters,
) -> Option<Outcome> {
    let entitlement = estimator.entitlement;
    evaluation.has_failed(entitlement).then(|| {
        let mut assumed = Evaluation::unrecorded(parameters, Assumption::Met(entitlement));
        let outcome = formula.evaluate(&mut assumed);
        evaluation.join(&assumed);
        outcome
    })
}

fn measure(now: &Outcome, potential: &Outcome) -> Option<Measure> {
    let headline = now.headline;
    let potential = if headline.has_potential() { potential.measure() } else { None };
    Some(Measure { id: headline.id()?, now: now.measure(), potential })
}

/// Whether a document is in force on a day.
fn reading(period: &Period, parameters: &Parameters, on: Option<Day>) -> PeriodReading {
    let opens = period.opens.map(|day| parameters.of(&day));
    let closes = period.closes.map(|day| parameters.of(&day));
    let clause = period.clause;
    let status = match on {
        _ if clause.is_none() => PeriodStatus::Open,
        None => PeriodStatus::Unknown,
        Some(day) if opens.is_some_and(|first| day < first) => PeriodStatus::NotYetOpen,
        Some(day) if closes.is_some_and(|last| day > last) => PeriodStatus::Closed,
        Some(_) if opens.is_none() && closes.is_none() => PeriodStatus::Unknown,
        Some(_) => PeriodStatus::Open,
    };
    PeriodReading { status, on, opens, closes, clause }
}

/// An estimator in one edition, as the register shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct EstimatorInfo {
    /// Its name: the `estimator` of a request.
    pub id: &'static str,
    /// The programme that it belongs to.
    pub programme: &'static str,
    /// The edition of the document, where there are several.
    pub edition: Option<&'static str>,
    /// The first day of the document, if it names one.
    pub opens: Option<Day>,
    /// The last day of the document, if it names one.
    pub closes: Option<Day>,
    /// The clause with the dates.
    pub period_clause: Option<Clause>,
    /// The list of a sibling whose rows it is asked about one by one.
    pub row_of: Option<&'static str>,
    /// The fields of its request.
    pub fields: Vec<FieldDescription>,
    /// The parameters that its document publishes.
    pub parameters: Vec<PublishedParameter>,
    /// The target accounts that it can credit.
    pub accounts: Vec<Provision>,
    /// The dates that it can name.
    pub schedule: Vec<Provision>,
    /// The conditions that it can judge.
    pub conditions: Vec<Condition>,
    /// The steps that it can take.
    pub steps: Vec<Provision>,
    /// The notes that it can add.
    pub notes: Vec<Note>,
}

impl From<&Entry> for EstimatorInfo {
    fn from(Entry { estimator, fields, .. }: &Entry) -> Self {
        let published = Parameters::published();
        let Period { opens, closes, clause } = estimator.period;
        let mut info = Self {
            id: estimator.id,
            programme: estimator.programme,
            edition: estimator.edition,
            opens: opens.map(|day| published.of(&day)),
            closes: closes.map(|day| published.of(&day)),
            period_clause: clause,
            row_of: estimator.row_of,
            fields: fields.iter().map(FieldDescription::from).collect(),
            parameters: Vec::new(),
            accounts: Vec::new(),
            schedule: Vec::new(),
            conditions: Vec::new(),
            steps: Vec::new(),
            notes: Vec::new(),
        };
        for declaration in estimator.clauses.iter().copied().flatten() {
            match *declaration {
                Declaration::Parameter(parameter) => info.parameters.push(parameter),
                Declaration::Account(account) => info.accounts.push(account),
                Declaration::Date(date) => info.schedule.push(date),
                Declaration::Condition(condition) => info.conditions.push(condition),
                Declaration::Step(step) => info.steps.push(step),
                Declaration::Note(note) => info.notes.push(note),
            }
        }
        info
    }
}
