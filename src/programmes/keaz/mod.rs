//! KEAZ-Theorist: a contest for what a project's documentation specifies, and a bonus for what was
//! really installed. The two add up independently.
//!
//! One folder is one edition of the document; the files of both have the same names, so that what
//! changed between them can be read side by side.

pub mod edition_2022;
pub mod edition_2026;

use crate::amount::{Count, Percent, Roubles};
use crate::calendar::Day;
use crate::estimate::{Decides, Status};
use crate::rule::{Clause, Figure, Remark, Requirement, Rule, date, remark, requirement, rule};
use crate::working::{Dates, Working};

// 1.4, in both editions
const ADULT: Requirement = requirement("adult", "1.4", Decides::Points, &["adult"]);
const TAX_RESIDENT: Requirement =
    requirement("tax-resident", "1.4", Decides::Points, &["taxResident"]);
const DESIGNER: Requirement = requirement("designer", "1.4", Decides::Points, &["designer"]);
const INDEPENDENT: Requirement =
    requirement("independent", "1.4", Decides::Points, &["affiliated"]);
const DEMANDS: [Requirement; 4] = [ADULT, TAX_RESIDENT, DESIGNER, INDEPENDENT];
const PARTICIPANT: Requirement = requirement(
    "participant",
    "1.4",
    Decides::Points,
    &["adult", "taxResident", "designer", "affiliated"],
);

/// Who takes part, as far as it is known.
#[derive(Clone, Copy)]
struct Participant {
    adult: Option<bool>,
    tax_resident: Option<bool>,
    designer: Option<bool>,
    affiliated: Option<bool>,
}

impl Participant {
    /// Each demand by itself.
    fn judge(self, working: &mut Working) {
        let independent = self.affiliated.map(|affiliated| !affiliated);
        let answers = [self.adult, self.tax_resident, self.designer, independent];
        for (requirement, answer) in DEMANDS.iter().zip(answers) {
            working.answered(*requirement, answer);
        }
    }

    /// All demands in one: the contest beside has said each of them.
    fn judge_as_a_whole(self, working: &mut Working) {
        let verdict = working.aside(|aside| {
            self.judge(aside);
            aside.verdict(Decides::Points)
        });
        let answer = (verdict != Status::Unknown).then_some(verdict == Status::Met);
        working.answered(PARTICIPANT, answer);
    }
}

// 3.1.1.1, 4.1.4, 4.1.6, in both editions
const UPLOAD_WINDOW: Requirement =
    requirement("upload-window", "3.1.1.1", Decides::Points, &["uploadedOn"]);
const DOCUMENTATION_DATE: Requirement =
    requirement("documentation-date", "4.1.4", Decides::Points, &["documentedOn"]);
const NEW_TO_CONTESTS: Requirement =
    requirement("new-to-contests", "4.1.4", Decides::Points, &["enteredBefore"]);
const NOT_YET_REALISED: Requirement =
    requirement("not-yet-realised", "4.1.4", Decides::Points, &["realisedBefore"]);
const UPLOAD_DOCUMENTS: Remark = remark("upload-documents", "4.1.4");
const VERIFICATION: Rule = rule("verification", "4.1.6");
const WORKING_DAYS: Remark = remark("working-days", "4.1.6");

/// How projects are taken into the contest, in one edition.
struct Intake {
    window: (Day, Day),
    documentation_since: Figure<Day>,
    verification_days: Figure<Count>,
}

/// When and with what past a project is uploaded.
struct Upload {
    documented_on: Option<Day>,
    uploaded_on: Option<Day>,
    entered_before: Option<bool>,
    realised_before: Option<bool>,
}

impl Intake {
    /// Its dates and its past, and until when its documents are verified.
    fn judge(&self, working: &mut Working, upload: &Upload) {
        let since = self.documentation_since.value;
        working.not_before(DOCUMENTATION_DATE, upload.documented_on, since);
        working.answered(NEW_TO_CONTESTS, upload.entered_before.map(|entered| !entered));
        working.answered(NOT_YET_REALISED, upload.realised_before.map(|realised| !realised));
        let in_time = working.between(UPLOAD_WINDOW, upload.uploaded_on, self.window);
        if let Some(uploaded) = upload.uploaded_on {
            let verified = uploaded.plus_working_days(self.verification_days.value);
            working.deadline(VERIFICATION, Dates::by(verified), in_time);
        }
    }
}

/// The days between which something happens.
struct Window {
    rule: Rule,
    from: Figure<Day>,
    until: Figure<Day>,
}

/// What happens between two days of `clause`, and the names of these days.
const fn window(
    id: &'static str,
    clause: Clause,
    (from_id, from): (&'static str, Day),
    (until_id, until): (&'static str, Day),
) -> Window {
    Window {
        rule: rule(id, clause),
        from: date(from_id, clause, from),
        until: date(until_id, clause, until),
    }
}

impl Window {
    fn enter(&self, working: &mut Working, status: Status) {
        let dates = Dates::between(self.from.value, self.until.value);
        working.deadline(self.rule, dates, status);
    }
}

/// The equipment that a project must have, in one edition.
struct Equipment {
    minimum: Figure<Roubles>,
    minimum_rule: Requirement,
    optima_share: Figure<Percent>,
    optima_share_rule: Requirement,
}

impl Equipment {
    /// The cost of all equipment, and the share of KEAZ Optima in it.
    fn judge(
        &self,
        working: &mut Working,
        equipment_cost: Option<Roubles>,
        optima_cost: Option<Roubles>,
    ) {
        working.at_least(self.minimum_rule, equipment_cost, self.minimum.value);
        let (rule, share) = (self.optima_share_rule, &self.optima_share);
        working.share_at_least(rule, optima_cost, equipment_cost, share);
    }
}
