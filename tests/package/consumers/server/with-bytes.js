// A server in one file: its bundler brings the wasm as bytes.

import { estimate, ready } from 'points-estimator';
import wasm from 'points-estimator/wasm';

ready(wasm).then(() => {
  const answer = estimate({ estimator: 'kontur', systemCost: '1234567.89' });
  console.log(answer.estimate.points);
});
