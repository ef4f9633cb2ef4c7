//! Everything that the register lists is produced by some case, and nothing else is.

use std::collections::BTreeSet;

use points_estimator::estimate::{Estimate, Operand, Quantity, Status};
use points_estimator::input::FieldDescription;
use points_estimator::rule::{PublishedFigure, Requirement, Rule};
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

/// The rules that a list of an answer speaks of.
macro_rules! spoken {
    ($answers:expr, $list:ident) => {
        $answers
            .iter()
            .flat_map(|answer| &answer.$list)
            .map(|entry| (entry.id, entry.clause))
            .collect::<BTreeSet<_>>()
    };
}

fn listed(rules: &[Rule]) -> BTreeSet<(&'static str, &'static str)> {
    rules.iter().map(|rule| (rule.id, rule.clause)).collect()
}

fn demanded(requirements: &[Requirement]) -> BTreeSet<(&'static str, &'static str)> {
    requirements.iter().map(|requirement| (requirement.id, requirement.clause)).collect()
}

#[test]
fn every_rule_that_is_listed_is_produced_and_every_rule_produced_is_listed_with_its_clause() {
    for (info, answers) in covered() {
        let name = (info.id, info.edition);
        assert_eq!(spoken!(answers, steps), listed(info.steps), "steps of {name:?}");
        assert_eq!(
            spoken!(answers, conditions),
            demanded(info.conditions),
            "conditions of {name:?}"
        );
        assert_eq!(spoken!(answers, schedule), listed(info.schedule), "schedule of {name:?}");
        assert_eq!(spoken!(answers, accounts), listed(info.accounts), "accounts of {name:?}");
        let remarks: BTreeSet<_> = info.notes.iter().map(|note| (note.id, note.clause)).collect();
        assert_eq!(spoken!(answers, notes), remarks, "notes of {name:?}");
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
        for requirement in info.conditions {
            for field in requirement.asks {
                assert!(fields.contains(field), "{} {}: {field}", info.id, requirement.id);
            }
            let mut judged = answers.iter().flat_map(|answer| &answer.conditions);
            let decides = judged.find(|it| it.id == requirement.id).map(|it| it.decides);
            assert_eq!(decides, Some(requirement.decides), "{} {}", info.id, requirement.id);
        }
    }
}

#[test]
fn every_condition_is_met_in_one_case_unmet_in_another_and_unknown_in_a_third() {
    for (info, answers) in covered() {
        for rule in info.conditions {
            for status in [Status::Met, Status::Unmet, Status::Unknown] {
                let is_seen = answers
                    .iter()
                    .flat_map(|answer| &answer.conditions)
                    .any(|condition| condition.id == rule.id && condition.status == status);
                let is_always_known = ALWAYS_KNOWN.contains(&(info.id, rule.id));
                let can_be = status != Status::Unknown || !is_always_known;
                assert_eq!(is_seen, can_be, "{} {:?}: {status:?}", info.id, rule.id);
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
        for remark in info.notes {
            let figures: BTreeSet<bool> = answers
                .iter()
                .flat_map(|answer| &answer.notes)
                .filter(|note| note.id == remark.id)
                .map(|note| note.figure.is_some())
                .collect();
            let expected = if FIGURE_WHERE_IT_DIFFERS.contains(&remark.id) { 2 } else { 1 };
            assert_eq!(figures.len(), expected, "{} {}", info.id, remark.id);
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
fn every_published_figure_is_seen_in_a_step_a_condition_a_date_or_a_note() {
    for (info, answers) in covered() {
        for figure in info.figures {
            let is_shown = answers.iter().any(|answer| shows(answer, figure));
            let can_be = !NOT_SHOWN.contains(&(info.id, info.edition, figure.id));
            assert_eq!(is_shown, can_be, "{} {:?} {}", info.id, info.edition, figure.id);
        }
    }
}

fn shows(answer: &Estimate, figure: &PublishedFigure) -> bool {
    let text = figure.value.to_string();
    let is_it = |quantity: &Option<Quantity>| {
        quantity.is_some_and(|it| it.unit == figure.unit && it.value == figure.value)
    };
    let is_prize = figure.id.contains("prize-");
    answer.steps.iter().any(|step| {
        step.operands.iter().any(|operand| operand.id == figure.id && operand.value == figure.value)
            || (is_prize && step.id.starts_with("prize-") && step.result == figure.value)
    }) || answer.conditions.iter().any(|condition| is_it(&condition.required))
        || answer.notes.iter().any(|note| is_it(&note.figure))
        || answer
            .schedule
            .iter()
            .flat_map(|entry| [entry.from, entry.by])
            .flatten()
            .any(|day| day.to_string() == text)
}

#[test]
fn every_operand_is_a_field_a_choice_a_figure_or_a_step_of_its_estimator() {
    for (info, answers) in covered() {
        let mut known: BTreeSet<&str> = info.steps.iter().map(|step| step.id).collect();
        known.extend(info.figures.iter().map(|figure| figure.id));
        collect_fields(&info.fields, &mut known);
        for step in answers.iter().flat_map(|answer| &answer.steps) {
            for Operand { id, .. } in &step.operands {
                assert!(known.contains(id), "{} {}: {id}", info.id, step.id);
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
