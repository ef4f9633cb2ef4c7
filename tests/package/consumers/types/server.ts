import { readFile } from 'node:fs/promises';

import { estimate, estimators, ready, version } from 'points-estimator';
import type { EstimatorInfo, Problem } from 'points-estimator';

await ready();
await ready(readFile('somewhere.wasm'));
await ready(new URL('somewhere.wasm', 'https://example.com'));

// @ts-expect-error The wasm is not a number.
await ready(1);

const answer = estimate({ estimator: 'kontur', systemCost: 1000000 });
export const problems: Problem[] = 'problems' in answer ? answer.problems : [];
export const infos: EstimatorInfo[] = estimators();
export const text: string = version();
