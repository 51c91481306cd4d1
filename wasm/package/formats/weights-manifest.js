// TensorFlow.js's weights: lists of names, shapes and types, each with the files that hold the numbers.

import { asBytes, isShape, joined, shown } from './bytes.js';
import { fromHalf } from './half.js';
import { sizeOf } from './model.js';

/** @typedef {import('./foreign-layers.js').FileArray} FileArray */

const widths = /** @type {const} */ ({
  float32: 4,
  int32: 4,
  bool: 1,
  uint8: 1,
  uint16: 2,
  float16: 2,
});

/**
 * @param {unknown} manifest
 * @param {ReadonlyMap<string, Uint8Array | ArrayBuffer>} files
 * @param {string} format  for messages
 * @returns {Map<string, FileArray>} by name; those of an optimizer are left out
 */
export function readManifest(manifest, files, format) {
  if (!Array.isArray(manifest)) throw new Error(`${format}: model.json has no weightsManifest.`);
  /** @type {Map<string, FileArray>} */
  const arrays = new Map();
  for (const group of manifest) {
    if (!Array.isArray(group?.paths) || !Array.isArray(group.weights))
      throw new Error(`${format}: a group of the weightsManifest has no paths or no weights.`);
    const paths = group.paths.map(String);
    const bytes = joined(paths.map((/** @type {string} */ path) => fileNamed(files, path, format)));
    readGroup(group.weights, bytes, `${format}: ${paths.join(', ')}`, arrays);
  }
  return arrays;
}

/** @param {ReadonlyMap<string, Uint8Array | ArrayBuffer>} files @param {string} path @param {string} format */
function fileNamed(files, path, format) {
  const same = [...files].find(([name]) => name === path || name.split('/').pop() === path);
  if (same) return asBytes(same[1], `${format}: ${path}`);
  throw new Error(`${format}: the file ${path} is missing; model.json says that it holds weights.`);
}

/**
 * @param {any[]} specs @param {Uint8Array} bytes @param {string} what
 * @param {Map<string, FileArray>} arrays  where they go
 */
function readGroup(specs, bytes, what, arrays) {
  let at = 0;
  for (const spec of specs) {
    const { name, shape, dtype, quantization, group } = spec ?? {};
    const stored = quantization?.dtype ?? dtype;
    if (typeof name !== 'string' || !isShape(shape) || !Object.hasOwn(widths, stored))
      throw new Error(`${what}: ${shown(spec)} describes no array of numbers.`);
    const size = sizeOf(shape) * widths[/** @type {keyof typeof widths} */ (stored)];
    if (at + size > bytes.length)
      throw new Error(
        `${what}: "${name}" ends at byte ${at + size}, but there are only ${bytes.length}: cut off.`,
      );
    const own = bytes.slice(at, at + size);
    at += size;
    if (group !== 'optimizer')
      arrays.set(name, { name, shape, data: numbersIn(own, stored, spec, what) });
  }
  if (at !== bytes.length)
    throw new Error(`${what}: the arrays take ${at} bytes, but there are ${bytes.length}.`);
}

/** @param {Uint8Array} bytes @param {string} stored @param {any} spec @param {string} what */
function numbersIn(bytes, stored, { name, dtype, quantization }, what) {
  if (dtype !== 'float32')
    throw new Error(`${what}: "${name}" must be of float32, but is ${shown(dtype)}.`);
  if (stored === 'float32') return new Float32Array(bytes.buffer);
  if (stored === 'float16') return Float32Array.from(new Uint16Array(bytes.buffer), fromHalf);
  const { scale, min } = quantization ?? {};
  if (
    !Number.isFinite(scale) ||
    !Number.isFinite(min) ||
    !(stored === 'uint8' || stored === 'uint16')
  )
    throw new Error(`${what}: "${name}" is quantized, but its scale or min is missing.`);
  const steps = stored === 'uint8' ? bytes : new Uint16Array(bytes.buffer);
  return Float32Array.from(steps, (step) => step * scale + min);
}
