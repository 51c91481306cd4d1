import { sampleChunks, sampleClasses, sampleLabels } from '../../sample-set.js';

/**
 * The experiment on dividing by 255: one small network, the same images, the same initial weights, the same
 * order; only what goes in differs. Samples come out of the engine's memory as 0…1, so 0…255 is made by a
 * layer in front that multiplies by 255 / divisor.
 */

const images = 1000;
const side = 28;
const epochs = 30;
const settings = { units: 32, learningRate: 0.001, seed: 1 };

/** @typedef {'bytes' | 'shares'} Variant inputs 0…255, or these divided: 0…1 for 255 */

/** In the order in which they are trained. @type {Variant[]} */
export const variants = ['bytes', 'shares'];
export const experiment = { images, epochs, ...settings };

/**
 * Trains both at the same time, each on 1 000 images, measured on another 1 000.
 * @param {any} dl the package
 * @param {number} divisor above 0, of the second variant
 * @param {(variant: Variant, logs: Record<string, number>) => void} onEpoch
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export async function runExperiment(dl, divisor, onEpoch, signal) {
  const set = await dl.imageDataset({ width: side, height: side, channels: 1 });
  /** @type {any[]} what the engine holds until the end */
  const held = [set];
  try {
    for await (const { bytes } of sampleChunks('train', 2 * images)) {
      signal.throwIfAborted();
      await set.addIDX(bytes);
    }
    const labels = await sampleLabels(dl, 'train');
    const part = async (/** @type {number} */ first) => {
      const rows = Array.from({ length: images }, (_, index) => first + index);
      const chosen = await set.select(rows, Array.from(labels.subarray(first, first + images)));
      held.push(chosen);
      return chosen;
    };
    const data = { training: await part(0), validation: await part(images) };
    const models = await Promise.all([build(dl, 255), build(dl, 255 / divisor)]);
    held.push(...models);
    await stoppable(signal, models, () =>
      Promise.all(
        models.map((model, index) =>
          model.fit(data.training, null, {
            epochs,
            seed: settings.seed,
            validationData: [data.validation],
            callbacks: {
              onEpochEnd: (/** @type {number} */ _, /** @type {Record<string, number>} */ logs) =>
                onEpoch(variants[index], logs),
            },
          }),
        ),
      ),
    );
  } finally {
    for (const object of held.reverse()) await object.dispose();
  }
}

/** @param {any} dl @param {number} top the network's inputs are 0…top */
async function build(dl, top) {
  const { layers } = dl;
  const model = await dl.sequential({
    seed: settings.seed,
    layers: [
      layers.flatten({ inputShape: [side, side, 1] }),
      ...(top === 1 ? [] : [layers.rescaling({ scale: top })]),
      layers.dense({ units: settings.units, activation: 'relu' }),
      layers.dense({ units: sampleClasses, activation: 'softmax' }),
    ],
  });
  await model.compile({
    optimizer: dl.train.adam(settings.learningRate),
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}

/**
 * A training that ends when the signal says so, and of which the signal knows nothing any more once it is done: a model
 * may be disposed by then.
 * @template T
 * @param {AbortSignal} signal @param {any[]} models @param {() => Promise<T>} train
 * @returns {Promise<T>}
 * @throws the signal's reason when it was aborted before
 */
export async function stoppable(signal, models, train) {
  const stop = () => {
    for (const model of models) model.stopTraining();
  };
  signal.throwIfAborted();
  signal.addEventListener('abort', stop);
  try {
    return await train();
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
