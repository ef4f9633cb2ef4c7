// @ts-check

/** @import { Detail } from '../../../pkg/points_estimator.js' */
/** @import { DetailView } from './detail.js' */

/** @type {DetailView<Extract<Detail, { kind: 'membership' }>>} whether one can join, and stay */
export const membership = {
  verdict({ words }, { joining, staying }) {
    const { can, cannot, untold } = words.interface;
    const texts = { met: can, unmet: cannot, unknown: untold };
    return [
      { status: joining, text: `${words.interface.joining}: ${texts[joining]}` },
      { status: staying, text: `${words.interface.staying}: ${texts[staying]}` },
    ];
  },
};
