// Tensors: numbers in the engine's memory.

import { engineObject, Resource } from './resource.js';

/**
 * @typedef {import('#engine').MainModule} Module
 * @typedef {import('#engine').Samples} Samples
 * @typedef {'uint8' | 'float32'} DType
 * @typedef {number | NestedArray[]} NestedArray
 * @typedef {Float32Array | Float64Array | Int8Array | Uint8Array | Uint8ClampedArray | Int16Array |
 *   Uint16Array | Int32Array | Uint32Array} TypedArray
 */

/**
 * Numbers in the engine's memory, `[samples, …]`. As a model's input uint8 (0 … 255) counts as
 * 0 … 1: pixels stay bytes, and a batch of them is scaled when it is needed. As targets they are
 * taken as they are: labels.
 */
export class Tensor extends Resource {
  static label = 'tensor';
  static properties = ['shape', 'dtype', 'size', 'disposed'];

  /** @type {readonly number[]} all dimensions, the samples first */
  shape;
  /** @type {DType} */
  dtype;

  /** @param {Samples} samples @param {readonly number[]} shape */
  constructor(samples, shape) {
    super(samples);
    this.shape = Object.freeze([...shape]);
    this.dtype = /** @type {DType} */ (samples.dtype());
  }

  /** The number of values. */
  get size() {
    return this.shape.reduce((product, dimension) => product * dimension, 1);
  }

  /**
   * A copy of the values, row by row: Uint8Array or Float32Array.
   * @returns {Uint8Array | Float32Array}
   */
  data() {
    /** @type {Samples} */
    const samples = engineObject(this);
    const count = samples.size();
    const view = this.dtype === 'uint8' ? samples.byteView(0, count) : samples.realView(0, count);
    return view.slice();
  }
}

/**
 * Makes a tensor. Uint8Array and Uint8ClampedArray give uint8, everything else float32.
 * @param {Module} module
 * @param {TypedArray | NestedArray} values  a typed array, or nested arrays of one shape
 * @param {readonly number[]} [shape]  all dimensions, the samples first; default: that of the nested
 *   arrays, or [length]
 * @throws where values and shape do not fit each other, or memory does not suffice
 */
export function makeTensor(module, values, shape) {
  const flat = isTypedArray(values) ? values : flatten(values);
  const dimensions = shape ?? (isTypedArray(values) ? [values.length] : shapeOf(values));
  checkShape(dimensions, flat.length);
  const dtype =
    flat instanceof Uint8Array || flat instanceof Uint8ClampedArray ? 'uint8' : 'float32';
  // A vector is one feature for every sample.
  const sampleShape = dimensions.length > 1 ? dimensions.slice(1) : [1];
  const samples = allocate(module, dtype, sampleShape, dimensions[0]);
  // The view is made after the last allocation and used at once: growing memory would kill it.
  const view =
    dtype === 'uint8' ? samples.byteView(0, dimensions[0]) : samples.realView(0, dimensions[0]);
  view.set(flat);
  return new Tensor(samples, dimensions);
}

/**
 * An engine block of zeros.
 * @param {Module} module @param {DType} dtype @param {readonly number[]} sampleShape
 * @param {number} count
 */
export function allocate(module, dtype, sampleShape, count) {
  return /** @type {Samples} */ (module.Samples.create(dtype, JSON.stringify(sampleShape), count));
}

/**
 * A tensor of an engine block; vectors were given one feature.
 * @param {Samples} samples
 */
export function tensorOf(samples) {
  const sampleShape = samples.shape();
  const isVector = sampleShape.length === 1 && sampleShape[0] === 1;
  return new Tensor(samples, isVector ? [samples.size()] : [samples.size(), ...sampleShape]);
}

/** @param {unknown} value @returns {value is TypedArray} */
export function isTypedArray(value) {
  return (
    ArrayBuffer.isView(value) &&
    'length' in value &&
    !(value instanceof BigInt64Array) &&
    !(value instanceof BigUint64Array)
  );
}

/** @param {readonly number[]} shape @param {number} length */
function checkShape(shape, length) {
  if (!Array.isArray(shape) || shape.length === 0 || !shape.every(isDimension)) {
    throw new Error(
      `tensor: shape must be a list of whole numbers, such as [100, 784], but got ${JSON.stringify(shape)}.`,
    );
  }
  const size = shape.reduce((product, dimension) => product * dimension, 1);
  if (size !== length) {
    throw new Error(
      `tensor: shape [${shape.join(', ')}] needs ${size} values, but there are ${length}.`,
    );
  }
}

/** @param {unknown} dimension */
const isDimension = (dimension) => Number.isInteger(dimension) && Number(dimension) >= 0;

/** The shape of nested arrays, from the first of each. @param {unknown} values @returns {number[]} */
function shapeOf(values) {
  if (isTypedArray(values)) return [values.length];
  if (!Array.isArray(values)) return [];
  return values.length === 0 ? [0] : [values.length, ...shapeOf(values[0])];
}

/** @param {unknown} values @returns {Float32Array} */
function flatten(values) {
  const shape = shapeOf(values);
  if (shape.length === 0) {
    const given = ArrayBuffer.isView(values) ? `a ${values.constructor.name}` : String(values);
    throw new Error(`tensor: values must be a typed array or nested arrays, but got ${given}.`);
  }
  const flat = new Float32Array(shape.reduce((product, dimension) => product * dimension, 1));
  copyInto(flat, 0, values, shape);
  return flat;
}

/**
 * @param {Float32Array} flat @param {number} at  where these values begin
 * @param {any} values @param {number[]} shape
 */
function copyInto(flat, at, values, shape) {
  const [length, ...inner] = shape;
  if (!(Array.isArray(values) || isTypedArray(values)) || values.length !== length) {
    const found = values?.length === undefined ? String(values) : `a list of ${values.length}`;
    throw new Error(
      `tensor: nested arrays must be of equal length, but where ${length} values are expected there is ${found}.`,
    );
  }
  const step = inner.reduce((product, dimension) => product * dimension, 1);
  for (let i = 0; i < length; ++i) {
    if (inner.length > 0) copyInto(flat, at + i * step, values[i], inner);
    else flat[at + i] = numberIn(values[i]);
  }
}

/** @param {unknown} value */
function numberIn(value) {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  throw new Error(`tensor: values must be numbers, but got ${JSON.stringify(value)}.`);
}
