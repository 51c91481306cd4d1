// What Keras asks of the engine: models as the package has them, with arrays in place of tensors.

import { PythonException } from '../doors.js';
import { modelFiles } from './model-files.js';
import { inPythonNames } from './python-names.js';

/**
 * @typedef {import('denselab').Engine} Engine
 * @typedef {ReturnType<Engine['sequential']>} Sequential
 * @typedef {ReturnType<Sequential['trainer']>} Trainer
 * @typedef {ReturnType<Engine['tensor']>} Tensor
 * @typedef {any} NDArray  an array of `denselab/arrays`
 *
 * @typedef {object} Host
 * @property {Engine} dl
 * @property {any} arrays  of `denselab/arrays`
 * @property {(name: string) => Uint8Array} [sampleFile]  a file of Fashion-MNIST; without it only files
 *   that the program was given
 * @property {import('./model-files.js').Formats | null} [formats]  for files of models
 */

/**
 * @param {Host} host
 * @returns {(inside: import('../doors.js').Inside) => Record<string, Function>}
 */
export const kerasDoor =
  ({ dl, arrays, sampleFile, formats }) =>
  (inside) =>
    inPython({
      flush: inside.flush,
      /** Seconds, finer than Python's time.time. */
      clock: () => performance.now() / 1000,
      randomSeed: () => Math.floor(Math.random() * 2 ** 30),
      ...structure(dl, arrays, inside),
      ...training(arrays, inside),
      ...answers(dl, arrays),
      ...modelFiles(formats, inside),
      /** A file of Fashion-MNIST: the program's own, or the host's. */
      sample: (/** @type {string} */ name) =>
        using(dl.readIDX(ownFile(inside, name) ?? sampleOf(name, sampleFile)), arrays.fromTensor),
    });

/** @param {import('../doors.js').Inside} inside @param {string} name @returns {Uint8Array | null} */
function ownFile({ FS, home }, name) {
  const path = `${home}/${name}`;
  return FS.analyzePath(path).exists ? FS.readFile(path) : null;
}

/** @param {string} name @param {Host['sampleFile']} sampleFile */
function sampleOf(name, sampleFile) {
  if (sampleFile) return sampleFile(name);
  throw new PythonException(
    'FileNotFoundError',
    `${name} is not there. Drop the four files of Fashion-MNIST on this room.`,
  );
}

/**
 * Making a model, and looking at it.
 * @param {Engine} dl @param {any} arrays @param {import('../doors.js').Inside} inside
 */
function structure(dl, arrays, inside) {
  /** They live as long as the program: MicroPython does not say which ones it no longer has. @type {Sequential[]} */
  const models = [];
  inside.atEnd(() => {
    for (const model of models) model.dispose();
  });
  return {
    model(/** @type {number} */ seed) {
      const model = dl.sequential({ seed });
      models.push(model);
      return model;
    },

    /** Refuses arguments that make no layer, before it is anywhere. @param {string} layer */
    checkLayer: (layer) => dl.sequential({ layers: [JSON.parse(layer)] }).dispose(),

    checkOptimizer: (/** @type {string} */ optimizer) =>
      using(dl.sequential({ layers: [dl.layers.dense({ units: 1 })] }), (model) =>
        model.compile({ optimizer: JSON.parse(optimizer), loss: 'mse' }),
      ),

    add: (/** @type {Sequential} */ model, /** @type {string} */ layer) =>
      model.add(JSON.parse(layer)),

    /** A model learns the shape of its inputs from what it first sees. */
    build(/** @type {Sequential} */ model, /** @type {number[]} */ ...shape) {
      const size = shape.reduce((product, dimension) => product * dimension, 1);
      const sample = dl.tensor(new Float32Array(size), [1, ...shape]);
      try {
        model.predict(sample);
      } finally {
        sample.dispose();
      }
    },

    summary: (/** @type {Sequential} */ model) => model.summary(),

    weights: (/** @type {Sequential} */ model) =>
      model.getWeights().map(({ name, shape, data }) => ({
        name,
        array: arrays.make('float32', shape, data),
      })),

    setWeights(/** @type {Sequential} */ model, /** @type {NDArray[]} */ ...weights) {
      model.setWeights(
        weights.map((weight) => ({ shape: weight.shape, data: arrays.values(weight) })),
      );
    },
  };
}

/**
 * Compiling and training.
 * @param {any} arrays @param {import('../doors.js').Inside} inside
 */
function training(arrays, inside) {
  /** How each model was compiled. @type {WeakMap<Sequential, any>} */
  const compiled = new WeakMap();
  return {
    compile(/** @type {Sequential} */ model, /** @type {string} */ text) {
      const options = JSON.parse(text);
      model.compile(options);
      compiled.set(model, options);
    },

    /** The optimizer goes on with all that it remembers, but for the rate. */
    setLearningRate(/** @type {Sequential} */ model, /** @type {number} */ rate) {
      const { optimizer, ...others } = compiled.get(model);
      const config = { ...optimizer.config, learning_rate: rate };
      const options = { optimizer: { ...optimizer, config }, ...others };
      const state = isBuilt(model) ? model.getOptimizerState() : null;
      model.compile(options);
      if (state) model.setOptimizerState(state);
      compiled.set(model, options);
    },

    /** How many numbers the optimizer remembers, besides its steps and its rate. */
    optimizerSize: (/** @type {Sequential} */ model) =>
      model.getOptimizerState().slots.reduce((sum, { data }) => sum + data.length, 0),

    iterations: (/** @type {Sequential} */ model) =>
      isBuilt(model) ? model.getOptimizerState().iterations : 0,

    /**
     * @param {Sequential} model @param {string} text  the options of fit
     * @param {NDArray} x @param {NDArray} y @param {NDArray | null} weights
     * @param {(NDArray | null)[]} validation  x, y and weights, or nothing
     */
    train(model, text, x, y, weights, ...validation) {
      const options = JSON.parse(text);
      const given = [x, y, ...validation.slice(0, 2)];
      return withTensors(arrays, given, ([inputs, targets, ...measured]) =>
        model.trainer(inputs, targets, {
          ...options,
          sampleWeight: numbersOf(arrays, weights),
          validationData: measured.length
            ? [...measured, numbersOf(arrays, validation[2] ?? null)]
            : undefined,
        }),
      );
    },

    /** Trains for some time within an epoch; 0: one batch. */
    step(/** @type {Trainer} */ trainer, /** @type {number} */ milliseconds) {
      if (inside.interrupted()) throw new PythonException('KeyboardInterrupt', '');
      const { batch, batches, epochEnded, ending, logs } = trainer.step({ milliseconds });
      const [names, values] = [Object.keys(logs), Object.values(logs)];
      return { batch, batches, epochEnded, ending, names, values };
    },

    /** Ends a training, wherever it is. */
    end(/** @type {Trainer} */ trainer) {
      trainer.stop();
      trainer.dispose();
    },
  };
}

/**
 * What a model says of data.
 * @param {Engine} dl @param {any} arrays
 */
function answers(dl, arrays) {
  const evaluate = (
    /** @type {Sequential} */ model,
    /** @type {string} */ options,
    /** @type {NDArray} */ x,
    /** @type {NDArray} */ y,
    /** @type {NDArray | null} */ weights,
  ) =>
    withTensors(arrays, [x, y], ([inputs, targets]) =>
      model.evaluate(inputs, targets, {
        ...JSON.parse(options),
        sampleWeight: numbersOf(arrays, weights),
      }),
    );
  const predict = (
    /** @type {Sequential} */ model,
    /** @type {string} */ options,
    /** @type {NDArray} */ x,
  ) =>
    withTensors(arrays, [x], ([inputs]) => {
      const { data, shape } = model.predict(inputs, JSON.parse(options));
      return arrays.make('float32', shape, data);
    });
  return {
    evaluate,
    predict,

    /** What a layer makes of an array: for activations by themselves. */
    apply: (/** @type {string} */ layer, /** @type {NDArray} */ x) =>
      using(dl.sequential({ layers: [JSON.parse(layer)] }), (model) => predict(model, '{}', x)),

    /** Loss and metrics of given answers, without a network. */
    measure(
      /** @type {string} */ options,
      /** @type {NDArray} */ answers,
      /** @type {NDArray} */ targets,
      /** @type {NDArray | null} */ weights,
    ) {
      const layer = { class_name: 'Activation', config: { activation: 'linear' } };
      return using(dl.sequential({ layers: [layer] }), (model) => {
        model.compile({ optimizer: 'sgd', ...JSON.parse(options) });
        return evaluate(model, '{}', answers, targets, weights);
      });
    },
  };
}

/** @param {Sequential} model */
const isBuilt = (model) => model.summary().layers.every(({ outputShape }) => outputShape !== null);

/** @param {any} arrays @param {NDArray | null} weights */
const numbersOf = (arrays, weights) => (weights ? arrays.values(weights) : undefined);

/**
 * Runs `work` with float32 tensors of arrays, which live no longer than that.
 * @template T
 * @param {any} arrays @param {(NDArray | null)[]} given
 * @param {(tensors: any[]) => T} work
 * @returns {T}
 */
function withTensors(arrays, given, work) {
  /** @type {any[]} */
  const tensors = [];
  try {
    for (const array of given) tensors.push(array && arrays.tensor(array));
    return work(tensors);
  } finally {
    for (const tensor of tensors) tensor?.dispose();
  }
}

/**
 * @template {{ dispose: () => void }} R
 * @template T
 * @param {R} resource @param {(resource: R) => T} work
 * @returns {T}
 */
function using(resource, work) {
  try {
    return work(resource);
  } finally {
    resource.dispose();
  }
}

/** The same functions, whose messages speak Python. @param {Record<string, Function>} functions */
function inPython(functions) {
  return Object.fromEntries(
    Object.entries(functions).map(([name, work]) => [
      name,
      (/** @type {unknown[]} */ ...given) => {
        try {
          return work(...given);
        } catch (error) {
          if (error instanceof Error) error.message = inPythonNames(error.message);
          throw error;
        }
      },
    ]),
  );
}
