// S10, P1: a playground's networks: one step, the whole of it (gathering, passes, loss, update), and
// one epoch of the size that a playground trains between two frames.

import { writePoints, writeWeights } from '../files.js';
import { rounds } from '../measure/rounds.js';
import { median } from '../measure/statistics.js';

/**
 * @typedef {import('../bench.js').Name} Name
 * @typedef {import('../bench.js').Bench} Bench
 * @typedef {import('../contract.js').Network} Network
 */

const batchSize = 10;

/** tanh throughout, as a playground has it. @param {number[]} hidden units @returns {Network} */
const network = (hidden) => ({
  features: 2,
  layers: [
    ...hidden.map((units) => ({ units, activation: /** @type {const} */ ('tanh') })),
    { units: 1, activation: 'sigmoid' },
  ],
  optimizer: { name: 'sgd', rate: 0.03 },
  weights: writeWeights([2, ...hidden, 1]),
});

/**
 * Seconds that an epoch takes, round by round.
 * @param {Bench} bench
 * @param {{ model: string, hidden: number[], samples: number, epochs: Map<Name, number> }} asked
 *   epochs: of a round, about a second for each
 */
async function secondsOfEpoch(bench, { model, hidden, samples, epochs: epochsOf }) {
  writePoints(samples);
  /** @type {Record<string, () => Promise<number>>} */
  const entrants = {};
  for (const [name, contender] of await bench.available([...epochsOf.keys()])) {
    const points = { name: 'points', file: 'points', type: 'float32', features: 2, samples };
    await contender.call('load', { ...points, binary: true });
    await contender.call('make', { model, network: network(hidden) });
    const epochs = Number(epochsOf.get(name));
    const training = { model, data: 'points', batchSize, epochs };
    entrants[name] = async () => (await contender.call('train', training)) / epochs;
    await entrants[name]();
  }
  return rounds(bench.rounds, entrants);
}

/** @type {import('./figure.js').Figure[]} */
export const figures = [
  {
    row: 'S10',
    what: 'one step of 2-8-8-1 (tanh, sigmoid, SGD), batch 10, in an epoch of 5,000 samples',
    target: 5,
    bound: 'at most',
    unit: 'µs',
    async measure(bench) {
      const samples = 5000;
      /** @type {Map<Name, number>} */
      const epochs = new Map([
        ['denselab', 200],
        ['native', 200],
        ['TensorFlow.js wasm', 1],
      ]);
      const seconds = await secondsOfEpoch(bench, {
        model: 'tiny',
        hidden: [8, 8],
        samples,
        epochs,
      });
      const micros = Object.entries(seconds).map(([name, each]) => ({
        name,
        each: each.map((epoch) => (1e6 * epoch * batchSize) / samples),
      }));
      bench.note(
        'One step of 2-8-8-1, batch 10',
        micros.map(({ name, each }) => [
          name,
          `${median(each).toFixed(median(each) < 100 ? 2 : 0)} µs`,
        ]),
      );
      return micros.find(({ name }) => name === 'denselab')?.each ?? [];
    },
  },
  {
    row: 'P1',
    what: 'an epoch of 500 points through six hidden layers of 8 (tanh, SGD), batch 10',
    target: 1,
    bound: 'at most',
    unit: 'ms',
    async measure(bench) {
      const hidden = Array(6).fill(8);
      /** @type {Map<Name, number>} */
      const epochs = new Map([['denselab', 1000]]);
      const asked = { model: 'playground', hidden, samples: 500, epochs };
      const { denselab } = await secondsOfEpoch(bench, asked);
      return denselab.map((seconds) => 1000 * seconds);
    },
  },
];
