//! Everything that the register lists is produced by some case, and nothing else is.

use std::collections::BTreeSet;

use points_estimator::document::{Condition, Provision, PublishedParameter};
use points_estimator::estimate::{Estimate, Operand, Source, Status};
use points_estimator::input::FieldDescription;
use points_estimator::quantity::Quantity;
use points_estimator::{EstimatorInfo, estimators};

use crate::corpus::{corpus, estimated};

/// Every estimator in every edition, with the answers to its cases.
fn covered() -> Vec<(EstimatorInfo, Vec<Estimate>)> {
    let answers: Vec<Estimate> = corpus().iter().map(|case| estimated(&case.request)).collect();
    estimators()
        .into_iter()
        .map(|info| {
            let its = |answer: &&Estimate| {
                answer.estimator == info.id
                    && answer.edition == info.edition
                    && answer.programme == info.programme
            };
            let answers = answers.iter().filter(its).cloned().collect();
            (info, answers)
        })
        .collect()
}

/// The provisions that a list of an answer speaks of.
macro_rules! spoken {
    ($answers:expr, $list:ident) => {
        $answers
            .iter()
            .flat_map(|answer| &answer.$list)
            .map(|entry| (entry.id, entry.clause))
            .collect::<BTreeSet<_>>()
    };
}

fn listed(provisions: &[Provision]) -> BTreeSet<(&'static str, &'static str)> {
    provisions.iter().map(|provision| (provision.id, provision.clause)).collect()
}

fn demanded(conditions: &[Condition]) -> BTreeSet<(&'static str, &'static str)> {
    conditions.iter().map(|condition| (condition.id, condition.clause)).collect()
}

#[test]
fn everything_declared_is_produced_and_everything_produced_is_declared_with_its_clause() {
    for (info, answers) in covered() {
        let name = (info.id, info.edition);
        assert_eq!(spoken!(answers, steps), listed(&info.steps), "steps of {name:?}");
        assert_eq!(
            spoken!(answers, conditions),
            demanded(&info.conditions),
            "conditions of {name:?}"
        );
        assert_eq!(spoken!(answers, schedule), listed(&info.schedule), "schedule of {name:?}");
        assert_eq!(spoken!(answers, accounts), listed(&info.accounts), "accounts of {name:?}");
        let notes: BTreeSet<_> = info.notes.iter().map(|note| (note.id, note.clause)).collect();
        assert_eq!(spoken!(answers, notes), notes, "notes of {name:?}");
    }
}

/// What they judge is a required field, or computed by the estimate itself.
const ALWAYS_KNOWN: [(&str, &str); 4] = [
    ("keaz-contest", "equipment-threshold"),
    ("guild-purchases", "bonus-unlock"),
    ("guild-purchases", "draw-entry"),
    ("guild-prizes", "prize-minimum"),
];

#[test]
fn every_condition_decides_what_it_is_said_to_and_asks_for_fields_of_its_form() {
    for (info, answers) in covered() {
        let mut fields = BTreeSet::new();
        collect_fields(&info.fields, &mut fields);
        for condition in &info.conditions {
            for field in condition.asks {
                assert!(fields.contains(field), "{} {}: {field}", info.id, condition.id);
            }
            let mut judged = answers.iter().flat_map(|answer| &answer.conditions);
            let decides = judged.find(|it| it.id == condition.id).map(|it| it.decides);
            assert_eq!(decides, Some(condition.decides), "{} {}", info.id, condition.id);
        }
    }
}

#[test]
fn every_condition_is_met_in_one_case_unmet_in_another_and_unknown_in_a_third() {
    for (info, answers) in covered() {
        for declared in &info.conditions {
            for status in [Status::Met, Status::Unmet, Status::Unknown] {
                let is_seen = answers
                    .iter()
                    .flat_map(|answer| &answer.conditions)
                    .any(|condition| condition.id == declared.id && condition.status == status);
                let is_always_known = ALWAYS_KNOWN.contains(&(info.id, declared.id));
                let can_be = status != Status::Unknown || !is_always_known;
                assert_eq!(is_seen, can_be, "{} {:?}: {status:?}", info.id, declared.id);
            }
        }
    }
}

/// The notes that give a figure only where the other reading differs, or would.
const FIGURE_WHERE_IT_DIFFERS: [&str; 6] = [
    "whole-hundred-thousands",
    "threshold-wording",
    "rounding-by-receipt",
    "draw-entries",
    "money-part-period",
    "discount-base",
];

#[test]
fn a_note_on_another_reading_is_seen_with_its_figure_and_without() {
    for (info, answers) in covered() {
        for declared in &info.notes {
            let figures: BTreeSet<bool> = answers
                .iter()
                .flat_map(|answer| &answer.notes)
                .filter(|note| note.id == declared.id)
                .map(|note| note.figure.is_some())
                .collect();
            let expected = if FIGURE_WHERE_IT_DIFFERS.contains(&declared.id) { 2 } else { 1 };
            assert_eq!(figures.len(), expected, "{} {}", info.id, declared.id);
        }
    }
}

/// Periods and days of the month, which only move dates; the printed value of a point where points
/// stay points; a share, which a condition shows as the sum that it makes; a fund that is not used.
const NOT_SHOWN: [(&str, Option<&str>, &str); 21] = [
    ("kontur", None, "point-value"),
    ("kontur", None, "payout-day"),
    ("keaz-contest", Some("2026"), "optima-minimum-share"),
    ("keaz-contest", Some("2022"), "optima-minimum-share"),
    ("keaz-contest", Some("2022"), "prize-fund"),
    ("keaz-bonus", Some("2026"), "optima-minimum-share"),
    ("keaz-bonus", Some("2026"), "order-gap-months"),
    ("keaz-bonus", Some("2026"), "payout-days"),
    ("keaz-bonus", Some("2022"), "optima-minimum-share"),
    ("keaz-bonus", Some("2022"), "payout-days"),
    ("power-machines-accrual", None, "shelf-life"),
    ("power-machines-accrual", None, "crediting-days-on-joining"),
    ("power-machines-accrual", None, "crediting-days"),
    ("power-machines-accrual", None, "point-value"),
    ("power-machines-ledger", None, "shelf-life"),
    ("power-machines-ledger", None, "crediting-days-on-joining"),
    ("power-machines-ledger", None, "crediting-days"),
    ("power-machines-ledger", None, "point-value"),
    ("power-machines-discount", None, "point-value"),
    ("power-machines-membership", None, "access-days"),
    ("guild-purchases", None, "point-value"),
];

#[test]
fn every_published_parameter_is_seen_in_a_step_a_condition_a_date_a_note_or_the_period() {
    for (info, answers) in covered() {
        for parameter in &info.parameters {
            let is_shown = answers.iter().any(|answer| shows(answer, parameter));
            let can_be = !NOT_SHOWN.contains(&(info.id, info.edition, parameter.id));
            assert_eq!(is_shown, can_be, "{} {:?} {}", info.id, info.edition, parameter.id);
        }
    }
}

fn shows(answer: &Estimate, parameter: &PublishedParameter) -> bool {
    let text = parameter.value.to_string();
    let is_it = |quantity: &Option<Quantity>| {
        quantity.is_some_and(|it| it.unit == parameter.unit && it.value == parameter.value)
    };
    let is_prize = parameter.id.contains("prize-");
    answer.steps.iter().any(|step| {
        step.operands
            .iter()
            .any(|operand| operand.id == parameter.id && operand.value == parameter.value)
            || (is_prize && step.id.starts_with("prize-") && step.result == parameter.value)
    }) || answer.conditions.iter().any(|condition| is_it(&condition.required))
        || answer.notes.iter().any(|note| is_it(&note.figure))
        || [answer.period.opens, answer.period.closes]
            .into_iter()
            .flatten()
            .any(|day| day.to_string() == text)
        || answer
            .schedule
            .iter()
            .flat_map(|entry| [entry.from, entry.by])
            .flatten()
            .any(|day| day.to_string() == text)
}

#[test]
fn every_operand_is_a_field_a_choice_a_parameter_or_a_step_of_its_estimator_as_its_source_says() {
    for (info, answers) in covered() {
        let steps: BTreeSet<&str> = info.steps.iter().map(|step| step.id).collect();
        let mut fields = BTreeSet::new();
        collect_fields(&info.fields, &mut fields);
        for step in answers.iter().flat_map(|answer| &answer.steps) {
            for Operand { id, unit, value, source } in &step.operands {
                let is_known = match source {
                    Source::Field { .. } | Source::Choice => fields.contains(id),
                    Source::Step { .. } | Source::Part { .. } => {
                        steps.contains(id) || fields.contains(id)
                    }
                    Source::Parameter { clause } => {
                        let (id, clause, unit, value) = (*id, *clause, *unit, *value);
                        let parameter = PublishedParameter { id, clause, unit, value };
                        info.parameters.contains(&parameter)
                    }
                };
                assert!(is_known, "{} {}: {id} of {source:?}", info.id, step.id);
            }
        }
    }
}

fn collect_fields<'a>(fields: &'a [FieldDescription], known: &mut BTreeSet<&'a str>) {
    for field in fields {
        known.insert(field.id);
        known.extend(&field.choices);
        collect_fields(&field.fields, known);
    }
}
