// Products leave out zeros where there are many: pictures with black pixels, against plain sums in
// float64, and against the same pictures one by one, where looking for zeros would not pay.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from 'denselab';

const [samples, features, units, rate] = [64, 784, 70, 0.5];

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load();
});

/** @param {number} black  of 251 shades so many become black */
const pictures = (black) =>
  Uint8Array.from({ length: samples * features }, (_, i) => {
    const shade = (i * 7919 + (i >> 5) * 104_729) % 251;
    return shade < black ? 0 : shade;
  });

const targets = Float32Array.from({ length: samples * units }, (_, i) => ((i * 31) % 17) / 17);

function network() {
  const model = dl.sequential({
    seed: 4,
    layers: [dl.layers.dense({ units, inputShape: [features] })],
  });
  model.compile({ optimizer: dl.train.sgd(rate), loss: 'meanSquaredError' });
  return model;
}

/** x·w and the weights after one step of gradient descent on the mean squared error. @param {Uint8Array} pixels @param {Float32Array} w */
function plainSums(pixels, w) {
  const outputs = new Float64Array(samples * units);
  const after = Float64Array.from(w);
  for (let s = 0; s < samples; ++s) {
    for (let u = 0; u < units; ++u) {
      let sum = 0;
      for (let f = 0; f < features; ++f) {
        sum += (pixels[s * features + f] / 255) * w[f * units + u];
      }
      outputs[s * units + u] = sum;
      const slope = (2 * (sum - targets[s * units + u])) / (samples * units);
      for (let f = 0; f < features; ++f) {
        after[f * units + u] -= (rate * slope * pixels[s * features + f]) / 255;
      }
    }
  }
  return { outputs, after };
}

/** @param {ArrayLike<number>} actual @param {ArrayLike<number>} expected */
function assertClose(actual, expected) {
  assert.equal(actual.length, expected.length);
  let worst = 0;
  for (let i = 0; i < actual.length; ++i) {
    const error = Math.abs(actual[i] - expected[i]);
    worst = error <= worst ? worst : error;
  }
  assert.ok(worst < 2e-6, `differs by up to ${worst}`);
}

for (const [how, black] of /** @type {[string, number][]} */ ([
  ['none', 0],
  ['half of the', 125],
  ['nearly all', 240],
])) {
  test(`${how} pixels black: outputs, and the weights after a step, are the plain sums`, async () => {
    const pixels = pictures(black);
    const x = dl.tensor(pixels, [samples, features]);
    const model = network();
    const expected = plainSums(pixels, model.getWeights()[0].data);

    const { data } = model.predict(x, { batchSize: samples });
    assertClose(data, expected.outputs);
    for (let s = 0; s < samples; s += 9) {
      const one = dl.tensor(pixels.slice(s * features, (s + 1) * features), [1, features]);
      assert.deepEqual(model.predict(one).data, data.slice(s * units, (s + 1) * units));
    }
    await model.fit(x, dl.tensor(targets, [samples, units]), { epochs: 1, batchSize: samples });
    assertClose(model.getWeights()[0].data, expected.after);
  });
}
