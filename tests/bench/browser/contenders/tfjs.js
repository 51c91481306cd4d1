// TensorFlow.js on the backend that the caller has imported: fit over tensors as its documentation
// has it, in production mode, without metrics and callbacks, never giving way to other work.

import * as tf from '@tensorflow/tfjs-core';
import { layers as kinds, sequential } from '@tensorflow/tfjs-layers';
import { asFloats, judged, oneHot, samplesOf, timed, weightsOf } from '../files.js';
import { found } from '../found.js';

/**
 * @typedef {import('../../contract.js').Contract} Contract
 * @typedef {import('../../contract.js').Network} Network
 * @typedef {import('@tensorflow/tfjs-layers').Sequential} Model
 */

/**
 * @param {string} backend
 * @param {() => { build: string, threads: number }} build  what of it runs, once it does
 * @returns {Promise<Contract>}
 */
export async function startTfjs(backend, build) {
  tf.enableProdMode();
  await tf.setBackend(backend);
  await tf.ready();
  /** @type {Map<string, { x: tf.Tensor, y: tf.Tensor, labels: Uint8Array }>} */
  const sets = new Map();
  /** @type {Map<string, Model>} */
  const models = new Map();

  return {
    describe: () => ({ library: `TensorFlow.js ${tf.version_core} ${backend}`, ...build() }),
    async load(data) {
      const { x, y } = await samplesOf(data);
      sets.set(data.name, {
        x: tf.tensor2d(asFloats(x), [data.samples, data.features]),
        // Labels would become such rows again in every batch.
        y: data.binary
          ? tf.tensor2d(Float32Array.from(y), [data.samples, 1])
          : tf.tensor2d(oneHot(y, 10), [data.samples, 10]),
        labels: y,
      });
    },
    async make({ model: name, network }) {
      models.get(name)?.dispose();
      models.set(name, modelOf(network, await weightsOf(network)));
    },
    train({ model: name, data, batchSize, epochs = 1, shuffle = true, rate }) {
      const model = found(models, name);
      const { x, y } = found(sets, data);
      if (rate !== undefined) /** @type {any} */ (model.optimizer).learningRate = rate;
      return timed(() =>
        model.fit(x, y, { batchSize, epochs, shuffle, verbose: 0, yieldEvery: 'never' }),
      );
    },
    predict({ model, data, batchSize }) {
      const { x } = found(sets, data);
      return timed(() => outputsOf(found(models, model), x, batchSize));
    },
    async evaluate({ model, data }) {
      const started = performance.now();
      const { x, labels } = found(sets, data);
      const outputs = await outputsOf(found(models, model), x, 1000);
      const figures = judged(outputs, labels);
      return { seconds: (performance.now() - started) / 1000, ...figures };
    },
    drop({ model = '', data = '' }) {
      models.get(model)?.dispose();
      models.delete(model);
      tf.dispose([sets.get(data)?.x, sets.get(data)?.y]);
      sets.delete(data);
    },
  };
}

/** @param {Network} network @param {{ shape: number[], data: Float32Array }[]} weights @returns {Model} */
function modelOf({ features, layers, optimizer }, weights) {
  const model = sequential();
  layers.forEach(({ units, activation }, i) => {
    const shape = i === 0 ? { inputShape: [features] } : {};
    model.add(kinds.dense({ units, activation, ...shape }));
  });
  const binary = layers[layers.length - 1].activation === 'sigmoid';
  model.compile({
    optimizer: tf.train[optimizer.name](optimizer.rate),
    loss: binary ? 'binaryCrossentropy' : 'categoricalCrossentropy',
  });
  tf.tidy(() => model.setWeights(weights.map(({ data, shape }) => tf.tensor(data, shape))));
  return model;
}

/** @param {Model} model @param {tf.Tensor} x @param {number} batchSize @returns {Promise<Float32Array>} */
async function outputsOf(model, x, batchSize) {
  const outputs = /** @type {tf.Tensor} */ (model.predict(x, { batchSize }));
  const numbers = /** @type {Float32Array} */ (await outputs.data());
  outputs.dispose();
  return numbers;
}
