// The lenses: each against what predict says, while training too, and through a message port.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { expose } from 'comlink';
import { load } from 'denselab';
import { Connection } from '../../wasm/package/client.js';
import { loadEngine } from '../../wasm/package/engine.js';
import { Service } from '../../wasm/package/service.js';

/** @typedef {import('denselab').Engine} Engine */

const [count, height, width] = [5, 8, 6];
const pixels = Uint8Array.from({ length: count * height * width }, (_, i) => (i * 7919) % 251);
const numbers = Float32Array.from(pixels, (pixel) => pixel / 255);
const shape = [count, height, width, 1];
const labels = [0, 1, 2, 0, 1];

/** @type {Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 2 });
});

/** Dropout and batch normalisation behave in their own way while training. @param {any} engine */
async function trainedModel(engine) {
  const model = await engine.sequential({
    seed: 4,
    layers: [
      dl.layers.flatten({ inputShape: [height, width, 1] }),
      dl.layers.dense({ units: 12, activation: 'gelu' }),
      dl.layers.batchNormalization(),
      dl.layers.dropout({ rate: 0.3 }),
      dl.layers.dense({ units: 3, activation: 'softmax' }),
    ],
  });
  await model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy' });
  await model.fit(await engine.tensor(pixels, shape), labels, { epochs: 5, batchSize: 2 });
  return model;
}

/** @param {ArrayLike<number>} actual @param {ArrayLike<number>} expected @param {number} tolerance */
function assertClose(actual, expected, tolerance) {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < actual.length; ++i) {
    const difference = Math.abs(actual[i] - expected[i]);
    assert.ok(difference <= tolerance, `${i}: ${actual[i]}, expected ${expected[i]}`);
  }
}

test('inputGradient is a finite difference of predict, for pixels and for numbers', async () => {
  const model = await trainedModel(dl);
  const gradient = model.inputGradient(dl.tensor(pixels, shape), { unit: 1 });
  assert.deepEqual(gradient.shape, shape);
  assertClose(
    model.inputGradient(dl.tensor(numbers, shape), { unit: 1 }).data,
    gradient.data,
    1e-6,
  );

  const h = 1e-2;
  const differences = numbers.map((_, i) => {
    const [above, below] = [h, -h].map((step) => {
      const changed = numbers.slice();
      changed[i] += step;
      return model.predict(dl.tensor(changed, shape)).data;
    });
    const output = Math.floor(i / (height * width)) * 3 + 1;
    return (above[output] - below[output]) / (2 * h);
  });
  assertClose(gradient.data, differences, 1e-3);
  assert.ok(differences.some((difference) => Math.abs(difference) > 0.02));
});

test('the gradient of a logit is that of the output divided by p(1 − p), where there is one sigmoid', () => {
  const model = dl.sequential({ seed: 2 });
  model.add(dl.layers.dense({ units: 1, activation: 'sigmoid', inputShape: [3] }));
  model.compile({ optimizer: 'sgd', loss: 'binaryCrossentropy' });
  const x = [[0.2, -0.4, 1]];
  const [p] = model.predict(x).data;
  const ofOutput = model.inputGradient(x).data.map((slope) => slope / (p * (1 - p)));
  const ofLogit = model.inputGradient(x, { of: 'logit' }).data;
  assertClose(ofLogit, ofOutput, 1e-5);
  assertClose(ofLogit, model.getWeights()[0].data, 1e-6);
});

test('occlusion is the difference of two predictions', async () => {
  const model = await trainedModel(dl);
  const worth = model.occlusion(dl.tensor(pixels, shape), { unit: 2, size: 3, stride: 3 });
  assert.deepEqual(worth.shape, [count, 3, 2]);

  const [image, row, column] = [3, 2, 1]; // pixels from [6, 3], cut off below
  const whole = numbers.slice(image * 48, (image + 1) * 48);
  const mean = whole.reduce((sum, value) => sum + value, 0) / 48;
  const covered = whole.map((value, i) =>
    Math.floor(i / width) >= 6 && i % width >= 3 ? mean : value,
  );
  const { data } = model.predict(dl.tensor([...whole, ...covered], [2, height, width, 1]));
  assertClose([worth.data[image * 6 + row * 2 + column]], [data[2] - data[5]], 1e-6);
  assert.ok(Math.abs(data[2] - data[5]) > 1e-4);
});

test('layerOutput: the last layer is predict, a hidden one goes into the next', async () => {
  const model = await trainedModel(dl);
  const x = dl.tensor(pixels, shape);
  assert.deepEqual(model.layerOutput(x, { layer: 4 }), model.predict(x));
  assertClose(model.layerOutput(x, { layer: 0 }).data, numbers, 1e-6);

  const hidden = model.layerOutput(x, { layer: 3 });
  assert.deepEqual(hidden.shape, [count, 12]);
  const last = dl.sequential();
  last.add(dl.layers.dense({ units: 3, activation: 'softmax', inputShape: [12] }));
  last.setWeights(model.getWeights().slice(-2));
  assertClose(last.predict(dl.tensor(hidden.data, hidden.shape)).data, model.predict(x).data, 1e-6);
});

test('layerOutputs: all layers, or those asked for, each as layerOutput has it', async () => {
  const model = await trainedModel(dl);
  const x = dl.tensor(pixels, shape);
  const each = [0, 1, 2, 3, 4].map((layer) => model.layerOutput(x, { layer }));
  assert.deepEqual(model.layerOutputs(x), each);
  assert.deepEqual(model.layerOutputs(x, { layers: [4, 1] }), [each[4], each[1]]);
  assert.deepEqual(model.layerOutputs(x, { layers: [] }), []);
});

test('layerOutput of 60 000 samples takes a batch of the memory of the engine, and no more', () => {
  const model = dl.sequential();
  model.add(dl.layers.dense({ units: 128, activation: 'relu', inputShape: [10] }));
  model.add(dl.layers.dense({ units: 10, activation: 'softmax' }));
  const x = dl.tensor(new Uint8Array(600_000), [60_000, 10]);
  const before = dl.info().heapBytes;
  const { shape: outputs } = model.layerOutput(x, { layer: 0 });
  assert.deepEqual(outputs, [60_000, 128]);
  assert.ok(dl.info().heapBytes - before < 4e6, `${dl.info().heapBytes - before} bytes`);
});

test('a training does not notice that it is looked into', async () => {
  const runs = [];
  for (const watched of [false, true]) {
    const model = dl.sequential({ seed: 1 });
    model.add(dl.layers.dense({ units: 6, activation: 'silu', inputShape: [3] }));
    model.add(dl.layers.batchNormalization());
    model.add(dl.layers.dropout({ rate: 0.2 }));
    model.add(dl.layers.dense({ units: 3, activation: 'softmax' }));
    const loss = 'sparseCategoricalCrossentropy';
    model.compile({ optimizer: 'adam', loss, metrics: ['accuracy'] });
    const x = Array.from({ length: 20 }, (_, i) => [Math.sin(i), Math.cos(i), i / 20]);
    const look = () => {
      model.inputGradient(x, { unit: 2, of: 'logit' });
      model.layerOutputs(x);
      model.getOptimizerState();
    };
    const callbacks = watched ? { onBatchEnd: look, onEpochEnd: look } : {};
    const y = x.map((_, i) => i % 3);
    const { history } = await model.fit(x, y, { epochs: 3, batchSize: 4, callbacks });
    runs.push({ history, weights: model.getWeights() });
  }
  assert.deepEqual(runs[1], runs[0]);
});

test('pca: a line of points, and what numpy says of three', () => {
  const line = Float32Array.from({ length: 20 }, (_, i) => (i % 2 ? -1 : 2) * Math.floor(i / 2));
  const along = dl.pca(line, [10, 2], { components: 1 });
  assert.deepEqual(along.shape, [10, 1]);
  assertClose(along.explainedVarianceRatio, [1], 1e-6);
  assertClose(
    along.data,
    Array.from({ length: 10 }, (_, i) => (i - 4.5) * Math.sqrt(5)),
    1e-4,
  );
  // x = np.array([[1, 2, 0], [3, 1, 1], [0, 0, 5.]]); u, s, v = np.linalg.svd(x - x.mean(axis=0))
  const { data, explainedVarianceRatio } = dl.pca(
    [
      [1, 2, 0],
      [3, 1, 1],
      [0, 0, 5],
    ],
    [3, 3],
  );
  assertClose(explainedVarianceRatio, [0.859211, 0.140789], 1e-5);
  assertClose(data, [-1.947521, -1.148161, -1.482636, 1.256809, 3.430156, -0.108648], 1e-4);
});

test('lenses say what is wrong with what they are asked', async () => {
  const model = await trainedModel(dl);
  const x = dl.tensor(pixels, shape);
  const any = /** @type {any} */ (model);
  /** @type {[() => unknown, RegExp][]} */
  const cases = [
    [() => model.inputGradient(x, { unit: 3 }), /^inputGradient: unit must be 0 to 2, .* got 3\.$/],
    [() => any.inputGradient(x, { of: 'loss' }), /inputGradient: of must be one of output, logit/],
    [() => any.inputGradient(x, { units: 1 }), /inputGradient: .*units.*Did you mean unit\?/],
    [() => model.inputGradient([[1, 2]]), /the model takes samples of shape \(8, 6, 1\)/],
    [() => model.occlusion(x, { size: 7 }), /^occlusion: size must be 1 to 6 for images of shape/],
    [() => model.occlusion(x, { stride: 0.5 }), /^occlusion: stride must be a whole number/],
    [() => any.layerOutput(x), /^layerOutput: layer is missing/],
    [() => model.layerOutput(x, { layer: 5 }), /^layerOutput: layer must be 0 to 4/],
    [() => model.layerOutputs(x, { layers: [1, 5] }), /^layerOutputs: layers must be 0 to 4/],
    [() => any.layerOutputs(x, { layers: 1 }), /^layerOutputs: layers must be a list/],
    [() => any.layerOutputs(x, { layer: 1 }), /^layerOutputs: .*Did you mean layers\?/],
    [() => dl.pca([[1, 2]], [1, 2]), /^pca: there must be at least 2 samples/],
    [
      () => dl.pca(new Float32Array(6), [3, 2], { components: 3 }),
      /^pca: components must be 1 to 2/,
    ],
    [() => dl.pca([[1], [Number.NaN]], [2, 1]), /^data must hold finite numbers, but sample 1/],
  ];
  for (const [work, message] of cases) assert.throws(work, { message });
});

test('through a message port all of it is the same', async () => {
  const { port1, port2 } = new MessageChannel();
  expose(new Service(loadEngine), /** @type {any} */ (port1));
  const remote = await new Connection(/** @type {any} */ (port2)).start({ threads: 2 });
  try {
    const [here, there] = [await trainedModel(dl), await trainedModel(remote)];
    const x = await remote.tensor(pixels, shape);
    const y = dl.tensor(pixels, shape);
    assert.deepEqual(await there.inputGradient(x), here.inputGradient(y));
    assert.deepEqual(await there.occlusion(x), here.occlusion(y));
    assert.deepEqual(await there.layerOutput(x, { layer: 1 }), here.layerOutput(y, { layer: 1 }));
    assert.deepEqual(await there.layerOutputs(x), here.layerOutputs(y));
    assert.deepEqual(await there.getOptimizerState(), here.getOptimizerState());
    assert.deepEqual(await remote.pca(numbers, [count, 48]), dl.pca(numbers, [count, 48]));
  } finally {
    port1.close();
    port2.close();
  }
});
