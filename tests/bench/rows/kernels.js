// S7: the engine's bare products on one thread, against the peak of one core.

import { giga, limitsOf, operations } from '../measure/limits.js';
import { median } from '../measure/statistics.js';
import { batchSize, sizes } from './large-network.js';

const kinds = ['X·W', 'Xᵀ·dZ', 'dZ·Wᵀ'];

/** @type {import('./figure.js').Figure[]} */
export const figures = [
  {
    row: 'S7',
    what: 'the products of a step of 784-512-512-10, batch 128, one thread: share of the multiply-add peak',
    target: 80,
    bound: 'at least',
    unit: '%',
    async measure(bench) {
      await limitsOf(bench);
      const contender = await bench.contender('limits');
      const flop = operations(batchSize, sizes);
      const shares = [];
      const rates = [];
      for (let round = 0; round < bench.rounds; ++round) {
        // Peak and products right behind each other: the clock moves.
        const peak = await contender.call('peak', { build: 'relaxed-simd' });
        const asked = { build: 'relaxed-simd', batch: batchSize, sizes };
        rates.push(flop / (await contender.call('products', asked)));
        shares.push((100 * rates[round]) / peak);
      }
      const plain = { build: 'simd', batch: batchSize, sizes };
      bench.note(`Products of 784-512-512-10, batch 128, one thread`, [
        ['relaxed SIMD', `${giga(median(rates))} GFLOP/s`],
        ['SIMD', `${giga(flop / (await contender.call('products', plain)))} GFLOP/s`],
      ]);
      return shares;
    },
    /** Each product by itself: where the time goes. */
    async limits(bench) {
      const contender = await bench.contender('limits');
      const { relaxed } = await limitsOf(bench);
      const parts = [];
      for (const [layer, units] of sizes.slice(1).entries()) {
        for (const [which, kind] of kinds.entries()) {
          if (layer === 0 && which === 2) continue;
          const flop = 2 * batchSize * sizes[layer] * units;
          const asked = { build: 'relaxed-simd', which, layer };
          const share = flop / (await contender.call('product', asked)) / relaxed;
          parts.push(`${sizes[layer]}-${units} ${kind} ${Math.round(100 * share)} %`);
        }
      }
      return `roofline: arithmetic is the limit (${giga(relaxed)} GFLOP/s); ${parts.join(', ')}`;
    },
  },
];
