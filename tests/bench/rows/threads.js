// S8: what a second thread brings.

import { NotMeasured } from '../bench.js';
import { rounds } from '../measure/rounds.js';
import { median, ratios } from '../measure/statistics.js';
import { classifier, warmUp, whole } from '../measure/training.js';
import { sizes } from './large-network.js';

/** @param {string} title @param {number[]} sizes @param {number} batchSize @param {number} target @returns {import('./figure.js').Figure} */
const twoAgainstOne = (title, sizes, batchSize, target) => ({
  row: 'S8',
  what: `${title}, batch ${batchSize}: two threads against one`,
  target,
  bound: 'at least',
  unit: '×',
  async measure(bench) {
    const one = await bench.contender('denselab, 1 thread');
    const two = await bench.contender('denselab, 2 threads');
    if (one.description.threads !== 1 || two.description.threads !== 2) {
      throw new NotMeasured('this build of the package does not run on the threads it is told');
    }
    const network = classifier(sizes);
    const speeds = await rounds(bench.rounds, {
      'one thread': await warmUp(bench, one, network, batchSize),
      'two threads': await warmUp(bench, two, network, batchSize),
    });
    bench.note(
      `${title}, batch ${batchSize}, denselab`,
      Object.entries(speeds).map(([name, rates]) => [name, `${whole(median(rates))} samples/s`]),
    );
    return ratios(speeds['two threads'], speeds['one thread']);
  },
});

export const figures = [
  twoAgainstOne('784-512-512-10', sizes, 128, 1.7),
  twoAgainstOne('784-128-10', [784, 128, 10], 32, 1),
];
