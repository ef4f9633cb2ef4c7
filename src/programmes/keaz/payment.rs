//! When a bonus is paid: so many days after it was asked for, and not after a last day.

use crate::amount::{Days, Points};
use crate::calendar::Day;
use crate::document::{Entitlement, Parameter, Provision};
use crate::estimate::Status;
use crate::evaluation::{Dates, Evaluation};

/// The dates of a payment in one edition.
pub(super) struct Payment {
    pub(super) date: Provision,
    pub(super) days: Parameter<Days>,
    pub(super) deadline: Parameter<Day>,
}

impl Payment {
    /// Schedules points that are paid some days after the day that the period runs from.
    pub(super) fn schedule(
        &self,
        evaluation: &mut Evaluation<'_>,
        points: Points,
        since: Option<Day>,
    ) {
        let (days, deadline) = (evaluation.value(&self.days), evaluation.value(&self.deadline));
        let by = since.and_then(|day| day.plus_days(days)).map(|day| day.min(deadline));
        let in_time = since.filter(|day| *day <= deadline);
        let status = match since {
            None => Status::Unknown,
            Some(_) if in_time.is_some() && evaluation.is_open(Entitlement::Points) => Status::Met,
            Some(_) => Status::Unmet,
        };
        evaluation.schedule(self.date, points, Dates { from: in_time, by }, status);
    }
}
