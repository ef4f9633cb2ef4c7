// A page that a server renders: the tag, and in it a figure worked out on the way.

import 'points-estimator/define';

import { estimate, ready } from 'points-estimator';
import { wordsFor } from 'points-estimator/words';

ready().then(() => {
  const answer = estimate({ estimator: 'kontur', systemCost: '1234567.89' });
  const { short } = wordsFor('en').programmes.kontur;
  console.log(`<points-estimator>${short}: ${answer.estimate.points}</points-estimator>`);
});
