// Penalties on weights that are added to the loss; no factor ½, as in Keras.

import { describe } from './options.js';

/**
 * l1·Σ|w|.
 * @param {{ l1?: number, stopAtZero?: boolean }} [config]  l1 (0.01); stopAtZero (false): as in
 *   TensorFlow Playground, each step moves a weight by learning rate · l1 towards 0 after the
 *   optimizer has moved it, and one that would cross 0 stays 0 (as −0) until it is set anew
 */
export const l1 = (config) => describe('L1', config);

/** l2·Σw². @param {{ l2?: number }} [config]  0.01 */
export const l2 = (config) => describe('L2', config);

/** Both. @param {{ l1?: number, l2?: number }} [config]  0.01 each */
export const l1l2 = (config) => describe('L1L2', config);
