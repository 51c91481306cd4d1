// How weights begin. Random ones take a seed of their own; without one the model's seed decides.

import { describe } from './options.js';

/** @typedef {{ seed?: number | null }} Seeded */

/** All 0. */
export const zeros = () => describe('Zeros');

/** All 1. */
export const ones = () => describe('Ones');

/** One number everywhere. @param {{ value?: number }} [config]  value (0) */
export const constant = (config) => describe('Constant', config);

/** Normal. @param {Seeded & { mean?: number, stddev?: number }} [config]  mean (0), stddev (0.05) */
export const randomNormal = (config) => describe('RandomNormal', config);

/** Any number between two is as likely. @param {Seeded & { minval?: number, maxval?: number }} [config]  minval (−0.05), maxval (0.05) */
export const randomUniform = (config) => describe('RandomUniform', config);

/** Normal, drawn again beyond two deviations.
 * @param {Seeded & { mean?: number, stddev?: number }} [config]  mean (0), stddev (0.05) */
export const truncatedNormal = (config) => describe('TruncatedNormal', config);

/**
 * Scaled by the number of inputs (fanIn), outputs (fanOut) or their mean (fanAvg).
 * @param {Seeded & { scale?: number, mode?: string, distribution?: string }} [config]
 *   1, fanIn, truncatedNormal (or untruncatedNormal, uniform)
 */
export const varianceScaling = (config) => describe('VarianceScaling', config);

/** Deviation √(2 / (inputs + outputs)) (Glorot and Bengio 2010). @param {Seeded} [config] */
export const glorotNormal = (config) => describe('GlorotNormal', config);

/** Within ±√(6 / (inputs + outputs)). @param {Seeded} [config] */
export const glorotUniform = (config) => describe('GlorotUniform', config);

/** Deviation √(2 / inputs) (He and others 2015). @param {Seeded} [config] */
export const heNormal = (config) => describe('HeNormal', config);

/** Within ±√(6 / inputs). @param {Seeded} [config] */
export const heUniform = (config) => describe('HeUniform', config);

/** Deviation √(1 / inputs) (LeCun and others 1998). @param {Seeded} [config] */
export const lecunNormal = (config) => describe('LecunNormal', config);

/** Within ±√(3 / inputs). @param {Seeded} [config] */
export const lecunUniform = (config) => describe('LecunUniform', config);

/** Orthogonal rows or columns (Saxe and others 2013). @param {Seeded & { gain?: number }} [config] */
export const orthogonal = (config) => describe('Orthogonal', config);

/** Ones on the diagonal. @param {{ gain?: number }} [config] */
export const identity = (config) => describe('Identity', config);
