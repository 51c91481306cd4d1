// Images changed on their way in and while training: by the package in this thread and behind a port.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { expose } from 'comlink';
import { load } from 'denselab';
import { Connection } from '../../wasm/package/client.js';
import { loadEngine } from '../../wasm/package/engine.js';
import { Service } from '../../wasm/package/service.js';
import { root } from '../../wasm/toolchain/cache.js';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load();
});

const size = { width: 3, height: 2, channels: /** @type {const} */ (1) };
const six = Uint8Array.of(10, 20, 30, 40, 50, 60);
const file = readFileSync(join(root, 'tests', 'fixtures', 'images', 'png_rgb.png'));

/** Images bright at the left (class 0) or at the right (class 1). */
function halves(engine = dl) {
  const images = engine.imageDataset({ width: 8, height: 8, channels: 1 });
  const pixels = Uint8Array.from({ length: 40 * 64 }, (_, i) => {
    const left = i % 8 < 4;
    return (left === ((i >> 6) % 2 === 0) ? 200 : 40) + (i % 37);
  });
  images.addPixels(pixels);
  const rows = Array.from({ length: 40 }, (_, i) => i);
  return {
    images,
    rows,
    data: images.select(
      rows,
      rows.map((row) => row % 2),
    ),
  };
}

function classifier(engine = dl) {
  const model = engine.sequential({
    seed: 4,
    layers: [
      dl.layers.flatten({ inputShape: [8, 8, 1] }),
      dl.layers.dense({ units: 8, activation: 'relu' }),
      dl.layers.dropout({ rate: 0.2 }),
      dl.layers.dense({ units: 2, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: dl.train.sgd(0.1), loss: 'sparseCategoricalCrossentropy' });
  return model;
}

const augmentation = { horizontalFlip: false, rotationRange: 25, widthShiftRange: 0.2, noise: 0.1 };

test('transformed: exact flips and shifts; the data set keeps its own', () => {
  const images = dl.imageDataset(size);
  assert.deepEqual(images.addPixels(six), { first: 0, count: 1 });
  const changed = (/** @type {object} */ transform) => [...images.transformed(0, transform)];
  assert.deepEqual(changed({}), [...six]);
  assert.deepEqual(changed({ horizontalFlip: true }), [30, 20, 10, 60, 50, 40]);
  assert.deepEqual(changed({ rotation: 180 }), [60, 50, 40, 30, 20, 10]);
  assert.deepEqual(changed({ shiftX: 1 / 3 }), [10, 10, 20, 40, 40, 50]);
  assert.deepEqual(changed({ shiftY: -0.5 }), [40, 50, 60, 40, 50, 60]);
  assert.deepEqual(changed({ brightness: 0.8 }), [214, 224, 234, 244, 254, 255]);
  assert.deepEqual(changed({ contrast: 1 }), [0, 5, 25, 45, 65, 85]);
  assert.deepEqual(images.pixels(0), six);
});

test('augmented: as many as asked, the same for the same seed, within the ranges', () => {
  const images = dl.imageDataset(size);
  images.addPixels(six);
  const { data, shape } = images.augmented(0, { horizontalFlip: true }, { count: 60, seed: 3 });
  assert.deepEqual(shape, [60, 2, 3, 1]);
  const seen = new Map();
  for (let i = 0; i < 60; ++i) {
    const picture = data.subarray(6 * i, 6 * i + 6).join();
    seen.set(picture, (seen.get(picture) ?? 0) + 1);
  }
  assert.deepEqual([...seen.keys()].sort(), ['10,20,30,40,50,60', '30,20,10,60,50,40']);
  assert.ok(Math.min(...seen.values()) > 15);
  const noisy = (/** @type {number} */ seed) => images.augmented(0, { noise: 0.2 }, { seed }).data;
  assert.deepEqual(noisy(1), noisy(1));
  assert.notDeepEqual(noisy(1), noisy(2));
});

test('invert: pictures of files become negatives, their thumbnails and added pixels do not', async () => {
  const options = { width: 6, height: 4, channels: /** @type {const} */ (3) };
  const plain = dl.imageDataset(options);
  const inverted = dl.imageDataset({ ...options, invert: true });
  const [a] = /** @type {any[]} */ (await plain.addImages([file]));
  const before = inverted.addPixels(new Uint8Array(72).fill(9));
  const [b] = /** @type {any[]} */ (await inverted.addImages([file]));
  assert.deepEqual([before, b.row, inverted.invert], [{ first: 0, count: 1 }, 1, true]);
  assert.deepEqual(
    inverted.pixels(1),
    plain.pixels(0).map((value) => 255 - value),
  );
  assert.deepEqual(b.thumbnail, a.thumbnail);
  assert.ok(inverted.pixels(0).every((value) => value === 9));

  const idx = readFileSync(join(root, 'tests', 'fixtures', 'data', 'images.idx'));
  const digits = dl.imageDataset({ width: 5, height: 7, channels: 1, invert: true });
  await digits.addIDX(idx, { from: 3, limit: 2 });
  await digits.addIDX(idx, { from: 5, limit: 1 });
  for (const row of [0, 1, 2]) {
    const start = 16 + 35 * (3 + row);
    const expected = Uint8Array.from(idx.subarray(start, start + 35), (value) => 255 - value);
    assert.deepEqual(digits.pixels(row), expected);
  }
});

test('fit with augmentation: repeatable, another result than without, resumed as if never stopped', async () => {
  const { data } = halves();
  const trained = async (/** @type {object[]} */ ...parts) => {
    const model = classifier();
    for (const part of parts) await model.fit(data, null, { seed: 2, ...part });
    return model.getWeights();
  };
  const whole = await trained({ epochs: 6, augmentation });
  assert.deepEqual(await trained({ epochs: 6, augmentation }), whole);
  assert.notDeepEqual(await trained({ epochs: 6 }), whole);
  const resumed = await trained(
    { epochs: 2, augmentation },
    { epochs: 6, initialEpoch: 2, augmentation },
  );
  assert.deepEqual(resumed, whole);
});

test('flipped images cannot be told apart by their bright side', async () => {
  const { data } = halves();
  const loss = async (/** @type {object | null} */ augmentation) => {
    const model = classifier();
    const { history } = await model.fit(data, null, { epochs: 40, augmentation });
    return history.loss.at(-1) ?? Number.NaN;
  };
  assert.ok((await loss(null)) < 0.1);
  assert.ok((await loss({ horizontalFlip: true })) > 0.5);
});

test('moments and normalization: what comes in has mean 0 and deviation 1', () => {
  const images = dl.imageDataset({ width: 2, height: 1, channels: 3 });
  images.addPixels(Uint8Array.of(0, 51, 255, 255, 51, 0, 255, 153, 0, 0, 255, 0));
  const data = images.select([0, 1]);
  const { mean, variance } = data.moments();
  const close = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) < 1e-6;
  assert.ok(
    [0.5, 0.5, 0.25].every((value, i) => close(mean[i], value)),
    String(mean),
  );
  assert.ok(
    [0.25, 0.11, 0.1875].every((value, i) => close(variance[i], value)),
    String(variance),
  );
  const model = dl.sequential({
    layers: [dl.layers.normalization({ mean, variance, inputShape: [1, 2, 3] })],
  });
  const out = model.predict(data).data;
  for (const channel of [0, 1, 2]) {
    const values = out.filter((_, i) => i % 3 === channel);
    const [sum, squares] = [0, 0].map((_, i) => values.reduce((s, v) => s + v ** (i + 1), 0));
    assert.ok(close(sum / 4, 0) && close(squares / 4, 1), `${channel}: ${values}`);
  }
  const again = dl.modelFromJSON(model.toJSON());
  assert.deepEqual(again.predict(data).data, out);
});

test('what makes no sense is refused by name', async () => {
  const { images, data } = halves();
  const fails = (/** @type {() => unknown} */ work, /** @type {RegExp} */ message) =>
    assert.throws(work, message);
  const any = (/** @type {any} */ value) => value;
  fails(() => dl.imageDataset({ ...size, invert: any(1) }), /invert must be true or false/);
  fails(() => images.addPixels(new Uint8Array(100)), /100 bytes .* 8 × 8 × 1 images/);
  fails(() => images.addPixels(any([1, 2])), /must be a Uint8Array/);
  fails(() => images.transformed(40, {}), /row 40 does not exist/);
  fails(() => images.transformed(0.5, {}), /row 0.5 does not exist/);
  fails(() => images.transformed(0, any({ shift_x: 'a' })), /shiftX must be a number/);
  fails(() => images.transformed(0, any({ shift: 1 })), /no argument shift/);
  fails(
    () => images.augmented(0, { rotationRange: 181 }),
    /rotationRange must be a number between/,
  );
  fails(() => images.augmented(0, {}, { count: 0 }), /count must be .* at least 1, but got 0/);
  fails(() => images.augmented(0, {}, any({ number: 3 })), /no argument number/);
  fails(() => images.select([]).moments(), /no samples/);
  assert.equal(images.size, 40);
  const model = classifier();
  await assert.rejects(
    model.fit(data, null, { augmentation: { zoomRange: 2 } }),
    /augmentation: zoomRange must be a number of at least 0 and below 1, but got 2/,
  );
  const vectors = dl.sequential({ layers: [dl.layers.dense({ units: 1, inputShape: [2] })] });
  vectors.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
  await assert.rejects(vectors.fit([[1, 2]], [1], { augmentation }), /samples must be images/);
});

test('behind a port, as in a worker, everything is the same', async () => {
  const { port1, port2 } = new MessageChannel();
  after(() => port1.close());
  expose(new Service(loadEngine), any(port1));
  const remote = await new Connection(any(port2)).start();
  const here = halves();
  const there = await remote.imageDataset({ width: 8, height: 8, channels: 1 });
  const all = await Promise.all(here.rows.map((row) => here.images.pixels(row)));
  for (const pixels of all) await there.addPixels(pixels);
  assert.deepEqual(await there.pixels(7), here.images.pixels(7));
  const options = { count: 3, seed: 5 };
  assert.deepEqual(
    await there.augmented(7, augmentation, options),
    here.images.augmented(7, augmentation, options),
  );
  assert.deepEqual(
    await there.transformed(7, { rotation: 33, zoom: 1.2 }),
    here.images.transformed(7, { rotation: 33, zoom: 1.2 }),
  );
  const labels = here.rows.map((row) => row % 2);
  const data = await there.select(here.rows, labels);
  assert.deepEqual(await data.moments(), here.data.moments());
  const [near, far] = [
    classifier(),
    await remote.modelFromJSON(classifier().toJSON(), { seed: 4 }),
  ];
  await near.fit(here.data, null, { epochs: 3, augmentation });
  await far.fit(/** @type {any} */ (data), null, { epochs: 3, augmentation });
  assert.deepEqual(await far.getWeights(), near.getWeights());
});

/** @param {unknown} value @returns {any} */
const any = (value) => value;
