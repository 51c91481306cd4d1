// S5: 784-512-512-10 with SGD at batch 128.

import { roofline } from '../measure/limits.js';
import { classifier, timesFaster, trainingSpeeds } from '../measure/training.js';

/**
 * @typedef {import('../bench.js').Bench} Bench
 * @typedef {import('../bench.js').Name} Name
 * @typedef {import('./figure.js').Figure} Figure
 */

export const sizes = [784, 512, 512, 10];
export const batchSize = 128;

/** @param {Bench} bench */
export const largeNetwork = (bench) =>
  trainingSpeeds(bench, {
    title: '784-512-512-10, SGD, batch 128',
    network: classifier(sizes),
    batchSize,
    // Without the plain JavaScript of TensorFlow.js, which would take minutes.
    names: ['denselab', 'TensorFlow.js wasm', 'jax-js wasm', 'native', 'PyTorch', 'scikit-learn'],
  });

/** @param {Name} peer @param {number} target @returns {Figure} */
const against = (peer, target) => ({
  row: 'S5',
  what: `784-512-512-10, SGD, batch 128: samples/s against ${peer}`,
  target,
  bound: 'at least',
  unit: '×',
  measure: async (bench) => timesFaster(await largeNetwork(bench), peer, bench),
  async limits(bench) {
    const { samplesPerSecond } = await largeNetwork(bench);
    return roofline(bench, batchSize, sizes, samplesPerSecond.denselab);
  },
});

export const figures = [against('TensorFlow.js wasm', 25), against('PyTorch', 0.6)];
