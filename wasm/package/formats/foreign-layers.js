// Layers of Keras 2 and 3 and of TensorFlow.js, in the words of the engine: it reads all three, and
// here is decided what only looks alike, and what is called otherwise.

import { shown } from './bytes.js';
import { foreignInitializer } from './foreign-names.js';
import { weightNames } from './model.js';

/**
 * @typedef {import('./new-model.js').FileArray} FileArray
 * @typedef {{ className: string, name: string, config: Record<string, any> }} FileLayer
 *
 * @typedef {object} Reading
 * @property {string} format  for messages: 'Keras file'
 * @property {boolean} old  Keras 2 or TensorFlow.js, whose hard_sigmoid is another function
 * @property {(layer: FileLayer, names: string[]) => FileArray[]} arraysOf  the layer's arrays in the
 *   file, for the names that Keras gives them
 *
 * @typedef {object} ReadLayers
 * @property {object[]} layers  as modelFromJSON takes them
 * @property {FileArray[]} arrays  in the order of getWeights
 */

/** A variance is at least this to Normalization, whose deviation is at least 1e-7. */
export const leastVariance = 1e-14;

/**
 * @param {any} model  { class_name: 'Sequential', config: … }
 * @param {Reading} reading
 * @returns {ReadLayers}
 */
export function readLayers(model, reading) {
  const { format } = reading;
  if (model?.class_name !== 'Sequential')
    throw new Error(
      `${format}: only Sequential models are read, but this is ${shown(model?.class_name)}. In Keras, keras.Sequential(model.layers) makes one of a model without branches.`,
    );
  const list = Array.isArray(model.config) ? model.config : model.config?.layers;
  if (!Array.isArray(list)) throw new Error(`${format}: its configuration has no list of layers.`);
  /** @type {ReadLayers} */
  const read = { layers: [], arrays: [] };
  let rank = rankIn({ batch_shape: model.config.build_input_shape });
  for (const item of list) {
    const layer = layerIn(item, format);
    rank = rankIn(layer.config) ?? rank;
    const { arrays, ...described } = translated(layer, rank, reading);
    if (layer.className === 'Flatten' || layer.className === 'Dense') rank = 1;
    read.layers.push(described);
    read.arrays.push(...arrays);
  }
  return read;
}

/** @param {any} item @param {string} format @returns {FileLayer} */
function layerIn(item, format) {
  if (typeof item?.class_name !== 'string' || typeof item.config !== 'object' || !item.config)
    throw new Error(`${format}: ${shown(item)} is no layer: class_name or config is missing.`);
  // null means the default in all of them, and the engine knows fewer arguments than they.
  const given = Object.entries(item.config).filter(([, value]) => value !== null);
  const config = Object.fromEntries(given);
  return { className: item.class_name, name: String(config.name ?? item.class_name), config };
}

/** How many axes a sample has. @param {any} config */
function rankIn(config) {
  const shape = config.batch_shape ?? config.batch_input_shape;
  return Array.isArray(shape) ? shape.length - 1 : undefined;
}

/** @param {FileLayer} layer @param {number | undefined} rank @param {Reading} reading */
function translated(layer, rank, reading) {
  const { className, name, config } = layer;
  const refuse = (/** @type {string} */ what) => {
    throw new Error(`${reading.format}: the layer "${name}" (${className}) ${what}`);
  };
  if (config.data_format === 'channels_first' && (rank ?? 2) > 1)
    refuse('has channels_first; samples here have their channels last.');
  const axis =
    Array.isArray(config.axis) && config.axis.length === 1 ? config.axis[0] : config.axis;
  const overAxis = className === 'BatchNormalization' || className === 'Softmax';
  if (overAxis && axis !== undefined && axis !== -1 && axis !== rank)
    refuse(`works along axis ${shown(axis)}; here it is always the last one, -1.`);
  const shape = shapeKeys(config);
  const function_ = activationOf(layer, reading, refuse);
  const isSoftmax = function_ === 'softmax' || function_ === 'log_softmax';
  if (isSoftmax && (rank ?? 1) > 1)
    refuse('is a softmax over the last of several axes. Put Flatten before it.');
  if (className === 'Normalization') return normalization(layer, axis, rank, reading, refuse);
  if (Object.hasOwn(functionLayers, className))
    return { ...described('Activation', { name, activation: function_, ...shape }), arrays: [] };
  const arrays = ownArrays(layer, reading);
  if (isStoredNormalization(layer)) {
    const [mean, variance] = arrays.map(({ data }) => Array.from(data));
    return { ...described('Normalization', { name, mean, variance, ...shape }), arrays: [] };
  }
  const initializers = Object.entries(config)
    .filter(([key]) => key.endsWith('_initializer'))
    .map(([key, value]) => [key, foreignInitializer(value)]);
  const changed = { ...config, ...Object.fromEntries(initializers) };
  if (function_ !== undefined) changed.activation = function_;
  return { ...described(className, changed), arrays };
}

/** @param {string} className @param {object} config */
const described = (className, config) => ({ class_name: className, config });

/** What of a config says the shape of the samples. @param {Record<string, any>} config */
function shapeKeys(config) {
  const keys = ['batch_shape', 'batch_input_shape', 'input_shape'].filter((key) => key in config);
  return Object.fromEntries(keys.map((key) => [key, config[key]]));
}

/** @param {FileLayer} layer @param {Reading} reading */
function ownArrays(layer, { format, arraysOf }) {
  const names = weightNames(layer.className, layer.config);
  if (names.length === 0) return [];
  const arrays = arraysOf(layer, names);
  if (arrays.length !== names.length)
    throw new Error(
      `${format}: the layer "${layer.name}" (${layer.className}) needs ${names.join(', ')}, but the file has ${arrays.length} arrays for it.`,
    );
  return arrays;
}

/**
 * Layers that are an activation function: those of their arguments with which they are one of ours.
 * @type {Record<string, { activation: string, takes: Record<string, number> }>}
 */
const functionLayers = {
  ReLU: {
    activation: 'relu',
    takes: { max_value: Infinity, negative_slope: 0, threshold: 0 },
  },
  LeakyReLU: { activation: 'leaky_relu', takes: { negative_slope: 0.2, alpha: 0.2 } },
  ELU: { activation: 'elu', takes: { alpha: 1 } },
  Softmax: { activation: 'softmax', takes: {} },
};

/**
 * @param {FileLayer} layer @param {Reading} reading @param {(what: string) => void} refuse
 * @returns {string | undefined}
 */
function activationOf({ className, config }, { old }, refuse) {
  const layer = Object.hasOwn(functionLayers, className) ? functionLayers[className] : null;
  if (layer) {
    for (const [key, value] of Object.entries(layer.takes)) {
      if (key in config && Math.abs(config[key] - value) > 1e-6)
        refuse(`has ${key} ${shown(config[key])}; here ${layer.activation} has ${value}.`);
    }
    const slopes = ['negative_slope', 'alpha'].some((key) => key in config);
    if (className === 'LeakyReLU' && !slopes)
      refuse('says no slope; it would be 0.3, and leaky_relu here has 0.2.');
    return layer.activation;
  }
  const given = config.activation;
  // Keras 3 may write a function as an object around its name.
  const name = typeof given?.config === 'string' ? given.config : given;
  if (old && /^hard_?sigmoid$/i.test(name))
    refuse(
      'has the hard_sigmoid of Keras 2 and TensorFlow.js, clip(0.2·z + 0.5); here it is that of Keras 3, relu6(z + 3) / 6.',
    );
  return name;
}

/**
 * Keras's Normalization has mean and variance as arguments or, after adapt(), as weights.
 * @param {FileLayer} layer @param {unknown} axis @param {number | undefined} rank
 * @param {Reading} reading @param {(what: string) => void} refuse
 */
function normalization(layer, axis, rank, reading, refuse) {
  const { name, config } = layer;
  const overAll = Array.isArray(axis) && axis.length === 0;
  if (!overAll && axis !== undefined && axis !== -1 && axis !== rank)
    refuse(`normalizes axis ${shown(axis)}; here it is always the last one, -1.`);
  const shape = shapeKeys(config);
  const invert = config.invert ?? false;
  if (config.mean !== undefined) {
    const { mean, variance } = config;
    return {
      ...described('Normalization', { name, mean, variance, invert, ...shape }),
      arrays: [],
    };
  }
  const [mean, variance] = reading
    .arraysOf(layer, ['mean', 'variance', 'count'])
    .map(({ data }) => Array.from(data));
  if (!mean || !variance)
    refuse('has neither mean and variance nor their weights: it was not adapted.');
  return { ...described('Normalization', { name, mean, variance, invert, ...shape }), arrays: [] };
}

/** As tensorflow-js-topology.js writes a Normalization. @param {FileLayer} layer */
const isStoredNormalization = ({ className, config }) =>
  className === 'BatchNormalization' &&
  config.epsilon === leastVariance &&
  config.center === false &&
  config.scale === false;
