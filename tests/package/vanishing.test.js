// The vanishing gradient in the package alone: no learning rate of TensorFlow Playground, up to 10, makes a deep
// sigmoid network learn in Playground's own loss, and ReLU is not stopped. What the page prepares for its
// learners, with cross-entropy and small batches: lesson-vanishing.test.js.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from 'denselab';
import { vanishing, vanishingData, vanishingModel } from '../support/vanishing.js';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 2 });
});

/** The loss ½·p·(1 − p) of the best constant answer, the share p of ones. @param {Float32Array} y */
function constantLoss(y) {
  const share = y.reduce((sum, value) => sum + value, 0) / y.length;
  return (share * (1 - share)) / 2;
}

/**
 * Losses on the two halves after training, as multiples of the constant answer's.
 * @param {{ seed: number, learningRate: number, activation?: string }} options
 */
function trained(options) {
  const [train, held] = vanishingData(dl, options.seed);
  const model = vanishingModel(dl, options);
  const trainer = model.trainer(train.x, train.y, { batchSize: vanishing.batchSize });
  trainer.run({ epochs: vanishing.epochs });
  const losses = [train, held].map(({ x, y }) => model.evaluate(x, y)[0] / constantLoss(y));
  for (const object of [trainer, model, train.x, held.x]) object.dispose();
  return losses;
}

test('with sigmoids every learning rate ends within 5 % of a constant answer, 10 seeds', () => {
  for (const learningRate of vanishing.learningRates) {
    for (const seed of vanishing.seeds) {
      for (const loss of trained({ seed, learningRate })) {
        assert.ok(Math.abs(loss - 1) < 0.05, `rate ${learningRate}, seed ${seed}: ${loss}`);
      }
    }
  }
});

test('with ReLU the test loss falls below a tenth of it on at least 8 of 10 seeds', () => {
  const losses = vanishing.seeds.map((seed) => trained({ seed, ...vanishing.rescuedBy })[1]);
  const learned = losses.filter((loss) => loss < 0.1).length;
  assert.ok(learned >= 8, losses.map((loss) => loss.toFixed(3)).join(' '));
});

test('before training, the gradient falls by at least 10 × per three layers of sigmoids', () => {
  for (const seed of vanishing.seeds) {
    const [{ x, y }] = vanishingData(dl, seed);
    const norms = (/** @type {string} */ activation) =>
      vanishingModel(dl, { seed, learningRate: 1, activation })
        .gradientFlow(x, y)
        .layers.slice(0, vanishing.hidden.length)
        .map((layer) => layer.gradient.norm);
    const sigmoid = norms('sigmoid');
    for (let i = 0; i + 3 < sigmoid.length; ++i) {
      const fall = sigmoid[i + 3] / sigmoid[i];
      assert.ok(fall >= 10, `seed ${seed}, layers ${i} and ${i + 3}: ${fall}`);
    }
    const relu = norms('relu');
    const less = sigmoid[7] / sigmoid[0] / (relu[7] / relu[0]);
    assert.ok(less > 20, `seed ${seed}: ${sigmoid}; ReLU: ${relu}`);
  }
});
