//! A request that was read once answers many questions: again, without a record, with another number
//! in a field, under other parameters.

use std::collections::BTreeSet;

use points_estimator::calendar::Day;
use points_estimator::document::Parameters;
use points_estimator::estimate::{Estimate, Source};
use points_estimator::input::{FieldDescription, FieldKind, Value};
use points_estimator::quantity::Scalar;
use points_estimator::{Answer, PreparedRequest, estimate, estimators, prepare};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

use crate::corpus::{corpus, estimated};
use crate::requests::any_request;

fn prepared(request: &Value) -> PreparedRequest {
    prepare(request).unwrap().unwrap_or_else(|problems| panic!("{request:?}: {problems:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_evaluation_gives_the_same_every_time_and_without_a_record(request in any_request()) {
        let prepared = prepared(&request);
        let published = Parameters::published();
        let first = prepared.estimate(published).unwrap();
        assert_eq!(first, estimated(&request));
        assert_eq!(first.headline, prepared.headline(published).unwrap());
        assert_eq!(first, prepared.estimate(published).unwrap());
    }

    #[test]
    fn a_number_put_into_a_field_counts_as_if_it_had_been_read_there(
        request in any_request(),
        choice in any::<prop::sample::Index>(),
        hundredths in prop_oneof![0..1_000_000_i64, 0..1_000_000_000_000_i64],
    ) {
        let Value::Map(entries) = &request else { panic!() };
        let estimator = text_of(Value::entry(entries, "estimator"));
        let edition = text_of(Value::entry(entries, "edition"));
        let infos = estimators();
        let info = infos
            .iter()
            .find(|it| it.id == estimator && (edition.is_empty() || it.edition == Some(&edition)))
            .unwrap();
        let places = places(&info.fields, entries, "");
        prop_assume!(!places.is_empty());
        let (path, decimals) = choice.get(&places);
        let number = Decimal::new(hundredths, (*decimals).min(2));

        let changed = with(&request, path, &number.to_string());
        // Where the number does not agree with other fields, reading refuses what putting does not ask.
        if let Ok(Answer::Estimate(expected)) = estimate(&changed) {
            let mut prepared = prepared(&request);
            assert!(prepared.put(path, number), "{path} does not take {number}");
            assert_eq!(prepared.estimate(Parameters::published()).unwrap(), *expected, "{path}");
        }
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        _ => String::new(),
    }
}

/// Where a request of these fields takes a number, and with how many decimals.
fn places(
    fields: &[FieldDescription],
    entries: &[(String, Value)],
    before: &str,
) -> Vec<(String, u32)> {
    let mut places = Vec::new();
    for field in fields {
        let path = format!("{before}{}", field.id);
        match (field.kind, Value::entry(entries, field.id)) {
            (FieldKind::Rows, Value::List(rows)) => {
                for (index, row) in rows.iter().enumerate() {
                    let Value::Map(row) = row else { panic!() };
                    places.extend(self::places(&field.fields, row, &format!("{path}[{index}].")));
                }
            }
            (FieldKind::Counts, _) => {
                places.extend(field.choices.iter().map(|choice| (format!("{path}.{choice}"), 0)));
            }
            _ => places.extend(field.decimals.map(|decimals| (path, decimals))),
        }
    }
    places
}

/// The same request with another text at a path.
fn with(request: &Value, path: &str, text: &str) -> Value {
    let (head, rest) = path.split_once(['.', '[', ']']).unwrap_or((path, ""));
    let rest = rest.trim_start_matches('.');
    let inner = |value: &Value| {
        if rest.is_empty() { Value::Text(text.to_owned()) } else { with(value, rest, text) }
    };
    match request {
        Value::List(rows) => {
            let mut rows = rows.clone();
            let row = head.parse::<usize>().unwrap();
            rows[row] = inner(&rows[row]);
            Value::List(rows)
        }
        Value::Map(entries) => {
            let mut entries = entries.clone();
            let value = inner(Value::entry(&entries, head));
            entries.retain(|(key, _)| key != head);
            entries.push((head.to_owned(), value));
            Value::Map(entries)
        }
        _ => with(&Value::Map(Vec::new()), path, text),
    }
}

#[test]
fn a_number_is_put_only_where_the_request_has_such_a_field_that_takes_it() {
    let request = corpus().into_iter().map(|case| case.request);
    let request = request.into_iter().find(|it| estimated(it).estimator == "keaz-contest").unwrap();
    let mut prepared = prepared(&request);
    let before = prepared.estimate(Parameters::published()).unwrap();
    for (path, number) in [
        ("projects[0].equipmentCost", dec!(-0.01)),
        ("projects[0].equipmentCost", dec!(0.001)),
        ("projects[0].equipmentCost", dec!(1_000_000_000_000_000.01)),
        ("projects[0].focus.optimat-a", dec!(0.5)),
        ("projects[0].focus.optimat-z", dec!(1)),
        ("projects[0].stage", dec!(1)),
        ("projects[0]", dec!(1)),
        ("projects[1000].equipmentCost", dec!(1)),
        ("projects[x].equipmentCost", dec!(1)),
        ("projects", dec!(1)),
        ("equipmentCost", dec!(1)),
        ("place", dec!(0)),
        ("", dec!(1)),
    ] {
        assert!(!prepared.put(path, number), "{path} took {number}");
    }
    assert_eq!(prepared.estimate(Parameters::published()).unwrap(), before);
    assert!(prepared.put("projects[0].equipmentCost", dec!(0.01)));
    assert_ne!(prepared.estimate(Parameters::published()).unwrap(), before);
}

#[test]
fn another_value_of_a_parameter_stands_wherever_the_published_one_stood_in_a_step() {
    let cases = corpus();
    let mut seen = BTreeSet::new();
    for case in &cases {
        let before = estimated(&case.request);
        for (id, value) in used(&before) {
            let Scalar::Number(published) = value else { panic!("{id} is no number") };
            if !seen.insert((before.estimator, before.edition, id)) {
                continue;
            }
            // Doubled, a divisor still leaves finite decimals.
            let other = Scalar::Number((published * dec!(2)).normalize());
            let parameters = Parameters::default().with(id, other);
            let after = prepared(&case.request).estimate(&parameters).unwrap();
            assert!(used(&after).contains(&(id, other)), "{} does not ask for {id}", case.name);
            assert!(!used(&after).contains(&(id, value)), "{} reads {id} past the door", case.name);
        }
    }
    assert!(seen.len() > 40, "{seen:?}");
}

/// The parameters that steps are computed from, with their values.
fn used(estimate: &Estimate) -> Vec<(&'static str, Scalar)> {
    let operands = estimate.steps.iter().flat_map(|step| &step.operands);
    operands
        .filter(|operand| matches!(operand.source, Source::Parameter { .. }))
        .map(|operand| (operand.id, operand.value))
        .collect()
}

#[test]
fn another_value_of_a_threshold_and_of_a_day_decides_conditions_and_dates() {
    let request = |json: serde_json::Value| prepared(&crate::corpus::value(&json));
    let project = serde_json::json!({
        "estimator": "keaz-contest", "edition": "2026", "on": "2026-12-26",
        "projects": [{ "equipmentCost": "1000", "stage": "R", "documentedOn": "2025-06-30" }],
    });
    let parameters = Parameters::default()
        .with("equipment-minimum", Scalar::Number(dec!(1000)))
        .with("intake-until", Scalar::Day(Day::parse("2026-12-26").unwrap()))
        .with("documentation-since", Scalar::Day(Day::parse("2025-06-30").unwrap()));
    let published = request(project.clone()).estimate(Parameters::published()).unwrap();
    let other = request(project).estimate(&parameters).unwrap();
    let status = |estimate: &Estimate, id| {
        let found = estimate.conditions.iter().find(|condition| condition.id == id);
        serde_json::to_value(found.unwrap().status).unwrap()
    };
    for id in ["equipment-threshold", "documentation-date"] {
        assert_eq!(status(&published, id), "unmet", "{id}");
        assert_eq!(status(&other, id), "met", "{id}");
    }
    assert_eq!(serde_json::to_value(published.period.status).unwrap(), "closed");
    assert_eq!(serde_json::to_value(other.period.status).unwrap(), "open");
}
