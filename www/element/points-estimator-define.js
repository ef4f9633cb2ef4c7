// @ts-check

import { PointsEstimatorElement } from './points-estimator-element.js';

// Two scripts of one page may both bring the element; the first one stays. A server has no registry.
if (globalThis.customElements && !customElements.get('points-estimator')) {
  customElements.define('points-estimator', PointsEstimatorElement);
}
