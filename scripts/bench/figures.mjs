// What is compared of two answers: every figure, condition, step and date, whoever gives them.

/**
 * What an estimate says of these, by hand or by the core as it is or was.
 *
 * @param {any} answer
 */
export function figuresOf(answer) {
  const { payout, potentialPayout, detail } = withDetail(answer);
  return {
    points: answer.points,
    potential: answer.potential,
    payout,
    potentialPayout,
    detail: detailOf(detail),
    accounts: pick(answer.accounts, ['id', 'points', 'forgone']),
    schedule: pick(answer.schedule, ['id', 'list', 'row', 'points', 'from', 'by', 'status']),
    conditions: pick(answer.conditions, ['id', 'list', 'row', 'status']),
    steps: pick(answer.steps, ['id', 'list', 'row', 'result']),
    rows: pick(answer.rows, ['points', 'potential']),
  };
}

/**
 * Where two answers say something else first, or null.
 *
 * @param {any} one
 * @param {any} other
 * @param {string} path
 * @returns {string | null}
 */
export function firstDifference(one, other, path = 'answer') {
  if (Object.is(one, other)) return null;
  if (!isObject(one) || !isObject(other)) {
    return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const difference = firstDifference(one[key], other[key], `${path}.${key}`);
    if (difference) return difference;
  }
  return null;
}

/**
 * What one estimator alone answers stood in optional fields of the estimate at first, and the prize of a
 * draw in its payout.
 *
 * @param {any} answer
 */
function withDetail(answer) {
  if ('detail' in answer) return answer;
  const { payout, potentialPayout, draw } = answer;
  const { prize, nominationPrize, spendable, drawEntry, ledger, membership } = answer;
  const detail = {
    prize,
    nominationPrize,
    spendable,
    drawEntry,
    ...ledger,
    ...membership,
    ...draw,
  };
  return draw
    ? { payout: null, potentialPayout: null, detail: { ...detail, prize: payout } }
    : { payout, potentialPayout, detail };
}

/**
 * Without its kind, which the estimator says already, and without what is not there.
 *
 * @param {any} detail
 */
function detailOf(detail) {
  const { kind: _kind, ...entries } = detail ?? {};
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));
}

/**
 * @param {any[]} entries
 * @param {string[]} keys
 */
function pick(entries, keys) {
  return entries.map((entry) => Object.fromEntries(keys.map((key) => [key, entry[key]])));
}

/**
 * @param {unknown} value
 * @returns {boolean}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}
