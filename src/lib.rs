//! What a loyalty programme pays for a project: exact points, roubles after tax, and the clause
//! behind every figure.
//!
//! # The house
//! A request comes in as a [`input::Value`], is read by a form, worked out by a formula, and leaves
//! as an [`Answer`]:
//!
//! | room | what lives there |
//! | --- | --- |
//! | [`programmes`] | the rules: one file for one estimator in one edition, clause by clause |
//! | [`input`] | forms: what can be typed, what is wrong with it |
//! | [`problem`] | every problem of a request, with its field |
//! | [`rule`] | figures, rules and remarks, each with its clause |
//! | [`mod@working`] | the mechanisms (rate, sum, cap, split, tax …): each computes and records its step |
//! | [`amount`] | exact decimals with their unit, named rounding |
//! | [`calendar`] | days, as the rules count them |
//! | [`mod@estimate`] | what comes out |
//! | `wasm` | the only file that knows JavaScript |
//!
//! # What the core never does
//! It reads no clock, no file and no network, prints nothing, keeps no state, uses no binary
//! floating point and does not panic. The lints of `Cargo.toml` and `.clippy.toml` keep it so.
//!
//! # An estimate
//! ```
//! use points_estimator::amount::Roubles;
//! use points_estimator::programmes::kontur::Kontur;
//! use points_estimator::programmes::{Estimator, Stage};
//! use rust_decimal::dec;
//!
//! let request = Kontur {
//!     system_cost: Roubles::new(dec!(1234567.89)),
//!     stage: Some(Stage::WorkingDocumentation),
//!     named_in_full: None,
//!     realised: None,
//!     requested_on: None,
//! };
//! let estimate = request.estimate(None).unwrap();
//! assert_eq!(estimate.points.unwrap().to_string(), "12345.68");
//! assert_eq!(estimate.steps[0].clause, "3");
//! ```

pub mod amount;
pub mod calendar;
pub mod estimate;
pub mod input;
pub mod problem;
pub mod programmes;
pub mod rule;
mod working;

#[cfg(target_arch = "wasm32")]
mod wasm;

/// The README's example compiles and answers what it says.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

use serde::Serialize;

use crate::calendar::Day;
use crate::estimate::Estimate;
use crate::input::{FieldDescription, Reader, Value};
use crate::problem::{Allowed, Problem, ProblemCode};
use crate::programmes::{About, REGISTER};
use crate::rule::{Clause, PublishedFigure, Remark, Requirement, Rule};

/// The version of this package; every estimate carries it.
#[must_use]
pub const fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// What comes back for a request: an estimate, or what a person typed wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The estimate.
    Estimate(Box<Estimate>),
    /// Everything that is wrong with the request.
    Problems(Vec<Problem>),
}

/// What a programmer got wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// The request is not an object.
    NotAnObject,
    /// `estimator` is none of the register's.
    UnknownEstimator,
}

impl Misuse {
    /// The name of the error.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAnObject => "not-an-object",
            Self::UnknownEstimator => "unknown-estimator",
        }
    }

    /// One English sentence.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::NotAnObject => "a request is an object such as { estimator: \"kontur\", … }",
            Self::UnknownEstimator => "estimators() lists the names that `estimator` can have",
        }
    }
}

/// Estimates a request: `estimator` names the estimator, `edition` the edition of its document
/// (the latest if it is left out), `on` the day of reading.
///
/// # Errors
/// [`Misuse`] if the request is not an object or names no estimator. What a person typed wrong is
/// not an error but [`Answer::Problems`].
pub fn estimate(request: &Value) -> Result<Answer, Misuse> {
    let Value::Map(entries) = request else {
        return Err(Misuse::NotAnObject);
    };
    let editions = named(Value::entry(entries, ESTIMATOR));
    let Some(latest) = editions.first() else {
        return Err(Misuse::UnknownEstimator);
    };

    let has_edition = latest.edition.is_some() || Value::entry(entries, EDITION).is_blank();
    let known_keys: &[&str] =
        if has_edition { &[ESTIMATOR, EDITION, ON] } else { &[ESTIMATOR, ON] };
    let mut reader = Reader::new(known_keys);
    let about = edition(&mut reader, &editions, Value::entry(entries, EDITION));
    let on = reader.optional::<Day>(entries, ON);
    let estimate = (about.unwrap_or(latest).answer)(&mut reader, entries, on.flatten());
    Ok(match (about, on, estimate) {
        (Some(_), Some(_), Some(estimate)) => Answer::Estimate(Box::new(estimate)),
        _ => Answer::Problems(reader.into_problems()),
    })
}

const ESTIMATOR: &str = "estimator";
const EDITION: &str = "edition";
const ON: &str = "on";

/// The editions of the estimator with this name, the latest first.
fn named(name: &Value) -> Vec<&'static About> {
    let Value::Text(name) = name else {
        return Vec::new();
    };
    REGISTER.iter().filter(|about| about.id == name).collect()
}

/// The edition that was asked for.
fn edition(
    reader: &mut Reader<'_>,
    editions: &[&'static About],
    value: &Value,
) -> Option<&'static About> {
    let has_editions = editions.iter().any(|about| about.edition.is_some());
    let asked = match value {
        // Where there is one edition only, the key itself is refused as unknown.
        _ if value.is_blank() || !has_editions => editions.first(),
        Value::Text(name) => editions.iter().find(|about| about.edition == Some(name)),
        _ => None,
    };
    if asked.is_none() {
        let choices = editions.iter().filter_map(|about| about.edition).collect();
        let allowed = Allowed { choices, ..Allowed::default() };
        reader.within(EDITION, |reader| {
            reader.problem(ProblemCode::UnknownChoice, value, allowed);
        });
    }
    asked.copied()
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
}

/// Every estimator in every edition; of several editions, the latest stands first.
#[must_use]
pub fn estimators() -> Vec<EstimatorInfo> {
    REGISTER
        .iter()
        .map(|about| EstimatorInfo {
            id: about.id,
            programme: about.programme,
            edition: about.edition,
            opens: about.period.opens,
            closes: about.period.closes,
            period_clause: about.period.clause,
            row_of: about.row_of,
            fields: about.fields.iter().map(FieldDescription::from).collect(),
            figures: about.figures,
            accounts: about.accounts,
            schedule: about.schedule,
            conditions: about.conditions,
            steps: about.steps,
            notes: about.notes,
        })
        .collect()
}
