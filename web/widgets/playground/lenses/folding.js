import { makeModel } from '../model.js';

/**
 * @typedef {import('../session.js').Net} Net
 * @typedef {import('../session.js').NumberArray} NumberArray
 * @typedef {import('../settings.js').Settings} Settings
 *
 * @typedef {object} Folding
 * @property {NumberArray} kernel [inputs, outputs] of the one layer
 * @property {NumberArray} bias [outputs]
 * @property {number} largest difference between an output of the network and of the one layer, over all samples
 * @property {{ network: number, folded: number, at: [number, number] }[]} examples of a few samples, where they are
 *
 * Why the engine does not fold.
 * @typedef {{ layer: string, activation: string }} Refusal
 */

const examples = 4;

/**
 * Folds everything before the last function (tanh, σ, softmax) into one layer, and compares: the network and one
 * layer with these weights and the same last function.
 * @param {Net} net @param {any} dl @param {Settings} settings of this network
 * @returns {Promise<Folding>}
 * @throws what the engine says where there are activations
 */
export async function foldingOf(net, dl, settings) {
  const { model, head, inputs, training, data } = net;
  /** @type {any[]} */
  const made = [];
  const make = async (
    /** @type {Settings} */ of,
    /** @type {import('../model.js').Head} */ end,
  ) => {
    made.push(await makeModel(dl, of, inputs.length, end));
    return made[made.length - 1];
  };
  try {
    const sums = await make(settings, { ...head, activation: 'linear', loss: 'meanSquaredError' });
    await sums.setWeights(await model.getWeights());
    const { kernel, bias } = await sums.fold();
    const one = await make({ ...settings, networkShape: [] }, head);
    await one.setWeights([kernel, bias]);
    const [network, folded] = await Promise.all([
      model.predict(training.x),
      one.predict(training.x),
    ]);
    return { kernel, bias, ...compared(network, folded, data.places) };
  } finally {
    for (const copy of made) copy.dispose();
  }
}

/** @param {NumberArray} network @param {NumberArray} folded @param {Float32Array} places */
function compared(network, folded, places) {
  const units = network.shape[1];
  let largest = 0;
  for (let i = 0; i < network.data.length; i++) {
    const difference = Math.abs(network.data[i] - folded.data[i]);
    // Not Math.max: what is no number must not pass as equal.
    if (!(difference <= largest)) largest = difference;
  }
  const count = Math.min(examples, network.shape[0]);
  return {
    largest,
    examples: Array.from({ length: count }, (_, i) => ({
      network: network.data[i * units],
      folded: folded.data[i * units],
      at: /** @type {[number, number]} */ ([places[2 * i], places[2 * i + 1]]),
    })),
  };
}

/**
 * The engine's reason, taken apart so that it can be told in the learner's language.
 * @param {string} message
 * @returns {Refusal | null} null for any other trouble
 */
export function refusalIn(message) {
  const found = /layer "([^"]+)" has the activation (\w+)/.exec(message);
  return found && { layer: found[1], activation: found[2] };
}
