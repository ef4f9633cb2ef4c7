//! The cases of `tests/cases`, and the way to ask the core and to find a value in its answer.

use points_estimator::estimate::Estimate;
use points_estimator::input::Value;
use points_estimator::{Answer, estimate};
use serde_json::Value as Json;

include!("../corpus_files.rs");

/// A request and what must come out of it.
pub(crate) struct Case {
    pub(crate) name: String,
    /// The clauses that decide what must come out.
    pub(crate) origin: String,
    pub(crate) request: Value,
    /// Paths into the estimate, each with the value that must stand there.
    pub(crate) expect: Vec<(String, Json)>,
}

/// Every case of every file.
pub(crate) fn corpus() -> Vec<Case> {
    FILES
        .iter()
        .flat_map(|file| serde_json::from_str::<Vec<Json>>(file).unwrap())
        .map(|case| Case {
            name: case["name"].as_str().unwrap().into(),
            origin: case["origin"].as_str().unwrap().into(),
            request: value(&case["request"]),
            expect: case["expect"].as_object().unwrap().clone().into_iter().collect(),
        })
        .collect()
}

/// A JSON value as the core takes it.
pub(crate) fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Absent,
        Json::Bool(flag) => Value::Flag(*flag),
        Json::Number(number) => {
            number.as_i64().map_or_else(|| Value::Fraction(number.to_string()), Value::Whole)
        }
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(list) => Value::List(list.iter().map(value).collect()),
        Json::Object(entries) => {
            Value::Map(entries.iter().map(|(key, entry)| (key.clone(), value(entry))).collect())
        }
    }
}

/// The estimate of a request that has no problems.
pub(crate) fn estimated(request: &Value) -> Estimate {
    match estimate(request) {
        Ok(Answer::Estimate(estimate)) => *estimate,
        other => panic!("{request:?} is answered by {other:?}"),
    }
}

/// What stands at a path such as `conditions.optima-share#1.missing.value`; nothing if an object has
/// no such key.
///
/// In a list, a segment is a number in it, or the `id` of an entry (the first one, or the one of
/// the row after `#`). An entry that is not there is null, and so is what would be in it.
pub(crate) fn resolve<'a>(json: &'a Json, path: &str) -> Option<&'a Json> {
    path.split('.').try_fold(json, |json, segment| match json {
        Json::Null => Some(json),
        Json::Array(list) => Some(entry(list, segment).unwrap_or(&Json::Null)),
        _ => json.get(segment),
    })
}

fn entry<'a>(list: &'a [Json], segment: &str) -> Option<&'a Json> {
    if let Ok(index) = segment.parse::<usize>() {
        return list.get(index);
    }
    let (id, row) =
        segment.split_once('#').map_or((segment, None), |(id, row)| (id, row.parse::<u32>().ok()));
    list.iter().find(|it| it["id"] == id && row.is_none_or(|row| it["row"] == row))
}
