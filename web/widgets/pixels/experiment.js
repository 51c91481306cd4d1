import { sampleChunks, sampleClasses, sampleLabels } from '../../sample-set.js';

/**
 * The experiment on dividing by 255: one small network, the same images, the same initial weights, the same
 * order; only what goes in differs. Samples come out of the engine's memory as 0…1, so 0…255 is made by a
 * layer in front that multiplies by 255.
 */

const images = 1000;
const side = 28;
const epochs = 30;
const settings = { units: 32, learningRate: 0.001, seed: 1 };

/** @typedef {'bytes' | 'shares'} Variant inputs 0…255, or 0…1 */

/** @type {Variant[]} */
export const variants = ['bytes', 'shares'];
export const experiment = { images, epochs, ...settings };

/**
 * Trains both at the same time, each on 1 000 images, measured on another 1 000.
 * @param {any} dl the package
 * @param {(variant: Variant, logs: Record<string, number>) => void} onEpoch
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export async function runExperiment(dl, onEpoch, signal) {
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
    const models = await Promise.all(variants.map((variant) => build(dl, variant)));
    held.push(...models);
    signal.addEventListener('abort', () => {
      for (const model of models) model.stopTraining();
    });
    signal.throwIfAborted();
    await Promise.all(
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
    );
  } finally {
    for (const object of held.reverse()) await object.dispose();
  }
}

/** @param {any} dl @param {Variant} variant */
async function build(dl, variant) {
  const { layers } = dl;
  const model = await dl.sequential({
    seed: settings.seed,
    layers: [
      layers.flatten({ inputShape: [side, side, 1] }),
      ...(variant === 'bytes' ? [layers.rescaling({ scale: 255 })] : []),
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
