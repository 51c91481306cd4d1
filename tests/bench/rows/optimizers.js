// S6: what Adam costs instead of SGD.

import { rounds } from '../measure/rounds.js';
import { median, ratios } from '../measure/statistics.js';
import { classifier, warmUp, whole } from '../measure/training.js';

/** @type {import('./figure.js').Figure[]} */
export const figures = [
  {
    row: 'S6',
    what: 'Adam instead of SGD, 784-128-10, batch 32: time',
    target: 1.5,
    bound: 'at most',
    unit: '×',
    async measure(bench) {
      const contender = await bench.contender('denselab');
      const sizes = [784, 128, 10];
      const sgd = classifier(sizes);
      const adam = classifier(sizes, { name: 'adam', rate: 0.001 });
      const speeds = await rounds(bench.rounds, {
        SGD: await warmUp(bench, contender, sgd, 32, 'sgd'),
        Adam: await warmUp(bench, contender, adam, 32, 'adam'),
      });
      bench.note(
        '784-128-10, batch 32, denselab',
        Object.entries(speeds).map(([name, rates]) => [name, `${whole(median(rates))} samples/s`]),
      );
      return ratios(speeds.SGD, speeds.Adam);
    },
  },
];
