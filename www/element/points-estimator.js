// @ts-check

// The script that a site embeds: it defines the tag, and it lets the site ask without the tag.

import './points-estimator-define.js';

export { LoadingError, coreOf, estimate, estimators, ready, version } from '../core/estimator.js';
export { PointsErrorEvent } from './events/points-error-event.js';
export { PointsActionEvent } from './events/points-action-event.js';
export { PointsEstimateEvent } from './events/points-estimate-event.js';
export { PointsEstimatorElement } from './points-estimator-element.js';
export { PointsProblemsEvent } from './events/points-problems-event.js';
