import { defaults } from './settings.js';

/**
 * @typedef {import('./settings.js').Settings} Settings
 * What a network ends with, and how the targets must be given to its loss.
 * @typedef {object} Head
 * @property {number} units
 * @property {string} activation
 * @property {string} loss as the package calls it
 * @property {'signs' | 'classes' | 'values'} targets −1 and +1, class indices, or numbers as they are
 */

/** In the order of the columns that are drawn: 'hidden1', 'hidden2', …, 'output'. @param {number} hidden */
export function layerNames(hidden) {
  return [...Array.from({ length: hidden }, (_, index) => `hidden${index + 1}`), 'output'];
}

/**
 * TensorFlow Playground ends with tanh for two classes, linear for regression, both under ½(ŷ − y)². With
 * cross-entropy the end is a sigmoid, with more classes it is softmax.
 * @param {Settings} settings
 * @param {number} classes of the data; 0 for regression
 * @returns {Head}
 */
export function headOf({ loss }, classes) {
  if (classes === 0)
    return {
      units: 1,
      activation: 'linear',
      loss: loss === 'crossentropy' ? defaults.loss : loss,
      targets: 'values',
    };
  if (classes > 2)
    return {
      units: classes,
      activation: 'softmax',
      loss: 'sparseCategoricalCrossentropy',
      targets: 'classes',
    };
  if (loss === 'crossentropy')
    return { units: 1, activation: 'sigmoid', loss: 'binaryCrossentropy', targets: 'classes' };
  return { units: 1, activation: 'tanh', loss, targets: 'signs' };
}

/**
 * What a network's answers lie between as they are drawn, the middle being no answer either way.
 * @param {Head} head
 * @param {ArrayLike<number>} targets of its samples
 * @returns {{ low: number, high: number }}
 */
export function answerRange({ activation }, targets) {
  if (activation === 'sigmoid' || activation === 'softmax') return { low: 0, high: 1 };
  if (activation !== 'linear') return { low: -1, high: 1 };
  let reach = 0;
  for (let i = 0; i < targets.length; i++) reach = Math.max(reach, Math.abs(targets[i]));
  // TensorFlow Playground's slope ends a little above 1, and is drawn to 1.
  const high = reach > 0 && (reach < 0.5 || reach > 1.25) ? Number(reach.toPrecision(2)) : 1;
  return { low: -high, high };
}

/**
 * How many of the answers name the right class.
 * @param {Head} head
 * @param {{ data: ArrayLike<number>, shape: number[] }} answers [samples, units]
 * @param {ArrayLike<number>} targets class indices
 * @param {number} from the target of the first answer
 * @returns {number | null} share, 0 … 1; null for regression
 */
export function accuracyOf(head, { data, shape: [samples, units] }, targets, from) {
  if (head.targets === 'values') return null;
  let right = 0;
  for (let i = 0; i < samples; i++)
    if (answerAt(head, data, units, i) === targets[from + i]) right++;
  return right / samples;
}

/**
 * @param {Head} head
 * @param {{ data: ArrayLike<number>, shape: number[] }[]} outputs one after the other, [samples, units] each
 * @returns {Uint8Array} the class that each sample is given
 */
export function answersOf(head, ...outputs) {
  const answers = new Uint8Array(outputs.reduce((sum, { shape }) => sum + shape[0], 0));
  let place = 0;
  for (const { data, shape } of outputs)
    for (let i = 0; i < shape[0]; i++) answers[place++] = answerAt(head, data, shape[1], i);
  return answers;
}

/**
 * The class of the largest output; of one output, whether it is above the middle.
 * @param {Head} head @param {ArrayLike<number>} data [samples, units] @param {number} units @param {number} sample
 */
function answerAt({ targets }, data, units, sample) {
  const at = sample * units;
  if (units === 1) return Number(data[at] > (targets === 'signs' ? 0 : 0.5));
  let answer = 0;
  for (let c = 1; c < units; c++) if (data[at + c] > data[at + answer]) answer = c;
  return answer;
}

/**
 * The network of the settings, compiled.
 * @param {any} dl the package
 * @param {Settings} settings
 * @param {number} inputs
 * @param {Head} head
 * @returns {Promise<any>} the model
 */
export async function makeModel(dl, settings, inputs, head) {
  const { layers } = dl;
  const names = layerNames(settings.networkShape.length);
  const common = { ...startOf(dl, settings), kernelRegularizer: regularizerOf(dl, settings) };
  const hidden = settings.networkShape.flatMap((units, index) => [
    layers.dense({
      name: names[index],
      units,
      activation: settings.activation,
      ...(index === 0 ? { inputShape: [inputs] } : {}),
      ...common,
    }),
    ...(settings.batchNormalization ? [layers.batchNormalization()] : []),
    ...(settings.dropout > 0 ? [layers.dropout({ rate: settings.dropout })] : []),
  ]);
  const output = layers.dense({
    name: 'output',
    units: head.units,
    activation: head.activation,
    ...(hidden.length === 0 ? { inputShape: [inputs] } : {}),
    ...common,
  });
  const model = await dl.sequential({ seed: seedOf(settings.seed), layers: [...hidden, output] });
  await compile(dl, model, settings, head);
  return model;
}

/**
 * Optimizer, loss and metrics; again when the learning rate changes.
 * @param {any} dl @param {any} model @param {Settings} settings @param {Head} head
 */
export function compile(dl, model, settings, head) {
  return model.compile({
    optimizer: optimizerOf(dl, settings),
    loss: head.loss,
    // The loss that is shown is free of the penalty on weights, as in the original.
    metrics: head.loss === 'halfSquaredError' ? ['meanSquaredError'] : [],
  });
}

/**
 * The loss as it is shown, of what `evaluate` gave.
 * @param {number[]} figures @param {Head} head
 */
export function shownLoss([loss, meanSquaredError], head) {
  return head.loss === 'halfSquaredError' ? meanSquaredError / 2 : loss;
}

/** @param {any} dl @param {Settings} settings */
function optimizerOf({ train }, { optimizer, learningRate }) {
  if (optimizer === 'momentum') return train.sgd(learningRate, { momentum: 0.9 });
  if (optimizer === 'nesterov') return train.sgd(learningRate, { momentum: 0.9, nesterov: true });
  return train[optimizer](learningRate);
}

/** @param {any} dl @param {Settings} settings */
function startOf({ initializers }, { initializer }) {
  if (initializer === 'playground')
    return {
      kernelInitializer: initializers.randomUniform({ minval: -0.5, maxval: 0.5 }),
      biasInitializer: initializers.constant({ value: 0.1 }),
    };
  return { kernelInitializer: initializer };
}

/**
 * The original subtracts rate·w after a step, which is a penalty of rate/2·w²; for L1 it stops at 0.
 * @param {any} dl @param {Settings} settings
 */
function regularizerOf({ regularizers }, { regularization, regularizationRate: rate }) {
  if (regularization === 'none' || rate === 0) return null;
  return regularization === 'L1'
    ? regularizers.l1({ l1: rate, stopAtZero: true })
    : regularizers.l2({ l2: rate / 2 });
}

/**
 * A whole number for the engine out of any text: FNV-1a (Fowler, Noll and Vo), 32 bits.
 * @param {string} text
 */
export function seedOf(text) {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
