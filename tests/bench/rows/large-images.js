// S12: images at full size, logistic regression over two million pixels each.

import { giga, limitsOf } from '../measure/limits.js';
import { median } from '../measure/statistics.js';

/**
 * @typedef {import('../bench.js').Bench} Bench
 * @typedef {import('./figure.js').Figure} Figure
 * @typedef {{ seconds: number, imageBytes: number, heapBytes: number, copy: number }} Training
 *   copy: what memcpy did at about the same time, bytes per second
 */

const epochs = 2;
/** A pixel is read by the forward product, and once more by the gradient. */
const readsPerEpoch = 2;

/** @param {Bench} bench @returns {Promise<Training[]>} */
const trainings = (bench) =>
  bench.once('large images', async () => {
    const contender = await bench.contender('large images');
    const limits = await bench.contender('limits');
    await contender.call('train', { epochs: 1 });
    /** @type {Training[]} */
    const results = [];
    for (let round = 0; round < bench.rounds; ++round) {
      const copy = await limits.call('copy');
      results.push({ copy, ...(await contender.call('train', { epochs })) });
    }
    await bench.end('large images');
    const copy = median(results.map((result) => result.copy));
    const rate = median(results.map(({ seconds, imageBytes }) => (epochs * imageBytes) / seconds));
    bench.note('100 images of 1920 × 1080', [
      [
        'heap',
        `${Math.round(results[0].heapBytes / 1e6)} MB for ${results[0].imageBytes / 1e6} MB`,
      ],
      ['pixels read', `${giga(readsPerEpoch * rate)} GB/s`],
      ['share of memcpy', `${Math.round((100 * readsPerEpoch * rate) / copy)} %`],
      ['share, each pixel once', `${Math.round((100 * rate) / copy)} %`],
    ]);
    return results;
  });

/** @type {Figure[]} */
export const figures = [
  {
    row: 'S12',
    what: '100 grey images of 1920 × 1080, logistic regression: bytes of heap per image byte',
    target: 1.2,
    bound: 'at most',
    unit: '',
    measure: async (bench) =>
      (await trainings(bench)).map(({ heapBytes, imageBytes }) => heapBytes / imageBytes),
  },
  {
    row: 'S12',
    what: 'the same: image bytes read in training (forward and backward), share of memcpy bandwidth (bytes copied)',
    target: 25,
    bound: 'at least',
    unit: '%',
    measure: async (bench) =>
      (await trainings(bench)).map(
        ({ seconds, imageBytes, copy }) =>
          (100 * readsPerEpoch * epochs * imageBytes) / seconds / copy,
      ),
    async limits(bench) {
      const [{ imageBytes, heapBytes }] = await trainings(bench);
      const { copy, relaxed } = await limitsOf(bench);
      const flop = 4 * imageBytes;
      return [
        `roofline: ${(flop / 1e9).toPrecision(3)} GFLOP and ${(imageBytes * 2) / 1e9} GB of pixels an`,
        `epoch: ${Math.round((1000 * flop) / relaxed)} ms of arithmetic,`,
        `${Math.round((1000 * imageBytes * 2) / copy)} ms at memcpy's rate: memory is the limit`,
        `(heap ${Math.round(heapBytes / 1e6)} MB)`,
      ].join(' ');
    },
  },
];
