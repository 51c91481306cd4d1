import { cutOf } from './data.js';
import { accuracyOf, answersOf, headOf, layerNames, makeModel, shownLoss } from './model.js';

/**
 * @typedef {import('./data.js').PlayData} PlayData
 * @typedef {import('./model.js').Head} Head
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {{ data: Float32Array, shape: number[] }} NumberArray
 *
 * What is in the engine for one experiment.
 * @typedef {object} Net
 * @property {any} model @property {any} trainer
 * @property {Head} head
 * @property {PlayData} data
 * @property {string[]} inputs their names
 * @property {number} cut so many samples are trained on, the rest measures
 * @property {{ x: any, y: any }} training @property {{ x: any, y: any }} test tensors
 * @property {number} batchSize
 * @property {{ side: number, values: Float32Array, tensor: any } | null} coarse where neurons are looked at
 * @property {{ side: number, tensor: any } | null} fine where the answer is
 * @property {number[]} drawn which of the model's layers are drawn, the output the last
 *
 * What is seen at one moment of a training.
 * @typedef {object} Frame
 * @property {number} epoch
 * @property {number} trainLoss @property {number} testLoss
 * @property {number | null} trainAccuracy @property {number | null} testAccuracy shares; null for regression
 * @property {Uint8Array | null} answers the class each sample is given, training samples first; null for regression
 * @property {Record<string, NumberArray>} weights by name: 'hidden1/kernel' [inputs, units], 'hidden1/bias', …
 * @property {{ side: number, layers: NumberArray[] } | null} maps every drawn layer's outputs over the plane,
 *   [side², units], the output's too
 * @property {{ side: number, answer: NumberArray } | null} plane the network's answer, [side², units]
 */

/** So many numbers may all heat maps of a frame have together. */
const mapBudget = 1 << 17;
const coarsest = 8;
const finest = 32;
/** So many multiplications may the answer's map take, so that a large network does not wait for its picture. */
const fineBudget = 5e8;
/** And so many numbers may enter the network for it: pixels are many inputs. */
const inputBudget = 1.5e6;
const leastFine = 24;
const mostFine = 100;

/**
 * @param {any} dl @param {Settings} settings @param {PlayData} data
 * @returns {Promise<Net>}
 */
export async function makeNet(dl, settings, data) {
  const head = headOf(settings, data.classes.length);
  const { values, names } = data.inputs(settings);
  const n = data.targets.length;
  const cut = cutOf(n, settings.percTrainData);
  const targets =
    head.targets === 'signs' ? data.targets.map((target) => 2 * target - 1) : data.targets;
  const part = async (/** @type {number} */ from, /** @type {number} */ to) => ({
    x: await dl.tensor(values.slice(from * names.length, to * names.length), [
      to - from,
      names.length,
    ]),
    y: await dl.tensor(targets.slice(from, to), [to - from, 1]),
  });
  const [model, training, test] = await Promise.all([
    makeModel(dl, settings, names.length, head),
    part(0, cut),
    part(cut, n),
  ]);
  const trainer = await makeTrainer({ model, training, batchSize: settings.batchSize }, 0);
  const sizes = [names.length, ...settings.networkShape, head.units];
  const neurons = sizes.reduce((sum, units) => sum + units, -names.length);
  const side = Math.max(coarsest, Math.min(finest, Math.floor(Math.sqrt(mapBudget / neurons))));
  return {
    model,
    trainer,
    head,
    data,
    inputs: names,
    cut,
    training,
    test,
    batchSize: settings.batchSize,
    coarse: await gridTensor(dl, settings, data, names.length, side),
    fine: await gridTensor(dl, settings, data, names.length, fineSide(sizes)),
    drawn: await drawnLayers(model, settings.networkShape.length),
  };
}

/**
 * The order of the samples is theirs, in every epoch, as in the original.
 * @param {Pick<Net, 'model' | 'training' | 'batchSize'>} net @param {number} initialEpoch
 */
export function makeTrainer({ model, training, batchSize }, initialEpoch) {
  return model.trainer(training.x, training.y, { batchSize, shuffle: false, initialEpoch });
}

/** @param {number[]} sizes of all layers, the inputs' first */
function fineSide(sizes) {
  const products = sizes.slice(1).reduce((sum, units, index) => sum + units * sizes[index], 0);
  const side = Math.floor(Math.sqrt(Math.min(fineBudget / products, inputBudget / sizes[0])));
  return Math.max(leastFine, Math.min(mostFine, side));
}

/** @param {any} dl @param {Settings} settings @param {PlayData} data @param {number} inputs @param {number} side */
async function gridTensor(dl, settings, data, inputs, side) {
  if (!data.grid) return null;
  const values = data.grid(settings, side);
  return { side, values, tensor: await dl.tensor(values, [side * side, inputs]) };
}

/** @param {any} model @param {number} hidden */
async function drawnLayers(model, hidden) {
  const { layers } = await model.summary();
  return layerNames(hidden).map((name) =>
    layers.findIndex((/** @type {{ name: string }} */ layer) => layer.name === name),
  );
}

/** @param {Net | null} net */
export async function disposeNet(net) {
  if (!net) return;
  const { trainer, model, training, test, coarse, fine } = net;
  const held = [
    trainer,
    model,
    training.x,
    training.y,
    test.x,
    test.y,
    coarse?.tensor,
    fine?.tensor,
  ];
  await Promise.all(held.map((object) => object?.dispose()));
}

/**
 * Everything that is to be seen of a network at rest.
 * @param {Net} net @param {number} epoch
 * @returns {Promise<Frame>}
 */
export async function look({ model, head, data, cut, training, test, coarse, fine, drawn }, epoch) {
  const classes = data.classes.length > 0;
  const [trained, tested, known, unseen, weights, layers, answer] = await Promise.all([
    model.evaluate(training.x, training.y, { batchSize: 1024 }),
    model.evaluate(test.x, test.y, { batchSize: 1024 }),
    classes ? model.predict(training.x, { batchSize: 1024 }) : null,
    classes ? model.predict(test.x, { batchSize: 1024 }) : null,
    model.getWeights(),
    coarse ? model.layerOutputs(coarse.tensor, { layers: drawn }) : null,
    fine ? model.predict(fine.tensor, { batchSize: 2048 }) : null,
  ]);
  return {
    epoch,
    trainLoss: shownLoss(trained, head),
    testLoss: shownLoss(tested, head),
    trainAccuracy: known && accuracyOf(head, known, data.targets, 0),
    testAccuracy: unseen && accuracyOf(head, unseen, data.targets, cut),
    answers: known && unseen && answersOf(head, known, unseen),
    weights: Object.fromEntries(
      weights.map((/** @type {{ name: string }} */ weight) => [weight.name, weight]),
    ),
    maps: coarse ? { side: coarse.side, layers } : null,
    plane: fine ? { side: fine.side, answer } : null,
  };
}
