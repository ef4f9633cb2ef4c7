//! The corpus through the core compiled to wasm, where integers and the allocator are others.
//!
//! In Node, or in a browser with `WASM_BINDGEN_USE_BROWSER=1`.

#![cfg(target_arch = "wasm32")]
// A test fails by panicking, and may count without minding the last integer.
#![allow(clippy::arithmetic_side_effects, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeSet;

use js_sys::{Array, JSON, Number, Object, Reflect};
use points_estimator::input::Value;
use points_estimator::{Answer, estimate, estimators, version};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

include!("corpus_files.rs");

#[wasm_bindgen_test]
fn every_case_gives_exactly_what_it_expects() {
    let mut differences = Vec::new();
    let mut count = 0;
    for case in FILES.iter().flat_map(|file| list(&JSON::parse(file).unwrap())) {
        let name = get(&case, "name").as_string().unwrap();
        let answer = estimated(&value(&get(&case, "request")));
        for (path, expected) in entries(&get(&case, "expect")) {
            count += 1;
            let found = resolve(&answer, &path);
            if !Object::is(&found, &expected) {
                differences.push(format!("{name}: {path} is {found:?}, not {expected:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(count > FILES.len(), "the corpus is empty");
}

#[wasm_bindgen_test]
fn the_greatest_product_is_exact_in_28_digits() {
    let text = |text: &str| Value::Text(text.into());
    let payment = Value::Map(vec![
        ("amount".into(), text("999999999999999.99")),
        ("exchangeRate".into(), text("99999.999999")),
        ("subject".into(), text("spare-parts-and-services")),
    ]);
    let request = Value::Map(vec![
        ("estimator".into(), text("power-machines-accrual")),
        ("payments".into(), Value::List(vec![payment])),
    ]);
    // 99999999998999999000.00000001 before it is rounded.
    let base = resolve(&estimated(&request), "steps.payment-base.result");
    assert_eq!(base.as_string().unwrap(), "99999999998999999000");
}

#[wasm_bindgen_test]
fn the_register_lists_every_estimator_that_has_cases_and_the_version_is_there() {
    let with_cases: BTreeSet<String> = FILES
        .iter()
        .flat_map(|file| list(&JSON::parse(file).unwrap()))
        .map(|case| get(&get(&case, "request"), "estimator").as_string().unwrap())
        .collect();
    let listed: BTreeSet<String> = estimators().iter().map(|info| info.id.to_owned()).collect();
    assert_eq!(listed, with_cases);
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}

/// The estimate of a request without problems, as a JavaScript object.
fn estimated(request: &Value) -> JsValue {
    match estimate(request) {
        Ok(Answer::Estimate(estimate)) => {
            estimate.serialize(&Serializer::json_compatible()).unwrap()
        }
        other => panic!("{request:?} is answered by {other:?}"),
    }
}

/// What `JSON.parse` gave, as the core takes it.
fn value(json: &JsValue) -> Value {
    if json.is_null() {
        Value::Absent
    } else if let Some(flag) = json.as_bool() {
        Value::Flag(flag)
    } else if let Some(text) = json.as_string() {
        Value::Text(text)
    } else if let Some(number) = json.dyn_ref::<Number>() {
        let text = String::from(number.to_string_with_radix(10).unwrap());
        text.parse().map_or(Value::Fraction(text), Value::Whole)
    } else if Array::is_array(json) {
        Value::List(list(json).iter().map(value).collect())
    } else {
        Value::Map(entries(json).into_iter().map(|(key, entry)| (key, value(&entry))).collect())
    }
}

/// What stands at a path such as `conditions.optima-share#1.missing.value`, as in the native tests.
fn resolve(answer: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(answer.clone(), |json, segment| {
        if json.is_null() {
            JsValue::NULL
        } else if Array::is_array(&json) && segment.parse::<u32>().is_err() {
            let (id, row) =
                segment.split_once('#').map_or((segment, None), |(id, row)| (id, row.parse().ok()));
            let is_meant = |entry: &JsValue| {
                get(entry, "id") == id && row.is_none_or(|row: u32| get(entry, "row") == row)
            };
            list(&json).into_iter().find(is_meant).unwrap_or(JsValue::NULL)
        } else {
            let found = get(&json, segment);
            if found.is_undefined() && Array::is_array(&json) { JsValue::NULL } else { found }
        }
    })
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

fn list(array: &JsValue) -> Vec<JsValue> {
    array.unchecked_ref::<Array>().to_vec()
}

fn entries(object: &JsValue) -> Vec<(String, JsValue)> {
    Object::keys(object.unchecked_ref::<Object>())
        .iter()
        .map(|key| key.as_string().unwrap())
        .map(|key| (key.clone(), get(object, &key)))
        .collect()
}
