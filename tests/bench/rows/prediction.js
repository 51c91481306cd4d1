// S9: prediction of the 10 000 test images: in batches of the usual size, and each library at the one
// that suits it best.

import { limitsOf } from '../measure/limits.js';
import { rounds } from '../measure/rounds.js';
import { median, ratios } from '../measure/statistics.js';
import { classifier, fashion } from '../measure/training.js';

/**
 * @typedef {import('../bench.js').Name} Name
 * @typedef {import('../contract.js').Contender} Contender
 */

/** The defaults of denselab (256) and TensorFlow.js (32), and larger ones: the largest first. */
const batchSizes = [10_000, 1000, 256, 32];
/** @type {Name[]} */
const names = ['denselab', 'TensorFlow.js wasm', 'jax-js wasm', 'native', 'PyTorch'];

/** @type {Record<string, number>} */
const milliseconds = {};

/**
 * @param {string} how
 * @param {(contender: Contender, data: string) => Promise<number>} batchOf
 * @returns {import('./figure.js').Figure}
 */
const figure = (how, batchOf) => ({
  row: 'S9',
  what: `784-128-10: prediction of 10,000 images against TensorFlow.js wasm, ${how}`,
  target: 8,
  bound: 'at least',
  unit: '×',
  async measure(bench) {
    const there = await bench.available(names);
    /** @type {Record<string, () => Promise<number>>} */
    const entrants = {};
    /** @type {Record<string, number>} */
    const chosen = {};
    for (const [name, contender] of there) {
      const data = await fashion(contender, 10_000, 'test');
      await contender.call('make', { model: 'seer', network: classifier([784, 128, 10]) });
      chosen[name] = await batchOf(contender, data);
      entrants[name] = () =>
        contender.call('predict', { model: 'seer', data, batchSize: chosen[name] });
      await entrants[name]();
    }
    const seconds = await rounds(bench.rounds, entrants);
    bench.note(
      `Prediction of 10,000 images, ${how}`,
      Object.entries(seconds).map(([name, each]) => [
        name,
        `${(1000 * median(each)).toFixed(1)} ms (batch ${chosen[name]})`,
      ]),
    );
    milliseconds[how] = 1000 * median(seconds.denselab);
    return ratios(seconds['TensorFlow.js wasm'], seconds.denselab);
  },
  async limits(bench) {
    const { relaxed } = await limitsOf(bench);
    const flop = 10_000 * 2 * (784 * 128 + 128 * 10);
    const least = (1000 * flop) / relaxed;
    return [
      `roofline: ${(flop / 1e9).toPrecision(3)} GFLOP take ${least.toFixed(1)} ms of one core, the`,
      `7.8 MB of pixels less than one: arithmetic is the limit; ${milliseconds[how].toFixed(1)} ms are`,
      `${Math.round((100 * least) / milliseconds[how])} % of what one core can do`,
    ].join(' ');
  },
});

/** @type {import('./figure.js').Figure[]} */
export const figures = [
  figure('both in batches of 32', async () => 32),
  figure('each in batches that suit it best', bestBatch),
];

/** @param {Contender} contender @param {string} data */
async function bestBatch(contender, data) {
  let best = { seconds: Number.POSITIVE_INFINITY, batchSize: 0 };
  for (const batchSize of batchSizes) {
    for (let i = 0; i < 4; ++i) {
      const seconds = await contender.call('predict', { model: 'seer', data, batchSize });
      // The first warms up; and a size that is hopeless even so is not waited for again.
      if (i > 0 && seconds < best.seconds) best = { seconds, batchSize };
      if (seconds > 10 * best.seconds) break;
    }
  }
  return best.batchSize;
}
