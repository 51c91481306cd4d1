// NumPy's .npy: one array. Magic, version, a header that is a Python dictionary, the numbers.
// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html

import { asBytes, bytesUnder, isShape, joined, viewOf } from './bytes.js';
import { fromHalf, toHalf } from './half.js';
import { sizeOf } from './model.js';

/**
 * @typedef {'int8' | 'int16' | 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64'} WholeDType
 * @typedef {'bool' | WholeDType | 'float16' | 'float32' | 'float64'} NumpyDType
 * @typedef {Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array |
 *   BigInt64Array | BigUint64Array | Float32Array | Float64Array} NumpyData
 *
 * @typedef {object} NumpyArray
 * @property {NumpyDType} dtype  as NumPy calls it
 * @property {number[]} shape  [] for a single number
 * @property {NumpyData} data  row by row, whatever the file's order. bool: 0 and 1 as Uint8Array;
 *   float16: Float32Array; int64 and uint64: Float64Array, where all are whole numbers that it holds
 *   (to 2^53), else BigInt64Array or BigUint64Array
 */

/** @type {Record<NumpyDType, { code: string, bytes: number, array: any }>} */
const kinds = {
  bool: { code: 'b1', bytes: 1, array: Uint8Array },
  int8: { code: 'i1', bytes: 1, array: Int8Array },
  int16: { code: 'i2', bytes: 2, array: Int16Array },
  int32: { code: 'i4', bytes: 4, array: Int32Array },
  int64: { code: 'i8', bytes: 8, array: BigInt64Array },
  uint8: { code: 'u1', bytes: 1, array: Uint8Array },
  uint16: { code: 'u2', bytes: 2, array: Uint16Array },
  uint32: { code: 'u4', bytes: 4, array: Uint32Array },
  uint64: { code: 'u8', bytes: 8, array: BigUint64Array },
  float16: { code: 'f2', bytes: 2, array: Uint16Array },
  float32: { code: 'f4', bytes: 4, array: Float32Array },
  float64: { code: 'f8', bytes: 8, array: Float64Array },
};
const dtypes = /** @type {NumpyDType[]} */ (Object.keys(kinds));
const magic = [0x93, ...new TextEncoder().encode('NUMPY')];

/**
 * @param {Uint8Array | ArrayBuffer} bytes
 * @param {string} [name]  of the file, for messages
 * @returns {NumpyArray}
 * @throws for what is no such file, is cut off, or holds something else than numbers
 */
export function readNpy(bytes, name = 'npy file') {
  const file = asBytes(bytes, name);
  if (file.length < 12 || magic.some((byte, i) => file[i] !== byte))
    throw new Error(`${name}: this is no .npy file; it does not begin with \\x93NUMPY.`);
  const version = file[6];
  if (version < 1 || version > 3)
    throw new Error(`${name}: version ${version} of the format is not known; 1, 2 and 3 are.`);
  const [start, length] =
    version === 1 ? [10, viewOf(file).getUint16(8, true)] : [12, viewOf(file).getUint32(8, true)];
  if (start + length > file.length) throw new Error(`${name}: it is cut off in its header.`);
  const text = new TextDecoder(version === 3 ? 'utf-8' : 'latin1').decode(
    file.subarray(start, start + length),
  );
  const { descr, fortran, shape } = headerIn(text, name);
  const dtype = dtypeOf(descr, name);
  const numbers = file.subarray(start + length);
  const size = sizeOf(shape) * kinds[dtype].bytes;
  if (numbers.length !== size)
    throw new Error(
      `${name}: shape (${shape.join(', ')}) of ${dtype} takes ${size} bytes, but there are ${numbers.length}.`,
    );
  const raw = new kinds[dtype].array(copied(numbers, kinds[dtype].bytes, descr[0] === '>').buffer);
  const data = plain(dtype, fortran ? rowMajor(raw, shape) : raw);
  return { dtype, shape, data };
}

/** "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }". @param {string} text @param {string} name */
function headerIn(text, name) {
  const descr = /'descr': *'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order': *(True|False)/.exec(text)?.[1];
  const sides = /'shape': *\(([\dL, ]*)\)/.exec(text)?.[1];
  if (descr === undefined && order && sides !== undefined)
    throw new Error(`${name}: it holds records, not numbers. Save their columns one by one.`);
  const shape = sides
    ?.split(',')
    .filter((side) => side.trim())
    .map(Number.parseFloat);
  if (descr === undefined || !order || !isShape(shape))
    throw new Error(`${name}: its header is damaged: ${JSON.stringify(text.slice(0, 100))}.`);
  return { descr, fortran: order === 'True', shape };
}

/** @param {string} descr  '<f4' @param {string} name @returns {NumpyDType} */
function dtypeOf(descr, name) {
  const found = dtypes.find(
    (dtype) => /^[<>=|]/.test(descr) && kinds[dtype].code === descr.slice(1),
  );
  if (!found)
    throw new Error(
      `${name}: the type '${descr}' is not read; these are: ${dtypes.join(', ')}. In NumPy: array.astype('float32').`,
    );
  return found;
}

/** Little endian, at an address of its own. @param {Uint8Array} bytes @param {number} width @param {boolean} swap */
function copied(bytes, width, swap) {
  const copy = bytes.slice();
  if (swap) for (let at = 0; at < copy.length; at += width) copy.subarray(at, at + width).reverse();
  return copy;
}

/** From Fortran's order, the first index fastest. @param {NumpyData} columns @param {number[]} shape */
function rowMajor(columns, shape) {
  const rows = /** @type {any} */ (columns.slice());
  const strides = shape.map((_, axis) => sizeOf(shape.slice(0, axis)));
  const index = shape.map(() => 0);
  for (let to = 0; to < rows.length; to++) {
    rows[to] = columns[index.reduce((from, i, axis) => from + i * strides[axis], 0)];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      if (++index[axis] < shape[axis]) break;
      index[axis] = 0;
    }
  }
  return rows;
}

/** @param {NumpyDType} dtype @param {any} raw @returns {NumpyData} */
function plain(dtype, raw) {
  if (dtype === 'float16') return Float32Array.from(raw, fromHalf);
  if (!(raw instanceof BigInt64Array || raw instanceof BigUint64Array)) return raw;
  const numbers = Float64Array.from(raw, Number);
  return numbers.every(Number.isSafeInteger) ? numbers : raw;
}

/**
 * @param {{ data: ArrayLike<number | bigint>, shape?: readonly number[], dtype?: NumpyDType }} array
 *   data: a typed array or a list of numbers, row by row; shape (one axis); dtype (that of the typed
 *   array; float64 for lists)
 * @returns {Uint8Array}
 * @throws where shape and data do not fit each other
 */
export function writeNpy({ data, shape = [data.length], dtype = ownDType(data) }) {
  if (!dtypes.includes(dtype))
    throw new Error(`writeNpy: dtype must be one of ${dtypes.join(', ')}, but got ${dtype}.`);
  if (!isShape(shape) || sizeOf(shape) !== data.length)
    throw new Error(`writeNpy: shape [${shape}] does not fit ${data.length} values.`);
  const { code, bytes } = kinds[dtype];
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const order = bytes === 1 ? '|' : '<';
  const header = `{'descr': '${order}${code}', 'fortran_order': False, 'shape': (${sides}), }`;
  // The numbers begin at a multiple of 64, as NumPy has it; a shape never fills version 1's 65535 bytes.
  const length = Math.ceil((10 + header.length + 1) / 64) * 64 - 10;
  const head = new Uint8Array(10);
  head.set([...magic, 1, 0]);
  viewOf(head).setUint16(8, length, true);
  const text = new TextEncoder().encode(`${header.padEnd(length - 1)}\n`);
  return joined([head, text, bytesUnder(encoded(dtype, data))]);
}

/** @param {unknown} data @returns {NumpyDType} */
function ownDType(data) {
  const same = (/** @type {NumpyDType} */ dtype) =>
    dtype !== 'bool' && dtype !== 'float16' && data instanceof kinds[dtype].array;
  return data instanceof Uint8ClampedArray ? 'uint8' : (dtypes.find(same) ?? 'float64');
}

/** @param {NumpyDType} dtype @param {any} data @returns {ArrayBufferView} */
function encoded(dtype, data) {
  const { array } = kinds[dtype];
  if (dtype === 'bool') return Uint8Array.from(data, (value) => (value ? 1 : 0));
  if (dtype === 'float16') return Uint16Array.from(data, (value) => toHalf(Number(value)));
  if (data instanceof array) return data;
  const isBig = array === BigInt64Array || array === BigUint64Array;
  return isBig
    ? array.from(data, (/** @type {number | bigint} */ value) => BigInt(value))
    : array.from(data, Number);
}
