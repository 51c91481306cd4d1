// jax-js on its wasm backend: the whole step (loss, gradients, update) is one compiled function.
// Batches are gathered in JavaScript and handed over, which is quicker than its own indexing.

import { init, jit, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { answer } from '../answer.js';
import { asFloats, judged, oneHot, samplesOf, timed, weightsOf } from '../files.js';
import { found } from '../found.js';

/**
 * @typedef {import('../../contract.js').Contract} Contract
 * @typedef {import('../../contract.js').Network} Network
 * @typedef {import('@jax-js/jax').numpy.Array} NumArray
 * @typedef {{ x: Float32Array, y: Float32Array, features: number, labels: Uint8Array }} DataSet
 * @typedef {{ weights: NumArray[], network: Network, step: Step, outputs: Outputs }} Model
 * @typedef {(weights: NumArray[], x: NumArray, y: NumArray) => NumArray[]} Step
 * @typedef {(weights: NumArray[], x: NumArray) => NumArray} Outputs
 */

answer(async () => {
  await init('wasm');
  /** @type {Map<string, DataSet>} */
  const sets = new Map();
  /** @type {Map<string, Model>} */
  const models = new Map();

  /** @type {Contract} */
  const methods = {
    describe: () => ({
      library: `jax-js ${__JAX_JS_VERSION__} wasm`,
      build: crossOriginIsolated ? 'SIMD, threads' : 'SIMD',
      threads: crossOriginIsolated ? navigator.hardwareConcurrency : 1,
    }),
    async load(data) {
      const { x, y } = await samplesOf(data);
      const rows = oneHot(y, 10);
      sets.set(data.name, { x: asFloats(x), y: rows, features: data.features, labels: y });
    },
    async make({ model, network }) {
      methods.drop({ model });
      const arrays = await weightsOf(network);
      const weights = arrays.map(({ data, shape }) => np.array(data, { shape }));
      models.set(model, { weights, network, ...functionsOf(network) });
    },
    train({ model, data, batchSize, epochs = 1, shuffle = true }) {
      const set = found(sets, data);
      return timed(async () => {
        for (let epoch = 0; epoch < epochs; ++epoch) {
          await trainEpoch(found(models, model), set, batchSize, shuffle);
        }
      });
    },
    predict({ model, data, batchSize }) {
      return timed(() => outputsOf(found(models, model), found(sets, data), batchSize));
    },
    async evaluate({ model, data }) {
      const started = performance.now();
      const set = found(sets, data);
      const figures = judged(await outputsOf(found(models, model), set, 1000), set.labels);
      return { seconds: (performance.now() - started) / 1000, ...figures };
    },
    drop({ model = '', data = '' }) {
      for (const array of models.get(model)?.weights ?? []) array.dispose();
      models.delete(model);
      sets.delete(data);
    },
  };
  return methods;
});

/** @param {Network} network @returns {{ step: Step, outputs: Outputs }} */
function functionsOf({ layers, optimizer }) {
  /** @param {NumArray[]} weights @param {NumArray} x */
  const logits = (weights, x) =>
    layers.reduce((values, _, i) => {
      const sums = np.dot(values, weights[2 * i]).add(weights[2 * i + 1]);
      return i + 1 < layers.length ? nn.relu(sums) : sums;
    }, x);
  /** @param {NumArray[]} weights @param {NumArray} x @param {NumArray} y */
  const loss = (weights, x, y) => {
    const samples = y.shape[0];
    return nn
      .logSoftmax(logits(weights, x))
      .mul(y)
      .sum()
      .mul(-1 / samples);
  };
  const step = jit((/** @type {[NumArray[], NumArray, NumArray]} */ ...[weights, x, y]) => {
    const own = weights.map((array) => array.ref);
    const [value, gradients] = valueAndGrad(loss)(own, x, y);
    const updated = weights.map((array, i) => array.sub(gradients[i].mul(optimizer.rate)));
    return [...updated, value];
  });
  const outputs = jit((/** @type {[NumArray[], NumArray]} */ ...[weights, x]) =>
    nn.softmax(logits(weights, x)),
  );
  return /** @type {any} */ ({ step, outputs });
}

/** @param {Model} model @param {DataSet} set @param {number} batchSize @param {boolean} shuffle */
async function trainEpoch(model, { x, y, features, labels }, batchSize, shuffle) {
  const order = Uint32Array.from(labels, (_, i) => i);
  if (shuffle) mix(order);
  let value;
  for (let first = 0; first < order.length; first += batchSize) {
    const rows = order.subarray(first, first + batchSize);
    const updated = model.step(model.weights, gathered(x, rows, features), gathered(y, rows, 10));
    value?.dispose();
    value = updated.pop();
    model.weights = updated;
  }
  await value?.data();
  for (const array of model.weights) await array.blockUntilReady();
}

/** @param {Model} model @param {DataSet} set @param {number} batchSize */
async function outputsOf({ weights, outputs }, { x, features, labels }, batchSize) {
  const all = new Float32Array(labels.length * 10);
  for (let first = 0; first < labels.length; first += batchSize) {
    const rows = x.subarray(first * features, (first + batchSize) * features);
    const batch = np.array(rows.slice(), { shape: [rows.length / features, features] });
    const own = weights.map((array) => array.ref);
    all.set(/** @type {Float32Array} */ (await outputs(own, batch).data()), first * 10);
  }
  return all;
}

/** @param {Float32Array} values @param {Uint32Array} rows @param {number} width */
function gathered(values, rows, width) {
  const batch = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    batch.set(values.subarray(row * width, (row + 1) * width), i * width);
  });
  return np.array(batch, { shape: [rows.length, width] });
}

/** Fisher and Yates. @param {Uint32Array} order */
function mix(order) {
  for (let i = order.length - 1; i > 0; --i) {
    const other = Math.floor(Math.random() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
}
