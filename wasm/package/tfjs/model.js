// tf.sequential: TensorFlow.js's model around the engine's.

import { absent, refuseArguments } from './absent.js';
import { dl, newSeed } from './engine.js';
import { fit } from './fit.js';
import { saveModel } from './io/save.js';
import { InputLayer, Layer, plainWeight } from './layers.js';
import { lossOf, metricsOf } from './losses.js';
import { optimizerOf } from './optimizers.js';
import { summaryLines } from './summary.js';
import { Tensor } from './tensor.js';
import { scalar } from './tensors.js';

/**
 * @typedef {import('../sequential.js').Sequential} EngineModel
 * @typedef {import('./fit.js').FitArguments} FitArguments
 * @typedef {{ batchSize?: number, verbose?: number, sampleWeight?: Tensor }} EvaluateArguments
 */

let models = 0;

/** A model that TensorFlow.js has: layers one after the other. */
export class LayersModel {
  /** @type {EngineModel} */ #model;
  #stopped = false;
  /** The names under which the engine knows a figure, and TensorFlow.js. @type {Map<string, string>} */
  #figures = new Map();

  /** @type {Layer[]} */ layers = [];
  /** @type {import('./optimizers.js').Optimizer | null} */ optimizer = null;
  /** @type {any} */ loss = null;
  trainable = true;

  /** @param {EngineModel} model @param {string} [name] */
  constructor(model, name = `sequential_${++models}`) {
    this.#model = model;
    this.name = name;
  }

  /** Whether the model knows the shape of its inputs, so that it has weights. */
  get built() {
    return this.#model.summary().layers.at(0)?.outputShape != null;
  }

  /**
   * Sets optimizer, loss and metrics.
   * @param {{ optimizer: any, loss: any, metrics?: any }} options
   */
  compile({ optimizer, loss, metrics }) {
    const chosen = optimizerOf(optimizer);
    const figures = metricsOf(metrics);
    this.#model.compile({
      optimizer: chosen.description,
      loss: lossOf(loss),
      metrics: figures.map(({ engineName }) => engineName),
    });
    this.optimizer = chosen;
    this.loss = loss;
    this.#figures = new Map(figures.map(({ engineName, figure }) => [engineName, figure]));
  }

  /** 'loss', then the metrics. */
  get metricsNames() {
    return ['loss', ...this.#figures.values()];
  }

  /**
   * Trains.
   * @param {Tensor} x @param {Tensor} y @param {FitArguments} [options]
   * @returns {Promise<import('./callbacks.js').History>}
   */
  async fit(x, y, options = {}) {
    this.#stopped = false;
    const trained = {
      engineModel: this.#model,
      model: this,
      named: (/** @type {Record<string, any>} */ figures) => this.#named(figures),
      figures: this.metricsNames,
      toEngine,
    };
    return fit(trained, one('fit', 'x', x), one('fit', 'y', y), options);
  }

  /**
   * One step with all samples given.
   * @param {Tensor} x @param {Tensor} y
   * @returns {Promise<number | number[]>} the loss before the step, then the metrics
   */
  async trainOnBatch(x, y) {
    const { history } = await this.fit(x, y, { batchSize: x.shape[0], shuffle: false });
    const figures = this.metricsNames.map((name) => history[name][0]);
    return figures.length === 1 ? figures[0] : figures;
  }

  /** Whether the fit under way was told to end. */
  get stopTraining() {
    return this.#stopped;
  }

  /** True ends the fit under way. */
  set stopTraining(stop) {
    this.#stopped = stop;
    if (stop) this.#model.stopTraining();
  }

  /**
   * Loss and metrics over the data.
   * @param {Tensor} x @param {Tensor} y
   * @param {EvaluateArguments} [options]  batchSize (32)
   * @returns {Tensor | Tensor[]} one scalar, or a list of them where there are metrics
   */
  evaluate(x, y, options = {}) {
    refuseArguments('evaluate', options, ['steps']);
    const { verbose: _, sampleWeight, ...rest } = options;
    const weights = sampleWeight && { sampleWeight: sampleWeight.dataSync() };
    const figures = withEngineTensors(
      [one('evaluate', 'x', x), one('evaluate', 'y', y)],
      (xs, ys) => this.#model.evaluate(xs, ys, { ...rest, ...weights }),
    );
    const scalars = figures.map((value) => scalar(value));
    return scalars.length === 1 ? scalars[0] : scalars;
  }

  /**
   * The outputs for every sample.
   * @param {Tensor} x
   * @param {{ batchSize?: number, verbose?: boolean }} [options]  batchSize (32)
   */
  predict(x, { batchSize = 32 } = {}) {
    const { data, shape } = withEngineTensors([one('predict', 'x', x)], (xs) =>
      this.#model.predict(xs, { batchSize }),
    );
    return new Tensor(data, shape, 'float32');
  }

  /** All samples at once. @param {Tensor} x */
  predictOnBatch(x) {
    return this.predict(x, { batchSize: Math.max(1, x.shape[0]) });
  }

  /**
   * Prints the layers.
   * @param {number} [lineLength] @param {number[]} [positions]  where columns end
   * @param {(line: string) => void} [printFn]
   */
  summary(lineLength = 90, positions = [0.32, 0.61, 0.89, 1], printFn = console.log) {
    const counts = this.#model.summary();
    for (const line of summaryLines(this.layers, counts, lineLength, positions)) printFn(line);
  }

  /** The number of parameters. */
  countParams() {
    return this.#model.summary().params;
  }

  /**
   * A layer, by its name or its place.
   * @param {string | number} nameOrIndex @param {number} [index]
   * @returns {Layer}
   */
  getLayer(nameOrIndex, index = typeof nameOrIndex === 'number' ? nameOrIndex : undefined) {
    const found =
      index === undefined
        ? this.layers.find(({ name }) => name === nameOrIndex)
        : this.layers[index];
    if (found) return found;
    const names = this.layers.map(({ name }) => name).join(', ');
    throw new Error(`getLayer: there is no layer ${nameOrIndex}. There is: ${names}.`);
  }

  /** Copies of all weights, layer by layer. @returns {Tensor[]} */
  getWeights() {
    const weights = this.#model.getWeights();
    return weights.map(({ data, shape }) => new Tensor(data, shape, 'float32'));
  }

  /** Puts weights in. @param {readonly Tensor[]} weights  in the order of getWeights */
  setWeights(weights) {
    this.#model.setWeights(weights.map(plainWeight));
  }

  /** The weights, each with its name and `read()`. */
  get weights() {
    return this.#model.getWeights().map(({ name, shape, data }) => ({
      name,
      originalName: name,
      shape,
      dtype: 'float32',
      read: () => new Tensor(data, shape, 'float32'),
    }));
  }

  /** What goes in: name, shape with null for the batch, type. */
  get inputs() {
    const [first] = this.layers;
    return [{ name: `${first.name}_input`, shape: first.inputShape, dtype: 'float32' }];
  }

  /** What comes out. */
  get outputs() {
    const last = this.getLayer(this.layers.length - 1);
    return [{ name: last.name, shape: last.outputShape, dtype: 'float32' }];
  }

  /** The one input. */
  get input() {
    return this.inputs[0];
  }

  /** The one output. */
  get output() {
    return this.outputs[0];
  }

  /** The shape of the output, null for the batch. */
  get outputShape() {
    return this.output.shape;
  }

  /**
   * Saves structure and weights.
   * @param {string | import('./io/save.js').SaveHandler} target  'localstorage://…', 'indexeddb://…',
   *   'downloads://…', in Node 'file://…'; or a handler of tf.io
   * @param {{ includeOptimizer?: boolean, trainableOnly?: boolean }} [options]
   */
  async save(target, options = {}) {
    refuseArguments('save', options, ['trainableOnly']);
    return saveModel(this.#model, target);
  }

  /**
   * The structure as JSON: in Keras's form, which tf.models.modelFromJSON reads.
   * @param {unknown} [_unused] @param {boolean} [asText]  an object if false
   */
  toJSON(_unused, asText = true) {
    const json = this.#model.toJSON();
    return asText ? JSON.stringify(json) : json;
  }

  /** Not here: data come as tensors. @returns {never} */
  fitDataset() {
    throw absent('model.fitDataset', ['model.fit']);
  }

  /** Not here: data come as tensors. @returns {never} */
  evaluateDataset() {
    throw absent('model.evaluateDataset', ['model.evaluate']);
  }

  /** Frees the engine's memory. */
  dispose() {
    const numDisposedVariables = this.built ? this.#model.getWeights().length : 0;
    this.#model.dispose();
    return { refCountAfterDispose: 0, numDisposedVariables };
  }

  /** @internal Lets a layer know its place. @param {Layer} layer @param {number} index */
  take(layer, index) {
    const model = this.#model;
    const own = (/** @type {{ name: string }} */ { name }) => name.startsWith(`${layer.name}/`);
    const shapeBehind = (/** @type {number} */ i) =>
      i < 0 ? inputShapeOf(model) : model.summary().layers[i].outputShape;
    layer.enter({
      inputShape: () => [null, ...(shapeBehind(index - 1) ?? [])],
      outputShape: () => [null, ...(shapeBehind(index) ?? [])],
      weights: () => (this.built ? model.getWeights().filter(own) : []),
      setWeights: (weights) => {
        const given = [...weights];
        const all = model.getWeights();
        const count = all.filter(own).length;
        if (count !== given.length)
          throw new Error(
            `setWeights: ${layer.name} has ${count} weights, but got ${given.length}.`,
          );
        model.setWeights(
          all.map((weight) => (own(weight) ? /** @type {any} */ (given.shift()) : weight)),
        );
      },
    });
    this.layers.push(layer);
    if (layer.initialWeights) layer.setWeights(layer.initialWeights);
  }

  /** @internal @param {Layer} layer @param {number[]} [inputShape] */
  addToEngine(layer, inputShape) {
    this.#model.add(layer.description(inputShape));
  }

  /** @param {Record<string, any>} figures */
  #named(figures) {
    const name = (/** @type {string} */ figure) => this.#figures.get(figure) ?? figure;
    return Object.fromEntries(
      Object.entries(figures).map(([figure, value]) => [
        figure.startsWith('val_') ? `val_${name(figure.slice(4))}` : name(figure),
        value,
      ]),
    );
  }
}

/** @param {EngineModel} model @returns {number[] | null} */
function inputShapeOf(model) {
  const [first] = /** @type {any} */ (model.toJSON()).config.layers;
  return first?.config.batch_shape?.slice(1) ?? null;
}

/** A stack of layers. */
export class Sequential extends LayersModel {
  /** @type {number[] | undefined} */ #inputShape;

  /** @param {{ layers?: Layer[], name?: string }} [options] */
  constructor({ layers = [], name } = {}) {
    super(dl.sequential({ seed: newSeed() }), name);
    for (const layer of layers) this.add(layer);
  }

  /** Appends a layer. @param {Layer} layer */
  add(layer) {
    if (!(layer instanceof Layer))
      throw new Error(
        `add: layer must be a layer, such as tf.layers.dense({ units: 10 }), but got ${layer}.`,
      );
    if (layer instanceof InputLayer) {
      this.#inputShape = layer.ownInputShape;
      return;
    }
    this.addToEngine(layer, this.layers.length === 0 ? this.#inputShape : undefined);
    this.take(layer, this.layers.length);
  }

  /** Not here: a model is built from the first layer to the last. @returns {never} */
  pop() {
    throw absent('model.pop');
  }
}

/**
 * An engine's model that was read from somewhere.
 * @param {EngineModel} model
 * @returns {LayersModel}
 */
export function modelAround(model) {
  const { config } = /** @type {any} */ (model.toJSON());
  const made = new LayersModel(model, config.name);
  const described = config.layers.filter(
    (/** @type {any} */ item) => item.class_name !== 'InputLayer',
  );
  described.forEach((/** @type {any} */ item, /** @type {number} */ i) => {
    made.take(new Layer(item.class_name, item.config, () => item), i);
  });
  return made;
}

/** @param {string} method @param {string} name @param {any} given @returns {Tensor} */
function one(method, name, given) {
  const single = Array.isArray(given) && given.length === 1 ? given[0] : given;
  if (single instanceof Tensor) return single;
  throw new Error(`${method}: ${name} must be a tensor, such as tf.tensor2d([[1, 2]]).`);
}

/** Numbers as they are: bytes too, which the engine would else count as 0 … 1. @param {Tensor} tensor */
function toEngine(tensor) {
  const values = tensor.dataSync();
  return dl.tensor(
    values instanceof Float32Array ? values : Float32Array.from(values),
    tensor.shape,
  );
}

/**
 * @template T
 * @param {Tensor[]} tensors
 * @param {(...tensors: import('../tensor.js').Tensor[]) => T} work
 * @returns {T}
 */
function withEngineTensors(tensors, work) {
  const ours = tensors.map(toEngine);
  try {
    return work(...ours);
  } finally {
    for (const tensor of ours) tensor.dispose();
  }
}
