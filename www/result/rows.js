// @ts-check

import { rowName } from '../view.js';

/** @import { View } from '../view.js' */
/** @import { Answered } from './figures.js' */

/**
 * Groups what stands together for the same row, in the order in which the core says it. What belongs
 * to no row has no name. The row leads back to the form.
 *
 * @template {{ row: number | null }} Item
 * @param {View} view
 * @param {Answered} answered
 * @param {readonly Item[]} items
 * @returns {{ name: string, row: { list: string, key: number } | null, items: Item[] }[]}
 */
export function byRow(view, answered, items) {
  /** @type {{ name: string, row: { list: string, key: number } | null, items: Item[] }[]} */
  const groups = [];
  /** @type {number | null | undefined} */
  let last;
  for (const item of items) {
    if (item.row !== last) {
      const row = rowAt(answered, item.row);
      const name = item.row !== null && row ? rowName(view, row.list, row.key) : '';
      groups.push({ name, row, items: [] });
      last = item.row;
    }
    groups.at(-1)?.items.push(item);
  }
  return groups;
}

/**
 * The row of the form that the core counts as `index`. An estimator asked per row has only that one.
 *
 * @param {Answered} answered
 * @param {number | null} index
 */
export function rowAt({ row, keys }, index) {
  if (index === null) return row;
  const [list] = Object.keys(keys);
  const key = keys[list]?.[index];
  return key === undefined ? row : { list, key };
}
