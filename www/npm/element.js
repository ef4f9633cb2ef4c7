// @ts-check

// `points-estimator/element`: the class and its events, for a site that defines it under a name of its own.

export { PointsActionEvent } from '../points-action-event.js';
export { PointsErrorEvent } from '../points-error-event.js';
export { PointsEstimateEvent } from '../points-estimate-event.js';
export { PointsEstimatorElement } from '../points-estimator-element.js';
export { PointsProblemsEvent } from '../points-problems-event.js';
