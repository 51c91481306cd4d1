import { buildModel, specOf } from '../network.js';
import { augmentationOptions, optimizers, takenByAll } from './options.js';

/**
 * From settings to the arguments of Keras's compile and fit.
 * @typedef {import('../settings.js').Settings} Settings
 * What a network is made for; with the same plan and seed it is the same network.
 * @typedef {{
 *   settings: Settings, preparation: import('../settings.js').Preparation, classes: number,
 *   moments: import('../network.js').Moments | null
 * }} Plan
 */

/** Where 0 stands for "off". */
const offAtZero = ['weightDecay', 'clipnorm', 'clipvalue', 'globalClipnorm'];

/**
 * The model, compiled. Whoever makes it disposes of it.
 * @param {any} dl the package
 * @param {Plan} plan
 * @param {unknown} learningRate a number or a schedule
 */
export async function compiledModel(dl, { settings, preparation, classes, moments }, learningRate) {
  const spec = specOf(settings, preparation, classes);
  const model = await buildModel(dl, spec, settings.seed, moments);
  try {
    await compile(dl, model, settings, spec.loss, learningRate);
    return model;
  } catch (error) {
    await model.dispose();
    throw error;
  }
}

/**
 * Compiled again, a model keeps its weights; the optimizer starts anew.
 * @param {any} dl @param {any} model @param {Settings} settings @param {string} loss @param {unknown} learningRate
 */
export function compile(dl, model, settings, loss, learningRate) {
  const optimizer = dl.train[settings.optimizer](learningRate, optimizerArguments(settings));
  return model.compile({ optimizer, loss, metrics: ['accuracy'] });
}

/** @param {Settings} settings @returns {Record<string, unknown>} */
export function optimizerArguments(settings) {
  const values = /** @type {Record<string, any>} */ (settings);
  const ema = settings.useEma ? [] : ['useEma', 'emaMomentum'];
  const taken = [...optimizers[settings.optimizer].takes, ...takenByAll].filter(
    (key) => !ema.includes(key),
  );
  return Object.fromEntries(
    taken.map((key) => [key, offAtZero.includes(key) && values[key] === 0 ? null : values[key]]),
  );
}

/** Batches an epoch. @param {number} images @param {Settings} settings */
export function stepsOf(images, { batchSize }) {
  return Math.max(1, Math.ceil(images / batchSize));
}

/**
 * The learning rate from step to step, a step being one batch.
 * @param {any} dl
 * @param {Settings} settings
 * @param {number} stepsPerEpoch
 * @returns {unknown} a number or a schedule
 */
export function rateOf(dl, settings, stepsPerEpoch) {
  const { warmupEpochs, learningRate: initialLearningRate } = settings;
  const warmupSteps = warmupEpochs * stepsPerEpoch;
  const schedule = scheduleOf(dl, settings, stepsPerEpoch, initialLearningRate);
  return warmupSteps > 0 ? dl.schedules.warmup({ warmupSteps, schedule }) : schedule;
}

/** @param {any} dl @param {Settings} settings @param {number} stepsPerEpoch @param {number} initialLearningRate */
function scheduleOf(dl, settings, stepsPerEpoch, initialLearningRate) {
  const { schedule, epochs, warmupEpochs, finalRate, decayRate, dropEvery, drop } = settings;
  switch (schedule) {
    case 'cosine': {
      const decaySteps = Math.max(1, epochs - warmupEpochs) * stepsPerEpoch;
      return dl.schedules.cosine({ initialLearningRate, decaySteps, alpha: finalRate });
    }
    case 'exponential':
      return dl.schedules.exponential({
        initialLearningRate,
        decaySteps: stepsPerEpoch,
        decayRate,
      });
    case 'step':
      return dl.schedules.step({ initialLearningRate, every: dropEvery * stepsPerEpoch, drop });
    default:
      return initialLearningRate;
  }
}

/** The augmentation's arguments, or null where nothing is changed. @param {Settings} settings */
export function augmentationOf(settings) {
  const names = /** @type {(keyof typeof augmentationOptions)[]} */ (
    Object.keys(augmentationOptions)
  );
  const all = Object.fromEntries(names.map((name) => [name, settings[name]]));
  return Object.values(all).some((value) => value !== false && value !== 0) ? all : null;
}

/**
 * What fit is told besides the data, the epochs and whom to call back.
 * @param {Settings} settings
 * @param {number[]} counts training images of each class
 * @param {boolean} validated whether there are validation images
 */
export function fitOptions(settings, counts, validated) {
  const { batchSize, seed, shuffle } = settings;
  const augmentation = augmentationOf(settings);
  const earlyStopping = earlyStoppingOf(settings, validated);
  return {
    batchSize,
    seed,
    shuffle,
    ...(augmentation ? { augmentation } : {}),
    ...(earlyStopping ? { earlyStopping } : {}),
    ...(settings.classWeights === 'balanced' ? { classWeight: balancedWeights(counts) } : {}),
  };
}

/**
 * Without validation images the training's own figures are watched.
 * @param {Settings} settings @param {boolean} validated
 */
export function earlyStoppingOf(settings, validated) {
  const { earlyStopping, monitor, patience, minDelta, restoreBestWeights } = settings;
  if (!earlyStopping) return null;
  const watched = validated ? monitor : monitor.replace('val_', '');
  return { monitor: watched, patience, minDelta, restoreBestWeights };
}

/**
 * Weights that let every class count the same in the loss: n / (classes · n_c), as scikit-learn's "balanced".
 * @param {number[]} counts training images of each class
 * @returns {Record<number, number>} by the class's index, as Keras's class_weight
 */
export function balancedWeights(counts) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(
    counts.map((count, label) => [label, all / (counts.length * Math.max(1, count))]),
  );
}
