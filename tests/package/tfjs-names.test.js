// wasm/docs/tfjs.md, which says of every name of TensorFlow.js Layers whether it is here, against the exports
// and declarations of TensorFlow.js, and against what `denselab/tfjs` does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as ours from 'denselab/tfjs';
import { root } from '../../wasm/toolchain/cache.js';
import { tensorflowNames } from '../support/tfjs-names.js';

/** @typedef {'same' | 'differs' | 'absent'} Status */

const page = readFileSync(join(root, 'wasm', 'docs', 'tfjs.md'), 'utf8');

/** @type {Map<string, Map<string, Status>>} */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), statuses(section)]),
);

/** @param {string} section @returns {Map<string, Status>} */
function statuses(section) {
  const rows = section.matchAll(/^\| ((?:`\w+`(?:, )?)+) \| (same|differs|absent) \| (.*)\|$/gm);
  return new Map(
    [...rows].flatMap(([, names, status]) =>
      [...names.matchAll(/\w+/g)].map(
        ([name]) => /** @type {[string, Status]} */ ([name, /** @type {Status} */ (status)]),
      ),
    ),
  );
}

/** @param {string} section */
const names = (section) => [.../** @type {Map<string, Status>} */ (sections.get(section))];

test('every name of TensorFlow.js Layers is in the page, and no other', () => {
  assert.deepEqual([...sections.keys()].sort(), Object.keys(tensorflowNames).sort());
  for (const [section, all] of Object.entries(tensorflowNames)) {
    assert.ok(all.length > 0, `${section} has no names`);
    assert.deepEqual(
      names(section)
        .map(([name]) => name)
        .sort(),
      [...all].sort(),
      section,
    );
  }
});

test('what differs says how, and what is the same has nothing to say', () => {
  const rows = [...page.matchAll(/^\| `.*` \| (same|differs|absent) \| (.*)\|$/gm)];
  assert.ok(rows.length > 80);
  for (const [row, status, how] of rows) {
    if (status === 'same') assert.equal(how.trim(), '', row);
    if (status === 'differs') assert.notEqual(how.trim(), '', row);
  }
});

test('namespaces: what is said to be here is here, and all else is an error that names it', () => {
  const namespaces = Object.keys(tensorflowNames).filter((name) => /^tf\.\w+$/.test(name));
  assert.equal(namespaces.length, 9);
  for (const section of namespaces) {
    const namespace = /** @type {any} */ (ours)[section.slice('tf.'.length)];
    for (const [name, status] of names(section)) {
      if (status === 'absent')
        assert.throws(() => namespace[name], new RegExp(`${section}\\.${name} is not in denselab`));
      else assert.equal(typeof namespace[name], 'function', `${section}.${name}`);
    }
  }
});

test('tf: what is said to be here is exported; what is absent is not, or throws', () => {
  for (const [name, status] of names('tf')) {
    const value = /** @type {any} */ (ours)[name];
    if (status !== 'absent') assert.notEqual(value, undefined, name);
    else if (value !== undefined)
      assert.throws(value, new RegExp(`tf\\.${name} is not in denselab`));
  }
});

test('models and layers: members that are said to be here are here, the others not', () => {
  const model = ours.sequential({ layers: [ours.layers.dense({ units: 2, inputShape: [3] })] });
  for (const [section, object] of /** @type {const} */ ([
    ['LayersModel and Sequential', model],
    ['Layer', model.layers[0]],
  ])) {
    for (const [name, status] of names(section)) {
      if (status !== 'absent') assert.ok(name in object, `${section}: ${name}`);
      else if (name in object)
        assert.throws(() => /** @type {any} */ (object)[name](), /is not in denselab/, name);
    }
  }
});

/** What is given for an argument. @type {Record<string, unknown>} */
const values = {
  inputShape: [2],
  batchInputShape: [null, 2],
  batchSize: 4,
  dtype: 'float32',
  inputDType: 'float32',
  trainable: true,
  units: 1,
  activation: 'tanh',
  useBias: false,
  inputDim: 2,
  name: 'first',
  shuffle: false,
  restoreBestWeights: true,
  kernelInitializer: 'ones',
  biasInitializer: 'ones',
  kernelRegularizer: 'l1l2',
  biasRegularizer: ours.regularizers.l2(),
  axis: -1,
  momentum: 0.9,
  epsilon: 0.1,
  center: false,
  scale: false,
  monitor: 'loss',
  mode: 'min',
  optimizer: 'sgd',
  metrics: ['mse'],
  loss: 'meanSquaredError',
  epochs: 2,
  validationSplit: 0.5,
  validationData: [ours.tensor2d([[1, 2]]), ours.tensor1d([1])],
  classWeight: { 0: 2 },
  sampleWeight: ours.tensor1d([1, 2, 1, 1]),
  initialEpoch: 0,
  callbacks: { onEpochEnd: () => {} },
};

/** @param {string} name */
const sample = (name) => (name in values ? values[name] : name.startsWith('on') ? () => {} : 1);

/**
 * @param {string} section
 * @param {(argument: Record<string, unknown>) => unknown} use
 */
async function checkArguments(section, use) {
  for (const [name, status] of names(section)) {
    const work = async () => use({ [name]: sample(name) });
    if (status === 'absent') await assert.rejects(work, new RegExp(name), `${section}: ${name}`);
    else await assert.doesNotReject(work, `${section}: ${name}`);
  }
}

const x = ours.tensor2d([
  [0, 1],
  [1, 0],
  [1, 1],
  [0, 0],
]);
const y = ours.tensor1d([1, 0, 1, 0]);

/** @param {object} [options] */
function compiled(options) {
  const model = ours.sequential({ layers: [ours.layers.dense({ units: 1, inputShape: [2] })] });
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError', ...options });
  return model;
}

test('arguments of layers and callbacks: those that are here are taken, the others refused by name', async () => {
  const added = (/** @type {any} */ layer) => ours.sequential().add(layer);
  await checkArguments('tf.layers.dense(…)', (argument) =>
    added(ours.layers.dense({ units: 2, ...argument })),
  );
  await checkArguments('tf.layers.batchNormalization(…)', (argument) =>
    added(ours.layers.batchNormalization({ inputShape: [2], ...argument })),
  );
  values.weights = [ours.ones([2, 1]), ours.ones([1])];
  await checkArguments('Arguments of every layer', (argument) =>
    added(ours.layers.dense({ units: 1, inputShape: [2], ...argument })),
  );
  await checkArguments('tf.callbacks.earlyStopping(…)', (argument) =>
    compiled().fit(x, y, {
      callbacks: ours.callbacks.earlyStopping({ monitor: 'loss', ...argument }),
    }),
  );
});

test('arguments of a model: the same', async () => {
  await checkArguments('model.compile(…)', (argument) => compiled(argument));
  await checkArguments('model.fit(…)', (argument) => compiled().fit(x, y, argument));
  await checkArguments('model.evaluate(…)', (argument) => compiled().evaluate(x, y, argument));
  await checkArguments('model.predict(…)', (argument) => compiled().predict(x, argument));
  await checkArguments('Functions among the callbacks', (callbacks) =>
    compiled().fit(x, y, { callbacks }),
  );
});

test('names in text: those that are here are taken, the others refused by name', () => {
  /** @type {[string, (name: string) => unknown][]} */
  const uses = [
    ['Names of losses', (loss) => compiled({ loss })],
    ['Names of metrics', (metric) => compiled({ metrics: [metric] })],
    ['Names of optimizers', (optimizer) => compiled({ optimizer })],
    [
      'Activations',
      (activation) => ours.sequential().add(ours.layers.dense({ units: 2, activation })),
    ],
  ];
  for (const [section, use] of uses) {
    for (const [name, status] of names(section)) {
      if (status === 'absent')
        assert.throws(() => use(name), new RegExp(name.replace('_', '_?'), 'i'));
      else assert.doesNotThrow(() => use(name), `${section}: ${name}`);
    }
  }
});
