// KONTUR designers' club by hand on BigInt.

import { Answer, statusOf, verdict } from '../answer.mjs';
import { inNextMonth } from '../days.mjs';
import { kopecksOf, rounded, text } from './amounts.mjs';

/** @import { Kontur } from '../../../../pkg/points_estimator.js' */

/** @param {Kontur} request */
export function kontur({ systemCost, stage, namedInFull, realised, requestedOn }) {
  const answer = new Answer();
  const isStageR = stage === undefined ? undefined : stage === 'R';
  const uploaded = verdict(
    answer.condition('working-documentation', statusOf(isStageR)),
    answer.condition('named-in-full', statusOf(namedInFull)),
  );
  const realisation = answer.condition('realised', statusOf(realised));
  const isOpen = uploaded !== 'unmet';

  const points = rounded(kopecksOf(systemCost), 100n);
  const onApproval = rounded(points * 30n, 100n);
  const onRealisation = points - onApproval;
  answer.step('project-points', text(points));
  answer.step('on-approval', text(onApproval));
  answer.step('on-realisation', text(onRealisation));
  answer.step('credited', isOpen ? text(points) : '0');

  if (isOpen) {
    const by = requestedOn === undefined ? undefined : inNextMonth(requestedOn, 10);
    answer.date('on-approval', { points: text(onApproval), by }, 'unknown');
    const dates = { points: text(onRealisation), by: realisation === 'met' ? by : undefined };
    answer.date('on-realisation', dates, realisation);
  } else {
    answer.date('on-approval', { points: '0' }, 'unmet');
    answer.date('on-realisation', { points: '0' }, 'unmet');
  }
  answer.points = isOpen ? text(points) : '0';
  answer.potential = text(points);
  return answer;
}
