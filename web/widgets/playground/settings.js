/**
 * @typedef {import('./features.js').FeatureName} FeatureName
 *
 * Everything that decides an experiment; two with the same settings are the same experiment, number for number.
 * Names are those of TensorFlow Playground's addresses where it has them.
 * @typedef {object} Settings
 * @property {'classification' | 'regression'} problem
 * @property {string} dataset the data where the problem is classification: circle, xor, gauss, spiral, …
 * @property {string} regDataset where it is regression: reg-plane, reg-gauss, …
 * @property {number} noise percent, 0 … 50
 * @property {number} percTrainData share of the samples that is trained on, percent
 * @property {number} batchSize samples a step; at least 1
 * @property {string} seed of data, weights and order
 * @property {number} samples how many are made; 0: 500, for regression 1200
 * @property {number} classes of the data sets that can have any number of them
 * @property {string} points drawn by hand, as data/points-text.js writes them, with their classes
 * @property {string} regPoints with numbers
 * @property {string} formula f(x): what lies above it is the one class, the rest the other
 * @property {string} regFormula f(x, y), the number that is learnt
 * @property {string} target of a table: the number of the column that is learnt; '': the likely one
 * @property {string} without of a table: the numbers of the columns that are no inputs, with commas
 * @property {string} axes of a table: the numbers of the two columns that are drawn; '': the first two inputs
 * @property {'leaveOut' | 'mean'} missing what becomes of a row that lacks a value
 * @property {string} pictures which classes of the sample images, with commas
 * @property {number} side of the pictures, in pixels
 * @property {FeatureName[]} features
 * @property {number[]} networkShape neurons of each hidden layer
 * @property {string} activation of the hidden layers, under Keras's name
 * @property {string} loss 'halfSquaredError' (the original's), or another of `losses`
 * @property {string} optimizer 'sgd', or another of `optimizers`
 * @property {number} learningRate
 * @property {'none' | 'L1' | 'L2'} regularization
 * @property {number} regularizationRate
 * @property {string} initializer 'playground' (uniform in −0.5 … 0.5, biases 0.1), 'zeros' or one of Keras's
 * @property {number} dropout share of the hidden neurons left out in a step
 * @property {boolean} batchNormalization after every hidden layer
 * @property {boolean} showTestData
 * @property {boolean} discretize show the answer only, not how sure it is
 * @property {number} speed epochs a frame; 0: as many as go
 * @property {string[]} hidden controls that an address asks to hide, of `hideable`
 */

/** @type {Settings} TensorFlow Playground's own */
export const defaults = {
  problem: 'classification',
  dataset: 'circle',
  regDataset: 'reg-plane',
  noise: 0,
  percTrainData: 50,
  batchSize: 10,
  seed: '1',
  samples: 0,
  classes: 3,
  points: '',
  regPoints: '',
  formula: 'sin(x) * 3',
  regFormula: 'sin(x) * y / 6',
  target: '',
  without: '',
  axes: '',
  missing: 'leaveOut',
  pictures: '1,9',
  side: 12,
  features: ['x', 'y'],
  networkShape: [4, 2],
  activation: 'tanh',
  loss: 'halfSquaredError',
  optimizer: 'sgd',
  learningRate: 0.03,
  regularization: 'none',
  regularizationRate: 0,
  initializer: 'playground',
  dropout: 0,
  batchNormalization: false,
  showTestData: false,
  discretize: false,
  speed: 1,
  hidden: [],
};

/** TensorFlow Playground's first. */
export const dataSets = {
  classification: [
    'circle',
    'xor',
    'gauss',
    'spiral',
    'moons',
    'rings',
    'checkerboard',
    'blobs',
    'spirals',
  ],
  regression: ['reg-plane', 'reg-gauss'],
};

/** Data that no generator makes: brought along, or the page's samples of what can be. */
export const ownDataSets = {
  classification: /** @type {const} */ (['points', 'formula', 'csv', 'iris', 'images', 'fashion']),
  regression: /** @type {const} */ (['points', 'formula', 'csv', 'iris']),
};

/** Data that are as they are: no noise, no more of them, and nothing to make anew but their order. */
export const givenDataSets = ['points', 'csv', 'iris', 'images', 'fashion'];

/** No limits but those of a drawing that is still to be read. */
export const limits = { layers: 32, neurons: 128 };

export const learningRates = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
export const regularizationRates = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** TensorFlow Playground's four, then the engine's others. */
export const activations = [
  'relu',
  'tanh',
  'sigmoid',
  'linear',
  'leakyRelu',
  'elu',
  'selu',
  'gelu',
  'silu',
  'softplus',
  'softsign',
  'hardSigmoid',
];

export const optimizers = [
  'sgd',
  'momentum',
  'nesterov',
  'adam',
  'adamw',
  'adamax',
  'rmsprop',
  'adagrad',
  'adadelta',
];

export const initializers = [
  'playground',
  'zeros',
  'glorotUniform',
  'glorotNormal',
  'heUniform',
  'heNormal',
  'lecunUniform',
  'lecunNormal',
  'orthogonal',
];

/** By problem: what there is to choose from, the first is the original's. */
export const losses = {
  classification: ['halfSquaredError', 'crossentropy', 'meanSquaredError', 'hinge', 'squaredHinge'],
  regression: ['halfSquaredError', 'meanSquaredError', 'meanAbsoluteError', 'huber', 'logCosh'],
};

/** The controls that addresses of the original can hide, as it calls them. */
export const hideable = [
  'playButton',
  'stepButton',
  'resetButton',
  'learningRate',
  'activation',
  'regularization',
  'regularizationRate',
  'problem',
  'dataset',
  'percTrainData',
  'noise',
  'batchSize',
  'numHiddenLayers',
  'showTestData',
  'discretize',
];

/** Frames take so many epochs; 0 is as many as go. */
export const speeds = [1, 2, 5, 10, 25, 100, 0];

/**
 * The data set in force.
 * @param {Settings} settings
 */
export function dataSetOf({ problem, dataset, regDataset }) {
  return problem === 'classification' ? dataset : regDataset;
}
