//! What an evaluation writes down on its way, where somebody wants to read it.

use super::Evaluation;
use crate::amount::Points;
use crate::calendar::Day;
use crate::document::{Note, Provision};
use crate::estimate::{Account, ConditionResult, NoteEntry, ScheduleEntry, Status, Step};
use crate::quantity::Quantity;

/// Whether an evaluation is recorded. An enum, not a type parameter: formulas are compiled once.
#[derive(Debug)]
pub(super) enum Record {
    /// It is.
    On(Records),
    /// Its outcome is all that is wanted.
    Off,
}

/// The record of an evaluation, in the order of the rules.
#[derive(Debug, Default)]
pub(crate) struct Records {
    pub(crate) accounts: Vec<Account>,
    pub(crate) schedule: Vec<ScheduleEntry>,
    pub(crate) conditions: Vec<ConditionResult>,
    pub(crate) steps: Vec<Step>,
    pub(crate) notes: Vec<NoteEntry>,
}

impl Evaluation<'_> {
    /// Whether there is a record.
    pub(super) const fn is_recorded(&self) -> bool {
        matches!(self.record, Record::On(_))
    }

    /// The record, where there is one.
    pub(super) const fn records(&mut self) -> Option<&mut Records> {
        match &mut self.record {
            Record::On(records) => Some(records),
            Record::Off => None,
        }
    }

    /// What was recorded.
    pub(crate) fn into_records(self) -> Records {
        match self.record {
            Record::On(records) => records,
            Record::Off => Records::default(),
        }
    }

    /// Records something else that a reader must know.
    pub(crate) fn note(&mut self, note: Note) {
        self.write_note(note, None);
    }

    /// Several of them.
    pub(crate) fn notes(&mut self, notes: &[Note]) {
        for note in notes {
            self.note(*note);
        }
    }

    /// The same, with the figure that it is about, if there is one.
    pub(crate) fn note_with(&mut self, note: Note, figure: Option<impl Into<Quantity>>) {
        self.write_note(note, figure.map(Into::into));
    }

    fn write_note(&mut self, note: Note, figure: Option<Quantity>) {
        if let Some(records) = self.records() {
            records.notes.push(NoteEntry { id: note.id, clause: note.clause, figure });
        }
    }

    /// A target account.
    pub(crate) fn account(&mut self, account: Provision, points: Points, forgone: Points) {
        let Provision { id, clause } = account;
        if let Some(records) = self.records() {
            records.accounts.push(Account { id, clause, points, forgone });
        }
    }

    /// Something that happens to points on a date.
    pub(crate) fn schedule(
        &mut self,
        date: Provision,
        points: Points,
        dates: Dates,
        status: Status,
    ) {
        self.write_date(date, Some(points), dates, status);
    }

    /// Something that happens on a date.
    pub(crate) fn deadline(&mut self, date: Provision, dates: Dates, status: Status) {
        self.write_date(date, None, dates, status);
    }

    fn write_date(
        &mut self,
        date: Provision,
        points: Option<Points>,
        dates: Dates,
        status: Status,
    ) {
        let (Provision { id, clause }, list, row) = (date, self.list(), self.index());
        let Dates { from, by } = dates;
        if let Some(records) = self.records() {
            let entry = ScheduleEntry { id, clause, list, row, points, from, by, status };
            records.schedule.push(entry);
        }
    }
}

/// When something can happen.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dates {
    /// The first day.
    pub(crate) from: Option<Day>,
    /// The last day.
    pub(crate) by: Option<Day>,
}

impl Dates {
    /// By a day, if it is known.
    pub(crate) const fn by(by: Option<Day>) -> Self {
        Self { from: None, by }
    }

    /// From one day to another.
    pub(crate) const fn between(from: Day, by: Day) -> Self {
        Self { from: Some(from), by: Some(by) }
    }
}
