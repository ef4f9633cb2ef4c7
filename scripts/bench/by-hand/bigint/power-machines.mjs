// Power Machines by hand on BigInt.

import { Answer, statusOf, verdict } from '../answer.mjs';
import { addDays } from '../days.mjs';
import { SHELF_LIFE_DAYS, byDay, creditingDay, judgePayment } from '../power-machines.mjs';
import { kopecksIfGiven, kopecksOf, lesser, reaches, rounded, scaled, text } from './amounts.mjs';

/** @import { Accrual, Discount, LedgerRequest, MembershipRequest } from '../../../../pkg/points_estimator.js' */
/** @import { Payment } from '../power-machines.mjs' */

/** @typedef {NonNullable<LedgerRequest['redemptions']>[number]} Redemption */

const CHARITY_LIMIT = 300_000_000n;

/** @param {Accrual} request */
export function accrual({ payments, charityBalance, joinedOn }) {
  const answer = new Answer();
  const room = CHARITY_LIMIT - kopecksOf(charityBalance ?? 0);
  let roomLeft = room;
  let discount = 0n;
  let charity = 0n;
  let potentialDiscount = 0n;
  let potentialCharity = 0n;
  payments.forEach((payment, row) => {
    answer.enter('payments', row);
    const { status, points, counted } = pointsOf(answer, payment);
    const now = split(counted);
    answer.step('to-discount', text(now.toDiscount));
    answer.step('to-charity', text(now.toCharity));
    discount += now.toDiscount;
    charity += now.toCharity;
    const potential = split(points);
    potentialDiscount += potential.toDiscount;
    potentialCharity += potential.toCharity;
    answer.rows.push({ points: text(counted), potential: text(points) });

    const fits = lesser(now.toCharity, roomLeft);
    roomLeft -= fits;
    const credited = text(now.toDiscount + fits);
    const { paidOn } = payment;
    if (joinedOn === undefined || paidOn === undefined) {
      answer.date('crediting', { points: credited }, 'unknown');
      answer.date('expires', { points: credited }, 'unknown');
    } else {
      const by = creditingDay(joinedOn, paidOn);
      const isCredited = statusOf(status !== 'unmet');
      answer.date('crediting', { points: credited, by }, isCredited);
      answer.date('expires', { points: credited, by: addDays(by, SHELF_LIFE_DAYS) }, isCredited);
    }
  });
  answer.leave();

  const charityCredited = lesser(charity, room);
  const credited = discount + charityCredited;
  answer.step('discount-total', text(discount));
  answer.step('charity-total', text(charity));
  answer.step('charity-room', text(room));
  answer.step('charity-credited', text(charityCredited));
  answer.step('credited', text(credited));
  const forgone = charity - charityCredited;
  answer.accounts.push(
    { id: 'discount', points: text(discount), forgone: '0' },
    { id: 'charity', points: text(charityCredited), forgone: text(forgone) },
  );
  answer.points = text(credited);
  answer.potential = text(potentialDiscount + lesser(potentialCharity, room));
  return answer;
}

/** @param {Discount} request */
export function discount({ orderPrice, procurement, balance, vatPercent, pending }) {
  const answer = new Answer();
  const base = withoutVat(orderPrice, undefined, vatPercent);
  const limit = (base * (procurement === 'tender' ? 10n : 20n)) / 100n;
  const claimed = lesser(kopecksOf(pending ?? 0), kopecksOf(balance));
  const free = kopecksOf(balance) - claimed;
  const greatest = text(lesser(limit, free));
  answer.step('order-base', text(base));
  answer.step('discount-limit', text(limit));
  answer.step('claimed', text(claimed));
  answer.step('free-points', text(free));
  answer.step('greatest-discount', greatest);
  answer.points = greatest;
  answer.potential = greatest;
  return answer;
}

/** Sums of contracts in kopecks: all of them, and those for services to join and to stay. */
const MEMBERSHIP = {
  plant: { all: null, toJoin: 3_000_000_000n, toStay: 300_000_000n },
  'generating-company': {
    all: 300_000_000_000n,
    toJoin: 10_000_000_000n,
    toStay: 2_500_000_000n,
  },
  'repair-organisation': {
    all: 5_000_000_000n,
    toJoin: 3_000_000_000n,
    toStay: 3_000_000_000n,
  },
};

/** Percent, in hundredths. */
const HALF = 5_000n;

/** @param {MembershipRequest} request */
export function membership(request) {
  const answer = new Answer();
  const { all, toJoin, toStay } = MEMBERSHIP[request.kind];
  const allContracts = kopecksIfGiven(request.allContracts);
  const services = kopecksIfGiven(request.serviceContracts);
  const singleSource = kopecksIfGiven(request.singleSourceShare);
  const unsecured = kopecksIfGiven(request.unsecuredShare);
  const joining = verdict(
    all ? answer.condition('all-contracts', statusOf(reaches(allContracts, all))) : 'met',
    answer.condition('service-contracts', statusOf(reaches(services, toJoin))),
  );
  const staying = verdict(
    answer.condition('current-contracts', statusOf(reaches(services, toStay))),
    answer.condition('single-source-share', statusOf(reaches(singleSource, HALF))),
    answer.condition('unsecured-share', statusOf(reaches(unsecured, HALF))),
  );
  if (request.signedOn === undefined) {
    answer.date('access', {}, 'unknown');
  } else {
    answer.date('access', { by: addDays(request.signedOn, 14) }, joining);
  }
  answer.detail = { joining, staying };
  return answer;
}

/**
 * @typedef {object} Credit what a payment is to bring to both accounts
 * @property {number} row
 * @property {string} on
 * @property {string} goodUntil
 * @property {bigint} toDiscount
 * @property {bigint} toCharity
 */

/**
 * @typedef {object} Parcel what a payment has brought to an account
 * @property {Credit} credit
 * @property {bigint} part
 * @property {bigint} credited
 * @property {bigint} spent
 * @property {bigint} left
 */

/**
 * @typedef {object} Book
 * @property {'discount' | 'charity'} account
 * @property {bigint} balance
 * @property {bigint} redeemed
 * @property {bigint} expired
 * @property {Parcel[]} parcels the oldest first
 * @property {number} firstLeft the index of the first parcel that can still have something left
 */

/** @param {LedgerRequest} request */
export function ledger(request) {
  const answer = new Answer();
  const { joinedOn, payments, asOf } = request;
  /** @type {Credit[]} */
  const credits = [];
  /** @type {Credit[]} */
  const potentialCredits = [];
  const statuses = payments.map((payment, row) => {
    answer.enter('payments', row);
    const { status, points, counted } = pointsOf(answer, payment);
    answer.rows.push({ points: text(counted), potential: text(points) });
    const on = creditingDay(joinedOn, payment.paidOn);
    const goodUntil = addDays(on, SHELF_LIFE_DAYS);
    const credit = { row, on, goodUntil, ...split(counted) };
    answer.step('to-discount', text(credit.toDiscount));
    answer.step('to-charity', text(credit.toCharity));
    credits.push(credit);
    potentialCredits.push({ row, on, goodUntil, ...split(points) });
    return status;
  });

  const books = keepBooks(answer, request, credits);
  const parcelsOf = books.map(
    ({ parcels }) => new Map(parcels.map((parcel) => [parcel.credit.row, parcel])),
  );
  for (const credit of credits) {
    answer.enter('payments', credit.row);
    const parcels = parcelsOf.map((ofRow) => ofRow.get(credit.row));
    const left = parcels.reduce((sum, parcel) => sum + (parcel?.left ?? 0n), 0n);
    let credited = parcels.reduce((sum, parcel) => sum + (parcel?.credited ?? 0n), 0n);
    let status = statusOf(statuses[credit.row] !== 'unmet');
    if (status === 'met' && credit.on > asOf) {
      status = 'unknown';
      credited = credit.toDiscount + credit.toCharity;
    }
    answer.date('crediting', { points: text(credited), by: credit.on }, status);
    if (left > 0n) {
      answer.date('expires', { points: text(left), by: credit.goodUntil }, 'met');
    }
  }
  answer.leave();

  const [discountBook, charityBook] = books;
  const left = text(discountBook.balance + charityBook.balance);
  answer.detail = {
    accounts: books.map((book) => close(answer, book)),
    lots: books.flatMap(lotsOf),
  };
  answer.step('points-left', left);
  const [discountThen, charityThen] = keepBooks(new Answer(), request, potentialCredits);
  answer.points = left;
  answer.potential = text(discountThen.balance + charityThen.balance);
  return answer;
}

/**
 * Goes through the days on which something happens, for each account.
 *
 * @param {Answer} answer
 * @param {LedgerRequest} request
 * @param {Credit[]} credits
 */
function keepBooks(answer, { asOf, redemptions = [] }, credits) {
  const requests = redemptions.map((redemption, row) => ({ row, ...redemption }));
  const creditsOf = byDay(credits, ({ on }) => on);
  const requestsOf = byDay(requests, ({ requestedOn }) => requestedOn);
  const days = [...new Set([...creditsOf.keys(), ...requestsOf.keys(), asOf])].sort();
  const books = [openBook(answer, 'discount'), openBook(answer, 'charity')];
  for (const book of books) {
    for (const today of days) {
      const requestsOfToday = (requestsOf.get(today) ?? []).filter(
        ({ account }) => account === book.account,
      );
      if (today <= asOf) {
        lapse(answer, book, today);
        const firstOfToday = book.parcels.length;
        for (const it of creditsOf.get(today) ?? []) credit(answer, book, it);
        for (const it of requestsOfToday) redeem(answer, book, it);
        resume(answer, book, firstOfToday);
      } else {
        for (const { row } of requestsOfToday) {
          answer.enter('redemptions', row);
          answer.condition('redemption-within-balance', 'unknown');
        }
      }
    }
  }
  return books;
}

/**
 * @param {Answer} answer
 * @param {'discount' | 'charity'} account
 * @returns {Book}
 */
function openBook(answer, account) {
  answer.leave();
  answer.step(`${account}-balance`, '0');
  return { account, balance: 0n, redeemed: 0n, expired: 0n, parcels: [], firstLeft: 0 };
}

/**
 * Takes off what is left of parcels whose last day has passed.
 *
 * @param {Answer} answer
 * @param {Book} book
 * @param {string} today
 */
function lapse(answer, book, today) {
  for (; book.firstLeft < book.parcels.length; book.firstLeft += 1) {
    const parcel = book.parcels[book.firstLeft];
    if (parcel.credit.goodUntil >= today && parcel.left > 0n) return;
    if (parcel.left > 0n) {
      answer.enter('payments', parcel.credit.row);
      book.balance -= parcel.left;
      book.expired += parcel.left;
      answer.step(`${book.account}-spent`, text(parcel.spent));
      answer.step(`${book.account}-lapsed`, text(parcel.left));
      answer.step(`${book.account}-balance`, text(book.balance));
      parcel.left = 0n;
    }
  }
}

/**
 * @param {Answer} answer
 * @param {Book} book
 * @param {Credit} credit
 */
function credit(answer, book, credit) {
  const part = book.account === 'discount' ? credit.toDiscount : credit.toCharity;
  if (part === 0n) return;
  answer.enter('payments', credit.row);
  let credited = part;
  if (book.account === 'charity') {
    const room = CHARITY_LIMIT - book.balance;
    credited = lesser(part, room);
    answer.step('charity-room', text(room));
    answer.step('charity-credited', text(credited));
  }
  book.balance += credited;
  answer.step(`${book.account}-balance`, text(book.balance));
  book.parcels.push({ credit, part, credited, spent: 0n, left: credited });
}

/**
 * All that a request is for, or nothing; the oldest parcels first.
 *
 * @param {Answer} answer
 * @param {Book} book
 * @param {Redemption & { row: number }} request
 */
function redeem(answer, book, { row, points }) {
  answer.enter('redemptions', row);
  const requested = kopecksOf(points);
  const suffices = requested <= book.balance;
  const writtenOff = suffices ? requested : 0n;
  answer.condition('redemption-within-balance', statusOf(suffices));
  book.balance -= writtenOff;
  book.redeemed += writtenOff;
  answer.step('written-off', text(writtenOff));
  answer.step(`${book.account}-balance`, text(book.balance));
  let due = writtenOff;
  for (let index = book.firstLeft; due > 0n; index += 1) {
    const parcel = book.parcels[index];
    const part = lesser(due, parcel.left);
    due -= part;
    parcel.left -= part;
    parcel.spent += part;
  }
}

/**
 * Credits after all what did not fit today, as far as requests of the day have made room.
 *
 * @param {Answer} answer
 * @param {Book} book
 * @param {number} firstOfToday
 */
function resume(answer, book, firstOfToday) {
  for (const parcel of book.parcels.slice(firstOfToday)) {
    if (parcel.credited < parcel.part && book.balance < CHARITY_LIMIT) {
      answer.enter('payments', parcel.credit.row);
      const leftOut = parcel.part - parcel.credited;
      const room = CHARITY_LIMIT - book.balance;
      const resumed = lesser(leftOut, room);
      parcel.credited += resumed;
      parcel.left += resumed;
      book.balance += resumed;
      answer.step('charity-left-out', text(leftOut));
      answer.step('charity-room', text(room));
      answer.step('charity-resumed', text(resumed));
      answer.step('charity-credited', text(parcel.credited));
      answer.step('charity-balance', text(book.balance));
    }
  }
}

/**
 * What became of the points of an account.
 *
 * @param {Answer} answer
 * @param {Book} book
 */
function close(answer, { account, balance, redeemed, expired, parcels }) {
  let total = 0n;
  let credited = 0n;
  for (const parcel of parcels) {
    total += parcel.part;
    credited += parcel.credited;
  }
  const forgone = text(total - credited);
  answer.step(`${account}-total`, text(total));
  if (account === 'charity') {
    answer.step('charity-received', text(credited));
    answer.step('charity-forgone', forgone);
  }
  answer.step(`${account}-redeemed`, text(redeemed));
  answer.step(`${account}-expired`, text(expired));
  answer.accounts.push({ id: account, points: text(balance), forgone });
  return {
    id: account,
    credited: text(credited),
    redeemed: text(redeemed),
    expired: text(expired),
    forgone,
    balance: text(balance),
  };
}

/** @param {Book} book */
function lotsOf({ account, parcels }) {
  return parcels
    .filter(({ left }) => left > 0n)
    .map(({ credit, left }) => ({
      account,
      row: credit.row,
      creditedOn: credit.on,
      goodUntil: credit.goodUntil,
      left: text(left),
    }));
}

/**
 * @param {Answer} answer
 * @param {Payment} payment
 */
function pointsOf(answer, payment) {
  const status = judgePayment(answer, payment);
  const base = withoutVat(payment.amount, payment.exchangeRate, payment.vatPercent);
  const thousandths = payment.subject === 'spare-parts-and-services' ? 30n : 3n;
  const points = rounded(base * thousandths, 1_000n);
  const counted = status === 'unmet' ? 0n : points;
  answer.step('payment-base', text(base));
  answer.step('payment-points', text(points));
  answer.step('counted-points', text(counted));
  return { status, points, counted };
}

/**
 * A sum in roubles without VAT, to the kopeck.
 *
 * @param {string | number} amount
 * @param {string | number} exchangeRate
 * @param {string | number} vatPercent
 */
function withoutVat(amount, exchangeRate = 1, vatPercent = 0) {
  const rate = scaled(exchangeRate, 6);
  const hundredths = 10_000n + scaled(vatPercent, 2);
  return rounded(kopecksOf(amount) * rate * 10_000n, 1_000_000n * hundredths);
}

/** @param {bigint} points */
function split(points) {
  const toDiscount = rounded(points, 2n);
  return { toDiscount, toCharity: points - toDiscount };
}
