// Keras's files: h5py and zipfile look into what denselab writes, and make what it reads.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from 'denselab';
import { loadKeras, readNpy, saveKeras } from 'denselab/formats';
import { sizeOf } from '../../wasm/package/formats/model.js';
import { distance, modelOf, networks, numbers } from '../support/format-models.js';
import { python, temporaryFolder } from '../support/python.js';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 1 });
});
const folder = temporaryFolder();
const samples = 9;

/** Opens a .keras file as Keras does; every array of the HDF5 with its type, shape and numbers. */
const inspector = `
import io, json, sys, zipfile, h5py
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
arrays, groups = {}, []
def visit(name, item):
    if isinstance(item, h5py.Dataset):
        arrays[name] = [str(item.dtype), list(item.shape), item[()].ravel().tolist()]
    else:
        groups.append(name)
h5py.File(io.BytesIO(archive.read("model.weights.h5")), "r").visititems(visit)
config = json.loads(archive.read("config.json"))
print(json.dumps({
    "names": archive.namelist(),
    "config": config,
    "metadata": json.loads(archive.read("metadata.json")),
    "arrays": arrays, "groups": sorted(groups),
    "rate": repr(((config["compile_config"] or {}).get("optimizer") or {"config": {}})["config"].get("learning_rate")),
}))
`;

/** @param {Uint8Array} bytes */
function inspected(bytes) {
  const path = join(folder, 'model.keras');
  writeFileSync(path, bytes);
  return JSON.parse(python('-c', inspector, path));
}

test('denselab reads what it writes: the same predictions, the same structure', async () => {
  for (const { name, inputShape, build } of networks(dl)) {
    const model = build();
    const again = await loadKeras(dl, await saveKeras(model));
    const shape = [samples, ...inputShape];
    const x = dl.tensor(numbers(sizeOf(shape)), shape);
    assert.deepEqual(again.predict(x).data, model.predict(x).data, name);
    assert.deepEqual(again.toJSON(), model.toJSON(), name);
  }
});

test('h5py finds the arrays under Keras’s names, with their shapes and numbers', async () => {
  const { dense, dropout, batchNormalization, flatten } = dl.layers;
  const model = modelOf(
    dl,
    [
      flatten({ inputShape: [2, 3] }),
      dense({ units: 4, activation: 'relu', name: 'first' }),
      batchNormalization(),
      dropout({ rate: 0.5 }),
      dense({ units: 3, useBias: false }),
      dense({ units: 2, activation: 'softmax' }),
    ],
    { optimizer: 'adam', loss: 'categoricalCrossentropy', metrics: ['accuracy'] },
  );
  const { names, config, metadata, arrays, groups } = inspected(await saveKeras(model));
  assert.deepEqual(names, ['metadata.json', 'config.json', 'model.weights.h5']);
  const [kernel, bias, gamma, beta, mean, variance, second, third, last] = model.getWeights();
  const expected = {
    'layers/dense/vars/0': kernel,
    'layers/dense/vars/1': bias,
    'layers/batch_normalization/vars/0': gamma,
    'layers/batch_normalization/vars/1': beta,
    'layers/batch_normalization/vars/2': mean,
    'layers/batch_normalization/vars/3': variance,
    'layers/dense_1/vars/0': second,
    'layers/dense_2/vars/0': third,
    'layers/dense_2/vars/1': last,
  };
  assert.deepEqual(
    arrays,
    Object.fromEntries(
      Object.entries(expected).map(([path, { shape, data }]) => [
        path,
        ['float32', shape, [...data]],
      ]),
    ),
  );
  // Keras asks every layer, the model too, for a group of its variables.
  const layers = ['batch_normalization', 'dense', 'dense_1', 'dense_2', 'dropout', 'flatten'];
  const all = layers.flatMap((name) => [`layers/${name}`, `layers/${name}/vars`]);
  assert.deepEqual(groups, ['layers', ...all, 'vars']);
  assert.match(metadata.keras_version, /^3\./);

  assert.equal(config.module, 'keras');
  assert.equal(config.class_name, 'Sequential');
  assert.deepEqual(config.build_config, { input_shape: [null, 2, 3] });
  const [input, , first] = config.config.layers;
  assert.deepEqual(input.config.batch_shape, [null, 2, 3]);
  assert.equal(first.module, 'keras.layers');
  assert.equal(first.config.name, 'first');
  assert.deepEqual(first.build_config, { input_shape: [null, 6] });
  assert.deepEqual(first.config.kernel_initializer, {
    module: 'keras.initializers',
    class_name: 'GlorotUniform',
    config: { seed: null },
    registered_name: null,
  });
  assert.equal(config.compile_config.optimizer.module, 'keras.optimizers');
  assert.equal(config.compile_config.optimizer.class_name, 'Adam');
  assert.equal(config.compile_config.loss, 'categorical_crossentropy');
});

test('what Python wrote in the layouts of Keras 3 and 2 loads, and answers as it computed', async () => {
  const script = fileURLToPath(new URL('../fixtures/make_keras.py', import.meta.url));
  python(script, folder);
  const file = (/** @type {string} */ name) => new Uint8Array(readFileSync(join(folder, name)));
  const x = readNpy(file('x.npy'));
  const samples = dl.tensor(/** @type {Float32Array} */ (x.data), x.shape);
  for (const [name, answers] of [
    ['keras3.keras', 'y3.npy'],
    ['keras2.h5', 'y2.npy'],
  ]) {
    const model = await loadKeras(dl, file(name));
    const expected = /** @type {Float32Array} */ (readNpy(file(answers)).data);
    assert.ok(distance(model.predict(samples).data, expected) < 1e-6, name);
  }
  const third = await loadKeras(dl, file('keras3.keras'));
  const { optimizer, loss, metrics } = third.toJSON().compile_config;
  assert.equal(optimizer.class_name, 'Adam');
  assert.equal(loss, 'sparse_categorical_crossentropy');
  assert.deepEqual(metrics, ['accuracy']);
  const second = await loadKeras(dl, file('keras2.h5'));
  const { config } = second.toJSON().compile_config.optimizer;
  assert.deepEqual([config.learning_rate, config.momentum, config.nesterov], [0.01, 0.9, true]);
  const plain = await loadKeras(dl, file('keras2.h5'), { compile: false });
  assert.equal(plain.toJSON().compile_config, undefined);
});

test('a loss that Keras does not have: the file is there, uncompiled', async () => {
  const layers = [dl.layers.dense({ units: 1, inputShape: [2] })];
  const model = modelOf(dl, layers, { optimizer: 'sgd', loss: 'halfSquaredError' });
  const { config } = inspected(await saveKeras(model));
  assert.equal(config.compile_config, null);
});

test('Python gets a learning rate of 1 as 1.0, as Keras asks for, and metrics by Keras’s names', async () => {
  const layers = [dl.layers.dense({ units: 1, inputShape: [2] })];
  const metrics = ['meanAbsoluteError', 'f1', 'AUC', 'topKCategoricalAccuracy'];
  const compile = {
    optimizer: dl.train.sgd(1),
    loss: 'meanSquaredError',
    metrics: metrics.slice(0, 1),
  };
  const { rate, config } = inspected(await saveKeras(modelOf(dl, layers, compile)));
  assert.equal(rate, '1.0');
  assert.deepEqual(config.compile_config.metrics, ['mean_absolute_error']);
  const three = [dl.layers.dense({ units: 6, activation: 'softmax', inputShape: [2] })];
  const classifier = {
    optimizer: 'sgd',
    loss: 'categoricalCrossentropy',
    metrics: metrics.slice(1),
  };
  const other = inspected(await saveKeras(modelOf(dl, three, classifier)));
  const names = ['f1_score', 'auc', 'top_k_categorical_accuracy'];
  assert.deepEqual(other.config.compile_config.metrics, names);
});
