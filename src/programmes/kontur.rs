//! KONTUR designers' club: 1 % of the cost of the G-RAY system in a project.
//!
//! Document: the club's rules of participation; a clause is a section of it. It has no dates.

use rust_decimal::dec;

use super::Stage;
use crate::amount::{Points, Rounding};
use crate::calendar::Day;
use crate::document::{Entitlement, Period, clauses};
use crate::estimate::Status;
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Dates, Evaluation, Outcome};
use crate::input::{Choice, Money, form};

clauses! {
    CLAUSES:
    // Registering
    "1" {
        DESIGNER_GROUP: Note;
    }
    // Uploading a project
    "2" {
        WORKING_DOCUMENTATION: Condition(Points) asks ["stage"];
        NAMED_IN_FULL: Condition(Points) asks ["namedInFull"];
    }
    // Crediting points
    "3" {
        ACCRUAL_RATE: Percent = dec!(1);
        POINT_VALUE: Roubles = dec!(1);
        PROJECT_POINTS: Step;
        CREDITED: Step;
        POINT_IS_A_ROUBLE: Note;
    }
    // Paying points out
    "4" {
        APPROVAL_SHARE: Percent = dec!(30);
        ON_APPROVAL: Step + Date;
        ON_REALISATION: Step + Date;
        REALISED: Condition(Withdrawal) asks ["realised"];
        AGREED_WITH_MANAGEMENT: Note;
        PAYOUT_DAY: Count = dec!(10);
        PAID_IN_CERTIFICATES: Note;
    }
    unstated {
        TAX_NOT_MENTIONED: Note;
        ROUNDING_NOT_MENTIONED: Note;
        NO_DATES: Note;
    }
}

form! {
    /// A project with a G-RAY system in it.
    pub struct Kontur {
        required {
            /// Cost of the G-RAY system in the project, roubles.
            system_cost: Money = "systemCost" clause "3",
        }
        optional {
            /// The stage that the documentation has reached.
            stage: Stage = "stage" clause "2" initially "R",
            /// Whether the upload names the city, the object in full and the developer company.
            named_in_full: bool = "namedInFull" clause "2",
            /// Whether the project is realised.
            realised: bool = "realised" clause "4",
            /// The day on which the points are requested.
            requested_on: Day = "requestedOn" clause "4",
        }
    }
}

impl Formula for Kontur {
    const ESTIMATOR: Estimator = Estimator {
        id: "kontur",
        programme: "kontur",
        edition: None,
        period: Period::ALWAYS,
        row_of: None,
        entitlement: Entitlement::Points,
        clauses: &[CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        evaluation.note(DESIGNER_GROUP);

        // 2
        let stage = self.stage.map(Choice::id);
        evaluation.chosen(WORKING_DOCUMENTATION, stage, Stage::WorkingDocumentation.id());
        evaluation.answered(NAMED_IN_FULL, self.named_in_full);

        // 3
        let system_cost = evaluation.field("systemCost", self.system_cost);
        let project_points =
            evaluation.rate(PROJECT_POINTS, system_cost, &ACCRUAL_RATE, Rounding::Kopeck);
        evaluation.note(POINT_IS_A_ROUBLE);

        // 4
        let realised = evaluation.answered(REALISED, self.realised);
        let on_approval =
            evaluation.share(ON_APPROVAL, project_points, &APPROVAL_SHARE, Rounding::Kopeck);
        let on_realisation = evaluation.remainder(ON_REALISATION, project_points, on_approval);
        let credited = evaluation.gate(CREDITED, Entitlement::Points, project_points);

        // A request of one month is paid by the 10th of the next; the rest waits for realisation.
        let payout_day = evaluation.value(&PAYOUT_DAY);
        let by = self.requested_on.and_then(|day| day.in_next_month(payout_day));
        let approval = Dates::by(by);
        let realisation = Dates::by(by.filter(|_| realised == Status::Met));
        if evaluation.is_open(Entitlement::Points) {
            evaluation.schedule(ON_APPROVAL, on_approval.amount(), approval, Status::Unknown);
            evaluation.schedule(ON_REALISATION, on_realisation.amount(), realisation, realised);
        } else {
            evaluation.schedule(ON_APPROVAL, Points::ZERO, Dates::default(), Status::Unmet);
            evaluation.schedule(ON_REALISATION, Points::ZERO, Dates::default(), Status::Unmet);
        }
        evaluation.notes(&[AGREED_WITH_MANAGEMENT, PAID_IN_CERTIFICATES]);
        evaluation.notes(&[TAX_NOT_MENTIONED, ROUNDING_NOT_MENTIONED, NO_DATES]);

        Outcome::points(credited.amount())
    }
}
