// A training as an object: what fit does, a few epochs at a time.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from 'denselab';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 1 });
});

const x = Array.from({ length: 60 }, (_, i) => [Math.sin(i), Math.cos(3 * i)]);
const y = x.map(([a, b]) => Number(a * b > 0));

function classifier(optimizer = dl.train.adam(0.01)) {
  const model = dl.sequential({ seed: 5 });
  model.add(dl.layers.dense({ units: 6, activation: 'tanh', inputShape: [2] }));
  model.add(dl.layers.dense({ units: 1, activation: 'sigmoid' }));
  model.compile({ optimizer, loss: 'binaryCrossentropy', metrics: ['accuracy'] });
  return model;
}

test('epochs run in any portions are the epochs of fit, bit for bit', async () => {
  const options = { batchSize: 7, seed: 4, validationSplit: 0.2 };
  const whole = classifier();
  const { history } = await whole.fit(x, y, { epochs: 9, ...options });

  const model = classifier();
  const trainer = model.trainer(x, y, options);
  for (const epochs of [1, 5, 3]) trainer.run({ epochs });
  assert.deepEqual(model.getWeights(), whole.getWeights());

  const { epoch, logs, ending } = trainer.run({ epochs: 1 });
  assert.equal(epoch, 10);
  assert.equal(ending, '');
  assert.deepEqual(Object.keys(logs).sort(), Object.keys(history).sort());
  trainer.dispose();
  assert.throws(() => trainer.run(), /This trainer was disposed/);
});

test('between its runs the model may be measured and changed', () => {
  const model = classifier();
  const trainer = model.trainer(x, y);
  trainer.run({ epochs: 2 });
  const before = model.evaluate(x, y);
  const weights = model.getWeights();
  weights[0].data[0] += 1;
  model.setWeights(weights);
  assert.notDeepEqual(model.evaluate(x, y), before);
  const changed = model.getWeights();
  trainer.run();
  assert.notDeepEqual(model.getWeights(), changed);
  trainer.dispose();
});

test('it stops where the time is over, where its epochs are, and where the loss is no number', () => {
  const model = classifier();
  const trainer = model.trainer(x, y, { epochs: 4 });
  assert.equal(trainer.run({ epochs: 1000, milliseconds: 1e-6 }).epoch, 1);
  assert.deepEqual([trainer.run({ epochs: 1000 }).epoch, trainer.run().ending], [4, 'epochsDone']);
  trainer.dispose();

  const wild = dl.sequential();
  wild.add(dl.layers.dense({ units: 1, inputShape: [2] }));
  wild.compile({ optimizer: dl.train.sgd(1e30), loss: 'meanSquaredError' });
  const lost = wild.trainer(x, y);
  assert.equal(lost.run({ epochs: 100 }).ending, 'lossNotFinite');
  lost.dispose();
});

test('numbers that make no sense are refused by name', () => {
  const trainer = classifier().trainer(x, y);
  assert.throws(() => trainer.run({ epochs: 0.5 }), /run: epochs must be .* but got 0.5/);
  assert.throws(() => trainer.run({ milliseconds: 0 }), /run: milliseconds must be .* got 0/);
  assert.throws(() => classifier().trainer(x, y, { batchSize: 0 }), /batchSize .* got 0/);
  trainer.dispose();
});

test('an epoch taken in steps is the epoch of run, and says how far it is', () => {
  const options = { batchSize: 7, seed: 4, validationSplit: 0.2 };
  const whole = classifier();
  const { logs } = whole.trainer(x, y, options).run();

  const model = classifier();
  const trainer = model.trainer(x, y, { epochs: 2, ...options });
  const steps = [];
  do steps.push(trainer.step());
  while (!steps.at(-1)?.epochEnded);
  // 48 samples to train on are 7 batches, 12 to measure are 2.
  assert.deepEqual(
    steps.map(({ epoch, batch, batches }) => [epoch, batch, batches]),
    [1, 2, 3, 4, 5, 6, 7, 7, 7].map((batch) => [0, batch, 7]),
  );
  assert.deepEqual(steps.at(-1)?.logs, logs);
  assert.deepEqual(Object.keys(steps[0].logs), ['loss', 'accuracy']);
  assert.deepEqual(model.getWeights(), whole.getWeights());

  const second = trainer.step({ milliseconds: 60_000 });
  assert.equal(second.epoch, 1);
  assert.equal(second.ending, 'epochsDone');
  assert.throws(() => trainer.step({ milliseconds: -1 }), /at least 0, but got -1/);
  trainer.dispose();
});

test('a training that is stopped is over', () => {
  const model = classifier();
  const trainer = model.trainer(x, y);
  trainer.step();
  trainer.stop();
  const before = model.getWeights();
  assert.equal(trainer.step().ending, 'stopped');
  assert.deepEqual(model.getWeights(), before);
  trainer.dispose();
});
