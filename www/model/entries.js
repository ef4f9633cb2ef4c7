// @ts-check

/** @import { Form, FormField } from './compose.js' */

/**
 * What the visitor has typed into one field: the text itself, or texts by key for `counts`.
 *
 * @typedef {string | Record<string, string>} Typed
 */

/**
 * One project, payment or receipt. The key stays with the row whatever is added or removed.
 *
 * @typedef {object} Row
 * @property {number} key
 * @property {Map<string, Typed>} typed
 */

/** What a date field holds when the browser has something in it that is no date. */
export const INCOMPLETE = 'incomplete';

/**
 * Everything typed for one programme, kept by the name of the field, so that it outlives a change of
 * edition or language. A field is addressed by a path: `region`, or `projects.3.stage` in the row
 * with key 3.
 */
export class Entries {
  /** @type {Map<string, Typed>} */
  #typed = new Map();

  /** @type {Map<string, Row[]>} */
  #rows = new Map();

  #nextKey = 1;

  /**
   * The rows of a list; there is always one.
   *
   * @param {string} list
   * @returns {readonly Row[]}
   */
  rows(list) {
    if (!this.#rows.has(list)) this.addRow(list);
    return /** @type {Row[]} */ (this.#rows.get(list));
  }

  /**
   * @param {string} list
   * @returns {number} the key of the new row
   */
  addRow(list) {
    const rows = this.#rows.get(list) ?? [];
    const key = this.#nextKey++;
    rows.push({ key, typed: new Map() });
    this.#rows.set(list, rows);
    return key;
  }

  /**
   * @param {string} list
   * @param {number} key
   */
  removeRow(list, key) {
    const rows = this.rows(list).filter((row) => row.key !== key);
    this.#rows.set(list, rows);
  }

  /**
   * What the visitor typed at a path, or nothing.
   *
   * @param {string} path
   * @returns {Typed | undefined}
   */
  at(path) {
    const { typed, id } = this.#place(path);
    return typed?.get(id);
  }

  /**
   * @param {string} path
   * @param {Typed} value
   */
  put(path, value) {
    const { typed, id } = this.#place(path);
    typed?.set(id, value);
  }

  /**
   * Whether nothing was typed into a row.
   *
   * @param {Row} row
   */
  isBlank(row) {
    return [...row.typed.values()].every((typed) =>
      typeof typed === 'string' ? typed === '' : Object.values(typed).every((text) => text === ''),
    );
  }

  /** What a browser held of a date that was not finished is gone with its field. */
  forgetIncomplete() {
    const all = [this.#typed, ...[...this.#rows.values()].flat().map(({ typed }) => typed)];
    for (const typed of all) {
      for (const [id, value] of typed) if (value === INCOMPLETE) typed.delete(id);
    }
  }

  /** @param {string} path */
  #place(path) {
    const [list, key, id] = path.split('.');
    if (id === undefined) return { typed: this.#typed, id: list };
    const row = this.rows(list).find((each) => String(each.key) === key);
    return { typed: row?.typed, id };
  }
}

/**
 * The path of a field, in a row or not.
 *
 * @param {string} id
 * @param {{ list: string, key: number } | null} row
 */
export function pathOf(id, row) {
  return row ? `${row.list}.${row.key}.${id}` : id;
}

/**
 * The field at a path, with its row.
 *
 * @param {Form} form
 * @param {string} path
 * @returns {FormField | undefined}
 */
export function fieldAt(form, path) {
  const [first, , inner] = path.split('.');
  const field = form.fields.find(({ id }) => id === first);
  return inner === undefined ? field : field?.fields.find(({ id }) => id === inner);
}
