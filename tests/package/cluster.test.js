// What is taken to a cluster: programs that go on where the page is, on data in shards.

import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from 'denselab';
import { unzipSync } from 'fflate';
import { findPython } from '../../wasm/toolchain/python.js';
import { run } from '../../wasm/toolchain/run.js';
import { Archive } from '../../web/export/archive.js';
import { clusterFiles } from '../../web/export/cluster.js';
import { experiments, lossOf, sourceOf } from '../support/export-experiments.js';
import { freePort } from '../support/free-port.js';

const folder = fileURLToPath(new URL('../../build/tests/cluster', import.meta.url));
const python = findPython();
const skip = !python && 'no Python';
const close = 1e-4;

/** @type {import('denselab').Engine} */
let dl;
/** @type {Record<string, import('../support/export-experiments.js').Made>} */
let all;

before(async () => {
  dl = await load();
  all = experiments(dl);
  await rm(folder, { recursive: true, force: true });
});

after(() => {
  for (const { model } of Object.values(all)) model.dispose();
});

/** The zip of an experiment, unpacked. @param {string} name @param {number} shardBytes */
async function unpacked(name, shardBytes) {
  const archive = new Archive();
  for await (const entry of clusterFiles(sourceOf(all[name]), { shardBytes })) archive.add(entry);
  const files = unzipSync(new Uint8Array(await archive.end().arrayBuffer()));
  for (const [path, bytes] of Object.entries(files)) {
    const at = join(folder, name, path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, bytes);
  }
  return Object.keys(files);
}

/** @param {string} name @param {string[]} args */
const inPython = (name, args) =>
  run(String(python), args, { cwd: join(folder, name), env: { OMP_NUM_THREADS: '1' } });

for (const { name, bytes, shards } of [
  { name: 'images', bytes: 1000, shards: 8 },
  { name: 'playground', bytes: 1e6, shards: 1 },
]) {
  test(`two processes go on with PyTorch: ${name}, ${shards} shards`, { skip }, async () => {
    const files = await unpacked(name, bytes);
    assert.equal(files.filter((path) => path.startsWith('data/train-')).length, shards);
    const port = String(await freePort());
    const start = [
      '-m',
      'torch.distributed.run',
      '--nproc_per_node=2',
      '--monitor_interval=1',
      `--master_port=${port}`,
    ];
    // PyTorch 1.13 on Python 3.11 cannot read its own default of these two; 1: what is printed is shown and kept.
    const streams = ['--tee=1', '--redirects=1', `--log_dir=${join(folder, name, 'logs')}`];

    const printed = await inPython(name, [...start, ...streams, 'train_pytorch.py']);
    const output = printed.replaceAll(/^\[default\d\]:/gm, '');

    const first = Number(/^Loss over the training data: ([\d.]+)/m.exec(output)?.[1]);
    const last = Number(/^Loss over the training data at the end: ([\d.]+)/m.exec(output)?.[1]);
    const expected = lossOf(dl, all[name], 'train');
    assert.ok(Math.abs(first - expected) < close, `${first} where the engine has ${expected}`);
    assert.ok(last < 0.9 * first, output);
    assert.match(output, /^Epoch 1\/\d+ - loss: [\d.]+/m);
    await checkWeights(name);
  });
}

/** What was trained has the names and shapes of what was taken along, and other numbers. @param {string} name */
async function checkWeights(name) {
  const check = `import numpy as np
before, after = np.load("model.weights.npz"), np.load("trained.weights.npz")
assert before.files == after.files, after.files
assert all(before[name].shape == after[name].shape for name in before.files)
assert any((before[name] != after[name]).any() for name in before.files)`;
  await inPython(name, ['-c', check]);
}

test('the Keras program is Python, and its data and weights load with NumPy', {
  skip,
}, async () => {
  await unpacked('images', 1000);
  const shapes = `import ast, glob, json, numpy as np
ast.parse(open("train_keras.py").read())
shards = [np.load(file) for file in sorted(glob.glob("data/train-*.npz"))]
x = np.concatenate([shard["x"] for shard in shards])
y = np.concatenate([shard["y"] for shard in shards])
weights = np.load("model.weights.npz")
print(json.dumps([x.shape, str(x.dtype), np.bincount(y).tolist(), [len(set(shard["y"])) for shard in shards],
    int(x.sum()), {name: weights[name].shape for name in weights.files}]))`;

  const output = JSON.parse(await inPython('images', ['-c', shapes]));

  const { parts, model } = all.images;
  const [shape, dtype, counts, kinds, sum, weights] = output;
  assert.deepEqual(shape, [180, 6, 6, 1]);
  assert.equal(dtype, 'uint8');
  assert.deepEqual(counts, [60, 60, 60]);
  assert.ok(
    kinds.every((/** @type {number} */ kind) => kind === 3),
    'every shard has all classes',
  );
  assert.equal(
    sum,
    Array.from(parts.train.x).reduce((total, value) => total + value, 0),
  );
  const expected = model
    .getWeights()
    .map((/** @type {{ name: string, shape: number[] }} */ { name, shape }) => [name, shape]);
  assert.deepEqual(Object.entries(weights), expected);
});

test('each program has a README of five lines', async () => {
  const texts = new Map();
  for await (const entry of clusterFiles(sourceOf(all.images)))
    if ('text' in entry) texts.set(entry.path, entry.text);
  for (const name of ['keras', 'pytorch']) {
    const readme = texts.get(`README-${name}.md`);
    assert.equal(readme.trimEnd().split('\n').length, 5);
    assert.match(readme, /the 180 training samples .* for 8 epochs/);
  }
});

test('it can be ended between two shards', async () => {
  const controller = new AbortController();
  /** @type {string[]} */
  const seen = [];
  const files = clusterFiles(sourceOf(all.images), { shardBytes: 1000, signal: controller.signal });
  await assert.rejects(async () => {
    for await (const { path } of files) {
      seen.push(path);
      if (path === 'data/train-00001.npz') controller.abort();
    }
  }, /abort/i);
  assert.equal(seen.at(-1), 'data/train-00001.npz');
});
