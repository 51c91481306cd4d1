// Who takes part, by name.

import { native, pytorch, scikitLearn } from './programs/program.js';

/**
 * @typedef {import('./browser/chromium.js').Browser} Browser
 * @typedef {import('./contract.js').Contender} Contender
 * @typedef {keyof typeof contenders} Name
 */

/** In the page, each in a worker of its own; then programs of their own. */
export const contenders = {
  denselab: (/** @type {Browser} */ browser) => browser.start('denselab', 'denselab'),
  'denselab, 1 thread': (/** @type {Browser} */ browser) =>
    browser.start('denselab, 1 thread', 'denselab', { threads: 1 }),
  'denselab, 2 threads': (/** @type {Browser} */ browser) =>
    browser.start('denselab, 2 threads', 'denselab', { threads: 2 }),
  'TensorFlow.js wasm': (/** @type {Browser} */ browser) =>
    browser.start('TensorFlow.js wasm', 'tfjs-wasm'),
  'TensorFlow.js cpu': (/** @type {Browser} */ browser) =>
    browser.start('TensorFlow.js cpu', 'tfjs-cpu'),
  'jax-js wasm': (/** @type {Browser} */ browser) => browser.start('jax-js wasm', 'jax-js'),
  limits: (/** @type {Browser} */ browser) => browser.start('limits', 'limits'),
  'large images': (/** @type {Browser} */ browser) => browser.start('large images', 'large-images'),
  native,
  PyTorch: pytorch,
  'scikit-learn': scikitLearn,
};
