// KEAZ-Theorist by hand on decimal.js.

import { Answer, NOTHING_PAID, statusOf, verdict } from '../answer.mjs';
import {
  EDITION_2022,
  EDITION_2026,
  enterPayout,
  enterPrizeDates,
  isInRussia,
  judgeNomination,
  judgeOrderGap,
  judgeParticipant,
  judgeParticipantAsAWhole,
  judgeUpload,
} from '../keaz.mjs';
import {
  ZERO,
  amountIfGiven,
  amountOf,
  lesser,
  taxOnTop,
  text,
  toKopecks,
  toWhole,
} from './amounts.mjs';

/** @import { Decimal } from 'decimal.js' */
/** @import { Bonus2022, Bonus2026, Contest2022, Contest2026 } from '../../../../pkg/points_estimator.js' */
/** @import { Status } from '../answer.mjs' */

const EQUIPMENT_MINIMUM_2026 = amountOf(3_000_000);
const EQUIPMENT_MINIMUM_2022 = amountOf(700_000);

/** Points for a unit, in the order in which they are written down. */
const FOCUS_PRODUCTS = /** @type {const} */ ([
  ['optimat-bb', 50],
  ['optitrans', 50],
  ['optiring', 50],
  ['optimat-t', 40],
  ['optiswitch-di', 20],
  ['optimat-d', 30],
  ['optimat-dx', 30],
  ['optimat-a', 50],
  ['optistart-p', 20],
  ['optistart-me', 20],
  ['optistart-lc1e', 20],
  ['optistart-k', 5],
  ['optistart-mp', 5],
  ['opticore', 50],
]);

const PRIZES = [50_000, 40_000, 30_000, 20_000, 10_000].map(amountOf);
const NOMINATION_PRIZE = amountOf(50_000);
const GROSS_PRIZES_RUSSIA = ['76923.08', '61538.46', '46153.85', '30769.23', '15384.62'].map(
  amountOf,
);
const GROSS_PRIZES_ABROAD = ['71428.57', '57142.85', '42857.14', '28571.42', '14285.71'].map(
  amountOf,
);

const POINTS_CAP_2022 = amountOf(300_000);
const PAYOUT_CAP_2026 = amountOf(300_000);

/** @param {Contest2026} request */
export function contest2026(request) {
  const answer = new Answer();
  const participant = judgeParticipant(answer, request);
  const takesPart = participant !== 'unmet';
  const prize = takesPart ? placePrize2026(answer, request, participant) : null;
  const nominationPrize = takesPart ? nominate(answer, request) : null;

  let points = ZERO;
  let potential = ZERO;
  request.projects.forEach((project, row) => {
    answer.enter('projects', row);
    const cost = amountOf(project.equipmentCost);
    const optima = amountIfGiven(project.optimaCost);
    const equipment = judgeEquipment(answer, cost, optima, EQUIPMENT_MINIMUM_2026);
    const status = verdict(equipment, judgeUpload(answer, project, EDITION_2026));

    const byCost = cost.div(100_000);
    answer.step('points-by-cost', text(byCost));
    let beforeStage = byCost;
    for (const [product, pointsPerUnit] of FOCUS_PRODUCTS) {
      const units = Number(project.focus?.[product] ?? 0);
      if (units > 0) {
        const focusPoints = amountOf(units).times(pointsPerUnit);
        answer.step('focus-points', text(focusPoints));
        beforeStage = beforeStage.plus(focusPoints);
      }
    }
    const projectPoints = project.stage === 'P' ? beforeStage.times('0.5') : beforeStage;
    const counted = status === 'unmet' ? ZERO : projectPoints;
    answer.step('points-before-stage', text(beforeStage));
    answer.step('project-points', text(projectPoints));
    answer.step('counted-points', text(counted));
    answer.rows.push({ points: takesPart ? text(counted) : '0', potential: text(projectPoints) });
    points = points.plus(counted);
    potential = potential.plus(projectPoints);
  });
  answer.leave();
  answer.step('contest-points', text(points));
  answer.step('credited', takesPart ? text(points) : '0');
  answer.points = takesPart ? text(points) : '0';
  answer.potential = text(potential);
  answer.detail = { prize, nominationPrize };
  return answer;
}

/** @param {Contest2022} request */
export function contest2022(request) {
  const answer = new Answer();
  const participant = judgeParticipant(answer, request);
  const prize = participant === 'unmet' ? null : placePrize2022(answer, request, participant);
  request.projects.forEach((project, row) => {
    answer.enter('projects', row);
    const cost = amountOf(project.equipmentCost);
    const optima = amountIfGiven(project.optimaCost);
    judgeEquipment(answer, cost, optima, EQUIPMENT_MINIMUM_2022);
    judgeUpload(answer, project, EDITION_2022);
    answer.rows.push({ points: null, potential: null });
  });
  answer.detail = { prize };
  return answer;
}

/** @param {Bonus2026} request */
export function bonus2026(request) {
  const answer = new Answer();
  const equipment = amountIfGiven(request.equipmentCost);
  const optima = amountIfGiven(request.optimaCost);
  const status = verdict(
    judgeParticipantAsAWhole(answer, request),
    judgeEquipment(answer, equipment, optima, EQUIPMENT_MINIMUM_2026),
    answer.condition('entered-contest', statusOf(request.enteredContest)),
    judgeOrderGap(answer, request),
  );
  const isOpen = status !== 'unmet';

  const counted = amountOf(request.installedCost).minus(request.undocumentedCost ?? 0);
  const points = toKopecks(counted.times('0.0154'));
  const taxPercent = isInRussia(request) ? 35 : 30;
  let gross = points;
  let tax = toWhole(gross.times(taxPercent).div(100));
  let net = gross.minus(tax);
  const cappedNet = lesser(net, PAYOUT_CAP_2026);
  answer.step('counted-cost', text(counted));
  answer.step('bonus-points', text(points));
  answer.step('bonus-gross', text(gross));
  answer.step('bonus-tax', text(tax));
  answer.step('bonus-net', text(net));
  answer.step('capped-net', text(cappedNet));
  const capped = !cappedNet.eq(net);
  if (capped) {
    net = cappedNet;
    tax = taxOnTop(net, taxPercent);
    gross = net.plus(tax);
    answer.step('capped-tax', text(tax));
    answer.step('capped-gross', text(gross));
  }
  const credited = isOpen ? points : ZERO;
  answer.step('credited', text(credited));

  const paid = isOpen ? gross : ZERO;
  const potential = { gross: text(gross), tax: text(tax), net: text(net), capped };
  const payout = { days: 50, deadline: '2027-12-31' };
  enterPayout(answer, request.confirmedOn, payout, isOpen, text(paid));
  answer.accounts.push({ id: 'bonus', points: text(paid), forgone: text(credited.minus(paid)) });
  answer.payout = isOpen ? potential : NOTHING_PAID;
  answer.potentialPayout = potential;
  answer.points = text(credited);
  answer.potential = text(points);
  return answer;
}

/** @param {Bonus2022} request */
export function bonus2022(request) {
  const answer = new Answer();
  const equipment = amountIfGiven(request.equipmentCost);
  const optima = amountIfGiven(request.optimaCost);
  const status = verdict(
    judgeParticipantAsAWhole(answer, request),
    judgeEquipment(answer, equipment, optima, EQUIPMENT_MINIMUM_2022),
    answer.condition('entered-contest', statusOf(request.enteredContest)),
  );
  const isOpen = status !== 'unmet';

  const byCost = toKopecks(amountOf(request.installedCost).times('0.0115'));
  const byUnits = amountOf(request.optimatAUnits ?? 0).times(1_150);
  const sum = byCost.plus(byUnits);
  const points = lesser(sum, POINTS_CAP_2022);
  const overCap = sum.minus(points);
  const tax = toWhole(points.times(isInRussia(request) ? 35 : 30).div(100));
  const net = points.minus(tax);
  const credited = isOpen ? text(points) : '0';
  answer.step('bonus-by-cost', text(byCost));
  answer.step('bonus-by-units', text(byUnits));
  answer.step('bonus-sum', text(sum));
  answer.step('bonus-points', text(points));
  answer.step('bonus-gross', text(points));
  answer.step('bonus-tax', text(tax));
  answer.step('bonus-net', text(net));
  answer.step('credited', credited);

  const capped = overCap.gt(0);
  const potential = { gross: text(points), tax: text(tax), net: text(net), capped };
  const payout = { days: 30, deadline: '2024-01-30' };
  enterPayout(answer, request.requestedOn, payout, isOpen, credited);
  answer.accounts.push({ id: 'bonus', points: credited, forgone: isOpen ? text(overCap) : '0' });
  answer.payout = isOpen ? potential : NOTHING_PAID;
  answer.potentialPayout = potential;
  answer.points = credited;
  answer.potential = text(points);
  return answer;
}

/**
 * @param {Answer} answer
 * @param {Decimal | undefined} cost
 * @param {Decimal | undefined} optima
 * @param {Decimal} minimum
 */
function judgeEquipment(answer, cost, optima, minimum) {
  return verdict(
    answer.condition('equipment-threshold', statusOf(cost?.gte(minimum))),
    answer.condition('optima-share', statusOf(cost && optima?.gte(cost.times('0.3')))),
  );
}

/**
 * @param {Answer} answer
 * @param {Contest2026} contest
 * @param {Status} status
 */
function placePrize2026(answer, { region, place }, status) {
  if (region === undefined || place === undefined) return null;
  const net = PRIZES[Number(place) - 1];
  const tax = taxOnTop(net, isInRussia({ region }) ? 35 : 30);
  const gross = net.plus(tax);
  answer.step('prize-net', text(net));
  answer.step('prize-tax', text(tax));
  answer.step('prize-gross', text(gross));
  enterPrizeDates(answer, EDITION_2026, status);
  return { place: Number(place), gross: text(gross), tax: text(tax), net: text(net) };
}

/**
 * @param {Answer} answer
 * @param {Contest2022} contest
 * @param {Status} status
 */
function placePrize2022(answer, { region, place }, status) {
  if (region === undefined || place === undefined) return null;
  const grossPrizes = isInRussia({ region }) ? GROSS_PRIZES_RUSSIA : GROSS_PRIZES_ABROAD;
  const net = PRIZES[Number(place) - 1];
  const gross = grossPrizes[Number(place) - 1];
  const tax = gross.minus(net);
  answer.step('prize-net', text(net));
  answer.step('prize-gross', text(gross));
  answer.step('prize-tax', text(tax));
  enterPrizeDates(answer, EDITION_2022, status);
  return { place: Number(place), gross: text(gross), tax: text(tax), net: text(net) };
}

/**
 * @param {Answer} answer
 * @param {Contest2026} contest
 */
function nominate(answer, contest) {
  if (contest.nomination === undefined) return null;
  const realised = judgeNomination(answer, contest);
  if (contest.region === undefined) return null;
  const net = realised === 'unmet' ? ZERO : NOMINATION_PRIZE;
  const tax = taxOnTop(net, isInRussia(contest) ? 35 : 30);
  const gross = net.plus(tax);
  answer.step('nomination-net', text(net));
  answer.step('nomination-tax', text(tax));
  answer.step('nomination-gross', text(gross));
  return { gross: text(gross), tax: text(tax), net: text(net), capped: false };
}
