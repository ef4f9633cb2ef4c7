// Guild of Professionals by hand on BigInt.

import { Answer, statusOf, verdict } from '../answer.mjs';
import {
  acceptedReceipts,
  enterDrawDates,
  enterHandingOut,
  enterRegistration,
  judgeOrderDay,
  judgePerson,
} from '../guild.mjs';
import { kopecksIfGiven, kopecksOf, lesser, reaches, rounded, taxOnTop, text } from './amounts.mjs';

/** @import { Drawing, Prizes, Purchases } from '../../../../pkg/points_estimator.js' */
/** @import { OrderedPrize } from '../guild.mjs' */

/** @param {Purchases} request */
export function purchases(request) {
  const answer = new Answer();
  const accepted = acceptedReceipts(answer, request);
  const bought = kopecksIfGiven(request.lastMonthPurchases);
  const status = judgePerson(answer, request, reaches(bought, 5_000_000n));
  const isOpen = status !== 'unmet';

  const now = pointsOf(accepted, request.rate);
  const purchase = isOpen ? now.points : 0n;
  answer.step('regular-total', text(now.regular));
  answer.step('highlighted-total', text(now.highlighted));
  answer.step('regular-points', text(now.regularPoints, 5));
  answer.step('highlighted-rate', text(now.highlightedRate, 1));
  answer.step('highlighted-points', text(now.highlightedPoints, 5));
  answer.step('purchase-points', text(now.points, 0));
  answer.step('purchase-credited', text(purchase, 0));

  const friends = BigInt(request.friends ?? 0) * 1_000n;
  const bonusPoints = friends + 500n + BigInt(request.promoPoints ?? 0);
  const bonus = isOpen ? bonusPoints : 0n;
  answer.step('friend-points', text(friends, 0));
  answer.step('bonus-points', text(bonusPoints, 0));
  answer.step('bonus-credited', text(bonus, 0));

  const isUnlocked = purchase >= 1_500n;
  const drawEntry = purchase >= 5_000n;
  answer.condition('bonus-unlock', statusOf(isUnlocked));
  answer.condition('draw-entry', statusOf(drawEntry));
  const spendable = text(isUnlocked ? purchase + bonus : purchase, 0);
  const credited = text(purchase + bonus, 0);
  answer.step('spendable-points', spendable);
  answer.step('credited', credited);

  enterRegistration(answer, status);
  enterHandingOut(answer, spendable, status);
  answer.accounts.push(
    { id: 'purchase', points: text(purchase, 0), forgone: '0' },
    { id: 'bonus', points: text(bonus, 0), forgone: '0' },
  );
  answer.points = credited;
  answer.potential = text(pointsOf(request.receipts, request.rate).points + bonusPoints, 0);
  answer.detail = { spendable, drawEntry };
  return answer;
}

/**
 * @param {Purchases['receipts']} receipts
 * @param {Purchases['rate']} rate
 */
function pointsOf(receipts, rate) {
  let regular = 0n;
  let highlighted = 0n;
  for (const receipt of receipts) {
    regular += kopecksOf(receipt.regular);
    if (receipt.highlighted !== undefined) highlighted += kopecksOf(receipt.highlighted);
  }
  // Rates in tenths of a percent, so that points have five decimals.
  const regularRate = rate === 'standard' ? 30n : 50n;
  const highlightedRate = (regularRate * 3n) / 2n;
  const regularPoints = regular * regularRate;
  const highlightedPoints = highlighted * highlightedRate;
  const points = rounded(regularPoints + highlightedPoints, 100_000n);
  return { regular, highlighted, highlightedRate, regularPoints, highlightedPoints, points };
}

const MINIMUM = { ozon: 50_000n, mobile: 10_000n, card: 170_000n };

/** @type {Record<string, bigint>} */
const OPERATOR_LIMIT = {
  tele2: 100_000n,
  mts: 500_000n,
  beeline: 500_000n,
  megafon: 500_000n,
};

const TAX_FREE = 400_000n;

/** @param {Prizes} request */
export function prizes({ prizes, balance, earlierPrizesInYear, formFilled }) {
  const answer = new Answer();
  /** @type {Map<string, bigint>} */
  const topUps = new Map();
  let left = kopecksIfGiven(balance);
  let total = 0n;
  let potential = 0n;
  let areCertain = true;
  let hasCertificates = false;
  prizes.forEach((prize, row) => {
    answer.enter('prizes', row);
    const points = kopecksOf(prize.points);
    const status = verdict(
      answer.condition('prize-minimum', statusOf(points >= MINIMUM[prize.method])),
      judgeOrderDay(answer, prize),
      answer.condition('balance-suffices', statusOf(reaches(left, points))),
      prize.method === 'mobile' ? judgeTopUp(answer, prize, points, topUps) : 'met',
    );
    const taken = status === 'unmet' ? 0n : points;
    answer.step('ordered-points', text(taken));
    answer.rows.push({ points: text(taken), potential: text(points) });
    if (prize.method === 'mobile') {
      const month = monthOf(prize);
      topUps.set(month, (topUps.get(month) ?? 0n) + taken);
    }
    areCertain &&= status !== 'unknown';
    hasCertificates ||= prize.method === 'ozon' && taken > 0n;
    if (left !== undefined) left -= taken;
    total += taken;
    potential += points;
  });
  answer.leave();

  const earlier = kopecksOf(earlierPrizesInYear ?? 0);
  answer.step('ordered-total', text(total));
  answer.step('prizes-value', text(total));
  const isTaxed = earlier + total > TAX_FREE;
  const form = isTaxed ? answer.condition('form-required', statusOf(formFilled)) : 'met';
  if (isTaxed) answer.date('fill-in-form', { by: '2025-12-31' }, form);

  const received = form === 'unmet' ? 0n : total;
  answer.step('prizes-received', text(received));
  answer.payout = payoutOf(answer, earlier, received);
  answer.step('spent-points', text(received));
  answer.potentialPayout = payoutOf(new Answer(), earlier, potential);

  const certain = form === 'met' && !areCertain ? 'unknown' : form;
  const status = received === 0n ? 'unmet' : certain;
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
 * @param {bigint} points
 * @param {Map<string, bigint>} topUps
 */
function judgeTopUp(answer, prize, points, topUps) {
  if (prize.operator === undefined) return answer.condition('operator-limit', 'unknown');
  const limit = OPERATOR_LIMIT[prize.operator];
  if (limit === undefined) return 'met';
  const month = (topUps.get(monthOf(prize)) ?? 0n) + points;
  return answer.condition('operator-limit', statusOf(month <= limit));
}

/**
 * @param {Answer} answer
 * @param {bigint} earlier
 * @param {bigint} prizes
 */
function payoutOf(answer, earlier, prizes) {
  const year = earlier + prizes;
  answer.step('year-prizes', text(year));
  const tax = moneyPart(answer, year);
  const gross = prizes + tax;
  answer.step('prizes-gross', text(gross));
  return { gross: text(gross), tax: text(tax), net: text(prizes), capped: false };
}

/**
 * The tax that the organiser adds to the prizes of a year.
 *
 * @param {Answer} answer
 * @param {bigint} prizes
 */
function moneyPart(answer, prizes) {
  const untaxed = lesser(prizes, TAX_FREE);
  const taxed = prizes - untaxed;
  const tax = taxOnTop(taxed, 13n);
  answer.step('untaxed-part', text(untaxed));
  answer.step('taxed-part', text(taxed));
  answer.step('money-part', text(tax));
  return tax;
}

const FIVE_DECIMALS = 100_000n;

/** @param {Drawing} request */
export function draw(request) {
  const answer = new Answer();
  const entries = BigInt(request.entries);
  const first = BigInt(request.firstEntry);
  const number = BigInt(request.prizeNumber);

  let scaled = number * BigInt(request.prizeKind);
  answer.step('numbers-product', String(scaled));
  while (scaled < entries) {
    scaled *= 10n;
    answer.step('numbers-tenfold', String(scaled));
  }
  // Five decimals from here on, where there are any.
  const quotient = (scaled * FIVE_DECIMALS) / entries;
  const whole = quotient / FIVE_DECIMALS;
  const coefficient = quotient % FIVE_DECIMALS;
  const byCoefficient = entries * coefficient;
  const byNumber = entries * number;
  const before = byNumber - entries;
  const together = byCoefficient + before * FIVE_DECIMALS;
  const passed = together / BigInt(request.grandPrizes);
  const drawn = passed + first * FIVE_DECIMALS;
  const winner = drawn / FIVE_DECIMALS;
  answer.step('draw-quotient', text(quotient, 5));
  answer.step('draw-whole', String(whole));
  answer.step('draw-coefficient', text(coefficient, 5));
  answer.step('entries-by-coefficient', text(byCoefficient, 5));
  answer.step('entries-by-number', String(byNumber));
  answer.step('entries-before', String(before));
  answer.step('entries-together', text(together, 5));
  answer.step('entries-passed', text(passed, 5));
  answer.step('drawn-number', text(drawn, 5));
  answer.step('winning-entry', String(winner));
  const next = winner + 1n;

  const prize = 10_000_000n;
  const tax = moneyPart(answer, prize);
  const gross = prize + tax;
  answer.step('grand-prize-gross', text(gross));
  enterDrawDates(answer, request);
  answer.detail = {
    winningEntry: String(winner),
    nextEntry: String(next < first + entries ? next : first),
    prize: { gross: text(gross), tax: text(tax), net: text(prize), capped: false },
  };
  return answer;
}
