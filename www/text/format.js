// @ts-check

/**
 * @typedef {object} Formatter
 * @property {(decimal: string) => string} decimal `1234567.5` → `1 234 567,5`
 * @property {(decimal: string) => string} money the same with kopecks in full: `1 234 567,50`
 * @property {(quantity: { unit: string, value: string }) => string} quantity with its unit
 * @property {(unit: string, decimal: string) => string} counted `3 балла`
 * @property {(date: string) => string} date `21 ноября 2026`
 * @property {(date: string) => string} shortDate `21.11.2026`
 */

const noBreakSpace = '\u00a0';

/**
 * Everything that turns the core's values into text of one language. Decimal text is never made a
 * binary number on its way: the whole part goes through BigInt, the decimals are copied.
 *
 * @param {string} language
 * @param {{ units: Record<string, Record<string, string>>, choice: (id: string) => string }} words
 * @returns {Formatter}
 */
export function formatter(language, { units, choice }) {
  // English as it is written outside the United States: the day before the month.
  const locale = language === 'en' ? 'en-GB' : language;
  const whole = new Intl.NumberFormat(locale, { useGrouping: true });
  const decimalMark =
    new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')
      ?.value ?? '.';
  const plural = new Intl.PluralRules(locale);
  // The core's dates are days without a zone, so they are read and written in UTC.
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

  /** @param {string} text */
  function decimal(text) {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) return text;
    const [, sign, digits, decimals = ''] = match;
    const fraction = decimals.replace(/0+$/, '');
    const minus = sign === '' ? '' : '\u2212';
    return minus + whole.format(BigInt(digits)) + (fraction === '' ? '' : decimalMark + fraction);
  }

  /** @param {string} text */
  function money(text) {
    const shown = decimal(text);
    return /^\d$/.test(shown.split(decimalMark)[1] ?? '') ? `${shown}0` : shown;
  }

  /**
   * @param {string} unit
   * @param {string} text
   */
  function counted(unit, text) {
    const forms = units[unit];
    const form = forms[pluralForm(plural, text)] ?? forms.other;
    return decimal(text) + noBreakSpace + form;
  }

  /**
   * @param {Intl.DateTimeFormat} format
   * @param {string} date
   */
  function day(format, date) {
    const time = Date.parse(`${date}T00:00:00Z`);
    return Number.isNaN(time) ? date : format.format(time).replace(/\s?г\.$/, '');
  }

  /** @param {{ unit: string, value: string }} quantity */
  function quantity({ unit, value }) {
    if (unit === 'RUB') return money(value) + noBreakSpace + '₽';
    if (unit === 'percent') return decimal(value) + (language === 'ru' ? noBreakSpace : '') + '%';
    if (unit === 'date') return day(longDay, value);
    if (unit === 'choice') return choice(value);
    if (unit in units) return counted(unit, value);
    return decimal(value);
  }

  return {
    decimal,
    money,
    quantity,
    counted,
    date: (date) => day(longDay, date),
    shortDate: (date) => day(shortDay, date),
  };
}

/**
 * Plural rules look at the last digits, at the decimals and at "exactly one", so a long number is
 * shortened to one that is exact and has the same form.
 *
 * @param {Intl.PluralRules} plural
 * @param {string} text
 */
function pluralForm(plural, text) {
  const [digits, decimals = ''] = text.replace('-', '').split('.');
  const short = digits.length > 9 ? `1${digits.slice(-6)}` : digits;
  return plural.select(Number(/[1-9]/.test(decimals) ? `${short}.5` : short));
}

/**
 * The sum of decimals, exact.
 *
 * @param {string[]} decimals none of them negative
 * @returns {string}
 */
export function sum(decimals) {
  const places = Math.max(0, ...decimals.map((text) => text.split('.')[1]?.length ?? 0));
  let total = 0n;
  for (const text of decimals) {
    const [digits, fraction = ''] = text.split('.');
    total += BigInt(digits + fraction.padEnd(places, '0'));
  }
  if (places === 0) return String(total);
  const digits = String(total).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * Puts values into a sentence: `{minimum}` is replaced by `values.minimum`. A part in square brackets
 * stands only if every value in it is there.
 *
 * @param {string} sentence
 * @param {Record<string, string>} values
 */
export function fill(sentence, values) {
  const present = sentence.replace(/\[([^\]]*)\]/g, (_, part) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name]) ? part : '',
  );
  return present.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
