// S1 to S4: 784-128-10 with SGD on Fashion-MNIST, against everybody.

import { roofline } from '../measure/limits.js';
import { classifier, timesFaster, trainingSpeeds } from '../measure/training.js';

/**
 * @typedef {import('../bench.js').Bench} Bench
 * @typedef {import('./figure.js').Figure} Figure
 * @typedef {import('../bench.js').Name} Name
 */

/** @type {Name[]} */
const everybody = [
  'denselab',
  'TensorFlow.js wasm',
  'TensorFlow.js cpu',
  'jax-js wasm',
  'native',
  'PyTorch',
  'scikit-learn',
];

const sizes = [784, 128, 10];

/** @param {Bench} bench @param {number} batchSize */
export const smallNetwork = (bench, batchSize) =>
  trainingSpeeds(bench, {
    title: `784-128-10, SGD, batch ${batchSize}`,
    network: classifier(sizes),
    batchSize,
    names: everybody,
  });

/** @param {string} row @param {number} batchSize @param {Name} peer @param {number} target @returns {Figure} */
const against = (row, batchSize, peer, target) => ({
  row,
  what: `784-128-10, SGD, batch ${batchSize}: samples/s against ${peer}`,
  target,
  bound: 'at least',
  unit: '×',
  measure: async (bench) => timesFaster(await smallNetwork(bench, batchSize), peer, bench),
  async limits(bench) {
    const { samplesPerSecond } = await smallNetwork(bench, batchSize);
    return roofline(bench, batchSize, sizes, samplesPerSecond.denselab);
  },
});

export const figures = [
  against('S1', 32, 'TensorFlow.js wasm', 15),
  against('S2', 32, 'jax-js wasm', 10),
  against('S3', 32, 'PyTorch', 1.2),
  against('S4', 128, 'TensorFlow.js wasm', 15),
  against('S4', 128, 'jax-js wasm', 3),
  against('S4', 128, 'PyTorch', 1),
];
