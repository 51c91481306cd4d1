// Learning rates that change from step to step; a step is one batch. Usable wherever a learning
// rate is.

import { describe } from './options.js';

/** @typedef {import('./options.js').KerasObject} KerasObject */

/**
 * initialLearningRate · drop^⌊step / every⌋.
 * @param {{ initialLearningRate: number, every: number, drop?: number }} config  drop (0.5)
 */
export const step = (config) => describe('StepDecay', config);

/**
 * values[i] up to and including the step boundaries[i].
 * @param {{ boundaries: number[], values: number[] }} config  one value more than boundaries
 */
export const piecewise = (config) => describe('PiecewiseConstantDecay', config);

/**
 * initialLearningRate · decayRate^(step / decaySteps).
 * @param {{ initialLearningRate: number, decaySteps: number, decayRate: number,
 *   staircase?: boolean }} config  staircase (false): with the exponent rounded down
 */
export const exponential = (config) => describe('ExponentialDecay', config);

/**
 * Half a cosine from initialLearningRate down to alpha times that in decaySteps (Loshchilov and
 * Hutter 2016); with warmupTarget first a line up to it.
 * @param {{ initialLearningRate: number, decaySteps: number, alpha?: number,
 *   warmupTarget?: number | null, warmupSteps?: number }} config  alpha (0)
 */
export const cosine = (config) => describe('CosineDecay', config);

/**
 * A line from start to the schedule's first rate in warmupSteps, then the schedule.
 * @param {{ warmupSteps: number, schedule: number | KerasObject, start?: number }} config  start (0)
 */
export const warmup = (config) => describe('Warmup', config);
