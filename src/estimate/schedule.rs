//! What happens when.

use serde::Serialize;

use super::Status;
use crate::amount::Points;
use crate::calendar::Day;
use crate::document::Clause;

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
