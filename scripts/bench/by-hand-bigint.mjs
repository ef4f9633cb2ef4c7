// Every estimator as somebody would write it by hand on BigInt, in kopecks, without the core.
//
// It computes every figure, judges every condition and dates everything that is dated. It looks for no
// mistakes in a request, and writes down neither clauses nor operands nor notes: less than the core does.

import { draw, prizes, purchases } from './by-hand/bigint/guild.mjs';
import { bonus2022, bonus2026, contest2022, contest2026 } from './by-hand/bigint/keaz.mjs';
import { kontur } from './by-hand/bigint/kontur.mjs';
import { accrual, discount, ledger, membership } from './by-hand/bigint/power-machines.mjs';

/** @import { Request } from '../../pkg/points_estimator.js' */

/** @param {Request} request */
export function estimate(request) {
  switch (request.estimator) {
    case 'kontur':
      return kontur(request);
    case 'keaz-contest':
      return request.edition === '2022' ? contest2022(request) : contest2026(request);
    case 'keaz-bonus':
      return request.edition === '2022' ? bonus2022(request) : bonus2026(request);
    case 'power-machines-accrual':
      return accrual(request);
    case 'power-machines-ledger':
      return ledger(request);
    case 'power-machines-discount':
      return discount(request);
    case 'power-machines-membership':
      return membership(request);
    case 'guild-purchases':
      return purchases(request);
    case 'guild-prizes':
      return prizes(request);
    case 'guild-draw':
      return draw(request);
  }
}
