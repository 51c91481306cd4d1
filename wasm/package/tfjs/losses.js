// tf.losses and tf.metrics: functions that compile takes. Here they only name what the engine computes.

import { namespace } from './absent.js';

/**
 * @typedef {object} Named
 * @property {string} figure  what the history calls it
 * @property {string} engineName
 */

/** What a function stands for. @type {WeakMap<Function, Named>} */
const meanings = new WeakMap();

/** @param {string} figure @param {string} [engineName] @returns {() => never} */
function forCompile(figure, engineName = figure) {
  const named = () => {
    throw new Error(
      `${figure} cannot be called in denselab: give it to compile, and evaluate or fit says its value.`,
    );
  };
  meanings.set(named, { figure, engineName });
  return named;
}

export const losses = namespace('tf.losses', {
  /** For compile: mean |y − p|. */
  absoluteDifference: forCompile('meanAbsoluteError'),
  /** For compile: Huber's loss with δ = 1. */
  huberLoss: forCompile('huber'),
  /** For compile: mean (y − p)². */
  meanSquaredError: forCompile('meanSquaredError'),
});

export const metrics = namespace('tf.metrics', {
  /** For compile: the share of outputs on the right side of 0.5. */
  binaryAccuracy: forCompile('binaryAccuracy'),
  /** For compile: the share of samples whose largest output is the right one; targets one-hot. */
  categoricalAccuracy: forCompile('categoricalAccuracy'),
  /** For compile: the same; targets are class indices. */
  sparseCategoricalAccuracy: forCompile('sparseCategoricalAccuracy'),
  /** For compile: the share of those called positive that are. */
  precision: forCompile('precision'),
  /** For compile: the share of positives that were found. */
  recall: forCompile('recall'),
  /** For compile: mean |y − p|. */
  meanAbsoluteError: forCompile('meanAbsoluteError'),
  /** For compile: mean (y − p)². */
  meanSquaredError: forCompile('meanSquaredError'),
  /** For compile: short for meanSquaredError. */
  mse: forCompile('meanSquaredError'),
  /** For compile: short for meanSquaredError. */
  MSE: forCompile('meanSquaredError'),
});

/** Names in compile's metrics that TensorFlow.js reports under another one. @type {Record<string, string>} */
const shortened = { accuracy: 'acc' };

/** TensorFlow.js's own names of metrics that the engine has. */
const metricNames = [
  'accuracy',
  'acc',
  'binaryAccuracy',
  'categoricalAccuracy',
  'precision',
  'mse',
  'MSE',
  'mae',
  'MAE',
];

/** @param {unknown} given @returns {string} the engine's name */
export function lossOf(given) {
  if (Array.isArray(given)) {
    if (given.length === 1) return lossOf(given[0]);
    throw new Error(`compile: a model has one output, so one loss, but got ${given.length}.`);
  }
  if (typeof given === 'function') return meaningOf(given, 'loss').engineName;
  if (typeof given === 'string') return given;
  throw new Error(
    `compile: loss must be a name, such as 'meanSquaredError', but got ${given ?? 'nothing'}.`,
  );
}

/** @param {unknown} given @returns {Named[]} */
export function metricsOf(given) {
  if (given == null) return [];
  if (Array.isArray(given)) return given.flatMap(metricsOf);
  if (typeof given === 'function') return [meaningOf(given, 'metric')];
  const name = String(given);
  if (metricNames.includes(name))
    return [
      {
        figure: shortened[name] ?? name,
        engineName: name.toLowerCase() === name ? name : engineMetric(name),
      },
    ];
  throw new Error(
    `compile: there is no metric ${name}. There is: ${metricNames.join(', ')}, and tf.metrics.`,
  );
}

/** @param {string} name */
const engineMetric = (name) => (name === name.toUpperCase() ? name.toLowerCase() : name);

/** @param {Function} given @param {string} what @returns {Named} */
function meaningOf(given, what) {
  const meaning = meanings.get(given);
  if (meaning) return meaning;
  throw new Error(
    `compile: a function as a ${what} is not in denselab; give a name, or one of tf.${what === 'loss' ? 'losses' : 'metrics'}.`,
  );
}
