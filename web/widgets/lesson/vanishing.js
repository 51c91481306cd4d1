import { defaults } from '../playground/settings.js';

/**
 * @typedef {import('../playground/settings.js').Settings} Settings
 */

/**
 * The prepared network of chapters L12 and L13, as the page trains it: with sigmoids it learns nothing at any of the
 * learning rates, with ReLU it does. Data, shape, initializer and optimizer are the same for both.
 * @type {Settings}
 */
export const vanishing = {
  ...defaults,
  dataset: 'circle',
  networkShape: [8, 8, 8, 8, 8, 8, 8, 8],
  activation: 'sigmoid',
  loss: 'crossentropy',
  optimizer: 'sgd',
  learningRate: 0.1,
  initializer: 'glorotUniform',
  batchSize: 32,
};

/** Those that are offered. */
export const vanishingRates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];

/** So long both are trained. */
export const vanishingEpochs = 300;
