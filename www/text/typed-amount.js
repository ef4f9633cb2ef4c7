// @ts-check

/**
 * Reads the amounts that people type and paste, and gives canonical decimal text. Everything is done
 * on the text itself: a binary number would lose kopecks.
 *
 * What it takes besides digits: spaces of every width and apostrophes between digits, a rouble or
 * per cent sign at the end, a word or letter for thousands, millions or milliards, one sign in front.
 *
 * How a comma and a full stop are told apart:
 * - both are there: the one that stands last is the decimal mark, the other groups;
 * - one kind, more than once: it groups;
 * - one kind, once: it is the decimal mark, with a single exception. In English `1,234` (one comma,
 *   up to three digits before it, exactly three after it) is a thousand and more, because that is how
 *   the field itself shows it, and `12,34` is not read at all, because it may be a grouped number
 *   with a digit lost.
 * So in Russian `1,234` has three decimals, and the core refuses it as a sum: to read it as 1 234
 * would be a guess that can be wrong a thousandfold, and the visitor might not notice.
 */

const multipliers = [
  { zeros: 3, word: /(?:тыс(?:яч[аиу]?)?|т(?=\.?р)|[кk]|thousand|thou)\.?$/ },
  { zeros: 6, word: /(?:млн|миллион(?:а|ов)?|mln|mio|millions?|m)\.?$/ },
  { zeros: 9, word: /(?:млрд|миллиард(?:а|ов)?|bln|bn|billions?|b)\.?$/ },
];

const currency = /(?:₽|руб(?:л(?:ь|я|ей))?\.?|р\.?|rubles?|roubles?|rub|rur)$/;

/**
 * @param {string} text what stands in the field
 * @param {{ language?: string, grouping?: boolean }} [options] `grouping: false` for rates and per
 *   cents, where a lone comma is always the decimal mark
 * @returns {string | null} canonical decimal text, or null when the text cannot be understood
 */
export function decimalFromTyped(text, { language = 'ru', grouping = true } = {}) {
  // A line break or a tab means two cells of a table, not one amount.
  if (/[\t\n\r]/.test(text.trim())) return null;
  let rest = text
    .normalize('NFKC')
    .replace(/[\s\u200b\u2060\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();

  const sign = /^[-\u2212\u2013]/.test(rest) ? '-' : '';
  rest = rest.replace(/^[-\u2212\u2013+]\s?/, '');
  rest = rest.replace(/^₽\s?/, '').replace(/\s?%$/, '');

  // "т.р." is a thousand roubles, so the thousands are looked for once with the roubles in place.
  let zeros = 0;
  rest = rest.replace(/\s?т\.?\s?р\.?$/, () => ((zeros = 3), ''));
  if (zeros === 0) {
    rest = rest.replace(currency, '').trim();
    for (const multiplier of multipliers) {
      if (!multiplier.word.test(rest)) continue;
      zeros = multiplier.zeros;
      rest = rest.replace(multiplier.word, '').trim();
      break;
    }
  }

  const number = plainNumber(rest, language, grouping && zeros === 0);
  if (number === null) return null;
  const [whole, fraction] = shifted(number.whole, number.fraction, zeros);
  const digits = whole.replace(/^0+(?=\d)/, '');
  return sign + digits + (fraction === '' ? '' : `.${fraction}`);
}

/**
 * @param {string} text digits, spaces, apostrophes, commas, full stops
 * @param {string} language
 * @param {boolean} mayGroup whether a lone comma may stand between thousands
 */
function plainNumber(text, language, mayGroup) {
  const spaced = /\d[ '’ʼ`]\d/.test(text);
  const compact = text.replace(/(?<=\d)[ '’ʼ`](?=\d)/g, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(compact)) return null;

  const marks = compact.replace(/\d/g, '');
  const last = marks.at(-1) ?? '';
  const kinds = new Set(marks).size;
  if (kinds === 2) {
    const decimalAt = compact.lastIndexOf(last);
    const whole = compact.slice(0, decimalAt);
    return grouped(whole, language) ? parts(digitsOf(whole), compact.slice(decimalAt + 1)) : null;
  }
  if (marks.length > 1) {
    return grouped(compact, language) ? parts(digitsOf(compact), '') : null;
  }
  const [whole, fraction = ''] = compact.split(/[.,]/);
  const shortWhole = /^[1-9]\d{0,2}$/.test(whole);
  if (language === 'en' && marks === ',' && mayGroup && !spaced && shortWhole) {
    return fraction.length === 3 ? parts(whole + fraction, '') : null;
  }
  return parts(whole, fraction);
}

/**
 * Whether the marks in a whole number can only be between its thousands. An English field shows
 * commas itself, so there a comma may stand elsewhere: a digit was added or taken away by hand.
 *
 * @param {string} whole
 * @param {string} language
 */
function grouped(whole, language) {
  if (language === 'en' && /^\d+(?:,\d+)+$/.test(whole)) return true;
  return /^\d{1,3}(?:,\d{3})+$/.test(whole) || /^\d{1,3}(?:\.\d{3})+$/.test(whole);
}

/** @param {string} text */
function digitsOf(text) {
  return text.replace(/\D/g, '');
}

/**
 * @param {string} whole
 * @param {string} fraction
 */
function parts(whole, fraction) {
  return { whole: whole === '' ? '0' : whole, fraction };
}

/**
 * Moves the decimal mark to the right.
 *
 * @param {string} whole
 * @param {string} fraction
 * @param {number} zeros
 */
function shifted(whole, fraction, zeros) {
  const padded = fraction.padEnd(zeros, '0');
  return [whole + padded.slice(0, zeros), zeros === 0 ? fraction : padded.slice(zeros)];
}
