// @ts-check

// `points-estimator/element`: the class and its events, for a site that defines it under a name of its own.

export { PointsActionEvent } from '../element/events/points-action-event.js';
export { PointsErrorEvent } from '../element/events/points-error-event.js';
export { PointsEstimateEvent } from '../element/events/points-estimate-event.js';
export { PointsEstimatorElement } from '../element/points-estimator-element.js';
export { PointsProblemsEvent } from '../element/events/points-problems-event.js';
