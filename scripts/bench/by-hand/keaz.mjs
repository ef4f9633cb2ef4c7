// What of KEAZ-Theorist has no sums in it, so that both calculations by hand share it.

import { not, statusOf, verdict } from './answer.mjs';
import { addDays, addMonths, addWorkingDays, earlierOf, isBetween } from './days.mjs';

/** @import { Bonus2022, Bonus2026, Contest2022, Contest2026 } from '../../../pkg/points_estimator.js' */
/** @import { Answer, Dates, Status } from './answer.mjs' */

/** @typedef {Contest2026 | Contest2022 | Bonus2026 | Bonus2022} Participant */
/** @typedef {Contest2026['projects'][number] | Contest2022['projects'][number]} Project */

/**
 * @typedef {object} Edition
 * @property {string} documentedSince
 * @property {[string, string]} uploads
 * @property {number} verificationDays
 * @property {[string, Dates][]} prizeDates
 */

/** @type {Edition} */
export const EDITION_2026 = {
  documentedSince: '2025-07-01',
  uploads: ['2026-01-01', '2026-12-25'],
  verificationDays: 20,
  prizeDates: [
    ['winners', { from: '2027-01-15', by: '2027-02-01' }],
    ['handing-out', { from: '2027-02-01', by: '2027-03-31' }],
    ['claiming', { from: '2027-01-15', by: '2027-02-01' }],
  ],
};

/** @type {Edition} */
export const EDITION_2022 = {
  documentedSince: '2022-01-01',
  uploads: ['2022-11-01', '2023-10-31'],
  verificationDays: 10,
  prizeDates: [
    ['winners', { from: '2023-11-01', by: '2023-11-20' }],
    ['handing-out', { from: '2023-11-21', by: '2023-12-10' }],
    ['claiming', { from: '2023-11-21', by: '2023-12-10' }],
  ],
};

/**
 * @param {Answer} answer
 * @param {Participant} participant
 */
export function judgeParticipant(answer, { adult, taxResident, designer, affiliated }) {
  return verdict(
    answer.condition('adult', statusOf(adult)),
    answer.condition('tax-resident', statusOf(taxResident)),
    answer.condition('designer', statusOf(designer)),
    answer.condition('independent', statusOf(not(affiliated))),
  );
}

/**
 * All demands in one, as the bonus has them.
 *
 * @param {Answer} answer
 * @param {Participant} participant
 */
export function judgeParticipantAsAWhole(answer, { adult, taxResident, designer, affiliated }) {
  const independent = not(affiliated);
  const demands = [adult, taxResident, designer, independent].map(statusOf);
  return answer.condition('participant', verdict(...demands));
}

/**
 * @param {Answer} answer
 * @param {Project} project
 * @param {Edition} edition
 */
export function judgeUpload(answer, project, { documentedSince, uploads, verificationDays }) {
  const { documentedOn, uploadedOn, enteredBefore, realisedBefore } = project;
  const [first, last] = uploads;
  const documented = documentedOn === undefined ? undefined : documentedOn >= documentedSince;
  const past = verdict(
    answer.condition('documentation-date', statusOf(documented)),
    answer.condition('new-to-contests', statusOf(not(enteredBefore))),
    answer.condition('not-yet-realised', statusOf(not(realisedBefore))),
  );
  const uploadedInTime = statusOf(isBetween(uploadedOn, first, last));
  const inTime = answer.condition('upload-window', uploadedInTime);
  if (uploadedOn !== undefined) {
    answer.date('verification', { by: addWorkingDays(uploadedOn, verificationDays) }, inTime);
  }
  return verdict(past, inTime);
}

/**
 * @param {Answer} answer
 * @param {Edition} edition
 * @param {Status} status
 */
export function enterPrizeDates(answer, { prizeDates }, status) {
  for (const [id, dates] of prizeDates) answer.date(id, dates, status);
}

/**
 * @param {Answer} answer
 * @param {Contest2026} contest
 */
export function judgeNomination(answer, { realisedOn }) {
  const inTime = statusOf(isBetween(realisedOn, '2026-01-01', '2026-12-31'));
  const realised = answer.condition('realised-in-year', inTime);
  answer.date('nomination-entries', { from: '2027-01-09', by: '2027-01-23' }, realised);
  answer.date('nomination-results', { by: '2027-02-07' }, realised);
  answer.date('nomination-handing-out', { from: '2027-01-24', by: '2027-02-07' }, realised);
  return realised;
}

/**
 * @param {Answer} answer
 * @param {Bonus2026} bonus
 */
export function judgeOrderGap(answer, { registeredOn, firstOrderOn }) {
  const areKnown = registeredOn !== undefined && firstOrderOn !== undefined;
  const late = areKnown ? firstOrderOn >= addMonths(registeredOn, 3) : undefined;
  return answer.condition('order-gap', statusOf(late));
}

/**
 * When a bonus is paid that was asked for, or confirmed, on a day.
 *
 * @param {Answer} answer
 * @param {string | undefined} day
 * @param {{ days: number, deadline: string }} payout
 * @param {boolean} isOpen whether nothing has failed
 * @param {string} points
 */
export function enterPayout(answer, day, { days, deadline }, isOpen, points) {
  if (day === undefined) {
    answer.date('bonus-payout', { points }, 'unknown');
    return;
  }
  const by = earlierOf(addDays(day, days), deadline);
  const isInTime = day <= deadline;
  const from = isInTime ? day : undefined;
  answer.date('bonus-payout', { points, from, by }, statusOf(isInTime && isOpen));
}

/** @param {{ region?: string }} participant */
export function isInRussia({ region }) {
  return region === 'capitals' || region === 'russia';
}
