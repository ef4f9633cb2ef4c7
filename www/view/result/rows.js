// @ts-check

import { rowName } from '../view.js';

/** @import { View } from '../view.js' */
/** @import { Answered } from '../../model/answers.js' */

/**
 * Groups what stands together for the same row, in the order in which the core says it. What belongs
 * to no row has no name. The row leads back to the form.
 *
 * @template {{ list: string | null, row: number | null }} Item
 * @param {View} view
 * @param {Answered} answered
 * @param {readonly Item[]} items
 * @returns {{ name: string, row: { list: string, key: number } | null, items: Item[] }[]}
 */
export function byRow(view, answered, items) {
  /** @type {{ name: string, row: { list: string, key: number } | null, items: Item[] }[]} */
  const groups = [];
  /** @type {string | undefined} */
  let last;
  for (const item of items) {
    const place = `${item.list} ${item.row}`;
    if (place !== last) {
      const row = rowAt(answered, item);
      const name = item.row !== null && row ? rowName(view, row.list, row.key) : '';
      groups.push({ name, row, items: [] });
      last = place;
    }
    groups.at(-1)?.items.push(item);
  }
  return groups;
}

/**
 * The row of the form that the core names. An estimator asked per row has only that one.
 *
 * @param {Answered} answered
 * @param {{ list: string | null, row: number | null }} place
 */
export function rowAt({ row, keys }, place) {
  if (place.list === null || place.row === null) return row;
  const key = keys[place.list]?.[place.row];
  return key === undefined ? row : { list: place.list, key };
}
