import { t } from '../../../languages/index.js';
import { compact, times } from './numbers.js';

/**
 * What of a network's flow is shown, one entry a drawn layer, the output the last.
 * @typedef {object} LayerFlow
 * @property {string} name the engine's
 * @property {{ mean: number, deviation: number }} signal the outputs, over all samples and neurons
 * @property {{ mean: number, deviation: number, norm: number }} gradient of the loss with respect to them
 * @property {{ name: string, norm: number, gradientNorm: number }[]} weights
 */

/** From here on a learner should be told. */
const fading = 10;
const vanishing = 100;

/** The gradient that the weights of a layer (bias apart) get: what it learns by. @param {LayerFlow} layer */
export function learningGradient({ weights }) {
  return weights.find(({ name }) => name.endsWith('/kernel'))?.gradientNorm ?? 0;
}

/**
 * The gradient at the weights of the first layer as a share of that at the last layer's. Of the weights, not of the
 * outputs: the loss may be steep in an output that is next to 0 or 1, and yet nothing of it reach any weight.
 * @param {LayerFlow[]} layers
 */
export function gradientRatio(layers) {
  return learningGradient(layers[0]) / learningGradient(layers[layers.length - 1]);
}

/** What the gradients mean for the learning, in a sentence. @param {LayerFlow[]} layers */
export function gradientSentence(layers) {
  const [first, last] = [layers[0], layers[layers.length - 1]].map(learningGradient);
  if (![first, last].every(Number.isFinite)) return t('playground.flow.overflow');
  if (layers.length === 1) return t('playground.flow.single', { norm: compact(last) });
  if (last === 0) return t('playground.flow.settled');
  if (first === 0) return t('playground.flow.none');
  const fall = last / first;
  if (fall >= vanishing) return t('playground.flow.vanishes', { times: times(fall) });
  if (fall >= fading) return t('playground.flow.fades', { times: times(fall) });
  if (fall <= 1 / vanishing) return t('playground.flow.explodes', { times: times(1 / fall) });
  return t('playground.flow.even', { first: compact(first), last: compact(last) });
}

/** What becomes of the differences between samples, in a sentence; '' for nothing worth telling. @param {LayerFlow[]} layers */
export function signalSentence(layers) {
  const hidden = layers.slice(0, -1);
  if (hidden.length < 2) return '';
  const [first, last] = [hidden[0].signal.deviation, hidden[hidden.length - 1].signal.deviation];
  const spreads = { first: compact(first, 2), last: compact(last, 2) };
  return first / last >= fading ? t('playground.flow.signalFades', spreads) : '';
}
