// @ts-check

// `points-estimator/element`: the class, for a site that defines it under a name of its own.

export { PointsEstimateEvent } from '../points-estimate-event.js';
export { PointsEstimatorElement } from '../points-estimator-element.js';
