// What another format does not have is refused by name, before anything is written; what a file has and
// denselab does not, before there is a model. And models in a worker: the same functions.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expose } from 'comlink';
import { load } from 'denselab';
import {
  loadKeras,
  loadSafetensors,
  loadTensorFlowJs,
  plainModel,
  readTensorFlowJs,
  saveKeras,
  saveOnnx,
  saveSafetensors,
  saveTensorFlowJs,
  writeOnnx,
} from 'denselab/formats';
import { Connection } from '../../wasm/package/client.js';
import { loadEngine } from '../../wasm/package/engine.js';
import { Service } from '../../wasm/package/service.js';
import { modelOf } from '../support/format-models.js';

/** @type {import('denselab').Engine} */
let dl;
/** @type {import('../../wasm/package/client.js').RemoteEngine} */
let remote;
const { port1, port2 } = new MessageChannel();
before(async () => {
  dl = await load({ threads: 1 });
  expose(new Service(loadEngine), port1);
  remote = await new Connection(port2).start({ threads: 1 });
});
after(() => {
  port1.close();
  port2.close();
});

const savers = { Keras: saveKeras, 'TensorFlow.js': saveTensorFlowJs, ONNX: saveOnnx };

test('layers that another format cannot hold are named', async () => {
  const { dense, imageFeatures, activation, flatten } = dl.layers;
  const features = modelOf(dl, [
    imageFeatures({ inputShape: [8, 8, 1], cells: 2 }),
    dense({ units: 2 }),
  ]);
  const wide = modelOf(dl, [activation({ activation: 'softmax', inputShape: [2, 3] }), flatten()]);
  for (const [format, save] of Object.entries(savers)) {
    const cannot = `${format} cannot hold the layer`;
    await assert.rejects(save(features), {
      message: new RegExp(`^${cannot} "image_features" \\(ImageFeatures\\): .*without it`),
    });
    await assert.rejects(save(wide), {
      message: new RegExp(`^${cannot} "activation" \\(Activation\\): its softmax .*Put Flatten`),
    });
  }
  for (const name of ['hardSigmoid', 'exponential']) {
    const model = modelOf(dl, [dense({ units: 2, activation: name, inputShape: [2] })]);
    const message = /^TensorFlow.js cannot hold the layer "dense" \(Dense\): it has no activation/;
    await assert.rejects(saveTensorFlowJs(model), { message });
  }
  const slash = modelOf(dl, [dense({ units: 2, name: 'a/b', inputShape: [2] })]);
  await assert.rejects(saveKeras(slash), /"a\/b".*Rename it/);
});

test('a model that does not know its inputs has nothing to save', async () => {
  const model = dl.sequential();
  model.add(dl.layers.dense({ units: 2 }));
  for (const save of Object.values(savers)) await assert.rejects(save(model), /inputs|shape/);
  await assert.rejects(saveSafetensors(model), /inputs|shape/);
});

/** A model of TensorFlow.js, with its description changed. @param {(description: any) => void} change */
async function changed(change) {
  const layers = [
    dl.layers.dense({ units: 3, inputShape: [2] }),
    dl.layers.batchNormalization(),
    dl.layers.dense({ units: 1 }),
  ];
  const compile = { optimizer: 'sgd', loss: 'meanSquaredError' };
  const files = await saveTensorFlowJs(modelOf(dl, layers, compile));
  const description = JSON.parse(new TextDecoder().decode(files.get('model.json')));
  change(description);
  return new Map([...files, ['model.json', new TextEncoder().encode(JSON.stringify(description))]]);
}

test('what a file has and denselab does not is named', async () => {
  /** @type {[(description: any, layers: any[]) => void, RegExp][]} */
  const cases = [
    [
      (_, layers) => {
        layers[1].class_name = 'LayerNormalization';
      },
      /layer must be one of Dense, .*but got "LayerNormalization"/,
    ],
    [
      (_, layers) => {
        layers[1].class_name = 'constructor';
      },
      /layer must be one of Dense, .*but got "constructor"/,
    ],
    [
      (d) => {
        d.modelTopology.class_name = 'Functional';
      },
      /only Sequential models .*"Functional"/,
    ],
    [
      (_, layers) => {
        layers[0].config.activation = 'mish';
      },
      /activation must be one of .*"mish"/,
    ],
    [
      (_, layers) => {
        layers[0].config.activation = 'hard_sigmoid';
      },
      /"dense" \(Dense\) has the hard_sigmoid of Keras 2/,
    ],
    [
      (_, layers) => {
        layers[0].config.kernel_constraint = { class_name: 'MaxNorm', config: {} };
      },
      /kernelConstraint is not supported/,
    ],
    [
      (_, layers) => {
        layers[1].config.axis = 3;
      },
      /"batch_normalization".* axis 3; here it is always the last/,
    ],
    [
      (_, layers) => {
        layers[0].config.units = 4;
      },
      /"dense\/kernel" has shape \[2, 3\], but .*\[2, 4\]/,
    ],
    [
      (_, layers) => {
        delete layers[0].config.batch_input_shape;
      },
      /shape of (its )?inputs|input/,
    ],
    [
      (_, layers) => {
        layers[2].class_name = 'LeakyReLU';
      },
      /"dense_1" \(LeakyReLU\) says no slope/,
    ],
    [
      (d) => {
        d.weightsManifest[0].weights[0].name = 'other';
      },
      /no array "dense\/kernel"/,
    ],
    [
      (d) => {
        d.weightsManifest[0].weights[0].shape = [2, 2];
      },
      /take 92 bytes, but there are 100/,
    ],
    [
      (d) => {
        d.weightsManifest[0].weights[0].dtype = 'int32';
      },
      /"dense\/kernel" must be of float32, but is "int32"/,
    ],
    [
      (d) => {
        d.weightsManifest[0].paths = ['gone.bin'];
      },
      /the file gone.bin is missing/,
    ],
    [
      (d) => {
        d.format = 'graph-model';
      },
      /graph model/,
    ],
    [
      (d) => {
        delete d.weightsManifest;
      },
      /no weightsManifest/,
    ],
    [
      (d) => {
        d.trainingConfig.loss = 'cosine_proximity';
      },
      /loss must be one of .*\{ compile: false \}/,
    ],
  ];
  for (const [change, message] of cases) {
    const files = await changed((description) => {
      change(description, description.modelTopology.config.layers);
    });
    await assert.rejects(loadTensorFlowJs(dl, files), (/** @type {Error} */ error) => {
      assert.match(error.message, /^TensorFlow.js model/);
      assert.match(error.message, message);
      return true;
    });
  }
  const uncompiled = await changed((description) => {
    description.trainingConfig.loss = 'cosine_proximity';
  });
  const model = await loadTensorFlowJs(dl, uncompiled, { compile: false });
  assert.equal(model.toJSON().compile_config, undefined);
});

test('numbers that are none are named with their place', async () => {
  const files = await changed(() => {});
  const bytes = /** @type {Uint8Array} */ (files.get('weights.bin')).slice();
  new DataView(bytes.buffer).setFloat32(4, Number.NaN, true);
  const message = /"dense\/kernel" must hold finite numbers, but value 1 is NaN/;
  await assert.rejects(loadTensorFlowJs(dl, new Map([...files, ['weights.bin', bytes]])), message);
});

test('models in a worker are saved and loaded by the same functions', async () => {
  const local = modelOf(dl, [
    dl.layers.dense({ units: 3, activation: 'relu', inputShape: [2] }),
    dl.layers.batchNormalization(),
  ]);
  const x = [[0.5, -1]];
  const expected = local.predict(x);

  const keras = await loadKeras(remote, await saveKeras(local));
  assert.deepEqual(await keras.predict(x), expected);
  const tensorFlowJs = await loadTensorFlowJs(remote, await saveTensorFlowJs(keras));
  assert.deepEqual(await tensorFlowJs.predict(x), expected);
  const other = await remote.modelFromJSON(local.toJSON());
  await loadSafetensors(other, await saveSafetensors(tensorFlowJs));
  assert.deepEqual(await other.predict(x), expected);
  assert.deepEqual(await saveOnnx(other), await saveOnnx(local));
});

test('what cannot wait: the same, of plain data', async () => {
  const model = modelOf(dl, [dl.layers.dense({ units: 3, inputShape: [2] })]);
  const plain = await plainModel(model);
  assert.deepEqual(writeOnnx(plain), await saveOnnx(model));
  const { json, arrays } = readTensorFlowJs(await saveTensorFlowJs(model));
  const again = dl.modelFromJSON(json);
  again.setWeights(arrays.map(({ shape, data }) => ({ shape: [...shape], data })));
  assert.deepEqual(again.getWeights(), model.getWeights());
});
