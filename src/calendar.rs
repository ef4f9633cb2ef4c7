//! Calendar days, as the rules count them. There is no clock: "today" is handed in.

use core::fmt;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Serialize, Serializer};

use crate::amount::{Count, Days, Months};

/// A calendar day in Moscow, written `2026-12-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(NaiveDate);

impl Day {
    /// The first day that an input may name.
    pub const FIRST: Self = day(2000, 1, 1);
    /// The last day that an input may name.
    pub const LAST: Self = day(2100, 12, 31);

    /// The day of a text such as `2026-12-31`, if there is such a day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |length: usize| {
            parts
                .next()
                .filter(|part| {
                    part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
                })
                .and_then(|part| part.parse::<u16>().ok())
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        if parts.next().is_some() {
            return None;
        }
        NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).map(Self)
    }

    /// The last day of a period of `days` that begins the day after this one (Civil Code art. 191).
    #[must_use]
    pub fn plus_days(self, period: Days) -> Option<Self> {
        let days = chrono::Days::new(period.whole()?.into());
        self.0.checked_add_days(days).map(Self)
    }

    /// The same day of a later month, or its last day if it has no such day.
    #[must_use]
    pub fn plus_months(self, period: Months) -> Option<Self> {
        self.0.checked_add_months(chrono::Months::new(period.whole()?)).map(Self)
    }

    /// The last day of a period of so many working days that begins the day after this one.
    ///
    /// Working days are Monday to Friday without the public holidays of Labour Code art. 112. Days
    /// off that the government moves from year to year are not known here.
    #[must_use]
    pub fn plus_working_days(self, period: Count) -> Option<Self> {
        let mut day = self.0;
        for _ in 0..period.whole()? {
            day = day.succ_opt()?;
            while is_day_off(day) {
                day = day.succ_opt()?;
            }
        }
        Some(Self(day))
    }

    /// The day with this number in the month after this one's.
    #[must_use]
    pub fn in_next_month(self, day: Count) -> Option<Self> {
        let next_month = self.0.with_day(1)?.checked_add_months(chrono::Months::new(1))?;
        next_month.with_day(day.whole()?).map(Self)
    }

    /// Whether both are in one month of one year.
    pub(crate) fn is_in_month_of(self, other: Self) -> bool {
        self.is_in_year_of(other) && self.0.month() == other.0.month()
    }

    /// Whether both are in one year.
    pub(crate) fn is_in_year_of(self, other: Self) -> bool {
        self.0.year() == other.0.year()
    }
}

fn is_day_off(date: NaiveDate) -> bool {
    let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let is_holiday = matches!(
        (date.month(), date.day()),
        (1, 1..=8) | (2, 23) | (3, 8) | (5, 1 | 9) | (6, 12) | (11, 4)
    );
    is_weekend || is_holiday
}

/// A day of a document. A day that the calendar does not have does not compile.
#[must_use]
pub(crate) const fn day(year: i32, month: u32, day: u32) -> Day {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => Day(date),
        #[expect(clippy::panic, reason = "evaluated by the compiler: a day that does not exist")]
        None => panic!("the calendar has no such day"),
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn a_text_is_a_day_only_if_the_calendar_has_it() {
        assert_eq!(Day::parse("2028-02-29"), Some(day(2028, 2, 29)));
        for text in
            ["2026-02-29", "2026-02-30", "2026-13-01", "2026-2-3", "26-02-03", "2026-02-03-", ""]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_after_the_last_day_of_a_long_month_is_the_last_day_of_the_short_one() {
        assert_eq!(day(2026, 11, 30).plus_months(Months::new(dec!(3))), Some(day(2027, 2, 28)));
        assert_eq!(day(2026, 1, 31).plus_months(Months::new(dec!(1))), Some(day(2026, 2, 28)));
    }

    #[test]
    fn a_request_of_december_is_paid_in_january_of_the_next_year() {
        assert_eq!(day(2026, 12, 31).in_next_month(Count::new(dec!(10))), Some(day(2027, 1, 10)));
        assert_eq!(day(2026, 11, 1).in_next_month(Count::new(dec!(10))), Some(day(2026, 12, 10)));
    }

    #[test]
    fn twenty_working_days_over_the_new_year_leave_out_weekends_and_the_eight_days_of_january() {
        let twenty = Count::new(dec!(20));
        assert_eq!(day(2026, 12, 25).plus_working_days(twenty), Some(day(2027, 2, 1)));
        assert_eq!(day(2026, 7, 1).plus_working_days(twenty), Some(day(2026, 7, 29)));
        assert_eq!(day(2026, 7, 4).plus_working_days(Count::new(dec!(1))), Some(day(2026, 7, 6)));
        assert_eq!(day(2026, 7, 4).plus_working_days(Count::ZERO), Some(day(2026, 7, 4)));
    }

    #[test]
    fn every_public_holiday_of_article_112_is_left_out() {
        let one = Count::new(dec!(1));
        for (before, after) in [
            (day(2023, 2, 22), day(2023, 2, 24)),
            (day(2023, 3, 7), day(2023, 3, 9)),
            (day(2024, 4, 30), day(2024, 5, 2)),
            (day(2023, 5, 8), day(2023, 5, 10)),
            (day(2024, 6, 11), day(2024, 6, 13)),
            (day(2026, 11, 3), day(2026, 11, 5)),
            (day(2025, 12, 31), day(2026, 1, 9)),
        ] {
            assert_eq!(before.plus_working_days(one), Some(after));
        }
    }

    #[test]
    fn a_month_begins_and_ends_and_is_another_one_in_another_year() {
        let august = day(2025, 8, 31);
        assert!(august.is_in_month_of(day(2025, 8, 1)) && august.is_in_year_of(day(2025, 12, 31)));
        for other in [day(2025, 7, 31), day(2025, 9, 1), day(2026, 8, 31)] {
            assert!(!august.is_in_month_of(other), "{other}");
        }
        assert!(!day(2025, 12, 31).is_in_year_of(day(2026, 1, 1)));
    }

    #[test]
    fn the_shelf_life_of_1095_days_ends_on_the_day_of_accrual_plus_1095() {
        assert_eq!(day(2026, 1, 1).plus_days(Days::new(dec!(1095))), Some(day(2028, 12, 31)));
    }
}
