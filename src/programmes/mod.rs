//! The register: every programme, every estimator, every edition.
//!
//! One file is one estimator in one edition: its figures, its form, its conditions and its formula,
//! in the order of the clauses.

pub mod guild;
pub mod keaz;
pub mod kontur;
pub mod power_machines;

use crate::amount::{InPoints, Points};
use crate::calendar::Day;
use crate::estimate::{Estimate, PeriodReading, PeriodStatus};
use crate::input::{Field, Form, Reader, Value, choices};
use crate::problem::{Allowed, Problem, ProblemCode};
use crate::rule::{Period, PublishedFigure, Remark, Requirement, Rule};
use crate::working::{Term, Working};

/// Every estimator; of several editions, the latest stands first.
pub static REGISTER: &[About] = &[
    <kontur::Kontur as Formula>::ABOUT,
    <keaz::edition_2026::contest::Contest2026 as Formula>::ABOUT,
    <keaz::edition_2026::bonus::Bonus2026 as Formula>::ABOUT,
    <keaz::edition_2022::contest::Contest2022 as Formula>::ABOUT,
    <keaz::edition_2022::bonus::Bonus2022 as Formula>::ABOUT,
    <power_machines::accrual::Accrual as Formula>::ABOUT,
    <power_machines::ledger::LedgerRequest as Formula>::ABOUT,
    <power_machines::discount::Discount as Formula>::ABOUT,
    <power_machines::membership::MembershipRequest as Formula>::ABOUT,
    <guild::purchases::Purchases as Formula>::ABOUT,
    <guild::prizes::Prizes as Formula>::ABOUT,
    <guild::draw::Drawing as Formula>::ABOUT,
];

/// What there is to know about an estimator before it is asked anything.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Its name.
    pub id: &'static str,
    /// The programme that it belongs to.
    pub programme: &'static str,
    /// The edition of the document, where there are several.
    pub edition: Option<&'static str>,
    /// When the document is in force.
    pub period: Period,
    /// The list of a sibling whose rows it is asked about one by one.
    pub row_of: Option<&'static str>,
    /// The fields of its request.
    pub fields: &'static [Field],
    /// The figures that its document publishes.
    pub figures: &'static [PublishedFigure],
    /// The target accounts that it can credit.
    pub accounts: &'static [Rule],
    /// The dates that it can name.
    pub schedule: &'static [Rule],
    /// The conditions that it can judge.
    pub conditions: &'static [Requirement],
    /// The steps that it can take.
    pub steps: &'static [Rule],
    /// The notes that it can add.
    pub notes: &'static [Remark],
    pub(crate) answer: Answerer,
}

type Answerer = fn(&mut Reader<'_>, &[(String, Value)], Option<Day>) -> Option<Estimate>;

/// The points that an estimate is about.
#[derive(Clone, Copy)]
pub(crate) struct Headline {
    /// What would be credited now; none if the document has no formula.
    pub(crate) points: Option<Points>,
    /// What would be credited if every failed condition were met.
    pub(crate) potential: Option<Points>,
}

impl Headline {
    /// What would be credited now, and if every failed condition were met.
    pub(crate) fn of(points: Term<InPoints>, potential: Term<InPoints>) -> Self {
        Self { points: Some(points.amount()), potential: Some(potential.amount()) }
    }
}

choices! {
    /// The stages of design documentation.
    pub enum Stage {
        /// Stage P, project documentation.
        ProjectDocumentation = "P",
        /// Stage R, working documentation.
        WorkingDocumentation = "R",
    }
}

/// A request that can be estimated.
pub trait Estimator: Form {
    /// The estimator's description.
    const ABOUT: About;

    /// The estimate, as read on a day in Moscow.
    ///
    /// # Errors
    /// What is wrong between the fields. What is wrong within a field cannot be expressed in the
    /// request's types, except an amount made by hand beyond the limits of [`crate::input`].
    fn estimate(&self, on: Option<Day>) -> Result<Estimate, Vec<Problem>>;
}

/// A formula: what each estimator's file holds.
pub(crate) trait Formula: Form {
    /// The estimator's description.
    const ABOUT: About;

    /// Fills in the working and gives the headline.
    fn work(&self, working: &mut Working) -> Headline;
}

impl<F: Formula> Estimator for F {
    const ABOUT: About = <F as Formula>::ABOUT;

    fn estimate(&self, on: Option<Day>) -> Result<Estimate, Vec<Problem>> {
        let mut reader = Reader::default();
        let is_consistent = self.check(&mut reader);
        let estimate = is_consistent
            .then(|| finish(&<F as Formula>::ABOUT, &|working| self.work(working), &mut reader, on))
            .flatten();
        estimate.ok_or_else(|| reader.into_problems())
    }
}

/// Reads a request of this kind and estimates it.
pub(crate) fn answer<F: Formula>(
    reader: &mut Reader<'_>,
    entries: &[(String, Value)],
    on: Option<Day>,
) -> Option<Estimate> {
    let request = F::read(reader, entries)?;
    finish(&<F as Formula>::ABOUT, &|working| request.work(working), reader, on)
}

/// Compiled once, not for every formula.
fn finish(
    about: &About,
    work: &dyn Fn(&mut Working) -> Headline,
    reader: &mut Reader<'_>,
    on: Option<Day>,
) -> Option<Estimate> {
    let mut working = Working::default();
    let headline = work(&mut working);
    if working.fits() {
        return Some(signed(about, working, headline, on));
    }
    reader.problem(ProblemCode::TooLarge, &Value::Absent, Allowed::default());
    None
}

/// The estimate that a working has come to, with who made it and when it was read.
fn signed(about: &About, working: Working, headline: Headline, on: Option<Day>) -> Estimate {
    Estimate {
        estimator: about.id,
        programme: about.programme,
        edition: about.edition,
        version: env!("CARGO_PKG_VERSION"),
        period: reading(about.period, on),
        points: headline.points,
        potential: headline.potential,
        payout: working.payout,
        potential_payout: working.potential_payout,
        accounts: working.accounts,
        schedule: working.schedule,
        conditions: working.conditions,
        steps: working.steps,
        notes: working.notes,
        rows: working.rows,
        prize: working.prize,
        spendable: working.spendable,
        draw_entry: working.draw_entry,
        nomination_prize: working.nomination_prize,
        ledger: working.ledger,
        membership: working.membership,
        draw: working.draw,
    }
}

/// Whether a document is in force on a day.
fn reading(period: Period, on: Option<Day>) -> PeriodReading {
    let Period { opens, closes, clause } = period;
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
