// model.fit: TensorFlow.js's arguments and callbacks, around the engine's.

import { refuseArguments } from './absent.js';
import { callAll, callbacksOf, History, someHave } from './callbacks.js';
import { newSeed } from './engine.js';

/**
 * @typedef {import('./tensor.js').Tensor} Tensor
 * @typedef {import('./callbacks.js').Logs} Logs
 *
 * @typedef {object} FitArguments
 * @property {number} [batchSize]  32
 * @property {number} [epochs]  1
 * @property {number} [verbose]  without effect
 * @property {any} [callbacks]  an object of functions, or a list of such, Callbacks and earlyStopping
 * @property {number} [validationSplit]  0
 * @property {readonly Tensor[]} [validationData]  [x, y]
 * @property {boolean} [shuffle]  true
 * @property {Record<number, number>} [classWeight]
 * @property {Tensor} [sampleWeight]
 * @property {number} [initialEpoch]  0
 * @property {number | 'auto' | 'batch' | 'epoch' | 'never'} [yieldEvery]  milliseconds; 16
 */

/**
 * What fit needs of a model.
 * @typedef {object} Trained
 * @property {import('../sequential.js').Sequential} engineModel
 * @property {object} model  the user's, for Callbacks
 * @property {(figures: Record<string, any>) => Record<string, any>} named  in TensorFlow.js's names
 * @property {string[]} figures
 * @property {(tensor: Tensor) => import('../tensor.js').Tensor} toEngine
 */

/**
 * @param {Trained} trained
 * @param {Tensor} x @param {Tensor} y
 * @param {FitArguments} given
 * @returns {Promise<History>}
 */
export async function fit({ engineModel, model, named, figures, toEngine }, x, y, given) {
  refuseArguments('fit', given, ['stepsPerEpoch', 'validationSteps']);
  const { callbacks, verbose: _, yieldEvery = 'auto', sampleWeight, ...rest } = given;
  const { functions, early } = callbacksOf(callbacks);
  const [xs, ys, ...validation] = [x, y, ...(rest.validationData ?? [])].map(toEngine);
  const history = new History();
  history.params = paramsOf(x, given, figures);
  for (const one of functions) {
    one.setParams?.(history.params);
    one.setModel?.(model);
  }
  try {
    const result = await engineModel.fit(xs, ys, {
      ...rest,
      ...(validation.length > 0 && { validationData: validation }),
      ...(sampleWeight && { sampleWeight: sampleWeight.dataSync() }),
      ...(early && { earlyStopping: earlyOptions(early) }),
      seed: newSeed(),
      terminateOnNan: false,
      ...(typeof yieldEvery === 'number' && { yieldEvery }),
      callbacks: engineCallbacks(functions, history.params, named),
    });
    history.epoch = result.epoch;
    history.history = named(result.history);
    return history;
  } finally {
    for (const tensor of [xs, ys, ...validation]) tensor.dispose();
  }
}

/** @param {import('./callbacks.js').EarlyStopping} early */
function earlyOptions({ monitor, minDelta, patience, mode, restoreBestWeights }) {
  const figure = monitor.replace(/(^|_)acc$/, '$1accuracy');
  return { monitor: figure, minDelta, patience, mode, restoreBestWeights };
}

/** @param {Tensor} x @param {FitArguments} given @param {string[]} figures */
function paramsOf(x, given, figures) {
  const { validationSplit = 0, validationData, batchSize = 32, epochs = 1 } = given;
  const all = x.shape[0];
  const doValidation = validationData != null || validationSplit > 0;
  return {
    epochs,
    initialEpoch: given.initialEpoch ?? 0,
    samples: validationData ? all : Math.floor(all * (1 - validationSplit)),
    steps: null,
    batchSize,
    verbose: given.verbose ?? 1,
    doValidation,
    metrics: doValidation ? [...figures, ...figures.map((name) => `val_${name}`)] : figures,
  };
}

/**
 * @param {import('./callbacks.js').CallbackFunctions[]} functions
 * @param {{ samples: number, batchSize: number }} params
 * @param {(logs: Logs) => Logs} named
 * @returns {import('../fit.js').Callbacks}
 */
function engineCallbacks(functions, { samples, batchSize }, named) {
  const batches = Math.ceil(samples / batchSize);
  const batchLogs = (/** @type {number} */ batch) => ({
    batch,
    size: Math.min(batchSize, samples - batch * batchSize),
  });
  const begin = (/** @type {number} */ batch) =>
    callAll(functions, 'onBatchBegin', batch, batchLogs(batch));
  // The engine trains one batch at a time where somebody wants to hear of each, which costs time.
  const eachBatch = someHave(functions, ['onBatchBegin', 'onBatchEnd']);
  const yields = someHave(functions, ['onYield']);
  return {
    onTrainBegin: () => callAll(functions, 'onTrainBegin', {}),
    onTrainEnd: () => callAll(functions, 'onTrainEnd', {}),
    onEpochBegin: async (epoch) => {
      await callAll(functions, 'onEpochBegin', epoch, {});
      if (eachBatch) await begin(0);
    },
    onEpochEnd: (epoch, logs) => callAll(functions, 'onEpochEnd', epoch, named(logs)),
    ...(eachBatch && {
      onBatchEnd: async (/** @type {number} */ batch, /** @type {Logs} */ logs) => {
        const all = { ...batchLogs(batch), ...named(logs) };
        await callAll(functions, 'onBatchEnd', batch, all);
        if (batch + 1 < batches) await begin(batch + 1);
      },
    }),
    ...(yields && {
      onProgress: (/** @type {import('../fit.js').Progress} */ { epoch, batch, logs }) =>
        callAll(functions, 'onYield', epoch, batch, named(logs)),
    }),
  };
}
