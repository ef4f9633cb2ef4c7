// The types of `points-estimator/define`: from its import on, TypeScript knows the tag.

import type {
  PointsActionEvent,
  PointsErrorEvent,
  PointsEstimateEvent,
  PointsEstimatorElement,
  PointsProblemsEvent,
} from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'points-estimator': PointsEstimatorElement;
  }
  interface HTMLElementEventMap {
    'points-action': PointsActionEvent;
    'points-error': PointsErrorEvent;
    'points-estimate': PointsEstimateEvent;
    'points-problems': PointsProblemsEvent;
  }
}
