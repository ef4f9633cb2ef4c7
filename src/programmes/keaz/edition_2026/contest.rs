//! Contest points, edition 2026: K = (B / 100 000 + Σ F·C) · k, summed over a participant's projects.

use rust_decimal::dec;

use super::super::participant::{self, Participant};
use super::super::prize::{self, Taxed};
use super::super::upload::{self, Intake, UPLOAD_DOCUMENTS, Upload};
use super::super::window::Window;
use super::focus::{self, FocusProduct};
use super::{EDITION, EQUIPMENT, Region2026, SHARED};
use crate::amount::{InPoints, Points, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::document::{Entitlement, Note, Parameter, Period, clauses};
use crate::estimate::{Detail, Payout, Prize};
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Dates, Evaluation, Named, Outcome};
use crate::input::{Choice, Money, Name, Position, Reader, Units, choices, form};
use crate::programmes::Stage;

clauses! {
    CLAUSES:
    "2.1" {
        PRIZE_FUND: Roubles = dec!(831_000);
        PRIZE_FUND_DIFFERS: Note;
    }
    // Paid after tax, the same in every group; the third group has three places.
    "2.2" {
        PRIZE_1: Roubles = dec!(50_000);
        PRIZE_2: Roubles = dec!(40_000);
        PRIZE_3: Roubles = dec!(30_000);
        PRIZE_4: Roubles = dec!(20_000);
        PRIZE_5: Roubles = dec!(10_000);
        PRIZE_NET: Step;
        PRIZE_GROSS: Step;
    }
    // Paid after tax, the same in every nomination.
    "2.3" {
        NOMINATION_PRIZE: Roubles = dec!(50_000);
        NOMINATION_GROSS: Step;
    }
    "3.1.1.1" {
        INTAKE_FROM: Day = day(2026, 1, 1);
        INTAKE_UNTIL: Day = day(2026, 12, 25);
    }
    "3.1.1.2" {
        WINNERS: Date;
        WINNERS_FROM: Day = day(2027, 1, 15);
        WINNERS_UNTIL: Day = day(2027, 2, 1);
    }
    "3.1.1.3" {
        HANDING_OUT: Date;
        HANDING_OUT_FROM: Day = day(2027, 2, 1);
        HANDING_OUT_UNTIL: Day = day(2027, 3, 31);
    }
    "3.1.3" {
        NOMINATION_HANDING_OUT: Date;
        NOMINATION_HANDING_OUT_FROM: Day = day(2027, 1, 24);
        NOMINATION_HANDING_OUT_UNTIL: Day = day(2027, 2, 7);
    }
    "4.1" {
        COUNTED_POINTS: Step;
    }
    "4.1.4" {
        DOCUMENTATION_SINCE: Day = day(2025, 7, 1);
    }
    "4.1.5" {
        VAT_NOT_MENTIONED: Note;
    }
    "4.1.6" {
        VERIFICATION_DAYS: Count = dec!(20);
        VERIFICATION_PROLONGED: Note;
    }
    "4.2.1" {
        STAGE_P: Coefficient = dec!(0.5);
        STAGE_R: Coefficient = dec!(1);
    }
    "4.2.2" {
        WHOLE_HUNDRED_THOUSANDS: Note;
    }
    "4.2.3" {
        FOCUS_POINTS: Step;
    }
    "4.2.4" {
        FOCUS_LIST_MAY_CHANGE: Note;
    }
    "4.2.5" {
        ROUBLES_PER_POINT: Roubles = dec!(100_000);
        POINTS_BY_COST: Step;
        POINTS_BEFORE_STAGE: Step;
        PROJECT_POINTS: Step;
    }
    "4.2.6" {
        REGISTERED_BY_OTHERS: Note;
    }
    "4.3" {
        CONTEST_POINTS: Step;
    }
    "4.4" {
        POINTS_ONLY_RANK: Note;
        EARLIER_UPLOAD_WINS: Note;
    }
    "4.6" {
        CREDITED: Step;
    }
    // Hands prizes out before 3.1.1.3 does; both are shown.
    "4.8" {
        CLAIMING: Date;
        CLAIMING_FROM: Day = day(2027, 1, 15);
        CLAIMING_UNTIL: Day = day(2027, 2, 1);
        PRIZE_DATES: Note;
    }
    "6.2" {
        REALISED_SINCE: Day = day(2026, 1, 1);
        REALISED_UNTIL: Day = day(2026, 12, 31);
        REALISED_IN_YEAR: Condition(Nomination) asks ["realisedOn"];
        NOMINATION_NET: Step;
        ALL_NOMINATIONS: Note;
    }
    "6.5" {
        NOMINATION_ENTRIES: Date;
        NOMINATION_ENTRIES_FROM: Day = day(2027, 1, 9);
        NOMINATION_ENTRIES_UNTIL: Day = day(2027, 1, 23);
    }
    "6.6" {
        NOMINATION_RESULTS: Date;
        NOMINATION_RESULTS_UNTIL: Day = day(2027, 2, 7);
    }
    "6.9.1" {
        BY_FOCUS_SHARE: Note;
    }
    "6.9.2" {
        BY_COST: Note;
    }
    "6.9.3" {
        BY_COMPLEXITY: Note;
    }
    "6.9.4" {
        BY_NOVELTY: Note;
    }
    // 9.5 numbers its parts so.
    "8.8.1" {
        CONTACT_DAYS: Count = dec!(2);
        REACHABLE: Note;
    }
    "9.1" {
        PRIZE_TAX: Step;
        NOMINATION_TAX: Step;
    }
}

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
const ENTRIES: Window = Window {
    date: NOMINATION_ENTRIES,
    from: NOMINATION_ENTRIES_FROM,
    until: NOMINATION_ENTRIES_UNTIL,
};
const NOMINATIONS_HANDED_OUT: Window = Window {
    date: NOMINATION_HANDING_OUT,
    from: NOMINATION_HANDING_OUT_FROM,
    until: NOMINATION_HANDING_OUT_UNTIL,
};

choices! {
    /// The nominations of the year.
    pub enum Nomination {
        /// Innovator 2026.
        Innovator = "innovator",
        /// Scale 2026.
        Scale = "scale",
        /// Technical excellence.
        TechnicalExcellence = "technical-excellence",
        /// Discovery of the year.
        Discovery = "discovery",
    }
}

form! {
    /// A participant's projects in the contest of 2026.
    pub struct Contest2026 {
        required {
            /// The projects.
            projects: Vec<Project2026> = "projects" clause "4.3",
        }
        optional {
            /// Where the participant works and pays tax.
            region: Region2026 = "region" clause "2.2" initially "russia",
            /// The place in the rating of the group.
            place: Position = "place" clause "4.4",
            /// The nomination that a realised project is entered for.
            nomination: Nomination = "nomination" clause "2.3",
            /// The day on which that project was realised.
            realised_on: Day = "realisedOn" clause "6.2",
        }
        include { participant: Participant, }
        agree { Contest2026::place_has_a_prize }
    }
}

form! {
    /// A project in the contest of 2026.
    pub struct Project2026 {
        required {
            /// Cost of all KEAZ equipment by price list, KEAZ Optima included, roubles.
            equipment_cost: Money = "equipmentCost" clause "4.1.5",
            /// The stage of the documentation.
            stage: Stage = "stage" clause "4.2.1" initially "R",
        }
        optional {
            /// What the project is called; it decides nothing.
            name: Name = "name",
            /// Cost of the KEAZ Optima equipment in it, roubles.
            optima_cost: Money = "optimaCost" clause "4.1.5",
            /// Units of focus products.
            focus: Units<FocusProduct> = "focus" clause "4.2.3",
        }
        include { upload: Upload, }
        parts { optima_cost of equipment_cost: "optimaCost", }
    }
}

impl Formula for Contest2026 {
    const ESTIMATOR: Estimator = Estimator {
        id: "keaz-contest",
        programme: "keaz",
        edition: Some(EDITION),
        period: Period::between(INTAKE_FROM, INTAKE_UNTIL, "3.1.1.1"),
        row_of: None,
        entitlement: Entitlement::Points,
        clauses: &[participant::EACH_DEMAND, SHARED, upload::CLAUSES, focus::CLAUSES, CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        self.participant.judge(evaluation);
        let prize = self.prize(evaluation);
        let nomination_prize = self.nominate(evaluation);
        let takes_part = evaluation.is_open(Entitlement::Points);

        let mut rows = Vec::new();
        let mut counted = Vec::new();
        let mut reached = Vec::new();
        let mut by_whole_hundred_thousands = Vec::new();
        for (row, project) in self.projects.iter().enumerate() {
            evaluation.enter_row("projects", row);
            let points = project.points(evaluation);
            rows.push(Some(if takes_part { points.counted.amount() } else { Points::ZERO }));
            counted.push(points.counted);
            reached.push(points.reached.amount());
            by_whole_hundred_thousands.push(points.by_whole_hundred_thousands.amount());
        }
        evaluation.leave_row();
        let points = evaluation.sum(CONTEST_POINTS, &counted, Rounding::None);
        let credited = evaluation.gate(CREDITED, Entitlement::Points, points);

        let reached = evaluation.unrecorded_sum(reached);
        let by_whole_hundred_thousands = evaluation.unrecorded_sum(by_whole_hundred_thousands);
        let differs = by_whole_hundred_thousands != reached;
        self.notes(evaluation, differs.then_some(by_whole_hundred_thousands));
        Outcome::points(credited.amount())
            .with_rows(rows)
            .with_detail(Detail::Contest { prize, nomination_prize })
    }
}

/// The points of one project.
struct ProjectPoints {
    /// What it brings.
    counted: Named<InPoints>,
    /// What it would bring if it were admitted.
    reached: Named<InPoints>,
    /// The same, if a part of a hundred thousand roubles brought nothing.
    by_whole_hundred_thousands: Named<InPoints>,
}

impl Project2026 {
    fn points(&self, evaluation: &mut Evaluation<'_>) -> ProjectPoints {
        EQUIPMENT.judge(evaluation, Some(self.equipment_cost), self.optima_cost);
        INTAKE.judge(evaluation, &self.upload);

        let cost = evaluation.field("equipmentCost", self.equipment_cost);
        let by_cost = evaluation.quotient(POINTS_BY_COST, cost, &ROUBLES_PER_POINT);
        let reached = self.with_focus_and_stage(evaluation, by_cost);
        let counted = evaluation.gate(COUNTED_POINTS, Entitlement::Points, reached);

        // 4.2.2 speaks of every 100 000 roubles: a part of a hundred thousand would bring nothing.
        let by_whole_hundred_thousands = evaluation.without_recording(|beside| {
            let by_cost = beside.whole_part(POINTS_BY_COST, by_cost);
            self.with_focus_and_stage(beside, by_cost)
        });
        ProjectPoints { counted, reached, by_whole_hundred_thousands }
    }

    fn with_focus_and_stage(
        &self,
        evaluation: &mut Evaluation<'_>,
        by_cost: Named<InPoints>,
    ) -> Named<InPoints> {
        let stage = match self.stage {
            Stage::ProjectDocumentation => &STAGE_P,
            Stage::WorkingDocumentation => &STAGE_R,
        };
        let mut parts = vec![by_cost];
        for (product, units) in self.focus.iter().flat_map(|focus| &focus.0) {
            let units = evaluation.choice_of_field("focus", product.id(), *units);
            parts.push(evaluation.product(FOCUS_POINTS, units, product.points()));
        }
        let before_stage = evaluation.sum(POINTS_BEFORE_STAGE, &parts, Rounding::None);
        evaluation.product(PROJECT_POINTS, before_stage, stage)
    }
}

impl Contest2026 {
    /// The prizes of the group that a region belongs to; every group's, where it is not known.
    const fn prizes(region: Option<Region2026>) -> &'static [Parameter<Roubles>] {
        match region {
            None | Some(Region2026::Capitals | Region2026::Russia) => {
                &[PRIZE_1, PRIZE_2, PRIZE_3, PRIZE_4, PRIZE_5]
            }
            Some(Region2026::Kazakhstan | Region2026::Belarus | Region2026::Uzbekistan) => {
                &[PRIZE_1, PRIZE_2, PRIZE_3]
            }
        }
    }

    /// Refuses a place that the group has no prize for.
    fn place_has_a_prize(&self, reader: &mut Reader<'_>) -> bool {
        let places = Self::prizes(self.region).len();
        self.place.is_none_or(|place| reader.not_above("place", place.0.into(), places.into()))
    }

    /// The prize of the place, if it was given: tax comes on top of what is paid; and when it is
    /// handed out. Whoever is not admitted to the contest wins none.
    fn prize(&self, evaluation: &mut Evaluation<'_>) -> Option<Prize> {
        let (region, place) = (self.region?, self.place?);
        if !evaluation.is_open(Entitlement::Points) {
            return None;
        }
        let prize = place.of(Self::prizes(Some(region)))?;
        let net = evaluation.table(PRIZE_NET, &prize::keys(region.id(), place), prize);
        let tax = evaluation.gross_up(PRIZE_TAX, net, region.tax());
        let gross = evaluation.sum(PRIZE_GROSS, &[net, tax], Rounding::None);
        let status = evaluation.verdict(Entitlement::Points);
        for window in &PRIZE_WINDOWS {
            window.schedule(evaluation, status);
        }
        evaluation.note_with(REACHABLE, Some(evaluation.value(&CONTACT_DAYS)));
        Some(Taxed { gross, tax, net }.of_place(place))
    }

    /// The prize of a nomination, if one was given, and its dates.
    fn nominate(&self, evaluation: &mut Evaluation<'_>) -> Option<Payout> {
        let nomination = self.nomination?;
        if !evaluation.is_open(Entitlement::Points) {
            return None;
        }
        let year = (evaluation.value(&REALISED_SINCE), evaluation.value(&REALISED_UNTIL));
        let realised = evaluation.between(REALISED_IN_YEAR, self.realised_on, year);
        ENTRIES.schedule(evaluation, realised);
        let results = Dates::by(Some(evaluation.value(&NOMINATION_RESULTS_UNTIL)));
        evaluation.deadline(NOMINATION_RESULTS, results, realised);
        NOMINATIONS_HANDED_OUT.schedule(evaluation, realised);
        evaluation.notes(&[nomination.criterion(), ALL_NOMINATIONS]);

        let region = self.region?;
        let net = evaluation.gate(NOMINATION_NET, Entitlement::Nomination, &NOMINATION_PRIZE);
        let tax = evaluation.gross_up(NOMINATION_TAX, net, region.tax());
        let gross = evaluation.sum(NOMINATION_GROSS, &[net, tax], Rounding::None);
        Some(Taxed { gross, tax, net }.payout())
    }

    /// What else to know, with the points under the other reading of 4.2.2 if they differ.
    fn notes(&self, evaluation: &mut Evaluation<'_>, by_whole_hundred_thousands: Option<Points>) {
        evaluation.notes(&[POINTS_ONLY_RANK, EARLIER_UPLOAD_WINS]);
        evaluation.note_with(WHOLE_HUNDRED_THOUSANDS, by_whole_hundred_thousands);
        evaluation.notes(&[
            VAT_NOT_MENTIONED,
            FOCUS_LIST_MAY_CHANGE,
            UPLOAD_DOCUMENTS,
            REGISTERED_BY_OTHERS,
        ]);
        if self.projects.iter().any(|project| project.upload.uploaded_on.is_some()) {
            INTAKE.note_working_days(evaluation);
            evaluation.note(VERIFICATION_PROLONGED);
        }
        evaluation.note_with(PRIZE_DATES, Some(evaluation.value(&CLAIMING_UNTIL)));
        evaluation.note_with(PRIZE_FUND_DIFFERS, Some(evaluation.value(&PRIZE_FUND)));
    }
}

impl Nomination {
    /// What its winner is chosen by.
    const fn criterion(self) -> Note {
        match self {
            Self::Innovator => BY_FOCUS_SHARE,
            Self::Scale => BY_COST,
            Self::TechnicalExcellence => BY_COMPLEXITY,
            Self::Discovery => BY_NOVELTY,
        }
    }
}
