import { camelCase, penaltyOf } from '../experiment.js';
import { literal, object, options } from './text.js';

/**
 * @typedef {import('../experiment.js').KerasObject} KerasObject
 * @typedef {import('../experiment.js').LayerDescription} LayerDescription
 */

/** @param {LayerDescription} layer @param {number[] | null} inputShape of the first one */
export function layerCode({ type, config }, inputShape) {
  const given = inputShape ? { inputShape: literal(inputShape) } : {};
  const name = camelCase(type[0].toLowerCase() + type.slice(1));
  return `dl.layers.${name}(${object({ ...configOf(type, config), ...given })})`;
}

/** @param {string} type @param {Record<string, any>} config @returns {Record<string, string | undefined>} */
function configOf(type, config) {
  switch (type) {
    case 'Dense':
      return {
        units: literal(config.units),
        activation: activation(config.activation),
        useBias: config.use_bias ? undefined : 'false',
        kernelInitializer: initializer(config.kernel_initializer, 'GlorotUniform'),
        biasInitializer: initializer(config.bias_initializer, 'Zeros'),
        kernelRegularizer: regularizer(config.kernel_regularizer),
        biasRegularizer: regularizer(config.bias_regularizer),
      };
    case 'Activation':
      return { activation: literal(camelCase(config.activation)) };
    case 'Dropout':
      return { rate: literal(config.rate) };
    case 'Rescaling':
      return {
        scale: literal(config.scale),
        offset: config.offset ? literal(config.offset) : undefined,
      };
    case 'Normalization':
      return { mean: literal(config.mean), variance: literal(config.variance) };
    case 'BatchNormalization':
      return different(config, { momentum: 0.99, epsilon: 0.001, center: true, scale: true });
    default:
      return {};
  }
}

/** @param {string} name */
function activation(name) {
  return name === 'linear' ? undefined : literal(camelCase(name));
}

/** @param {Record<string, any>} config @param {Record<string, any>} usual */
function different(config, usual) {
  const names = Object.keys(usual).filter((name) => name in config && config[name] !== usual[name]);
  return options(Object.fromEntries(names.map((name) => [name, config[name]])));
}

/** @param {KerasObject | null} described @param {string} usual */
function initializer(described, usual) {
  if (!described || (described.class_name === usual && described.config.seed == null))
    return undefined;
  const given = Object.entries(described.config).filter(([, value]) => value !== null);
  const name = described.class_name[0].toLowerCase() + described.class_name.slice(1);
  if (given.length === 0) return literal(name);
  return `dl.initializers.${name}(${object(options(Object.fromEntries(given)))})`;
}

/** @param {KerasObject | null} described */
function regularizer(described) {
  const penalty = penaltyOf(described);
  if (!penalty) return undefined;
  const { l1, l2, stopAtZero } = penalty;
  if (l1 > 0 && l2 > 0) return `dl.regularizers.l1l2({ l1: ${l1}, l2: ${l2} })`;
  if (l2 > 0) return `dl.regularizers.l2({ l2: ${l2} })`;
  return `dl.regularizers.l1({ l1: ${l1}${stopAtZero ? ', stopAtZero: true' : ''} })`;
}

/** What optimizers take where nothing is said. @type {Record<string, any>} */
const usualOptions = {
  momentum: 0,
  nesterov: false,
  beta_1: 0.9,
  beta_2: 0.999,
  epsilon: 1e-7,
  amsgrad: false,
  centered: false,
  initial_accumulator_value: 0.1,
  clipnorm: null,
  clipvalue: null,
  global_clipnorm: null,
  use_ema: false,
};

/** @param {KerasObject} optimizer */
export function optimizerCode({ class_name: name, config }) {
  const usual = {
    ...usualOptions,
    rho: name === 'Adadelta' ? 0.95 : 0.9,
    weight_decay: name === 'AdamW' ? 0.004 : null,
  };
  const rest = object({
    ...different(config, usual),
    ...(config.use_ema ? { emaMomentum: literal(config.ema_momentum) } : {}),
  }).replaceAll(/\bbeta_?(\d)/g, 'beta$1');
  return `dl.train.${name.toLowerCase()}(${rateCode(config.learning_rate)}${rest ? `, ${rest}` : ''})`;
}

/** @type {Record<string, string>} */
const schedules = {
  StepDecay: 'step',
  PiecewiseConstantDecay: 'piecewise',
  ExponentialDecay: 'exponential',
  CosineDecay: 'cosine',
  Warmup: 'warmup',
};

/** @param {number | KerasObject} rate @returns {string} */
function rateCode(rate) {
  if (typeof rate === 'number') return literal(rate);
  const { class_name: name, config } = rate;
  const { schedule, ...values } = config;
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== false);
  return `dl.schedules.${schedules[name]}(${object({
    ...options(Object.fromEntries(given)),
    ...(schedule === undefined ? {} : { schedule: rateCode(schedule) }),
  })})`;
}
