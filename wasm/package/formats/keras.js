// Keras's files: .keras of Keras 3, a zip archive of the structure as JSON and the weights as HDF5; read are
// the .h5 files of Keras 2, too. As Keras's own keras/src/saving/saving_lib.py writes them.

import { asBytes, jsonIn, viewOf } from './bytes.js';
import { readLayers } from './foreign-layers.js';
import { foreignCompile } from './foreign-names.js';
import { prepareHdf5, readHdf5, writeHdf5 } from './hdf5.js';
import { kerasConfig, kerasJson } from './keras-config.js';
import { arraysOfKeras2, arraysOfKeras3, weightsLayout } from './keras-weights.js';
import { plainModel, structureOf } from './model.js';
import { newModel } from './new-model.js';
import { readZip, writeZip } from './zip.js';

/**
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./model.js').PlainModel} PlainModel
 * @typedef {import('./new-model.js').AnyEngine} AnyEngine
 * @typedef {import('./new-model.js').Read} Read
 */

const format = 'Keras file';
const names = { metadata: 'metadata.json', config: 'config.json', weights: 'model.weights.h5' };
const hdf5Magic = 0x89484446;
/** The first with this layout; later ones read it too. */
const kerasVersion = '3.0.0';

/** Loads the HDF5 library; writeKeras and readKeras work from then on. */
export const prepareKeras = prepareHdf5;

/**
 * A .keras file for keras.models.load_model, with optimizer, loss and metrics where Keras has the same
 * (the optimizer begins anew). Its inputs are floats: pixels as 0 … 1. Takes as much memory as the
 * weights, four times.
 * @param {Model} model
 * @returns {Promise<Uint8Array>}
 * @throws naming the layer that Keras does not have; before the model knows the shape of its inputs
 */
export async function saveKeras(model) {
  const [plain] = await Promise.all([plainModel(model), prepareKeras()]);
  return writeKeras(plain);
}

/**
 * saveKeras of what plainModel gives, for where nothing can be awaited.
 * @param {PlainModel} plain
 * @returns {Uint8Array}
 */
export function writeKeras(plain) {
  const structure = structureOf(plain);
  const config = kerasConfig(structure);
  const metadata = {
    keras_version: kerasVersion,
    date_saved: new Date().toISOString().slice(0, 19).replace('T', '@'),
    generated_by: 'denselab',
    inputs: 'float32; pixels as 0 … 1',
  };
  const { groups, datasets } = weightsLayout(structure.layers);
  const encoder = new TextEncoder();
  const files = new Map([
    [names.metadata, encoder.encode(JSON.stringify(metadata))],
    [names.config, encoder.encode(kerasJson(config))],
    [names.weights, writeHdf5(groups, datasets)],
  ]);
  return writeZip(files);
}

/**
 * A new model from a .keras file, or an .h5 file that holds a whole model of Keras 2 or 3.
 * @template {AnyEngine} E
 * @param {E} dl
 * @param {Uint8Array | ArrayBuffer} bytes
 * @param {{ compile?: boolean }} [options]  compile (true): with optimizer, loss and metrics
 * @returns {Promise<Awaited<ReturnType<E['sequential']>>>}
 * @throws for damaged files, layers that are not here, weights that do not fit
 */
export async function loadKeras(dl, bytes, options) {
  await prepareKeras();
  return newModel(dl, format, readKeras(bytes, options));
}

/**
 * What loadKeras makes a model of, for where nothing can be awaited: dl.modelFromJSON(json), then
 * setWeights(arrays).
 * @param {Uint8Array | ArrayBuffer} bytes
 * @param {{ compile?: boolean }} [options]
 * @returns {Read}
 */
export function readKeras(bytes, { compile = true } = {}) {
  const file = asBytes(bytes, format);
  const isHdf5 = file.length >= 4 && viewOf(file).getUint32(0) === hdf5Magic;
  return isHdf5 ? readHdf5Model(file, compile) : readArchive(file, compile);
}

/** @param {Uint8Array} file @param {boolean} compile @returns {Read} */
function readArchive(file, compile) {
  const files = readZip(file, format);
  const named = (/** @type {string} */ name) => {
    const found = files.get(name);
    if (!found) throw new Error(`${format}: this is none; ${name} is missing in it.`);
    return found;
  };
  const config = jsonIn(named(names.config), `${format}: ${names.config}`);
  const metadata = files.has(names.metadata)
    ? jsonIn(named(names.metadata), `${format}: ${names.metadata}`)
    : {};
  const old = String(metadata.keras_version ?? '3').startsWith('2.');
  const list = Array.isArray(config.config?.layers) ? config.config.layers : [];
  return readHdf5(named(names.weights), `${format}: ${names.weights}`, (weights) => {
    const arraysOf = arraysOfKeras3(weights, list);
    const { layers, arrays } = readLayers(config, { format, old, arraysOf });
    return readModel(layers, arrays, compile ? config.compile_config : null);
  });
}

/** @param {Uint8Array} file @param {boolean} compile @returns {Read} */
function readHdf5Model(file, compile) {
  return readHdf5(file, format, (content) => {
    const described = (/** @type {string} */ name) => {
      const text = content.attribute('/', name);
      if (typeof text !== 'string') return null;
      return jsonIn(new TextEncoder().encode(text), `${format}: ${name}`);
    };
    const config = described('model_config');
    if (!config)
      throw new Error(
        `${format}: this HDF5 file has weights without a model (no model_config). In Keras: model.save("model.keras").`,
      );
    const version = String(content.attribute('/', 'keras_version') ?? '2.');
    const old = version.startsWith('2.');
    const { layers, arrays } = readLayers(config, {
      format,
      old,
      arraysOf: arraysOfKeras2(content),
    });
    return readModel(layers, arrays, compile ? described('training_config') : null);
  });
}

/** @param {object[]} layers @param {Read['arrays']} arrays @param {any} compileConfig @returns {Read} */
function readModel(layers, arrays, compileConfig) {
  const json = {
    class_name: 'Sequential',
    config: { layers },
    compile_config: foreignCompile(compileConfig, format),
  };
  return { json, arrays };
}
