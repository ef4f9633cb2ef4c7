// @ts-check

// The address of a field. Whatever reads or writes one as text stands in this file.

/**
 * A row of a list. Its key stays with it, whatever is added to the list or removed from it.
 *
 * @typedef {{ list: string, key: number }} RowRef
 */

/**
 * A field by its place in a request: in the row with that index, or in the request itself.
 *
 * @typedef {object} FieldPath
 * @property {string} id
 * @property {{ list: string, index: number } | null} row
 * @property {string | null} count which of several counts
 */

/** A field of a form: in a row, or in the form itself. */
export class FieldRef {
  /**
   * @param {string} id
   * @param {RowRef | null} [row]
   */
  constructor(id, row = null) {
    this.id = id;
    this.row = row;
    /** Unlike that of every other field of the form. Elements can have it as their id. */
    this.key = row ? `${rowKey(row)}-${id}` : id;
  }
}

/** @param {RowRef} row */
export function rowKey({ list, key }) {
  return `${list}-${key}`;
}

/**
 * Reads a path such as `region`, `projects`, `projects[1].stage` or `projects[1].focus.optimat-a`.
 * A row that is wrong as a whole, `projects[1]`, is a matter of its list.
 *
 * @param {string} path
 * @returns {FieldPath}
 */
export function parsePath(path) {
  const [, list, index, id = '', count = null] =
    /^(?:(\w+)\[(\d+)\]\.)?([^.[]*)(?:\.(.*))?/s.exec(path) ?? [];
  return { id, row: list === undefined ? null : { list, index: Number(index) }, count };
}

/**
 * Writes what `parsePath` reads.
 *
 * @param {FieldPath} path
 */
export function formatPath({ id, row, count }) {
  const field = row ? `${row.list}[${row.index}].${id}` : id;
  return count === null ? field : `${field}.${count}`;
}
