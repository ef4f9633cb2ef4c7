//! What comes out: the estimate, its steps, its conditions, its dates.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::amount::{Amount, Count, Counts, Points, Roubles, Unit};
use crate::calendar::Day;
use crate::rule::Clause;

/// What a programme would pay, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// The estimator that answered.
    pub estimator: &'static str,
    /// Its programme.
    pub programme: &'static str,
    /// The edition of its document, where there are several.
    pub edition: Option<&'static str>,
    /// The version of this package.
    pub version: &'static str,
    /// Whether the document was in force on the day of reading.
    pub period: PeriodReading,
    /// What would be credited now; none if the document has no formula.
    pub points: Option<Points>,
    /// What would be credited if every failed condition were met.
    pub potential: Option<Points>,
    /// Roubles that would be paid now, where points are paid out in roubles.
    pub payout: Option<Payout>,
    /// Roubles that would be paid if every failed condition were met.
    pub potential_payout: Option<Payout>,
    /// The target accounts.
    pub accounts: Vec<Account>,
    /// The dates that follow from the inputs.
    pub schedule: Vec<ScheduleEntry>,
    /// What must hold, and whether it does.
    pub conditions: Vec<Condition>,
    /// The calculation in the order of the rules; the last result is [`Estimate::points`].
    pub steps: Vec<Step>,
    /// What a reader must know besides.
    pub notes: Vec<Note>,
    /// Points by row of the estimator's list (projects, payments), in the order given; none where
    /// points are rounded once on the sum of the rows.
    pub rows: Vec<RowPoints>,
    /// The prize of the place given (`keaz-contest`).
    pub prize: Option<Prize>,
    /// The points that can be exchanged for prizes (`guild-purchases`).
    pub spendable: Option<Points>,
    /// Whether there is an entry in the draw (`guild-purchases`).
    pub draw_entry: Option<bool>,
    /// The prize of a nomination, roubles (`keaz-contest`).
    pub nomination_prize: Option<Payout>,
    /// Both accounts over time (`power-machines-ledger`).
    pub ledger: Option<Ledger>,
    /// Whether an organisation can join, and stay (`power-machines-membership`).
    pub membership: Option<Membership>,
    /// Who wins (`guild-draw`).
    pub draw: Option<Draw>,
}

/// Two target accounts on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Ledger {
    /// What became of the points of each account.
    pub accounts: Vec<LedgerAccount>,
    /// The points that are left: by account, the oldest payment first.
    pub lots: Vec<Lot>,
}

/// What became of the points of an account: credited = balance + redeemed + expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LedgerAccount {
    /// Its name.
    pub id: &'static str,
    /// What was credited.
    pub credited: Points,
    /// What was written off on request.
    pub redeemed: Points,
    /// What was not used in time.
    pub expired: Points,
    /// What its limit kept out.
    pub forgone: Points,
    /// What is left.
    pub balance: Points,
}

/// What is left of the points of one payment on one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Lot {
    /// The account.
    pub account: &'static str,
    /// The row of the payment.
    pub row: u32,
    /// The day of crediting.
    pub credited_on: Day,
    /// The last day on which it can be used.
    pub good_until: Day,
    /// What is left of it.
    pub left: Points,
}

/// Whether an organisation can join a programme, and stay in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Membership {
    /// Whether it can join.
    pub joining: Status,
    /// Whether it can stay.
    pub staying: Status,
}

/// The outcome of a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Draw {
    /// The number of the winning entry.
    pub winning_entry: Count,
    /// The entry that is next if the winner cannot receive the prize.
    pub next_entry: Count,
}

/// Whether a document was in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PeriodReading {
    /// The answer.
    pub status: PeriodStatus,
    /// The day of reading, if it was given.
    pub on: Option<Day>,
    /// The first day of the document.
    pub opens: Option<Day>,
    /// The last day of the document.
    pub closes: Option<Day>,
    /// The clause with the dates.
    pub clause: Option<Clause>,
}

/// Whether a document was in force on the day of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum PeriodStatus {
    /// It was, or the document has no dates.
    Open,
    /// Its last day had passed.
    Closed,
    /// Its first day was still to come.
    NotYetOpen,
    /// The day of reading, or the document's own day of publication, is not known.
    Unknown,
}

/// A sum before and after tax, roubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Payout {
    /// Before tax.
    pub gross: Roubles,
    /// Withheld, whole roubles.
    pub tax: Roubles,
    /// Paid.
    pub net: Roubles,
    /// Whether a cap has cut it.
    pub capped: bool,
}

impl Payout {
    /// Nothing is paid.
    pub const NONE: Self =
        Self { gross: Roubles::ZERO, tax: Roubles::ZERO, net: Roubles::ZERO, capped: false };
}

/// The prize of a place, roubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Prize {
    /// The place.
    pub place: u32,
    /// Before tax.
    pub gross: Roubles,
    /// Withheld.
    pub tax: Roubles,
    /// Paid.
    pub net: Roubles,
}

/// A target account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Account {
    /// Its name.
    pub id: &'static str,
    /// The clause that opens it.
    pub clause: Clause,
    /// What it is credited with.
    pub points: Points,
    /// What a limit or a cap keeps out of it.
    pub forgone: Points,
}

/// Something that happens on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ScheduleEntry {
    /// Its name.
    pub id: &'static str,
    /// The clause that dates it.
    pub clause: Clause,
    /// The list whose row it is about.
    pub list: Option<&'static str>,
    /// That row.
    pub row: Option<u32>,
    /// The points concerned, if it is about points.
    pub points: Option<Points>,
    /// The first day on which it can happen, as far as it is known.
    pub from: Option<Day>,
    /// The last day on which it can happen, as far as it is known.
    pub by: Option<Day>,
    /// Whether what it depends on is so.
    pub status: Status,
}

/// Whether something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It does.
    Met,
    /// It does not.
    Unmet,
    /// An input that it needs was not given.
    Unknown,
}

/// What a condition decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Decides {
    /// Whether points are credited.
    Points,
    /// Whether a part of them can be withdrawn.
    Withdrawal,
    /// Whether bonus points can be spent.
    BonusSpending,
    /// Whether there is an entry in the draw.
    Draw,
    /// Whether a prize can be received.
    Prize,
    /// Whether a project can enter a nomination.
    Nomination,
    /// Whether points are written off as requested.
    Redemption,
    /// Whether an organisation can join.
    Joining,
    /// Whether it can stay.
    Staying,
}

/// Something that must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Condition {
    /// Its name.
    pub id: &'static str,
    /// The clause that wants it.
    pub clause: Clause,
    /// The list whose row it is about.
    pub list: Option<&'static str>,
    /// That row.
    pub row: Option<u32>,
    /// What depends on it.
    pub decides: Decides,
    /// Whether it holds.
    pub status: Status,
    /// What is wanted.
    pub required: Option<Quantity>,
    /// What was given.
    pub actual: Option<Quantity>,
    /// What is short, if it is an amount and is short.
    pub missing: Option<Quantity>,
}

/// One operation of the calculation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Step {
    /// The name of its result.
    pub id: &'static str,
    /// The operation.
    pub kind: StepKind,
    /// The clause that wants it.
    pub clause: Clause,
    /// The list whose row it is about.
    pub list: Option<&'static str>,
    /// That row.
    pub row: Option<u32>,
    /// What it was done to.
    pub operands: Vec<Operand>,
    /// What came out.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub result: Scalar,
    /// The unit of the result.
    pub unit: Unit,
    /// Where it was rounded, if that changed the number.
    pub rounding: Option<Rounded>,
    /// False if the rule is there but did not bite, as a cap that was not reached.
    pub applied: bool,
}

/// The operations that rules are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// a · p %.
    Rate,
    /// a · b.
    Product,
    /// a ÷ b.
    Quotient,
    /// a + b + ….
    Sum,
    /// a − b − ….
    Difference,
    /// The lesser of a and a cap.
    Cap,
    /// A part of a whole: a · p %.
    Share,
    /// The last part of a whole: the whole less the others.
    Remainder,
    /// a · p %, whole roubles.
    Tax,
    /// The tax on top of a net sum: a · p ÷ (100 − p), whole roubles.
    GrossUp,
    /// A payment in roubles without VAT: a · exchange rate ÷ (1 + VAT %).
    Base,
    /// a without its decimals.
    WholePart,
    /// Read from a table of the document.
    Table,
    /// a if the conditions hold, else nothing.
    Gate,
}

/// Where a result was rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Rounded {
    /// To hundredths, half away from zero.
    Kopeck,
    /// To a whole number, half away from zero.
    Whole,
    /// To hundredths, what is beyond them cut off.
    CutKopeck,
    /// To five decimals, what is beyond them cut off.
    CutFive,
}

/// What an operation was done to: a field, a figure, a choice or an earlier step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Operand {
    /// Its name.
    pub id: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Its value as text.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub value: Scalar,
}

impl Operand {
    /// A quantity under its name.
    pub(crate) fn new(id: &'static str, quantity: impl Into<Quantity>) -> Self {
        let Quantity { unit, value } = quantity.into();
        Self { id, unit, value }
    }
}

/// What a reader must know besides the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Note {
    /// Its name.
    pub id: &'static str,
    /// The clause that it is about.
    pub clause: Option<Clause>,
    /// The figure under the other reading, or the figure that the note is about.
    pub figure: Option<Quantity>,
}

/// The points of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RowPoints {
    /// What it brings now.
    pub points: Option<Points>,
    /// What it would bring if every failed condition were met.
    pub potential: Option<Points>,
}

/// A value with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quantity {
    /// The unit.
    pub unit: Unit,
    /// The value as text.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub value: Scalar,
}

impl Quantity {
    /// One of a field's choices.
    pub(crate) const fn choice(choice: &'static str) -> Self {
        Self { unit: Unit::Choice, value: Scalar::Choice(choice) }
    }
}

impl<U: Counts> From<Amount<U>> for Quantity {
    fn from(amount: Amount<U>) -> Self {
        Self { unit: U::UNIT, value: Scalar::Number(amount.value()) }
    }
}

impl From<Day> for Quantity {
    fn from(day: Day) -> Self {
        Self { unit: Unit::Date, value: Scalar::Day(day) }
    }
}

/// A value that is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// An exact decimal.
    Number(Decimal),
    /// A day.
    Day(Day),
    /// The name of a choice.
    Choice(&'static str),
}

impl fmt::Display for Scalar {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => fmt::Display::fmt(number, formatter),
            Self::Day(day) => fmt::Display::fmt(day, formatter),
            Self::Choice(choice) => formatter.write_str(choice),
        }
    }
}

impl Serialize for Scalar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
