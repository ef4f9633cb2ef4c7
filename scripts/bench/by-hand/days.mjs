// Days as both calculations by hand count them: ISO texts, which compare as the days do.

/**
 * @param {string} day
 * @param {number} count
 */
export function addDays(day, count) {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + count);
  return textOf(date);
}

/**
 * The same day of a later month, or its last day if it has no such day.
 *
 * @param {string} day
 * @param {number} count
 */
export function addMonths(day, count) {
  const [year, month, date] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return textOf(new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth))));
}

/**
 * The day with this number in the month after.
 *
 * @param {string} day
 * @param {number} number
 */
export function inNextMonth(day, number) {
  const [year, month] = day.split('-').map(Number);
  return textOf(new Date(Date.UTC(year, month, number)));
}

/** Labour Code art. 112. */
const HOLIDAYS = new Set([
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]);

/**
 * @param {string} day
 * @param {number} count
 */
export function addWorkingDays(day, count) {
  const date = new Date(day);
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!isWeekend && !HOLIDAYS.has(textOf(date).slice(5))) left -= 1;
  }
  return textOf(date);
}

/**
 * @param {string | undefined} day
 * @param {string} first
 * @param {string} last
 */
export function isBetween(day, first, last) {
  return day === undefined ? undefined : first <= day && day <= last;
}

/**
 * @param {string} one
 * @param {string} other
 */
export function earlierOf(one, other) {
  return one < other ? one : other;
}

/** @param {Date} date */
function textOf(date) {
  return date.toISOString().slice(0, 10);
}
