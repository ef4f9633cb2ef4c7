//! How a project comes into the contest: clauses 3.1.1.1, 4.1.4 and 4.1.6, the same in both editions
//! but for their dates.

use crate::amount::Count;
use crate::calendar::Day;
use crate::document::{Parameter, clauses};
use crate::evaluation::{Dates, Evaluation};
use crate::input::form;

clauses! {
    pub(super) CLAUSES:
    "3.1.1.1" {
        UPLOAD_WINDOW: Condition(Points) asks ["uploadedOn"];
    }
    "4.1.4" {
        DOCUMENTATION_DATE: Condition(Points) asks ["documentedOn"];
        NEW_TO_CONTESTS: Condition(Points) asks ["enteredBefore"];
        NOT_YET_REALISED: Condition(Points) asks ["realisedBefore"];
        UPLOAD_DOCUMENTS: Note;
    }
    "4.1.6" {
        VERIFICATION: Date;
        WORKING_DAYS: Note;
    }
}

form! {
    /// When and with what past a project is uploaded.
    pub struct Upload {
        required {}
        optional {
            /// The date of the documentation.
            documented_on: Day = "documentedOn" clause "4.1.4",
            /// The day on which the project is uploaded.
            uploaded_on: Day = "uploadedOn" clause "3.1.1.1",
            /// Whether the documentation was in an earlier contest of the organiser.
            entered_before: bool = "enteredBefore" clause "4.1.4",
            /// Whether the project was realised before its registration.
            realised_before: bool = "realisedBefore" clause "4.1.4",
        }
    }
}

/// The dates of the intake in one edition.
pub(super) struct Intake {
    pub(super) from: Parameter<Day>,
    pub(super) until: Parameter<Day>,
    pub(super) documentation_since: Parameter<Day>,
    pub(super) verification_days: Parameter<Count>,
}

impl Intake {
    /// Judges the dates and the past of a project, and says until when its documents are verified.
    pub(super) fn judge(&self, evaluation: &mut Evaluation<'_>, upload: &Upload) {
        let since = evaluation.value(&self.documentation_since);
        evaluation.not_before(DOCUMENTATION_DATE, upload.documented_on, since);
        evaluation.answered(NEW_TO_CONTESTS, upload.entered_before.map(|entered| !entered));
        evaluation.answered(NOT_YET_REALISED, upload.realised_before.map(|realised| !realised));
        let window = (evaluation.value(&self.from), evaluation.value(&self.until));
        let in_time = evaluation.between(UPLOAD_WINDOW, upload.uploaded_on, window);
        if let Some(uploaded) = upload.uploaded_on {
            let verified = uploaded.plus_working_days(evaluation.value(&self.verification_days));
            evaluation.deadline(VERIFICATION, Dates::by(verified), in_time);
        }
    }

    /// Says what verification takes, if a project was uploaded.
    pub(super) fn note_working_days(&self, evaluation: &mut Evaluation<'_>) {
        evaluation.note_with(WORKING_DAYS, Some(evaluation.value(&self.verification_days)));
    }
}
