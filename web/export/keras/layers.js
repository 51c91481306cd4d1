import { penaltyOf, snakeCase } from '../experiment.js';
import { call, literal } from '../python.js';

/**
 * @typedef {import('../experiment.js').KerasObject} KerasObject
 * @typedef {import('../experiment.js').LayerDescription} LayerDescription
 */

/**
 * The line that makes a layer, without its comma.
 * @param {LayerDescription} layer
 */
export function kerasLayer({ type, config }) {
  const make = makers[type];
  if (!make) throw new Error(`${type} cannot be written as a layer of Keras.`);
  return make(config);
}

/** @type {Record<string, (config: Record<string, any>) => string>} */
const makers = {
  Dense: (config) =>
    call('layers.Dense', [literal(config.units)], {
      activation: config.activation === 'linear' ? undefined : literal(config.activation),
      use_bias: config.use_bias ? undefined : 'False',
      kernel_initializer: initializer(config.kernel_initializer, 'GlorotUniform'),
      bias_initializer: initializer(config.bias_initializer, 'Zeros'),
      kernel_regularizer: regularizer(config.kernel_regularizer),
      bias_regularizer: regularizer(config.bias_regularizer),
    }),
  Activation: ({ activation }) => call('layers.Activation', [literal(activation)]),
  Flatten: () => 'layers.Flatten()',
  Dropout: ({ rate }) => call('layers.Dropout', [literal(rate)]),
  Rescaling: ({ scale, offset }) =>
    call('layers.Rescaling', [literal(scale)], { offset: offset ? literal(offset) : undefined }),
  Normalization: ({ mean, variance }) =>
    call('layers.Normalization', [], { mean: literal(mean), variance: literal(variance) }),
  BatchNormalization: (config) =>
    call('layers.BatchNormalization', [], different(config, batchDefaults)),
};

const batchDefaults = { momentum: 0.99, epsilon: 0.001, center: true, scale: true };

/**
 * The values that are not the usual ones, as arguments.
 * @param {Record<string, any>} config @param {Record<string, any>} usual
 * @returns {Record<string, string>}
 */
export function different(config, usual) {
  const names = Object.keys(usual).filter((name) => name in config && config[name] !== usual[name]);
  return Object.fromEntries(names.map((name) => [name, literal(config[name])]));
}

/** @param {KerasObject | null} described @param {string} usual */
function initializer(described, usual) {
  if (!described || (described.class_name === usual && described.config.seed == null))
    return undefined;
  const { class_name: name, config } = described;
  const given = Object.entries(config).filter(([, value]) => value !== null);
  if (given.length === 0) return literal(snakeCase(name));
  const named = Object.fromEntries(given.map(([key, value]) => [key, literal(value)]));
  return call(`keras.initializers.${name}`, [], named);
}

/** @param {KerasObject | null} described */
function regularizer(described) {
  const penalty = penaltyOf(described);
  if (!penalty) return undefined;
  const { l1, l2 } = penalty;
  if (l1 > 0 && l2 > 0) return `keras.regularizers.L1L2(l1=${l1}, l2=${l2})`;
  return l1 > 0 ? `keras.regularizers.L1(${l1})` : `keras.regularizers.L2(${l2})`;
}
