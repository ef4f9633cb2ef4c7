// Guild of Professionals by hand on decimal.js.

import { Answer, statusOf, verdict } from '../answer.mjs';
import {
  acceptedReceipts,
  enterDrawDates,
  enterHandingOut,
  enterRegistration,
  judgeOrderDay,
  judgePerson,
} from '../guild.mjs';
import { ZERO, amountIfGiven, amountOf, cut, lesser, taxOnTop, text, toWhole } from './amounts.mjs';

/** @import { Decimal } from 'decimal.js' */
/** @import { Drawing, Prizes, Purchases } from '../../../../pkg/points_estimator.js' */
/** @import { OrderedPrize } from '../guild.mjs' */

/** @param {Purchases} request */
export function purchases(request) {
  const answer = new Answer();
  const accepted = acceptedReceipts(answer, request);
  const bought = amountIfGiven(request.lastMonthPurchases);
  const status = judgePerson(answer, request, bought?.gte(50_000));
  const isOpen = status !== 'unmet';

  const now = pointsOf(accepted, request.rate);
  const purchase = isOpen ? now.points : ZERO;
  answer.step('regular-total', text(now.regular));
  answer.step('highlighted-total', text(now.highlighted));
  answer.step('regular-points', text(now.regularPoints));
  answer.step('highlighted-rate', text(now.highlightedRate));
  answer.step('highlighted-points', text(now.highlightedPoints));
  answer.step('purchase-points', text(now.points));
  answer.step('purchase-credited', text(purchase));

  const friends = amountOf(request.friends ?? 0).times(1_000);
  const bonusPoints = friends.plus(500).plus(request.promoPoints ?? 0);
  const bonus = isOpen ? bonusPoints : ZERO;
  answer.step('friend-points', text(friends));
  answer.step('bonus-points', text(bonusPoints));
  answer.step('bonus-credited', text(bonus));

  const isUnlocked = purchase.gte(1_500);
  const drawEntry = purchase.gte(5_000);
  answer.condition('bonus-unlock', statusOf(isUnlocked));
  answer.condition('draw-entry', statusOf(drawEntry));
  const spendable = text(isUnlocked ? purchase.plus(bonus) : purchase);
  const credited = text(purchase.plus(bonus));
  answer.step('spendable-points', spendable);
  answer.step('credited', credited);

  enterRegistration(answer, status);
  enterHandingOut(answer, spendable, status);
  answer.accounts.push(
    { id: 'purchase', points: text(purchase), forgone: '0' },
    { id: 'bonus', points: text(bonus), forgone: '0' },
  );
  answer.points = credited;
  answer.potential = text(pointsOf(request.receipts, request.rate).points.plus(bonusPoints));
  answer.detail = { spendable, drawEntry };
  return answer;
}

/**
 * @param {Purchases['receipts']} receipts
 * @param {Purchases['rate']} rate
 */
function pointsOf(receipts, rate) {
  let regular = ZERO;
  let highlighted = ZERO;
  for (const receipt of receipts) {
    regular = regular.plus(receipt.regular);
    if (receipt.highlighted !== undefined) highlighted = highlighted.plus(receipt.highlighted);
  }
  const percent = amountOf(rate === 'standard' ? 3 : 5);
  const highlightedRate = percent.times('1.5');
  const regularPoints = regular.times(percent).div(100);
  const highlightedPoints = highlighted.times(highlightedRate).div(100);
  const points = toWhole(regularPoints.plus(highlightedPoints));
  return { regular, highlighted, highlightedRate, regularPoints, highlightedPoints, points };
}

const MINIMUM = { ozon: amountOf(500), mobile: amountOf(100), card: amountOf(1_700) };

/** @type {Record<string, Decimal>} */
const OPERATOR_LIMIT = {
  tele2: amountOf(1_000),
  mts: amountOf(5_000),
  beeline: amountOf(5_000),
  megafon: amountOf(5_000),
};

/** @param {Prizes} request */
export function prizes({ prizes, balance, earlierPrizesInYear, formFilled }) {
  const answer = new Answer();
  /** @type {Map<string, Decimal>} */
  const topUps = new Map();
  let left = amountIfGiven(balance);
  let total = ZERO;
  let potential = ZERO;
  let areCertain = true;
  let hasCertificates = false;
  prizes.forEach((prize, row) => {
    answer.enter('prizes', row);
    const points = amountOf(prize.points);
    const status = verdict(
      answer.condition('prize-minimum', statusOf(points.gte(MINIMUM[prize.method]))),
      judgeOrderDay(answer, prize),
      answer.condition('balance-suffices', statusOf(left?.gte(points))),
      prize.method === 'mobile' ? judgeTopUp(answer, prize, points, topUps) : 'met',
    );
    const taken = status === 'unmet' ? ZERO : points;
    answer.step('ordered-points', text(taken));
    answer.rows.push({ points: text(taken), potential: text(points) });
    if (prize.method === 'mobile') {
      const month = monthOf(prize);
      topUps.set(month, (topUps.get(month) ?? ZERO).plus(taken));
    }
    areCertain &&= status !== 'unknown';
    hasCertificates ||= prize.method === 'ozon' && taken.gt(0);
    left = left?.minus(taken);
    total = total.plus(taken);
    potential = potential.plus(points);
  });
  answer.leave();

  const earlier = amountOf(earlierPrizesInYear ?? 0);
  answer.step('ordered-total', text(total));
  answer.step('prizes-value', text(total));
  const isTaxed = earlier.plus(total).gt(4_000);
  const form = isTaxed ? answer.condition('form-required', statusOf(formFilled)) : 'met';
  if (isTaxed) answer.date('fill-in-form', { by: '2025-12-31' }, form);

  const received = form === 'unmet' ? ZERO : total;
  answer.step('prizes-received', text(received));
  answer.payout = payoutOf(answer, earlier, received);
  answer.step('spent-points', text(received));
  answer.potentialPayout = payoutOf(new Answer(), earlier, potential);

  const certain = form === 'met' && !areCertain ? 'unknown' : form;
  const status = received.isZero() ? 'unmet' : certain;
  enterHandingOut(answer, text(received), status);
  if (hasCertificates) answer.date('download-certificates', { by: '2026-01-31' }, status);
  answer.points = text(received);
  answer.potential = text(potential);
  return answer;
}

/** @param {OrderedPrize} prize */
function monthOf({ operator, orderedOn }) {
  return `${operator} ${orderedOn?.slice(0, 7)}`;
}

/**
 * @param {Answer} answer
 * @param {OrderedPrize} prize
 * @param {Decimal} points
 * @param {Map<string, Decimal>} topUps
 */
function judgeTopUp(answer, prize, points, topUps) {
  if (prize.operator === undefined) return answer.condition('operator-limit', 'unknown');
  const limit = OPERATOR_LIMIT[prize.operator];
  if (limit === undefined) return 'met';
  const month = (topUps.get(monthOf(prize)) ?? ZERO).plus(points);
  return answer.condition('operator-limit', statusOf(month.lte(limit)));
}

/**
 * @param {Answer} answer
 * @param {Decimal} earlier
 * @param {Decimal} prizes
 */
function payoutOf(answer, earlier, prizes) {
  const year = earlier.plus(prizes);
  answer.step('year-prizes', text(year));
  const tax = moneyPart(answer, year);
  const gross = prizes.plus(tax);
  answer.step('prizes-gross', text(gross));
  return { gross: text(gross), tax: text(tax), net: text(prizes), capped: false };
}

/**
 * The tax that the organiser adds to the prizes of a year.
 *
 * @param {Answer} answer
 * @param {Decimal} prizes
 */
function moneyPart(answer, prizes) {
  const untaxed = lesser(prizes, amountOf(4_000));
  const taxed = prizes.minus(untaxed);
  const tax = taxOnTop(taxed, 13);
  answer.step('untaxed-part', text(untaxed));
  answer.step('taxed-part', text(taxed));
  answer.step('money-part', text(tax));
  return tax;
}

/** @param {Drawing} request */
export function draw(request) {
  const answer = new Answer();
  const entries = amountOf(request.entries);
  const first = amountOf(request.firstEntry);
  const number = amountOf(request.prizeNumber);

  let scaled = number.times(request.prizeKind);
  answer.step('numbers-product', text(scaled));
  while (scaled.lt(entries)) {
    scaled = scaled.times(10);
    answer.step('numbers-tenfold', text(scaled));
  }
  const quotient = cut(scaled.div(entries), 5);
  const whole = cut(quotient, 0);
  const coefficient = quotient.minus(whole);
  const byCoefficient = entries.times(coefficient);
  const byNumber = entries.times(number);
  const before = byNumber.minus(entries);
  const together = byCoefficient.plus(before);
  const passed = cut(together.div(request.grandPrizes), 5);
  const drawn = passed.plus(first);
  const winner = cut(drawn, 0);
  answer.step('draw-quotient', text(quotient));
  answer.step('draw-whole', text(whole));
  answer.step('draw-coefficient', text(coefficient));
  answer.step('entries-by-coefficient', text(byCoefficient));
  answer.step('entries-by-number', text(byNumber));
  answer.step('entries-before', text(before));
  answer.step('entries-together', text(together));
  answer.step('entries-passed', text(passed));
  answer.step('drawn-number', text(drawn));
  answer.step('winning-entry', text(winner));
  const next = winner.plus(1);

  const prize = amountOf(100_000);
  const tax = moneyPart(answer, prize);
  const gross = prize.plus(tax);
  answer.step('grand-prize-gross', text(gross));
  enterDrawDates(answer, request);
  answer.detail = {
    winningEntry: text(winner),
    nextEntry: text(next.lt(first.plus(entries)) ? next : first),
    prize: { gross: text(gross), tax: text(tax), net: text(prize), capped: false },
  };
  return answer;
}
