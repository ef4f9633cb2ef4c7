import 'points-estimator/define';

import { estimate, ready } from 'points-estimator';
import { ru } from 'points-estimator/words/ru';

ready().then(() => {
  const answer = estimate({ estimator: 'kontur', systemCost: '1234567.89' });
  document.querySelector('output').textContent =
    `${ru.programmes.kontur.short}: ${answer.estimate.points}`;
});
