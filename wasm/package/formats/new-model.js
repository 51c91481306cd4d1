// A model made of what a file says: nothing of it is there before all of it is checked.

import { sameShape } from './model.js';

/**
 * The engine of `load()` or of `load({ worker: true })`.
 * @typedef {import('../engine.js').Engine | import('../client.js').RemoteEngine} AnyEngine
 * @typedef {import('./model.js').Model} Model
 * @typedef {{ name: string, shape: readonly number[], data: ArrayLike<number> }} FileArray
 *
 * What a file says of a model.
 * @typedef {object} Read
 * @property {{ class_name: string, config: object, compile_config: object | null }} json  as
 *   modelFromJSON takes it
 * @property {FileArray[]} arrays  the weights in the order of getWeights, named as in the file
 */

/**
 * A new model with a structure and the weights that a file has for it.
 * @template {AnyEngine} E
 * @param {E} dl
 * @param {string} format  for messages: 'Keras file'
 * @param {Read} read
 * @returns {Promise<Awaited<ReturnType<E['sequential']>>>}
 */
export async function newModel(dl, format, { json, arrays }) {
  const model = await made(dl, format, json);
  try {
    const weights = await explained(format, () => model.getWeights());
    weights.forEach((/** @type {any} */ weight, /** @type {number} */ i) => {
      checkWeight(format, weight, arrays[i]);
    });
    await model.setWeights(arrays.map(({ shape, data }) => ({ shape: [...shape], data })));
    return model;
  } catch (error) {
    await model.dispose();
    throw error;
  }
}

/** @param {AnyEngine} dl @param {string} format @param {Read['json']} json */
async function made(dl, format, json) {
  const make = (/** @type {object} */ from) =>
    /** @type {Promise<any>} */ (explained(format, async () => dl.modelFromJSON(from)));
  try {
    return await make(json);
  } catch (error) {
    if (json.compile_config === null || !(error instanceof Error)) throw error;
    // Without how it is compiled the layers are all that can be wrong: then that is said.
    const model = await make({ ...json, compile_config: null });
    await model.dispose();
    error.message +=
      ' To load the model without its optimizer, loss and metrics: { compile: false }.';
    throw error;
  }
}

/**
 * @param {string} format
 * @param {{ name: string, shape: readonly number[] }} weight  the model's
 * @param {FileArray} found  the file's
 */
export function checkWeight(format, weight, found) {
  const what = `${format}: the array "${found.name}"`;
  if (!sameShape(weight.shape, found.shape))
    throw new Error(
      `${what} has shape [${found.shape.join(', ')}], but "${weight.name}" of the model has [${weight.shape.join(', ')}].`,
    );
  for (let i = 0; i < found.data.length; i++) {
    if (!Number.isFinite(found.data[i]))
      throw new Error(`${what} must hold finite numbers, but value ${i} is ${found.data[i]}.`);
  }
}

/**
 * The engine's own words for what it does not have, with the format before them.
 * @template T
 * @param {string} format
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function explained(format, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && !error.message.startsWith(format))
      error.message = `${format}: ${error.message}`;
    throw error;
  }
}
