//! Every case cites its origin: the document, and the clauses of it that decide what the case
//! expects, as `KEAZ-Theorist 2026, 5.3, 5.5 and 9.1`.

use serde_json::{Value as Json, from_str, to_value};

use crate::corpus::{Case, corpus, estimated, resolve};

/// The title of every document, and the table of its clauses.
const DOCUMENTS: [(&str, &str); 5] = [
    ("KONTUR", include_str!("../clauses/kontur.json")),
    ("KEAZ-Theorist 2026", include_str!("../clauses/keaz-2026.json")),
    ("KEAZ-Theorist 2022", include_str!("../clauses/keaz-2022.json")),
    ("Power Machines", include_str!("../clauses/power-machines.json")),
    ("Guild of Professionals", include_str!("../clauses/guild.json")),
];

/// A document that cases can cite.
struct Document {
    title: &'static str,
    programme: Json,
    edition: Json,
    /// The clauses that decide something, in the order of the document.
    deciding: Vec<String>,
}

fn documents() -> Vec<Document> {
    DOCUMENTS
        .iter()
        .map(|(title, table)| {
            let table: Json = from_str(table).unwrap();
            let deciding = table["deciding"].as_array().unwrap();
            Document {
                title,
                programme: table["programme"].clone(),
                edition: table["edition"].clone(),
                deciding: deciding.iter().map(|it| it["clause"].as_str().unwrap().into()).collect(),
            }
        })
        .collect()
}

/// The clauses of an origin: none if it does not begin with the title of a document.
fn cited<'a>(origin: &'a str, title: &str) -> Vec<&'a str> {
    let clauses = origin.strip_prefix(title).and_then(|rest| rest.strip_prefix(", "));
    clauses.map_or_else(Vec::new, |list| {
        list.split(", ").flat_map(|clause| clause.split(" and ")).collect()
    })
}

/// The one way to write an origin.
fn written(title: &str, clauses: &[&str]) -> String {
    match clauses {
        [] => title.into(),
        [only] => format!("{title}, {only}"),
        [first @ .., last] => format!("{title}, {} and {last}", first.join(", ")),
    }
}

/// What the paths of a case lead to that carries a clause, with this clause.
fn expected<'a>(case: &'a Case, estimate: &'a Json) -> Vec<(&'a str, &'a str)> {
    case.expect
        .iter()
        .filter_map(|(path, _)| {
            let entry = path.split('.').take(2).collect::<Vec<_>>().join(".");
            let clause = resolve(estimate, &entry)?.get("clause")?.as_str()?;
            Some((path.as_str(), clause))
        })
        .collect()
}

#[test]
fn every_origin_cites_clauses_that_decide_something_in_the_document_of_its_case() {
    let documents = documents();
    for case in corpus() {
        let estimate = to_value(estimated(&case.request)).unwrap();
        let is_its = |it: &&Document| {
            it.programme == estimate["programme"] && it.edition == estimate["edition"]
        };
        let Document { title, deciding, .. } = documents.iter().find(is_its).unwrap();

        let clauses = cited(&case.origin, title);
        assert!(!clauses.is_empty(), "{}: {} is no clause of {title}", case.name, case.origin);
        for clause in &clauses {
            assert!(deciding.iter().any(|it| it == clause), "{}: {title}, {clause}", case.name);
        }
        let in_order: Vec<&str> =
            deciding.iter().map(String::as_str).filter(|it| clauses.contains(it)).collect();
        assert_eq!(case.origin, written(title, &in_order), "{}", case.name);
    }
}

#[test]
fn every_origin_cites_the_clause_of_every_entry_that_its_case_expects() {
    let documents = documents();
    for case in corpus() {
        let estimate = to_value(estimated(&case.request)).unwrap();
        let clauses: Vec<&str> =
            documents.iter().flat_map(|it| cited(&case.origin, it.title)).collect();
        for (path, clause) in expected(&case, &estimate) {
            assert!(clauses.contains(&clause), "{}: {path} is of {clause}", case.name);
        }
    }
}
