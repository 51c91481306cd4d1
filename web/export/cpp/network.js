import { penaltyOf, snakeCase } from '../experiment.js';

/**
 * @typedef {import('../experiment.js').KerasObject} KerasObject
 * @typedef {import('../experiment.js').LayerDescription} LayerDescription
 */

/** @param {string} text */
export function quoted(text) {
  return JSON.stringify(text);
}

/** @param {LayerDescription} layer */
export function layerCode({ type, config }) {
  switch (type) {
    case 'Dense':
      return denseCode(config);
    case 'Activation':
      return `ActivationLayer(${quoted(config.activation)})`;
    case 'Dropout':
      return `Dropout(${real(config.rate)})`;
    case 'Rescaling':
      return `Rescaling(${real(config.scale)}${config.offset ? `, ${real(config.offset)}` : ''})`;
    case 'Normalization':
      return `Normalization(${vector(config.mean)}, ${vector(config.variance)})`;
    case 'BatchNormalization':
      return `BatchNormalization(${batchOptions(config)})`;
    case 'Flatten':
      return 'Flatten()';
    default:
      throw new Error(`${type} cannot be written in C++.`);
  }
}

/** @param {Record<string, any>} config */
function denseCode(config) {
  const options = [
    !config.use_bias && '.use_bias = false',
    initializer('kernel', config.kernel_initializer, 'GlorotUniform'),
    config.use_bias && initializer('bias', config.bias_initializer, 'Zeros'),
    regularizer('kernel', config.kernel_regularizer),
    regularizer('bias', config.bias_regularizer),
  ].filter(Boolean);
  const { units, activation } = config;
  if (options.length === 0)
    return `Dense(${units}${activation === 'linear' ? '' : `, ${quoted(activation)}`})`;
  const all = [`.units = ${units}`, `.activation = ${quoted(activation)}`, ...options];
  return `Dense(DenseOptions{\n    ${all.join(',\n    ')}})`;
}

/** @param {string} part @param {KerasObject | null} described @param {string} usual */
function initializer(part, described, usual) {
  if (!described || (described.class_name === usual && described.config.seed == null)) return '';
  const given = Object.entries(described.config).filter(([, value]) => value !== null);
  const from =
    given.length === 0
      ? quoted(snakeCase(described.class_name))
      : json({ ...described, config: Object.fromEntries(given) });
  return `.${part}_initializer = Initializer::from_config(${from})`;
}

/** @param {string} part @param {KerasObject | null} described */
function regularizer(part, described) {
  const penalty = penaltyOf(described);
  if (!penalty) return '';
  const { l1, l2, stopAtZero } = penalty;
  const all = [
    l1 > 0 && `.l1 = ${real(l1)}`,
    l2 > 0 && `.l2 = ${real(l2)}`,
    stopAtZero && '.stop_at_zero = true',
  ].filter(Boolean);
  return `.${part}_regularizer = {${all.join(', ')}}`;
}

/** @param {Record<string, any>} config */
function batchOptions({ momentum, epsilon, center, scale }) {
  const all = [
    momentum !== 0.99 && `.momentum = ${real(momentum)}`,
    epsilon !== 0.001 && `.epsilon = ${real(epsilon)}`,
    !center && '.center = false',
    !scale && '.scale = false',
  ].filter(Boolean);
  return all.length > 0 ? `{${all.join(', ')}}` : '';
}

/** @param {number | number[]} values */
function vector(values) {
  return `{${[values].flat(Number.POSITIVE_INFINITY).join(', ')}}`;
}

/** A float. @param {number} value */
function real(value) {
  return /[.e]/.test(String(value)) ? `${value}F` : `${value}.0F`;
}

/** JSON as C++ reads it, over several lines where it is long. @param {unknown} value */
export function json(value) {
  const short = JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/([[{]) | (?=[\]}])/g, '$1');
  return `Json::parse(R"(${short.length < 70 ? short : JSON.stringify(value, null, 2)})")`;
}

/** An optimizer's or schedule's description without what is off or as usual anyway. @param {KerasObject} optimizer @returns {KerasObject} */
export function shortened({ class_name: name, config }) {
  const { use_ema: averaged, ema_momentum: kept, learning_rate: rate, ...rest } = config;
  const given = Object.entries(rest).filter(([, value]) => value !== null && value !== false);
  const average = averaged ? { use_ema: true, ema_momentum: kept } : {};
  const learningRate = typeof rate === 'object' ? shortened(rate) : rate;
  return {
    class_name: name,
    config: {
      ...(rate === undefined ? {} : { learning_rate: learningRate }),
      ...Object.fromEntries(given),
      ...average,
    },
  };
}
