// How tensors are made.

import { sizeOf } from '../formats/model.js';
import { arrayTypes, Tensor } from './tensor.js';

/**
 * @typedef {import('./tensor.js').DataType} DataType
 * @typedef {number | boolean | readonly any[] | ArrayLike<number>} TensorLike  a number, nested arrays
 *   or a typed array
 */

/** @param {any} values @returns {number[]} */
function shapeOf(values) {
  if (ArrayBuffer.isView(values)) return [/** @type {any} */ (values).length];
  if (!Array.isArray(values)) return [];
  return values.length === 0 ? [0] : [values.length, ...shapeOf(values[0])];
}

/** @param {any} values @returns {DataType} */
function typeOf(values) {
  if (values instanceof Int32Array || values instanceof Uint8Array) return 'int32';
  if (values instanceof Uint8ClampedArray) return 'int32';
  let first = values;
  while (Array.isArray(first)) first = first[0];
  return typeof first === 'boolean' ? 'bool' : 'float32';
}

/**
 * A tensor of numbers. Bytes are taken as they are, 0 … 255, as TensorFlow.js does; `dl.tensor` of
 * denselab's own API would count them as 0 … 1.
 * @param {TensorLike} values
 * @param {readonly number[]} [shape]  default: that of the nested arrays
 * @param {DataType} [dtype]  default: by the values
 */
export function tensor(values, shape, dtype = typeOf(values)) {
  const found = shapeOf(values);
  const flat = numbersIn(values);
  const sides = shape ?? found;
  const type = arrayTypes[dtype];
  if (!type) throw new Error(`tf.tensor: dtype must be float32, int32 or bool, but got ${dtype}.`);
  if (sizeOf(sides) !== flat.length)
    throw new Error(
      `tf.tensor: the shape [${sides}] needs ${sizeOf(sides)} values, but there are ${flat.length}.`,
    );
  if (found.length > 1 && shape && found.length === shape.length && String(found) !== String(shape))
    throw new Error(`tf.tensor: the values have the shape [${found}], not [${shape}].`);
  return new Tensor(type.from(flat), sides, dtype);
}

/** @param {any} values @returns {ArrayLike<number>} */
function numbersIn(values) {
  if (ArrayBuffer.isView(values)) return /** @type {any} */ (values);
  if (!Array.isArray(values)) return [numberIn(values)];
  return values
    .flat(Infinity)
    .flatMap((value) =>
      ArrayBuffer.isView(value) ? Array.from(numbersIn(value)) : numberIn(value),
    );
}

/** @param {unknown} value */
function numberIn(value) {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  throw new Error(`tf.tensor: values must be numbers, but got ${JSON.stringify(value) ?? value}.`);
}

/**
 * @param {number} rank
 * @returns {(values: TensorLike, shape?: readonly number[], dtype?: DataType) => Tensor}
 */
function ofRank(rank) {
  return (values, shape, dtype) => {
    const made = tensor(values, shape, dtype);
    if (made.rank === rank) return made;
    throw new Error(
      `tf.tensor${rank}d: the values have ${made.rank} axes; give the shape with ${rank}.`,
    );
  };
}

/** A tensor with one axis. @param {ArrayLike<number | boolean>} values @param {DataType} [dtype] */
export const tensor1d = (values, dtype) => ofRank(1)(/** @type {any} */ (values), undefined, dtype);
/** A tensor with two axes. */
export const tensor2d = ofRank(2);
/** A tensor with three axes. */
export const tensor3d = ofRank(3);
/** A tensor with four axes. */
export const tensor4d = ofRank(4);
/** A tensor with five axes. */
export const tensor5d = ofRank(5);
/** A tensor with six axes. */
export const tensor6d = ofRank(6);

/** A tensor of one number, without axes. @param {number | boolean} value @param {DataType} [dtype] */
export const scalar = (value, dtype) => tensor(value, [], dtype);

/**
 * A tensor of one number everywhere.
 * @param {readonly number[]} shape @param {number} value
 * @param {DataType} [dtype]
 */
export const fill = (shape, value, dtype = 'float32') =>
  new Tensor(new arrayTypes[dtype](sizeOf(shape)).fill(value), shape, dtype);

/** A tensor of zeros. @param {readonly number[]} shape @param {DataType} [dtype] */
export const zeros = (shape, dtype) => fill(shape, 0, dtype);

/** A tensor of ones. @param {readonly number[]} shape @param {DataType} [dtype] */
export const ones = (shape, dtype) => fill(shape, 1, dtype);

/**
 * A column a class: 1 where the label says so, else 0.
 * @param {Tensor | TensorLike} indices  whole numbers
 * @param {number} depth  classes
 * @param {number} [onValue] @param {number} [offValue]
 * @param {DataType} [dtype]
 */
export function oneHot(indices, depth, onValue = 1, offValue = 0, dtype = 'int32') {
  const labels = indices instanceof Tensor ? indices : tensor(indices, undefined, 'int32');
  const shape = [...labels.shape, depth];
  const values = new arrayTypes[dtype](sizeOf(shape)).fill(offValue);
  labels.dataSync().forEach((label, row) => {
    if (label >= 0 && label < depth) values[row * depth + label] = onValue;
  });
  if (labels !== indices) labels.dispose();
  return new Tensor(values, shape, dtype);
}
