//! Every case of the corpus, compared as text.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json, to_value};

use crate::corpus::{corpus, estimated, resolve};

#[test]
fn every_case_gives_exactly_what_it_expects() {
    let mut differences = Vec::new();
    for case in corpus() {
        let estimate = to_value(estimated(&case.request)).unwrap();
        for (path, expected) in &case.expect {
            let found = resolve(&estimate, path);
            if found != Some(expected) {
                differences.push(format!("{}: {path} is {found:?}, not {expected}", case.name));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn no_two_cases_have_the_same_name_and_each_expects_a_value() {
    let mut names = BTreeSet::new();
    for case in corpus() {
        assert!(case.expect.iter().any(|(_, value)| !value.is_null()), "{}", case.name);
        assert!(names.insert(case.name.clone()), "twice: {}", case.name);
    }
}

/// Otherwise a misspelt id would be absent from every answer, and null as expected.
#[test]
fn every_name_in_a_path_is_a_key_or_an_id_of_some_answer() {
    let mut names = BTreeSet::new();
    for case in corpus() {
        collect_names(&to_value(estimated(&case.request)).unwrap(), &mut names);
    }
    for case in corpus() {
        for segment in case.expect.iter().flat_map(|(path, _)| path.split('.')) {
            let name = segment.split('#').next().unwrap();
            let is_known = name.parse::<usize>().is_ok() || names.contains(name);
            assert!(is_known, "{}: there is no {name}", case.name);
        }
    }
}

fn collect_names(json: &Json, names: &mut BTreeSet<String>) {
    match json {
        Json::Array(list) => list.iter().for_each(|entry| collect_names(entry, names)),
        Json::Object(entries) => {
            for (key, value) in entries {
                names.insert(key.clone());
                names.extend(value.as_str().filter(|_| key == "id").map(String::from));
                collect_names(value, names);
            }
        }
        _ => {}
    }
}

#[test]
fn a_path_leads_by_key_by_number_by_id_and_by_row() {
    let answer = json!({
        "points": "1",
        "payout": null,
        "steps": [{ "id": "a", "row": 0, "result": "2" }, { "id": "a", "row": 1, "result": "3" }],
    });
    let at = |path| resolve(&answer, path);
    assert_eq!(at("points"), Some(&json!("1")));
    assert_eq!(at("steps.1.result"), Some(&json!("3")));
    assert_eq!(at("steps.a.result"), Some(&json!("2")));
    assert_eq!(at("steps.a#1.result"), Some(&json!("3")));
    for nothing in ["payout.net", "steps.a#2.result", "steps.2", "steps.b"] {
        assert_eq!(at(nothing), Some(&Json::Null), "{nothing}");
    }
    for nowhere in ["result", "steps.a.results"] {
        assert_eq!(at(nowhere), None, "{nowhere}");
    }
}
