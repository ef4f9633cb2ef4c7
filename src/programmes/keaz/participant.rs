//! Who can take part: clause 1.4, the same in both editions.

use crate::document::{Condition, Entitlement, clauses};
use crate::estimate::Status;
use crate::evaluation::Evaluation;
use crate::input::form;

clauses! {
    /// What the contest says of each demand.
    pub(super) EACH_DEMAND:
    "1.4" {
        ADULT: Condition(Points) asks ["adult"];
        TAX_RESIDENT: Condition(Points) asks ["taxResident"];
        DESIGNER: Condition(Points) asks ["designer"];
        INDEPENDENT: Condition(Points) asks ["affiliated"];
    }
}

clauses! {
    /// What the bonus says of all of them.
    pub(super) ALL_DEMANDS:
    "1.4" {
        PARTICIPANT: Condition(Points) asks ["adult", "taxResident", "designer", "affiliated"];
    }
}

form! {
    /// Who takes part, as far as it is known.
    pub struct Participant {
        required {}
        optional {
            /// Whether the participant is over 18 and legally capable.
            adult: bool = "adult" clause "1.4",
            /// Whether the participant pays tax as a resident of one of the programme's countries.
            tax_resident: bool = "taxResident" clause "1.4",
            /// Whether the participant designs power supply in that country and may specify KEAZ.
            designer: bool = "designer" clause "1.4",
            /// Whether the participant or a relative works for the organiser or its affiliates.
            affiliated: bool = "affiliated" clause "1.4",
        }
    }
}

impl Participant {
    fn answers(&self) -> [(Condition, Option<bool>); 4] {
        [
            (ADULT, self.adult),
            (TAX_RESIDENT, self.tax_resident),
            (DESIGNER, self.designer),
            (INDEPENDENT, self.affiliated.map(|affiliated| !affiliated)),
        ]
    }

    /// Judges each demand by itself.
    pub(super) fn judge(&self, evaluation: &mut Evaluation<'_>) {
        for (demand, answer) in self.answers() {
            evaluation.answered(demand, answer);
        }
    }

    /// Judges all demands in one: the contest beside has said each of them.
    pub(super) fn judge_as_a_whole(&self, evaluation: &mut Evaluation<'_>) {
        let verdict = evaluation.without_recording(|beside| {
            self.judge(beside);
            beside.verdict(Entitlement::Points)
        });
        let answer = (verdict != Status::Unknown).then_some(verdict == Status::Met);
        evaluation.answered(PARTICIPANT, answer);
    }
}
