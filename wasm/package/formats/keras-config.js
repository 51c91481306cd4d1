// A model as Keras 3 describes it, object by object with the module that Keras finds it in.

import { snakeCase } from './foreign-names.js';
import { checkSoftmax, refuse } from './model.js';

/**
 * @typedef {import('./model.js').Structure} Structure
 * @typedef {import('./model.js').Layer} Layer
 */

const format = 'Keras';

/** Losses and schedules of ours that Keras does not have. */
const unknownLosses = ['half_squared_error'];
const schedules = ['ExponentialDecay', 'PiecewiseConstantDecay', 'CosineDecay'];

/** @param {string} module @param {string} className @param {object} config */
const kerasObject = (module, className, config) => ({
  module,
  class_name: className,
  config,
  registered_name: null,
});

/**
 * @param {Structure} structure
 * @returns {object} the content of config.json
 * @throws naming the layer that Keras does not have
 */
export function kerasConfig({ name, inputShape, layers, compileConfig }) {
  const shape = [null, ...inputShape];
  const input = kerasObject('keras.layers', 'InputLayer', {
    batch_shape: shape,
    dtype: 'float32',
    sparse: false,
    name: 'input_layer',
  });
  const config = {
    name,
    trainable: true,
    dtype: 'float32',
    layers: [input, ...layers.map(layerObject)],
    build_input_shape: shape,
  };
  return {
    ...kerasObject('keras', 'Sequential', config),
    build_config: { input_shape: shape },
    compile_config: compileObject(compileConfig),
  };
}

/** @param {Layer} layer */
function layerObject(layer) {
  const { className, name, inputShape } = layer;
  if (name.includes('/')) refuse(format, layer, 'names of layers have no "/" there. Rename it.');
  checkSoftmax(format, layer);
  const config = { name, trainable: true, dtype: 'float32', ...layerConfig(layer) };
  return {
    ...kerasObject('keras.layers', className, config),
    build_config: { input_shape: [null, ...inputShape] },
  };
}

/** @param {Layer} layer */
function layerConfig(layer) {
  const { className, config } = layer;
  switch (className) {
    case 'Dense':
      return {
        ...config,
        kernel_initializer: initializer(config.kernel_initializer),
        bias_initializer: initializer(config.bias_initializer),
        kernel_regularizer: regularizer(config.kernel_regularizer),
        bias_regularizer: regularizer(config.bias_regularizer),
        kernel_constraint: null,
        bias_constraint: null,
      };
    case 'BatchNormalization':
      return { axis: -1, ...config };
    case 'Dropout':
      return { ...config, seed: null, noise_shape: null };
    case 'Flatten':
      return { ...config, data_format: 'channels_last' };
    case 'Activation':
    case 'Normalization':
    case 'Rescaling':
      return config;
    default:
      return refuse(format, layer, 'it has none of its kind. Build the network without it.');
  }
}

/** @param {{ class_name: string, config: object }} given */
const initializer = ({ class_name: name, config }) =>
  kerasObject('keras.initializers', name, config);

/** @param {{ class_name: string, config: Record<string, unknown> } | null} given */
function regularizer(given) {
  if (!given) return null;
  // That a weight stays where it has reached 0 is a way to train that Keras does not have.
  const { stop_at_zero: _, ...config } = given.config;
  return kerasObject('keras.regularizers', given.class_name, config);
}

/**
 * @param {Record<string, any> | null} given
 * @returns {object | null} null where Keras does not have the loss or the schedule: such a model has to be
 *   compiled there
 */
function compileObject(given) {
  if (!given || unknownLosses.includes(given.loss)) return null;
  const { class_name: name, config } = given.optimizer;
  const rate = config.learning_rate;
  if (typeof rate === 'object' && !schedules.includes(rate.class_name)) return null;
  const learningRate =
    typeof rate === 'object'
      ? kerasObject('keras.optimizers.schedules', rate.class_name, rate.config)
      : rate;
  return {
    optimizer: kerasObject('keras.optimizers', name, { ...config, learning_rate: learningRate }),
    loss: given.loss,
    loss_weights: null,
    metrics: given.metrics.map(metricObject),
    weighted_metrics: null,
    run_eagerly: false,
    steps_per_execution: 1,
    jit_compile: false,
  };
}

/** @param {any} metric */
function metricObject(metric) {
  if (typeof metric !== 'string')
    return kerasObject('keras.metrics', metric.class_name, metric.config);
  const name = snakeCase(metric);
  return name === 'f1' ? 'f1_score' : name;
}

/**
 * The JSON of what kerasConfig gives. Python tells 1 from 1.0, and Keras wants a learning rate with a point.
 * @param {object} config
 */
export const kerasJson = (config) =>
  JSON.stringify(config).replace(/("learning_rate":\d+)(?=[,}])/g, '$1.0');
