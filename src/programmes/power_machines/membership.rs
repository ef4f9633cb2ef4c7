//! Whether an organisation can join, and stay: sums of contracts, shares of orders.

use rust_decimal::dec;

use super::payment::{POINTS_TO_STATIONS, PUBLICATION_DATE_UNKNOWN};
use crate::amount::{Days, Percent, Roubles};
use crate::calendar::Day;
use crate::estimate::{Decides, Membership, Status};
use crate::input::{Form, Money, choices, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, days, percent, remark, requirement, roubles,
};
use crate::working::{Dates, Working};

// 4.1 Joining
const ALL_CONTRACTS: Requirement =
    requirement("all-contracts", "4.1", Decides::Joining, &["allContracts"]);
const GENERATING_ALL_CONTRACTS: Figure<Roubles> =
    roubles("generating-all-contracts", "4.1", dec!(3_000_000_000));
const REPAIR_ALL_CONTRACTS: Figure<Roubles> =
    roubles("repair-all-contracts", "4.1", dec!(50_000_000));
const CELL_IS_EMPTY: Remark = remark("cell-is-empty", "4.1");

const SERVICE_CONTRACTS: Requirement =
    requirement("service-contracts", "4.1", Decides::Joining, &["serviceContracts"]);
const PLANT_SERVICE_CONTRACTS: Figure<Roubles> =
    roubles("plant-service-contracts", "4.1", dec!(30_000_000));
const GENERATING_SERVICE_CONTRACTS: Figure<Roubles> =
    roubles("generating-service-contracts", "4.1", dec!(100_000_000));
const REPAIR_SERVICE_CONTRACTS: Figure<Roubles> =
    roubles("repair-service-contracts", "4.1", dec!(30_000_000));
const UNIT_NOT_PRINTED: Remark = remark("unit-not-printed", "4.1");
const JUDGED_ON_SIGNING: Remark = remark("judged-on-signing", "4.1");

// 4.2 Access
const ACCESS_DAYS: Figure<Days> = days("access-days", "4.2", dec!(14));
const ACCESS: Rule = ACCESS_DAYS.decides("access");

// 5.1 Staying
const CURRENT_CONTRACTS: Requirement =
    requirement("current-contracts", "5.1", Decides::Staying, &["serviceContracts"]);
const PLANT_CURRENT_CONTRACTS: Figure<Roubles> =
    roubles("plant-current-contracts", "5.1", dec!(3_000_000));
const GENERATING_CURRENT_CONTRACTS: Figure<Roubles> =
    roubles("generating-current-contracts", "5.1", dec!(25_000_000));
const REPAIR_CURRENT_CONTRACTS: Figure<Roubles> =
    roubles("repair-current-contracts", "5.1", dec!(30_000_000));
const SINGLE_SOURCE_MINIMUM: Figure<Percent> = percent("single-source-minimum", "5.1", dec!(50));
const SINGLE_SOURCE_SHARE: Requirement =
    SINGLE_SOURCE_MINIMUM.demands("single-source-share", Decides::Staying, &["singleSourceShare"]);
const UNSECURED_MINIMUM: Figure<Percent> = percent("unsecured-minimum", "5.1", dec!(50));
const UNSECURED_SHARE: Requirement =
    UNSECURED_MINIMUM.demands("unsecured-share", Decides::Staying, &["unsecuredShare"]);

// 5.2 Leaving
const WARNING_FIRST: Remark = remark("warning-first", "5.2");

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
            kind: ParticipantKind = "kind" in "4.1" from "plant",
        }
        optional {
            /// All contracts of the two previous years.
            all_contracts: Money = "allContracts" in "4.1",
            /// Contracts for spare parts and services of the last 12 months.
            service_contracts: Money = "serviceContracts" in "4.1",
            /// The share of spare parts and services bought from the single source, percent.
            single_source_share: Percent = "singleSourceShare" in "5.1",
            /// The share of projects without bank guarantees or other security, percent.
            unsecured_share: Percent = "unsecuredShare" in "5.1",
            /// The day on which the signed agreement was received.
            signed_on: Day = "signedOn" in "4.2",
        }
    }
}

impl Formula for MembershipRequest {
    const ABOUT: About = About {
        id: "power-machines-membership",
        programme: "power-machines",
        edition: None,
        period: Period { opens: None, closes: None, clause: Some("2.2") },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            GENERATING_ALL_CONTRACTS.published(),
            REPAIR_ALL_CONTRACTS.published(),
            PLANT_SERVICE_CONTRACTS.published(),
            GENERATING_SERVICE_CONTRACTS.published(),
            REPAIR_SERVICE_CONTRACTS.published(),
            ACCESS_DAYS.published(),
            PLANT_CURRENT_CONTRACTS.published(),
            GENERATING_CURRENT_CONTRACTS.published(),
            REPAIR_CURRENT_CONTRACTS.published(),
            SINGLE_SOURCE_MINIMUM.published(),
            UNSECURED_MINIMUM.published(),
        ],
        accounts: &[],
        schedule: &[ACCESS],
        conditions: &[
            ALL_CONTRACTS,
            SERVICE_CONTRACTS,
            CURRENT_CONTRACTS,
            SINGLE_SOURCE_SHARE,
            UNSECURED_SHARE,
        ],
        steps: &[],
        notes: &[
            CELL_IS_EMPTY,
            POINTS_TO_STATIONS,
            UNIT_NOT_PRINTED,
            JUDGED_ON_SIGNING,
            WARNING_FIRST,
            PUBLICATION_DATE_UNKNOWN,
        ],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        let (all, to_join, to_stay) = self.thresholds();
        if let Some(all) = all {
            working.at_least(ALL_CONTRACTS, self.all_contracts, all.value);
        }
        working.at_least(SERVICE_CONTRACTS, self.service_contracts, to_join.value);
        working.at_least(CURRENT_CONTRACTS, self.service_contracts, to_stay.value);
        let minimum = SINGLE_SOURCE_MINIMUM.value;
        working.at_least(SINGLE_SOURCE_SHARE, self.single_source_share, minimum);
        working.at_least(UNSECURED_SHARE, self.unsecured_share, UNSECURED_MINIMUM.value);

        let joining = working.verdict(Decides::Joining);
        let staying = working.verdict(Decides::Staying);
        working.membership = Some(Membership { joining, staying });

        let by = self.signed_on.and_then(|signed| signed.plus_days(ACCESS_DAYS.value));
        let status = if by.is_some() { joining } else { Status::Unknown };
        working.deadline(ACCESS, Dates::by(by), status);

        match self.kind {
            ParticipantKind::Plant => working.note(CELL_IS_EMPTY),
            ParticipantKind::GeneratingCompany => working.note(POINTS_TO_STATIONS),
            ParticipantKind::RepairOrganisation => {}
        }
        working.notes(&[
            UNIT_NOT_PRINTED,
            JUDGED_ON_SIGNING,
            WARNING_FIRST,
            PUBLICATION_DATE_UNKNOWN,
        ]);
        Headline { points: None, potential: None }
    }
}

impl MembershipRequest {
    /// What this kind needs: all contracts, and those for spare parts and services to join and to
    /// stay. The document leaves the first cell of a plant empty.
    const fn thresholds(&self) -> (Option<&Figure<Roubles>>, &Figure<Roubles>, &Figure<Roubles>) {
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
