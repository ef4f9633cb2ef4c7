//! What callers call: the same verbs in Rust and, through `wasm`, in JavaScript.

use serde::Serialize;

use crate::calendar::Day;
use crate::document::Parameters;
use crate::estimate::Estimate;
use crate::estimator::{Entry, EstimatorInfo, PreparedRequest};
use crate::input::{Reader, Value};
use crate::problem::{Allowed, Problem, ProblemCode};
use crate::register::REGISTER;

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
    let published = Parameters::published();
    Ok(
        match prepare(request)?
            .and_then(|request| request.estimate(published).map_err(|_| vec![Problem::too_large()]))
        {
            Ok(estimate) => Answer::Estimate(Box::new(estimate)),
            Err(problems) => Answer::Problems(problems),
        },
    )
}

/// Reads a request, to evaluate it as often as one likes; the inner error is everything that is
/// wrong with it.
///
/// # Errors
/// [`Misuse`] if the request is not an object or names no estimator.
pub fn prepare(request: &Value) -> Result<Result<PreparedRequest, Vec<Problem>>, Misuse> {
    let Value::Map(entries) = request else {
        return Err(Misuse::NotAnObject);
    };
    let editions = named(Value::entry(entries, ESTIMATOR));
    let Some(latest) = editions.first() else {
        return Err(Misuse::UnknownEstimator);
    };

    let has_edition =
        latest.estimator.edition.is_some() || Value::entry(entries, EDITION).is_blank();
    let known_keys: &[&str] =
        if has_edition { &[ESTIMATOR, EDITION, ON] } else { &[ESTIMATOR, ON] };
    let mut reader = Reader::new(known_keys);
    let entry = edition(&mut reader, &editions, Value::entry(entries, EDITION));
    let on = reader.optional::<Day>(entries, ON);
    let prepared = entry.unwrap_or(latest).prepare(&mut reader, entries, on.flatten());
    Ok(match (entry, on, prepared) {
        (Some(_), Some(_), Some(prepared)) => Ok(prepared),
        _ => Err(reader.into_problems()),
    })
}

const ESTIMATOR: &str = "estimator";
const EDITION: &str = "edition";
const ON: &str = "on";

/// The editions of the estimator with this name, the latest first.
fn named(name: &Value) -> Vec<&'static Entry> {
    let Value::Text(name) = name else {
        return Vec::new();
    };
    REGISTER.iter().filter(|entry| entry.estimator.id == name).collect()
}

/// The edition that was asked for.
fn edition<'a>(
    reader: &mut Reader<'_>,
    editions: &[&'a Entry],
    value: &Value,
) -> Option<&'a Entry> {
    let names = || editions.iter().filter_map(|entry| entry.estimator.edition);
    let asked = match value {
        // Where there is one edition only, the key itself is refused as unknown.
        _ if value.is_blank() || names().next().is_none() => editions.first(),
        Value::Text(name) => editions.iter().find(|it| it.estimator.edition == Some(name)),
        _ => None,
    };
    if asked.is_none() {
        let allowed = Allowed { choices: names().collect(), ..Allowed::default() };
        reader.within(EDITION, |reader| {
            reader.problem(ProblemCode::UnknownChoice, value, allowed);
        });
    }
    asked.copied()
}

/// Every estimator in every edition; of several editions, the latest comes first.
#[must_use]
pub fn estimators() -> Vec<EstimatorInfo> {
    REGISTER.iter().map(EstimatorInfo::from).collect()
}
