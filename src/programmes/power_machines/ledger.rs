//! Both target accounts on a day: what payments brought, what requests wrote off, what expired.
//!
//! Each day, in order: what has expired goes; points are credited up to the limit; requests are
//! written off in the order given; then what did not fit is credited late, up to the room that the
//! requests have made.

use core::cmp::Reverse;
use core::iter;
use std::collections::BinaryHeap;

use super::payment::{
    CHARITY, CHARITY_CREDITED, CHARITY_LIMIT, CHARITY_ROOM, CHARITY_TOTAL, CREDITING, DISCOUNT,
    DISCOUNT_TOTAL, EXPIRES, LAST_DAY_OF_CREDITING, PAYMENT_CLAUSES, PaymentTerms, SHELF_LIFE,
    crediting_day, split,
};
use super::{
    AGREEMENT_MAY_DIFFER, DISCOUNT_CLAUSES, DISCOUNT_WRITE_OFF, NO_CASH, PERIOD, POINT_CLAUSES,
    POINT_IS_A_ROUBLE, POINTS_TO_STATIONS, PROGRAMME_CLAUSES, PUBLICATION_DATE_UNKNOWN,
    ROUNDING_NOT_MENTIONED, STATION_CLAUSES,
};
use crate::amount::{Days, InPoints, Points, Rounding};
use crate::calendar::Day;
use crate::document::{Entitlement, Parameter, Provision, clauses};
use crate::estimate::{self, Detail, LedgerAccount, Status};
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Dates, Evaluation, Headline, Named, Outcome};
use crate::input::{Reader, RedeemedPoints, choices, form};

clauses! {
    CLAUSES:
    // Spending
    "3.2" {
        WRITTEN_OFF: Step;
        DISCOUNT_REDEEMED: Step;
        CHARITY_REDEEMED: Step;
        POINTS_LEFT: Step;
    }
    // Limits
    "3.3" {
        DISCOUNT_BALANCE: Step;
        CHARITY_BALANCE: Step;
        CHARITY_LEFT_OUT: Step;
        CHARITY_RESUMED: Step;
        CHARITY_RECEIVED: Step;
        CHARITY_FORGONE: Step;
        DISCOUNT_SPENT: Step;
        CHARITY_SPENT: Step;
        DISCOUNT_LAPSED: Step;
        CHARITY_LAPSED: Step;
        DISCOUNT_EXPIRED: Step;
        CHARITY_EXPIRED: Step;
        REDEMPTION_WITHIN_BALANCE: Condition(Redemption) asks ["asOf"];
    }
    // Charity
    "3.4.1" {
        CHARITY_WRITE_OFF: Note;
    }
    unstated {
        OLDEST_FIRST: Note;
    }
}

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
            joined_on: Day = "joinedOn" clause "3.1",
            /// The payments.
            payments: Vec<LedgerPayment> = "payments" clause "3.1",
            /// The day on whose evening the accounts are shown.
            as_of: Day = "asOf" clause "3.1",
        }
        optional {
            /// Requests to write points off.
            redemptions: Vec<Redemption> = "redemptions" clause "3.2",
        }
        agree { LedgerRequest::days_follow_each_other }
    }
}

form! {
    /// A payment on a day that is known.
    pub struct LedgerPayment {
        include { terms: PaymentTerms, }
        required {
            /// The day on which the payment was received.
            paid_on: Day = "paidOn" clause "3.1",
        }
        optional {}
        agree { LedgerPayment::is_paid_after_its_contract }
    }
}

form! {
    /// A request to write points off.
    pub struct Redemption {
        required {
            /// The account.
            account: TargetAccount = "account" clause "3.2" initially "discount",
            /// How many points.
            points: RedeemedPoints = "points" clause "3.2",
            /// The day of the request.
            requested_on: Day = "requestedOn" clause "3.2",
        }
        optional {}
    }
}

impl Formula for LedgerRequest {
    const ESTIMATOR: Estimator = Estimator {
        id: "power-machines-ledger",
        programme: "power-machines",
        edition: None,
        period: PERIOD,
        row_of: None,
        entitlement: Entitlement::Points,
        clauses: &[
            PROGRAMME_CLAUSES,
            PAYMENT_CLAUSES,
            CLAUSES,
            POINT_CLAUSES,
            DISCOUNT_CLAUSES,
            STATION_CLAUSES,
        ],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        let (mut rows, mut lots) = (Vec::new(), Vec::new());
        for (row, payment) in self.payments.iter().enumerate() {
            evaluation.enter_row(PAYMENTS, row);
            let points = payment.terms.points(evaluation);
            rows.push(Some(points.amount()));
            lots.extend(self.lots(evaluation, row, payment, points));
        }
        evaluation.leave_row();

        let (left, detail) = self.replay(evaluation, &mut lots);
        self.schedule(evaluation, &lots);
        evaluation.notes(&[POINT_IS_A_ROUBLE, NO_CASH, LAST_DAY_OF_CREDITING, OLDEST_FIRST]);
        evaluation.notes(&[CHARITY_WRITE_OFF, DISCOUNT_WRITE_OFF, POINTS_TO_STATIONS]);
        evaluation.notes(&[AGREEMENT_MAY_DIFFER, PUBLICATION_DATE_UNKNOWN]);
        evaluation.note(ROUNDING_NOT_MENTIONED);

        Outcome { headline: Headline::Balance, ..Outcome::points(left) }
            .with_rows(rows)
            .with_detail(detail)
    }
}

impl LedgerRequest {
    /// Refuses requests before anything could be credited, and a reading before there is anything.
    fn days_follow_each_other(&self, reader: &mut Reader<'_>) -> bool {
        let credited = self.payments.iter();
        let credited = credited.map(|payment| self.crediting_day(payment, Reader::limit));
        let credited = credited.min().flatten();
        let mut is_good = true;
        for (row, redemption) in self.redemptions().iter().enumerate() {
            let requested = Some(redemption.requested_on);
            is_good &= reader.within(REDEMPTIONS, |reader| {
                reader.row(row, |it| it.not_before("requestedOn", requested, credited))
            });
        }
        let paid = self.payments.iter().map(|payment| payment.paid_on);
        let requested = self.redemptions().iter().map(|redemption| redemption.requested_on);
        let first = paid.chain(requested).fold(self.joined_on, Day::min);
        is_good & reader.not_before("asOf", Some(self.as_of), Some(first))
    }

    fn redemptions(&self) -> &[Redemption] {
        self.redemptions.as_deref().unwrap_or_default()
    }

    fn crediting_day(
        &self,
        payment: &LedgerPayment,
        days: impl Fn(&Parameter<Days>) -> Days,
    ) -> Option<Day> {
        crediting_day(days, Some(self.joined_on), Some(payment.paid_on))
    }

    /// What a payment is to bring to each account.
    fn lots(
        &self,
        evaluation: &mut Evaluation<'_>,
        row: usize,
        payment: &LedgerPayment,
        points: Named<InPoints>,
    ) -> Option<[Lot; 2]> {
        let verdict = evaluation.verdict(Entitlement::Points);
        let parts = split(evaluation, points);
        let credited_on = self.crediting_day(payment, |days| evaluation.value(days))?;
        let good_until = credited_on.plus_days(evaluation.value(&SHELF_LIFE))?;
        Some(parts.map(|due| Lot {
            row,
            verdict,
            credited_on,
            good_until,
            due,
            credited: due.part(Points::ZERO),
            spent: Vec::new(),
            left: Points::ZERO,
        }))
    }

    /// Replays both accounts: what is left on them, and what became of their points.
    fn replay(&self, evaluation: &mut Evaluation<'_>, lots: &mut [[Lot; 2]]) -> (Points, Detail) {
        let lots = lots.iter_mut().map(|[to_discount, to_charity]| (to_discount, to_charity));
        let (to_discount, to_charity): (Vec<_>, Vec<_>) = lots.unzip();
        let mut discount = Account::open(evaluation, &DISCOUNT_PROVISIONS);
        let mut charity = Account::open(evaluation, &CHARITY_PROVISIONS);
        self.replay_account(evaluation, &mut discount, to_discount);
        self.replay_account(evaluation, &mut charity, to_charity);
        evaluation.leave_row();

        let accounts = vec![discount.close(evaluation), charity.close(evaluation)];
        let lots = discount.lots_left().chain(charity.lots_left()).collect();
        let balances = [discount.balance, charity.balance];
        let left = evaluation.sum(POINTS_LEFT, &balances, Rounding::None);
        (left.amount(), Detail::Ledger { accounts, lots })
    }

    /// Goes through the days on which something happens on an account.
    fn replay_account<'a>(
        &'a self,
        evaluation: &mut Evaluation<'_>,
        account: &mut Account<'a>,
        lots: Vec<&'a mut Lot>,
    ) {
        let events = self.events(account.provisions.target, lots);
        let mut events = events.into_iter().peekable();
        while let Some((today, _)) = events.peek() {
            let today = *today;
            let events = iter::from_fn(|| events.next_if(|(day, _)| *day == today));
            let events = events.map(|(_, event)| event);
            if today <= self.as_of {
                account.pass_day(evaluation, today, events);
            } else {
                await_judgement(evaluation, events);
            }
        }
    }

    /// What happens on an account, day by day: on one day, what is credited comes before what is
    /// requested, each in the order given.
    fn events<'a>(
        &'a self,
        target: TargetAccount,
        lots: Vec<&'a mut Lot>,
    ) -> Vec<(Day, Event<'a>)> {
        let mut events = vec![(self.as_of, Event::Read)];
        events.extend(lots.into_iter().map(|lot| (lot.credited_on, Event::Credit(lot))));
        for (row, redemption) in self.redemptions().iter().enumerate() {
            if redemption.account == target {
                events.push((redemption.requested_on, Event::Redeem(row, redemption)));
            }
        }
        in_order(events)
    }

    /// When the points of every payment are credited, and until when what is left of them is good.
    fn schedule(&self, evaluation: &mut Evaluation<'_>, lots: &[[Lot; 2]]) {
        for parts @ [Lot { row, verdict, credited_on, good_until, .. }, _] in lots {
            evaluation.enter_row(PAYMENTS, *row);
            let is_to_come = *credited_on > self.as_of;
            let credited =
                parts.each_ref().map(|lot| if is_to_come { lot.due } else { lot.credited });
            let credited = evaluation.unrecorded_sum(credited.map(Named::amount));
            let status = match verdict {
                Status::Unmet => Status::Unmet,
                _ if is_to_come => Status::Unknown,
                _ => Status::Met,
            };
            evaluation.schedule(CREDITING, credited, Dates::by(Some(*credited_on)), status);
            let left = evaluation.unrecorded_sum(parts.each_ref().map(|lot| lot.left));
            if left > Points::ZERO {
                evaluation.schedule(EXPIRES, left, Dates::by(Some(*good_until)), Status::Met);
            }
        }
        evaluation.leave_row();
    }
}

/// Events by day, those of one day as given. A heap takes far less code than a sort.
fn in_order(events: Vec<(Day, Event<'_>)>) -> Vec<(Day, Event<'_>)> {
    let days = events.iter().enumerate().map(|(place, (day, _))| Reverse((*day, place)));
    let mut places: BinaryHeap<Reverse<(Day, usize)>> = days.collect();
    let mut events: Vec<_> = events.into_iter().map(Some).collect();
    iter::from_fn(|| places.pop())
        .filter_map(|Reverse((_, place))| events.get_mut(place)?.take())
        .collect()
}

impl LedgerPayment {
    fn is_paid_after_its_contract(&self, reader: &mut Reader<'_>) -> bool {
        self.terms.are_concluded_by(reader, Some(self.paid_on))
    }
}

impl Redemption {
    /// Judges whether there are as many points as it is for: by the balance of its day, also where
    /// it is taken for granted that every payment counts.
    fn judge(
        &self,
        evaluation: &mut Evaluation<'_>,
        row: usize,
        balance: Option<Points>,
    ) -> Named<InPoints> {
        evaluation.enter_row(REDEMPTIONS, row);
        evaluation.at_least(REDEMPTION_WITHIN_BALANCE, balance, self.points.0);
        evaluation.field("points", self.points.0)
    }
}

/// What clauses call an account and what happens on it.
struct AccountProvisions {
    target: TargetAccount,
    account: Provision,
    limit: Option<&'static Parameter<Points>>,
    balance: Provision,
    spent: Provision,
    lapsed: Provision,
    total: Provision,
    redeemed: Provision,
    expired: Provision,
}

const DISCOUNT_PROVISIONS: AccountProvisions = AccountProvisions {
    target: TargetAccount::Discount,
    account: DISCOUNT,
    limit: None,
    balance: DISCOUNT_BALANCE,
    spent: DISCOUNT_SPENT,
    lapsed: DISCOUNT_LAPSED,
    total: DISCOUNT_TOTAL,
    redeemed: DISCOUNT_REDEEMED,
    expired: DISCOUNT_EXPIRED,
};

const CHARITY_PROVISIONS: AccountProvisions = AccountProvisions {
    target: TargetAccount::Charity,
    account: CHARITY,
    limit: Some(&CHARITY_LIMIT),
    balance: CHARITY_BALANCE,
    spent: CHARITY_SPENT,
    lapsed: CHARITY_LAPSED,
    total: CHARITY_TOTAL,
    redeemed: CHARITY_REDEEMED,
    expired: CHARITY_EXPIRED,
};

/// What a payment brings to an account, and what becomes of it.
struct Lot {
    row: usize,
    /// What the conditions of the payment come to.
    verdict: Status,
    credited_on: Day,
    good_until: Day,
    due: Named<InPoints>,
    credited: Named<InPoints>,
    /// What requests took from it.
    spent: Vec<Named<InPoints>>,
    left: Points,
}

/// Something that happens on an account on a day.
enum Event<'a> {
    /// A payment is credited.
    Credit(&'a mut Lot),
    /// Points are requested, in a row of the requests.
    Redeem(usize, &'a Redemption),
    /// The account is read: what has expired by then is gone.
    Read,
}

/// What is requested after the day of reading is not judged yet.
fn await_judgement<'a>(evaluation: &mut Evaluation<'_>, events: impl Iterator<Item = Event<'a>>) {
    for event in events {
        if let Event::Redeem(row, redemption) = event {
            redemption.judge(evaluation, row, None);
        }
    }
}

/// An account while its days are gone through.
struct Account<'a> {
    provisions: &'static AccountProvisions,
    balance: Named<InPoints>,
    /// A queue, the oldest lot first.
    lots: Vec<&'a mut Lot>,
    /// The head of the queue: nothing is left of the lots before it.
    head: usize,
    redeemed: Vec<Named<InPoints>>,
    lapsed: Vec<Named<InPoints>>,
}

impl<'a> Account<'a> {
    fn open(evaluation: &mut Evaluation<'_>, provisions: &'static AccountProvisions) -> Self {
        let balance = evaluation.sum(provisions.balance, &[], Rounding::None);
        let (lots, redeemed, lapsed) = (Vec::new(), Vec::new(), Vec::new());
        Self { provisions, balance, lots, head: 0, redeemed, lapsed }
    }

    /// Goes through a day, up to its evening.
    fn pass_day(
        &mut self,
        evaluation: &mut Evaluation<'_>,
        today: Day,
        events: impl Iterator<Item = Event<'a>>,
    ) {
        self.lapse(evaluation, today);
        let first_of_today = self.lots.len();
        for event in events {
            match event {
                Event::Credit(lot) => self.credit(evaluation, lot),
                Event::Redeem(row, redemption) => self.redeem(evaluation, row, redemption),
                Event::Read => {}
            }
        }
        self.credit_late(evaluation, first_of_today);
    }

    /// Takes off what is left of the lots whose last day has passed.
    fn lapse(&mut self, evaluation: &mut Evaluation<'_>, today: Day) {
        let Self { provisions, balance, lots, head, lapsed, .. } = self;
        let old = lots.iter_mut().skip(*head).take_while(|lot| lot.good_until < today);
        for lot in old {
            if lot.left > Points::ZERO {
                evaluation.enter_row(PAYMENTS, lot.row);
                let spent = evaluation.sum(provisions.spent, &lot.spent, Rounding::None);
                let rest = evaluation.difference(provisions.lapsed, lot.credited, spent);
                *balance = evaluation.difference(provisions.balance, *balance, rest);
                lapsed.push(rest);
                lot.left = Points::ZERO;
            }
            *head = head.saturating_add(1);
        }
    }

    /// Credits what a payment brings, as far as it fits.
    fn credit(&mut self, evaluation: &mut Evaluation<'_>, lot: &'a mut Lot) {
        if lot.due.amount() <= Points::ZERO {
            return;
        }
        evaluation.enter_row(PAYMENTS, lot.row);
        lot.credited = lot.due;
        if let Some(limit) = self.provisions.limit {
            let room = evaluation.difference(CHARITY_ROOM, limit, self.balance);
            lot.credited = evaluation.cap(CHARITY_CREDITED, lot.due, room);
        }
        lot.left = lot.credited.amount();
        let both = [self.balance, lot.credited];
        self.balance = evaluation.sum(self.provisions.balance, &both, Rounding::None);
        self.lots.push(lot);
    }

    /// Writes points off, from the oldest lot on: all that a request is for, or nothing.
    fn redeem(&mut self, evaluation: &mut Evaluation<'_>, row: usize, redemption: &Redemption) {
        let requested = redemption.judge(evaluation, row, Some(self.balance.amount()));
        let written_off = evaluation.gate(WRITTEN_OFF, Entitlement::Redemption, requested);
        self.balance = evaluation.difference(self.provisions.balance, self.balance, written_off);
        self.redeemed.push(written_off);
        let mut due = written_off.amount();
        for lot in self.lots.iter_mut().skip(self.head) {
            let part = due.unrecorded_lesser(lot.left);
            if part > Points::ZERO {
                due = evaluation.unrecorded_difference(due, part);
                lot.left = evaluation.unrecorded_difference(lot.left, part);
                lot.spent.push(written_off.part(part).renamed("points"));
            }
            if lot.left > Points::ZERO {
                break;
            }
            self.head = self.head.saturating_add(1);
        }
    }

    /// Credits what did not fit today, up to the room that the requests of today have made.
    fn credit_late(&mut self, evaluation: &mut Evaluation<'_>, first_of_today: usize) {
        let Self { provisions, balance, lots, head, .. } = self;
        let Some(limit) = provisions.limit else {
            return;
        };
        for lot in lots.iter_mut().skip(first_of_today) {
            let is_short = lot.credited.amount() < lot.due.amount();
            if is_short && balance.amount() < evaluation.value(limit) {
                evaluation.enter_row(PAYMENTS, lot.row);
                let left_out = evaluation.difference(CHARITY_LEFT_OUT, lot.due, lot.credited);
                let room = evaluation.difference(CHARITY_ROOM, limit, *balance);
                let late = evaluation.cap(CHARITY_RESUMED, left_out, room);
                let both = [lot.credited, late];
                lot.credited = evaluation.sum(CHARITY_CREDITED, &both, Rounding::None);
                lot.left = evaluation.unrecorded_sum([lot.left, late.amount()]);
                let both = [*balance, late];
                *balance = evaluation.sum(provisions.balance, &both, Rounding::None);
                // The requests of today may have passed this lot already.
                *head = (*head).min(first_of_today);
            }
        }
    }

    /// What became of the points of the account.
    fn close(&self, evaluation: &mut Evaluation<'_>) -> LedgerAccount {
        let AccountProvisions { account, limit, total, redeemed, expired, .. } = *self.provisions;
        let due: Vec<_> = self.lots.iter().map(|lot| lot.due).collect();
        let total = evaluation.sum(total, &due, Rounding::None);
        let mut credited = total;
        if limit.is_some() {
            let received: Vec<_> = self.lots.iter().map(|lot| lot.credited).collect();
            credited = evaluation.sum(CHARITY_RECEIVED, &received, Rounding::None);
            evaluation.difference(CHARITY_FORGONE, total, credited);
        }
        let redeemed = evaluation.sum(redeemed, &self.redeemed, Rounding::None);
        let expired = evaluation.sum(expired, &self.lapsed, Rounding::None);

        let [balance, total, credited] = [self.balance, total, credited].map(Named::amount);
        let [redeemed, expired] = [redeemed, expired].map(Named::amount);
        let forgone = evaluation.unrecorded_difference(total, credited);
        evaluation.account(account, balance, forgone);
        LedgerAccount { id: account.id, credited, redeemed, expired, forgone, balance }
    }

    /// The lots that something is left of.
    fn lots_left(&self) -> impl Iterator<Item = estimate::Lot> {
        let account = self.provisions.account.id;
        self.lots.iter().filter(|lot| lot.left > Points::ZERO).filter_map(move |lot| {
            let Lot { credited_on, good_until, left, .. } = **lot;
            let row = u32::try_from(lot.row).ok()?;
            Some(estimate::Lot { account, row, credited_on, good_until, left })
        })
    }
}
