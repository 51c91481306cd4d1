// A TensorFlow.js program on this engine, and what both make of the same numbers.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as ours from 'denselab/tfjs';
import { root } from '../../wasm/toolchain/cache.js';
import { temporaryFolder } from '../support/python.js';
import * as theirs from '../support/tensorflow.js';

/** @typedef {(options?: object) => Promise<any>} Program */

const source = readFileSync(join(root, 'tests', 'fixtures', 'tfjs-program.js'), 'utf8');
/** @type {Program} */
let programWithTensorFlow;
/** @type {Program} */
let programWithOurs;

before(async () => {
  const [theirImport] = source.split('\n', 1);
  assert.match(theirImport, /^import \* as tf from '[^']+tensorflow\.js';$/);
  const file = join(root, 'build', 'tfjs-program.js');
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(file, source.replace(theirImport, "import * as tf from 'denselab/tfjs';"));
  const path = '../fixtures/tfjs-program.js';
  ({ program: programWithTensorFlow } = await import(path));
  ({ program: programWithOurs } = await import(pathToFileURL(file).href));
});

/**
 * What a program prints meanwhile.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, lines: string[] }>}
 */
async function printed(work) {
  const { log } = console;
  /** @type {string[]} */
  const lines = [];
  console.log = (...args) => void lines.push(args.join(' '));
  try {
    return { result: await work(), lines };
  } finally {
    console.log = log;
  }
}

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b @param {number} limit @param {string} what */
function close(a, b, limit, what) {
  assert.equal(a.length, b.length, what);
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i] - b[i]);
    assert.ok(difference <= limit, `${what}: value ${i} is ${a[i]}, not ${b[i]}`);
  }
}

test('a program of TensorFlow.js runs with another import, and nothing else changed', async () => {
  assert.ok(source.split('\n').length >= 60);
  const their = await printed(() => programWithTensorFlow());
  const our = await printed(() => programWithOurs());
  for (const { result } of [their, our]) {
    assert.ok(result.accuracy > 0.97, `accuracy ${result.accuracy}`);
    assert.ok(result.loss < 0.1, `loss ${result.loss}`);
    assert.equal(result.history.history.loss.length, 60);
  }
  assert.deepEqual(our.result.heard, their.result.heard);
  assert.deepEqual(our.result.history.epoch, their.result.history.epoch);
  assert.deepEqual(our.result.history.params, their.result.history.params);
  const { history } = our.result.history;
  assert.deepEqual(Object.keys(history).sort(), Object.keys(their.result.history.history).sort());
  assert.deepEqual(our.result.answers.shape, their.result.answers.shape);
  assert.equal(our.result.answers.dtype, their.result.answers.dtype);
  // The summary to the letter; of the answers the form.
  const form = (/** @type {string[]} */ lines) =>
    lines.map((line) => (line.startsWith('Tensor') ? line.split('\n').length : line));
  assert.deepEqual(form(our.lines), form(their.lines));
  const specs = (/** @type {any} */ { saved }) =>
    saved.weightSpecs.map((/** @type {any} */ { shape, dtype }) => ({ shape, dtype }));
  assert.deepEqual(specs(our.result), specs(their.result));
  assert.deepEqual(
    Object.keys(our.result.saved).sort(),
    [
      ...new Set([...Object.keys(their.result.saved), 'trainingConfig', 'userDefinedMetadata']),
    ].sort(),
  );
});

test('from the same weights both predict the same; what one saves the other loads', async () => {
  const { result: trained } = await printed(() => programWithTensorFlow({ epochs: 3 }));
  const start = { epochs: 1, initialWeights: trained.weights };
  const { result: their } = await printed(() => programWithTensorFlow(start));
  const { result: our } = await printed(() => programWithOurs(start));
  close(our.untrained.flat(), their.untrained.flat(), 1e-5, 'predictions');

  const points = [
    [0.5, 0.5],
    [-1, 0.25],
  ];
  const answered = (/** @type {any} */ model, /** @type {any} */ tf) =>
    model.predict(tf.tensor2d(points)).dataSync();
  close(answered(our.again, ours), answered(our.model, ours), 1e-6, 'loaded again');
  const here = await ours.loadLayersModel(ours.io.fromMemory(their.saved));
  close(answered(here, ours), answered(their.model, theirs), 1e-5, 'theirs, loaded here');
  const there = await theirs.loadLayersModel(theirs.io.fromMemory(our.saved));
  close(answered(there, theirs), answered(our.model, ours), 1e-5, 'ours, loaded there');
});

const inputs = [
  [0.2, -0.4, 0.9],
  [-1.1, 0.3, 0.5],
  [0.7, 0.8, -0.6],
  [0.1, -0.9, -0.2],
];
const kernel = [
  [0.3, -0.2, 0.5],
  [-0.6, 0.4, 0.1],
  [0.2, 0.7, -0.3],
];
const bias = [0.1, -0.1, 0.05];
const targets = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 0, 0],
];

/**
 * One dense layer with weights that are given.
 * @param {any} tf @param {object} [config] @param {object} [options]  of compile
 */
function oneLayer(tf, config, options) {
  const model = tf.sequential();
  model.add(tf.layers.dense({ units: 3, inputShape: [3], ...config }));
  model.setWeights([tf.tensor2d(kernel), tf.tensor1d(bias)]);
  if (options) model.compile(options);
  return model;
}

/** The names that wasm/docs/tfjs.md calls the same. @param {string} section */
function sameNames(section) {
  const page = readFileSync(join(root, 'wasm', 'docs', 'tfjs.md'), 'utf8');
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? '';
  const rows = [...text.matchAll(/^\| (.*) \| same \|/gm)];
  const names = rows.flatMap(([, row]) => [...row.matchAll(/\w+/g)].map(([name]) => name));
  assert.ok(names.length > 0, section);
  return names;
}

test('activations that are called the same give the same', () => {
  for (const activation of sameNames('Activations')) {
    const [a, b] = [ours, theirs].map((tf) =>
      oneLayer(tf, { activation }).predict(tf.tensor2d(inputs)).dataSync(),
    );
    close(a, b, 1e-6, activation);
  }
});

test('losses that are called the same give the same', () => {
  for (const loss of sameNames('Names of losses')) {
    const [a, b] = [ours, theirs].map((tf) => {
      const model = oneLayer(tf, { activation: 'softmax' }, { optimizer: 'sgd', loss });
      const y = loss.startsWith('sparse') ? tf.tensor1d([0, 1, 2, 0]) : tf.tensor2d(targets);
      return /** @type {any} */ (model.evaluate(tf.tensor2d(inputs), y)).dataSync();
    });
    close(a, b, 1e-5, loss);
  }
});

test('metrics that are called the same have the same name in the history and the same values', async () => {
  for (const metric of sameNames('Names of metrics')) {
    const [a, b] = await Promise.all(
      [ours, theirs].map(async (tf) => {
        const options = { optimizer: 'sgd', loss: 'categoricalCrossentropy', metrics: [metric] };
        const model = oneLayer(tf, { activation: 'softmax' }, options);
        const { history } = await model.fit(tf.tensor2d(inputs), tf.tensor2d(targets), {
          batchSize: 4,
          verbose: 0,
        });
        return history;
      }),
    );
    assert.deepEqual(Object.keys(a).sort(), Object.keys(b).sort());
    for (const name of Object.keys(a)) close(a[name], b[name], 1e-6, `${metric}: ${name}`);
  }
});

/** @type {Record<string, (train: any) => any>} */
const optimizers = {
  sgd: (train) => train.sgd(0.1),
  momentum: (train) => train.momentum(0.1, 0.8, true),
  adam: (train) => train.adam(0.05, 0.8, 0.9),
  adagrad: (train) => train.adagrad(0.1, 0.2),
};

test('optimizers that are called the same, by object and by name, take the same steps', async () => {
  const named = sameNames('Names of optimizers').map((name) => [name, () => name]);
  const made = sameNames('tf.train').map((name) => [name, optimizers[name]]);
  for (const [name, make] of /** @type {[string, (train: any) => any][]} */ ([...named, ...made])) {
    const [a, b] = await Promise.all(
      [ours, theirs].map(async (tf) => {
        const options = { optimizer: make(tf.train), loss: 'meanSquaredError' };
        const config = {
          kernelRegularizer: 'l1l2',
          biasRegularizer: tf.regularizers.l2({ l2: 0.1 }),
        };
        const model = oneLayer(tf, config, options);
        const settings = { epochs: 4, batchSize: 4, verbose: 0 };
        await model.fit(tf.tensor2d(inputs), tf.tensor2d(targets), settings);
        return model.getWeights().flatMap((/** @type {any} */ weight) => [...weight.dataSync()]);
      }),
    );
    close(a, b, 1e-5, name);
  }
});

test('defaults: optimizers, layers, early stopping, initializers', () => {
  const ofDense = (/** @type {any} */ tf) => {
    const model = tf.sequential();
    model.add(tf.layers.dense({ units: 2, inputShape: [3] }));
    return JSON.parse(JSON.stringify(model.toJSON(null, false))).config.layers;
  };
  const [{ config: their }] = ofDense(theirs);
  const { config: our } = ofDense(ours).find(
    (/** @type {any} */ layer) => layer.class_name === 'Dense',
  );
  for (const name of ['units', 'activation', 'use_bias', 'kernel_regularizer', 'bias_regularizer'])
    assert.deepEqual(our[name], their[name], name);
  assert.equal(our.kernel_initializer.class_name, 'GlorotNormal');
  assert.deepEqual(
    [their.kernel_initializer.config.mode, their.kernel_initializer.config.distribution],
    ['fan_avg', 'normal'],
  );
  assert.equal(our.bias_initializer.class_name, their.bias_initializer.class_name);

  const stopping = ours.callbacks.earlyStopping();
  const theirStopping = /** @type {any} */ (theirs.callbacks.earlyStopping());
  for (const name of /** @type {const} */ (['monitor', 'minDelta', 'patience', 'mode']))
    assert.equal(String(stopping[name]), String(theirStopping[name]), name);

  for (const name of /** @type {const} */ (['randomNormal', 'randomUniform', 'truncatedNormal'])) {
    const config = /** @type {any} */ (theirs.initializers[name]({})).getConfig();
    const made = ours.sequential({
      layers: [
        ours.layers.dense({
          units: 1,
          inputShape: [2],
          kernelInitializer: ours.initializers[name]({}),
        }),
      ],
    });
    const layers = /** @type {any} */ (made.toJSON(null, false)).config.layers;
    const { config: initializer } = layers[1].config.kernel_initializer;
    for (const [key, value] of Object.entries(config))
      if (typeof value === 'number') close([initializer[key]], [value], 1e-7, `${name}: ${key}`);
  }
});

test('tensors print to the letter as in TensorFlow.js', () => {
  const many = Array.from({ length: 25 }, (_, i) => i / 3);
  const cases = [
    [3.5, []],
    [[1, 2.5, 3000], [3]],
    [many, [25]],
    [
      [1.123456789, 2, 30, 4],
      [2, 2],
    ],
    [many, [5, 5]],
    [many, [25, 1]],
    [many, [1, 25]],
    [many.slice(0, 24), [2, 3, 4]],
    [many.slice(0, 24), [2, 3, 2, 2]],
    [Array.from({ length: 46 }, (_, i) => i), [23, 2, 1]],
    [[], [0]],
  ];
  for (const [values, shape] of /** @type {[any, number[]][]} */ (cases)) {
    for (const verbose of [false, true])
      assert.equal(
        ours.tensor(values, shape).toString(verbose),
        theirs.tensor(values, shape).toString(verbose),
      );
  }
  const yes = [[true, false]];
  assert.equal(ours.tensor2d(yes).toString(), theirs.tensor2d(yes).toString());
});

test('bytes are taken as they are', () => {
  const pixels = Uint8Array.from([0, 100, 255]);
  const model = ours.sequential({
    layers: [ours.layers.dense({ units: 1, inputShape: [3], kernelInitializer: 'ones' })],
  });
  assert.deepEqual([...model.predict(ours.tensor2d(pixels, [1, 3])).dataSync()], [355]);
});

test('tidy disposes what it made, and counts are as in TensorFlow.js', () => {
  const counts = [ours, theirs].map((/** @type {any} */ tf) => {
    const { numTensors: before } = tf.memory();
    const kept = tf.tidy(() => {
      const inner = tf.tensor1d([1, 2]);
      tf.tidy(() => [tf.keep(tf.scalar(1)), tf.scalar(2), inner].length);
      return { list: [tf.ones([2]), inner] };
    });
    const during = tf.memory().numTensors - before;
    tf.dispose(kept);
    assert.throws(() => kept.list[0].dataSync(), /disposed/);
    return [during, tf.memory().numTensors - before];
  });
  assert.deepEqual(counts[0], counts[1]);
});

test('callbacks: stopTraining ends a fit, early stopping too, and Callback has the model', async () => {
  const x = ours.tensor2d(inputs);
  const y = ours.tensor2d(targets);
  const model = oneLayer(ours, {}, { optimizer: 'sgd', loss: 'meanSquaredError' });
  class Stops extends ours.Callback {
    /** @param {number} epoch */
    async onEpochEnd(epoch) {
      if (epoch === 2) this.model.stopTraining = true;
    }
  }
  const { epoch } = await model.fit(x, y, { epochs: 10, callbacks: [new Stops()] });
  assert.deepEqual(epoch, [0, 1, 2]);
  assert.equal(model.stopTraining, true);

  const still = oneLayer(ours, {}, { optimizer: ours.train.sgd(1e-12), loss: 'meanSquaredError' });
  const early = ours.callbacks.earlyStopping({ monitor: 'loss', patience: 2, minDelta: 0.01 });
  const stopped = await still.fit(x, y, { epochs: 20, callbacks: early });
  assert.equal(stopped.epoch.length, 3);
});

test('argMax takes rows of any length, and the first of equals', () => {
  const long = new Float32Array(400_000);
  long[150_000] = 1;
  long[399_999] = 2;
  assert.deepEqual(
    [...ours.tensor2d(long, [2, 200_000]).argMax(-1).dataSync()],
    [150_000, 199_999],
  );
  assert.deepEqual(
    [
      ...ours
        .tensor2d([[3, 3, 1]])
        .argMax(-1)
        .dataSync(),
    ],
    [0],
  );
});

test('models are kept in files as tfjs-node keeps them', async () => {
  const folder = temporaryFolder();
  const model = oneLayer(ours, { activation: 'softmax' });
  await model.save(`file://${folder}/model`);
  const json = JSON.parse(readFileSync(join(folder, 'model', 'model.json'), 'utf8'));
  assert.deepEqual(json.weightsManifest[0].paths, ['weights.bin']);
  const again = await ours.loadLayersModel(`file://${folder}/model/model.json`);
  const x = ours.tensor2d(inputs);
  assert.deepEqual(again.predict(x).dataSync(), model.predict(x).dataSync());
  await assert.rejects(model.save('drawer://x'), /no place to save to/);
});
