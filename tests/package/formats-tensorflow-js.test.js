// TensorFlow.js 4.22 loads what denselab saves, and the other way round.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { load } from 'denselab';
import { loadTensorFlowJs, saveTensorFlowJs } from 'denselab/formats';
import { sizeOf } from '../../wasm/package/formats/model.js';
import { activations, distance, modelOf, networks, numbers } from '../support/format-models.js';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 1 });
  await tf.setBackend('cpu');
  await tf.ready();
});

const known = activations.filter((name) => !['hardSigmoid', 'exponential'].includes(name));
const samples = 9;

/** @param {Map<string, Uint8Array>} files */
function handlerOf(files) {
  const text = new TextDecoder().decode(files.get('model.json'));
  const { weightsManifest, ...description } = JSON.parse(text);
  const bytes = /** @type {Uint8Array} */ (files.get('weights.bin'));
  return tf.io.fromMemory({
    ...description,
    weightSpecs: weightsManifest.flatMap((/** @type {any} */ group) => group.weights),
    weightData: bytes.slice().buffer,
  });
}

/** What TensorFlow.js saves, as files. @param {tfl.LayersModel} model @param {number} [shards] */
async function filesOf(model, shards = 1) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  const handler = {
    save: async (/** @type {tf.io.ModelArtifacts} */ artifacts) => {
      const { weightData, weightSpecs, modelTopology, ...rest } = artifacts;
      const bytes = new Uint8Array(/** @type {ArrayBuffer} */ (weightData));
      const size = Math.ceil(bytes.length / shards);
      const paths = Array.from({ length: shards }, (_, i) => `group1-shard${i + 1}of${shards}.bin`);
      paths.forEach((path, i) => {
        files.set(path, bytes.slice(i * size, (i + 1) * size));
      });
      const weightsManifest = [{ paths, weights: weightSpecs }];
      const text = JSON.stringify({ modelTopology, ...rest, weightsManifest });
      files.set('model.json', new TextEncoder().encode(text));
      return {
        modelArtifactsInfo: {
          dateSaved: new Date(),
          modelTopologyType: /** @type {const} */ ('JSON'),
        },
      };
    },
  };
  await model.save(handler, { includeOptimizer: true });
  return files;
}

/** @param {any} model of TensorFlow.js @param {Float32Array} x @param {number[]} shape */
function predicted(model, x, shape) {
  return tf.tidy(() => model.predict(tf.tensor(x, shape)).dataSync());
}

test('TensorFlow.js predicts what denselab does, and denselab reads its own files', async () => {
  for (const { name, inputShape, build } of networks(dl, known)) {
    const model = build();
    const shape = [samples, ...inputShape];
    const x = numbers(sizeOf(shape));
    const files = await saveTensorFlowJs(model);
    const theirs = await tfl.loadLayersModel(handlerOf(files));
    const expected = model.predict(dl.tensor(x, shape)).data;
    assert.ok(distance(predicted(theirs, x, shape), expected) < 1e-5, name);

    const again = await loadTensorFlowJs(dl, files);
    assert.ok(distance(again.predict(dl.tensor(x, shape)).data, expected) < 1e-6, name);
  }
});

test('a compiled model is compiled there, and trains to the same weights', async () => {
  // Not Adadelta: TensorFlow.js divides by the average of the gradients before this step's.
  const optimizers = [
    dl.train.sgd(0.05),
    dl.train.sgd(0.05, { momentum: 0.9 }),
    dl.train.sgd(0.05, { momentum: 0.9, nesterov: true }),
    dl.train.adam(0.01),
    dl.train.adamax(0.01),
    dl.train.rmsprop(0.01),
    dl.train.adagrad(0.01),
  ];
  const x = numbers(40);
  const y = numbers(10, 9);
  for (const optimizer of optimizers) {
    const layers = [
      dl.layers.dense({ units: 5, activation: 'tanh', inputShape: [4], kernelRegularizer: 'l2' }),
      dl.layers.dense({ units: 1 }),
    ];
    const model = modelOf(dl, layers, { optimizer, loss: 'meanSquaredError', metrics: ['mae'] });
    const files = await saveTensorFlowJs(model);
    const theirs = await tfl.loadLayersModel(handlerOf(files));
    const again = await loadTensorFlowJs(dl, files);
    const xs = tf.tensor(x, [10, 4]);
    const ys = tf.tensor(y, [10, 1]);
    await theirs.fit(xs, ys, { epochs: 3, batchSize: 10, shuffle: false, verbose: 0 });
    const options = { epochs: 3, batchSize: 10, shuffle: false };
    for (const one of [model, again])
      await one.fit(dl.tensor(x, [10, 4]), dl.tensor(y, [10, 1]), options);
    const label = JSON.stringify(optimizer);
    assert.deepEqual(again.getWeights(), model.getWeights(), label);
    const kernel = theirs.getWeights()[0].dataSync();
    // Adaptive optimizers divide tiny gradients by tiny deviations: float32 shows.
    assert.ok(distance(kernel, model.getWeights()[0].data) < 1e-4, label);
  }
});

test('an optimizer that TensorFlow.js does not have: the model goes there uncompiled', async () => {
  const layers = [dl.layers.dense({ units: 1, inputShape: [2] })];
  const compile = { optimizer: dl.train.adamw(0.01), loss: 'meanSquaredError' };
  const files = await saveTensorFlowJs(modelOf(dl, layers, compile));
  const theirs = await tfl.loadLayersModel(handlerOf(files));
  assert.equal(theirs.optimizer, undefined);
});

/** @returns {{ name: string, inputShape: number[], model: tfl.Sequential }[]} */
function theirNetworks() {
  const { layers } = tfl;
  const names = known.filter((name) => !['leakyRelu', 'silu'].includes(name)).concat(['swish']);
  const each = names.map((name) => ({
    name,
    inputShape: [4],
    model: tfl.sequential({
      layers: [
        layers.dense({ units: 6, inputShape: [4], activation: /** @type {any} */ (name) }),
        layers.dense({ units: 5, useBias: false, kernelInitializer: 'glorotNormal' }),
        layers.activation({ activation: /** @type {any} */ (name) }),
        layers.dense({ units: 2, biasInitializer: 'randomNormal' }),
      ],
    }),
  }));
  const images = tfl.sequential({
    layers: [
      /** @type {any} */ (layers).rescaling({ scale: 2, offset: 0.5, inputShape: [4, 3, 2] }),
      layers.batchNormalization({
        gammaInitializer: 'randomNormal',
        movingMeanInitializer: 'ones',
      }),
      layers.flatten(),
      layers.dense({ units: 6, kernelRegularizer: 'l1l2', kernelInitializer: 'leCunNormal' }),
      layers.reLU(),
      layers.dropout({ rate: 0.2 }),
      layers.dense({ units: 5, kernelInitializer: 'heUniform' }),
      layers.leakyReLU({ alpha: 0.2 }),
      layers.dense({ units: 4 }),
      layers.elu(),
      layers.batchNormalization(),
      layers.dense({ units: 3 }),
      layers.softmax(),
    ],
  });
  return [...each, { name: 'images', inputShape: [4, 3, 2], model: images }];
}

test('denselab predicts what TensorFlow.js does, from one file and from three', async () => {
  for (const { name, inputShape, model } of theirNetworks()) {
    model.compile({ optimizer: 'adam', loss: 'meanSquaredError', metrics: ['mae'] });
    const shape = [samples, ...inputShape];
    const x = numbers(sizeOf(shape));
    const y = model.predict(tf.tensor(x, shape));
    // One step, so that the file has the optimizer's numbers too.
    await model.fit(tf.tensor(x, shape), /** @type {any} */ (y), { epochs: 1, verbose: 0 });
    for (const shards of [1, 3]) {
      const ours = await loadTensorFlowJs(dl, await filesOf(model, shards));
      const found = ours.predict(dl.tensor(x, shape)).data;
      assert.ok(distance(found, predicted(model, x, shape)) < 1e-5, name);
      assert.equal(ours.toJSON().compile_config.optimizer.class_name, 'Adam');
    }
  }
});

test('quantized weights: uint8, uint16 and float16', async () => {
  const model = modelOf(dl, [dl.layers.dense({ units: 3, inputShape: [4] })]);
  const files = await saveTensorFlowJs(model);
  const text = new TextDecoder().decode(files.get('model.json'));
  const weights = model.getWeights();
  for (const dtype of ['uint8', 'uint16', 'float16']) {
    const description = JSON.parse(text);
    const parts = weights.map(({ data }, i) => {
      const min = Math.min(...data);
      const top = dtype === 'uint8' ? 255 : 65_535;
      const scale = (Math.max(...data) - min) / top;
      const spec = description.weightsManifest[0].weights[i];
      spec.quantization = dtype === 'float16' ? { dtype } : { dtype, min, scale };
      if (dtype === 'float16') return halves(data);
      const steps = Array.from(data, (value) => Math.round((value - min) / scale));
      return dtype === 'uint8' ? Uint8Array.from(steps) : Uint16Array.from(steps);
    });
    const bytes = Buffer.concat(
      parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
    );
    const quantized = new Map([
      ['model.json', new TextEncoder().encode(JSON.stringify(description))],
      ['weights.bin', new Uint8Array(bytes)],
    ]);
    const theirs = await tfl.loadLayersModel(handlerOf(quantized));
    const ours = await loadTensorFlowJs(dl, quantized);
    theirs.getWeights().forEach((weight, i) => {
      const own = ours.getWeights()[i].data;
      assert.ok(distance(own, weight.dataSync()) < 1e-7, dtype);
      assert.ok(distance(own, weights[i].data) < 0.01, dtype);
    });
  }
});

/** Truncated, not rounded: only the reading is tested. @param {Float32Array} data */
function halves(data) {
  const words = new Uint32Array(data.slice().buffer);
  return Uint16Array.from(words, (bits) => {
    const exponent = ((bits >>> 23) & 255) - 127 + 15;
    const sign = (bits >>> 16) & 0x8000;
    return exponent <= 0 ? sign : sign | (exponent << 10) | ((bits >>> 13) & 1023);
  });
}
