/**
 * Every setting that is one value: what it may be and what it is at first, which is Keras's default wherever
 * Keras has one. Fields are drawn from this table and stored settings are checked by it.
 *
 * @typedef {{ kind: 'whole' | 'real', value: number, min: number, max: number }} NumberOption
 * @typedef {{ kind: 'switch', value: boolean }} SwitchOption
 * @typedef {{ kind: 'choice', value: string, choices: string[] }} ChoiceOption
 * @typedef {NumberOption | SwitchOption | ChoiceOption} Option
 */

/** @param {number} value @param {number} min @param {number} max @returns {NumberOption} */
const whole = (value, min, max) => ({ kind: 'whole', value, min, max });

/** @param {number} value @param {number} min @param {number} max @returns {NumberOption} */
const real = (value, min, max) => ({ kind: 'real', value, min, max });

/** @param {boolean} value @returns {SwitchOption} */
const onOff = (value) => ({ kind: 'switch', value });

/** @param {string[]} choices the first is the default @returns {ChoiceOption} */
const oneOf = (choices) => ({ kind: 'choice', value: choices[0], choices });

/** The longest side that a set of images may have, as in the package. */
export const longestSide = 65_535;

/** Just below 1: what is left of a share, such as dropout's, must not be nothing. */
const nearlyAll = 0.99;

/** How images become samples. `channels` "auto" is grey until a coloured image comes. */
export const imageOptions = {
  width: whole(28, 1, longestSide),
  height: whole(28, 1, longestSide),
  square: onOff(true),
  channels: oneOf(['auto', '1', '3']),
  fit: oneOf(['crop', 'contain', 'stretch']),
  invert: onOff(false),
  inputs: oneOf(['pixels', 'features', 'gradients']),
  normalisation: oneOf(['unit', 'standard', 'raw']),
};

/** Random changes to the images of every batch, under the names of Keras's ImageDataGenerator. */
export const augmentationOptions = {
  horizontalFlip: onOff(false),
  verticalFlip: onOff(false),
  widthShiftRange: real(0, 0, 0.5),
  heightShiftRange: real(0, 0, 0.5),
  rotationRange: real(0, 0, 180),
  zoomRange: real(0, 0, 0.9),
  brightnessRange: real(0, 0, 1),
  contrastRange: real(0, 0, 1),
  noise: real(0, 0, 1),
};

/** Which images are not trained on, in percent of each class, and how much a class counts. */
export const splitOptions = {
  validation: whole(15, 0, 90),
  test: whole(0, 0, 90),
  classWeights: oneOf(['none', 'balanced']),
};

/** The arguments of compile and fit. */
export const trainingOptions = {
  optimizer: oneOf(['adam', 'sgd', 'rmsprop', 'adamw', 'adagrad', 'adadelta', 'adamax']),
  learningRate: real(0.001, 1e-6, 10),
  epochs: whole(20, 1, 10_000),
  batchSize: whole(32, 1, 10_000),
  seed: whole(1, 0, 1_000_000),
  shuffle: onOff(true),
};

/** The learning rate from step to step. */
export const scheduleOptions = {
  schedule: oneOf(['constant', 'cosine', 'exponential', 'step']),
  warmupEpochs: whole(0, 0, 1000),
  finalRate: real(0, 0, 1),
  decayRate: real(0.9, 0.01, 1),
  dropEvery: whole(10, 1, 1000),
  drop: real(0.5, 0.01, 1),
};

export const stoppingOptions = {
  earlyStopping: onOff(false),
  monitor: oneOf(['val_loss', 'val_accuracy', 'loss', 'accuracy']),
  patience: whole(5, 0, 1000),
  minDelta: real(0, 0, 1),
  restoreBestWeights: onOff(true),
};

export const lossOptions = {
  loss: oneOf([
    'crossentropy',
    'mean_squared_error',
    'mean_absolute_error',
    'huber',
    'log_cosh',
    'kl_divergence',
    'poisson',
    'hinge',
    'squared_hinge',
  ]),
  labelSmoothing: real(0, 0, 0.9),
};

/** What optimizers take besides the learning rate; 0 switches off what limits or decays. */
export const optimizerOptions = {
  momentum: real(0, 0, nearlyAll),
  nesterov: onOff(false),
  beta1: real(0.9, 0, 0.9999),
  beta2: real(0.999, 0, 0.99999),
  rho: real(0.9, 0, 0.9999),
  epsilon: real(1e-7, 1e-12, 1),
  amsgrad: onOff(false),
  centered: onOff(false),
  initialAccumulatorValue: real(0.1, 0, 10),
  weightDecay: real(0, 0, 1),
  clipnorm: real(0, 0, 1000),
  clipvalue: real(0, 0, 1000),
  globalClipnorm: real(0, 0, 1000),
  useEma: onOff(false),
  emaMomentum: real(0.99, 0, 0.9999),
};

export const initializers = [
  'glorotUniform',
  'glorotNormal',
  'heUniform',
  'heNormal',
  'lecunUniform',
  'lecunNormal',
  'orthogonal',
  'randomUniform',
  'randomNormal',
  'truncatedNormal',
  'zeros',
];

/** What a layer of neurons takes besides its units and activation; the last two belong to hidden layers. */
export const layerOptions = {
  kernelInitializer: oneOf(initializers),
  l1: real(0, 0, 1),
  l2: real(0, 0, 1),
  useBias: onOff(true),
  dropout: real(0, 0, nearlyAll),
  batchNormalization: onOff(false),
};

/** @type {Record<string, Option>} */
export const options = {
  ...imageOptions,
  ...augmentationOptions,
  ...splitOptions,
  ...trainingOptions,
  ...scheduleOptions,
  ...stoppingOptions,
  ...lossOptions,
  ...optimizerOptions,
};

/** @param {Option} option @param {unknown} value whether it may be set to that */
export function accepts(option, value) {
  if (option.kind === 'switch') return typeof value === 'boolean';
  if (option.kind === 'choice') return option.choices.includes(/** @type {string} */ (value));
  if (typeof value !== 'number' || (option.kind === 'whole' && !Number.isInteger(value)))
    return false;
  return value >= option.min && value <= option.max;
}

/** @param {Record<string, Option>} table @returns {Record<string, any>} */
export function valuesOf(table) {
  return Object.fromEntries(Object.entries(table).map(([key, { value }]) => [key, value]));
}

/**
 * What each optimizer takes, and the values of its own.
 * @type {Record<string, { takes: string[], own: Record<string, number> }>}
 */
export const optimizers = {
  adam: {
    takes: ['beta1', 'beta2', 'epsilon', 'amsgrad'],
    own: { learningRate: 0.001, weightDecay: 0 },
  },
  sgd: { takes: ['momentum', 'nesterov'], own: { learningRate: 0.01, weightDecay: 0 } },
  rmsprop: {
    takes: ['rho', 'momentum', 'epsilon', 'centered'],
    own: { learningRate: 0.001, weightDecay: 0, rho: 0.9 },
  },
  adamw: {
    takes: ['beta1', 'beta2', 'epsilon', 'amsgrad'],
    own: { learningRate: 0.001, weightDecay: 0.004 },
  },
  adagrad: {
    takes: ['initialAccumulatorValue', 'epsilon'],
    own: { learningRate: 0.001, weightDecay: 0 },
  },
  adadelta: {
    takes: ['rho', 'epsilon'],
    own: { learningRate: 0.001, weightDecay: 0, rho: 0.95 },
  },
  adamax: {
    takes: ['beta1', 'beta2', 'epsilon'],
    own: { learningRate: 0.001, weightDecay: 0 },
  },
};

/** What all optimizers take besides. */
export const takenByAll = [
  'weightDecay',
  'clipnorm',
  'clipvalue',
  'globalClipnorm',
  'useEma',
  'emaMomentum',
];
