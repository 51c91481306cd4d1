// What the machine itself can do in this browser, and what a training comes up against.

import { median } from './statistics.js';

/**
 * @typedef {import('../bench.js').Bench} Bench
 * @typedef {{ simd: number, relaxed: number, copy: number }} Limits
 *   operations per second of one core with plain and with relaxed SIMD (a multiply-add is two);
 *   bytes per second that memcpy copies
 */

/** @param {Bench} bench @returns {Promise<Limits>} */
export function limitsOf(bench) {
  return bench.once('limits', async () => {
    const contender = await bench.contender('limits');
    /** @type {Record<keyof Limits, number[]>} */
    const rounds = { simd: [], relaxed: [], copy: [] };
    for (let round = 0; round < bench.rounds; ++round) {
      rounds.simd.push(await contender.call('peak', { build: 'simd' }));
      rounds.relaxed.push(await contender.call('peak', { build: 'relaxed-simd' }));
      rounds.copy.push(await contender.call('copy'));
    }
    const limits = {
      simd: median(rounds.simd),
      relaxed: median(rounds.relaxed),
      copy: median(rounds.copy),
    };
    bench.note('Limits of the machine, WebAssembly in this browser', [
      ['multiply-adds, SIMD', `${giga(limits.simd)} GFLOP/s a core`],
      ['multiply-adds, relaxed SIMD', `${giga(limits.relaxed)} GFLOP/s a core`],
      ['memcpy, bytes copied', `${giga(limits.copy)} GB/s`],
    ]);
    return limits;
  });
}

/**
 * Operations of the three products of a training step. The first layer's inputs need no gradient.
 * @param {number} batch @param {number[]} sizes  features, then units
 */
export function operations(batch, sizes) {
  return sizes.slice(1).reduce((sum, units, i) => {
    const product = 2 * batch * sizes[i] * units;
    return sum + product * (i === 0 ? 2 : 3);
  }, 0);
}

/**
 * Bytes that a step of SGD must move at the least if nothing stayed in a cache: its uint8 samples once,
 * each weight read forward, read and written with its gradient, and read for the inputs' gradient;
 * each layer's outputs and their gradients written and read.
 * @param {number} batch @param {number[]} sizes
 */
export function bytesMoved(batch, sizes) {
  const layers = sizes.slice(1).map((units, i) => {
    const weights = 4 * sizes[i] * units * (i === 0 ? 3 : 4);
    return weights + 4 * 4 * batch * units;
  });
  return batch * sizes[0] + layers.reduce((a, b) => a + b, 0);
}

/**
 * A line on what limits denselab's training of a network.
 * @param {Bench} bench @param {number} batch @param {number[]} sizes
 * @param {number[]} samplesPerSecond  round by round
 */
export async function roofline(bench, batch, sizes, samplesPerSecond) {
  const cores = (await bench.contender('denselab')).description.threads ?? 1;
  const secondsPerStep = batch / median(samplesPerSecond);
  const { relaxed, copy } = await limitsOf(bench);
  const [flop, bytes] = [operations(batch, sizes), bytesMoved(batch, sizes)];
  const [byArithmetic, byMemory] = [flop / (relaxed * cores), bytes / (2 * copy)];
  const [limit, least] =
    byArithmetic > byMemory ? ['arithmetic', byArithmetic] : ['memory', byMemory];
  return [
    `roofline: ${(flop / 1e9).toPrecision(3)} GFLOP and ${(bytes / 1e6).toPrecision(3)} MB a step;`,
    `at ${giga(relaxed)} GFLOP/s × ${cores} and ${giga(2 * copy)} GB/s read and written,`,
    `the limit is ${limit}, ${micro(least)} µs; a step takes ${micro(secondsPerStep)} µs:`,
    `${Math.round((100 * least) / secondsPerStep)} % of what is possible`,
  ].join(' ');
}

/** @param {number} value */
export const giga = (value) => (value / 1e9).toFixed(1);
/** @param {number} seconds */
const micro = (seconds) => Math.round(seconds * 1e6).toLocaleString('en');
