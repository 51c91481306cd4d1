// Threads: how many there are is the loader's choice or the caller's, and changes no bit of a result.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from 'denselab';
import { root } from '../../wasm/toolchain/cache.js';

// Long enough to be past the engine's first work, which it does alone.
/** @param {import('denselab').Engine} dl @param {number} black  of 251 shades so many become black */
async function trained(dl, black) {
  const shades = Array.from({ length: 320 * 300 }, (_, i) => (i * 7919) % 251);
  const pixels = Uint8Array.from(shades, (shade) => (shade < black ? 0 : shade));
  const labels = Uint8Array.from({ length: 320 }, (_, i) => (i * 31) % 10);
  const model = dl.sequential({
    seed: 2,
    layers: [
      dl.layers.dense({ units: 128, activation: 'relu', inputShape: [300] }),
      dl.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy' });
  const { history } = await model.fit(dl.tensor(pixels, [320, 300]), labels, { epochs: 800 });
  return { history, weights: model.getWeights() };
}

test('one thread, two and five: the same weights and losses, bit for bit', async () => {
  const engines = [];
  for (const threads of [1, 2, 5]) {
    const dl = await load({ threads });
    assert.equal(dl.info().threads, threads);
    assert.equal(dl.info().build.endsWith('-threads'), threads > 1);
    engines.push(dl);
  }
  // Black pixels are left out of the products where there are many.
  for (const black of [0, 125]) {
    const one = await trained(engines[0], black);
    for (const dl of engines.slice(1)) assert.deepEqual(await trained(dl, black), one);
  }
});

test('threads: what is no number of threads is refused', async () => {
  for (const threads of [0, -1, 1.5, 65, /** @type {any} */ ('two')]) {
    await assert.rejects(load({ threads }), new RegExp(`threads must be .* but got ${threads}`));
  }
});

test('images are decoded by several threads in their order, with those that are none among them', async () => {
  const folder = join(root, 'tests', 'fixtures', 'images');
  const names = readdirSync(folder).filter((name) =>
    /^(png|jpeg|bmp|tga|empty|cut_off).*\w\.(png|jpg|bmp|tga)$/.test(name),
  );
  const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const added = [];
  for (const threads of [1, 3]) {
    const dl = await load({ threads });
    const images = dl.imageDataset({ width: 20, height: 16, channels: 3, fit: 'contain' });
    const results = await images.addImages(files, { thumbnail: 12 });
    const pixels = results.map((result) => ('row' in result ? images.pixels(result.row) : null));
    added.push({ results, pixels });
  }
  assert.ok(files.length > 20);
  assert.deepEqual(
    added[0].results.map(({ name }) => name),
    names,
  );
  assert.ok(added[0].results.some((result) => 'error' in result));
  assert.deepEqual(added[1], added[0]);
});

test('the same bytes twice are two images', async () => {
  const bytes = readFileSync(join(root, 'tests', 'fixtures', 'images', 'png_rgb.png'));
  const dl = await load({ threads: 2 });
  const images = dl.imageDataset({ width: 8, height: 8, channels: 1 });
  const results = await images.addImages([bytes, bytes], { thumbnail: false });
  assert.deepEqual(
    results.map((result) => 'row' in result && result.row),
    [0, 1],
  );
});
