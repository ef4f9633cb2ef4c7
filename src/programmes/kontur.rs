//! KONTUR designers' club: 1 % of the cost of the G-RAY system in a project.
//!
//! Document: the club's rules of participation; a clause is a section of it. It has no dates.

use rust_decimal::dec;

use super::{About, Formula, Headline, Stage, answer};
use crate::amount::{Count, Percent, Points, Roubles, Rounding};
use crate::calendar::Day;
use crate::estimate::{Decides, Status};
use crate::input::{Choice, Form, Money, form};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, count, percent, remark, requirement, roubles, rule,
    silence,
};
use crate::working::{Dates, Term, Working};

// 1. Registering
const DESIGNER_GROUP: Remark = remark("designer-group", "1");

// 2. Uploading a project
const NAMED_IN_FULL: Requirement =
    requirement("named-in-full", "2", Decides::Points, &["namedInFull"]);
const WORKING_DOCUMENTATION: Requirement =
    requirement("working-documentation", "2", Decides::Points, &["stage"]);

// 3. Crediting points
const ACCRUAL_RATE: Figure<Percent> = percent("accrual-rate", "3", dec!(1));
const POINT_VALUE: Figure<Roubles> = roubles("point-value", "3", dec!(1));
const PROJECT_POINTS: Rule = ACCRUAL_RATE.decides("project-points");
const CREDITED: Rule = rule("credited", "3");
const POINT_IS_A_ROUBLE: Remark = remark("point-is-a-rouble", "3");

// 4. Paying points out
const APPROVAL_SHARE: Figure<Percent> = percent("approval-share", "4", dec!(30));
const ON_APPROVAL: Rule = APPROVAL_SHARE.decides("on-approval");
const ON_REALISATION: Rule = rule("on-realisation", "4");
const REALISED: Requirement = requirement("realised", "4", Decides::Withdrawal, &["realised"]);
const AGREED_WITH_MANAGEMENT: Remark = remark("agreed-with-management", "4");
const PAYOUT_DAY: Figure<Count> = count("payout-day", "4", dec!(10));
const PAID_IN_CERTIFICATES: Remark = remark("paid-in-certificates", "4");

// What the document does not say
const TAX_NOT_MENTIONED: Remark = silence("tax-not-mentioned");
const ROUNDING_NOT_MENTIONED: Remark = silence("rounding-not-mentioned");
const NO_DATES: Remark = silence("no-dates");

const NOTES: &[Remark] = &[
    DESIGNER_GROUP,
    POINT_IS_A_ROUBLE,
    AGREED_WITH_MANAGEMENT,
    PAID_IN_CERTIFICATES,
    TAX_NOT_MENTIONED,
    ROUNDING_NOT_MENTIONED,
    NO_DATES,
];

form! {
    /// A project with a G-RAY system in it.
    pub struct Kontur {
        required {
            /// Cost of the G-RAY system in the project, roubles.
            system_cost: Money = "systemCost" in "3",
        }
        optional {
            /// The stage that the documentation has reached.
            stage: Stage = "stage" in "2" from "R",
            /// Whether the upload names the city, the object in full and the developer company.
            named_in_full: bool = "namedInFull" in "2",
            /// Whether the project is realised.
            realised: bool = "realised" in "4",
            /// The day on which the points are requested.
            requested_on: Day = "requestedOn" in "4",
        }
    }
}

impl Formula for Kontur {
    const ABOUT: About = About {
        id: "kontur",
        programme: "kontur",
        edition: None,
        period: Period { opens: None, closes: None, clause: None },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            ACCRUAL_RATE.published(),
            POINT_VALUE.published(),
            APPROVAL_SHARE.published(),
            PAYOUT_DAY.published(),
        ],
        accounts: &[],
        schedule: &[ON_APPROVAL, ON_REALISATION],
        conditions: &[WORKING_DOCUMENTATION, NAMED_IN_FULL, REALISED],
        steps: &[PROJECT_POINTS, ON_APPROVAL, ON_REALISATION, CREDITED],
        notes: NOTES,
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        let system_cost = Term::given("systemCost", self.system_cost);

        let stage = self.stage.map(Choice::id);
        let uploadable = Stage::WorkingDocumentation.id();
        working.chosen(WORKING_DOCUMENTATION, stage, uploadable);
        working.answered(NAMED_IN_FULL, self.named_in_full);
        let realised = working.answered(REALISED, self.realised);

        let project_points =
            working.rate(PROJECT_POINTS, system_cost, &ACCRUAL_RATE, Rounding::Kopeck);
        let on_approval =
            working.share(ON_APPROVAL, project_points, &APPROVAL_SHARE, Rounding::Kopeck);
        let on_realisation = working.remainder(ON_REALISATION, project_points, on_approval);
        let credited = working.gate(CREDITED, Decides::Points, project_points);

        // A request of one month is paid by the 10th of the next; the rest waits for realisation.
        let by = self.requested_on.and_then(|day| day.in_next_month(PAYOUT_DAY.value));
        let approval = Dates::by(by);
        let realisation = Dates::by(by.filter(|_| realised == Status::Met));
        if working.is_open(Decides::Points) {
            working.schedule(ON_APPROVAL, on_approval.amount(), approval, Status::Unknown);
            working.schedule(ON_REALISATION, on_realisation.amount(), realisation, realised);
        } else {
            working.schedule(ON_APPROVAL, Points::ZERO, Dates::default(), Status::Unmet);
            working.schedule(ON_REALISATION, Points::ZERO, Dates::default(), Status::Unmet);
        }

        working.notes(NOTES);
        Headline::of(credited, project_points)
    }
}
