import { recall, remember } from '../../storage.js';
import { accepts, layerOptions, optimizers, options, valuesOf } from './training/options.js';
import { presetChange, presets } from './training/presets.js';

/**
 * Everything the learner can set; `training/options.js` says what each may be. `preset` is the name of the one
 * that is followed, or "custom".
 * @typedef {{
 *   kernelInitializer: string, l1: number, l2: number, useBias: boolean,
 *   dropout: number, batchNormalization: boolean
 * }} LayerExtras
 * @typedef {{ units: number, activation: string } & Partial<LayerExtras>} HiddenLayer
 * @typedef {{
 *   preset: string, layers: HiddenLayer[], output: Partial<LayerExtras>,
 *   width: number, height: number, square: boolean, channels: 'auto' | '1' | '3',
 *   fit: 'crop' | 'contain' | 'stretch', invert: boolean,
 *   inputs: 'pixels' | 'features' | 'gradients', normalisation: 'unit' | 'standard' | 'raw',
 *   horizontalFlip: boolean, verticalFlip: boolean, widthShiftRange: number, heightShiftRange: number,
 *   rotationRange: number, zoomRange: number, brightnessRange: number, contrastRange: number, noise: number,
 *   validation: number, test: number, classWeights: 'none' | 'balanced',
 *   optimizer: string, learningRate: number, epochs: number, batchSize: number, seed: number, shuffle: boolean,
 *   schedule: 'constant' | 'cosine' | 'exponential' | 'step', warmupEpochs: number, finalRate: number,
 *   decayRate: number, dropEvery: number, drop: number,
 *   earlyStopping: boolean, monitor: string, patience: number, minDelta: number, restoreBestWeights: boolean,
 *   loss: string, labelSmoothing: number,
 *   momentum: number, nesterov: boolean, beta1: number, beta2: number, rho: number, epsilon: number,
 *   amsgrad: boolean, centered: boolean, initialAccumulatorValue: number, weightDecay: number,
 *   clipnorm: number, clipvalue: number, globalClipnorm: number, useEma: boolean, emaMomentum: number
 * }} Settings
 * How images become samples: pixels, channels, what happens to those of other proportions, black for white.
 * @typedef {{
 *   width: number, height: number, channels: 1 | 3, fit: Settings['fit'], invert?: boolean
 * }} Preparation
 */

/** @type {Settings} */
export const defaults = /** @type {any} */ ({
  ...valuesOf(options),
  preset: 'balanced',
  layers: [{ units: 128, activation: 'relu' }],
  output: {},
});

/** What a layer is where nothing else is said of it. */
export const layerDefaults = /** @type {LayerExtras} */ (valuesOf(layerOptions));

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

export const mostUnits = 4096;
export const mostLayers = 16;

/** @returns {Settings} what was set the last time, as far as it still makes sense */
export function recallSettings() {
  return checkedSettings(recall('images.settings', {}));
}

/**
 * Settings from a store or a file, which an older page may have written: what is missing or makes no sense
 * is as at first.
 * @param {Record<string, any>} stored
 * @returns {Settings}
 */
export function checkedSettings(stored) {
  // Once there was one side, for squares.
  const { size = stored.width } = stored;
  /** @type {Record<string, any>} */
  const known = { width: size, height: size, ...stored };
  const good = Object.entries(options).filter(([key, option]) => accepts(option, known[key]));
  const settings = {
    ...defaults,
    ...Object.fromEntries(good.map(([key]) => [key, known[key]])),
    layers: Array.isArray(known.layers)
      ? known.layers.filter(isLayer).map(checkedLayer)
      : defaults.layers,
    output: checkedExtras(known.output ?? {}),
  };
  return { ...settings, preset: checkedPreset(known.preset, settings) };
}

/** Before there were presets, the defaults were what "Balanced" sets. @param {unknown} name @param {Settings} settings */
function checkedPreset(name, settings) {
  if (typeof name === 'string' && (name === 'custom' || name in presets)) return name;
  const untouched = !presetChange({ ...settings, preset: 'balanced' }, { perClass: 0, images: 0 });
  return untouched ? 'balanced' : 'custom';
}

/** @param {any} layer */
function isLayer(layer) {
  const { units, activation } = layer ?? {};
  return (
    Number.isInteger(units) && units >= 1 && units <= mostUnits && activations.includes(activation)
  );
}

/** @param {any} layer @returns {HiddenLayer} */
function checkedLayer(layer) {
  return { units: layer.units, activation: layer.activation, ...checkedExtras(layer) };
}

/** @param {Record<string, any>} extras @returns {Partial<LayerExtras>} */
function checkedExtras(extras) {
  const good = Object.entries(layerOptions).filter(([key, option]) => accepts(option, extras[key]));
  return Object.fromEntries(good.map(([key]) => [key, extras[key]]));
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
export function preparationOf({ width, height, channels, fit, invert }, coloured) {
  const wanted = channels === 'auto' ? (coloured ? 3 : 1) : channels === '3' ? 3 : 1;
  const plain = /** @type {Preparation} */ ({ width, height, channels: wanted, fit });
  return invert ? { ...plain, invert } : plain;
}

/**
 * Another optimizer brings the values that are its own; those the learner has chosen stay.
 * @param {Settings} settings
 * @param {string} optimizer
 * @returns {Partial<Settings>}
 */
export function withOptimizer(settings, optimizer) {
  const before = optimizers[settings.optimizer].own;
  const own = Object.entries(optimizers[optimizer].own).filter(
    ([key]) => !(key in before) || settings[/** @type {keyof Settings} */ (key)] === before[key],
  );
  return { optimizer, ...Object.fromEntries(own) };
}
