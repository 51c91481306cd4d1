// Chapters L12 and L13 in numbers: the very network that the page prepares, with the page's own settings, small
// batches and cross-entropy, ten seeds, every learning rate that it offers. The same of the package alone, in the
// playground's loss and over all of its learning rates: vanishing.test.js.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from 'denselab';
import { vanishing, vanishingEpochs, vanishingRates } from '../../web/widgets/lesson/vanishing.js';
import { syntheticData } from '../../web/widgets/playground/data.js';
import { headOf, makeModel } from '../../web/widgets/playground/model.js';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load();
});

const seeds = Array.from({ length: 10 }, (_, index) => String(index + 1));

/**
 * The experiment as the page runs it: the first half of the samples is trained on, in their order.
 * @param {Partial<typeof vanishing>} changes
 */
async function trained(changes) {
  const settings = { ...vanishing, ...changes };
  const data = await syntheticData(dl, settings);
  const { values, names } = data.inputs(settings);
  const count = data.targets.length;
  const cut = Math.floor((count * settings.percTrainData) / 100);
  const part = (/** @type {number} */ from, /** @type {number} */ to) => ({
    x: dl.tensor(values.slice(from * names.length, to * names.length), [to - from, names.length]),
    y: dl.tensor(data.targets.slice(from, to), [to - from, 1]),
  });
  const [training, rest] = [part(0, cut), part(cut, count)];
  const model = await makeModel(dl, settings, names.length, headOf(settings, 2));
  const trainer = model.trainer(training.x, training.y, {
    batchSize: settings.batchSize,
    shuffle: false,
  });
  trainer.run({ epochs: vanishingEpochs });
  const share = data.targets.slice(0, cut).reduce((sum, target) => sum + target, 0) / cut;
  const result = {
    loss: model.evaluate(training.x, training.y)[0],
    testLoss: model.evaluate(rest.x, rest.y)[0],
    constant: -(share * Math.log(share) + (1 - share) * Math.log(1 - share)),
    norms: model
      .gradientFlow(training.x, training.y)
      .layers.map((/** @type {any} */ { gradient }) => gradient.norm),
  };
  for (const held of [trainer, model, training.x, training.y, rest.x, rest.y]) held.dispose();
  return result;
}

for (const learningRate of vanishingRates) {
  test(`sigmoids, learning rate ${learningRate}: within 5 % of a constant answer, the gradient fades`, async () => {
    for (const seed of seeds) {
      const { loss, testLoss, constant, norms } = await trained({ learningRate, seed });
      assert.ok(Math.abs(loss / constant - 1) < 0.05, `seed ${seed}: ${loss} and ${constant}`);
      assert.ok(Math.abs(testLoss / constant - 1) < 0.05, `seed ${seed}: ${testLoss}`);
      const hidden = norms.slice(0, -1);
      for (let layer = 0; layer + 3 < hidden.length; layer++) {
        const fall = hidden[layer + 3] / hidden[layer];
        assert.ok(fall > 10, `seed ${seed}, layers ${layer + 1} to ${layer + 4}: ${fall}`);
      }
    }
  });
}

test('the same network with ReLU learns: under a tenth of it on at least 8 of 10 seeds', async () => {
  let learned = 0;
  for (const seed of seeds) {
    const { testLoss, constant } = await trained({ activation: 'relu', seed });
    if (testLoss < constant / 10) learned++;
  }
  assert.ok(learned >= 8, `${learned} of ${seeds.length}`);
});
