// Files that are cut off, damaged or of something else: an Error that says so, and nothing has changed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from 'denselab';
import {
  loadKeras,
  loadSafetensors,
  loadTensorFlowJs,
  readNpy,
  readNpz,
  saveKeras,
  saveSafetensors,
  saveTensorFlowJs,
  writeNpy,
  writeNpz,
} from 'denselab/formats';
import { unzipSync, zipSync } from 'fflate';
import { modelOf } from '../support/format-models.js';
import { python, temporaryFolder } from '../support/python.js';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 1 });
});

const built = () =>
  modelOf(
    dl,
    [
      dl.layers.dense({ units: 3, activation: 'relu', inputShape: [4] }),
      dl.layers.batchNormalization(),
      dl.layers.dense({ units: 2, activation: 'softmax' }),
    ],
    { optimizer: 'adam', loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] },
  );

/** Words for people: not what a program says of itself. @param {unknown} error @param {string} what */
function checkWords(error, what) {
  assert.ok(error instanceof Error, what);
  const { message } = error;
  assert.equal(error.constructor, Error, `${what}: ${error.stack}`);
  assert.match(message, /^(safetensors|npy|npz|Keras) file|^TensorFlow\.js model/, what);
  assert.doesNotMatch(message, /undefined|not a function|Invalid typed array|out of bounds/, what);
  assert.ok(message.length < 1000, `${what}: ${message}`);
}

/**
 * Reads every file of a list of damaged ones.
 * @param {Iterable<[string, Uint8Array]>} files
 * @param {(bytes: Uint8Array) => unknown} read
 * @returns {Promise<number>} how many were refused
 */
async function refusals(files, read) {
  let refused = 0;
  for (const [what, bytes] of files) {
    try {
      await read(bytes);
    } catch (error) {
      checkWords(error, what);
      refused++;
    }
  }
  return refused;
}

/** Cut off after every byte where that is few, else after many. @param {Uint8Array} bytes @returns {Generator<[string, Uint8Array]>} */
function* cutOff(bytes) {
  const step = Math.max(1, Math.floor(bytes.length / 400));
  for (let length = 0; length < bytes.length; length += step)
    yield [`${length} bytes of ${bytes.length}`, bytes.slice(0, length)];
}

/** One to three bytes are others. @param {Uint8Array} bytes @param {number} count @returns {Generator<[string, Uint8Array]>} */
function* flipped(bytes, count, seed = 7) {
  let state = seed;
  const random = (/** @type {number} */ below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  for (let i = 0; i < count; i++) {
    const copy = bytes.slice();
    const places = Array.from({ length: 1 + random(3) }, () => random(bytes.length));
    for (const place of places) copy[place] ^= 1 + random(255);
    yield [`bytes ${places} changed`, copy];
  }
}

/** What does damage here does it in every byte. @param {string} name @param {Uint8Array} bytes @param {(bytes: Uint8Array) => unknown} read */
async function checkDamage(name, bytes, read, flips = 400) {
  await read(bytes);
  const cut = [...cutOff(bytes)];
  assert.equal(await refusals(cut, read), cut.length, `${name}: cut off`);
  await refusals(flipped(bytes, flips), read);
}

test('safetensors', async () => {
  const model = built();
  const bytes = await saveSafetensors(model);
  const weights = model.getWeights();
  await checkDamage('safetensors', bytes, async (damaged) => {
    try {
      await loadSafetensors(model, damaged);
    } catch (error) {
      assert.deepEqual(model.getWeights(), weights);
      throw error;
    } finally {
      model.setWeights(weights);
    }
  });
});

test('.npy and .npz', async () => {
  const array = { data: Float32Array.from({ length: 60 }, Math.sqrt), shape: [3, 20] };
  await checkDamage('npy', writeNpy(array), (bytes) => readNpy(bytes));
  for (const compress of [false, true]) {
    const bytes = writeNpz({ x: array, y: { data: [1, 2, 3], dtype: 'int64' } }, { compress });
    await checkDamage('npz', bytes, readNpz);
  }
});

test('.keras', async () => {
  const bytes = await saveKeras(built());
  /** @type {Set<unknown>} */
  const before = new Set();
  await checkDamage('keras', bytes, async (damaged) => {
    const model = await loadKeras(dl, damaged);
    before.add(model);
    model.dispose();
  });
  assert.ok(before.size > 0);
});

test('.h5, which has no checksums', async () => {
  const folder = temporaryFolder();
  python(fileURLToPath(new URL('../fixtures/make_keras.py', import.meta.url)), folder);
  const bytes = new Uint8Array(readFileSync(join(folder, 'keras2.h5')));
  await checkDamage('h5', bytes, async (damaged) => (await loadKeras(dl, damaged)).dispose());
});

test('TensorFlow.js: both files', async () => {
  const files = await saveTensorFlowJs(built());
  for (const [name, bytes] of files) {
    await checkDamage(name, bytes, async (damaged) => {
      const model = await loadTensorFlowJs(dl, new Map([...files, [name, damaged]]));
      model.dispose();
    });
  }
});

/** Every value of a JSON text in turn is another. @param {any} value @param {string[]} [path] @returns {Generator<[string, any]>} */
function* othersFor(value, path = []) {
  const others = [null, -7, 2.5, 'x', true, [], [null], {}, { class_name: 'X', config: 3 }];
  for (const other of others) yield [`${path.join('.')}: ${JSON.stringify(other)}`, other];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    for (const [what, other] of othersFor(item, [...path, key])) {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      copy[key] = other;
      yield [what, copy];
    }
  }
}

test('descriptions in which anything can stand anywhere', async () => {
  const encode = (/** @type {any} */ value) => new TextEncoder().encode(JSON.stringify(value));
  const decode = (/** @type {Uint8Array | undefined} */ bytes) =>
    JSON.parse(new TextDecoder().decode(bytes));

  const files = await saveTensorFlowJs(built());
  const topologies = [...othersFor(decode(files.get('model.json')))];
  /** @type {[string, Uint8Array][]} */
  const texts = topologies.map(([what, value]) => [what, encode(value)]);
  const refused = await refusals(texts, async (text) => {
    (await loadTensorFlowJs(dl, new Map([...files, ['model.json', text]]))).dispose();
  });
  assert.ok(refused > texts.length / 4);

  const archive = unzipSync(await saveKeras(built()));
  const configs = [...othersFor(decode(archive['config.json']))];
  /** @type {[string, Uint8Array][]} */
  const archives = configs
    .filter((_, i) => i % 5 === 0)
    .map(([what, value]) => [what, zipSync({ ...archive, 'config.json': encode(value) })]);
  const others = await refusals(archives, async (bytes) => {
    (await loadKeras(dl, bytes)).dispose();
  });
  assert.ok(others > archives.length / 4);
});
