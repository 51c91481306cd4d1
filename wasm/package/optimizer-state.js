// What an optimizer remembers between steps.

import { isTypedArray } from './tensor.js';

/**
 * @typedef {object} OptimizerState
 * @property {number} iterations  steps taken
 * @property {{ name: string, data: Float32Array }[]} slots  'dense/kernel/momentum', …
 */

/**
 * Refuses what is no state, so that the engine has to look only at names and numbers. Lists of
 * numbers, as JSON brings them back, are as good as typed arrays.
 * @param {any} state
 * @returns {OptimizerState}
 */
export function checkedState(state) {
  if (typeof state?.iterations !== 'number' || !Array.isArray(state.slots)) {
    const given = state === null || typeof state !== 'object' ? String(state) : 'an object without';
    throw new Error(
      `setOptimizerState: state must be what getOptimizerState gave, with iterations and slots, but got ${given}.`,
    );
  }
  for (const [i, slot] of state.slots.entries()) {
    if (typeof slot?.name === 'string' && (isTypedArray(slot.data) || Array.isArray(slot.data))) {
      continue;
    }
    throw new Error(
      `setOptimizerState: slot ${i} must have a name and data, a typed array or a list of numbers.`,
    );
  }
  return state;
}
