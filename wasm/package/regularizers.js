// Penalties on weights that are added to the loss; no factor ½, as in Keras.

import { describe } from './options.js';

/** l1·Σ|w|. @param {{ l1?: number }} [config]  0.01 */
export const l1 = (config) => describe('L1', config);

/** l2·Σw². @param {{ l2?: number }} [config]  0.01 */
export const l2 = (config) => describe('L2', config);

/** Both. @param {{ l1?: number, l2?: number }} [config]  0.01 each */
export const l1l2 = (config) => describe('L1L2', config);
