/**
 * What a room can leave with: its network, its data, its weights.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./experiment.js').Part} Part
 * @typedef {import('./data-files.js').Rows} Rows
 * @typedef {import('./data-files.js').Weight} Weight
 *
 * @typedef {object} Source
 * @property {string} name  for files
 * @property {Experiment} experiment  `weights` tells whether the network has been trained
 * @property {Partial<Record<Part, number>>} counts  how many samples each part has
 * @property {(part: Part, indices: number[]) => Promise<Rows>} rows  some samples of a part, in that order
 * @property {Weight[]} weights  as they were when the source was made
 * @property {any} model  in the engine, for files of whole networks
 * @property {() => Promise<Probabilities | null>} [probabilities]  of pictures that are not trained on
 * @property {() => Promise<void>} dispose
 *
 * @typedef {{ names: string[], classes: string[], data: Float32Array }} Probabilities
 */

/** So many samples are asked for at a time. */
const portion = 2048;

/**
 * All samples of a part.
 * @param {Source} source @param {Part} part
 * @param {Watch} [watch]
 * @returns {Promise<Rows>}
 */
export async function allRows(source, part, { signal, onRows } = {}) {
  const count = source.counts[part] ?? 0;
  /** @type {Rows[]} */
  const chunks = [];
  for (let first = 0; first < count; first += portion) {
    signal?.throwIfAborted();
    const length = Math.min(portion, count - first);
    chunks.push(await source.rows(part, counted(first, length)));
    onRows?.(length);
  }
  return { x: joined(chunks.map(({ x }) => x)), y: joined(chunks.map(({ y }) => y)) };
}

/** @typedef {{ signal?: AbortSignal, onRows?: (count: number) => void }} Watch */

/** @param {number} first @param {number} length */
export function counted(first, length) {
  return Array.from({ length }, (_, index) => first + index);
}

/**
 * @template {Uint8Array | Int32Array | Float32Array} T
 * @param {T[]} arrays of one kind, at least one
 * @returns {T}
 */
export function joined(arrays) {
  if (arrays.length === 1) return arrays[0];
  const Kind = /** @type {new (length: number) => T} */ (arrays[0].constructor);
  const all = new Kind(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(/** @type {any} */ (array), at);
    at += array.length;
  }
  return all;
}

/** How many samples some parts have together. @param {Source} source @param {readonly Part[]} [parts] all where none are named */
export function samplesOf({ counts, experiment: { data } }, parts = data.parts) {
  return parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
}

/** What a sample takes as it is written, in bytes. @param {import('./experiment.js').DataDescription} data */
export function sampleBytes({ kind, shape }) {
  return shape.reduce((product, side) => product * side, kind === 'images' ? 1 : 4) + 4;
}
