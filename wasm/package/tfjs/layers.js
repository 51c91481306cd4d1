// tf.layers: layers with TensorFlow.js's arguments and defaults.

import { snakeCase } from '../formats/foreign-names.js';
import { absent, namespace, refuseArguments, without } from './absent.js';
import { dl } from './engine.js';
import { Tensor } from './tensor.js';

/**
 * @typedef {Record<string, any>} Config
 * @typedef {import('../sequential.js').Weight} Weight
 *
 * @typedef {object} Place  of a layer in its model
 * @property {() => (number | null)[]} inputShape  null for the batch
 * @property {() => (number | null)[]} outputShape  null for the batch
 * @property {() => Weight[]} weights  the layer's own
 * @property {(weights: readonly { shape: number[], data: ArrayLike<number> }[]) => void} setWeights
 *   in the order of weights
 */

/** How many layers of a kind there are: their names count on, as in TensorFlow.js. @type {Map<string, number>} */
const counts = new Map();

/** @param {string} className */
function newName(className) {
  const count = (counts.get(className) ?? 0) + 1;
  counts.set(className, count);
  return `${snakeCase(className)}_${className}${count}`;
}

/** What TensorFlow.js's layers take and what has no meaning, or another form, here. */
const general = [
  'batchInputShape',
  'batchSize',
  'dtype',
  'inputDType',
  'name',
  'trainable',
  'weights',
];

/** A layer: of no model yet, or in one. */
export class Layer {
  /** @type {Place | null} */ #place = null;
  #config;

  /**
   * @param {string} className  TensorFlow.js's
   * @param {Config} config  as the user gave it
   * @param {(config: Config) => import('../options.js').KerasObject} describe  for the engine
   */
  constructor(className, config, describe) {
    if (config.trainable === false)
      throw new Error(`${className}: trainable: false is not in denselab; all layers are trained.`);
    this.className = className;
    this.name = config.name ?? newName(className);
    this.trainable = true;
    this.initialWeights = config.weights ?? null;
    const inputShape = config.inputShape ?? config.batchInputShape?.slice(1);
    this.#config = { ...without(config, general), ...(inputShape && { inputShape }) };
    /** Describes it to the engine. */
    this.describe = describe;
  }

  /** @internal The engine's form of it. @param {number[]} [inputShape]  that an inputLayer said */
  description(inputShape) {
    const own = inputShape ? { inputShape, ...this.#config } : this.#config;
    return this.describe({ ...own, name: this.name });
  }

  /** The shape of its inputs, where it says one. @returns {number[] | undefined} */
  get ownInputShape() {
    return this.#config.inputShape;
  }

  /** @internal @param {Place} place */
  enter(place) {
    if (this.#place) throw new Error(`The layer ${this.name} is in a model already.`);
    this.#place = place;
  }

  /** TensorFlow.js's name of its class: 'Dense'. */
  getClassName() {
    return this.className;
  }

  /** Its arguments. */
  getConfig() {
    return { ...this.#config, name: this.name, trainable: true };
  }

  /** The shape of its inputs, null for the batch. */
  get inputShape() {
    return this.#inModel().inputShape();
  }

  /** The shape of its outputs, null for the batch. */
  get outputShape() {
    return this.#inModel().outputShape();
  }

  /** Copies of its weights. @returns {Tensor[]} */
  getWeights() {
    const weights = this.#inModel().weights();
    return weights.map(({ data, shape }) => new Tensor(data, shape, 'float32'));
  }

  /** Puts weights in. @param {readonly Tensor[]} weights  in the order of getWeights */
  setWeights(weights) {
    this.#inModel().setWeights(weights.map(plainWeight));
  }

  /** The number of its parameters. */
  countParams() {
    return this.#inModel()
      .weights()
      .reduce((sum, { data }) => sum + data.length, 0);
  }

  /** Not here: models are layers one after the other. @returns {never} */
  apply() {
    throw absent(`${this.className}.apply`, ['tf.sequential']);
  }

  #inModel() {
    if (!this.#place) throw new Error(`The layer ${this.name} is in no model yet.`);
    return this.#place;
  }
}

/** @param {Tensor} tensor */
export const plainWeight = (tensor) => ({ shape: tensor.shape, data: tensor.dataSync() });

const denseRefused = ['kernelConstraint', 'biasConstraint', 'activityRegularizer'];

/** @param {Config} config */
function describeDense(config) {
  refuseArguments('tf.layers.dense', config, denseRefused);
  refuseHardSigmoid(config.activation);
  return dl.layers.dense({
    kernelInitializer: 'glorotNormal',
    .../** @type {any} */ (without(config, denseRefused)),
  });
}

/** @param {unknown} activation */
function refuseHardSigmoid(activation) {
  if (typeof activation === 'string' && /^hard_?sigmoid$/i.test(activation))
    throw new Error(
      'hardSigmoid is another function in denselab: relu6(z + 3) / 6, not clip(0.2·z + 0.5).',
    );
}

/** @param {string} className @param {string} activation @param {Record<string, unknown>} onlyWith */
function activationLayer(className, activation, onlyWith) {
  return (/** @type {Config} */ config = {}) => {
    for (const [name, value] of Object.entries(onlyWith))
      if (config[name] != null && config[name] !== value)
        throw new Error(`tf.layers: ${name} of ${className} is always ${value} in denselab.`);
    const rest = without(config, Object.keys(onlyWith));
    return new Layer(className, rest, (own) => dl.layers.activation({ ...own, activation }));
  };
}

/**
 * @param {string} className
 * @param {(config: any) => import('../options.js').KerasObject} describe
 * @param {readonly string[]} [refused]
 * @returns {(config?: Config) => Layer}
 */
function layer(className, describe, refused = []) {
  return (config = {}) => {
    refuseArguments(`tf.layers: ${className}`, config, refused);
    return new Layer(className, without(config, refused), describe);
  };
}

const batchNormRefused = [
  'betaConstraint',
  'betaInitializer',
  'betaRegularizer',
  'gammaConstraint',
  'gammaInitializer',
  'gammaRegularizer',
  'movingMeanInitializer',
  'movingVarianceInitializer',
];

/** The kinds of layers. */
export const layers = namespace('tf.layers', {
  /** What all of them are. */
  Layer,

  /**
   * A fully connected layer. Samples must be vectors.
   * @param {Config & { units: number }} config  kernelInitializer (glorotNormal, as in TensorFlow.js)
   */
  dense: (config) => new Layer('Dense', config, describeDense),

  /** An activation function as a layer of its own. @param {Config & { activation: string }} config */
  activation: (config) => {
    refuseHardSigmoid(config.activation);
    return new Layer('Activation', config, /** @type {any} */ (dl.layers.activation));
  },

  /** Lays samples out as vectors. @type {(config?: Config) => Layer} */
  flatten: layer('Flatten', dl.layers.flatten, ['dataFormat']),

  /** Sets a random share of the values to 0 while training. @type {(config: Config & { rate: number }) => Layer} */
  dropout: layer('Dropout', dl.layers.dropout, ['noiseShape', 'seed']),

  /** x · scale + offset. @type {(config: Config & { scale: number, offset?: number }) => Layer} */
  rescaling: layer('Rescaling', dl.layers.rescaling),

  /** Normalizes every feature over the batch. @param {Config} [config]  axis only -1, momentum (0.99), epsilon (0.001), center, scale (true) */
  batchNormalization: (config = {}) => {
    const { axis = -1, ...rest } = config;
    if (axis !== -1)
      throw new Error('tf.layers.batchNormalization: axis is always -1 in denselab.');
    return layer('BatchNormalization', dl.layers.batchNormalization, batchNormRefused)(rest);
  },

  /** ReLU as a layer. @type {(config?: Config) => Layer} */
  reLU: layer('ReLU', (config) => dl.layers.activation({ ...config, activation: 'relu' }), [
    'maxValue',
  ]),
  /** Leaky ReLU as a layer; its slope must be said and is 0.2. @param {Config} config */
  leakyReLU: (config) => {
    if (config?.alpha !== 0.2)
      throw new Error(
        'tf.layers.leakyReLU: alpha is 0.2 in denselab (0.3 where TensorFlow.js is told nothing): write alpha: 0.2.',
      );
    return activationLayer('LeakyReLU', 'leakyRelu', { alpha: 0.2 })(config);
  },
  /** ELU as a layer, alpha 1. */
  elu: activationLayer('ELU', 'elu', { alpha: 1 }),
  /** Softmax over the last axis as a layer. */
  softmax: activationLayer('Softmax', 'softmax', { axis: -1 }),

  /**
   * Says the shape of the inputs, for the layer behind it.
   * @param {Config} config  inputShape or batchInputShape
   */
  inputLayer: (config) => new InputLayer(config),
});

/** The first layer of a model that has one: it only says a shape. */
export class InputLayer extends Layer {
  /** @param {Config} config */
  constructor(config) {
    super('InputLayer', config, dl.layers.flatten);
    if (!this.ownInputShape)
      throw new Error('tf.layers.inputLayer: give inputShape, of one sample without the batch.');
  }
}
