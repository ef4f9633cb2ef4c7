// @ts-check

import { isEmpty, isUnfinished } from './field-codec.js';

/** @import { Entry } from './field-codec.js' */
/** @import { FieldRef, RowRef } from './field-ref.js' */

/**
 * A project, payment or receipt. A row never changes: what is put into it makes another one of the
 * same key.
 *
 * @typedef {object} Row
 * @property {number} key
 * @property {ReadonlyMap<string, Entry>} entries by field
 */

/**
 * What the fields of one programme hold, by their names, so that it outlives a change of edition,
 * question or language.
 */
export class Entries {
  /** @type {Map<string, Entry>} */
  #own = new Map();

  /** @type {Map<string, readonly Row[]>} */
  #rows = new Map();

  /** @type {Map<string, Map<number, number>>} the places of rows, by list and key */
  #places = new Map();

  #nextKey = 1;

  /**
   * The rows of a list; there is always one.
   *
   * @param {string} list
   * @returns {readonly Row[]}
   */
  rows(list) {
    if (!this.#rows.has(list)) this.setRows(list, []);
    return this.#rows.get(list) ?? [];
  }

  /**
   * @param {string} list
   * @returns {RowRef} the new row
   */
  addRow(list) {
    const row = this.#rowOf(new Map());
    this.#order(list, [...this.rows(list), row]);
    return { list, key: row.key };
  }

  /**
   * @param {string} list
   * @param {ReadonlyMap<string, Entry>[]} rows in the place of those that there are
   */
  setRows(list, rows) {
    const all = rows.length > 0 ? rows : [new Map()];
    this.#order(
      list,
      all.map((entries) => this.#rowOf(entries)),
    );
  }

  /**
   * @param {string} list
   * @param {readonly Row[]} rows
   */
  #order(list, rows) {
    this.#rows.set(list, rows);
    this.#places.set(list, new Map(rows.map(({ key }, index) => [key, index])));
  }

  /**
   * @param {ReadonlyMap<string, Entry>} entries
   * @returns {Row}
   */
  #rowOf(entries) {
    return { key: this.#nextKey++, entries };
  }

  /**
   * @param {RowRef} row of several
   * @returns {RowRef} the one in its place, or the last one
   */
  removeRow(row) {
    const { list } = row;
    const index = this.indexOf(row);
    const rows = this.rows(list).filter(({ key }) => key !== row.key);
    this.#order(list, rows);
    return { list, key: rows[Math.min(index, rows.length - 1)].key };
  }

  /**
   * @param {RowRef} row
   * @returns {number} its place among the rows of its list; -1 where it is gone
   */
  indexOf({ list, key }) {
    return this.#places.get(list)?.get(key) ?? -1;
  }

  /**
   * What was put into a field, if anything.
   *
   * @param {FieldRef} ref
   * @returns {Entry | undefined}
   */
  at({ id, row }) {
    if (!row) return this.#own.get(id);
    return this.rows(row.list)[this.indexOf(row)]?.entries.get(id);
  }

  /**
   * @param {FieldRef} ref
   * @param {Entry} entry
   */
  put({ id, row }, entry) {
    if (!row) {
      this.#own.set(id, entry);
      return;
    }
    const index = this.indexOf(row);
    const rows = [...this.rows(row.list)];
    if (index < 0) return;
    rows[index] = { ...rows[index], entries: new Map(rows[index].entries).set(id, entry) };
    this.#rows.set(row.list, rows);
  }

  /** What a browser held of dates that were not finished is gone with their fields. */
  forgetUnfinished() {
    this.#own = finished(this.#own);
    for (const [list, rows] of this.#rows) {
      this.#rows.set(
        list,
        rows.map((row) => ({ ...row, entries: finished(row.entries) })),
      );
    }
  }
}

/**
 * Whether nothing stands in a row.
 *
 * @param {Row} row
 */
export function isBlank({ entries }) {
  return [...entries.values()].every(isEmpty);
}

/** @param {ReadonlyMap<string, Entry>} entries */
function finished(entries) {
  return new Map([...entries].filter(([, entry]) => !isUnfinished(entry)));
}
