// What Keras, TensorFlow.js and the engine call the same thing, where they differ, and how they write
// optimizer, loss and metrics.

import { kerasName } from '../options.js';

/**
 * Keras 2 and TensorFlow.js say 'normal' for what is a truncated normal; Keras 3 knows two initializers by
 * longer names.
 * @param {any} initializer
 */
export function foreignInitializer(initializer) {
  if (typeof initializer?.class_name !== 'string') return initializer;
  const { class_name: name, config = {} } = initializer;
  const isNormal = config?.distribution === 'normal';
  return {
    class_name: name.replace(/(?<=^Orthogonal|^Identity)Initializer$/, ''),
    config: isNormal ? { ...config, distribution: 'truncated_normal' } : config,
  };
}

/** Optimizers of TensorFlow.js: its arguments in Keras's names. */
const optimizerArguments = {
  SGD: { learning_rate: 'learning_rate' },
  Momentum: { learning_rate: 'learning_rate', momentum: 'momentum', use_nesterov: 'nesterov' },
  Adam: { learning_rate: 'learning_rate', beta1: 'beta_1', beta2: 'beta_2', epsilon: 'epsilon' },
  Adamax: { learning_rate: 'learning_rate', beta1: 'beta_1', beta2: 'beta_2', epsilon: 'epsilon' },
  RMSProp: {
    learning_rate: 'learning_rate',
    decay: 'rho',
    momentum: 'momentum',
    epsilon: 'epsilon',
    centered: 'centered',
  },
  Adagrad: {
    learning_rate: 'learning_rate',
    initial_accumulator_value: 'initial_accumulator_value',
  },
  Adadelta: { learning_rate: 'learning_rate', rho: 'rho', epsilon: 'epsilon' },
};
/** Arguments of ours that TensorFlow.js has no word for, where they are not these. */
const unsaid = {
  weight_decay: null,
  clipnorm: null,
  clipvalue: null,
  global_clipnorm: null,
  use_ema: false,
  nesterov: false,
  amsgrad: false,
};
const losses = {
  kl_divergence: 'kullback_leibler_divergence',
  log_cosh: 'logcosh',
};
const tensorFlowJsLosses = [
  'mean_squared_error',
  'mean_absolute_error',
  'squared_hinge',
  'hinge',
  'categorical_crossentropy',
  'sparse_categorical_crossentropy',
  'binary_crossentropy',
  'poisson',
  ...Object.values(losses),
];
/** It knows two metrics by short names only. */
const shortMetrics = { mean_squared_error: 'mse', mean_absolute_error: 'mae' };
const tensorFlowJsMetrics = [
  'accuracy',
  'acc',
  'mse',
  'mae',
  'precision',
  'binary_accuracy',
  'categorical_accuracy',
];

/**
 * How a model is compiled, as TensorFlow.js writes it.
 * @param {Record<string, any> | null} compileConfig
 * @returns {object | null} null where it has no word for all of it
 */
export function trainingConfigOf(compileConfig) {
  if (!compileConfig) return null;
  const { class_name: ours, config } = compileConfig.optimizer;
  const className =
    ours === 'SGD' && config.momentum > 0 ? 'Momentum' : ours === 'RMSprop' ? 'RMSProp' : ours;
  const names = Object.entries(optimizerArguments[/** @type {'SGD'} */ (className)] ?? {});
  const loss =
    /** @type {Record<string, string>} */ (losses)[compileConfig.loss] ?? compileConfig.loss;
  const metrics = compileConfig.metrics.map((/** @type {unknown} */ metric) => {
    const name = snakeCase(String(metric));
    return /** @type {Record<string, string>} */ (shortMetrics)[name] ?? name;
  });
  const known =
    names.length > 0 &&
    typeof config.learning_rate === 'number' &&
    tensorFlowJsLosses.includes(loss) &&
    metrics.every((/** @type {string} */ metric) => tensorFlowJsMetrics.includes(metric)) &&
    Object.entries(unsaid).every(
      ([key, value]) =>
        !(key in config) || config[key] === value || names.some(([, ours]) => ours === key),
    );
  if (!known) return null;
  const written = names.map(([theirs, keras]) => [theirs, config[keras]]);
  const optimizer = { class_name: className, config: Object.fromEntries(written) };
  return { loss, metrics, optimizer_config: optimizer };
}

/**
 * A compile_config of Keras 3, or a training_config of Keras 2 and TensorFlow.js, as the engine reads
 * it.
 * @param {any} given
 * @param {string} format  for messages
 * @returns {object | null}
 */
export function foreignCompile(given, format) {
  const optimizer = given?.optimizer ?? given?.optimizer_config;
  if (!optimizer || !given.loss) return null;
  const only = (/** @type {any} */ value) =>
    Array.isArray(value) && value.length === 1 ? value[0] : value;
  const loss = only(given.loss);
  if (loss?.config?.from_logits)
    throw new Error(
      `${format}: its loss has from_logits: true. Here the last layer has the activation, and the loss takes what comes out. To load the model without its loss: { compile: false }.`,
    );
  const metrics = Array.isArray(given.metrics) ? given.metrics.flat() : [];
  return {
    optimizer: plainOptimizer(optimizer),
    loss: loss?.class_name ? snakeCase(loss.class_name) : loss,
    metrics: metrics.filter(Boolean).map(withoutNulls),
  };
}

/** @param {any} optimizer */
function plainOptimizer(optimizer) {
  if (typeof optimizer === 'string') return optimizer;
  const className = optimizer.class_name;
  const known = Object.hasOwn(optimizerArguments, className);
  const names = known ? optimizerArguments[/** @type {'SGD'} */ (className)] : {};
  // TensorFlow.js writes them in camelCase here, though the rest of its files has Keras's names.
  const given = Object.entries(optimizer.config ?? {}).map(([key, value]) => [
    kerasName(key),
    value,
  ]);
  const config = withoutNulls(Object.fromEntries(given));
  for (const [theirs, ours] of Object.entries(names)) {
    if (!(theirs in config) || theirs === ours) continue;
    config[ours] = config[theirs];
    delete config[theirs];
  }
  // Keras 2 kept a decay of the learning rate here, and TensorFlow.js does so for Adamax: 0 is none.
  if (config.decay === 0) delete config.decay;
  delete config.is_legacy_optimizer;
  delete config.jit_compile;
  delete config.name;
  const schedule = config.learning_rate?.config;
  if (schedule) delete schedule.name;
  return { class_name: className === 'Momentum' ? 'SGD' : className, config };
}

/** A deep copy without what is null, which means the default. @param {any} value @returns {any} */
function withoutNulls(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]));
}

/** As Keras names groups: BatchNormalization, batch_normalization; ReLU, re_lu. @param {string} name */
export const snakeCase = (name) =>
  name
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
