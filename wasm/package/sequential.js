// The model.

import { withDataset } from './data-source.js';
import { checkCallbacks, Fit } from './fit.js';
import { Inspectable } from './inspectable.js';
import { checkedState } from './optimizer-state.js';
import { asked, optionsText, writtenNames } from './options.js';
import { engineObject } from './resource.js';
import { isTypedArray, makeTensor, Tensor } from './tensor.js';
import { Trainer } from './trainer.js';

/**
 * @typedef {import('./tensor.js').Module} Module
 * @typedef {import('./tensor.js').NestedArray} NestedArray
 * @typedef {import('./options.js').KerasObject} KerasObject
 * @typedef {import('./data-source.js').Inputs} Inputs
 * @typedef {import('./data-source.js').Targets} Targets
 * @typedef {import('./fit.js').Callbacks} Callbacks
 * @typedef {import('./fit.js').History} History
 * @typedef {import('./optimizer-state.js').OptimizerState} OptimizerState
 * @typedef {import('#engine').Sequential} EngineSequential
 * @typedef {{ name: string, shape: number[], data: Float32Array }} Weight
 * @typedef {{ data: Float32Array, shape: number[] }} Prediction
 *
 * @typedef {object} CompileOptions
 * @property {string | KerasObject} optimizer  'sgd', or dl.train.sgd(0.1)
 * @property {string} loss  'meanSquaredError', 'binaryCrossentropy', …
 * @property {(string | KerasObject)[]} [metrics]  ['accuracy']; default none
 *
 * @typedef {object} EarlyStopping
 * @property {string} [monitor]  'val_loss', or another figure of the history
 * @property {number} [patience]  epochs without improvement that are waited for (0)
 * @property {number} [minDelta]  a smaller change is no improvement (0)
 * @property {'auto' | 'min' | 'max'} [mode]  which way is better ('auto')
 * @property {boolean} [restoreBestWeights]  (false)
 *
 * @typedef {object} FitOptions
 * @property {number} [epochs]  at least 1 (1)
 * @property {number} [batchSize]  samples a step (32)
 * @property {boolean} [shuffle]  a new order every epoch (true)
 * @property {number} [seed]  of the order, of dropout and of augmentation (0)
 * @property {number} [validationSplit]  share taken from the end, only measured on (0)
 * @property {readonly unknown[]} [validationData]  [x, y]; goes before validationSplit
 * @property {Record<number, number>} [classWeight]  multiplies the loss of a class's samples
 * @property {ArrayLike<number>} [sampleWeight]  multiplies each sample's loss
 * @property {EarlyStopping} [earlyStopping]
 * @property {number} [initialEpoch]  where a resumed training goes on (0)
 * @property {import('./augmentation.js').Augmentation | null} [augmentation]  changes the images
 *   trained on, never those validated on (none)
 * @property {boolean} [terminateOnNan]  end when the loss is no longer a number (true)
 * @property {number} [yieldEvery]  milliseconds after which fit gives way to other work (16)
 * @property {Callbacks} [callbacks]
 *
 * @typedef {object} Summary
 * @property {string} text  as Keras prints it
 * @property {{ name: string, type: string, outputShape: number[] | null, params: number }[]} layers
 *   outputShape of one sample; null before the model knows its inputs
 * @property {number} params
 * @property {number} trainableParams
 * @property {number} nonTrainableParams
 */

/** A stack of layers: Keras's Sequential. */
export class Sequential extends Inspectable {
  static label = 'model';

  #module;
  /** @type {Fit | null} */
  #fit = null;
  #paused = false;
  #figureName = writtenNames([]);

  /** @param {Module} module @param {EngineSequential} model */
  constructor(module, model) {
    super(module, model);
    this.#module = module;
  }

  /** Whether a fit is under way. */
  get training() {
    return this.#fit !== null;
  }

  /** Whether the fit under way is paused. */
  get paused() {
    return this.#paused;
  }

  /**
   * Appends a layer.
   * @param {KerasObject} layer  dl.layers.dense({ units: 10 })
   * @throws once the model is compiled: its structure is then fixed; or if the layer does not fit
   */
  add(layer) {
    const model = this.#idle('add');
    if (typeof layer !== 'object' || layer === null) {
      throw new Error(
        `add: layer must be a layer, such as dl.layers.dense({ units: 10 }), but got ${layer}.`,
      );
    }
    asked(() => model.add(optionsText(layer)));
  }

  /**
   * Sets optimizer, loss and metrics, and freezes the structure. Calling it again chooses others:
   * the weights stay, the optimizer starts anew.
   * @param {CompileOptions} options
   * @throws for a missing or unknown optimizer, loss or metric
   */
  compile(options) {
    const model = this.#idle('compile');
    asked(() => model.compile(optionsText(options)));
    this.#figureName = writtenNames(options.metrics);
  }

  /**
   * Trains. Other work on this thread gets a turn every `yieldEvery` milliseconds.
   * @param {Inputs} x
   * @param {Targets} [y]  left out where x is a data source
   * @param {FitOptions} [options]
   * @returns {Promise<History>} once the epochs are done, or training was ended before
   * @throws for a model that is not compiled, data that do not fit it, NaN in the data, an option
   *   that makes no sense; and what a callback throws
   */
  async fit(x, y, options = {}) {
    this.#idle('fit');
    const { callbacks, yieldEvery = 16, validationData, sampleWeight, ...rest } = options ?? {};
    checkCallbacks(callbacks ?? {});
    if (!(yieldEvery > 0)) {
      throw new Error(`fit: yieldEvery must be a number above 0, but got ${yieldEvery}.`);
    }
    const training = this.#begin('fit', x, y, { validationData, sampleWeight, ...rest });
    this.#fit = new Fit(training, callbacks ?? {}, yieldEvery, this.#figureName);
    this.#paused = false;
    try {
      return await this.#fit.run();
    } finally {
      this.#fit = null;
      this.#paused = false;
      training.delete();
    }
  }

  /**
   * A training that runs when its `run` is called and rests in between: for a page that draws after
   * every few epochs, or lets people change weights in the middle.
   * @param {Inputs} x
   * @param {Targets} [y]
   * @param {Omit<FitOptions, 'callbacks' | 'yieldEvery'>} [options]  as fit takes them; epochs
   *   (without end)
   * @returns {Trainer}
   * @throws as fit does
   */
  trainer(x, y, options = {}) {
    const training = this.#begin('trainer', x, y, { epochs: Number.MAX_SAFE_INTEGER, ...options });
    return new Trainer(training, this.#figureName);
  }

  /** Pauses the fit under way after the current slice. Nothing is lost. */
  pause() {
    this.#fit?.pause();
    this.#paused = this.#fit !== null;
  }

  /** Goes on with a paused fit. */
  resume() {
    this.#fit?.resume();
    this.#paused = false;
  }

  /** Ends the fit under way, paused or not: weights and the history so far are kept. */
  stopTraining() {
    this.#fit?.stop();
    this.#paused = false;
  }

  /**
   * Loss and metrics over the data.
   * @param {Inputs} x
   * @param {Targets} [y]
   * @param {{ batchSize?: number, sampleWeight?: ArrayLike<number> }} [options]  batchSize (32)
   * @returns {number[]} [loss, …metrics in the order of compile]
   * @throws in the middle of an epoch of training, whose running figures it would spoil
   */
  evaluate(x, y, options = {}) {
    if (this.#fit && !this.#fit.betweenEpochs) {
      throw new Error(
        'evaluate: the model is in the middle of an epoch of training. Call it in onEpochEnd, or when fit is done.',
      );
    }
    const { sampleWeight, ...rest } = options ?? {};
    const text = optionsText(rest);
    return withDataset(this.#module, 'evaluate', x, y, sampleWeight, (data) =>
      asked(() => this.#model.evaluate(data, text)),
    );
  }

  /**
   * The outputs for every sample; allowed while training too.
   * @param {Inputs} x
   * @param {{ batchSize?: number }} [options]  batchSize (256): affects memory and speed only
   * @returns {Prediction} data row by row, shape [samples, units]
   */
  predict(x, options = {}) {
    const text = optionsText(options);
    return withDataset(this.#module, 'predict', x, null, null, (data) =>
      asked(() => this.#model.predict(data, text)),
    );
  }

  /**
   * What the model consists of.
   * @returns {Summary}
   */
  summary() {
    return this.#model.summary();
  }

  /**
   * Copies of all weights, layer by layer: kernel, bias; gamma, beta, moving mean and variance.
   * @returns {Weight[]} named 'dense/kernel', …
   * @throws before the model knows the shape of its inputs
   */
  getWeights() {
    return asked(() => this.#model.weights());
  }

  /**
   * Puts weights in, in the order of getWeights.
   * @param {readonly (Weight | NestedArray | { data: ArrayLike<number>, shape: number[] })[]} weights
   * @throws unless number and shapes are the model's and all values are finite; nothing is changed
   *   then
   */
  setWeights(weights) {
    if (!Array.isArray(weights)) {
      throw new Error(`setWeights: weights must be a list of arrays, but got ${weights}.`);
    }
    const model = this.#idle('setWeights');
    const list = weights.map((weight) => this.#plainWeight(weight));
    asked(() => model.setWeights(list));
  }

  /**
   * A copy of what the optimizer remembers. With the weights, the seed of fit and the epoch reached
   * it is all that a training needs to go on in another model, or after the page was closed, as if
   * it had never stopped: setWeights, setOptimizerState, fit with the same seed and `initialEpoch`.
   * Allowed while training: in onEpochEnd it is the state after that epoch.
   * @returns {OptimizerState}
   * @throws before compile, and before the model knows the shape of its inputs
   */
  getOptimizerState() {
    return asked(() => this.#module.optimizerState(this.#model));
  }

  /**
   * Puts a state back, also right after compile.
   * @param {OptimizerState} state  of a model of the same layers and optimizer
   * @throws unless names, order and sizes are this model's and all numbers are finite; nothing is
   *   changed then
   */
  setOptimizerState(state) {
    const model = this.#idle('setOptimizerState');
    asked(() => this.#module.setOptimizerState(model, checkedState(state)));
  }

  /** The structure, and how it is compiled, in the form of Keras's model.to_json(). */
  toJSON() {
    return JSON.parse(this.#model.toJson());
  }

  /** Frees the memory; a fit under way is stopped. */
  dispose() {
    this.stopTraining();
    super.dispose();
  }

  /** @returns {EngineSequential} */
  get #model() {
    return engineObject(this);
  }

  /** @param {string} method */
  #idle(method) {
    if (this.#fit) {
      throw new Error(
        `${method}: the model is being trained. Wait until fit is done, or call stopTraining first.`,
      );
    }
    return this.#model;
  }

  /**
   * @param {string} method
   * @param {Inputs} x @param {Targets} y
   * @param {FitOptions} options
   * @returns {import('#engine').Training}
   */
  #begin(method, x, y, { validationData, sampleWeight, ...options }) {
    const model = this.#idle(method);
    const text = optionsText(options);
    const training = withDataset(this.#module, method, x, y, sampleWeight, (data) =>
      this.#withValidation(method, validationData, (validation) =>
        asked(() => this.#module.Training.create(model, data, validation, text)),
      ),
    );
    return /** @type {any} */ (training);
  }

  /**
   * @template T
   * @param {string} method
   * @param {readonly unknown[] | null | undefined} validationData
   * @param {(dataset: any) => T} work
   * @returns {T}
   */
  #withValidation(method, validationData, work) {
    if (validationData == null) return work(null);
    const [x, y, weights] = Array.isArray(validationData) ? validationData : [validationData];
    return withDataset(this.#module, `${method}, validationData`, x, y, weights, work);
  }

  /** @param {any} weight */
  #plainWeight(weight) {
    if (weight instanceof Tensor) return { shape: weight.shape, data: weight.data() };
    if (weight?.data !== undefined && Array.isArray(weight.shape)) return weight;
    if (!Array.isArray(weight) && !isTypedArray(weight)) {
      throw new Error(
        `setWeights: a weight must be { data, shape } or nested arrays, but got ${weight}.`,
      );
    }
    const tensor = makeTensor(this.#module, weight);
    try {
      return { shape: [...tensor.shape], data: tensor.data() };
    } finally {
      tensor.dispose();
    }
  }
}
