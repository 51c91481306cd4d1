// The playground's experiments against TensorFlow Playground's: the same addresses, the original's own loss.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { load } from 'denselab';
import { addressOf, settingsFrom } from '../../web/widgets/playground/address.js';
import { shownLoss } from '../../web/widgets/playground/model.js';
import { Session } from '../../web/widgets/playground/session.js';

/** @param {string} name */
const read = (name) =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));

const addresses = read('playground-addresses');
/** By name, of 20 runs of an independent program (make_playground.py). */
const losses = read('playground-losses');
const seeds = 9;

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 1 });
});

/** A session as the page has one, on an engine in this thread. */
const newSession = () =>
  new Session(/** @type {any} */ ({ ready: Promise.resolve(dl), start: async () => {} }));

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// The rule: the median of our 9 seeds lies between the least and the largest of the original's 20
// runs, and between half and twice their median. Luck does not decide that; a wrong gradient, batch
// size, generator or loss misses it.
for (const { name, address, epochs } of addresses) {
  test(`${name}: the test loss after ${epochs} epochs is as large as the original's`, async () => {
    const { settings } = settingsFrom(address);
    const session = newSession();
    const found = [];
    for (let seed = 0; seed < seeds; seed++) {
      await session.use({ ...settings, seed: `${name} ${seed}` });
      assert.equal(session.error, '');
      const loss = await session.ask(async ({ model, trainer, test: unseen, head }) => {
        trainer.run({ epochs });
        return shownLoss(model.evaluate(unseen.x, unseen.y), head);
      });
      found.push(Number(loss));
    }
    await session.dispose();
    const { least, median: usual, largest } = losses[name];
    const [low, high] = [Math.max(least, usual / 2), Math.min(largest, 2 * usual)];
    const ours = median(found);
    assert.ok(ours >= low && ours <= high, `${ours} is not within ${low} … ${high}`);
  });
}

test('addresses of the original are read key by key, and written so that it reads them', () => {
  for (const { name, address, settings: expected } of addresses) {
    const { settings, ignored } = settingsFrom(address);
    assert.deepEqual(ignored, [], name);
    for (const [key, value] of Object.entries(expected))
      assert.deepEqual(
        settings[/** @type {keyof typeof settings} */ (key)],
        value,
        `${name}: ${key}`,
      );
    const written = addressOf(settings);
    assert.deepEqual(settingsFrom(written).settings, settings, name);
    // Every key of the original's address is there again with its value, but those that say nothing.
    const again = new URLSearchParams(written);
    const silent = ['collectStats', 'hideText', 'initZero'];
    for (const [key, value] of new URLSearchParams(address))
      if (!silent.includes(key)) assert.equal(again.get(key), value, `${name}: ${key}`);
  }
});

test('what makes no sense in an address is named, and everything else is used', () => {
  const { settings, ignored } = settingsFrom(
    'learningRate=fast&activation=tanh&dataset=moon&batchSize=0&foo=1&noise=25&toString=1&x=perhaps&networkShape=3,900',
  );
  assert.deepEqual(ignored, [
    'learningRate',
    'dataset',
    'batchSize',
    'foo',
    'toString',
    'x',
    'networkShape',
  ]);
  assert.equal(settings.noise, 25);
  assert.equal(settings.learningRate, 0.03);
  assert.equal(settings.dataset, 'circle');
  assert.deepEqual(settings.networkShape, [4, 2]);
  assert.deepEqual(settingsFrom('x=false&y=false').settings.features, ['x', 'y']);
});

test('a session that is resumed goes on number for number', async () => {
  const { settings } = settingsFrom('optimizer=adam&networkShape=5,3&dropout=0.2');
  const whole = newSession();
  await whole.use(settings);
  for (let epoch = 0; epoch < 6; epoch++) await whole.step();

  const first = newSession();
  await first.use(settings);
  for (let epoch = 0; epoch < 4; epoch++) await first.step();
  const state = await first.ask(async ({ model }) => ({
    epoch: 4,
    weights: model.getWeights(),
    optimizer: model.getOptimizerState(),
  }));
  const second = newSession();
  await second.use(settings);
  await second.resume(/** @type {any} */ (state));
  assert.equal(second.frame?.epoch, 4);
  for (let epoch = 0; epoch < 2; epoch++) await second.step();
  assert.equal(second.frame?.epoch, 6);
  assert.deepEqual(second.frame?.weights, whole.frame?.weights);
  assert.equal(second.frame?.testLoss, whole.frame?.testLoss);
  await Promise.all([whole, first, second].map((session) => session.dispose()));
});

test('several classes, probabilities, and a loss that runs away', async () => {
  const session = newSession();
  await session.use(
    settingsFrom('dataset=blobs&classes=4&networkShape=6&learningRate=0.1').settings,
  );
  assert.equal(session.net?.head.activation, 'softmax');
  for (let epoch = 0; epoch < 40; epoch++) await session.step();
  assert.ok(Number(session.frame?.testAccuracy) > 0.95, `${session.frame?.testAccuracy}`);
  assert.deepEqual(session.frame?.plane?.answer.shape, [10_000, 4]);

  await session.use(settingsFrom('loss=crossentropy&learningRate=0.1').settings);
  assert.equal(session.net?.head.activation, 'sigmoid');
  for (let epoch = 0; epoch < 100; epoch++) await session.step();
  assert.ok(Number(session.frame?.testAccuracy) > 0.95, `${session.frame?.testAccuracy}`);

  await session.use(
    settingsFrom('problem=regression&learningRate=10&activation=linear&networkShape=4,4').settings,
  );
  assert.equal(session.frame?.testAccuracy, null);
  for (let epoch = 0; epoch < 5; epoch++) await session.step();
  assert.equal(session.ending, 'lossNotFinite');
  assert.equal(session.error, '');
  await session.reset();
  assert.equal(session.ending, '');
  assert.ok(Number.isFinite(session.frame?.testLoss));
  await session.dispose();
});
