//! Whether an organisation can join, and stay: sums of contracts, shares of orders.

use rust_decimal::dec;

use super::{
    PERIOD, POINTS_TO_STATIONS, PROGRAMME_CLAUSES, PUBLICATION_DATE_UNKNOWN, STATION_CLAUSES,
};
use crate::amount::{Percent, Roubles};
use crate::calendar::Day;
use crate::document::{Entitlement, Parameter, clauses};
use crate::estimate::{Detail, Status};
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Dates, Evaluation, Headline, Outcome};
use crate::input::{Money, choices, form};

clauses! {
    CLAUSES:
    // Joining
    "4.1" {
        ALL_CONTRACTS: Condition(Joining) asks ["allContracts"];
        GENERATING_ALL_CONTRACTS: Roubles = dec!(3_000_000_000);
        REPAIR_ALL_CONTRACTS: Roubles = dec!(50_000_000);
        CELL_IS_EMPTY: Note;
        SERVICE_CONTRACTS: Condition(Joining) asks ["serviceContracts"];
        PLANT_SERVICE_CONTRACTS: Roubles = dec!(30_000_000);
        GENERATING_SERVICE_CONTRACTS: Roubles = dec!(100_000_000);
        REPAIR_SERVICE_CONTRACTS: Roubles = dec!(30_000_000);
        UNIT_NOT_PRINTED: Note;
        JUDGED_ON_SIGNING: Note;
    }
    // Access
    "4.2" {
        ACCESS_DAYS: Days = dec!(14);
        ACCESS: Date;
    }
    // Staying
    "5.1" {
        CURRENT_CONTRACTS: Condition(Staying) asks ["serviceContracts"];
        PLANT_CURRENT_CONTRACTS: Roubles = dec!(3_000_000);
        GENERATING_CURRENT_CONTRACTS: Roubles = dec!(25_000_000);
        REPAIR_CURRENT_CONTRACTS: Roubles = dec!(30_000_000);
        SINGLE_SOURCE_MINIMUM: Percent = dec!(50);
        SINGLE_SOURCE_SHARE: Condition(Staying) asks ["singleSourceShare"];
        UNSECURED_MINIMUM: Percent = dec!(50);
        UNSECURED_SHARE: Condition(Staying) asks ["unsecuredShare"];
    }
    // Leaving
    "5.2" {
        WARNING_FIRST: Note;
    }
}

choices! {
    /// The kinds of participants.
    pub enum ParticipantKind {
        /// A power plant.
        Plant = "plant",
        /// A company with power plants as its branches.
        GeneratingCompany = "generating-company",
        /// An organisation that repairs them.
        RepairOrganisation = "repair-organisation",
    }
}

form! {
    /// An organisation that wants to join or to stay.
    pub struct MembershipRequest {
        required {
            /// What it is.
            kind: ParticipantKind = "kind" clause "4.1" initially "plant",
        }
        optional {
            /// All contracts of the two previous years.
            all_contracts: Money = "allContracts" clause "4.1",
            /// Contracts for spare parts and services of the last 12 months.
            service_contracts: Money = "serviceContracts" clause "4.1",
            /// The share of spare parts and services bought from the single source, percent.
            single_source_share: Percent = "singleSourceShare" clause "5.1",
            /// The share of projects without bank guarantees or other security, percent.
            unsecured_share: Percent = "unsecuredShare" clause "5.1",
            /// The day on which the signed agreement was received.
            signed_on: Day = "signedOn" clause "4.2",
        }
    }
}

impl Formula for MembershipRequest {
    const ESTIMATOR: Estimator = Estimator {
        id: "power-machines-membership",
        programme: "power-machines",
        edition: None,
        period: PERIOD,
        row_of: None,
        // No condition here decides points: there is no potential.
        entitlement: Entitlement::Points,
        clauses: &[PROGRAMME_CLAUSES, CLAUSES, STATION_CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        self.judge(evaluation);
        let joining = evaluation.verdict(Entitlement::Joining);
        let staying = evaluation.verdict(Entitlement::Staying);

        let access_days = evaluation.value(&ACCESS_DAYS);
        let by = self.signed_on.and_then(|signed| signed.plus_days(access_days));
        let status = if by.is_some() { joining } else { Status::Unknown };
        evaluation.deadline(ACCESS, Dates::by(by), status);

        match self.kind {
            ParticipantKind::Plant => evaluation.note(CELL_IS_EMPTY),
            ParticipantKind::GeneratingCompany => evaluation.note(POINTS_TO_STATIONS),
            ParticipantKind::RepairOrganisation => {}
        }
        evaluation.notes(&[UNIT_NOT_PRINTED, JUDGED_ON_SIGNING, WARNING_FIRST]);
        evaluation.note(PUBLICATION_DATE_UNKNOWN);

        Outcome { headline: Headline::Verdict, ..Outcome::default() }
            .with_detail(Detail::Membership { joining, staying })
    }
}

impl MembershipRequest {
    /// Judges the sums and shares by what this kind of participant needs.
    fn judge(&self, evaluation: &mut Evaluation<'_>) {
        let (all, to_join, to_stay) = self.thresholds();
        if let Some(all) = all.map(|all| evaluation.value(all)) {
            evaluation.at_least(ALL_CONTRACTS, self.all_contracts, all);
        }
        let to_join = evaluation.value(to_join);
        evaluation.at_least(SERVICE_CONTRACTS, self.service_contracts, to_join);
        let to_stay = evaluation.value(to_stay);
        evaluation.at_least(CURRENT_CONTRACTS, self.service_contracts, to_stay);
        let single_source = evaluation.value(&SINGLE_SOURCE_MINIMUM);
        evaluation.at_least(SINGLE_SOURCE_SHARE, self.single_source_share, single_source);
        let unsecured = evaluation.value(&UNSECURED_MINIMUM);
        evaluation.at_least(UNSECURED_SHARE, self.unsecured_share, unsecured);
    }

    /// What this kind needs: all contracts, and those for spare parts and services to join and to
    /// stay. The document leaves the first cell of a plant empty.
    const fn thresholds(
        &self,
    ) -> (Option<&Parameter<Roubles>>, &Parameter<Roubles>, &Parameter<Roubles>) {
        match self.kind {
            ParticipantKind::Plant => (None, &PLANT_SERVICE_CONTRACTS, &PLANT_CURRENT_CONTRACTS),
            ParticipantKind::GeneratingCompany => (
                Some(&GENERATING_ALL_CONTRACTS),
                &GENERATING_SERVICE_CONTRACTS,
                &GENERATING_CURRENT_CONTRACTS,
            ),
            ParticipantKind::RepairOrganisation => {
                (Some(&REPAIR_ALL_CONTRACTS), &REPAIR_SERVICE_CONTRACTS, &REPAIR_CURRENT_CONTRACTS)
            }
        }
    }
}
