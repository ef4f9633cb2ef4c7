//! The contest of 2022–23: its document announces a formula and does not contain it, so no points
//! are computed. Its conditions and its prizes by place are known.

use rust_decimal::dec;

use super::super::{
    ADULT, DESIGNER, DOCUMENTATION_DATE, INDEPENDENT, Intake, NEW_TO_CONTESTS, NOT_YET_REALISED,
    Participant, TAX_RESIDENT, UPLOAD_DOCUMENTS, UPLOAD_WINDOW, Upload, VERIFICATION, WORKING_DAYS,
    Window, window,
};
use super::{EDITION, EQUIPMENT, Region2022};
use crate::amount::{Count, Roubles};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Operand, Prize, Quantity};
use crate::input::{Choice, Form, Money, Name, Place, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{Figure, Period, Remark, Rule, count, date, remark, roubles, rule};
use crate::working::Working;

// 2.2: paid after tax, the same in every group
const PRIZES: [Figure<Roubles>; 5] = [
    roubles("prize-1", "2.2", dec!(50_000)),
    roubles("prize-2", "2.2", dec!(40_000)),
    roubles("prize-3", "2.2", dec!(30_000)),
    roubles("prize-4", "2.2", dec!(20_000)),
    roubles("prize-5", "2.2", dec!(10_000)),
];
const PRIZE_NET: Rule = rule("prize-net", "2.2");

// 2.2, footnote: before tax, as printed
const GROSS_PRIZES_RUSSIA: [Figure<Roubles>; 5] = [
    roubles("gross-prize-1", "2.2", dec!(76_923.08)),
    roubles("gross-prize-2", "2.2", dec!(61_538.46)),
    roubles("gross-prize-3", "2.2", dec!(46_153.85)),
    roubles("gross-prize-4", "2.2", dec!(30_769.23)),
    roubles("gross-prize-5", "2.2", dec!(15_384.62)),
];
const GROSS_PRIZES_ABROAD: [Figure<Roubles>; 5] = [
    roubles("gross-prize-abroad-1", "2.2", dec!(71_428.57)),
    roubles("gross-prize-abroad-2", "2.2", dec!(57_142.85)),
    roubles("gross-prize-abroad-3", "2.2", dec!(42_857.14)),
    roubles("gross-prize-abroad-4", "2.2", dec!(28_571.42)),
    roubles("gross-prize-abroad-5", "2.2", dec!(14_285.71)),
];
const PRIZE_GROSS: Rule = rule("prize-gross", "2.2");
const PRIZE_TAX: Rule = rule("prize-tax", "2.2");
const GROSS_PRIZES_CUT: Remark = remark("gross-prizes-cut", "2.2");

// 2.1
const PRIZE_FUND: Figure<Roubles> = roubles("prize-fund", "2.1", dec!(890_109.86));

// 3.1.1
const OPENS: Day = day(2022, 11, 1);
const CLOSES: Day = day(2023, 10, 31);
const WINNERS: Window = window(
    "winners",
    "3.1.1.2",
    ("winners-from", day(2023, 11, 1)),
    ("winners-until", day(2023, 11, 20)),
);
const HANDING_OUT: Window = window(
    "handing-out",
    "3.1.1.3",
    ("handing-out-from", day(2023, 11, 21)),
    ("handing-out-until", day(2023, 12, 10)),
);

// 4.1.4, 4.1.6
const DOCUMENTATION_SINCE: Figure<Day> = date("documentation-since", "4.1.4", day(2022, 1, 1));
const VERIFICATION_DAYS: Figure<Count> = count("verification-days", "4.1.6", dec!(10));
const INTAKE: Intake = Intake {
    window: (OPENS, CLOSES),
    documentation_since: DOCUMENTATION_SINCE,
    verification_days: VERIFICATION_DAYS,
};

// 4.2, 4.3
const FORMULA_MISSING: Remark = remark("formula-missing", "4.2");
const POINTS_ONLY_RANK: Remark = remark("points-only-rank", "4.3");
const EARLIER_UPLOAD_WINS: Remark = remark("earlier-upload-wins", "4.3");

// 4.7
const CLAIMING: Window = window(
    "claiming",
    "4.7",
    ("claiming-from", day(2023, 11, 21)),
    ("claiming-until", day(2023, 12, 10)),
);
const PRIZE_WINDOWS: &[Window] = &[WINNERS, HANDING_OUT, CLAIMING];

// 8.8.1
const CONTACT_DAYS: Figure<Count> = count("contact-days", "8.8.1", dec!(2));
const REACHABLE: Remark = remark("reachable", "8.8.1");

form! {
    /// A participant's projects in the contest of 2022–23.
    pub struct Contest2022 {
        required {
            /// The projects.
            projects: Vec<Project2022> = "projects" in "4.2",
        }
        optional {
            /// Where the participant works and pays tax.
            region: Region2022 = "region" in "2.2" from "russia",
            /// The place in the rating of the group.
            place: Place = "place" in "4.3",
            /// Whether the participant is over 18 and legally capable.
            adult: bool = "adult" in "1.4",
            /// Whether the participant pays tax as a resident of one of the programme's countries.
            tax_resident: bool = "taxResident" in "1.4",
            /// Whether the participant designs power supply in that country and may specify KEAZ.
            designer: bool = "designer" in "1.4",
            /// Whether the participant or a relative works for the organiser or its affiliates.
            affiliated: bool = "affiliated" in "1.4",
        }
    }
}

form! {
    /// A project in the contest of 2022–23.
    pub struct Project2022 {
        required {
            /// Cost with VAT of all KEAZ equipment at base prices, KEAZ Optima included, roubles.
            equipment_cost: Money = "equipmentCost" in "4.1.5",
        }
        optional {
            /// What the project is called; it decides nothing.
            name: Name = "name",
            /// Cost of the KEAZ Optima equipment in it, roubles.
            optima_cost: Money = "optimaCost" in "4.1.5",
            /// The date of the documentation.
            documented_on: Day = "documentedOn" in "4.1.4",
            /// The day on which the project is uploaded.
            uploaded_on: Day = "uploadedOn" in "3.1.1.1",
            /// Whether the documentation was in an earlier contest of the organiser.
            entered_before: bool = "enteredBefore" in "4.1.4",
            /// Whether the project was realised before its registration.
            realised_before: bool = "realisedBefore" in "4.1.4",
        }
        parts { optima_cost of equipment_cost: "optimaCost", }
    }
}

impl Formula for Contest2022 {
    const ABOUT: About = About {
        id: "keaz-contest",
        programme: "keaz",
        edition: Some(EDITION),
        period: Period { opens: Some(OPENS), closes: Some(CLOSES), clause: Some("3.1.1.1") },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            EQUIPMENT.minimum.published(),
            EQUIPMENT.optima_share.published(),
            DOCUMENTATION_SINCE.published(),
            VERIFICATION_DAYS.published(),
            PRIZES[0].published(),
            PRIZES[1].published(),
            PRIZES[2].published(),
            PRIZES[3].published(),
            PRIZES[4].published(),
            GROSS_PRIZES_RUSSIA[0].published(),
            GROSS_PRIZES_RUSSIA[1].published(),
            GROSS_PRIZES_RUSSIA[2].published(),
            GROSS_PRIZES_RUSSIA[3].published(),
            GROSS_PRIZES_RUSSIA[4].published(),
            GROSS_PRIZES_ABROAD[0].published(),
            GROSS_PRIZES_ABROAD[1].published(),
            GROSS_PRIZES_ABROAD[2].published(),
            GROSS_PRIZES_ABROAD[3].published(),
            GROSS_PRIZES_ABROAD[4].published(),
            PRIZE_FUND.published(),
            WINNERS.from.published(),
            WINNERS.until.published(),
            HANDING_OUT.from.published(),
            HANDING_OUT.until.published(),
            CLAIMING.from.published(),
            CLAIMING.until.published(),
            CONTACT_DAYS.published(),
        ],
        accounts: &[],
        schedule: &[WINNERS.rule, HANDING_OUT.rule, CLAIMING.rule, VERIFICATION],
        conditions: &[
            ADULT,
            TAX_RESIDENT,
            DESIGNER,
            INDEPENDENT,
            EQUIPMENT.minimum_rule,
            EQUIPMENT.optima_share_rule,
            DOCUMENTATION_DATE,
            NEW_TO_CONTESTS,
            NOT_YET_REALISED,
            UPLOAD_WINDOW,
        ],
        steps: &[PRIZE_NET, PRIZE_GROSS, PRIZE_TAX],
        notes: &[
            FORMULA_MISSING,
            POINTS_ONLY_RANK,
            EARLIER_UPLOAD_WINS,
            UPLOAD_DOCUMENTS,
            WORKING_DAYS,
            GROSS_PRIZES_CUT,
            REACHABLE,
        ],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        self.participant().judge(working);
        self.prize(working);
        for (row, project) in self.projects.iter().enumerate() {
            working.row("projects", row);
            EQUIPMENT.judge(working, Some(project.equipment_cost), project.optima_cost);
            INTAKE.judge(working, &project.upload());
            working.row_points(None, None);
        }
        working.no_row();
        working.notes(&[FORMULA_MISSING, POINTS_ONLY_RANK, EARLIER_UPLOAD_WINS, UPLOAD_DOCUMENTS]);
        if self.projects.iter().any(|project| project.uploaded_on.is_some()) {
            working.note_with(WORKING_DAYS, Some(VERIFICATION_DAYS.value));
        }
        Headline { points: None, potential: None }
    }
}

impl Project2022 {
    const fn upload(&self) -> Upload {
        Upload {
            documented_on: self.documented_on,
            uploaded_on: self.uploaded_on,
            entered_before: self.entered_before,
            realised_before: self.realised_before,
        }
    }
}

impl Contest2022 {
    const fn participant(&self) -> Participant {
        Participant {
            adult: self.adult,
            tax_resident: self.tax_resident,
            designer: self.designer,
            affiliated: self.affiliated,
        }
    }

    /// The prize of the place, if it was given: both sums as printed, tax is what lies between; and
    /// when it is handed out. Whom the contest does not admit wins none.
    fn prize(&self, working: &mut Working) {
        let (Some(region), Some(place)) = (self.region, self.place) else {
            return;
        };
        if !working.is_open(Decides::Points) {
            return;
        }
        let gross_prizes = match region {
            Region2022::Capitals | Region2022::Russia => &GROSS_PRIZES_RUSSIA,
            Region2022::Kazakhstan | Region2022::Belarus => &GROSS_PRIZES_ABROAD,
        };
        let (Some(gross), Some(net)) = (place.of(gross_prizes), place.of(&PRIZES)) else {
            return;
        };
        let keys = vec![
            Operand::new("region", Quantity::choice(region.id())),
            Operand::new("place", place),
        ];
        let net = working.table(PRIZE_NET, keys.clone(), net);
        let gross = working.table(PRIZE_GROSS, keys, gross);
        let tax = working.difference(PRIZE_TAX, gross, net);
        working.prize = Some(Prize {
            place: place.0,
            gross: gross.amount(),
            tax: tax.amount(),
            net: net.amount(),
        });
        let status = working.verdict(Decides::Points);
        for window in PRIZE_WINDOWS {
            window.enter(working, status);
        }
        working.note(GROSS_PRIZES_CUT);
        working.note_with(REACHABLE, Some(CONTACT_DAYS.value));
    }
}
