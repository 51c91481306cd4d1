// Fashion-MNIST from its files to a classifier: the network, seed and figures of the native test.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { load } from 'denselab';
import { sampleData } from '../../wasm/toolchain/cache.js';

/** What tests/core/model/fashion_mnist_test.cpp reaches. */
const nativeAccuracy = 0.868;

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load();
});

/** @param {string} name */
const idx = (name) => dl.readIDX(readFileSync(join(sampleData, `${name}-ubyte.gz`)));

test('Fashion-MNIST: 784-128-10, SGD 0.1, five epochs: at least 0.86, and what native code reaches', async (t) => {
  const [x, y] = [idx('train-images-idx3'), idx('train-labels-idx1')];
  const model = dl.sequential({
    seed: 6,
    layers: [
      dl.layers.flatten({ inputShape: [28, 28] }),
      dl.layers.dense({ units: 128, activation: 'relu' }),
      dl.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  model.compile({
    optimizer: dl.train.sgd(0.1),
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
  });

  const started = performance.now();
  const { history } = await model.fit(x, y, { epochs: 5, batchSize: 32, shuffle: true, seed: 6 });
  const seconds = (performance.now() - started) / 1000;
  const [, accuracy] = model.evaluate(idx('t10k-images-idx3'), idx('t10k-labels-idx1'));

  const speed = Math.round((5 * 60_000) / seconds).toLocaleString('en');
  t.diagnostic(`test accuracy ${accuracy.toFixed(4)}; ${speed} samples/s (${dl.info().build})`);
  assert.equal(history.accuracy.length, 5);
  assert.ok(accuracy >= 0.86, `test accuracy ${accuracy}`);
  assert.ok(Math.abs(accuracy - nativeAccuracy) <= 0.01, `${accuracy}, native ${nativeAccuracy}`);
});
