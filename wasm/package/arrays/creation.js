// Arrays from values, and values from arrays.

import { bytesUnder } from '../formats/bytes.js';

/**
 * @typedef {import('../loader.js').ModuleWithArrays} Module
 * @typedef {import('./memory.js').NDArray} NDArray
 * @typedef {import('./memory.js').Keep} Keep
 * @typedef {'bool' | 'uint8' | 'int32' | 'int64' | 'float32' | 'float64'} Dtype
 * @typedef {import('../tensor.js').TypedArray | BigInt64Array} TypedArray
 */

/** JavaScript's arrays of the same bytes. A bool is a byte. */
const typedArrays = {
  bool: Uint8Array,
  uint8: Uint8Array,
  int32: Int32Array,
  int64: BigInt64Array,
  float32: Float32Array,
  float64: Float64Array,
};

/** @param {Module} module @param {Keep} keep */
export function creation(module, keep) {
  /**
   * @param {Dtype} dtype @param {readonly number[]} shape @param {ArrayBufferView} values
   * @returns {NDArray} not yet kept
   */
  function fromView(dtype, shape, values) {
    return /** @type {NDArray} */ (module.arrayFromBytes(dtype, [...shape], bytesUnder(values)));
  }

  /**
   * An array of these values, in C order. Values are converted as by a C cast.
   * @param {Dtype} dtype
   * @param {readonly number[]} shape
   * @param {readonly number[] | TypedArray | readonly string[]} values  text for int64 beyond 2^53
   */
  function make(dtype, shape, values) {
    if (dtype !== 'bool' && values instanceof typedArrays[dtype]) {
      return keep(fromView(dtype, shape, values));
    }
    if (dtype === 'int64' && typeof values[0] === 'string') {
      const integers = Array.from(/** @type {readonly string[]} */ (values), (value) =>
        BigInt(value),
      );
      return keep(fromView(dtype, shape, BigInt64Array.from(integers)));
    }
    const numbers = fromView(
      'float64',
      shape,
      Float64Array.from(/** @type {any} */ (values), Number),
    );
    try {
      return keep(module.arrayAstype(numbers, dtype));
    } finally {
      numbers.delete();
    }
  }

  /**
   * The values in C order, as a JavaScript array of the same bytes.
   * @param {NDArray} a
   */
  function typed(a) {
    const bytes = module.arrayBytes(a);
    return new /** @type {any} */ (typedArrays[/** @type {Dtype} */ (a.dtype)])(bytes.buffer);
  }

  return {
    make,
    typed,

    /**
     * An array with one value everywhere.
     * @param {Dtype} dtype @param {readonly number[]} shape
     * @param {number | string} value  text for int64 beyond 2^53
     */
    full(dtype, shape, value) {
      const scalar = make(dtype, [], /** @type {any} */ ([value]));
      return keep(module.arrayFull(dtype, [...shape], scalar));
    },

    /**
     * `count` numbers from `start`, `step` apart.
     * @param {Dtype} dtype @param {number} start @param {number} step @param {number} count
     */
    arange: (dtype, start, step, count) => keep(module.arrayArange(dtype, start, step, count)),

    /**
     * An array of values in C order, given as their bytes (little-endian).
     * @param {Dtype} dtype @param {readonly number[]} shape @param {Uint8Array} bytes
     */
    fromBytes: (dtype, shape, bytes) => keep(fromView(dtype, shape, bytes)),

    /** The bytes of the values in C order: a copy. @param {NDArray} a @returns {Uint8Array} */
    bytes: (a) => module.arrayBytes(a),

    /**
     * The values in C order. (Those of int64 beyond 2^53 are rounded.)
     * @param {NDArray} a @returns {number[]}
     */
    values: (a) => Array.from(typed(a), Number),

    /**
     * One value, by its index in C order; below 0 from the end.
     * @param {NDArray} a @param {number} index
     * @returns {number | string} text for int64 beyond 2^31
     */
    item: (a, index) => module.arrayItem(a, index),

    /**
     * @param {NDArray} a @param {number} index  in C order
     * @param {number | string} value  text for int64 beyond 2^53
     */
    setItem(a, index, value) {
      const scalar = make(/** @type {Dtype} */ (a.dtype), [], /** @type {any} */ ([value]));
      const place = /** @type {NDArray} */ (module.arrayElement(a, index));
      try {
        module.arrayAssign(place, scalar);
      } finally {
        place.delete();
      }
    },
  };
}
