// KEAZ-Theorist by hand on BigInt.

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
  kopecksIfGiven,
  kopecksOf,
  lesser,
  reaches,
  rounded,
  taxOn,
  taxOnTop,
  text,
} from './amounts.mjs';

/** @import { Bonus2022, Bonus2026, Contest2022, Contest2026 } from '../../../../pkg/points_estimator.js' */
/** @import { Status } from '../answer.mjs' */

const EQUIPMENT_MINIMUM_2026 = 300_000_000n;
const EQUIPMENT_MINIMUM_2022 = 70_000_000n;

/** Points for a unit, in the order in which they are written down. */
const FOCUS_PRODUCTS = /** @type {const} */ ([
  ['optimat-bb', 50n],
  ['optitrans', 50n],
  ['optiring', 50n],
  ['optimat-t', 40n],
  ['optiswitch-di', 20n],
  ['optimat-d', 30n],
  ['optimat-dx', 30n],
  ['optimat-a', 50n],
  ['optistart-p', 20n],
  ['optistart-me', 20n],
  ['optistart-lc1e', 20n],
  ['optistart-k', 5n],
  ['optistart-mp', 5n],
  ['opticore', 50n],
]);

const PRIZES = [5_000_000n, 4_000_000n, 3_000_000n, 2_000_000n, 1_000_000n];
const NOMINATION_PRIZE = 5_000_000n;
const GROSS_PRIZES_RUSSIA = [7_692_308n, 6_153_846n, 4_615_385n, 3_076_923n, 1_538_462n];
const GROSS_PRIZES_ABROAD = [7_142_857n, 5_714_285n, 4_285_714n, 2_857_142n, 1_428_571n];

const POINTS_CAP_2022 = 30_000_000n;
const PAYOUT_CAP_2026 = 30_000_000n;

// Contest points are never rounded: half of a kopeck's hundred-thousandth part has eight decimals.
const POINT_DECIMALS = 8;
const ONE_POINT = 100_000_000n;
const POINTS_PER_KOPECK = 10n;

/** @param {bigint} points */
function pointsText(points) {
  return text(points, POINT_DECIMALS);
}

/** @param {Contest2026} request */
export function contest2026(request) {
  const answer = new Answer();
  const participant = judgeParticipant(answer, request);
  const takesPart = participant !== 'unmet';
  const prize = takesPart ? placePrize2026(answer, request, participant) : null;
  const nominationPrize = takesPart ? nominate(answer, request) : null;

  let points = 0n;
  let potential = 0n;
  request.projects.forEach((project, row) => {
    answer.enter('projects', row);
    const cost = kopecksOf(project.equipmentCost);
    const optima = kopecksIfGiven(project.optimaCost);
    const equipment = judgeEquipment(answer, cost, optima, EQUIPMENT_MINIMUM_2026);
    const status = verdict(equipment, judgeUpload(answer, project, EDITION_2026));

    const byCost = cost * POINTS_PER_KOPECK;
    answer.step('points-by-cost', pointsText(byCost));
    let beforeStage = byCost;
    for (const [product, pointsPerUnit] of FOCUS_PRODUCTS) {
      const units = BigInt(project.focus?.[product] ?? 0);
      if (units > 0n) {
        const focusPoints = units * pointsPerUnit;
        answer.step('focus-points', text(focusPoints, 0));
        beforeStage += focusPoints * ONE_POINT;
      }
    }
    const projectPoints = project.stage === 'P' ? beforeStage / 2n : beforeStage;
    const counted = status === 'unmet' ? 0n : projectPoints;
    const [countedText, projectText] = [counted, projectPoints].map(pointsText);
    answer.step('points-before-stage', pointsText(beforeStage));
    answer.step('project-points', projectText);
    answer.step('counted-points', countedText);
    answer.rows.push({ points: takesPart ? countedText : '0', potential: projectText });
    points += counted;
    potential += projectPoints;
  });
  answer.leave();
  const credited = takesPart ? pointsText(points) : '0';
  answer.step('contest-points', pointsText(points));
  answer.step('credited', credited);
  answer.points = credited;
  answer.potential = pointsText(potential);
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
    const cost = kopecksOf(project.equipmentCost);
    const optima = kopecksIfGiven(project.optimaCost);
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
  const equipment = kopecksIfGiven(request.equipmentCost);
  const optima = kopecksIfGiven(request.optimaCost);
  const status = verdict(
    judgeParticipantAsAWhole(answer, request),
    judgeEquipment(answer, equipment, optima, EQUIPMENT_MINIMUM_2026),
    answer.condition('entered-contest', statusOf(request.enteredContest)),
    judgeOrderGap(answer, request),
  );
  const isOpen = status !== 'unmet';

  const counted = kopecksOf(request.installedCost) - kopecksOf(request.undocumentedCost ?? 0);
  const points = rounded(counted * 154n, 10_000n);
  const taxPercent = isInRussia(request) ? 35n : 30n;
  let gross = points;
  let tax = taxOn(gross, taxPercent);
  let net = gross - tax;
  const cappedNet = lesser(net, PAYOUT_CAP_2026);
  answer.step('counted-cost', text(counted));
  answer.step('bonus-points', text(points));
  answer.step('bonus-gross', text(gross));
  answer.step('bonus-tax', text(tax));
  answer.step('bonus-net', text(net));
  answer.step('capped-net', text(cappedNet));
  const capped = cappedNet < net;
  if (capped) {
    net = cappedNet;
    tax = taxOnTop(net, taxPercent);
    gross = net + tax;
    answer.step('capped-tax', text(tax));
    answer.step('capped-gross', text(gross));
  }
  const credited = isOpen ? points : 0n;
  answer.step('credited', text(credited));

  const paid = isOpen ? gross : 0n;
  const potential = { gross: text(gross), tax: text(tax), net: text(net), capped };
  const payout = { days: 50, deadline: '2027-12-31' };
  enterPayout(answer, request.confirmedOn, payout, isOpen, text(paid));
  answer.accounts.push({ id: 'bonus', points: text(paid), forgone: text(credited - paid) });
  answer.payout = isOpen ? potential : NOTHING_PAID;
  answer.potentialPayout = potential;
  answer.points = text(credited);
  answer.potential = text(points);
  return answer;
}

/** @param {Bonus2022} request */
export function bonus2022(request) {
  const answer = new Answer();
  const equipment = kopecksIfGiven(request.equipmentCost);
  const optima = kopecksIfGiven(request.optimaCost);
  const status = verdict(
    judgeParticipantAsAWhole(answer, request),
    judgeEquipment(answer, equipment, optima, EQUIPMENT_MINIMUM_2022),
    answer.condition('entered-contest', statusOf(request.enteredContest)),
  );
  const isOpen = status !== 'unmet';

  const byCost = rounded(kopecksOf(request.installedCost) * 115n, 10_000n);
  const byUnits = BigInt(request.optimatAUnits ?? 0) * 115_000n;
  const sum = byCost + byUnits;
  const points = lesser(sum, POINTS_CAP_2022);
  const overCap = sum - points;
  const tax = taxOn(points, isInRussia(request) ? 35n : 30n);
  const net = points - tax;
  const credited = isOpen ? text(points) : '0';
  answer.step('bonus-by-cost', text(byCost));
  answer.step('bonus-by-units', text(byUnits));
  answer.step('bonus-sum', text(sum));
  answer.step('bonus-points', text(points));
  answer.step('bonus-gross', text(points));
  answer.step('bonus-tax', text(tax));
  answer.step('bonus-net', text(net));
  answer.step('credited', credited);

  const capped = overCap > 0n;
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
 * @param {bigint | undefined} cost
 * @param {bigint | undefined} optima
 * @param {bigint} minimum
 */
function judgeEquipment(answer, cost, optima, minimum) {
  const areKnown = cost !== undefined && optima !== undefined;
  const hasShare = areKnown ? optima * 100n >= cost * 30n : undefined;
  return verdict(
    answer.condition('equipment-threshold', statusOf(reaches(cost, minimum))),
    answer.condition('optima-share', statusOf(hasShare)),
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
  const tax = taxOnTop(net, isInRussia({ region }) ? 35n : 30n);
  const gross = net + tax;
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
  const tax = gross - net;
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
  const net = realised === 'unmet' ? 0n : NOMINATION_PRIZE;
  const tax = taxOnTop(net, isInRussia(contest) ? 35n : 30n);
  const gross = net + tax;
  answer.step('nomination-net', text(net));
  answer.step('nomination-tax', text(tax));
  answer.step('nomination-gross', text(gross));
  return { gross: text(gross), tax: text(tax), net: text(net), capped: false };
}
