import { recall, remember } from '../../storage.js';

/**
 * Everything the learner can set. `channels` "auto" is grey until a coloured image comes.
 * @typedef {{ units: number, activation: string }} HiddenLayer
 * @typedef {{
 *   size: number, channels: 'auto' | '1' | '3', fit: 'crop' | 'contain' | 'stretch',
 *   layers: HiddenLayer[], optimizer: string, learningRate: number, epochs: number, batchSize: number,
 *   validation: number, seed: number
 * }} Settings
 * How images become samples: pixels a side, channels, and what happens to those that are not square.
 * @typedef {{ width: number, height: number, channels: 1 | 3, fit: Settings['fit'] }} Preparation
 */

/** @type {Settings} */
export const defaults = {
  size: 28,
  channels: 'auto',
  fit: 'crop',
  layers: [{ units: 128, activation: 'relu' }],
  optimizer: 'adam',
  learningRate: 0.001,
  epochs: 20,
  batchSize: 32,
  validation: 15,
  seed: 1,
};

/** Activations on offer for hidden layers, under Keras's names; the common ones first. */
export const activations = [
  'relu',
  'tanh',
  'sigmoid',
  'leaky_relu',
  'elu',
  'selu',
  'gelu',
  'silu',
  'softplus',
  'softsign',
  'hard_sigmoid',
  'exponential',
  'linear',
];

/** Optimizers on offer with Keras's learning rates. */
export const learningRates = /** @type {Record<string, number>} */ ({
  adam: 0.001,
  sgd: 0.01,
  rmsprop: 0.001,
  adamw: 0.001,
  adagrad: 0.001,
  adadelta: 0.001,
  adamax: 0.001,
});

/** @returns {Settings} what was set the last time, as far as it still makes sense */
export function recallSettings() {
  const stored = /** @type {Partial<Settings>} */ (recall('images.settings', {}));
  const settings = { ...defaults };
  for (const key of /** @type {(keyof Settings)[]} */ (Object.keys(defaults))) {
    if (typeof stored[key] === typeof defaults[key])
      Object.assign(settings, { [key]: stored[key] });
  }
  return settings;
}

/** @param {Settings} settings */
export function rememberSettings(settings) {
  remember('images.settings', settings);
}

/**
 * @param {Settings} settings
 * @param {boolean} coloured whether a coloured image has been added
 * @returns {Preparation}
 */
export function preparationOf({ size, channels, fit }, coloured) {
  const wanted = channels === 'auto' ? (coloured ? 3 : 1) : channels === '3' ? 3 : 1;
  return { width: size, height: size, channels: wanted, fit };
}
