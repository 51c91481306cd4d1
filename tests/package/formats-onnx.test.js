// onnxruntime runs what denselab writes.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from 'denselab';
import { saveOnnx } from 'denselab/formats';
import * as ort from 'onnxruntime-web';
import { sizeOf } from '../../wasm/package/formats/model.js';
import { distance, networks, numbers } from '../support/format-models.js';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 1 });
  ort.env.wasm.numThreads = 1;
});

test('onnxruntime answers as denselab does, for any number of samples', async () => {
  for (const { name, inputShape, build } of networks(dl)) {
    const model = build();
    const session = await ort.InferenceSession.create(await saveOnnx(model));
    assert.deepEqual(session.inputNames, ['input'], name);
    for (const samples of [1, 9]) {
      const shape = [samples, ...inputShape];
      const x = numbers(sizeOf(shape));
      const feeds = { input: new ort.Tensor('float32', x, shape) };
      const found = (await session.run(feeds))[session.outputNames[0]];
      const expected = model.predict(dl.tensor(x, shape));
      assert.deepEqual(found.dims, expected.shape, name);
      const data = /** @type {Float32Array} */ (found.data);
      assert.ok(distance(data, expected.data) < 1e-5, name);
    }
    await session.release();
  }
});

test('a classifier’s output is called so', async () => {
  const named = new Map(networks(dl).map((network) => [network.name, network]));
  for (const [name, output] of [
    ['softmax', 'probabilities'],
    ['images, compiled', 'probabilities'],
    ['relu', 'output'],
  ]) {
    const model = /** @type {any} */ (named.get(name)).build();
    const session = await ort.InferenceSession.create(await saveOnnx(model));
    assert.deepEqual(session.outputNames, [output]);
  }
});
