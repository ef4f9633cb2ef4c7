// What the benchmark asks: of every estimator in every edition one request as people type it, and lists
// of growing length where it has rows. The same in every run.

import { addDays } from './by-hand/days.mjs';

/** @import { Accrual, Contest2022, Contest2026, LedgerRequest, Prizes, Purchases, Request } from '../../pkg/points_estimator.js' */

/**
 * @typedef {object} BenchRequest
 * @property {string} estimator with its edition
 * @property {number | null} rows of its list; null for the request as people type it
 * @property {Request} request
 */

const SIZES = [1, 10, 100, 1_000];

/** Five years and a half of payments, in which points lapse. */
const LEDGER_DAYS = 2_000;

/** @type {Record<string, Request>} */
const TYPICAL = {
  kontur: {
    estimator: 'kontur',
    systemCost: '1234567.89',
    stage: 'R',
    namedInFull: true,
    realised: true,
    requestedOn: '2026-11-30',
  },
  'keaz-contest 2026': {
    estimator: 'keaz-contest',
    edition: '2026',
    on: '2026-09-15',
    projects: rows(2, project2026),
    region: 'capitals',
    place: 2,
    nomination: 'technical-excellence',
    realisedOn: '2026-10-20',
    adult: true,
    taxResident: true,
    designer: true,
    affiliated: false,
  },
  'keaz-contest 2022': {
    estimator: 'keaz-contest',
    edition: '2022',
    on: '2023-05-15',
    projects: rows(2, project2022),
    region: 'kazakhstan',
    place: 4,
    adult: true,
    taxResident: true,
    designer: true,
    affiliated: false,
  },
  'keaz-bonus 2026': {
    estimator: 'keaz-bonus',
    edition: '2026',
    on: '2026-09-15',
    installedCost: '34970029.87',
    region: 'russia',
    undocumentedCost: '120000.50',
    enteredContest: true,
    equipmentCost: '36500000',
    optimaCost: '12400000.25',
    registeredOn: '2026-01-31',
    firstOrderOn: '2026-05-04',
    confirmedOn: '2026-11-02',
    adult: true,
    taxResident: true,
    designer: true,
    affiliated: false,
  },
  'keaz-bonus 2022': {
    estimator: 'keaz-bonus',
    edition: '2022',
    on: '2023-05-15',
    installedCost: '12345678.90',
    region: 'belarus',
    optimatAUnits: 12,
    enteredContest: true,
    equipmentCost: '13000000',
    optimaCost: '4100000',
    requestedOn: '2023-06-01',
    adult: true,
    taxResident: true,
    designer: true,
    affiliated: false,
  },
  'power-machines-accrual': {
    estimator: 'power-machines-accrual',
    payments: rows(3, payment),
    charityBalance: '2950000.55',
    joinedOn: '2024-03-01',
  },
  'power-machines-ledger': {
    estimator: 'power-machines-ledger',
    joinedOn: '2020-12-14',
    payments: rows(4, datedPayment(40)),
    redemptions: rows(2, redemption(40)),
    asOf: '2022-01-31',
  },
  'power-machines-discount': {
    estimator: 'power-machines-discount',
    orderPrice: '3660000.40',
    procurement: 'single-source',
    balance: '500000',
    vatPercent: '22',
    pending: '100000.75',
  },
  'power-machines-membership': {
    estimator: 'power-machines-membership',
    kind: 'generating-company',
    allContracts: '3100000000',
    serviceContracts: '87500000.50',
    singleSourceShare: '62.5',
    unsecuredShare: '48.75',
    signedOn: '2026-03-16',
  },
  'guild-purchases': {
    estimator: 'guild-purchases',
    on: '2025-10-15',
    receipts: rows(4, receipt),
    rate: 'raised',
    lastMonthPurchases: '61250.40',
    friends: 2,
    promoPoints: 300,
    adult: true,
    resident: true,
    employed: false,
    signedUpOn: '2025-08-20',
  },
  'guild-prizes': {
    estimator: 'guild-prizes',
    on: '2025-11-15',
    prizes: rows(3, prize),
    balance: '12000',
    earlierPrizesInYear: '3500',
    formFilled: true,
  },
  'guild-draw': {
    estimator: 'guild-draw',
    entries: 1_234,
    grandPrizes: 3,
    prizeNumber: 2,
    prizeKind: 4,
    firstEntry: 1,
    notifiedOn: '2026-01-19',
  },
};

/** @type {Record<string, (size: number) => Request>} */
const GROWING = {
  'keaz-contest 2026': (size) => ({
    estimator: 'keaz-contest',
    edition: '2026',
    projects: rows(size, project2026),
  }),
  'keaz-contest 2022': (size) => ({
    estimator: 'keaz-contest',
    edition: '2022',
    projects: rows(size, project2022),
  }),
  'power-machines-accrual': (size) => ({
    estimator: 'power-machines-accrual',
    payments: rows(size, payment),
    joinedOn: '2024-03-01',
  }),
  'power-machines-ledger': (size) => ({
    estimator: 'power-machines-ledger',
    joinedOn: '2020-12-14',
    payments: rows(size, datedPayment(size)),
    redemptions: rows(Math.ceil(size / 2), redemption(size)),
    asOf: '2026-07-31',
  }),
  'guild-purchases': (size) => ({
    estimator: 'guild-purchases',
    receipts: rows(size, receipt),
    rate: 'standard',
    lastMonthPurchases: '60000',
  }),
  'guild-prizes': (size) => ({
    estimator: 'guild-prizes',
    prizes: rows(size, prize),
    balance: '1500000',
    formFilled: true,
  }),
};

/** @type {BenchRequest[]} */
export const requests = Object.entries(TYPICAL).flatMap(([estimator, request]) => [
  { estimator, rows: null, request },
  ...(estimator in GROWING ? SIZES : []).map((size) => ({
    estimator,
    rows: size,
    request: GROWING[estimator](size),
  })),
]);

/** @param {Pick<BenchRequest, 'estimator' | 'rows'>} request */
export function nameOf({ estimator, rows }) {
  if (rows === null) return estimator;
  return `${estimator}, ${rows} ${rows === 1 ? 'row' : 'rows'}`;
}

/** @param {number} row */
function project2026(row) {
  const cost = kopecks(row, 290_000_000, 1_490_000_000);
  /** @type {Contest2026['projects'][number]} */
  const project = {
    name: `Substation ${row + 1}`,
    equipmentCost: roubles(cost),
    optimaCost: roubles(Math.floor(cost / 100) * (row % 13 === 12 ? 29 : 31 + (row % 20))),
    stage: row % 3 === 1 ? 'P' : 'R',
    focus: [{ 'optimat-a': 2, 'optistart-k': '3' }, { opticore: 1 }, {}][row % 3],
    documentedOn: addDays('2025-08-04', row % 150),
    uploadedOn: addDays('2026-02-02', row % 320),
    enteredBefore: false,
    realisedBefore: row % 17 === 16,
  };
  return project;
}

/** @param {number} row */
function project2022(row) {
  const cost = kopecks(row, 68_000_000, 690_000_000);
  /** @type {Contest2022['projects'][number]} */
  const project = {
    name: `Substation ${row + 1}`,
    equipmentCost: roubles(cost),
    optimaCost: roubles(Math.floor(cost / 100) * (row % 13 === 12 ? 29 : 31 + (row % 20))),
    documentedOn: addDays('2022-02-01', row % 250),
    uploadedOn: addDays('2022-11-14', row % 350),
    enteredBefore: false,
    realisedBefore: row % 17 === 16,
  };
  return project;
}

/** @param {number} row */
function payment(row) {
  const paidOn = addDays('2024-02-12', row * 2);
  /** @type {Accrual['payments'][number]} */
  const payment = {
    amount: roubles(kopecks(row, 50_000_000, 900_000_000)),
    subject: row % 4 === 3 ? 'other' : 'spare-parts-and-services',
    exclusion: row % 9 === 8 ? 'late' : 'none',
    contractedOn: addDays('2023-05-10', row),
    paidOn,
  };
  if (row % 2 === 0) payment.vatPercent = paidOn < '2026-01-01' ? '20' : '22';
  if (row % 5 === 4) payment.exchangeRate = '91.2345';
  return payment;
}

/**
 * The longer the list, the smaller the payments and the closer to each other: so that as much of it lapses,
 * and as much finds no room, whatever its size. Two payments are made on one day.
 *
 * @param {number} size
 */
function datedPayment(size) {
  return (/** @type {number} */ row) => {
    /** @type {LedgerRequest['payments'][number]} */
    const payment = {
      amount: roubles(kopecks(row, 50_000_000, 900_000_000) * (1_000 / size)),
      subject: row % 4 === 3 ? 'other' : 'spare-parts-and-services',
      exclusion: row % 9 === 8 ? 'penalty' : 'none',
      contractedOn: '2020-10-05',
      paidOn: addDays('2021-01-11', (LEDGER_DAYS / size) * (row - (row % 2))),
    };
    if (row % 2 === 0) payment.vatPercent = '20';
    return payment;
  };
}

/**
 * One for two payments, on the day of their crediting, from either account in turn.
 *
 * @param {number} size
 */
function redemption(size) {
  return (/** @type {number} */ row) => {
    /** @type {NonNullable<LedgerRequest['redemptions']>[number]} */
    const redemption = {
      account: row % 2 === 0 ? 'discount' : 'charity',
      points: roubles(kopecks(row, 500_000, 14_000_000) * (1_000 / size)),
      requestedOn: addDays('2021-01-18', (LEDGER_DAYS / size) * row * 2),
    };
    return redemption;
  };
}

/** @param {number} row */
function receipt(row) {
  /** @type {Purchases['receipts'][number]} */
  const receipt = {
    regular: roubles(kopecks(row, 30_000, 2_500_000)),
    on: row % 50 === 49 ? '2026-01-02' : addDays('2025-06-02', Math.floor(row / 6)),
  };
  if (row % 3 === 0) receipt.highlighted = roubles(kopecks(row + 1, 20_000, 900_000));
  return receipt;
}

/** @param {number} row */
function prize(row) {
  const method = /** @type {const} */ (['ozon', 'mobile', 'card'])[row % 3];
  /** @type {Prizes['prizes'][number]} */
  const prize = {
    method,
    points: row % 19 === 18 ? 90 : 600 + ((row * 137) % 1_400) + (method === 'card' ? 1_200 : 0),
    orderedOn: addDays('2025-07-02', row % 200),
  };
  if (method === 'mobile') {
    const operators = /** @type {const} */ (['tele2', 'mts', 'beeline', 'megafon']);
    prize.operator = operators[row % operators.length];
  }
  return prize;
}

/**
 * @template Row
 * @param {number} size
 * @param {(row: number) => Row} rowOf
 */
function rows(size, rowOf) {
  return Array.from({ length: size }, (_, row) => rowOf(row));
}

/**
 * A sum that differs from row to row, as if by chance.
 *
 * @param {number} row
 * @param {number} least
 * @param {number} greatest
 */
function kopecks(row, least, greatest) {
  return least + (((row + 1) * 98_765_431) % (greatest - least));
}

/** @param {number} sum kopecks */
function roubles(sum) {
  return `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`;
}
