import { t } from '../../../languages/index.js';
import { valueName } from '../setting-fields.js';
import {
  activations,
  initializers,
  learningRates,
  losses,
  optimizers,
  regularizationRates,
} from '../settings.js';

/**
 * @typedef {import('../settings.js').Settings} Settings
 * @typedef {'activation' | 'learningRate' | 'optimizer' | 'regularization' | 'regularizationRate' | 'initializer' |
 *   'networkShape' | 'batchSize' | 'dropout' | 'batchNormalization' | 'loss' | 'seed'} Comparable a setting that two
 *   networks can differ in while their data are the same
 */

const shapes = [
  [],
  [2],
  [4],
  [8],
  [4, 2],
  [4, 4],
  [8, 8],
  [4, 4, 4],
  [8, 8, 8],
  [8, 8, 8, 8, 8, 8],
];
const batchSizes = [1, 5, 10, 30, 100, 1000];
const dropouts = [0, 0.1, 0.2, 0.5];
const seeds = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/** What there is to choose from. @type {Record<Comparable, (settings: Settings) => Settings[Comparable][]>} */
const choices = {
  activation: () => activations,
  learningRate: () => learningRates,
  optimizer: () => optimizers,
  regularization: () => ['none', 'L1', 'L2'],
  regularizationRate: () => regularizationRates,
  initializer: () => initializers,
  networkShape: () => shapes,
  batchSize: () => batchSizes,
  dropout: () => dropouts,
  batchNormalization: () => [false, true],
  loss: ({ problem }) => losses[problem],
  seed: () => seeds,
};

export const comparables = /** @type {Comparable[]} */ (Object.keys(choices));

/**
 * The values a setting may have in the second network: all but its own in the first.
 * @param {Settings} settings @param {Comparable} name
 */
export function otherValues(settings, name) {
  return choices[name](settings).filter((value) => String(value) !== String(settings[name]));
}

/** A value as it is shown. @param {Comparable} name @param {Settings[Comparable]} value */
export function valueLabel(name, value) {
  if (Array.isArray(value))
    return value.length === 0 ? t('playground.compare.noHidden') : value.map(String).join(' · ');
  if (typeof value === 'boolean') return t(`playground.compare.${value ? 'with' : 'without'}`);
  return valueName(name, String(value));
}

/** Where the penalty's rate is 0 there would be no difference between its kinds. */
const usualRate = 0.003;

/**
 * The settings of the two networks: equal but for one.
 * @param {Settings} settings @param {Comparable} name @param {Settings[Comparable]} value
 * @returns {[Settings, Settings]}
 */
export function pairOf(settings, name, value) {
  const rate =
    name === 'regularization' && settings.regularizationRate === 0
      ? { regularizationRate: usualRate }
      : {};
  const kind =
    name === 'regularizationRate' && settings.regularization === 'none'
      ? { regularization: /** @type {const} */ ('L2') }
      : {};
  const first = { ...settings, ...rate, ...kind };
  return [first, { ...first, [name]: value }];
}
