// S10: one step of a playground's network, the whole of it: gathering, passes, loss, update.

import { writePoints, writeWeights } from '../files.js';
import { rounds } from '../measure/rounds.js';
import { median } from '../measure/statistics.js';

/**
 * @typedef {import('../bench.js').Name} Name
 * @typedef {import('../contract.js').Network} Network
 */

const samples = 5000;
const batchSize = 10;

/** Epochs of a round: about a second for each. @type {Map<Name, number>} */
const epochsOf = new Map([
  ['denselab', 200],
  ['native', 200],
  ['TensorFlow.js wasm', 1],
]);

/** @returns {Network} */
const network = () => ({
  features: 2,
  layers: [
    { units: 8, activation: 'tanh' },
    { units: 8, activation: 'tanh' },
    { units: 1, activation: 'sigmoid' },
  ],
  optimizer: { name: 'sgd', rate: 0.03 },
  weights: writeWeights([2, 8, 8, 1]),
});

/** @type {import('./figure.js').Figure[]} */
export const figures = [
  {
    row: 'S10',
    what: 'one step of 2-8-8-1 (tanh, sigmoid, SGD), batch 10, in an epoch of 5,000 samples',
    target: 5,
    bound: 'at most',
    unit: 'µs',
    async measure(bench) {
      writePoints(samples);
      /** @type {Record<string, () => Promise<number>>} */
      const entrants = {};
      for (const [name, contender] of await bench.available([...epochsOf.keys()])) {
        const points = { name: 'points', file: 'points', type: 'float32', features: 2, samples };
        await contender.call('load', { ...points, binary: true });
        await contender.call('make', { model: 'tiny', network: network() });
        const epochs = Number(epochsOf.get(name));
        const asked = { model: 'tiny', data: 'points', batchSize, epochs };
        const steps = (epochs * samples) / batchSize;
        entrants[name] = async () => (1e6 * (await contender.call('train', asked))) / steps;
        await entrants[name]();
      }
      const micros = await rounds(bench.rounds, entrants);
      bench.note(
        'One step of 2-8-8-1, batch 10',
        Object.entries(micros).map(([name, each]) => [
          name,
          `${median(each).toFixed(median(each) < 100 ? 2 : 0)} µs`,
        ]),
      );
      return micros.denselab;
    },
  },
];
