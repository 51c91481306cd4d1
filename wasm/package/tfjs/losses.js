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

/** Losses, for compile. */
export const losses = namespace('tf.losses', {
  /** For compile: mean |y − p|. */
  absoluteDifference: forCompile('meanAbsoluteError'),
  /** For compile: Huber's loss with δ = 1. */
  huberLoss: forCompile('huber'),
  /** For compile: mean (y − p)². */
  meanSquaredError: forCompile('meanSquaredError'),
});

/** Metrics, for compile. */
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

/** Names of metrics that both have, and what the engine calls them. */
const metricNames = new Map([
  ...['binaryAccuracy', 'categoricalAccuracy', 'precision', 'mse', 'mae'].map(
    (name) => /** @type {[string, string]} */ ([name, name]),
  ),
  ['MSE', 'mse'],
  ['MAE', 'mae'],
  ['accuracy', 'accuracy'],
  ['acc', 'accuracy'],
]);

/** @param {unknown} given  to compile @returns {string} the engine's name */
export function lossOf(given) {
  if (Array.isArray(given) && given.length === 1) return lossOf(given[0]);
  if (typeof given === 'function') return meaningOf(given, 'loss').engineName;
  if (given === 'kullbackLeiblerDivergence') return 'klDivergence';
  if (typeof given === 'string') return given;
  throw new Error(
    `compile: loss must be one name, such as 'meanSquaredError', but got ${JSON.stringify(given)}.`,
  );
}

/** @param {unknown} given  to compile @returns {Named[]} */
export function metricsOf(given) {
  if (given == null) return [];
  if (Array.isArray(given)) return given.flatMap(metricsOf);
  if (typeof given === 'function') return [meaningOf(given, 'metric')];
  const engineName = metricNames.get(String(given));
  if (engineName) return [{ figure: given === 'accuracy' ? 'acc' : String(given), engineName }];
  const known = [...metricNames.keys()].join(', ');
  throw new Error(`compile: there is no metric ${given}. There is: ${known}, and tf.metrics.`);
}

/** @param {Function} given @param {string} what @returns {Named} */
function meaningOf(given, what) {
  const meaning = meanings.get(given);
  if (meaning) return meaning;
  throw new Error(
    `compile: a function as a ${what} is not in denselab; give a name, or one of tf.${what === 'loss' ? 'losses' : 'metrics'}.`,
  );
}
