// From a figure to what is known of it.

import { median } from './statistics.js';

/**
 * @param {import('../rows/figure.js').Figure} figure
 * @param {import('../bench.js').Bench} bench
 * @returns {Promise<import('../rows/figure.js').Result>}
 */
export async function resultOf({ row, what, target, bound, measure }, bench) {
  try {
    const measured = await measure(bench);
    const known = Array.isArray(measured)
      ? { value: median(measured), rounds: measured }
      : measured;
    const value = rounded(known.value);
    const rounds = known.rounds.map(rounded);
    const holds = bound === 'at least' ? value >= target : value <= target;
    return { row, what, value, target, holds, rounds };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { row, what, value: null, target, holds: false, rounds: [], reason };
  }
}

/** Four digits that mean something. @param {number} value */
const rounded = (value) => Number(value.toPrecision(4));
