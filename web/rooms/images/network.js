/**
 * The network the settings describe. Two classes need one neuron with a sigmoid, more need one neuron a
 * class with a softmax; the loss follows from that.
 * @typedef {{ type: string, params: number }} LayerSummary
 * @typedef {{ layers: LayerSummary[], params: number }} Summary
 * @typedef {{ shape: number[], inputs: number, layers: import('./settings.js').HiddenLayer[], loss: string }} Spec
 */

/**
 * @param {import('./settings.js').Settings} settings
 * @param {import('./settings.js').Preparation} preparation
 * @param {number} classes how many; fewer than two are taken as two, for the drawing
 * @returns {Spec}
 */
export function specOf(settings, preparation, classes) {
  const output =
    classes > 2 ? { units: classes, activation: 'softmax' } : { units: 1, activation: 'sigmoid' };
  const { width, height, channels } = preparation;
  return {
    shape: [height, width, channels],
    inputs: width * height * channels,
    layers: [...settings.layers, output],
    loss: classes > 2 ? 'sparseCategoricalCrossentropy' : 'binaryCrossentropy',
  };
}

/**
 * The model in the engine, not compiled yet. Whoever makes it disposes of it.
 * @param {any} dl the package
 * @param {Spec} spec
 * @param {number} seed of the initial weights
 */
export async function buildModel(dl, spec, seed) {
  const dense = spec.layers.map(({ units, activation }) => dl.layers.dense({ units, activation }));
  return dl.sequential({ seed, layers: [dl.layers.flatten({ inputShape: spec.shape }), ...dense] });
}

/**
 * The engine's own count of parameters for a network that does not exist yet.
 * @param {any} dl
 * @param {Spec} spec
 * @returns {Promise<Summary>}
 */
export async function summarise(dl, spec) {
  const model = await buildModel(dl, spec, 1);
  try {
    const { layers, params } = await model.summary();
    // Laying the pixels out as a vector has no parameters and is not drawn.
    return {
      layers: layers.filter((/** @type {LayerSummary} */ { type }) => type === 'Dense'),
      params,
    };
  } finally {
    await model.dispose();
  }
}
