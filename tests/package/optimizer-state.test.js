// A training that goes on in another model: weights, what the optimizer remembers, seed and epoch.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from 'denselab';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 2 });
});

const x = Array.from({ length: 50 }, (_, i) => [Math.sin(i), Math.cos(2 * i), (i % 7) / 7]);
const y = x.map((_, i) => i % 3);

/** @param {any} [optimizer] @param {number} [units] */
function classifier(optimizer = 'adam', units = 8) {
  const model = dl.sequential({ seed: 3 });
  model.add(dl.layers.dense({ units, activation: 'relu', inputShape: [3] }));
  model.add(dl.layers.batchNormalization());
  model.add(dl.layers.dense({ units: 3, activation: 'softmax' }));
  model.compile({ optimizer, loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
  return model;
}

/** @param {import('denselab').Engine['sequential'] extends (...a: any) => infer M ? M : never} model */
const saved = (model) => ({ weights: model.getWeights(), state: model.getOptimizerState() });

test('four epochs are two epochs and two in a new model, bit for bit', async () => {
  for (const optimizer of ['adam', dl.train.sgd(0.1, { momentum: 0.9 }), dl.train.sgd(0.1)]) {
    const once = classifier(optimizer);
    await once.fit(x, y, { epochs: 4, seed: 9 });

    const first = classifier(optimizer);
    /** @type {ReturnType<typeof saved> | null} */
    let kept = null;
    // What a page keeps at the end of an epoch, before it dies in the middle of the next.
    const onEpochEnd = (/** @type {number} */ epoch) => {
      if (epoch === 1) kept = structuredClone(saved(first));
    };
    await first.fit(x, y, { epochs: 3, seed: 9, callbacks: { onEpochEnd } });
    assert.ok(kept);
    const { weights, state } = /** @type {ReturnType<typeof saved>} */ (kept);
    assert.equal(state.iterations, 4);

    const second = classifier(optimizer);
    second.setWeights(weights);
    second.setOptimizerState(state);
    const { epoch } = await second.fit(x, y, { epochs: 4, initialEpoch: 2, seed: 9 });
    assert.deepEqual(epoch, [2, 3]);
    assert.deepEqual(saved(second), saved(once));
  }
});

test('the state has a slot for each array that is trained, and takes lists of numbers', () => {
  const model = classifier('adam', 2);
  const state = model.getOptimizerState();
  assert.equal(state.iterations, 0);
  assert.deepEqual(
    state.slots.slice(0, 4).map(({ name, data }) => [name, data.length]),
    [
      ['dense/kernel/momentum', 6],
      ['dense/kernel/velocity', 6],
      ['dense/bias/momentum', 2],
      ['dense/bias/velocity', 2],
    ],
  );
  assert.equal(state.slots.length, 12);
  const slots = state.slots.map(({ name, data }) => ({ name, data: [...data].map(() => 0.25) }));
  model.setOptimizerState(/** @type {any} */ ({ iterations: 7, slots }));
  assert.equal(model.getOptimizerState().iterations, 7);
  assert.deepEqual(model.getOptimizerState().slots[2].data, Float32Array.of(0.25, 0.25));
});

test('a state that does not fit is refused, and nothing is changed', async () => {
  const model = classifier();
  await model.fit(x, y, { epochs: 1 });
  const before = model.getOptimizerState();
  const [first, ...rest] = before.slots;
  const other = (/** @type {object} */ change) => ({ ...before, ...change });
  /** @type {[any, RegExp][]} */
  const cases = [
    [null, /state must be what getOptimizerState gave, with iterations and slots, but got null/],
    [{ slots: [] }, /state must be what getOptimizerState gave/],
    [other({ iterations: 1.5 }), /iterations must be a whole number of at least 0, but got 1.5/],
    [other({ slots: rest }), /this model's optimizer keeps 12 slots, but got 11/],
    [
      other({ slots: [{ ...first, name: 'x' }, ...rest] }),
      /slot 0 .* "dense\/kernel\/momentum", but got "x"/,
    ],
    [other({ slots: [{ ...first, data: [1] }, ...rest] }), /holds 24 values, but got 1/],
    [other({ slots: [{ name: first.name }, ...rest] }), /slot 0 must have a name and data/],
    [classifier('sgd').getOptimizerState(), /keeps 12 slots, but got 0/],
  ];
  for (const [state, message] of cases) {
    assert.throws(() => model.setOptimizerState(state), { message });
    assert.deepEqual(model.getOptimizerState(), before);
  }
});

test('a state is not put in while the model is being trained', async () => {
  const model = classifier();
  const onEpochEnd = () => model.setOptimizerState(model.getOptimizerState());
  await assert.rejects(
    model.fit(x, y, { callbacks: { onEpochEnd } }),
    /setOptimizerState: the model is being trained/,
  );
});
