//! The contest of 2022–23: its document announces a formula and does not contain it, so no points
//! are computed. Its conditions and its prizes by place are known.

use rust_decimal::dec;

use super::super::participant::{self, Participant};
use super::super::prize::{self, Taxed};
use super::super::upload::{self, Intake, UPLOAD_DOCUMENTS, Upload};
use super::super::window::Window;
use super::{EDITION, EQUIPMENT, Region2022, SHARED};
use crate::amount::Roubles;
use crate::calendar::day;
use crate::document::{Entitlement, Parameter, Period, clauses};
use crate::estimate::{Detail, Prize};
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Evaluation, Outcome};
use crate::input::{Choice, Money, Name, Position, Reader, form};

clauses! {
    CLAUSES:
    "2.1" {
        PRIZE_FUND: Roubles = dec!(890_109.86);
    }
    // Paid after tax, the same in every group; in a footnote before tax, as printed.
    "2.2" {
        PRIZE_1: Roubles = dec!(50_000);
        PRIZE_2: Roubles = dec!(40_000);
        PRIZE_3: Roubles = dec!(30_000);
        PRIZE_4: Roubles = dec!(20_000);
        PRIZE_5: Roubles = dec!(10_000);
        GROSS_PRIZE_1: Roubles = dec!(76_923.08);
        GROSS_PRIZE_2: Roubles = dec!(61_538.46);
        GROSS_PRIZE_3: Roubles = dec!(46_153.85);
        GROSS_PRIZE_4: Roubles = dec!(30_769.23);
        GROSS_PRIZE_5: Roubles = dec!(15_384.62);
        GROSS_PRIZE_ABROAD_1: Roubles = dec!(71_428.57);
        GROSS_PRIZE_ABROAD_2: Roubles = dec!(57_142.85);
        GROSS_PRIZE_ABROAD_3: Roubles = dec!(42_857.14);
        GROSS_PRIZE_ABROAD_4: Roubles = dec!(28_571.42);
        GROSS_PRIZE_ABROAD_5: Roubles = dec!(14_285.71);
        PRIZE_NET: Step;
        PRIZE_GROSS: Step;
        PRIZE_TAX: Step;
        GROSS_PRIZES_CUT: Note;
    }
    "3.1.1.1" {
        INTAKE_FROM: Day = day(2022, 11, 1);
        INTAKE_UNTIL: Day = day(2023, 10, 31);
    }
    "3.1.1.2" {
        WINNERS: Date;
        WINNERS_FROM: Day = day(2023, 11, 1);
        WINNERS_UNTIL: Day = day(2023, 11, 20);
    }
    "3.1.1.3" {
        HANDING_OUT: Date;
        HANDING_OUT_FROM: Day = day(2023, 11, 21);
        HANDING_OUT_UNTIL: Day = day(2023, 12, 10);
    }
    "4.1.4" {
        DOCUMENTATION_SINCE: Day = day(2022, 1, 1);
    }
    "4.1.6" {
        VERIFICATION_DAYS: Count = dec!(10);
    }
    "4.2" {
        FORMULA_MISSING: Note;
    }
    "4.3" {
        POINTS_ONLY_RANK: Note;
        EARLIER_UPLOAD_WINS: Note;
    }
    "4.7" {
        CLAIMING: Date;
        CLAIMING_FROM: Day = day(2023, 11, 21);
        CLAIMING_UNTIL: Day = day(2023, 12, 10);
    }
    "8.8.1" {
        CONTACT_DAYS: Count = dec!(2);
        REACHABLE: Note;
    }
}

const PRIZES: [Parameter<Roubles>; 5] = [PRIZE_1, PRIZE_2, PRIZE_3, PRIZE_4, PRIZE_5];
const GROSS_PRIZES_RUSSIA: [Parameter<Roubles>; 5] =
    [GROSS_PRIZE_1, GROSS_PRIZE_2, GROSS_PRIZE_3, GROSS_PRIZE_4, GROSS_PRIZE_5];
const GROSS_PRIZES_ABROAD: [Parameter<Roubles>; 5] = [
    GROSS_PRIZE_ABROAD_1,
    GROSS_PRIZE_ABROAD_2,
    GROSS_PRIZE_ABROAD_3,
    GROSS_PRIZE_ABROAD_4,
    GROSS_PRIZE_ABROAD_5,
];
const INTAKE: Intake = Intake {
    from: INTAKE_FROM,
    until: INTAKE_UNTIL,
    documentation_since: DOCUMENTATION_SINCE,
    verification_days: VERIFICATION_DAYS,
};
const PRIZE_WINDOWS: [Window; 3] = [
    Window { date: WINNERS, from: WINNERS_FROM, until: WINNERS_UNTIL },
    Window { date: HANDING_OUT, from: HANDING_OUT_FROM, until: HANDING_OUT_UNTIL },
    Window { date: CLAIMING, from: CLAIMING_FROM, until: CLAIMING_UNTIL },
];

form! {
    /// A participant's projects in the contest of 2022–23.
    pub struct Contest2022 {
        required {
            /// The projects.
            projects: Vec<Project2022> = "projects" clause "4.2",
        }
        optional {
            /// Where the participant works and pays tax.
            region: Region2022 = "region" clause "2.2" initially "russia",
            /// The place in the rating of the group.
            place: Position = "place" clause "4.3",
        }
        include { participant: Participant, }
        agree { Contest2022::place_has_a_prize }
    }
}

form! {
    /// A project in the contest of 2022–23.
    pub struct Project2022 {
        required {
            /// Cost with VAT of all KEAZ equipment at base prices, KEAZ Optima included, roubles.
            equipment_cost: Money = "equipmentCost" clause "4.1.5",
        }
        optional {
            /// What the project is called; it decides nothing.
            name: Name = "name",
            /// Cost of the KEAZ Optima equipment in it, roubles.
            optima_cost: Money = "optimaCost" clause "4.1.5",
        }
        include { upload: Upload, }
        parts { optima_cost of equipment_cost: "optimaCost", }
    }
}

impl Formula for Contest2022 {
    const ESTIMATOR: Estimator = Estimator {
        id: "keaz-contest",
        programme: "keaz",
        edition: Some(EDITION),
        period: Period::between(INTAKE_FROM, INTAKE_UNTIL, "3.1.1.1"),
        row_of: None,
        entitlement: Entitlement::Points,
        clauses: &[participant::EACH_DEMAND, SHARED, upload::CLAUSES, CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        self.participant.judge(evaluation);
        let prize = self.prize(evaluation);
        for (row, project) in self.projects.iter().enumerate() {
            evaluation.enter_row("projects", row);
            EQUIPMENT.judge(evaluation, Some(project.equipment_cost), project.optima_cost);
            INTAKE.judge(evaluation, &project.upload);
        }
        evaluation.leave_row();
        evaluation.notes(&[
            FORMULA_MISSING,
            POINTS_ONLY_RANK,
            EARLIER_UPLOAD_WINS,
            UPLOAD_DOCUMENTS,
        ]);
        if self.projects.iter().any(|project| project.upload.uploaded_on.is_some()) {
            INTAKE.note_working_days(evaluation);
        }
        Outcome::default()
            .with_rows(vec![None; self.projects.len()])
            .with_detail(Detail::Contest { prize, nomination_prize: None })
    }
}

impl Contest2022 {
    /// Refuses a place that there is no prize for.
    fn place_has_a_prize(&self, reader: &mut Reader<'_>) -> bool {
        let places = PRIZES.len();
        self.place.is_none_or(|place| reader.not_above("place", place.0.into(), places.into()))
    }

    /// The prize of the place, if it was given: both sums as printed, tax is what lies between; and
    /// when it is handed out. Whoever is not admitted to the contest wins none.
    fn prize(&self, evaluation: &mut Evaluation<'_>) -> Option<Prize> {
        let (region, place) = (self.region?, self.place?);
        if !evaluation.is_open(Entitlement::Points) {
            return None;
        }
        let gross_prizes = match region {
            Region2022::Capitals | Region2022::Russia => &GROSS_PRIZES_RUSSIA,
            Region2022::Kazakhstan | Region2022::Belarus => &GROSS_PRIZES_ABROAD,
        };
        let keys = prize::keys(region.id(), place);
        let net = evaluation.table(PRIZE_NET, &keys, place.of(&PRIZES)?);
        let gross = evaluation.table(PRIZE_GROSS, &keys, place.of(gross_prizes)?);
        let tax = evaluation.difference(PRIZE_TAX, gross, net);
        let status = evaluation.verdict(Entitlement::Points);
        for window in &PRIZE_WINDOWS {
            window.schedule(evaluation, status);
        }
        evaluation.note(GROSS_PRIZES_CUT);
        evaluation.note_with(REACHABLE, Some(evaluation.value(&CONTACT_DAYS)));
        Some(Taxed { gross, tax, net }.of_place(place))
    }
}
