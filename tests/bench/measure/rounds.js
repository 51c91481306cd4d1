// Rounds: every entrant once a round, so that all meet the same moods of the machine.

import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which the threads of the entrant before have stopped looking for work: those of
 * OpenMP and OpenBLAS go on for a while, and keep a processor from the next. */
const settled = 200;

/**
 * @template T
 * @param {number} count
 * @param {Record<string, () => Promise<T>>} entrants
 * @returns {Promise<Record<string, T[]>>} what each gave, round by round
 */
export async function rounds(count, entrants) {
  const names = Object.keys(entrants);
  /** @type {Record<string, T[]>} */
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < count; ++round) {
    // Each goes first in its turn: nobody always follows the same neighbour's heat.
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      await pause(settled);
      results[name].push(await entrants[name]());
    }
  }
  return results;
}
