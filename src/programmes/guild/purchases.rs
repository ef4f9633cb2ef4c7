//! Points for purchases: 3 % or 5 % of the receipts, half as much again for highlighted products,
//! and bonus points that purchases unlock.

use rust_decimal::dec;

use super::{
    HAND_OUT_PRIZES, HAND_OUT_UNTIL, OPENS, ORDER_PRIZES, ORDER_UNTIL, POINT_IS_A_ROUBLE,
    POINT_VALUE, POINTS_LAPSE, hand_out,
};
use crate::amount::{
    Coefficient, Count, InCount, InPoints, InRoubles, Percent, Points, Roubles, Rounding,
};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Status};
use crate::input::{Form, Money, WholeNumber, choices, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{
    Figure, Period, Remark, Requirement, Rule, coefficient, count, date, percent, points, remark,
    requirement, roubles, rule,
};
use crate::working::{Dates, Term, Working};

// 3
const REGISTRATION_UNTIL: Figure<Day> = date("registration-until", "3.2", day(2025, 12, 31));
const REGISTRATION_WINDOW: Requirement =
    REGISTRATION_UNTIL.demands("registration-window", Decides::Points, &["signedUpOn"]);
const REGISTER_RECEIPTS: Rule = rule("register-receipts", "7.3");
const PURCHASES_SINCE: Figure<Day> = date("purchases-since", "3.3", day(2025, 6, 1));
const PURCHASES_UNTIL: Figure<Day> = date("purchases-until", "3.3", day(2025, 12, 31));
const PURCHASE_WINDOW: Requirement =
    PURCHASES_SINCE.demands("purchase-window", Decides::Points, &["on"]);

// 5.1, 5.3 Who can take part
const ADULT: Requirement = requirement("adult", "5.1", Decides::Points, &["adult"]);
const RESIDENT: Requirement = requirement("resident", "5.1", Decides::Points, &["resident"]);
const NOT_EMPLOYED: Requirement =
    requirement("not-employed", "5.3", Decides::Points, &["employed"]);

// 5.2
const MEMBERSHIP_MINIMUM: Figure<Roubles> = roubles("membership-minimum", "5.2", dec!(50_000));
const MEMBERSHIP_THRESHOLD: Requirement =
    MEMBERSHIP_MINIMUM.demands("membership-threshold", Decides::Points, &["lastMonthPurchases"]);

// 6.3 Receipts and waybills
const RECEIPT_CHECK_DAYS: Figure<Count> = count("receipt-check-days", "6.3.2.3", dec!(3));
const RECEIPT_CHECK: Remark = remark("receipt-check", "6.3.2.3");
const RECEIPT_ONCE: Remark = remark("receipt-once", "6.3.2.6");
const WAYBILLS_ONE_BRAND: Remark = remark("waybills-one-brand", "6.3.4.1");
const RECEIPTS_A_DATE: Figure<Count> = count("receipts-a-date", "6.3.2.7", dec!(5));
const RECEIPTS_PER_DATE: Requirement =
    RECEIPTS_A_DATE.demands("receipts-per-date", Decides::Points, &["on"]);

// 7.3
const STANDARD_RATE: Figure<Percent> = percent("standard-rate", "7.3", dec!(3));
const RAISED_RATE: Figure<Percent> = percent("raised-rate", "7.3", dec!(5));
const REGULAR_TOTAL: Rule = rule("regular-total", "7.3");
const REGULAR_POINTS: Rule = rule("regular-points", "7.3");
const PURCHASE_POINTS: Rule = rule("purchase-points", "7.3");
const PURCHASE_CREDITED: Rule = rule("purchase-credited", "7.4");
const PURCHASE_ACCOUNT: Rule = rule("purchase", "7.3");
const FIRST_HUNDRED: Remark = remark("first-hundred", "7.3");
const THRESHOLD_WORDING: Remark = remark("threshold-wording", "7.3");
const ROUNDING_BY_RECEIPT: Remark = remark("rounding-by-receipt", "7.3");

// 7.5
const WELCOME_POINTS: Figure<Points> = points("welcome-points", "7.5", dec!(500));
const POINTS_PER_FRIEND: Figure<Points> = points("points-per-friend", "7.5", dec!(1_000));
const FRIEND_POINTS: Rule = POINTS_PER_FRIEND.decides("friend-points");
const HIGHLIGHTED_FACTOR: Figure<Coefficient> = coefficient("highlighted-factor", "7.5", dec!(1.5));
const HIGHLIGHTED_TOTAL: Rule = rule("highlighted-total", "7.5");
const HIGHLIGHTED_RATE: Rule = HIGHLIGHTED_FACTOR.decides("highlighted-rate");
const HIGHLIGHTED_POINTS: Rule = HIGHLIGHTED_FACTOR.decides("highlighted-points");
const BONUS_POINTS: Rule = rule("bonus-points", "7.5");
const BONUS_CREDITED: Rule = rule("bonus-credited", "7.5");
const BONUS_ACCOUNT: Rule = rule("bonus", "7.5");
const BONUS_UNLOCK_MINIMUM: Figure<Points> = points("bonus-unlock-minimum", "7.5", dec!(1_500));
const BONUS_UNLOCK: Requirement =
    BONUS_UNLOCK_MINIMUM.demands("bonus-unlock", Decides::BonusSpending, &[]);
const SPENDABLE_POINTS: Rule = rule("spendable-points", "7.5");
const CREDITED: Rule = rule("credited", "7.1");

// 9.1
const DRAW_MINIMUM: Figure<Points> = points("draw-minimum", "9.1", dec!(5_000));
const DRAW_ENTRY: Requirement = DRAW_MINIMUM.demands("draw-entry", Decides::Draw, &[]);
const DRAW_ENTRIES: Remark = remark("draw-entries", "9.1");
const DRAW_POINTS: Remark = remark("draw-points", "9.2");

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
            receipts: Vec<Receipt> = "receipts" in "7.3",
            /// The rate that was fixed for the participant.
            rate: Rate = "rate" in "7.3" from "standard",
        }
        optional {
            /// Cost of promoted products bought within the month before registering, roubles.
            last_month_purchases: Money = "lastMonthPurchases" in "5.2",
            /// Friends who joined and passed the threshold.
            friends: WholeNumber = "friends" in "7.5",
            /// Points on promo codes.
            promo_points: WholeNumber = "promoPoints" in "7.5",
            /// Whether the participant is 18 or older and legally capable.
            adult: bool = "adult" in "5.1",
            /// Whether the participant is a citizen and tax resident of Russia and lives there.
            resident: bool = "resident" in "5.1",
            /// Whether the participant or a relative works for or represents the organiser, the
            /// customer or a shop of the programme.
            employed: bool = "employed" in "5.3",
            /// The day on which the participant registered on the site.
            signed_up_on: Day = "signedUpOn" in "3.2",
        }
    }
}

form! {
    /// A receipt.
    pub struct Receipt {
        required {
            /// Cost of promoted products that are not highlighted, roubles.
            regular: Money = "regular" in "7.3",
        }
        optional {
            /// Cost of highlighted products, roubles.
            highlighted: Money = "highlighted" in "7.5",
            /// The date of the receipt.
            on: Day = "on" in "3.3",
        }
    }
}

impl Formula for Purchases {
    const ABOUT: About = About {
        id: "guild-purchases",
        programme: "guild",
        edition: None,
        period: Period {
            opens: Some(OPENS),
            closes: Some(REGISTRATION_UNTIL.value),
            clause: Some("3.2"),
        },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            STANDARD_RATE.published(),
            RAISED_RATE.published(),
            HIGHLIGHTED_FACTOR.published(),
            MEMBERSHIP_MINIMUM.published(),
            WELCOME_POINTS.published(),
            POINTS_PER_FRIEND.published(),
            BONUS_UNLOCK_MINIMUM.published(),
            DRAW_MINIMUM.published(),
            RECEIPTS_A_DATE.published(),
            RECEIPT_CHECK_DAYS.published(),
            REGISTRATION_UNTIL.published(),
            PURCHASES_SINCE.published(),
            PURCHASES_UNTIL.published(),
            ORDER_UNTIL.published(),
            HAND_OUT_UNTIL.published(),
            POINT_VALUE.published(),
        ],
        accounts: &[PURCHASE_ACCOUNT, BONUS_ACCOUNT],
        schedule: &[REGISTER_RECEIPTS, ORDER_PRIZES, HAND_OUT_PRIZES],
        conditions: &[
            PURCHASE_WINDOW,
            RECEIPTS_PER_DATE,
            MEMBERSHIP_THRESHOLD,
            REGISTRATION_WINDOW,
            ADULT,
            RESIDENT,
            NOT_EMPLOYED,
            BONUS_UNLOCK,
            DRAW_ENTRY,
        ],
        steps: &[
            REGULAR_TOTAL,
            HIGHLIGHTED_TOTAL,
            REGULAR_POINTS,
            HIGHLIGHTED_RATE,
            HIGHLIGHTED_POINTS,
            PURCHASE_POINTS,
            PURCHASE_CREDITED,
            FRIEND_POINTS,
            BONUS_POINTS,
            BONUS_CREDITED,
            SPENDABLE_POINTS,
            CREDITED,
        ],
        notes: &[
            POINT_IS_A_ROUBLE,
            THRESHOLD_WORDING,
            ROUNDING_BY_RECEIPT,
            FIRST_HUNDRED,
            RECEIPT_CHECK,
            RECEIPT_ONCE,
            WAYBILLS_ONE_BRAND,
            DRAW_ENTRIES,
            DRAW_POINTS,
            POINTS_LAPSE,
        ],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        let accepted = self.accepted(working);
        self.judge_person(working);

        let purchase = self.points(working, &accepted);
        let purchase_credited = working.gate(PURCHASE_CREDITED, Decides::Points, purchase);
        let bonus = self.bonus(working);
        let bonus_credited = working.gate(BONUS_CREDITED, Decides::Points, bonus);

        let [purchase_now, bonus_now] = [purchase_credited, bonus_credited].map(Term::amount);
        let unlock = BONUS_UNLOCK_MINIMUM.value;
        let unlocked = working.at_least(BONUS_UNLOCK, Some(purchase_now), unlock);
        let drawn = working.at_least(DRAW_ENTRY, Some(purchase_now), DRAW_MINIMUM.value);
        let both = [purchase_credited, bonus_credited];
        let spendable_parts =
            if unlocked == Status::Met { &both[..] } else { both.get(..1).unwrap_or_default() };
        let spendable = working.sum(SPENDABLE_POINTS, spendable_parts, Rounding::None);
        let credited = working.sum(CREDITED, &both, Rounding::None);

        working.spendable = Some(spendable.amount());
        working.draw_entry = Some(drawn == Status::Met);
        working.account(PURCHASE_ACCOUNT, purchase_now, Points::ZERO);
        working.account(BONUS_ACCOUNT, bonus_now, Points::ZERO);
        let status = working.verdict(Decides::Points);
        let register = Dates::between(OPENS, REGISTRATION_UNTIL.value);
        working.deadline(REGISTER_RECEIPTS, register, status);
        hand_out(working, spendable.amount(), status);
        self.notes(working, &accepted, purchase);

        let every_receipt: Vec<&Receipt> = self.receipts.iter().collect();
        let potential_purchase = working.aside(|aside| self.points(aside, &every_receipt));
        let potential = working.total([potential_purchase.amount(), bonus.amount()]);
        Headline { points: Some(credited.amount()), potential: Some(potential) }
    }
}

impl Purchases {
    /// The receipts that can be registered; what rules out the others is on record.
    fn accepted(&self, working: &mut Working) -> Vec<&Receipt> {
        let window = (PURCHASES_SINCE.value, PURCHASES_UNTIL.value);
        let mut accepted = Vec::new();
        for (row, receipt) in self.receipts.iter().enumerate() {
            working.row("receipts", row);
            working.between(PURCHASE_WINDOW, receipt.on, window);
            let number = receipt.on.map(|date| {
                let of_the_date = self.receipts.iter().take(row).filter(|r| r.on == Some(date));
                Count::new(of_the_date.count().saturating_add(1).into())
            });
            working.at_most(RECEIPTS_PER_DATE, number, RECEIPTS_A_DATE.value);
            if working.is_open(Decides::Points) {
                accepted.push(receipt);
            }
        }
        working.no_row();
        accepted
    }

    /// Whether this person can take part, and has become a participant.
    fn judge_person(&self, working: &mut Working) {
        let bought = self.last_month_purchases;
        working.at_least(MEMBERSHIP_THRESHOLD, bought, MEMBERSHIP_MINIMUM.value);
        let window = (OPENS, REGISTRATION_UNTIL.value);
        working.between(REGISTRATION_WINDOW, self.signed_up_on, window);
        working.answered(ADULT, self.adult);
        working.answered(RESIDENT, self.resident);
        working.answered(NOT_EMPLOYED, self.employed.map(|is_employed| !is_employed));
    }

    const fn rate(&self) -> &'static Figure<Percent> {
        match self.rate {
            Rate::Standard => &STANDARD_RATE,
            Rate::Raised => &RAISED_RATE,
        }
    }

    /// The points for these receipts, rounded once, on their sum.
    fn points(&self, working: &mut Working, receipts: &[&Receipt]) -> Term<InPoints> {
        let regular: Vec<Term<InRoubles>> =
            receipts.iter().map(|receipt| Term::given("regular", receipt.regular)).collect();
        let highlighted: Vec<Term<InRoubles>> = receipts
            .iter()
            .filter_map(|receipt| receipt.highlighted)
            .map(|cost| Term::given("highlighted", cost))
            .collect();
        let regular = working.sum(REGULAR_TOTAL, &regular, Rounding::None);
        let highlighted = working.sum(HIGHLIGHTED_TOTAL, &highlighted, Rounding::None);
        let regular_points = working.rate(REGULAR_POINTS, regular, self.rate(), Rounding::None);
        let raised = working.product(HIGHLIGHTED_RATE, self.rate().into(), &HIGHLIGHTED_FACTOR);
        let highlighted_points =
            working.rate(HIGHLIGHTED_POINTS, highlighted, raised, Rounding::None);
        working.sum(PURCHASE_POINTS, &[regular_points, highlighted_points], Rounding::Whole)
    }

    /// Welcome, friends and promo codes.
    fn bonus(&self, working: &mut Working) -> Term<InPoints> {
        let friends = Term::given("friends", self.friends.unwrap_or(WholeNumber::ZERO));
        let for_friends = working.product(FRIEND_POINTS, friends, &POINTS_PER_FRIEND);
        let promo = self.promo_points.map_or(Points::ZERO, |points| Points::new(points.value()));
        let parts = [(&WELCOME_POINTS).into(), for_friends, Term::given("promoPoints", promo)];
        working.sum(BONUS_POINTS, &parts, Rounding::None)
    }

    fn notes(&self, working: &mut Working, accepted: &[&Receipt], purchase: Term<InPoints>) {
        working.note(POINT_IS_A_ROUBLE);

        // "More than 50 000" in 7.3 against "from 50 000" elsewhere.
        let is_exactly_the_minimum = self.last_month_purchases == Some(MEMBERSHIP_MINIMUM.value);
        working.note_with(THRESHOLD_WORDING, is_exactly_the_minimum.then_some(Points::ZERO));

        let mut by_receipt = Vec::new();
        for receipt in accepted {
            let points = working.aside(|aside| self.points(aside, &[receipt]));
            by_receipt.push(points.amount());
        }
        let by_receipt = working.total(by_receipt);
        let differs = by_receipt != purchase.amount();
        working.note_with(ROUNDING_BY_RECEIPT, differs.then_some(by_receipt));

        if self.rate == Rate::Raised {
            working.note(FIRST_HUNDRED);
        }
        working.note_with(RECEIPT_CHECK, Some(RECEIPT_CHECK_DAYS.value));
        working.notes(&[RECEIPT_ONCE, WAYBILLS_ONE_BRAND]);

        // "5 000 points and more … one entry" could also be one entry for every 5 000.
        let entries: Term<InCount> = working.aside(|aside| {
            let exact: Term<InCount> =
                aside.quotient(DRAW_MINIMUM.decides("entries"), purchase, &DRAW_MINIMUM);
            aside.whole_part(DRAW_MINIMUM.decides("whole-entries"), exact)
        });
        let several = entries.amount() > Count::new(dec!(1));
        working.note_with(DRAW_ENTRIES, several.then_some(entries.amount()));
        working.notes(&[DRAW_POINTS, POINTS_LAPSE]);
    }
}
