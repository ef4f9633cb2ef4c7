// A page that a server renders: the tag as text, and nothing worked out.

import 'points-estimator/define';

import { estimate, estimators, ready, version } from 'points-estimator';
import { PointsEstimateEvent, PointsEstimatorElement } from 'points-estimator/element';
import { clauseWords, wordsFor } from 'points-estimator/words';
import { en } from 'points-estimator/words/en';
import { ru } from 'points-estimator/words/ru';

const everything = [
  ...[estimate, estimators, ready, version, clauseWords, wordsFor],
  ...[PointsEstimateEvent, PointsEstimatorElement, en, ru],
];
const isComplete = everything.every((it) => it !== undefined);
console.log(
  isComplete && `<points-estimator lang="${wordsFor('en').language}"></points-estimator>`,
);
