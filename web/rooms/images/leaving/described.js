import { camelCase, penaltyOf } from '../../../export/experiment.js';
import { t } from '../../../languages/index.js';
import { activations, mostLayers, mostUnits } from '../settings.js';
import { initializers } from '../training/options.js';

/**
 * @typedef {import('../settings.js').Settings} Settings
 * @typedef {import('../settings.js').HiddenLayer} HiddenLayer
 * @typedef {import('../../../export/experiment.js').KerasObject} KerasObject
 * @typedef {import('../../../export/data-files.js').Weight} Weight
 * @typedef {import('../network.js').Moments} Moments
 * @typedef {{ settings: Settings, preparation: import('../settings.js').Preparation, classes: number }} Room
 */

/**
 * A network of others as settings of the room, which then make the same network again.
 * @param {import('../../../export/experiment.js').Structure} structure as the engine describes it
 * @param {Weight[]} weights
 * @param {Room} room
 * @returns {{ settings: Settings, moments: Moments | null, weights: Weight[] }}
 * @throws in the user's words where there is no such network here
 */
export function described(structure, weights, { settings, preparation, classes }) {
  const [input, ...layers] = structure.config.layers;
  checkInputs(input, preparation);
  const first = layers.findIndex(({ class_name: type }) => type === 'Dense');
  const front = frontOf(layers.slice(0, Math.max(0, first)), preparation.channels);
  const all = denseLayers(layers.slice(first));
  const output = all.pop();
  if (first < 0 || !output || all.length > mostLayers) throw refusal(layers.at(-1) ?? input);
  const { units, activation, ...extras } = output;
  checkOutputs(units, activation, classes);
  return {
    settings: {
      ...settings,
      preset: 'custom',
      inputs: 'pixels',
      normalisation: front.normalisation,
      layers: all,
      output: extras,
    },
    moments: front.moments,
    weights:
      classes === 2 && units === 2 ? asOneOutput(weights, extras.useBias !== false) : weights,
  };
}

/** @param {KerasObject} input @param {Room['preparation']} preparation */
function checkInputs({ config }, { width, height, channels }) {
  const theirs = /** @type {number[]} */ (config.batch_shape?.slice(1) ?? []);
  const ours = [height, width, channels];
  const same = (/** @type {number[]} */ shape) => shape.join() === theirs.join();
  const flat = [height * width * channels];
  if (same(ours) || same(flat) || (channels === 1 && same([height, width]))) return;
  throw new Error(t('export.otherInputs', { theirs: theirs.join(' × '), ours: ours.join(' × ') }));
}

/** @param {number} units @param {string} activation @param {number} classes */
function checkOutputs(units, activation, classes) {
  const single = units === 1 && classes === 2;
  if (!single && units !== classes)
    throw new Error(t('export.otherClasses', { n: units, classes }));
  if (activation !== (single ? 'sigmoid' : 'softmax'))
    throw new Error(t('export.otherActivation', { activation }));
}

/** What happens to pixels before the first neurons; the page gives them as 0 … 1. @param {KerasObject[]} layers @param {number} channels */
function frontOf(layers, channels) {
  let normalisation = /** @type {Settings['normalisation']} */ ('unit');
  /** @type {Moments | null} */
  let moments = null;
  for (const layer of layers) {
    const { class_name: type, config } = layer;
    if (type === 'Flatten') continue;
    if (normalisation !== 'unit') throw refusal(layer);
    if (type === 'Rescaling' && config.offset === 0) {
      // Dividing by 255 is done already.
      if (Math.abs(255 * config.scale - 1) < 1e-4 || config.scale === 1) continue;
      if (config.scale !== 255) throw refusal(layer);
      normalisation = 'raw';
    } else if (type === 'Normalization') {
      const mean = [config.mean].flat(2);
      const variance = [config.variance].flat(2);
      if (mean.length !== channels || variance.length !== channels) throw refusal(layer);
      normalisation = 'standard';
      moments = { mean, variance };
    } else throw refusal(layer);
  }
  return { normalisation, moments };
}

/** Each with what belongs to it. @param {KerasObject[]} layers @returns {HiddenLayer[]} */
function denseLayers(layers) {
  /** @type {HiddenLayer[]} */
  const all = [];
  for (const layer of layers) {
    const { class_name: type, config } = layer;
    const last = all.at(-1);
    if (type === 'Dense') all.push(denseLayer(layer));
    else if (!last) throw refusal(layer);
    else if (type === 'Activation' && last.activation === 'linear' && !last.dropout)
      last.activation = knownActivation(config.activation, layer);
    else if (type === 'Dropout' && !last.dropout) last.dropout = config.rate;
    else if (isUsualNormalization(layer) && last.activation === 'linear' && !last.dropout)
      last.batchNormalization = true;
    else throw refusal(layer);
  }
  return all;
}

/** @param {KerasObject} layer @returns {HiddenLayer} */
function denseLayer(layer) {
  const { config } = layer;
  if (config.units > mostUnits || penaltyOf(config.bias_regularizer)) throw refusal(layer);
  const { l1 = 0, l2 = 0 } = penaltyOf(config.kernel_regularizer) ?? {};
  const start = camelCase(
    config.kernel_initializer.class_name.replace(/^./, (/** @type {string} */ first) =>
      first.toLowerCase(),
    ),
  );
  return {
    units: config.units,
    activation: knownActivation(config.activation, layer),
    ...(initializers.includes(start) && start !== 'glorotUniform'
      ? { kernelInitializer: start }
      : {}),
    ...(l1 > 0 ? { l1 } : {}),
    ...(l2 > 0 ? { l2 } : {}),
    ...(config.use_bias ? {} : { useBias: false }),
  };
}

/** @param {string} name @param {KerasObject} layer */
function knownActivation(name, layer) {
  if (![...activations, 'softmax'].includes(name)) throw refusal(layer);
  return name;
}

/** @param {KerasObject} layer */
function isUsualNormalization({ class_name: type, config }) {
  const { momentum, epsilon, center, scale } = config;
  return type === 'BatchNormalization' && center && scale && momentum === 0.99 && epsilon === 0.001;
}

/** Two outputs of a softmax say what one of a sigmoid does: σ(z₂ − z₁). @param {Weight[]} weights @param {boolean} biased */
function asOneOutput(weights, biased) {
  const own = biased ? 2 : 1;
  const differences = weights.slice(-own).map(({ name, shape, data }) => ({
    name,
    shape: [...shape.slice(0, -1), 1],
    data: Float32Array.from({ length: data.length / 2 }, (_, i) => data[2 * i + 1] - data[2 * i]),
  }));
  return [...weights.slice(0, -own), ...differences];
}

/** @param {KerasObject} layer */
function refusal({ class_name: type, config }) {
  return new Error(t('export.otherLayer', { name: config.name ?? type, type }));
}
