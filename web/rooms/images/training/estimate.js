/**
 * What a training will take, before it begins.
 * @typedef {import('../settings.js').Settings} Settings
 * In bytes; `memory` is all that the engine will hold.
 * @typedef {{ samples: number, weights: number, batch: number, memory: number }} Bytes
 */

/** WebAssembly addresses memory by 32 bits. */
export const engineLimit = 4 * 2 ** 30;

const real = 4;
/** The weights of larger networks are not kept with their runs: ten of them would not fit into memory. */
const keptBytes = 64 * 2 ** 20;
/** Large images become numbers bit by bit: a batch of them never takes more than that. */
const panelBytes = 4 * 2 ** 20;

/** Whether a run keeps its network. @param {number} params */
export function keepsWeights(params) {
  return params * real <= keptBytes;
}

/** How many numbers an optimizer keeps for each weight. @param {Settings} settings */
export function slotsOf({ optimizer, momentum, amsgrad, centered, useEma }) {
  const own = {
    sgd: momentum > 0 ? 1 : 0,
    rmsprop: 1 + (momentum > 0 ? 1 : 0) + (centered ? 1 : 0),
    adagrad: 1,
    adam: amsgrad ? 3 : 2,
    adamw: amsgrad ? 3 : 2,
    adadelta: 2,
    adamax: 2,
  }[optimizer];
  return (own ?? 2) + (useEma ? 1 : 0);
}

/**
 * Besides the samples there are, for every weight, the weight itself, its derivative, what the optimizer keeps,
 * a copy where the best epoch is to be put back, and copies of the weights, then of what the optimizer keeps, on
 * their way into the browser's storage; and for every image of a batch what each layer puts out, once forward and
 * once backward.
 * @param {Settings} settings
 * @param {{ images: number, inputs: number, features: number, units: number, params: number }} network
 *   inputs: bytes of an image; features: numbers that go into the first layer of neurons; units: of all layers
 * @returns {Bytes}
 */
export function bytesOf(settings, { images, inputs, features, units, params }) {
  const best = settings.earlyStopping && settings.restoreBestWeights;
  const slots = slotsOf(settings);
  const copies = 2 + slots + (best ? 1 : 0) + Math.max(1, slots);
  const samples = images * inputs;
  const weights = params * real * copies;
  const batchSize = Math.min(settings.batchSize, images);
  const read = Math.min(panelBytes, batchSize * features * real);
  const batch = read + batchSize * (inputs + 2 * units * real);
  return { samples, weights, batch, memory: samples + weights + batch };
}

/** What the pixels of all images take. @param {import('../store.js').Store} store */
export function samplesBytes({ filled, preparation }) {
  const { width, height, channels } = preparation;
  return filled.reduce((sum, { images }) => sum + images.length, 0) * width * height * channels;
}

/**
 * What the training that is set will take; null where the network is not known yet.
 * @param {import('../store.js').Store} store
 * @returns {(Bytes & { seconds: number | null, images: number }) | null}
 */
export function estimate(store) {
  const { settings, summary, speed } = store.state;
  const { filled, preparation } = store;
  if (!summary || filled.length < 2) return null;
  const { width, height, channels } = preparation;
  const images = filled.reduce((sum, item) => sum + item.images.length, 0);
  const units = settings.layers.reduce((sum, layer) => sum + layer.units, filled.length);
  const bytes = bytesOf(settings, {
    images,
    inputs: width * height * channels,
    features: summary.inputs,
    units,
    params: summary.params,
  });
  return { ...bytes, images, seconds: secondsOf(store, settings, speed) };
}

/**
 * @param {import('../store.js').Store} store
 * @param {Settings} settings of the present ones, or of a preset
 * @param {import('./speed.js').Speed | null} speed
 */
export function secondsOf(store, settings, speed) {
  const { filled, preparation } = store;
  if (!speed || filled.length < 2) return null;
  const images = filled.reduce((sum, item) => sum + item.images.length, 0);
  const trained = Math.round((images * (100 - settings.validation - settings.test)) / 100);
  const { width, height, channels } = preparation;
  let inputs = store.state.summary?.inputs ?? width * height * channels;
  if (settings.inputs !== store.state.settings.inputs) inputs = width * height * channels;
  const weights = weightsOf(inputs, settings, filled.length);
  const { batchSize, epochs } = settings;
  return epochs * epochSeconds(speed, { weights, images: trained, batchSize });
}

/** @param {number} inputs @param {Settings} settings @param {number} classes */
function weightsOf(inputs, { layers }, classes) {
  const units = [...layers.map((layer) => layer.units), classes > 2 ? classes : 1];
  return units.reduce(
    (sum, count, index) => sum + count * (index === 0 ? inputs : units[index - 1]),
    0,
  );
}

/**
 * Seconds that an epoch will take.
 * @param {import('./speed.js').Speed} speed
 * @param {{ weights: number, images: number, batchSize: number }} training
 */
function epochSeconds({ perImage, perStep, factor }, { weights, images, batchSize }) {
  return factor * weights * (perImage * images + perStep * Math.ceil(images / batchSize));
}
