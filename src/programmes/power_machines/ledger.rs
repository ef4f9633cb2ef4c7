//! Both target accounts on a day: what payments brought, what requests wrote off, what expired.
//!
//! On each day, what has expired goes first; then points are credited up to the limit; then requests
//! are written off in the order given; then what did not fit is credited after all, as far as they
//! made room.

use super::payment::{
    AGREEMENT_MAY_DIFFER, CHARITY_ACCOUNT, CHARITY_CREDITED, CHARITY_LIMIT, CHARITY_ROOM,
    CHARITY_TOTAL, CONTRACT_DATE, COUNTED_POINTS, CREDITING, DISCOUNT_ACCOUNT, DISCOUNT_TOTAL,
    DISCOUNT_WRITE_OFF, EXCLUSION, EXPIRES, Exclusion, FIGURES, LAST_DAY_OF_CREDITING, NO_CASH,
    PAYMENT_BASE, PAYMENT_POINTS, POINT_IS_A_ROUBLE, POINTS_TO_STATIONS, PUBLICATION_DATE_UNKNOWN,
    Payment, ROUNDING_NOT_MENTIONED, SHELF_LIFE, Subject, TO_CHARITY, TO_DISCOUNT, crediting_day,
    split,
};
use crate::amount::{ExchangeRate, InPoints, Percent, Points, Rounding};
use crate::calendar::Day;
use crate::estimate::{Decides, Ledger, LedgerAccount, Lot, Status};
use crate::input::{Form, Money, Reader, RedeemedPoints, choices, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{Figure, Period, Remark, Requirement, Rule, remark, requirement, rule, silence};
use crate::working::{Dates, Term, Working};

// 3.2 Spending
const WRITTEN_OFF: Rule = rule("written-off", "3.2");
const DISCOUNT_REDEEMED: Rule = rule("discount-redeemed", "3.2");
const CHARITY_REDEEMED: Rule = rule("charity-redeemed", "3.2");
const POINTS_LEFT: Rule = rule("points-left", "3.2");

// 3.3 Limits
const REDEMPTION_WITHIN_BALANCE: Requirement =
    requirement("redemption-within-balance", "3.3", Decides::Redemption, &["asOf"]);
const DISCOUNT_BALANCE: Rule = rule("discount-balance", "3.3");
const CHARITY_BALANCE: Rule = rule("charity-balance", "3.3");
const CHARITY_LEFT_OUT: Rule = CHARITY_LIMIT.decides("charity-left-out");
const CHARITY_RESUMED: Rule = CHARITY_LIMIT.decides("charity-resumed");
const CHARITY_RECEIVED: Rule = CHARITY_LIMIT.decides("charity-received");
const CHARITY_FORGONE: Rule = CHARITY_LIMIT.decides("charity-forgone");
const DISCOUNT_SPENT: Rule = SHELF_LIFE.decides("discount-spent");
const CHARITY_SPENT: Rule = SHELF_LIFE.decides("charity-spent");
const DISCOUNT_LAPSED: Rule = SHELF_LIFE.decides("discount-lapsed");
const CHARITY_LAPSED: Rule = SHELF_LIFE.decides("charity-lapsed");
const DISCOUNT_EXPIRED: Rule = SHELF_LIFE.decides("discount-expired");
const CHARITY_EXPIRED: Rule = SHELF_LIFE.decides("charity-expired");
const OLDEST_FIRST: Remark = silence("oldest-first");

// 3.4.1 Charity
const CHARITY_WRITE_OFF: Remark = remark("charity-write-off", "3.4.1");

const NOTES: &[Remark] = &[
    POINT_IS_A_ROUBLE,
    NO_CASH,
    LAST_DAY_OF_CREDITING,
    OLDEST_FIRST,
    CHARITY_WRITE_OFF,
    DISCOUNT_WRITE_OFF,
    POINTS_TO_STATIONS,
    AGREEMENT_MAY_DIFFER,
    PUBLICATION_DATE_UNKNOWN,
    ROUNDING_NOT_MENTIONED,
];

const PAYMENTS: &str = "payments";
const REDEMPTIONS: &str = "redemptions";

choices! {
    /// The accounts that points are kept on.
    pub enum TargetAccount {
        /// For discounts on spare parts and services.
        Discount = "discount",
        /// For charity.
        Charity = "charity",
    }
}

form! {
    /// Payments and requests of one participant over time.
    pub struct LedgerRequest {
        required {
            /// The day on which the participant joined.
            joined_on: Day = "joinedOn" in "3.1",
            /// The payments.
            payments: Vec<DatedPayment> = "payments" in "3.1",
            /// The day on whose evening the accounts are shown.
            as_of: Day = "asOf" in "3.1",
        }
        optional {
            /// Requests to write points off.
            redemptions: Vec<Redemption> = "redemptions" in "3.2",
        }
        agree { LedgerRequest::days_follow_each_other }
    }
}

form! {
    /// A payment on a day that is known.
    pub struct DatedPayment {
        required {
            /// The sum, in roubles or in the currency of the rate of exchange.
            amount: Money = "amount" in "3.1",
            /// What the contract is about.
            subject: Subject = "subject" in "3.1" from "spare-parts-and-services",
            /// The day on which the payment was received.
            paid_on: Day = "paidOn" in "3.1",
        }
        optional {
            /// The rate of the VAT that the sum includes, percent; nothing: no VAT.
            vat_percent: Percent = "vatPercent" in "3.1",
            /// Roubles for a unit of the currency on the day of payment; nothing: roubles.
            exchange_rate: ExchangeRate = "exchangeRate" in "3.1",
            /// What speaks against accruing points, if anything.
            exclusion: Exclusion = "exclusion" in "3.1",
            /// The date of the contract.
            contracted_on: Day = "contractedOn" in "3.1",
        }
        agree { DatedPayment::is_paid_after_its_contract }
    }
}

form! {
    /// A request to write points off.
    pub struct Redemption {
        required {
            /// The account.
            account: TargetAccount = "account" in "3.2" from "discount",
            /// How many points.
            points: RedeemedPoints = "points" in "3.2",
            /// The day of the request.
            requested_on: Day = "requestedOn" in "3.2",
        }
        optional {}
    }
}

/// The names that what happens on one account goes by.
struct Account {
    target: TargetAccount,
    rule: Rule,
    limit: Option<&'static Figure<Points>>,
    balance: Rule,
    spent: Rule,
    lapsed: Rule,
    total: Rule,
    redeemed: Rule,
    expired: Rule,
}

const DISCOUNT: Account = Account {
    target: TargetAccount::Discount,
    rule: DISCOUNT_ACCOUNT,
    limit: None,
    balance: DISCOUNT_BALANCE,
    spent: DISCOUNT_SPENT,
    lapsed: DISCOUNT_LAPSED,
    total: DISCOUNT_TOTAL,
    redeemed: DISCOUNT_REDEEMED,
    expired: DISCOUNT_EXPIRED,
};

const CHARITY: Account = Account {
    target: TargetAccount::Charity,
    rule: CHARITY_ACCOUNT,
    limit: Some(&CHARITY_LIMIT),
    balance: CHARITY_BALANCE,
    spent: CHARITY_SPENT,
    lapsed: CHARITY_LAPSED,
    total: CHARITY_TOTAL,
    redeemed: CHARITY_REDEEMED,
    expired: CHARITY_EXPIRED,
};

/// What a payment is to bring to both accounts.
struct Credit {
    row: usize,
    on: Day,
    good_until: Day,
    to_discount: Term<InPoints>,
    to_charity: Term<InPoints>,
}

/// What a payment has brought to an account, and what became of it.
struct Parcel<'a> {
    credit: &'a Credit,
    part: Term<InPoints>,
    credited: Term<InPoints>,
    /// What requests took from it.
    spent: Vec<Term<InPoints>>,
    left: Points,
}

/// An account while its days are gone through.
struct Book<'a> {
    account: &'static Account,
    balance: Term<InPoints>,
    /// The oldest first.
    parcels: Vec<Parcel<'a>>,
    redeemed: Vec<Term<InPoints>>,
    lapsed: Vec<Term<InPoints>>,
}

impl Formula for LedgerRequest {
    const ABOUT: About = About {
        id: "power-machines-ledger",
        programme: "power-machines",
        edition: None,
        period: Period { opens: None, closes: None, clause: Some("2.2") },
        row_of: None,
        fields: Self::FIELDS,
        figures: FIGURES,
        accounts: &[DISCOUNT_ACCOUNT, CHARITY_ACCOUNT],
        schedule: &[CREDITING, EXPIRES],
        conditions: &[CONTRACT_DATE, EXCLUSION, REDEMPTION_WITHIN_BALANCE],
        steps: &[
            PAYMENT_BASE,
            PAYMENT_POINTS,
            COUNTED_POINTS,
            TO_DISCOUNT,
            TO_CHARITY,
            DISCOUNT_BALANCE,
            DISCOUNT_SPENT,
            DISCOUNT_LAPSED,
            WRITTEN_OFF,
            DISCOUNT_TOTAL,
            DISCOUNT_REDEEMED,
            DISCOUNT_EXPIRED,
            CHARITY_BALANCE,
            CHARITY_SPENT,
            CHARITY_LAPSED,
            CHARITY_ROOM,
            CHARITY_CREDITED,
            CHARITY_LEFT_OUT,
            CHARITY_RESUMED,
            CHARITY_TOTAL,
            CHARITY_RECEIVED,
            CHARITY_FORGONE,
            CHARITY_REDEEMED,
            CHARITY_EXPIRED,
            POINTS_LEFT,
        ],
        notes: NOTES,
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        let mut credits = Vec::new();
        let mut potential = Vec::new();
        for (row, payment) in self.payments.iter().enumerate() {
            working.row(PAYMENTS, row);
            let points = payment.undated().points(working);
            let counted = working.gate(COUNTED_POINTS, Decides::Points, points);
            working.row_points(Some(counted.amount()), Some(points.amount()));
            credits.extend(self.credit(working, row, payment, counted));
            potential.extend(working.aside(|aside| self.credit(aside, row, payment, points)));
        }

        let books = self.keep(working, &credits);
        self.schedule(working, &credits, &books);
        working.no_row();
        let mut ledger = Ledger { accounts: Vec::new(), lots: Vec::new() };
        for book in &books {
            ledger.accounts.push(book.close(working, &mut ledger.lots));
        }
        working.ledger = Some(ledger);
        working.notes(NOTES);
        let left = together(working, &books);
        let potential = working.aside(|aside| {
            let books = self.keep(aside, &potential);
            together(aside, &books)
        });
        Headline::of(left, potential)
    }
}

/// What is left on both accounts.
fn together(working: &mut Working, [discount, charity]: &[Book<'_>; 2]) -> Term<InPoints> {
    working.sum(POINTS_LEFT, &[discount.balance, charity.balance], Rounding::None)
}

impl LedgerRequest {
    /// Refuses requests before anything could be credited, and a reading before there is anything.
    fn days_follow_each_other(&self, reader: &mut Reader<'_>) -> bool {
        let mut first = self.joined_on;
        let mut credited = None;
        for payment in &self.payments {
            first = first.min(payment.paid_on);
            let day = self.crediting_day(payment);
            credited = credited.map_or(day, |earlier| day.min(Some(earlier)));
        }
        let mut is_good = true;
        for (row, redemption) in self.redemptions().iter().enumerate() {
            let requested = redemption.requested_on;
            first = first.min(requested);
            is_good &= reader.within(REDEMPTIONS, |reader| {
                reader.row(row, |it| it.not_before("requestedOn", Some(requested), credited))
            });
        }
        is_good & reader.not_before("asOf", Some(self.as_of), Some(first))
    }

    fn redemptions(&self) -> &[Redemption] {
        self.redemptions.as_deref().unwrap_or_default()
    }

    fn crediting_day(&self, payment: &DatedPayment) -> Option<Day> {
        crediting_day(Some(self.joined_on), Some(payment.paid_on))
    }

    /// When the points of a payment are credited, until when they are good, and to which account.
    fn credit(
        &self,
        working: &mut Working,
        row: usize,
        payment: &DatedPayment,
        points: Term<InPoints>,
    ) -> Option<Credit> {
        let (to_discount, to_charity) = split(working, points);
        let on = self.crediting_day(payment)?;
        let good_until = on.plus_days(SHELF_LIFE.value)?;
        Some(Credit { row, on, good_until, to_discount, to_charity })
    }

    /// Goes through the days on which something happens, for each account.
    fn keep<'a>(&self, working: &mut Working, credits: &'a [Credit]) -> [Book<'a>; 2] {
        let mut days = vec![self.as_of];
        for credit in credits {
            days.push(credit.on);
        }
        for redemption in self.redemptions() {
            days.push(redemption.requested_on);
        }
        let mut books = [Book::open(working, &DISCOUNT), Book::open(working, &CHARITY)];
        for book in &mut books {
            let mut last = None;
            while let Some(today) = next_day(&days, last) {
                last = Some(today);
                let is_past = today <= self.as_of;
                if is_past {
                    book.lapse(working, today);
                    book.credit(working, today, credits);
                }
                book.redeem(working, today, self.redemptions(), is_past);
                if is_past {
                    book.resume(working, today);
                }
            }
        }
        books
    }

    /// When the points of every payment are credited, and until when what is left of them is good.
    fn schedule(&self, working: &mut Working, credits: &[Credit], books: &[Book<'_>; 2]) {
        for credit in credits {
            working.row(PAYMENTS, credit.row);
            let (mut credited, mut left) = (Points::ZERO, Points::ZERO);
            for book in books {
                for parcel in &book.parcels {
                    if parcel.credit.row == credit.row {
                        credited = working.total([credited, parcel.credited.amount()]);
                        left = working.total([left, parcel.left]);
                    }
                }
            }
            let mut status = working.verdict(Decides::Points);
            if status != Status::Unmet {
                status = Status::Met;
                if credit.on > self.as_of {
                    status = Status::Unknown;
                    credited =
                        working.total([credit.to_discount, credit.to_charity].map(Term::amount));
                }
            }
            working.schedule(CREDITING, credited, Dates::by(Some(credit.on)), status);
            if left > Points::ZERO {
                working.schedule(EXPIRES, left, Dates::by(Some(credit.good_until)), Status::Met);
            }
        }
    }
}

/// The first of these days after another.
fn next_day(days: &[Day], after: Option<Day>) -> Option<Day> {
    days.iter().copied().filter(|day| Some(*day) > after).min()
}

impl DatedPayment {
    fn undated(&self) -> Payment {
        let Self { amount, subject, paid_on, vat_percent, exchange_rate, exclusion, contracted_on } =
            *self;
        let paid_on = Some(paid_on);
        Payment { amount, subject, vat_percent, exchange_rate, exclusion, contracted_on, paid_on }
    }

    fn is_paid_after_its_contract(&self, reader: &mut Reader<'_>) -> bool {
        self.undated().is_paid_after_its_contract(reader)
    }
}

impl<'a> Book<'a> {
    fn open(working: &mut Working, account: &'static Account) -> Self {
        working.no_row();
        let balance = working.sum(account.balance, &[], Rounding::None);
        Self { account, balance, parcels: Vec::new(), redeemed: Vec::new(), lapsed: Vec::new() }
    }

    /// Takes off what is left of parcels whose last day has passed.
    fn lapse(&mut self, working: &mut Working, today: Day) {
        let Self { account, balance, lapsed, .. } = self;
        for parcel in &mut self.parcels {
            if parcel.credit.good_until < today && parcel.left > Points::ZERO {
                working.row(PAYMENTS, parcel.credit.row);
                let spent = working.sum(account.spent, &parcel.spent, Rounding::None);
                let rest = working.difference(account.lapsed, parcel.credited, spent);
                *balance = working.difference(account.balance, *balance, rest);
                lapsed.push(rest);
                parcel.left = Points::ZERO;
            }
        }
    }

    /// Credits what payments bring today, as far as it fits.
    fn credit(&mut self, working: &mut Working, today: Day, credits: &'a [Credit]) {
        for credit in credits {
            let part = match self.account.target {
                TargetAccount::Discount => credit.to_discount,
                TargetAccount::Charity => credit.to_charity,
            };
            if credit.on == today && part.amount() > Points::ZERO {
                working.row(PAYMENTS, credit.row);
                let mut credited = part;
                if let Some(limit) = self.account.limit {
                    let room = working.difference(CHARITY_ROOM, limit.into(), self.balance);
                    credited = working.cap(CHARITY_CREDITED, part, room);
                }
                let (spent, left) = (Vec::new(), credited.amount());
                self.parcels.push(Parcel { credit, part, credited, spent, left });
                let both = [self.balance, credited];
                self.balance = working.sum(self.account.balance, &both, Rounding::None);
            }
        }
    }

    /// Writes points off, from the oldest parcel on: all that a request is for, or nothing. What is
    /// requested after the day of reading is not judged yet.
    fn redeem(
        &mut self,
        working: &mut Working,
        today: Day,
        redemptions: &[Redemption],
        is_past: bool,
    ) {
        for (row, redemption) in redemptions.iter().enumerate() {
            if redemption.requested_on != today || redemption.account != self.account.target {
                continue;
            }
            working.row(REDEMPTIONS, row);
            let requested = redemption.points.0;
            let balance = is_past.then_some(self.balance.amount());
            working.at_least(REDEMPTION_WITHIN_BALANCE, balance, requested);
            if !is_past {
                continue;
            }
            let requested = Term::given("points", requested);
            let written_off = working.gate(WRITTEN_OFF, Decides::Redemption, requested);
            self.balance = working.difference(self.account.balance, self.balance, written_off);
            self.redeemed.push(written_off);
            let mut due = written_off.amount();
            for parcel in &mut self.parcels {
                let part = due.least(parcel.left);
                if part > Points::ZERO {
                    due = working.rest(due, part);
                    parcel.left = working.rest(parcel.left, part);
                    parcel.spent.push(Term::given("points", part));
                }
            }
        }
    }

    /// Credits after all what did not fit today, as far as requests of the day have made room.
    fn resume(&mut self, working: &mut Working, today: Day) {
        let (Some(limit), balance) = (self.account.limit, &mut self.balance) else {
            return;
        };
        for parcel in &mut self.parcels {
            let is_short = parcel.credited.amount() < parcel.part.amount();
            if parcel.credit.on == today && is_short && balance.amount() < limit.value {
                working.row(PAYMENTS, parcel.credit.row);
                let rest = working.difference(CHARITY_LEFT_OUT, parcel.part, parcel.credited);
                let room = working.difference(CHARITY_ROOM, limit.into(), *balance);
                let resumed = working.cap(CHARITY_RESUMED, rest, room);
                let both = [parcel.credited, resumed];
                parcel.credited = working.sum(CHARITY_CREDITED, &both, Rounding::None);
                parcel.left = working.total([parcel.left, resumed.amount()]);
                let both = [*balance, resumed];
                *balance = working.sum(self.account.balance, &both, Rounding::None);
            }
        }
    }

    /// What became of the points of the account; what is left of them goes to the lots.
    fn close(&self, working: &mut Working, lots: &mut Vec<Lot>) -> LedgerAccount {
        let Rule { id, .. } = self.account.rule;
        let (mut parts, mut credits) = (Vec::new(), Vec::new());
        for Parcel { credit, part, credited, left, .. } in &self.parcels {
            parts.push(*part);
            credits.push(*credited);
            if let (true, Ok(row)) = (*left > Points::ZERO, u32::try_from(credit.row)) {
                let Credit { on: credited_on, good_until, .. } = **credit;
                lots.push(Lot { account: id, row, credited_on, good_until, left: *left });
            }
        }
        let total = working.sum(self.account.total, &parts, Rounding::None);
        let mut credited = total;
        if self.account.limit.is_some() {
            credited = working.sum(CHARITY_RECEIVED, &credits, Rounding::None);
            working.difference(CHARITY_FORGONE, total, credited);
        }
        let redeemed = working.sum(self.account.redeemed, &self.redeemed, Rounding::None);
        let expired = working.sum(self.account.expired, &self.lapsed, Rounding::None);

        let (balance, credited) = (self.balance.amount(), credited.amount());
        let (redeemed, expired) = (redeemed.amount(), expired.amount());
        let forgone = working.rest(total.amount(), credited);
        working.account(self.account.rule, balance, forgone);
        LedgerAccount { id, credited, redeemed, expired, forgone, balance }
    }
}
