// Networks of several kinds with data to learn: programs are written from them, and have to begin where they are.

import { sizeOf } from '../../wasm/package/formats/model.js';
import { dataArrays, weightArrays } from '../../web/export/data-files.js';

/**
 * @typedef {import('denselab').Engine} Engine
 * @typedef {import('../../web/export/experiment.js').Experiment} Experiment
 * @typedef {import('../../web/export/data-files.js').Rows} Rows
 *
 * @typedef {object} Made
 * @property {any} model  compiled, with the weights that the programs begin with
 * @property {Experiment} experiment
 * @property {Record<string, Rows>} parts
 */

/** A small generator of numbers, 0 ≤ x < 1 (Lehmer). @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** @param {number} n @param {number} seed @param {number[]} slope */
function line(n, seed, slope) {
  const next = random(seed);
  const x = Float32Array.from({ length: n * slope.length }, () => 2 * next() - 1);
  const y = Float32Array.from({ length: n }, (_, row) =>
    slope.reduce((sum, factor, i) => sum + factor * x[row * slope.length + i], 0.5),
  );
  return { x, y };
}

/** Which side of a circle. @param {number} n @param {number} seed @param {boolean} signs */
function circle(n, seed, signs) {
  const next = random(seed);
  const x = Float32Array.from({ length: 2 * n }, () => 2 * next() - 1);
  const inside = (/** @type {number} */ row) => Number(x[2 * row] ** 2 + x[2 * row + 1] ** 2 < 0.5);
  const y = Int32Array.from({ length: n }, (_, row) => inside(row));
  return { x, y: signs ? Float32Array.from(y, (label) => 2 * label - 1) : y };
}

/** Bright bars in one of three rows. @param {number} n @param {number} seed */
function bars(n, seed) {
  const next = random(seed);
  const y = Int32Array.from({ length: n }, (_, row) => row % 3);
  const x = new Uint8Array(n * 36);
  for (let row = 0; row < n; row++)
    for (let pixel = 0; pixel < 36; pixel++)
      x[row * 36 + pixel] = 60 * next() + (Math.floor(pixel / 12) === y[row] ? 120 : 0);
  return { x, y };
}

/** @param {Engine} dl @returns {Record<string, Made>} */
export function experiments(dl) {
  const { layers, train, regularizers, initializers, schedules } = dl;
  /** @param {any[]} list @param {any} compile @param {Partial<Experiment>} rest @param {Record<string, Rows>} parts */
  const made = (list, compile, { fit, data }, parts) => {
    const model = dl.sequential({ seed: 5, layers: list });
    model.compile(compile);
    const structure = /** @type {any} */ (model.toJSON());
    const experiment = /** @type {Experiment} */ ({ structure, fit, data, weights: true });
    return { model, experiment, parts };
  };
  const fit = { epochs: 8, batchSize: 16, shuffle: true, seed: 1 };
  return {
    regression: made(
      [layers.dense({ units: 1, inputShape: [3] })],
      { optimizer: 'sgd', loss: 'meanSquaredError' },
      {
        fit: { ...fit, validationSplit: 0.25 },
        data: plain('values', [3], []),
      },
      { train: line(120, 3, [1, -2, 0.5]) },
    ),
    binary: made(
      [
        layers.dense({ units: 8, activation: 'tanh', inputShape: [2] }),
        layers.dense({ units: 1, activation: 'sigmoid' }),
      ],
      {
        optimizer: train.rmsprop(0.02, { momentum: 0.5, weightDecay: 0.01 }),
        loss: 'binaryCrossentropy',
        metrics: ['accuracy'],
      },
      {
        fit: { ...fit, classWeight: { 0: 0.8, 1: 1.3 } },
        data: { ...plain('classes', [2], ['outside', 'inside']), ...tested },
      },
      { train: circle(160, 7, false), test: circle(80, 8, false) },
    ),
    playground: made(
      [
        layers.dense({
          name: 'hidden1',
          units: 6,
          activation: 'leakyRelu',
          inputShape: [2],
          kernelInitializer: initializers.randomUniform({ minval: -0.5, maxval: 0.5 }),
          biasInitializer: initializers.constant({ value: 0.1 }),
          kernelRegularizer: regularizers.l1({ l1: 0.0001, stopAtZero: true }),
        }),
        layers.dense({ name: 'output', units: 1, activation: 'tanh' }),
      ],
      { optimizer: train.sgd(0.03), loss: 'halfSquaredError', metrics: ['meanSquaredError'] },
      {
        fit: { ...fit, shuffle: false, batchSize: 10, epochs: 20 },
        data: { ...plain('signs', [2], ['A', 'B']), ...tested },
      },
      { train: circle(160, 9, true), test: circle(80, 10, true) },
    ),
    images: made(
      [
        layers.normalization({ mean: [0.3], variance: [0.06], inputShape: [6, 6, 1] }),
        layers.flatten(),
        layers.dense({
          units: 12,
          kernelInitializer: 'heNormal',
          kernelRegularizer: regularizers.l2({ l2: 0.001 }),
        }),
        layers.batchNormalization(),
        layers.activation({ activation: 'relu' }),
        layers.dropout({ rate: 0.2 }),
        layers.dense({ units: 3, activation: 'softmax' }),
      ],
      {
        optimizer: train.adam(
          schedules.warmup({
            warmupSteps: 9,
            schedule: schedules.cosine({ initialLearningRate: 0.01, decaySteps: 63 }),
          }),
          { globalClipnorm: 1 },
        ),
        loss: 'sparseCategoricalCrossentropy',
        metrics: ['accuracy'],
      },
      {
        fit: {
          ...fit,
          batchSize: 20,
          earlyStopping: {
            monitor: 'val_loss',
            patience: 3,
            minDelta: 0,
            restoreBestWeights: true,
          },
        },
        data: { ...images, parts: ['train', 'validation', 'test'], watched: 'validation' },
      },
      { train: bars(180, 3), validation: bars(45, 4), test: bars(30, 5) },
    ),
    smoothed: made(
      [
        layers.flatten({ inputShape: [6, 6, 1] }),
        layers.dense({ units: 10, activation: 'gelu', kernelRegularizer: 'l1' }),
        layers.dense({ units: 3, activation: 'softmax' }),
      ],
      {
        optimizer: train.sgd(schedules.step({ initialLearningRate: 0.05, every: 30 }), {
          momentum: 0.9,
          nesterov: true,
          useEma: true,
        }),
        loss: 'categoricalCrossentropy',
        metrics: ['accuracy'],
      },
      {
        fit: { ...fit, classWeight: { 0: 1, 1: 2, 2: 1 } },
        data: { ...images, oneHot: { smoothing: 0.1 } },
      },
      { train: bars(90, 6) },
    ),
  };
}

/** @param {import('../../web/export/experiment.js').DataDescription['targets']} targets @param {number[]} shape @param {string[]} classes @returns {import('../../web/export/experiment.js').DataDescription} */
function plain(targets, shape, classes) {
  return {
    kind: 'numbers',
    shape,
    targets,
    classes,
    oneHot: null,
    parts: ['train'],
    watched: null,
  };
}

const tested = /** @type {const} */ ({ parts: ['train', 'test'], watched: 'test' });

const images = /** @type {import('../../web/export/experiment.js').DataDescription} */ ({
  ...plain('classes', [6, 6, 1], ['top', 'middle "row"', 'bottom']),
  kind: 'images',
});

/**
 * The arrays beside a program.
 * @param {Made} made
 */
export function arraysOf({ model, experiment, parts }) {
  return {
    data: dataArrays(experiment.data, parts),
    weights: weightArrays(model.getWeights()),
  };
}

/**
 * The loss of the network as it is, on the data that its programs measure at the end.
 * @param {Engine} dl @param {Made} made @param {'train' | 'test'} [part]
 */
export function lossOf(dl, { model, experiment, parts }, part) {
  const { data } = experiment;
  const { x, y } = parts[part ?? (data.parts.includes('test') ? 'test' : 'train')];
  const inputs = dl.tensor(x, [y.length, ...data.shape]);
  if (!data.oneHot) return model.evaluate(inputs, y)[0];
  const { classes, oneHot } = data;
  const columns = Array.from(y, (label) =>
    classes.map(
      (_, i) => Number(i === label) * (1 - oneHot.smoothing) + oneHot.smoothing / classes.length,
    ),
  );
  return model.evaluate(inputs, columns)[0];
}

/**
 * What a room would leave with.
 * @param {Made} made
 * @returns {import('../../web/export/source.js').Source}
 */
export function sourceOf({ model, experiment, parts }) {
  const { shape } = experiment.data;
  const size = sizeOf(shape);
  return {
    name: 'test',
    experiment,
    counts: Object.fromEntries(Object.entries(parts).map(([part, { y }]) => [part, y.length])),
    rows: async (part, indices) => {
      const { x, y } = parts[part];
      const Inputs = /** @type {any} */ (x.constructor);
      const Targets = /** @type {any} */ (y.constructor);
      const chosen = new Inputs(indices.length * size);
      for (const [row, index] of indices.entries())
        chosen.set(x.subarray(index * size, (index + 1) * size), row * size);
      return { x: chosen, y: Targets.from(indices, (/** @type {number} */ index) => y[index]) };
    },
    weights: model.getWeights(),
    model,
    dispose: async () => {},
  };
}
