// A model as TensorFlow.js describes it.

import { leastVariance } from './foreign-layers.js';
import { checkSoftmax, refuse } from './model.js';

/**
 * @typedef {import('./model.js').Structure} Structure
 * @typedef {import('./model.js').Layer} Layer
 * @typedef {{ class_name: string, config: Record<string, any> }} Described
 * @typedef {{ name: string, shape: number[], data: Float32Array }} NamedWeight
 */

const format = 'TensorFlow.js';

/** Activations that TensorFlow.js has under this name or another. */
const activations = new Map(
  [
    'linear',
    'sigmoid',
    'tanh',
    'relu',
    'elu',
    'selu',
    'gelu',
    'softplus',
    'softsign',
    'softmax',
    'log_softmax',
  ]
    .map((name) => /** @type {[string, string]} */ ([name, name]))
    .concat([['silu', 'swish']]),
);
const leaky = { name: 'leaky_relu', slope: 0.2 };

/**
 * @param {Structure} structure
 * @returns {{ topology: object, weights: NamedWeight[] }}
 * @throws naming the layer that TensorFlow.js does not have
 */
export function topologyOf({ name, inputShape, layers }) {
  const written = layers.map(writtenLayer);
  const described = written.flatMap((layer) => layer.described);
  const [first] = described;
  first.config = { ...first.config, batch_input_shape: [null, ...inputShape], dtype: 'float32' };
  const topology = {
    class_name: 'Sequential',
    config: { name, layers: described },
    keras_version: 'tfjs-layers 4.22.0',
    backend: 'tensor_flow.js',
  };
  return { topology, weights: written.flatMap(({ weights }) => weights) };
}

/** @param {Layer} layer @returns {{ described: Described[], weights: NamedWeight[] }} */
function writtenLayer(layer) {
  const { className, name, config } = layer;
  checkSoftmax(format, layer);
  const weights = layer.weights.map((weight) => ({ ...weight, name: `${name}/${weight.name}` }));
  const plain = (/** @type {Record<string, any>} */ args) => ({
    described: [described(className, name, args)],
    weights,
  });
  switch (className) {
    case 'Dense':
      return { described: dense(layer), weights };
    case 'Activation':
      return { described: [activation(layer, name)], weights };
    case 'Dropout':
    case 'Flatten':
    case 'Rescaling':
      return plain(config);
    case 'BatchNormalization':
      checkRank(layer);
      return plain({ ...config, axis: -1 });
    case 'Normalization':
      return normalization(layer);
    default:
      return refuse(format, layer, 'it has none of its kind. Build the network without it.');
  }
}

/** @param {string} className @param {string} name @param {Record<string, any>} config @returns {Described} */
const described = (className, name, config) => ({
  class_name: className,
  config: { name, trainable: true, ...config },
});

/** @param {Layer} layer @returns {Described[]} */
function dense(layer) {
  const { name, config } = layer;
  const after = config.activation === leaky.name ? [activation(layer, `${name}_leaky_relu`)] : [];
  const own = after.length > 0 ? 'linear' : activationName(layer);
  return [
    described('Dense', name, {
      ...config,
      activation: own,
      kernel_initializer: initializer(config.kernel_initializer),
      bias_initializer: initializer(config.bias_initializer),
      kernel_regularizer: regularizer(config.kernel_regularizer),
      bias_regularizer: regularizer(config.bias_regularizer),
    }),
    ...after,
  ];
}

/** @param {Layer} layer @param {string} name @returns {Described} */
function activation(layer, name) {
  if (layer.config.activation === leaky.name)
    return described('LeakyReLU', name, { alpha: leaky.slope });
  return described('Activation', name, { activation: activationName(layer) });
}

/** @param {Layer} layer */
function activationName(layer) {
  const name = activations.get(layer.config.activation);
  if (name) return name;
  const known = [...activations.keys(), leaky.name].join(', ');
  return refuse(
    format,
    layer,
    `it has no activation ${layer.config.activation} that is the same. It has ${known}.`,
  );
}

/** @param {{ class_name: string, config: object }} given */
const initializer = ({ class_name: name, config }) => ({
  class_name: name.replace('Lecun', 'LeCun'),
  config,
});

/** TensorFlow.js has one class for L1 and L2. @param {any} given */
const regularizer = (given) =>
  given && { class_name: 'L1L2', config: { l1: given.config.l1 ?? 0, l2: given.config.l2 ?? 0 } };

/**
 * TensorFlow.js has no Normalization. With the same numbers for all channels it is a Rescaling; else
 * batch normalization without scale and shift answers with the same numbers, but TensorFlow.js cannot
 * train through such a layer.
 * @param {Layer} layer
 * @returns {{ described: Described[], weights: NamedWeight[] }}
 */
function normalization(layer) {
  const { name, config, inputShape } = layer;
  const { mean, variance } = config;
  if (new Set(mean).size === 1 && new Set(variance).size === 1) {
    const scale = 1 / Math.sqrt(Math.max(variance[0], leastVariance));
    const args = { scale, offset: -mean[0] * scale };
    return { described: [described('Rescaling', name, args)], weights: [] };
  }
  checkRank(layer);
  const shape = [/** @type {number} */ (inputShape.at(-1))];
  const filled = (/** @type {number[]} */ values) =>
    Float32Array.from({ length: shape[0] }, (_, i) => values[i % values.length]);
  const args = { axis: -1, momentum: 0.99, epsilon: leastVariance, center: false, scale: false };
  return {
    described: [described('BatchNormalization', name, args)],
    weights: [
      { name: `${name}/moving_mean`, shape, data: filled(mean) },
      { name: `${name}/moving_variance`, shape, data: filled(variance) },
    ],
  };
}

/** @param {Layer} layer */
function checkRank(layer) {
  if (layer.inputShape.length > 3)
    refuse(format, layer, 'it normalizes samples of at most 3 axes. Put Flatten before it.');
}
