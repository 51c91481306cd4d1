// What a file needs to know of a model: its layers one after the other, each with its weights.

/**
 * A model of `load()` or of `load({ worker: true })`.
 * @typedef {import('../sequential.js').Sequential | import('../client.js').Remote<import('../sequential.js').Sequential>} Model
 * @typedef {import('../sequential.js').Weight} Weight
 *
 * What a file is written from: all that a model says of itself.
 * @typedef {object} PlainModel
 * @property {any} json  what model.toJSON() gives
 * @property {Weight[]} weights  what model.getWeights() gives
 * @property {import('../sequential.js').Summary} summary  what model.summary() gives
 *
 * @typedef {object} Layer
 * @property {string} className  'Dense'
 * @property {string} name
 * @property {Record<string, any>} config  as Keras writes it, without the name
 * @property {number[]} inputShape  of one sample
 * @property {number[]} outputShape
 * @property {Weight[]} weights  in Keras's order, each called only 'kernel', 'bias', …
 *
 * @typedef {object} Structure
 * @property {string} name
 * @property {number[]} inputShape  of one sample
 * @property {Layer[]} layers
 * @property {Record<string, any> | null} compileConfig  optimizer, loss, metrics; null: not compiled
 * @property {Record<string, any>} json  what model.toJSON() gives
 */

/**
 * The names of a layer's weights, in the order of getWeights, which is Keras's.
 * @param {string} className
 * @param {Record<string, any>} config
 * @returns {string[]}
 */
export function weightNames(className, config) {
  if (className === 'Dense') return config.use_bias === false ? ['kernel'] : ['kernel', 'bias'];
  if (className !== 'BatchNormalization') return [];
  return [
    ...(config.scale === false ? [] : ['gamma']),
    ...(config.center === false ? [] : ['beta']),
    'moving_mean',
    'moving_variance',
  ];
}

/**
 * @param {Model} model
 * @returns {Promise<PlainModel>}
 * @throws for a model that does not know the shape of its inputs yet: it has no weights
 */
export async function plainModel(model) {
  const [json, weights, summary] = await Promise.all([
    model.toJSON(),
    model.getWeights(),
    model.summary(),
  ]);
  return { json, weights, summary };
}

/**
 * @param {PlainModel} plain
 * @returns {Structure}
 */
export function structureOf({ json, weights, summary }) {
  const [input, ...described] = json.config.layers;
  const inputShape = input.config.batch_shape.slice(1);
  let shape = inputShape;
  let at = 0;
  const layers = described.map((/** @type {any} */ layer, /** @type {number} */ i) => {
    const { name, ...config } = layer.config;
    const names = weightNames(layer.class_name, config);
    const own = names.map((weight) => ({ ...weights[at++], name: weight }));
    const outputShape = /** @type {number[]} */ (summary.layers[i].outputShape);
    const made = { className: layer.class_name, name, config, weights: own };
    const shapes = { inputShape: shape, outputShape };
    shape = outputShape;
    return { ...made, ...shapes };
  });
  const compileConfig = json.compile_config ?? null;
  return { name: json.config.name, inputShape, layers, compileConfig, json };
}

/**
 * @param {string} format  for the message
 * @param {Layer} layer
 * @param {string} what  why not, and what to do
 * @returns {never}
 */
export function refuse(format, { className, name }, what) {
  throw new Error(`${format} cannot hold the layer "${name}" (${className}): ${what}`);
}

/**
 * Softmax here is over all values of a sample, elsewhere over the last axis.
 * @param {string} format
 * @param {Layer} layer
 */
export function checkSoftmax(format, layer) {
  const { activation } = layer.config;
  const overAll = activation === 'softmax' || activation === 'log_softmax';
  if (overAll && layer.outputShape.length > 1)
    refuse(
      format,
      layer,
      `its ${activation} is over samples of several axes. Put Flatten before it.`,
    );
}

/** @param {readonly number[]} shape */
export const sizeOf = (shape) => shape.reduce((product, side) => product * side, 1);

/** @param {readonly number[]} a @param {readonly number[]} b */
export const sameShape = (a, b) => a.length === b.length && a.every((side, i) => side === b[i]);
