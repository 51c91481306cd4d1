// denselab/tfjs: the API of TensorFlow.js Layers on this engine. A program changes its import:
//
//     import * as tf from 'denselab/tfjs';       // was '@tensorflow/tfjs'
//
// What TensorFlow.js has and denselab has not is an Error that names it. wasm/docs/tfjs.md lists every name:
// the same, how it differs, or absent. The engine is loaded with this module, on this thread.

import { absent } from './absent.js';
import { dl } from './engine.js';
import { Sequential } from './model.js';

/**
 * @typedef {import('./tensor.js').DataType} DataType
 * @typedef {import('./fit.js').FitArguments} FitArguments
 * @typedef {import('./callbacks.js').CallbackFunctions} CallbackFunctions
 * @typedef {import('./callbacks.js').Logs} Logs
 */

export { Callback, CustomCallback, callbacks, EarlyStopping, History } from './callbacks.js';
export { constraints, initializers, regularizers } from './initializers.js';
export { io } from './io/index.js';
export { layers } from './layers.js';
export { loadLayersModel, models } from './load.js';
export { losses, metrics } from './losses.js';
export { dispose, keep, memory, tidy } from './memory.js';
export { LayersModel, Sequential } from './model.js';
export { Optimizer, train } from './optimizers.js';
export { Tensor } from './tensor.js';
export {
  fill,
  oneHot,
  ones,
  scalar,
  tensor,
  tensor1d,
  tensor2d,
  tensor3d,
  tensor4d,
  tensor5d,
  tensor6d,
  zeros,
} from './tensors.js';

/**
 * A model of layers one after the other.
 * @param {{ layers?: import('./layers.js').Layer[], name?: string }} [config]
 */
export const sequential = (config) => new Sequential(config);

/** Not here: models are layers one after the other. @returns {never} */
export function model() {
  throw absent('tf.model', ['tf.sequential']);
}

/** Not here: models are layers one after the other. @returns {never} */
export function input() {
  throw absent('tf.input', ['tf.layers.inputLayer, as the first layer of tf.sequential']);
}

/** Not here: callbacks are given to fit. @returns {never} */
export function registerCallbackConstructor() {
  throw absent('tf.registerCallbackConstructor');
}

/** The engine is loaded with this module. */
export async function ready() {}

/** There is one engine, whatever is asked for. @param {string} [_name] */
export async function setBackend(_name) {
  return true;
}

/** The build of the engine. */
export const getBackend = () => dl.info().build;

/** Goes on with the next frame of the page. @returns {Promise<void>} */
export const nextFrame = () =>
  new Promise((resolve) => {
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => resolve());
    else setTimeout(resolve);
  });

/** The version of TensorFlow.js Layers whose names these are. */
export const version_layers = '4.22.0';
