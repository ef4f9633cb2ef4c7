// @ts-check

// What a field holds, and how each kind of field reads, writes and shows it: one codec for each.

import { decimalFromTyped } from '../text/typed-amount.js';

/** @import { FieldDescription } from '../../pkg/points_estimator.js' */
/** @import { Formatter } from '../text/format.js' */

/**
 * An amount: a text in the language that it was typed in, and a decimal once it is read.
 *
 * @typedef {{ text: string, language: string } | { decimal: string }} Amount
 */

/**
 * What a field holds. The empty value is that of a field that was emptied.
 *
 * @typedef {Amount | { value: string | boolean } | { counts: Readonly<Record<string, Amount>> }} Entry
 */

/**
 * @typedef {object} Codec
 * @property {'typed' | 'date' | 'choice' | 'flag' | 'counts' | 'rows'} control that the form draws
 * @property {'text' | 'decimal' | 'numeric'} keyboard that a telephone offers
 * @property {string} suffix behind the text
 * @property {(text: string, language: string) => Entry} typed the entry for what a control holds
 * @property {(entry: Entry) => Entry} settled the entry, once its field was left
 * @property {(entry: Entry) => unknown} read the value for a request; undefined where there is none
 * @property {(value: unknown, choices: readonly string[]) => Entry | undefined} write the entry for
 *   such a value; undefined where the field has no such value
 * @property {(entry: Entry, format: Formatter) => string} show the text for the control
 * @property {(limit: string, format: Formatter) => string} limit a limit of the field, in a sentence
 */

/** @type {Readonly<Entry>} what was emptied: it hides the initial value */
export const EMPTY = Object.freeze({ value: '' });

/** What the control of a date holds while there is something in it that is no date. */
export const UNFINISHED = 'incomplete';

/** @type {Readonly<Entry>} */
const unfinished = Object.freeze({ value: UNFINISHED });

/** @type {Codec} */
const plain = {
  control: 'typed',
  keyboard: 'text',
  suffix: '',
  typed: (text) => ({ value: text }),
  settled: (entry) => entry,
  read: (entry) => (isEmpty(entry) || !('value' in entry) ? undefined : entry.value),
  write: (value) => (typeof value === 'string' ? { value } : undefined),
  show: rawText,
  limit: (limit, format) => format.decimal(limit),
};

/**
 * @param {object} kind
 * @param {boolean} kind.grouping whether a lone comma may stand between thousands
 * @param {(decimal: string, format: Formatter) => string} [kind.shown]
 * @param {Partial<Codec>} [own]
 * @returns {Codec}
 */
function amount({ grouping, shown = plain.limit }, own) {
  /** @param {Entry} entry */
  const read = (entry) => (isEmpty(entry) ? undefined : amountText(entry, grouping));
  return {
    ...plain,
    keyboard: 'decimal',
    typed: (text, language) => ({ text, language }),
    // What cannot be read stays as it was typed.
    settled: (entry) => ('text' in entry && writtenAmount(read(entry))) || entry,
    read,
    write: writtenAmount,
    show: (entry, format) => shown(read(entry) ?? '', format),
    ...own,
  };
}

/** @type {Record<FieldDescription['kind'], Codec>} */
const codecs = {
  money: amount(
    { grouping: true, shown: (decimal, format) => format.money(decimal) },
    { suffix: '₽', limit: (limit, format) => `${format.money(limit)}\u00a0₽` },
  ),
  percent: amount({ grouping: false }, { suffix: '%' }),
  'exchange-rate': amount({ grouping: false }),
  count: amount({ grouping: true }, { keyboard: 'numeric' }),
  text: plain,
  date: {
    ...plain,
    control: 'date',
    typed: (text) => (text === UNFINISHED ? unfinished : { value: text }),
    write: (value) =>
      /^\d{4}-\d\d-\d\d$/.test(String(value)) ? plain.write(value, []) : undefined,
    limit: (limit, format) => format.date(limit),
  },
  choice: {
    ...plain,
    control: 'choice',
    write: (value, choices) =>
      choices.includes(String(value)) ? plain.write(value, []) : undefined,
  },
  flag: {
    ...plain,
    control: 'flag',
    typed: (text) => (text === '' ? EMPTY : { value: text === 'yes' }),
    write: (value) => (typeof value === 'boolean' ? { value } : undefined),
    show: (entry) => (isEmpty(entry) ? '' : plain.read(entry) ? 'yes' : 'no'),
  },
  counts: {
    ...plain,
    control: 'counts',
    read: (entry) => {
      const given = Object.entries(countsOf(entry)).filter(([, count]) => !isEmpty(count));
      const values = given.map(([key, count]) => [key, amountText(count, true)]);
      return values.length > 0 ? Object.fromEntries(values) : undefined;
    },
    write: (value, choices) => {
      if (typeof value !== 'object' || value === null) return undefined;
      /** @type {Record<string, Amount>} */
      const counts = {};
      for (const [key, given] of Object.entries(value)) {
        const count = choices.includes(key) ? writtenAmount(given) : undefined;
        if (!count) return undefined;
        counts[key] = count;
      }
      return { counts };
    },
  },
  rows: { ...plain, control: 'rows', write: () => undefined },
};

/** @param {FieldDescription} field */
export function codecOf({ kind }) {
  return codecs[kind];
}

/**
 * The entry for a value as in a request, where `null` or an empty text empties a field; undefined
 * where the field has no such value.
 *
 * @param {FieldDescription} field
 * @param {unknown} value
 * @param {readonly string[]} [choices] those of all editions, where that matters
 * @returns {Entry | undefined}
 */
export function entryOf(field, value, choices = field.choices) {
  const { control, write } = codecOf(field);
  const canBeEmptied = control !== 'rows' && (value === null || control !== 'counts');
  return canBeEmptied && (value ?? '') === '' ? EMPTY : write(value, choices);
}

/**
 * What a field holds before anything is put into it.
 *
 * @param {FieldDescription} field
 * @returns {Entry}
 */
export function initialEntry(field) {
  return entryOf(field, field.initial) ?? EMPTY;
}

/**
 * The counts of a field, by choice.
 *
 * @param {Entry | undefined} entry
 * @returns {Readonly<Record<string, Amount>>}
 */
export function countsOf(entry) {
  return entry && 'counts' in entry ? entry.counts : {};
}

/**
 * @param {Entry | undefined} entry
 * @param {string} key
 * @param {Amount} count
 * @returns {Entry} with that one in the place of what it was
 */
export function withCount(entry, key, count) {
  return { counts: { ...countsOf(entry), [key]: count } };
}

/**
 * Exactly what was typed, or the bare decimal.
 *
 * @param {Entry} entry
 */
export function rawText(entry) {
  if ('text' in entry) return entry.text;
  if ('decimal' in entry) return entry.decimal;
  return 'value' in entry ? String(entry.value) : '';
}

/**
 * @param {Entry} entry
 * @returns {boolean}
 */
export function isEmpty(entry) {
  if ('counts' in entry) return Object.values(entry.counts).every(isEmpty);
  if ('decimal' in entry) return false;
  return String('text' in entry ? entry.text : entry.value).trim() === '';
}

/**
 * Whether it is a date that is not finished: the browser alone knows what stands there.
 *
 * @param {Entry} entry
 */
export function isUnfinished(entry) {
  return entry === unfinished;
}

/**
 * The decimal, or what was typed where that cannot be read: then the core says what is wrong with it.
 *
 * @param {Entry} entry
 * @param {boolean} grouping
 */
function amountText(entry, grouping) {
  if (!('text' in entry)) return rawText(entry);
  const { text, language } = entry;
  return decimalFromTyped(text, { language, grouping }) ?? text;
}

/**
 * @param {unknown} value
 * @returns {{ decimal: string } | undefined}
 */
function writtenAmount(value) {
  const isExact = typeof value === 'string' || Number.isSafeInteger(value);
  const decimal = String(value);
  return isExact && /^-?\d+(\.\d+)?$/.test(decimal) ? { decimal } : undefined;
}
