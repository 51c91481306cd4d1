// tf.train: optimizers with TensorFlow.js's arguments in their order, and its defaults.

import { namespace } from './absent.js';
import { dl } from './engine.js';

/** An optimizer, for compile. */
export class Optimizer {
  /**
   * @param {string} className  TensorFlow.js's
   * @param {import('../options.js').KerasObject} description  the engine's
   */
  constructor(className, description) {
    this.className = className;
    this.description = description;
  }

  /** The name under which TensorFlow.js keeps it in files. */
  getClassName() {
    return this.className;
  }

  /** Its arguments, in Keras's names. */
  getConfig() {
    return this.description.config;
  }
}

/** TensorFlow.js: null is the engine's own 1e-7. @param {number | null} [epsilon] */
const orDefault = (epsilon) => epsilon ?? undefined;

/** @param {number} decay */
function refuseDecay(decay) {
  if (decay) throw new Error('tf.train.adamax: the argument decay is not in denselab.');
}

/** The optimizers. */
export const train = namespace('tf.train', {
  /** Stochastic gradient descent. @param {number} learningRate */
  sgd: (learningRate) => new Optimizer('SGD', dl.train.sgd(learningRate)),

  /**
   * Gradient descent with momentum.
   * @param {number} learningRate @param {number} momentum @param {boolean} [useNesterov]
   */
  momentum: (learningRate, momentum, useNesterov = false) =>
    new Optimizer('Momentum', dl.train.sgd(learningRate, { momentum, nesterov: useNesterov })),

  /**
   * RMSprop.
   * @param {number} learningRate @param {number} [decay] @param {number} [momentum]
   * @param {number | null} [epsilon] @param {boolean} [centered]
   */
  rmsprop: (learningRate, decay = 0.9, momentum = 0, epsilon = null, centered = false) =>
    new Optimizer(
      'RMSProp',
      dl.train.rmsprop(learningRate, {
        rho: decay,
        momentum,
        epsilon: orDefault(epsilon),
        centered,
      }),
    ),

  /**
   * Adam.
   * @param {number} [learningRate] @param {number} [beta1] @param {number} [beta2]
   * @param {number | null} [epsilon]
   */
  adam: (learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = null) =>
    new Optimizer(
      'Adam',
      dl.train.adam(learningRate, { beta1, beta2, epsilon: orDefault(epsilon) }),
    ),

  /** Adadelta. @param {number} [learningRate] @param {number} [rho] @param {number | null} [epsilon] */
  adadelta: (learningRate = 0.001, rho = 0.95, epsilon = null) =>
    new Optimizer(
      'Adadelta',
      dl.train.adadelta(learningRate, { rho, epsilon: orDefault(epsilon) }),
    ),

  /**
   * Adamax.
   * @param {number} [learningRate] @param {number} [beta1] @param {number} [beta2]
   * @param {number | null} [epsilon] @param {number} [decay]  only 0
   */
  adamax: (learningRate = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = null, decay = 0) => {
    refuseDecay(decay);
    return new Optimizer(
      'Adamax',
      dl.train.adamax(learningRate, { beta1, beta2, epsilon: orDefault(epsilon) }),
    );
  },

  /** Adagrad. @param {number} learningRate @param {number} [initialAccumulatorValue] */
  adagrad: (learningRate, initialAccumulatorValue = 0.1) =>
    new Optimizer('Adagrad', dl.train.adagrad(learningRate, { initialAccumulatorValue })),
});

/** What names stand for in compile; their rates are not always those of `tf.train`. */
const named = {
  sgd: () => train.sgd(0.01),
  adagrad: () => train.adagrad(0.01),
  adadelta: () => train.adadelta(1),
  adam: () => train.adam(),
  adamax: () => train.adamax(),
  rmsprop: () => train.rmsprop(0.001),
};

/** @param {unknown} given  to compile @returns {Optimizer} */
export function optimizerOf(given) {
  if (given instanceof Optimizer) return given;
  const name = String(given).toLowerCase();
  if (Object.hasOwn(named, name)) return named[/** @type {keyof typeof named} */ (name)]();
  throw new Error(
    `compile: there is no optimizer ${given}. There is: ${Object.keys(named).join(', ')}, and tf.train.`,
  );
}
