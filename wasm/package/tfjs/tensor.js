// Tensors: numbers and their shape. Unlike those of `dl.tensor` they stay in JavaScript's memory, so that
// nothing is lost with a tensor that nobody disposes; a model takes a copy of what it trains on.

import { sizeOf } from '../formats/model.js';
import { born, gone } from './memory.js';
import { tensorText } from './print.js';

/**
 * @typedef {'float32' | 'int32' | 'bool'} DataType
 * @typedef {Float32Array | Int32Array | Uint8Array} Values
 */

/** What numbers of a type are kept in. */
export const arrayTypes = { float32: Float32Array, int32: Int32Array, bool: Uint8Array };

/** A tensor, as TensorFlow.js has it. */
export class Tensor {
  /** @type {Values | null} */
  #values;

  /**
   * @param {Values} values  row by row; they become the tensor's own
   * @param {readonly number[]} shape
   * @param {DataType} dtype
   */
  constructor(values, shape, dtype) {
    this.#values = values;
    this.shape = [...shape];
    this.dtype = dtype;
    this.size = values.length;
    born(this, values.byteLength);
  }

  /** The number of axes. */
  get rank() {
    return this.shape.length;
  }

  /** The values, row by row: a copy. */
  dataSync() {
    return this.#alive().slice();
  }

  /** The same, as a promise. */
  async data() {
    return this.dataSync();
  }

  /**
   * The values as nested arrays.
   * @returns {any}
   */
  arraySync() {
    const values = this.#alive();
    const read = (/** @type {number} */ value) => (this.dtype === 'bool' ? value === 1 : value);
    /** @param {number} axis @param {number} from @param {number} to @returns {any} */
    const nested = (axis, from, to) => {
      if (axis === this.rank) return read(values[from]);
      const step = (to - from) / this.shape[axis];
      return Array.from({ length: this.shape[axis] }, (_, i) =>
        nested(axis + 1, from + i * step, from + (i + 1) * step),
      );
    };
    return nested(0, 0, this.size);
  }

  /** The same, as a promise. */
  async array() {
    return this.arraySync();
  }

  /** The same numbers in another shape; one side may be -1. @param {readonly number[]} shape */
  reshape(shape) {
    const known = sizeOf(shape.filter((side) => side !== -1));
    const sides = shape.map((side) => (side === -1 ? this.size / known : side));
    if (sizeOf(sides) !== this.size || !sides.every(Number.isInteger))
      throw new Error(`reshape: ${this.size} values do not make the shape [${shape}].`);
    return new Tensor(this.dataSync(), sides, this.dtype);
  }

  /** All values in one axis. */
  flatten() {
    return this.reshape([this.size]);
  }

  /** A scalar of a tensor with one value. */
  asScalar() {
    return this.reshape([]);
  }

  /** The same numbers in another type; to int32 they are cut off. @param {DataType} dtype */
  cast(dtype) {
    const values = new arrayTypes[dtype](this.#alive());
    if (dtype === 'bool') {
      for (const [i, value] of this.#alive().entries()) values[i] = Number(value !== 0);
    }
    return new Tensor(values, this.shape, dtype);
  }

  /** Cast to float32. */
  toFloat() {
    return this.cast('float32');
  }

  /** Cast to int32. */
  toInt() {
    return this.cast('int32');
  }

  /** A tensor of its own with the same numbers. */
  clone() {
    return new Tensor(this.dataSync(), this.shape, this.dtype);
  }

  /**
   * Where the largest value lies along the last axis: the class that a model answers.
   * @param {number} [axis]  only the last one: -1
   */
  argMax(axis = this.rank - 1) {
    if (axis !== -1 && axis !== this.rank - 1)
      throw new Error('argMax: only the last axis is there; give axis -1.');
    const values = this.#alive();
    const length = this.shape[this.rank - 1];
    const places = Int32Array.from({ length: this.size / length }, (_, row) => {
      let best = row * length;
      for (let at = best; at < (row + 1) * length; at++) if (values[at] > values[best]) best = at;
      return best - row * length;
    });
    return new Tensor(places, this.shape.slice(0, -1), 'int32');
  }

  /** As TensorFlow.js prints it. @param {boolean} [verbose]  with type, rank and shape */
  toString(verbose = false) {
    return tensorText(this.#alive(), this.shape, this.dtype, verbose);
  }

  /** Prints it. @param {boolean} [verbose]  with type, rank and shape */
  print(verbose = false) {
    console.log(this.toString(verbose));
  }

  /** Lets the numbers go. Using the tensor afterwards is an Error. */
  dispose() {
    if (this.#values) gone(this, this.#values.byteLength);
    this.#values = null;
  }

  /** Whether dispose was called. */
  get isDisposed() {
    return this.#values === null;
  }

  /** @returns {Values} */
  #alive() {
    if (!this.#values) throw new Error('Tensor is disposed.');
    return this.#values;
  }
}
