// S13: the time of an epoch against samples, features and units.

import { rounds } from '../measure/rounds.js';
import { deviationFromLine, median } from '../measure/statistics.js';
import { classifier } from '../measure/training.js';

/**
 * @typedef {import('../bench.js').Bench} Bench
 * @typedef {{ samples: number, features: number, units: number }} Size
 */

// The bytes of Fashion-MNIST, cut into rows of other lengths: 15 000 rows of 3 136 are all of them.
const base = { samples: 15_000, features: 784, units: 128 };
const axes = {
  samples: [15_000, 30_000, 45_000, 60_000],
  features: [784, 1568, 2352, 3136],
  units: [128, 256, 384, 512],
};

/** @type {import('./figure.js').Figure[]} */
export const figures = [
  {
    row: 'S13',
    what: 'time of an epoch (SGD, batch 32) against samples, features, units: largest deviation from a straight line',
    target: 15,
    bound: 'at most',
    unit: '%',
    async measure(bench) {
      /** @type {import('./figure.js').Measured[]} */
      const deviations = [];
      for (const [axis, values] of Object.entries(axes)) {
        const sizes = values.map((value) => ({ ...base, [axis]: value }));
        const seconds = await epochs(bench, axis, sizes);
        const middle = seconds.map(median);
        deviations.push({
          value: 100 * deviationFromLine(values, middle),
          rounds: seconds[0].map(
            (_, round) =>
              100 *
              deviationFromLine(
                values,
                seconds.map((each) => each[round]),
              ),
          ),
        });
        const times = middle.map((each) => `${Math.round(1000 * each)}`).join(', ');
        bench.note(`An epoch against ${axis} ${values.join(', ')}`, [
          ['time', `${times} ms`],
          ['off the line', `${deviations[deviations.length - 1].value.toFixed(1)} %`],
        ]);
      }
      // The worst of the three, round by round too.
      return {
        value: Math.max(...deviations.map(({ value }) => value)),
        rounds: deviations[0].rounds.map((_, round) =>
          Math.max(...deviations.map((axis) => axis.rounds[round])),
        ),
      };
    },
  },
];

/** Seconds of an epoch, size by size and round by round. @param {Bench} bench @param {string} axis @param {Size[]} sizes */
async function epochs(bench, axis, sizes) {
  const contender = await bench.contender('denselab');
  /** @type {Record<string, () => Promise<number>>} */
  const entrants = {};
  for (const { samples, features, units } of sizes) {
    const name = `${axis} ${samples} ${features} ${units}`;
    const data = { name, file: 'fashion-train', type: 'uint8', features, samples };
    await contender.call('load', data);
    await contender.call('make', { model: name, network: classifier([features, units, 10]) });
    const asked = { model: name, data: name, batchSize: 32 };
    entrants[name] = () => contender.call('train', asked);
    await entrants[name]();
  }
  const seconds = await rounds(bench.rounds, entrants);
  for (const name of Object.keys(entrants)) {
    await contender.call('drop', { model: name, data: name });
  }
  return Object.values(seconds);
}
