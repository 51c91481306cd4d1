// From what a user passes as x and y to the data set the engine trains on.

import { asked } from './options.js';
import { engineObject, Resource } from './resource.js';
import { allocate, isTypedArray, makeTensor, Tensor } from './tensor.js';

/**
 * @typedef {import('./tensor.js').Module} Module
 * @typedef {import('./tensor.js').NestedArray} NestedArray
 * @typedef {import('./tensor.js').TypedArray} TypedArray
 * @typedef {import('#engine').Dataset} Dataset
 * @typedef {import('#engine').Samples} Samples
 * @typedef {{ readonly shape: readonly number[], readonly dtype: string }} TensorLike
 *   a Tensor, or what stands for it where the engine runs in a worker
 * @typedef {{ readonly size: number, readonly labelled: boolean }} DataSourceLike
 * @typedef {TensorLike | DataSourceLike | TypedArray | NestedArray} Inputs
 *   `[samples, …]`; a data source brings its own targets
 * @typedef {TensorLike | TypedArray | NestedArray | null | undefined} Targets
 *   `[samples, columns]`, or `[samples]` for one column, such as labels
 */

/** Rows of an image data set with a label each: x and y in one, sharing the pixels. */
export class DataSource extends Resource {
  static label = 'data source';
  static properties = ['size', 'labelled', 'disposed'];

  /** @type {number} rows selected */
  size;
  /** @type {boolean} whether the rows have labels */
  labelled;

  /** @param {Dataset} dataset */
  constructor(dataset) {
    super(dataset);
    this.size = dataset.size();
    this.labelled = dataset.hasTargets();
  }

  /**
   * Mean and variance of every channel over all rows, as a model sees them: bytes count as 0 … 1. A
   * normalization layer takes them.
   * @returns {{ mean: number[], variance: number[] }}
   * @throws where there are no rows
   */
  moments() {
    return engineObject(this).moments();
  }
}

/**
 * Selects rows of an engine block.
 * @param {Module} module @param {Samples} samples
 * @param {ArrayLike<number>} rows @param {ArrayLike<number> | null} labels
 */
export function selectRows(module, samples, rows, labels) {
  if (labels && labels.length !== rows.length) {
    throw new Error(`select: there are ${rows.length} rows, but ${labels.length} labels.`);
  }
  const limit = samples.size();
  for (let i = 0; i < rows.length; ++i) {
    if (!(Number.isInteger(rows[i]) && rows[i] >= 0 && rows[i] < limit)) {
      throw new Error(`select: there is no row ${rows[i]}; the data set has ${limit} images.`);
    }
  }
  const targets = labels && allocate(module, 'float32', [1], labels.length);
  try {
    targets?.realView(0, targets.size()).set(labels ?? []);
    const dataset = module.Dataset.create(samples, Uint32Array.from(rows), targets, null);
    return new DataSource(/** @type {Dataset} */ (dataset));
  } finally {
    targets?.delete();
  }
}

/**
 * Runs `work` with the engine's data set of x, y and weights, which lives no longer than that.
 * @template T
 * @param {Module} module
 * @param {string} owner  the method, for messages
 * @param {Inputs} x @param {Targets} y
 * @param {ArrayLike<number> | null | undefined} sampleWeight
 * @param {(dataset: Dataset) => T} work
 * @returns {T}
 */
export function withDataset(module, owner, x, y, sampleWeight, work) {
  const weights = sampleWeight == null ? null : Float32Array.from(sampleWeight);
  if (x instanceof DataSource) {
    if (y != null)
      throw new Error(`${owner}: y must be left out, because x brings its own labels.`);
    const dataset = /** @type {Dataset} */ (engineObject(x));
    return weights
      ? using(
          asked(() => dataset.withWeights(weights)),
          work,
        )
      : work(dataset);
  }
  return withSamples(module, owner, 'x', x, (samples) =>
    withSamples(module, owner, 'y', y, (targets) =>
      using(
        asked(() => module.Dataset.create(samples, null, targets, weights)),
        work,
      ),
    ),
  );
}

/**
 * @template T
 * @param {Module} module @param {string} owner @param {'x' | 'y'} name
 * @param {unknown} values
 * @param {(samples: any) => T} work
 * @returns {T}
 */
function withSamples(module, owner, name, values, work) {
  if (values instanceof Tensor) return work(engineObject(values));
  if (values == null && name === 'y') return work(null);
  if (!Array.isArray(values) && !isTypedArray(values)) {
    const given = values === null || typeof values !== 'object' ? String(values) : 'an object';
    throw new Error(
      `${owner}: ${name} must be a tensor, a typed array or nested arrays, but got ${given}.`,
    );
  }
  const tensor = makeTensor(module, values);
  try {
    return work(engineObject(tensor));
  } finally {
    tensor.dispose();
  }
}

/**
 * @template T
 * @param {any} dataset
 * @param {(dataset: Dataset) => T} work
 * @returns {T}
 */
function using(dataset, work) {
  try {
    return work(dataset);
  } finally {
    dataset.delete();
  }
}
