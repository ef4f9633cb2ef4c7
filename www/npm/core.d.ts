// The types of `points-estimator`: the verbs, and everything that a request and an answer are made of.

export { LoadingError, coreOf, estimate, estimators, ready, version } from '../core/estimator.js';
export type { WasmSource } from '../core/wasm-source.js';
export type * from '../../pkg/points_estimator.js';
