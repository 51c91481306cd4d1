/**
 * What the network consists of, for the views: its layers with neurons, and its first weights as pictures.
 * @typedef {{ index: number, units: number, activation: string }} DenseLayer `index` as `layerOutput` counts
 * @typedef {{
 *   units: number, kernel: Float32Array, bias: Float32Array | null, inputs: number, pixels: number
 * }} FirstWeights `kernel` is [inputs, units]; the first `pixels` inputs are the pixels, the others are what
 *   the engine has computed from them
 */

/** larger first layers are not fetched to be drawn: the copy alone would take so many megabytes */
export const mostWeights = 16_000_000;

/**
 * @param {import('./material.js').Material} material
 * @returns {Promise<DenseLayer[]>} in their order, the output layer last
 */
export function denseLayers(material) {
  return material.once('layers', async () => {
    const { layers } = await material.model.summary();
    const { config } = await material.model.toJSON();
    const dense = config.layers.filter((/** @type {any} */ layer) => layer.class_name === 'Dense');
    return layers.flatMap(
      (/** @type {any} */ { type, outputShape }, /** @type {number} */ index) => {
        if (type !== 'Dense') return [];
        return [{ index, units: outputShape.at(-1), activation: dense.shift().config.activation }];
      },
    );
  });
}

/**
 * The weights of the first layer with neurons.
 * @param {import('./material.js').Material} material
 * @returns {Promise<FirstWeights | null>} null where they are too many to be drawn
 */
export async function firstWeights({ model, preparation }) {
  const { params } = await model.summary();
  if (params > mostWeights) return null;
  /** @type {{ name: string, shape: number[], data: Float32Array }[]} */
  const weights = await model.getWeights();
  const at = weights.findIndex(({ name, shape }) => name.endsWith('/kernel') && shape.length === 2);
  const { shape, data } = weights[at];
  const [inputs, units] = shape;
  const bias = weights[at + 1]?.name.endsWith('/bias') ? weights[at + 1].data : null;
  const pixels = preparation.width * preparation.height * preparation.channels;
  return { units, kernel: data, bias, inputs, pixels: inputs >= pixels ? pixels : 0 };
}

/**
 * The weights of one neuron, as they come in.
 * @param {FirstWeights} weights
 * @param {number} unit
 * @param {number} count of the first inputs
 */
export function column({ kernel, units }, unit, count) {
  const weights = new Float32Array(count);
  for (let input = 0; input < count; input++) weights[input] = kernel[input * units + unit];
  return weights;
}

/**
 * How strongly every neuron listens: the root of the sum of its squared weights.
 * @param {FirstWeights} weights
 */
export function strengths({ kernel, units }) {
  const sums = new Float64Array(units);
  for (let i = 0; i < kernel.length; i += units)
    for (let unit = 0; unit < units; unit++) sums[unit] += kernel[i + unit] ** 2;
  return sums.map(Math.sqrt);
}
