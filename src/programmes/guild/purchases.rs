//! Points for purchases: 3 % or 5 % of the receipts, half as much again for highlighted products,
//! and bonus points that purchases unlock.

use core::slice;

use rust_decimal::dec;

use super::{HANDING_OUT, exchange};
use crate::amount::{Count, InCount, InPoints, InRoubles, Percent, Points, Rounding};
use crate::calendar::{Day, day};
use crate::document::{Entitlement, Parameter, Period, Provision, clauses};
use crate::estimate::{Detail, Status};
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Dates, Evaluation, Named, Outcome};
use crate::input::{Money, WholeNumber, choices, form};

clauses! {
    CLAUSES:
    // Dates
    "3.2" {
        REGISTRATION_SINCE: Day = day(2025, 7, 1);
        REGISTRATION_UNTIL: Day = day(2025, 12, 31);
        REGISTRATION_WINDOW: Condition(Points) asks ["signedUpOn"];
    }
    "3.3" {
        PURCHASES_SINCE: Day = day(2025, 6, 1);
        PURCHASES_UNTIL: Day = day(2025, 12, 31);
        PURCHASE_WINDOW: Condition(Points) asks ["on"];
    }
    // Who can take part
    "5.1" {
        ADULT: Condition(Points) asks ["adult"];
        RESIDENT: Condition(Points) asks ["resident"];
    }
    "5.2" {
        MEMBERSHIP_MINIMUM: Roubles = dec!(50_000);
        MEMBERSHIP_THRESHOLD: Condition(Points) asks ["lastMonthPurchases"];
    }
    "5.3" {
        NOT_EMPLOYED: Condition(Points) asks ["employed"];
    }
    // Receipts and waybills
    "6.3.2.3" {
        RECEIPT_CHECK_DAYS: Count = dec!(3);
        RECEIPT_CHECK: Note;
    }
    "6.3.2.6" {
        RECEIPT_ONCE: Note;
    }
    "6.3.2.7" {
        RECEIPTS_A_DATE: Count = dec!(5);
        RECEIPTS_PER_DATE: Condition(Points) asks ["on"];
    }
    "6.3.4.1" {
        WAYBILLS_ONE_BRAND: Note;
    }
    // Points
    "7.1" {
        CREDITED: Step;
    }
    "7.3" {
        STANDARD_RATE: Percent = dec!(3);
        RAISED_RATE: Percent = dec!(5);
        REGISTER_RECEIPTS: Date;
        REGULAR_TOTAL: Step;
        REGULAR_POINTS: Step;
        PURCHASE_POINTS: Step;
        PURCHASE: Account;
        FIRST_HUNDRED: Note;
        THRESHOLD_WORDING: Note;
        ROUNDING_BY_RECEIPT: Note;
    }
    "7.4" {
        PURCHASE_CREDITED: Step;
    }
    "7.5" {
        WELCOME_POINTS: Points = dec!(500);
        POINTS_PER_FRIEND: Points = dec!(1_000);
        FRIEND_POINTS: Step;
        BONUS_POINTS: Step;
        BONUS_CREDITED: Step;
        BONUS: Account;
        BONUS_UNLOCK_MINIMUM: Points = dec!(1_500);
        BONUS_UNLOCK: Condition(BonusSpending) asks [];
        SPENDABLE_POINTS: Step;
        HIGHLIGHTED_FACTOR: Coefficient = dec!(1.5);
        HIGHLIGHTED_TOTAL: Step;
        HIGHLIGHTED_RATE: Step;
        HIGHLIGHTED_POINTS: Step;
    }
    // The draw
    "9.1" {
        DRAW_MINIMUM: Points = dec!(5_000);
        DRAW_ENTRY: Condition(Draw) asks [];
        DRAW_ENTRIES: Note;
    }
    "9.2" {
        DRAW_POINTS: Note;
    }
}

choices! {
    /// The rate that was fixed for a participant.
    pub enum Rate {
        /// Three percent.
        Standard = "standard",
        /// Five percent, for the first hundred participants.
        Raised = "raised",
    }
}

form! {
    /// A participant's receipts.
    pub struct Purchases {
        required {
            /// The receipts.
            receipts: Vec<Receipt> = "receipts" clause "7.3",
            /// The rate that was fixed for the participant.
            rate: Rate = "rate" clause "7.3" initially "standard",
        }
        optional {
            /// Cost of promoted products bought within the month before registering, roubles.
            last_month_purchases: Money = "lastMonthPurchases" clause "5.2",
            /// Friends who joined and passed the threshold.
            friends: WholeNumber = "friends" clause "7.5",
            /// Points on promo codes.
            promo_points: WholeNumber = "promoPoints" clause "7.5",
            /// Whether the participant is 18 or older and legally capable.
            adult: bool = "adult" clause "5.1",
            /// Whether the participant is a citizen and tax resident of Russia and lives there.
            resident: bool = "resident" clause "5.1",
            /// Whether the participant or a relative works for or represents the organiser, the
            /// customer or a shop of the programme.
            employed: bool = "employed" clause "5.3",
            /// The day on which the participant registered on the site.
            signed_up_on: Day = "signedUpOn" clause "3.2",
        }
    }
}

form! {
    /// A receipt.
    pub struct Receipt {
        required {
            /// Cost of promoted products that are not highlighted, roubles.
            regular: Money = "regular" clause "7.3",
        }
        optional {
            /// Cost of highlighted products, roubles.
            highlighted: Money = "highlighted" clause "7.5",
            /// The date of the receipt.
            on: Day = "on" clause "3.3",
        }
    }
}

impl Formula for Purchases {
    const ESTIMATOR: Estimator = Estimator {
        id: "guild-purchases",
        programme: "guild",
        edition: None,
        period: Period::between(REGISTRATION_SINCE, REGISTRATION_UNTIL, "3.2"),
        row_of: None,
        entitlement: Entitlement::Points,
        clauses: &[HANDING_OUT, exchange::CLAUSES, CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        // 3.3, 6.3
        let accepted = self.accepted(evaluation);
        // 3.2, 5
        self.judge_person(evaluation);

        // 7.3, 7.4
        let purchase = self.purchase_points(evaluation, &accepted);
        let purchase_credited = evaluation.gate(PURCHASE_CREDITED, Entitlement::Points, purchase);
        // 7.5
        let bonus = self.bonus_points(evaluation);
        let bonus_credited = evaluation.gate(BONUS_CREDITED, Entitlement::Points, bonus);
        let spendable = spendable(evaluation, purchase_credited, bonus_credited);
        // 9.1
        let minimum = evaluation.value(&DRAW_MINIMUM);
        let entry = evaluation.at_least(DRAW_ENTRY, Some(purchase_credited.amount()), minimum);
        // 7.1
        let both = [purchase_credited, bonus_credited];
        let credited = evaluation.sum(CREDITED, &both, Rounding::None);

        evaluation.account(PURCHASE, purchase_credited.amount(), Points::ZERO);
        evaluation.account(BONUS, bonus_credited.amount(), Points::ZERO);
        schedule(evaluation, spendable);
        self.note_receipts(evaluation, &accepted, purchase);
        note_draw(evaluation, purchase);
        evaluation.note(exchange::POINTS_LAPSE);

        let draw_entry = entry == Status::Met;
        let detail = Detail::Purchases { spendable, draw_entry };
        Outcome::points(credited.amount()).with_detail(detail)
    }
}

/// What a receipt brings in.
struct Bought {
    regular: Named<InRoubles>,
    highlighted: Option<Named<InRoubles>>,
}

impl Receipt {
    /// Only inside its row: the sources of the values name it.
    fn bought(&self, evaluation: &Evaluation<'_>) -> Bought {
        Bought {
            regular: evaluation.field("regular", self.regular),
            highlighted: self.highlighted.map(|cost| evaluation.field("highlighted", cost)),
        }
    }
}

impl Purchases {
    /// What the receipts bring in that can be registered; why the others cannot is on record.
    fn accepted(&self, evaluation: &mut Evaluation<'_>) -> Vec<Bought> {
        let window = (evaluation.value(&PURCHASES_SINCE), evaluation.value(&PURCHASES_UNTIL));
        let limit = evaluation.value(&RECEIPTS_A_DATE);
        let mut accepted = Vec::new();
        for (row, receipt) in self.receipts.iter().enumerate() {
            evaluation.enter_row("receipts", row);
            evaluation.between(PURCHASE_WINDOW, receipt.on, window);
            evaluation.at_most(RECEIPTS_PER_DATE, self.number_of_its_date(row, receipt), limit);
            if evaluation.is_open(Entitlement::Points) {
                accepted.push(receipt.bought(evaluation));
            }
        }
        evaluation.leave_row();
        accepted
    }

    /// Which receipt of its date it is; unknown without a date.
    fn number_of_its_date(&self, row: usize, receipt: &Receipt) -> Option<Count> {
        receipt.on?;
        let before = self.receipts.iter().take(row).filter(|other| other.on == receipt.on);
        Some(Count::new(before.count().saturating_add(1).into()))
    }

    /// Whether this person can take part, and has become a participant.
    fn judge_person(&self, evaluation: &mut Evaluation<'_>) {
        let minimum = evaluation.value(&MEMBERSHIP_MINIMUM);
        evaluation.at_least(MEMBERSHIP_THRESHOLD, self.last_month_purchases, minimum);
        let window = (evaluation.value(&REGISTRATION_SINCE), evaluation.value(&REGISTRATION_UNTIL));
        evaluation.between(REGISTRATION_WINDOW, self.signed_up_on, window);
        evaluation.answered(ADULT, self.adult);
        evaluation.answered(RESIDENT, self.resident);
        evaluation.answered(NOT_EMPLOYED, self.employed.map(|is_employed| !is_employed));
    }

    const fn rate(&self) -> &'static Parameter<Percent> {
        match self.rate {
            Rate::Standard => &STANDARD_RATE,
            Rate::Raised => &RAISED_RATE,
        }
    }

    /// The points for these receipts, rounded once, on their sum.
    fn purchase_points(
        &self,
        evaluation: &mut Evaluation<'_>,
        receipts: &[Bought],
    ) -> Named<InPoints> {
        let regular: Vec<_> = receipts.iter().map(|receipt| receipt.regular).collect();
        let highlighted: Vec<_> =
            receipts.iter().filter_map(|receipt| receipt.highlighted).collect();
        let regular = evaluation.sum(REGULAR_TOTAL, &regular, Rounding::None);
        let highlighted = evaluation.sum(HIGHLIGHTED_TOTAL, &highlighted, Rounding::None);
        let rate = evaluation.parameter(self.rate());
        let regular_points = evaluation.rate(REGULAR_POINTS, regular, rate, Rounding::None);
        let raised = evaluation.product(HIGHLIGHTED_RATE, rate, &HIGHLIGHTED_FACTOR);
        let highlighted_points =
            evaluation.rate(HIGHLIGHTED_POINTS, highlighted, raised, Rounding::None);
        let parts = [regular_points, highlighted_points];
        evaluation.sum(PURCHASE_POINTS, &parts, Rounding::Whole)
    }

    /// The points for joining, for friends and on promo codes.
    fn bonus_points(&self, evaluation: &mut Evaluation<'_>) -> Named<InPoints> {
        let friends = evaluation.field("friends", self.friends.unwrap_or(WholeNumber::ZERO));
        let for_friends = evaluation.product(FRIEND_POINTS, friends, &POINTS_PER_FRIEND);
        let promo = self.promo_points.map_or(Points::ZERO, |points| Points::new(points.value()));
        let promo = evaluation.field("promoPoints", promo);
        let parts = [evaluation.parameter(&WELCOME_POINTS), for_friends, promo];
        evaluation.sum(BONUS_POINTS, &parts, Rounding::None)
    }

    fn note_receipts(
        &self,
        evaluation: &mut Evaluation<'_>,
        accepted: &[Bought],
        purchase: Named<InPoints>,
    ) {
        evaluation.note(exchange::POINT_IS_A_ROUBLE);

        // "More than 50 000" in 7.3 against "from 50 000" elsewhere.
        let minimum = evaluation.value(&MEMBERSHIP_MINIMUM);
        let is_exactly_the_minimum = self.last_month_purchases == Some(minimum);
        evaluation.note_with(THRESHOLD_WORDING, is_exactly_the_minimum.then_some(Points::ZERO));

        let by_receipt = self.points_by_receipt(evaluation, accepted);
        let differs = by_receipt != purchase.amount();
        evaluation.note_with(ROUNDING_BY_RECEIPT, differs.then_some(by_receipt));

        if self.rate == Rate::Raised {
            evaluation.note(FIRST_HUNDRED);
        }
        evaluation.note_with(RECEIPT_CHECK, Some(evaluation.value(&RECEIPT_CHECK_DAYS)));
        evaluation.notes(&[RECEIPT_ONCE, WAYBILLS_ONE_BRAND]);
    }

    /// The points under the other reading: rounded receipt by receipt.
    fn points_by_receipt(&self, evaluation: &mut Evaluation<'_>, accepted: &[Bought]) -> Points {
        evaluation.without_recording(|beside| {
            let mut points = Points::ZERO;
            for receipt in accepted {
                let of_receipt = self.purchase_points(beside, slice::from_ref(receipt));
                points = beside.unrecorded_sum([points, of_receipt.amount()]);
            }
            points
        })
    }
}

/// What can be spent: bonus points only once purchases have unlocked them.
fn spendable(
    evaluation: &mut Evaluation<'_>,
    purchase: Named<InPoints>,
    bonus: Named<InPoints>,
) -> Points {
    let minimum = evaluation.value(&BONUS_UNLOCK_MINIMUM);
    let unlocked = evaluation.at_least(BONUS_UNLOCK, Some(purchase.amount()), minimum);
    let mut parts = vec![purchase];
    parts.extend((unlocked == Status::Met).then_some(bonus));
    evaluation.sum(SPENDABLE_POINTS, &parts, Rounding::None).amount()
}

fn schedule(evaluation: &mut Evaluation<'_>, spendable: Points) {
    let status = evaluation.verdict(Entitlement::Points);
    let (since, until) = (&REGISTRATION_SINCE, &REGISTRATION_UNTIL);
    let register = Dates::between(evaluation.value(since), evaluation.value(until));
    evaluation.deadline(REGISTER_RECEIPTS, register, status);
    exchange::schedule(evaluation, spendable, status);
}

/// The entries under the other reading of 9.1, which is no step of the answer.
const ENTRIES: Provision = Provision { id: "entries", clause: "9.1" };

fn note_draw(evaluation: &mut Evaluation<'_>, purchase: Named<InPoints>) {
    // "5 000 points and more … one entry" could also be one entry for every 5 000.
    let entries = evaluation.without_recording(|beside| {
        let minimum = beside.parameter(&DRAW_MINIMUM);
        let exact: Named<InCount> = beside.cut_quotient(ENTRIES, purchase, minimum);
        beside.whole_part::<_, InCount>(ENTRIES, exact).amount()
    });
    let several = entries > Count::new(dec!(1));
    evaluation.note_with(DRAW_ENTRIES, several.then_some(entries));
    evaluation.note(DRAW_POINTS);
}
