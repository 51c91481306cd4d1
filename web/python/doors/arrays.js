// NumPy's arrays, which the engine holds. Shapes, axes and values come as text (text.js says why).

import { keeper } from './kept-arrays.js';
import { element, numberOf, numbers, realText, shortest } from './text.js';

/**
 * @typedef {any} NDArray  the engine's
 * @typedef {string} List  whole numbers with commas
 * @typedef {import('../doors.js').Inside} Inside
 */

const takingMemory = (
  'make full arange fromBytes copy astype gather mask binary binaryArray ' +
  'unary round where matmul reduce accumulate sort argsort concatenate drawn'
).split(' ');

/** Whole numbers that a double may not hold. */
const longText = /\d{16}/;
const longWhole = /^-?\d{16,}$/;

/** Without a seed, one that nobody chose. @param {string | null} seed */
const seedOf = (seed) =>
  seed === null ? crypto.getRandomValues(new Uint32Array(1))[0] : Number(seed);

/**
 * @param {any} arrays  the engine's functions over arrays
 * @returns {(inside: Inside) => Record<string, Function>}
 */
export const arraysDoor = (arrays) => (inside) => {
  const keep = keeper(arrays, inside);

  /** An operand: an array, or a number for one without axes. @param {any} value @param {string} dtype */
  const operand = (value, dtype) =>
    value !== null && typeof value === 'object' ? value : arrays.full(dtype, [], numberOf(value));

  /** For Python: an array without axes is a number. @param {NDArray} array */
  const result = (array) => {
    if (array.shape.length > 0) return array;
    return element(array.dtype, arrays.item(array, 0));
  };

  const door = {
    know: keep.know,
    /** What an array is ('float64 2,3'); from now on it is freed once nothing in Python refers to its owner. */
    own: keep.own,

    make(/** @type {string} */ dtype, /** @type {List} */ shape, /** @type {string} */ values) {
      const parts = values === '' ? [] : values.split(',');
      const long = dtype === 'int64' && longText.test(values);
      return arrays.make(dtype, numbers(shape), long ? parts : parts.map(numberOf));
    },
    full(/** @type {string} */ dtype, /** @type {List} */ shape, /** @type {string} */ value) {
      const long = dtype === 'int64' && longWhole.test(value);
      return arrays.full(dtype, numbers(shape), long ? value : numberOf(value));
    },
    arange: arrays.arange,
    fromBytes: (
      /** @type {string} */ dtype,
      /** @type {List} */ shape,
      /** @type {List} */ bytes,
    ) => arrays.fromBytes(dtype, numbers(shape), Uint8Array.from(numbers(bytes))),

    bytes: (/** @type {NDArray} */ a) => arrays.bytes(a).join(','),
    values: (/** @type {NDArray} */ a) => valuesText(a, arrays.values(a), (value) => value),
    /** The values as they print: a float32 as the double with its digits. */
    shortest: (/** @type {NDArray} */ a) =>
      valuesText(a, arrays.values(a), a.dtype === 'float32' ? shortest : (value) => value),
    item: (/** @type {NDArray} */ a, /** @type {number} */ index) =>
      element(a.dtype, arrays.item(a, index)),
    setItem: (/** @type {NDArray} */ a, /** @type {number} */ index, /** @type {string} */ value) =>
      arrays.setItem(a, index, longWhole.test(value) ? value : numberOf(value)),

    slice: (
      /** @type {NDArray} */ a,
      /** @type {List} */ starts,
      /** @type {List} */ steps,
      /** @type {List} */ counts,
      /** @type {List} */ drop,
    ) =>
      arrays.slice(a, numbers(starts), numbers(steps), numbers(counts), numbers(drop).map(Boolean)),
    transpose: (/** @type {NDArray} */ a, /** @type {List} */ axes) =>
      arrays.transpose(a, numbers(axes)),
    reshape: (/** @type {NDArray} */ a, /** @type {List} */ shape) =>
      arrays.reshape(a, numbers(shape)),
    broadcastTo: (/** @type {NDArray} */ a, /** @type {List} */ shape) =>
      arrays.broadcastTo(a, numbers(shape)),
    copy: arrays.copy,
    astype: arrays.astype,
    sharesMemory: arrays.sharesMemory,

    assign: arrays.assign,
    gather: (/** @type {NDArray} */ a, /** @type {NDArray[]} */ ...indices) =>
      arrays.gather(a, indices),
    scatter: (
      /** @type {NDArray} */ a,
      /** @type {NDArray} */ values,
      /** @type {NDArray[]} */ ...indices
    ) => arrays.scatter(a, indices, values),
    mask: arrays.mask,
    assignMask: arrays.assignMask,
    nonzero: arrays.nonzero,

    binary: (
      /** @type {string} */ op,
      /** @type {any} */ a,
      /** @type {any} */ b,
      /** @type {string} */ compute,
    ) => result(arrays.binary(op, operand(a, compute), operand(b, compute), compute)),
    /** The same, always as an array. */
    binaryArray: (
      /** @type {string} */ op,
      /** @type {any} */ a,
      /** @type {any} */ b,
      /** @type {string} */ compute,
    ) => arrays.binary(op, operand(a, compute), operand(b, compute), compute),
    unary: (/** @type {string} */ op, /** @type {NDArray} */ a) => result(arrays.unary(op, a)),
    round: (/** @type {NDArray} */ a, /** @type {number} */ decimals) =>
      result(arrays.round(a, decimals)),
    where: (/** @type {NDArray} */ c, /** @type {NDArray} */ a, /** @type {NDArray} */ b) =>
      result(arrays.where(c, a, b)),
    matmul: (/** @type {NDArray} */ a, /** @type {NDArray} */ b) => result(arrays.matmul(a, b)),
    reduce: (
      /** @type {string} */ op,
      /** @type {NDArray} */ a,
      /** @type {List} */ axes,
      /** @type {boolean} */ keepdims,
      /** @type {number} */ ddof,
    ) => result(arrays.reduce(op, a, numbers(axes), keepdims, ddof)),
    accumulate: arrays.accumulate,
    sort: arrays.sort,
    argsort: arrays.argsort,
    searchsorted: arrays.searchsorted,
    concatenate: (/** @type {number} */ axis, /** @type {NDArray[]} */ ...parts) =>
      arrays.concatenate(parts, axis),

    format: (
      /** @type {NDArray} */ a,
      /** @type {'str' | 'repr'} */ kind,
      /** @type {number} */ precision,
      /** @type {number} */ threshold,
      /** @type {number} */ edgeitems,
      /** @type {number} */ linewidth,
      /** @type {boolean} */ suppress,
      /** @type {string} */ separator,
    ) =>
      arrays.format(a, kind, {
        precision,
        threshold,
        edgeitems,
        linewidth,
        suppress,
        ...(separator ? { separator } : {}),
      }),

    /** Generators of random numbers. */
    random: (/** @type {string | null} */ seed) => arrays.random(seedOf(seed)),
    generator: (/** @type {string | null} */ seed) => arrays.generator(seedOf(seed)),
    /** Numbers of one of its kinds; `more` are limits. */
    drawn: (
      /** @type {any} */ state,
      /** @type {string} */ name,
      /** @type {List} */ shape,
      /** @type {string[]} */ ...more
    ) => result(state[name](...more.map(Number), numbers(shape))),
    choice: (
      /** @type {any} */ state,
      /** @type {number} */ count,
      /** @type {List} */ shape,
      /** @type {boolean} */ replace,
      /** @type {NDArray | null} */ p,
    ) => result(state.choice(count, numbers(shape), replace, p)),
    permutation: (/** @type {any} */ state, /** @type {number} */ count) =>
      state.permutation(count),
  };
  return { ...door, ...tidied(door, keep.tidy) };
};

/**
 * Those that take memory, tidying up first.
 * @param {Record<string, any>} door @param {() => void} tidy
 */
function tidied(door, tidy) {
  const taking = takingMemory.map((name) => [
    name,
    (/** @type {unknown[]} */ ...given) => {
      tidy();
      return door[name](...given);
    },
  ]);
  return Object.fromEntries(taking);
}

/** @param {NDArray} a @param {ArrayLike<number | string>} values @param {(value: number) => number} printed */
function valuesText(a, values, printed) {
  const text =
    a.dtype === 'bool'
      ? (/** @type {any} */ value) => (value ? '1' : '0')
      : a.dtype.startsWith('float')
        ? (/** @type {any} */ value) => realText(printed(value))
        : String;
  return Array.from(values, text).join(',');
}
