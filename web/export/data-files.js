import { idxFile } from './idx.js';

/**
 * @typedef {import('./experiment.js').DataDescription} DataDescription
 * @typedef {import('./experiment.js').Part} Part
 * @typedef {{ name: string, shape: number[], data: Float32Array }} Weight
 *
 * Samples with their targets: class numbers, or numbers.
 * @typedef {{ x: Uint8Array | Float32Array, y: Int32Array | Float32Array }} Rows
 *
 * @typedef {{ data: Uint8Array | Int32Array | Float32Array, shape: number[] }} PlainArray
 */

/**
 * The arrays of `data.npz`: x_train, y_train, ….
 * @param {DataDescription} data
 * @param {Partial<Record<Part, Rows>>} parts
 * @returns {Record<string, PlainArray>}
 */
export function dataArrays({ shape }, parts) {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, { x, y }]) => [
      [`x_${part}`, { data: x, shape: [y.length, ...shape] }],
      [`y_${part}`, { data: y, shape: [y.length] }],
    ]),
  );
}

/** The arrays of `weights.npz`, under the engine's names. @param {readonly Weight[]} weights @returns {Record<string, PlainArray>} */
export function weightArrays(weights) {
  return Object.fromEntries(weights.map(({ name, shape, data }) => [name, { data, shape }]));
}

/**
 * The files that the C++ program reads, and the JavaScript one in the Code room.
 * @param {DataDescription} data
 * @param {Partial<Record<Part, Rows>>} parts
 * @param {readonly Weight[]} weights none where the program begins with its own
 * @returns {Map<string, Uint8Array>}
 */
export function idxFiles({ shape }, parts, weights) {
  const files = new Map();
  for (const [part, { x, y }] of Object.entries(parts)) {
    files.set(`${part}-inputs.idx`, idxFile(x, [y.length, ...shape]));
    files.set(`${part}-targets.idx`, idxFile(Float32Array.from(y), [y.length]));
  }
  for (const [index, weight] of weights.entries())
    files.set(`weights-${index}.idx`, idxFile(weight.data, weight.shape));
  return files;
}
