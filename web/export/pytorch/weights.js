// How the weights begin: drawn as Keras draws them, or those that the network had in the page.

import { lines } from '../python.js';

/**
 * @typedef {import('../experiment.js').KerasObject} KerasObject
 * @typedef {import('../experiment.js').Network} Network
 * @typedef {import('./layers.js').Modules} Modules
 */

/** @param {Network} network @param {Modules} modules */
export function initialization({ layers }, { place }) {
  const starts = layers.flatMap(({ type, config, input, output }, index) => {
    if (type !== 'Dense') return [];
    const layer = `model[${place[index]}]`;
    const [inputs, units] = [input.at(-1) ?? 1, output.at(-1) ?? 1];
    return [
      fill(config.kernel_initializer, `${layer}.weight`, inputs, units),
      // Keras takes both fans of a bias as its length.
      config.use_bias && fill(config.bias_initializer, `${layer}.bias`, units, units),
    ];
  });
  const frozen = layers.flatMap(({ type, config }, index) => {
    if (type !== 'BatchNormalization' || config.center === config.scale) return [];
    const fixed = config.center ? 'weight' : 'bias';
    return [`model[${place[index]}].${fixed}.requires_grad_(False)`];
  });
  return lines(['# Weights begin as in Keras.', ...starts, ...frozen]);
}

/** @param {KerasObject} initializer @param {string} tensor as code @param {number} inputs @param {number} units */
function fill({ class_name: name, config }, tensor, inputs, units) {
  const scaled = scaling(name, config);
  if (scaled) return scaledFill(tensor, scaled, inputs, units);
  switch (name) {
    case 'Zeros':
      return `nn.init.zeros_(${tensor})`;
    case 'Ones':
      return `nn.init.ones_(${tensor})`;
    case 'Constant':
      return `nn.init.constant_(${tensor}, ${config.value})`;
    case 'RandomUniform':
      return `nn.init.uniform_(${tensor}, ${config.minval}, ${config.maxval})`;
    case 'RandomNormal':
      return `nn.init.normal_(${tensor}, ${config.mean}, ${config.stddev})`;
    case 'TruncatedNormal':
      return truncated(tensor, config.mean, config.stddev);
    case 'Orthogonal':
      return `nn.init.orthogonal_(${tensor}, gain=${config.gain})`;
    case 'Identity':
      return `nn.init.eye_(${tensor}).mul_(${config.gain})`;
    default:
      throw new Error(`The initializer ${name} cannot be written for PyTorch.`);
  }
}

/** @param {string} name @param {Record<string, any>} config */
function scaling(name, config) {
  if (name === 'VarianceScaling') return config;
  const match = /^(Glorot|He|Lecun)(Uniform|Normal)$/.exec(name);
  if (!match) return null;
  const [, author, kind] = match;
  return {
    scale: author === 'He' ? 2 : 1,
    mode: author === 'Glorot' ? 'fan_avg' : 'fan_in',
    distribution: kind === 'Uniform' ? 'uniform' : 'truncated_normal',
  };
}

/** @param {string} tensor @param {Record<string, any>} scaling @param {number} inputs @param {number} units */
function scaledFill(tensor, { scale, mode, distribution }, inputs, units) {
  const fan = mode === 'fan_in' ? inputs : mode === 'fan_out' ? units : (inputs + units) / 2;
  if (distribution === 'uniform') {
    const ofMatrix = tensor.endsWith('.weight');
    if (ofMatrix && mode === 'fan_avg' && scale === 1) return `nn.init.xavier_uniform_(${tensor})`;
    if (ofMatrix && mode === 'fan_in' && scale === 2)
      return `nn.init.kaiming_uniform_(${tensor}, nonlinearity="relu")`;
    const limit = short(Math.sqrt((3 * scale) / fan));
    return `nn.init.uniform_(${tensor}, -${limit}, ${limit})`;
  }
  const deviation = Math.sqrt(scale / fan);
  if (distribution === 'untruncated_normal')
    return `nn.init.normal_(${tensor}, std=${short(deviation)})`;
  // What is left of a normal distribution within two deviations has a smaller one.
  return truncated(tensor, 0, deviation / 0.8796256610342398);
}

/** @param {string} tensor @param {number} mean @param {number} deviation */
function truncated(tensor, mean, deviation) {
  const [low, high] = [mean - 2 * deviation, mean + 2 * deviation].map(short);
  return `nn.init.trunc_normal_(${tensor}, ${mean}, ${short(deviation)}, ${low}, ${high})`;
}

/** @param {number} value */
function short(value) {
  return Number(value.toPrecision(7));
}

/**
 * Which array of `getWeights` goes where.
 * @param {Network} network @param {Modules} modules
 * @returns {{ target: string, name: string }[]} target: 'model[1].weight'
 */
export function weightPlaces({ layers }, { place }) {
  return layers.flatMap(({ type, config }, index) => {
    const module = `model[${place[index]}]`;
    const at = (/** @type {string} */ attribute, /** @type {string} */ name) => ({
      target: `${module}.${attribute}`,
      name: `${config.name}/${name}`,
    });
    if (type === 'Dense')
      return [at('weight', 'kernel'), ...(config.use_bias ? [at('bias', 'bias')] : [])];
    if (type !== 'BatchNormalization') return [];
    return [
      ...(config.scale ? [at('weight', 'gamma')] : []),
      ...(config.center ? [at('bias', 'beta')] : []),
      at('running_mean', 'moving_mean'),
      at('running_var', 'moving_variance'),
    ];
  });
}

/** @param {Network} network @param {Modules} modules */
export function startingWeights(network, modules) {
  return lines([
    '# The weights that the network had in the page; PyTorch keeps matrices as [outputs, inputs].',
    'weights = np.load("weights.npz")',
    'with torch.no_grad():',
    ...weightPlaces(network, modules).map(
      ({ target, name }) =>
        `    ${target}.copy_(torch.from_numpy(weights["${name}"]${name.endsWith('/kernel') ? '.T' : ''}))`,
    ),
  ]);
}
