import { layerDefaults } from './settings.js';

/**
 * The network the settings describe. Two classes need one neuron with a sigmoid, more need one neuron a
 * class with a softmax; the usual loss follows from that.
 * @typedef {{ type: string, params: number }} LayerSummary
 * @typedef {{ layers: LayerSummary[], params: number, inputs: number }} Summary
 * @typedef {{ mean: number[], variance: number[] }} Moments of each channel, over the training images, 0…1
 * @typedef {import('./settings.js').HiddenLayer} HiddenLayer
 * `inputs` is how many numbers an image is before anything is computed from it; the layers end with the output.
 * @typedef {{
 *   shape: number[], inputs: number, from: 'pixels' | 'features' | 'gradients', normalisation: string,
 *   layers: HiddenLayer[], loss: string, oneHot: boolean
 * }} Spec
 */

/**
 * @param {import('./settings.js').Settings} settings
 * @param {import('./settings.js').Preparation} preparation
 * @param {number} classes how many; fewer than two are taken as two, for the drawing
 * @returns {Spec}
 */
export function specOf(settings, preparation, classes) {
  const many = classes > 2;
  const { width, height, channels } = preparation;
  const oneHot = many && (settings.loss !== 'crossentropy' || settings.labelSmoothing > 0);
  const units = many ? classes : 1;
  return {
    shape: [height, width, channels],
    inputs: width * height * channels,
    from: settings.inputs,
    normalisation: settings.inputs === 'pixels' ? settings.normalisation : 'unit',
    layers: [
      ...settings.layers,
      { units, activation: many ? 'softmax' : 'sigmoid', ...settings.output },
    ],
    loss: settings.loss === 'crossentropy' ? crossEntropy(many, oneHot) : settings.loss,
    oneHot,
  };
}

/** @param {boolean} many classes, more than two @param {boolean} oneHot */
function crossEntropy(many, oneHot) {
  if (!many) return 'binaryCrossentropy';
  return oneHot ? 'categoricalCrossentropy' : 'sparseCategoricalCrossentropy';
}

/**
 * The model in the engine, not compiled yet. Whoever makes it disposes of it.
 * @param {any} dl the package
 * @param {Spec} spec
 * @param {number} seed of the initial weights
 * @param {Moments | null} [moments] for standardised inputs; without them 0 and 1, which leave all as it is
 */
export async function buildModel(dl, spec, seed, moments = null) {
  const dense = spec.layers.flatMap((layer) => denseLayers(dl, layer));
  return dl.sequential({ seed, layers: [...inputLayers(dl, spec, moments), ...dense] });
}

/** From an image, 0…1, to a vector. @param {any} dl @param {Spec} spec @param {Moments | null} moments */
function inputLayers(dl, { shape: inputShape, from, normalisation }, moments) {
  const channels = inputShape[2];
  const { flatten, imageFeatures, normalization, rescaling } = dl.layers;
  if (from !== 'pixels')
    return [imageFeatures({ pixels: from === 'features', colours: channels === 3, inputShape })];
  if (normalisation === 'raw') return [rescaling({ scale: 255, inputShape }), flatten()];
  if (normalisation !== 'standard') return [flatten({ inputShape })];
  const all = (/** @type {number} */ value) => new Array(channels).fill(value);
  const { mean, variance } = moments ?? { mean: all(0), variance: all(1) };
  return [normalization({ mean, variance, inputShape }), flatten()];
}

/**
 * A layer of neurons, with what belongs to it. With batch normalisation the activation comes after that, as
 * in the paper (Ioffe and Szegedy 2015).
 * @param {any} dl
 * @param {HiddenLayer} layer
 */
function denseLayers(dl, layer) {
  const { units, activation, kernelInitializer, l1, l2, useBias, dropout, batchNormalization } = {
    ...layerDefaults,
    ...layer,
  };
  const dense = dl.layers.dense({
    units,
    activation: batchNormalization ? 'linear' : activation,
    useBias,
    kernelInitializer,
    kernelRegularizer: l1 > 0 || l2 > 0 ? dl.regularizers.l1l2({ l1, l2 }) : null,
  });
  const layers = [dense];
  if (batchNormalization)
    layers.push(dl.layers.batchNormalization(), dl.layers.activation({ activation }));
  if (dropout > 0) layers.push(dl.layers.dropout({ rate: dropout }));
  return layers;
}

/** A first layer larger than that is not made only to be counted. */
const mostCountedWeights = 16 * 2 ** 20;

/**
 * The engine's own count of parameters for a network that does not exist yet. Of a very large first layer it
 * counts a neuron; the others are alike.
 * @param {any} dl
 * @param {Spec} spec
 * @returns {Promise<Summary>}
 */
export async function summarise(dl, spec) {
  const [{ units }] = spec.layers;
  if (spec.inputs * units <= mostCountedWeights) return count(dl, spec);
  const { inputs } = await count(dl, { ...spec, layers: [{ units: 1, activation: 'linear' }] });
  const one = { ...spec, from: /** @type {const} */ ('pixels'), normalisation: 'unit' };
  const { layers, params } = await count(dl, { ...one, shape: [1, 1, 1] });
  const [first, ...others] = layers;
  const more = (inputs - 1) * units;
  return {
    inputs,
    params: params + more,
    layers: [{ ...first, params: first.params + more }, ...others],
  };
}

/** @param {any} dl @param {Spec} spec @returns {Promise<Summary>} */
async function count(dl, spec) {
  const model = await buildModel(dl, spec, 1);
  try {
    const { layers, params } = await model.summary();
    const isDense = (/** @type {LayerSummary} */ { type }) => type === 'Dense';
    const inputs = layers[layers.findIndex(isDense) - 1].outputShape[0];
    // Laying the pixels out as a vector has no parameters and is not drawn.
    return { layers: layers.filter(isDense), params, inputs };
  } finally {
    await model.dispose();
  }
}
