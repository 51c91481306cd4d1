// Networks that are taken to other programs and back: every layer and every activation.

/**
 * @typedef {import('denselab').Engine} Engine
 * @typedef {ReturnType<Engine['sequential']>} Model
 * @typedef {{ name: string, inputShape: number[], build: () => Model }} Network
 */

export const activations = [
  ...['linear', 'sigmoid', 'tanh', 'relu', 'leakyRelu', 'elu', 'selu', 'gelu', 'silu'],
  ...['softplus', 'softsign', 'hardSigmoid', 'exponential', 'softmax', 'logSoftmax'],
];

/** Numbers between −1 and 1 that look random and are always the same. @param {number} count */
export function numbers(count, seed = 1) {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return (state / 2 ** 31) * 2 - 1;
  });
}

/** Weights that no initializer gives, moving variances included. @param {Model} model */
export function stirred(model) {
  const weights = model.getWeights().map(({ name, shape, data }, i) => {
    const values = numbers(data.length, 7 * i + 3);
    const positive = name.endsWith('variance');
    return { name, shape, data: values.map((value) => (positive ? 0.5 + value ** 2 : value)) };
  });
  model.setWeights(weights);
  return model;
}

/** @param {Engine} dl @param {readonly any[]} layers @param {any} [compile] */
export function modelOf(dl, layers, compile) {
  const model = dl.sequential({ seed: 5 });
  for (const layer of layers) model.add(layer);
  if (compile) model.compile(compile);
  return stirred(model);
}

/**
 * A network for each activation, as an argument and as a layer, and networks with every other layer.
 * @param {Engine} dl
 * @param {readonly string[]} [chosen]  of the activations
 * @returns {Network[]}
 */
export function networks(dl, chosen = activations) {
  const { dense, activation, dropout, flatten, batchNormalization } = dl.layers;
  const { rescaling, normalization } = dl.layers;
  const each = chosen.map((name) => ({
    name,
    inputShape: [4],
    build: () =>
      modelOf(dl, [
        dense({ units: 6, inputShape: [4], activation: name }),
        dense({ units: 5, useBias: false }),
        activation({ activation: name }),
        dense({ units: 3, activation: name }),
      ]),
  }));
  const classifier = {
    optimizer: dl.train.adam(0.003),
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
  };
  const images = {
    name: 'images, compiled',
    inputShape: [5, 4, 3],
    build: () =>
      modelOf(
        dl,
        [
          rescaling({ scale: 2, offset: -0.5, inputShape: [5, 4, 3] }),
          normalization({ mean: [0.1, 0.2, -0.3], variance: [1, 0.25, 2] }),
          batchNormalization({ epsilon: 0.01 }),
          flatten(),
          dense({ units: 8, activation: 'relu', kernelRegularizer: dl.regularizers.l2() }),
          batchNormalization({ scale: false }),
          dropout({ rate: 0.4 }),
          dense({ units: 7, activation: 'tanh', kernelInitializer: dl.initializers.heNormal() }),
          batchNormalization({ center: false, momentum: 0.9 }),
          dense({ units: 3, activation: 'softmax', biasInitializer: 'ones' }),
        ],
        classifier,
      ),
  };
  const regression = {
    name: 'a line, compiled',
    inputShape: [2],
    build: () =>
      modelOf(
        dl,
        [
          normalization({ mean: 0.5, variance: 4, inputShape: [2] }),
          dense({ units: 1, kernelRegularizer: dl.regularizers.l1() }),
        ],
        { optimizer: dl.train.sgd(0.1, { momentum: 0.5 }), loss: 'meanSquaredError' },
      ),
  };
  const deep = {
    name: 'no weights at all',
    inputShape: [3, 2],
    build: () =>
      modelOf(dl, [flatten({ inputShape: [3, 2] }), activation({ activation: 'sigmoid' })]),
  };
  return [...each, images, regression, deep];
}

/**
 * The largest difference, as a part of what is larger than 1; Infinity where there is NaN.
 * @param {ArrayLike<number>} found @param {ArrayLike<number>} expected
 */
export function distance(found, expected) {
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let i = 0; i < found.length; i++) {
    const difference = Math.abs(found[i] - expected[i]) / Math.max(1, Math.abs(expected[i]));
    if (!(difference <= largest)) largest = Number.isNaN(difference) ? Infinity : difference;
  }
  return largest;
}
