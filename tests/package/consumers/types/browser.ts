import 'points-estimator/define';

import { estimate, ready } from 'points-estimator';
import type { Answer, Estimate, Request } from 'points-estimator';
import { PointsEstimatorElement } from 'points-estimator/element';
import type { PointsEstimateEvent } from 'points-estimator/element';
import { clauseWords, wordsFor } from 'points-estimator/words';
import { en } from 'points-estimator/words/en';
import { ru } from 'points-estimator/words/ru';
import wasm from 'points-estimator/wasm';

export async function ask(request: Request): Promise<Estimate | null> {
  await ready(wasm);
  await ready(fetch('somewhere.wasm'));
  const answer: Answer = estimate(request);
  return 'estimate' in answer ? answer.estimate : null;
}

export const points = ask({ estimator: 'kontur', systemCost: '1234567.89', stage: 'P' });

// @ts-expect-error There is no such stage.
ask({ estimator: 'kontur', systemCost: '1234567.89', stage: 'Q' });

const element = document.createElement('points-estimator');
element.programme = 'keaz';
element.addEventListener('points-estimate', ({ detail }: PointsEstimateEvent) => {
  const [first] = detail.estimates;
  const text: string | null = first.points;
  document.title = `${text} ${detail.programme}`;
});

element.addEventListener('points-problems', ({ detail }) => {
  const [{ path, problem }] = detail.problems;
  document.title = `${path}: ${problem.message}`;
});
element.addEventListener('points-error', ({ detail: { code, help, facts } }) => {
  document.title = `${code}: ${help} ${facts.url}`;
});
element.wasmUrl = '/points_estimator_bg.wasm';
element.diagnose().then(({ ok, message }) => console.assert(ok, message));

element.addEventListener('points-action', ({ detail }) => {
  const text: string = detail.programme;
  document.title = text;
});

// @ts-expect-error A programme is named by text.
element.programme = 2026;

class Own extends PointsEstimatorElement {}
customElements.define('own-estimator', Own);

export const words: string = [
  wordsFor('en').programmes.keaz.short,
  en.programmes.keaz.name,
  ru.programmes.keaz.promise,
  clauseWords('ru', 'kontur', null, '3'),
].join();
