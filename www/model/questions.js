// @ts-check

/** @import { EstimatorInfo } from '../../pkg/points_estimator.js' */

/**
 * The questions that a programme answers in one edition, each with a form of its own. An estimator
 * that is asked per row of another's list belongs to that one's form; every other one is a question.
 *
 * @param {EstimatorInfo[]} infos the estimators of one programme in one edition
 * @returns {EstimatorInfo[][]} the first one of each names the question
 */
export function questionsOf(infos) {
  const questions = infos.filter(({ rowOf }) => rowOf === null).map((info) => [info]);
  for (const info of infos.filter(({ rowOf }) => rowOf !== null)) {
    questions.find(([{ fields }]) => fields.some(({ id }) => id === info.rowOf))?.push(info);
  }
  return questions;
}
