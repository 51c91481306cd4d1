// Optimizers, described for `compile`. The learning rate is a number above 0 or a schedule.

import { describe } from './options.js';

/**
 * @typedef {import('./options.js').KerasObject} KerasObject
 * @typedef {object} AnyOptimizer
 * @property {number | null} [clipnorm]  the most that the norm of each array's gradient may be
 * @property {number | null} [clipvalue]  the most that any derivative may be
 * @property {number | null} [globalClipnorm]  the most that the norm of the whole gradient may be
 * @property {number | null} [weightDecay]  share of the learning rate by which weights shrink a step
 * @property {boolean} [useEma]  when training ends, a moving average of the weights takes their place
 * @property {number} [emaMomentum]  how much of the average a step keeps (0.99)
 */

/**
 * @param {string} className
 * @param {number | KerasObject | undefined} learningRate
 * @param {object} options
 */
function optimizer(className, learningRate, options) {
  if (typeof options !== 'object') {
    throw new Error(
      `${className}: what comes after the learning rate must be an object such as { clipnorm: 1 }, but got ${options}.`,
    );
  }
  return describe(className, { learningRate, ...options });
}

/**
 * Stochastic gradient descent: v = momentum·v + g, x −= rate·v.
 * @param {number | KerasObject} [learningRate]  default 0.01
 * @param {AnyOptimizer & { momentum?: number, nesterov?: boolean }} [options]  0, false
 */
export const sgd = (learningRate, options = {}) => optimizer('SGD', learningRate, options);

/**
 * Adam (Kingma and Ba 2014).
 * @param {number | KerasObject} [learningRate]  default 0.001
 * @param {AnyOptimizer & { beta1?: number, beta2?: number, epsilon?: number, amsgrad?: boolean }}
 *   [options]  0.9, 0.999, 1e-7, false
 */
export const adam = (learningRate, options = {}) => optimizer('Adam', learningRate, options);

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2017), 0.004 by default.
 * @param {number | KerasObject} [learningRate]  default 0.001
 * @param {AnyOptimizer & { beta1?: number, beta2?: number, epsilon?: number, amsgrad?: boolean }}
 *   [options]  0.9, 0.999, 1e-7, false
 */
export const adamw = (learningRate, options = {}) => optimizer('AdamW', learningRate, options);

/**
 * Adam by the largest gradient instead of the squares.
 * @param {number | KerasObject} [learningRate]  default 0.001
 * @param {AnyOptimizer & { beta1?: number, beta2?: number, epsilon?: number }} [options]
 *   0.9, 0.999, 1e-7
 */
export const adamax = (learningRate, options = {}) => optimizer('Adamax', learningRate, options);

/**
 * RMSprop (Tieleman and Hinton 2012).
 * @param {number | KerasObject} [learningRate]  default 0.001
 * @param {AnyOptimizer & { rho?: number, momentum?: number, epsilon?: number, centered?: boolean }}
 *   [options]  0.9, 0, 1e-7, false
 */
export const rmsprop = (learningRate, options = {}) => optimizer('RMSprop', learningRate, options);

/**
 * Adagrad (Duchi, Hazan and Singer 2011).
 * @param {number | KerasObject} [learningRate]  default 0.001
 * @param {AnyOptimizer & { initialAccumulatorValue?: number, epsilon?: number }} [options]
 *   0.1, 1e-7
 */
export const adagrad = (learningRate, options = {}) => optimizer('Adagrad', learningRate, options);

/**
 * Adadelta (Zeiler 2012).
 * @param {number | KerasObject} [learningRate]  default 0.001
 * @param {AnyOptimizer & { rho?: number, epsilon?: number }} [options]  0.95, 1e-7
 */
export const adadelta = (learningRate, options = {}) =>
  optimizer('Adadelta', learningRate, options);
