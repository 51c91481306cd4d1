// The engine on this thread: everything the package offers, around one WebAssembly module.

import { DataSource } from './data-source.js';
import { bytesOf } from './files.js';
import { ImageDataset } from './image-dataset.js';
import { Images } from './images.js';
import * as initializers from './initializers.js';
import * as layers from './layers.js';
import { loadModule } from './loader.js';
import { asked, optionsText } from './options.js';
import * as regularizers from './regularizers.js';
import { engineObject } from './resource.js';
import * as schedules from './schedules.js';
import { Sequential } from './sequential.js';
import { makeTensor, Tensor, tensorOf } from './tensor.js';
import * as train from './train.js';
import { Trainer } from './trainer.js';

/**
 * @typedef {import('./tensor.js').Module} Module
 * @typedef {import('./tensor.js').NestedArray} NestedArray
 * @typedef {import('./tensor.js').TypedArray} TypedArray
 * @typedef {import('./options.js').KerasObject} KerasObject
 * @typedef {import('./image-dataset.js').ImageDatasetOptions} ImageDatasetOptions
 *
 * @typedef {object} Info
 * @property {string} build  'relaxed-simd-threads', 'simd-threads', 'relaxed-simd' or 'simd'
 * @property {number} threads  that compute
 * @property {string} version
 * @property {number} heapBytes  the memory that the engine holds
 *
 * @typedef {object} SyntheticData
 * @property {Float32Array} points  row by row, about −6 … 6
 * @property {number[]} shape  [samples, 2]
 * @property {Float32Array} targets  one for each point: its class, or a number
 * @property {number} classes  0 where targets are numbers
 *
 * @typedef {object} Components
 * @property {Float32Array} data  row by row
 * @property {number[]} shape  [samples, components]
 * @property {number[]} explainedVarianceRatio  each component's share of the whole variance
 */

export { DataSource, ImageDataset, Sequential, Tensor, Trainer };

/** The engine on this thread. */
export class Engine {
  layers = layers;
  train = train;
  schedules = schedules;
  initializers = initializers;
  regularizers = regularizers;
  /** @type {Images} */ images;
  #module;

  /** @param {Module} module */
  constructor(module) {
    this.#module = module;
    this.images = new Images(module);
  }

  /** @returns {Info} */
  info() {
    const module = this.#module;
    return {
      build: module.build(),
      threads: module.threads(),
      version: module.version(),
      heapBytes: module.heapBytes(),
    };
  }

  /**
   * Numbers in the engine's memory. Uint8Array and Uint8ClampedArray give uint8, which as a model's
   * input counts as 0 … 1; everything else float32.
   * @param {TypedArray | NestedArray} values  a typed array, or nested arrays of one shape
   * @param {readonly number[]} [shape]  all dimensions, the samples first
   */
  tensor(values, shape) {
    return makeTensor(this.#module, values, shape);
  }

  /**
   * A new model.
   * @param {{ seed?: number, layers?: KerasObject[] }} [options]  seed (0) decides the initial
   *   weights; layers may also be added later
   */
  sequential(options = {}) {
    const model = asked(() => this.#module.Sequential.create(optionsText(options)));
    return new Sequential(this.#module, /** @type {any} */ (model));
  }

  /**
   * A new model with the structure that Keras's model.to_json(), TensorFlow.js's model.toJSON() or
   * ours describes; compiled, where that says how.
   * @param {object | string} json
   * @param {{ seed?: number }} [options]  seed (0) decides the initial weights
   */
  modelFromJSON(json, options = {}) {
    const text = typeof json === 'string' ? json : (JSON.stringify(json) ?? 'null');
    const model = asked(() => this.#module.Sequential.fromJson(text, optionsText(options)));
    return new Sequential(this.#module, /** @type {any} */ (model));
  }

  /**
   * A set of images of one size to train on.
   * @param {ImageDatasetOptions} options  channels: 1 grey, 3 RGB; fit ('stretch'), 'contain', 'crop'
   */
  imageDataset(options) {
    return new ImageDataset(this.#module, options);
  }

  /**
   * An IDX file (MNIST's format), plain or packed with gzip: uint8 numbers give a uint8 tensor, all
   * others float32.
   * @param {Uint8Array | ArrayBuffer} bytes
   */
  readIDX(bytes) {
    const file = bytesOf(bytes);
    if (!file) throw new Error('readIDX: bytes must be a Uint8Array or an ArrayBuffer.');
    return tensorOf(/** @type {any} */ (this.#module.readIdx(file)));
  }

  /**
   * Points of the plane, in random order, with a class or a number for each. The data sets of
   * TensorFlow Playground, by its own formulas: 'circle', 'xor', 'gauss', 'spiral' (classes 0 and 1),
   * 'regPlane', 'regGauss' (numbers from −1 to 1); and 'moons' (2 classes), 'checkerboard' (2 or
   * more), 'rings', 'blobs', 'spirals' (3, or 2 and more).
   * @param {string} name
   * @param {{ samples?: number, noise?: number, seed?: number, classes?: number }} [options]
   *   samples (500; 1200 where targets are numbers); noise (0), up to 0.5 in Playground; seed (0);
   *   classes, up to 100, where the set comes in several numbers of them
   * @returns {SyntheticData}
   * @throws for an unknown name and for options that make no sense
   */
  synthetic(name, options = {}) {
    return asked(() => this.#module.synthetic(String(name), optionsText(options)));
  }

  /**
   * The directions in which samples differ most (principal component analysis), and where each
   * sample lies along them: with two components a map. Values are taken as they are.
   * @param {TypedArray | NestedArray} data
   * @param {readonly number[]} shape  [samples, features], at most 4096 features
   * @param {{ components?: number }} [options]  components (2)
   * @returns {Components}
   * @throws for fewer than 2 samples, more components than samples or features, NaN
   */
  pca(data, shape, options = {}) {
    const text = optionsText(options);
    const tensor = makeTensor(this.#module, asFloats(data), shape);
    try {
      return asked(() => this.#module.pca(engineObject(tensor), text));
    } finally {
      tensor.dispose();
    }
  }

  /** Nothing to do: what is no longer referred to goes. In a worker, it ends the worker. */
  dispose() {}
}

/** Bytes too, which a tensor would keep as pixels. @param {TypedArray | NestedArray} data */
function asFloats(data) {
  const areBytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  return areBytes ? Float32Array.from(data) : data;
}

/**
 * @param {import('./loader.js').LoadOptions} [options]
 * @returns {Promise<Engine>}
 */
export async function loadEngine(options) {
  return new Engine(await loadModule(options));
}
