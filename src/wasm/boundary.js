// @ts-check

// JavaScript's side of the boundary: a request becomes one flat text, as `read.rs` says, and an
// answer is made from a tape, as `write.rs` says.

/** A request holds lists of rows that hold counts: nothing lies deeper. */
const DEPTH_MAXIMUM = 4;

/** The most of a text that is looked at: more than any field takes. */
const TEXT_MAXIMUM = 200;

/** The most keys of an object that are looked at. */
const KEYS_MAXIMUM = 100;

/** The most characters that are read of a request in all; each value counts for so many besides. */
const SIZE_MAXIMUM = 2_000_000;
const SIZE_OF_A_VALUE = 16;

const [BIGINT, FUNCTION_OR_SYMBOL, TOO_DEEP, THROWING, TOO_MUCH] = ['0', '1', '2', '3', '4'];

/**
 * A request as flat text. However large, deep or odd it is, the text is small, and nothing throws.
 *
 * @param {unknown} request
 * @param {number} rows the most of a list that are looked at
 */
export function flatten(request, rows) {
  let size = 0;

  /**
   * @param {string} letter
   * @param {string} text
   */
  const text = (letter, text) => {
    const start = text.slice(0, TEXT_MAXIMUM);
    size += start.length;
    return letter + String.fromCharCode(start.length) + start;
  };

  /**
   * @param {any} value
   * @param {number} depth
   * @returns {string}
   */
  const flat = (value, depth) => {
    size += SIZE_OF_A_VALUE;
    if (size > SIZE_MAXIMUM) return TOO_MUCH;
    switch (typeof value) {
      case 'undefined':
        return 'u';
      case 'boolean':
        return value ? 'y' : 'n';
      case 'string':
        return text('s', value);
      case 'number':
        return text(Number.isSafeInteger(value) ? 'i' : 'x', String(value));
      case 'bigint':
        return BIGINT;
      case 'function':
      case 'symbol':
        return FUNCTION_OR_SYMBOL;
    }
    if (value === null) return 'u';
    if (depth === 0) return TOO_DEEP;
    try {
      return Array.isArray(value) ? list(value, depth - 1) : object(value, depth - 1);
    } catch {
      return THROWING;
    }
  };

  /**
   * @param {unknown[]} values
   * @param {number} depth
   */
  const list = (values, depth) => {
    let inside = '[';
    const length = Math.min(values.length, rows);
    for (let index = 0; index < length; index += 1) inside += flat(values[index], depth);
    return `${inside}]`;
  };

  /**
   * @param {Record<string, unknown>} entries
   * @param {number} depth
   */
  const object = (entries, depth) => {
    let inside = '{';
    const keys = Object.keys(entries);
    // To list them took its time, looked at or not.
    size += keys.length;
    const length = Math.min(keys.length, KEYS_MAXIMUM);
    for (let index = 0; index < length; index += 1) {
      inside += text('s', keys[index]) + flat(entries[keys[index]], depth);
    }
    return `${inside}}`;
  };

  return flat(request, DEPTH_MAXIMUM);
}

// The orders of a tape, as `write.rs` has them.
const KNOWN = 0;
const NUMBER = 1;
const TEXT = 2;
const NUMERAL = 3;
const LIST = 4;
const SHAPE = 5;
const OBJECT = 6;
const MAP = 7;

/** Makes answers of the tapes of one instance, each of which builds on those before. */
export class Decoder {
  /** @type {unknown[]} */
  #known = [null, false, true];

  /** @type {string[][]} */
  #shapes = [];

  /** @param {string} name */
  learn(name) {
    this.#known.push(name);
  }

  /**
   * @param {Uint32Array} words
   * @param {string} texts
   */
  decode(words, texts) {
    /** @type {any[]} */
    const stack = [];
    let height = 0;
    let read = 0;
    for (let index = 0; index < words.length; index += 1) {
      const number = words[index] >>> 3;
      /** @type {any} */
      let value;
      switch (words[index] & 7) {
        case KNOWN:
          value = this.#known[number];
          break;
        case NUMBER:
          value = number;
          break;
        case TEXT:
          value = texts.slice(read, (read += number));
          break;
        case NUMERAL:
          value = Number(texts.slice(read, (read += number)));
          break;
        case LIST:
          height -= number;
          value = stack.slice(height, height + number);
          break;
        case SHAPE:
          height -= number;
          this.#shapes.push(stack.slice(height, height + number));
          continue;
        case OBJECT: {
          const keys = this.#shapes[number];
          height -= keys.length;
          value = {};
          for (let key = 0; key < keys.length; key += 1) value[keys[key]] = stack[height + key];
          break;
        }
        case MAP:
          height -= 2 * number;
          value = mapOf(stack.slice(height, height + 2 * number));
          break;
      }
      stack[height] = value;
      height += 1;
    }
    return stack[0];
  }
}

/** @param {any[]} parts keys, each before its value */
function mapOf(parts) {
  const keys = parts.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(keys.map((key, index) => [key, parts[2 * index + 1]]));
}
