// Named arrays in one file, in the safetensors format: the length of a JSON header (64 bits, little
// endian), the header, the numbers one array after the other.
// https://huggingface.co/docs/safetensors

import { asBytes, bytesUnder, isShape, joined, jsonIn, shown, viewOf } from './bytes.js';
import { fromBrain, fromHalf } from './half.js';
import { sizeOf } from './model.js';
import { checkWeight } from './new-model.js';

/**
 * @typedef {import('./model.js').Model} Model
 * @typedef {{ name: string, shape: readonly number[], data: Float32Array }} NamedArray
 *
 * @typedef {object} ReadArray
 * @property {string} name
 * @property {string} dtype  as the file has it: 'F32', 'BF16', 'I64', …
 * @property {number[]} shape
 * @property {Float32Array | Float64Array | Int8Array | Uint8Array | Int16Array | Uint16Array |
 *   Int32Array | Uint32Array | BigInt64Array | BigUint64Array} data  F16 and BF16 as Float32Array,
 *   BOOL as Uint8Array
 */

const format = 'safetensors file';
const lengthBytes = 8;
/** As the format's own readers limit it. */
const longestHeader = 100_000_000;

/** @type {Record<string, { bytes: number, array: any, decode?: (bits: number) => number }>} */
const kinds = {
  F64: { bytes: 8, array: Float64Array },
  F32: { bytes: 4, array: Float32Array },
  F16: { bytes: 2, array: Uint16Array, decode: fromHalf },
  BF16: { bytes: 2, array: Uint16Array, decode: fromBrain },
  I64: { bytes: 8, array: BigInt64Array },
  U64: { bytes: 8, array: BigUint64Array },
  I32: { bytes: 4, array: Int32Array },
  U32: { bytes: 4, array: Uint32Array },
  I16: { bytes: 2, array: Int16Array },
  U16: { bytes: 2, array: Uint16Array },
  I8: { bytes: 1, array: Int8Array },
  U8: { bytes: 1, array: Uint8Array },
  BOOL: { bytes: 1, array: Uint8Array },
};

/**
 * A file in parts, none of which copies an array: for a Blob of many arrays.
 * @param {readonly NamedArray[]} arrays
 * @param {Record<string, string>} [metadata]
 * @returns {Uint8Array[]}
 */
export function safetensorsParts(arrays, metadata = {}) {
  /** @type {Map<string, unknown>} */
  const header = new Map([['__metadata__', metadata]]);
  let end = 0;
  for (const { name, shape, data } of arrays) {
    if (header.has(name)) throw new Error(`${format}: two arrays are called "${name}".`);
    header.set(name, { dtype: 'F32', shape, data_offsets: [end, end + data.byteLength] });
    end += data.byteLength;
  }
  const text = JSON.stringify(Object.fromEntries(header));
  // Spaces after the header are allowed, and let the numbers begin at a multiple of 8.
  const encoded = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(encoded.length / 8) * 8).fill(0x20);
  padded.set(encoded);
  const length = new Uint8Array(lengthBytes);
  viewOf(length).setUint32(0, padded.length, true);
  return [length, padded, ...arrays.map(({ data }) => bytesUnder(data))];
}

/**
 * A safetensors file of arrays.
 * @param {readonly NamedArray[]} arrays
 * @param {Record<string, string>} [metadata]
 * @returns {Uint8Array}
 */
export const writeSafetensors = (arrays, metadata) => joined(safetensorsParts(arrays, metadata));

/**
 * @param {Uint8Array | ArrayBuffer} bytes
 * @returns {{ arrays: ReadArray[], metadata: Record<string, string> }} arrays in the file's order
 * @throws for what is no such file, is cut off, or does not add up
 */
export function readSafetensors(bytes) {
  const file = asBytes(bytes, format);
  if (file.length < lengthBytes) throw new Error(`${format}: it has only ${file.length} bytes.`);
  const length = Number(viewOf(file).getBigUint64(0, true));
  const start = lengthBytes + length;
  if (length > longestHeader)
    throw new Error(`${format}: this is none; its header would be of ${length} bytes.`);
  if (start > file.length)
    throw new Error(
      `${format}: it is cut off, or none; the header would end at byte ${start} of ${file.length}.`,
    );
  const header = jsonIn(file.subarray(lengthBytes, start), `${format}: the header`);
  const { __metadata__: metadata = {}, ...entries } = header;
  const numbers = file.subarray(start);
  const arrays = Object.entries(entries).map(([name, entry]) => arrayIn(numbers, name, entry));
  checkCover(entries, numbers.length);
  return { arrays, metadata };
}

/** @param {Uint8Array} numbers @param {string} name @param {any} entry @returns {ReadArray} */
function arrayIn(numbers, name, entry) {
  const what = `${format}: "${name}"`;
  const { dtype, shape, data_offsets: offsets } = entry ?? {};
  const kind = Object.hasOwn(kinds, dtype) ? kinds[dtype] : null;
  if (!kind)
    throw new Error(
      `${what} is of the type ${shown(dtype)}; read are ${Object.keys(kinds).join(', ')}.`,
    );
  if (!isShape(shape)) throw new Error(`${what} has no shape; its entry says ${shown(shape)}.`);
  const [from, to] = Array.isArray(offsets) ? offsets : [];
  const size = sizeOf(shape) * kind.bytes;
  if (!(from >= 0 && to - from === size))
    throw new Error(
      `${what} of shape [${shape.join(', ')}] takes ${size} bytes, but the header says ${shown(offsets)}.`,
    );
  if (to > numbers.length)
    throw new Error(
      `${what} ends at byte ${to} of the numbers, but the file has only ${numbers.length}: it is cut off.`,
    );
  const raw = new kind.array(numbers.slice(from, to).buffer);
  const data = kind.decode ? Float32Array.from(raw, kind.decode) : raw;
  return { name, dtype, shape, data };
}

/**
 * The format wants no byte without an array, and none with two.
 * @param {Record<string, any>} entries @param {number} bytes
 */
function checkCover(entries, bytes) {
  const spans = Object.values(entries).map(({ data_offsets }) => data_offsets);
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let end = 0;
  for (const [from, to] of spans) {
    if (from !== end)
      throw new Error(`${format}: its arrays overlap or leave gaps at byte ${from}.`);
    end = to;
  }
  if (end !== bytes)
    throw new Error(`${format}: its arrays take ${end} bytes, but there are ${bytes}.`);
}

/**
 * The weights of a model under the names of getWeights ('dense/kernel'); its structure, as
 * model.toJSON() gives it, as "structure" in the metadata.
 * @param {Model} model
 * @returns {Promise<Uint8Array>}
 */
export async function saveSafetensors(model) {
  const [weights, json] = await Promise.all([model.getWeights(), model.toJSON()]);
  return writeSafetensors(weights, { structure: JSON.stringify(json) });
}

/**
 * Puts the weights of a file into a model whose arrays have the same names and shapes.
 * @param {Model} model
 * @param {Uint8Array | ArrayBuffer} bytes
 * @throws where names, shapes or numbers do not fit; the model is as before then
 */
export async function loadSafetensors(model, bytes) {
  const { arrays } = readSafetensors(bytes);
  const found = new Map(arrays.map((array) => [array.name, array]));
  const weights = await model.getWeights();
  const list = weights.map((weight) => {
    const array = found.get(weight.name);
    if (!array)
      throw new Error(
        `${format}: there is no array "${weight.name}" in it. It has ${namesOf(arrays)}.`,
      );
    if (!(array.data instanceof Float32Array || array.data instanceof Float64Array))
      throw new Error(`${format}: "${array.name}" must be of floats, but is ${array.dtype}.`);
    checkWeight(format, weight, /** @type {any} */ (array));
    return { name: weight.name, shape: weight.shape, data: array.data };
  });
  const known = new Set(weights.map(({ name }) => name));
  const more = arrays.filter(({ name }) => !known.has(name));
  if (more.length > 0) throw new Error(`${format}: the model has no arrays ${namesOf(more)}.`);
  await model.setWeights(list);
}

/** @param {readonly { name: string }[]} arrays */
function namesOf(arrays) {
  const names = arrays.map(({ name }) => `"${name}"`);
  const shown = names.slice(0, 8).join(', ') || 'none';
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
