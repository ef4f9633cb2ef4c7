// @ts-check

const moscowDay = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Moscow',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The date in Moscow, wherever the visitor sits: the programmes live by Moscow time.
 *
 * @param {Date} [now]
 * @returns {string} for example `2026-11-21`
 */
export function today(now = new Date()) {
  /** @type {Record<string, string>} */
  const parts = {};
  for (const { type, value } of moscowDay.formatToParts(now)) parts[type] = value;
  return `${parts.year}-${parts.month}-${parts.day}`;
}
