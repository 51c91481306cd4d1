// The engine behind this module. Code for TensorFlow.js does not wait for it, so it is loaded with the module.

import { load } from '../index.js';

export const dl = await load();

/** Weights and orders are new with every run, as in TensorFlow.js. */
export const newSeed = () => Math.floor(Math.random() * 2 ** 31);
