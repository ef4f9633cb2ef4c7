//! The contest of 2022–23: its document announces a formula and does not contain it, so no points
//! are computed. Its conditions and its prizes by place are known.

use rust_decimal::dec;

use super::{EDITION, EQUIPMENT, Region2022};
use crate::amount::Roubles;
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Operand, Prize, Quantity};
use crate::input::{Choice, Form, Money, Name, Place, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, date, remark, requirement, roubles, rule,
};
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

// 3.1.1.1
const OPENS: Day = day(2022, 11, 1);
const CLOSES: Day = day(2023, 10, 31);
const UPLOAD_WINDOW: Requirement =
    requirement("upload-window", "3.1.1.1", Decides::Points, &["uploadedOn"]);

// 4.1.4
const DOCUMENTATION_SINCE: Figure<Day> = date("documentation-since", "4.1.4", day(2022, 1, 1));
const DOCUMENTATION_DATE: Requirement =
    DOCUMENTATION_SINCE.demands("documentation-date", Decides::Points, &["documentedOn"]);

// 4.2, 4.3
const FORMULA_MISSING: Remark = remark("formula-missing", "4.2");
const POINTS_ONLY_RANK: Remark = remark("points-only-rank", "4.3");

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
        ],
        accounts: &[],
        schedule: &[],
        conditions: &[
            EQUIPMENT.minimum_rule,
            EQUIPMENT.optima_share_rule,
            DOCUMENTATION_DATE,
            UPLOAD_WINDOW,
        ],
        steps: &[PRIZE_NET, PRIZE_GROSS, PRIZE_TAX],
        notes: &[FORMULA_MISSING, POINTS_ONLY_RANK, GROSS_PRIZES_CUT],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        self.prize(working);
        for (row, project) in self.projects.iter().enumerate() {
            working.row("projects", row);
            EQUIPMENT.judge(working, Some(project.equipment_cost), project.optima_cost);
            let since = DOCUMENTATION_SINCE.value;
            working.not_before(DOCUMENTATION_DATE, project.documented_on, since);
            working.between(UPLOAD_WINDOW, project.uploaded_on, (OPENS, CLOSES));
            working.row_points(None, None);
        }
        working.no_row();
        working.note(FORMULA_MISSING);
        working.note(POINTS_ONLY_RANK);
        Headline { points: None, potential: None }
    }
}

impl Contest2022 {
    /// The prize of the place, if it was given: both sums as printed, tax is what lies between.
    fn prize(&self, working: &mut Working) {
        let (Some(region), Some(place)) = (self.region, self.place) else {
            return;
        };
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
        working.note(GROSS_PRIZES_CUT);
    }
}
