// Everything that Python programs may ask for: one file a door.

import { arraysDoor } from './arrays.js';
import { filesDoor } from './files.js';
import { imagesDoor } from './images.js';
import { kerasDoor } from './keras.js';
import { plotsDoor } from './plots.js';
import { tablesDoor } from './tables.js';

/**
 * @typedef {object} Engine
 * @property {any} dl  the engine's package
 * @property {any} arrays  its arrays, from the same program
 * @property {(name: string) => Uint8Array} [sampleFile]  a file of Fashion-MNIST, by its name
 * @property {any} [formats]  what formatsFor gives for the program
 */

/**
 * The doors of one program.
 * @param {Engine} engine
 * @returns {Record<string, any>}
 */
export function makeDoors({ dl, arrays, sampleFile, formats }) {
  return {
    arrays: arraysDoor(arrays),
    files: filesDoor(arrays),
    images: imagesDoor(arrays),
    tables: tablesDoor(arrays),
    keras: kerasDoor({ dl, arrays, sampleFile, formats }),
    plots: plotsDoor({ arrays }),
  };
}
