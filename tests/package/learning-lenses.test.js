// The lenses that know the right answers: gradient flow, derivative check, loss surface; and fold.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from 'denselab';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 2 });
});

/** @param {string} name @param {object} [options] */
function points(name, options) {
  const { points: data, shape, targets } = dl.synthetic(name, options);
  return { x: dl.tensor(data, shape), y: targets };
}

/**
 * @param {number[]} hidden @param {string} activation @param {string} loss @param {number} [seed]
 */
function network(hidden, activation, loss, seed = 1) {
  const sparse = loss === 'sparseCategoricalCrossentropy';
  const last = sparse ? 'softmax' : loss === 'halfSquaredError' ? 'tanh' : 'sigmoid';
  // Biases other than 0: without noise a point lies at (0, 0), the kink of every ReLU.
  const biasInitializer = dl.initializers.randomNormal({ stddev: 0.1 });
  const model = dl.sequential({ seed });
  hidden.forEach((units, i) => {
    const inputShape = i === 0 ? [2] : undefined;
    model.add(dl.layers.dense({ units, activation, inputShape, biasInitializer }));
  });
  model.add(dl.layers.dense({ units: sparse ? 2 : 1, activation: last }));
  model.compile({ optimizer: 'adam', loss, metrics: ['accuracy'] });
  return model;
}

test('derivative: 100 weights of 5 networks agree with the finite difference within 1 %', () => {
  const { x, y } = points('spiral', { noise: 0.1, seed: 3 });
  const networks = [
    network([4, 2], 'tanh', 'halfSquaredError'),
    network([8, 8, 8], 'sigmoid', 'binaryCrossentropy'),
    network([4, 2], 'relu', 'sparseCategoricalCrossentropy'),
    network([8, 8, 8], 'relu', 'halfSquaredError'),
    network([8, 8], 'tanh', 'binaryCrossentropy'),
  ];
  let compared = 0;
  networks.forEach((model, which) => {
    const before = model.getWeights();
    for (let i = 0; i < 20; ++i) {
      const weight = (7 * i + which) % before.length;
      const at = (31 * i) % before[weight].data.length;
      const found = model.derivative(x, y, { weight, at });
      assert.equal(found.value, before[weight].data[at]);
      const { derivative, difference } = found;
      if (Math.abs(derivative) < 1e-6) continue;
      ++compared;
      const relative = Math.abs(derivative - difference) / Math.abs(difference);
      assert.ok(relative <= 0.01, `${which}, ${weight}, ${at}: ${derivative}, ${difference}`);
    }
    assert.deepEqual(model.getWeights(), before);
  });
  assert.ok(compared >= 90, `${compared}`);
});

test('gradientFlow: one entry a layer, the loss of evaluate, and norms of the weights', () => {
  const { x, y } = points('circle');
  const model = network([8, 8, 8, 8, 8, 8], 'sigmoid', 'binaryCrossentropy');
  const { loss, layers } = model.gradientFlow(x, y);
  assert.ok(Math.abs(loss - model.evaluate(x, y)[0]) < 1e-6);
  assert.deepEqual(
    layers.map((layer) => layer.name),
    model.summary().layers.map((layer) => layer.name),
  );
  const first = model.layerOutput(x, { layer: 0 }).data;
  const mean = first.reduce((sum, value) => sum + value, 0) / first.length;
  const squares = first.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  assert.ok(Math.abs(layers[0].signal.mean - mean) < 1e-6);
  assert.ok(Math.abs(layers[0].signal.deviation - Math.sqrt(squares / first.length)) < 1e-6);
  const [kernel] = model.getWeights();
  const [{ name, norm, gradientNorm }, bias] = layers[0].weights;
  assert.equal(name, kernel.name);
  assert.ok(Math.abs(norm - Math.hypot(...kernel.data)) < 1e-5);
  assert.match(bias.name, /bias$/);
  // Sigmoids let a fraction of the gradient through: there is much less of it at the beginning.
  assert.ok(gradientNorm < layers[5].weights[0].gradientNorm / 10);
  assert.ok(layers[0].gradient.norm < layers[5].gradient.norm / 10);
});

test('lossSurface: the loss at every pair of values, and the weights as before', () => {
  const { x, y } = points('xor');
  const model = network([3], 'tanh', 'binaryCrossentropy');
  const before = model.getWeights();
  const axes = [
    { weight: 0, at: 1, from: -1, to: 1 },
    { weight: 2, at: 0, from: 0, to: 2 },
  ];
  const { data, shape } = model.lossSurface(x, y, { axes, steps: 5 });
  assert.deepEqual(shape, [5, 5]);
  assert.deepEqual(model.getWeights(), before);
  const moved = model.getWeights();
  moved[0].data[1] = 0.5; // row 3
  moved[2].data[0] = 0.5; // column 1
  model.setWeights(moved);
  assert.ok(Math.abs(data[3 * 5 + 1] - model.evaluate(x, y)[0]) < 1e-6);
  model.setWeights(before);
  assert.deepEqual(model.lossSurface(x, y, { axes }).shape, [21, 21]);
});

test('fold: a trained network of four linear layers is one layer', async () => {
  const { points: data, shape, targets } = dl.synthetic('regPlane', { noise: 0.2 });
  const model = dl.sequential({ seed: 2 });
  model.add(dl.layers.dense({ units: 6, inputShape: [2] }));
  model.add(dl.layers.dense({ units: 5 }));
  model.add(dl.layers.dropout({ rate: 0.1 }));
  model.add(dl.layers.dense({ units: 4 }));
  model.add(dl.layers.dense({ units: 1 }));
  model.compile({ optimizer: 'adam', loss: 'halfSquaredError' });
  const x = dl.tensor(data, shape);
  await model.fit(x, targets, { epochs: 20 });
  const { kernel, bias } = model.fold();
  assert.deepEqual([kernel.shape, bias.shape], [[2, 1], [1]]);
  const outputs = model.predict(x).data;
  outputs.forEach((output, i) => {
    const [a, b] = data.subarray(2 * i);
    const folded = a * kernel.data[0] + b * kernel.data[1] + bias.data[0];
    assert.ok(Math.abs(folded - output) < 1e-5);
  });
  assert.ok(Math.abs(kernel.data[0] - 0.1) < 0.05);

  const bent = network([4], 'tanh', 'binaryCrossentropy');
  assert.throws(() => bent.fold(), {
    message: /^fold: layer "dense" has the activation tanh\. .*/,
  });
});

test('a training does not notice that it is looked into', async () => {
  const { x, y } = points('moons', { samples: 60, noise: 0.1 });
  const runs = [];
  for (const watched of [false, true]) {
    const model = dl.sequential({ seed: 1 });
    model.add(dl.layers.dense({ units: 6, activation: 'silu', inputShape: [2] }));
    model.add(dl.layers.batchNormalization());
    model.add(dl.layers.dropout({ rate: 0.2 }));
    model.add(dl.layers.dense({ units: 2, activation: 'softmax' }));
    const loss = 'sparseCategoricalCrossentropy';
    model.compile({ optimizer: 'adam', loss, metrics: ['accuracy'] });
    const axes = [0, 1].map((at) => ({ weight: 0, at, from: -1, to: 1 }));
    const look = () => {
      model.gradientFlow(x, y);
      model.derivative(x, y, { weight: 0, at: 3 });
      model.lossSurface(x, y, { axes, steps: 2 });
    };
    const options = { epochs: 3, batchSize: 8, validationSplit: 0.2 };
    const callbacks = watched ? { onBatchEnd: look, onEpochEnd: look } : {};
    const { history } = await model.fit(x, y, { ...options, callbacks });
    const trainer = model.trainer(x, y, { batchSize: 7 });
    for (let i = 0; i < 3; ++i) {
      trainer.run();
      if (watched) look();
    }
    const { logs } = trainer.run();
    trainer.dispose();
    const state = model.getOptimizerState();
    runs.push({ history, logs, state, weights: model.getWeights() });
  }
  assert.deepEqual(runs[1], runs[0]);
});

test('what makes no sense is refused by name', () => {
  const { x, y } = points('circle', { samples: 20 });
  const model = /** @type {any} */ (network([3], 'tanh', 'binaryCrossentropy'));
  const axis = { weight: 0, at: 0, from: 0, to: 1 };
  /** @type {[() => unknown, RegExp][]} */
  const cases = [
    [() => model.gradientFlow(x), /y is missing/],
    [() => model.gradientFlow([[1, 2, 3]], [1]), /the model takes samples of shape \(2\)/],
    [() => model.derivative(x, y), /^derivative: weight is missing/],
    [() => model.derivative(x, y, { weight: 4, at: 0 }), /^derivative: weight must be 0 to 3/],
    [
      () => model.derivative(x, y, { weight: 0, at: 6 }),
      /^derivative: at must be 0 to 5, because "dense\/kernel" holds 6/,
    ],
    [() => model.lossSurface(x, y, { axes: [axis] }), /^lossSurface: axes must be two/],
    [() => model.lossSurface(x, y, { axes: [axis, axis] }), /two different weights/],
    [
      () => model.lossSurface(x, y, { axes: [axis, { ...axis, at: 1, to: -1 }] }),
      /^lossSurface: an axis must go up .* from 0 to -1/,
    ],
    [() => model.lossSurface(x, y, { axes: [axis, axis], steps: 1 }), /^lossSurface: steps must/],
  ];
  for (const [work, message] of cases) assert.throws(work, { message });
  const loose = dl.sequential();
  loose.add(dl.layers.dense({ units: 1, inputShape: [2] }));
  assert.throws(() => loose.gradientFlow(x, y), { message: /^gradientFlow: .* compiled first/ });
});
