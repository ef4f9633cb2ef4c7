// The types of `points-estimator/define`: from its import on, TypeScript knows the tag.

import type { PointsEstimateEvent, PointsEstimatorElement } from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'points-estimator': PointsEstimatorElement;
  }
  interface HTMLElementEventMap {
    'points-estimate': PointsEstimateEvent;
  }
}
