// Everything that Python programs may ask for: one file a door.

import { arraysDoor } from './arrays.js';
import { plotsDoor } from './plots.js';

/**
 * @typedef {object} Engine
 * @property {any} dl  the engine's package
 * @property {any} arrays  its arrays, from the same program
 */

/**
 * The doors of one program.
 * @param {Engine} engine
 * @returns {Record<string, any>}
 */
export function makeDoors({ arrays }) {
  return {
    arrays: arraysDoor(arrays),
    plots: plotsDoor({ arrays }),
  };
}
