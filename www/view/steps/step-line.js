// @ts-check

import { inSentence, term } from '../context.js';

/** @import { Operand, Step } from '../../../pkg/points_estimator.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * A step as a line: `10 000 000 ₽ × 1,54 % = 154 000`.
 *
 * @typedef {object} StepLine
 * @property {string} formula what is left of the sign of equality; may be empty
 * @property {string} names the same in words, where that says more; may be empty
 * @property {string} result may be empty, where a rule did not bite
 * @property {string} remark on rounding, or on why a rule did not bite
 */

const noBreakSpace = '\u00a0';
const hundred = { unit: 'percent', value: '100' };

/** The word for each rounding. */
const roundings = {
  kopeck: 'roundedKopeck',
  whole: 'roundedWhole',
  'cut-kopeck': 'cutKopeck',
  'cut-five': 'cutFive',
};

/** @type {Partial<Record<Step['kind'], string>>} */
const signs = {
  rate: ' × ',
  share: ' × ',
  tax: ' × ',
  product: ' × ',
  quotient: ' ÷ ',
  sum: ' + ',
  difference: ' − ',
  remainder: ' − ',
};

/**
 * @param {ViewContext} context
 * @param {Step} step
 * @returns {StepLine}
 */
export function stepLine(context, step) {
  const { words, format } = context;
  const text = words.interface;
  const { kind, operands, rounding, applied } = step;
  const values = abridged(operands).map((operand) => (operand ? value(context, operand) : '…'));
  const [first = '', second = ''] = values;
  const result = value(context, { unit: step.unit, value: step.result });
  const remark =
    rounding === null ? '' : text[/** @type {Record<string, string>} */ (roundings)[rounding]];
  const line = (/** @type {string} */ formula, names = '') => ({ formula, names, result, remark });

  const sign = signs[kind];
  if (sign) {
    if (values.length < 2) return line('');
    return line(values.join(sign), namesOf(context, step, sign));
  }
  switch (kind) {
    case 'gross-up':
      return line(`${first} × ${second} ÷ (${format.quantity(hundred)} − ${second})`);
    case 'base':
      return line(baseFormula(context, operands));
    case 'whole-part':
      return { ...line(first), remark: applied ? text.withoutFraction : '' };
    case 'cap':
      if (applied) return line(`${first}, ${text.atMost} ${second}`);
      return { formula: `${first} ≤ ${second}`, names: '', result: '', remark: text.belowCap };
    case 'gate':
      if (applied) return { ...line(first), remark: text.notPassed };
      return { ...line(''), remark: text.passed };
    case 'table':
      return line(operands.map((operand) => keyed(context, operand)).join(', '));
    default:
      return line(values.join(' · '));
  }
}

/**
 * The names of what a line is made of. Like things added up need no names, and so many pieces of a
 * thing, each worth so much, need one.
 *
 * @param {ViewContext} context
 * @param {Step} step
 * @param {string} sign
 */
function namesOf(context, { kind, operands }, sign) {
  const names = operands.map(({ id }) => inSentence(term(context, id)));
  if (new Set(names).size > 1)
    return abridged(names)
      .map((name) => name ?? '…')
      .join(sign);
  return kind === 'product' ? names[0] : '';
}

/**
 * Of a sum over hundreds of rows only the first terms and the last one are shown.
 *
 * @template Term
 * @param {Term[]} terms
 * @returns {(Term | null)[]} null for those that are left out
 */
function abridged(terms) {
  return terms.length > 8 ? [...terms.slice(0, 5), null, ...terms.slice(-1)] : terms;
}

/**
 * A value inside a line. Points stand bare there: the line itself says what they are.
 *
 * @param {ViewContext} context
 * @param {{ unit: string, value: string }} quantity
 */
export function value({ format }, quantity) {
  return quantity.unit === 'points' ? format.decimal(quantity.value) : format.quantity(quantity);
}

/**
 * @param {ViewContext} context
 * @param {Operand[]} operands amount, exchange rate, VAT: the latter two if they were given
 */
function baseFormula(context, operands) {
  const { format } = context;
  const rate = operands.find(({ unit }) => unit === 'exchange-rate');
  const tax = operands.find(({ unit }) => unit === 'percent');
  const amount = operands.find((operand) => operand !== rate && operand !== tax);
  if (!amount) return '';
  // Before the conversion it is an amount of some currency, so it stands without the rouble sign.
  const start = rate
    ? `${format.money(amount.value)} × ${format.quantity(rate)}`
    : value(context, amount);
  return tax ? `${start} ÷ (${format.quantity(hundred)} + ${format.quantity(tax)})` : start;
}

/**
 * What a table is looked up by: a choice, or a number with its name.
 *
 * @param {ViewContext} context
 * @param {Operand} operand
 */
function keyed(context, operand) {
  if (operand.unit === 'choice') return context.format.quantity(operand);
  return `${inSentence(term(context, operand.id))}:${noBreakSpace}${value(context, operand)}`;
}
