// TensorFlow Playground's experiments: its data sets, its loss, its l1.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from 'denselab';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 2 });
});

test('every set comes with points, targets and its number of classes', () => {
  const classes = {
    circle: 2,
    xor: 2,
    gauss: 2,
    spiral: 2,
    regPlane: 0,
    regGauss: 0,
    moons: 2,
    rings: 3,
    checkerboard: 2,
    blobs: 3,
    spirals: 3,
  };
  for (const [name, count] of Object.entries(classes)) {
    const made = dl.synthetic(name);
    const samples = count === 0 ? 1200 : 500;
    assert.deepEqual(made.shape, [samples, 2], name);
    assert.equal(made.points.length, 2 * samples);
    assert.equal(made.targets.length, samples);
    assert.equal(made.classes, count, name);
    if (count > 0) assert.deepEqual([...new Set(made.targets)].sort(), [...Array(count).keys()]);
    assert.ok(made.points.every((value) => Math.abs(value) < 8));
  }
});

test('samples, noise, seed and classes decide what is made', () => {
  const made = dl.synthetic('blobs', { samples: 80, noise: 0.2, seed: 5, classes: 4 });
  assert.deepEqual(made, dl.synthetic('Blobs', { samples: 80, noise: 0.2, seed: 5, classes: 4 }));
  assert.equal(made.targets.filter((label) => label === 3).length, 20);
  const others = dl.synthetic('blobs', { samples: 80, noise: 0.2, seed: 6, classes: 4 });
  assert.notDeepEqual(made.points, others.points);
});

test('what makes no sense is refused by name', () => {
  const any = /** @type {any} */ (dl);
  /** @type {[() => unknown, RegExp][]} */
  const cases = [
    [
      () => dl.synthetic('sprial'),
      /^synthetic: name must be one of circle, .*regPlane.* spiral\?$/,
    ],
    [() => any.synthetic(), /^synthetic: name must be one of .* got "undefined"/],
    [() => dl.synthetic('xor', { samples: 0 }), /^synthetic: samples must be .* but got 0/],
    [() => dl.synthetic('xor', { samples: 2.5 }), /^synthetic: samples must be .* but got 2.5/],
    [() => dl.synthetic('xor', { noise: -1 }), /^synthetic: noise must be .* but got -1/],
    [() => dl.synthetic('xor', { noise: Number.NaN }), /^synthetic: noise must be .*NaN/],
    [() => dl.synthetic('xor', { classes: 3 }), /^synthetic: xor has always 2 classes, but got 3/],
    [() => dl.synthetic('blobs', { classes: 101 }), /^synthetic: classes must be .* but got 101/],
    [() => any.synthetic('xor', { sample: 9 }), /sample.* Did you mean samples\?/],
  ];
  for (const [work, message] of cases) assert.throws(work, { message });
});

/** @param {{ stopAtZero: boolean }} options */
function regression({ stopAtZero }) {
  const model = dl.sequential({ seed: 1 });
  const kernelRegularizer = dl.regularizers.l1({ l1: 0.1, stopAtZero });
  model.add(dl.layers.dense({ units: 1, inputShape: [3], kernelRegularizer }));
  model.compile({ optimizer: dl.train.sgd(0.1), loss: 'halfSquaredError' });
  return model;
}

test('l1 that stops at zero leaves weights at exactly 0, plain l1 does not', async () => {
  // The target needs the first feature alone.
  const x = Array.from({ length: 50 }, (_, i) => [1, 2, 3].map((k) => Math.sin(k * i)));
  const y = x.map(([first]) => 2 * first);
  const kernels = [];
  for (const stopAtZero of [true, false]) {
    const model = regression({ stopAtZero });
    await model.fit(x, y, { epochs: 60, batchSize: 10 });
    kernels.push([...model.getWeights()[0].data]);
  }
  const [stopped, plain] = kernels;
  assert.ok(stopped[0] > 1);
  assert.deepEqual(stopped.slice(1), [-0, -0]);
  assert.ok(plain.slice(1).every((weight) => weight !== 0 && Math.abs(weight) < 0.2));
});

test('how a model is regularised is part of its JSON', () => {
  const model = regression({ stopAtZero: true });
  const again = dl.modelFromJSON(model.toJSON());
  assert.deepEqual(again.toJSON(), model.toJSON());
  assert.match(JSON.stringify(model.toJSON()), /"stop_at_zero":true/);
});
