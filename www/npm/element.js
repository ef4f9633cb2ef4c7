// @ts-check

// `points-estimator/element`: the class and its events, for a site that defines it under a name of its own.

export { PointsActionEvent } from '../events/points-action-event.js';
export { PointsErrorEvent } from '../events/points-error-event.js';
export { PointsEstimateEvent } from '../events/points-estimate-event.js';
export { PointsEstimatorElement } from '../points-estimator-element.js';
export { PointsProblemsEvent } from '../events/points-problems-event.js';
