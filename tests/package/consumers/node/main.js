import { estimate, ready, version } from 'points-estimator';

await Promise.all([ready(), ready()]);
const answer = estimate({ estimator: 'kontur', systemCost: '1234567.89' });
console.log(
  JSON.stringify({
    version: version(),
    points: answer.estimate.points,
    clause: answer.estimate.steps[0].clause,
  }),
);
