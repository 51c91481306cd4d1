// TensorFlow.js's LayersModel: model.json, which describes the network and lists its weights, and files
// with their numbers one after the other.

import { asBytes, bytesUnder, joined, jsonIn } from './bytes.js';
import { readLayers } from './foreign-layers.js';
import { foreignCompile, trainingConfigOf } from './foreign-names.js';
import { plainModel, structureOf } from './model.js';
import { newModel } from './new-model.js';
import { topologyOf } from './tensorflow-js-topology.js';
import { readManifest } from './weights-manifest.js';

/**
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./new-model.js').AnyEngine} AnyEngine
 */

const format = 'TensorFlow.js model';
const weightsFile = 'weights.bin';

/**
 * A model for tf.loadLayersModel, with its optimizer, loss and metrics where TensorFlow.js has the same
 * (else it has to be compiled there). Its inputs are floats: pixels as 0 … 1. Takes as much memory as
 * the weights, twice.
 * @param {Model} model
 * @returns {Promise<Map<string, Uint8Array>>} 'model.json' and 'weights.bin'
 * @throws naming the layer or activation that TensorFlow.js does not have; before the model knows the
 *   shape of its inputs
 */
export async function saveTensorFlowJs(model) {
  return writeTensorFlowJs(await plainModel(model));
}

/**
 * saveTensorFlowJs of what plainModel gives, for where nothing can be awaited.
 * @param {import('./model.js').PlainModel} plain
 * @returns {Map<string, Uint8Array>}
 */
export function writeTensorFlowJs(plain) {
  const structure = structureOf(plain);
  const { topology, weights } = topologyOf(structure);
  const specs = weights.map(({ name, shape }) => ({ name, shape, dtype: 'float32' }));
  const trainingConfig = trainingConfigOf(structure.compileConfig);
  const description = {
    format: 'layers-model',
    generatedBy: 'denselab',
    convertedBy: null,
    modelTopology: topology,
    ...(trainingConfig && { trainingConfig }),
    userDefinedMetadata: { inputs: 'float32; pixels as 0 … 1' },
    weightsManifest: [{ paths: [weightsFile], weights: specs }],
  };
  const numbers = joined(weights.map(({ data }) => bytesUnder(data)));
  return new Map([
    ['model.json', new TextEncoder().encode(JSON.stringify(description))],
    [weightsFile, numbers],
  ]);
}

/**
 * A new model from what TensorFlow.js (model.save) or its converter wrote: plain and quantized weights
 * (float16, uint8, uint16), in any number of files.
 * @template {AnyEngine} E
 * @param {E} dl
 * @param {ReadonlyMap<string, Uint8Array | ArrayBuffer>} files  by name: model.json and those that it names
 * @param {{ compile?: boolean }} [options]  compile (true): with optimizer, loss and metrics
 * @returns {Promise<Awaited<ReturnType<E['sequential']>>>}
 * @throws for missing or damaged files, layers that are not here, numbers that do not fit
 */
export async function loadTensorFlowJs(dl, files, options) {
  return newModel(dl, format, readTensorFlowJs(files, options));
}

/**
 * What loadTensorFlowJs makes a model of, for where nothing can be awaited: dl.modelFromJSON(json),
 * then setWeights(arrays).
 * @param {ReadonlyMap<string, Uint8Array | ArrayBuffer>} files
 * @param {{ compile?: boolean }} [options]
 * @returns {import('./new-model.js').Read}
 */
export function readTensorFlowJs(files, { compile = true } = {}) {
  const [name, bytes] = descriptionIn(files);
  const description = jsonIn(asBytes(bytes, format), `${format}: ${name}`);
  if (!description.modelTopology)
    throw new Error(`${format}: ${name} has no modelTopology; it is no model of TensorFlow.js.`);
  if (description.format === 'graph-model')
    throw new Error(`${format}: ${name} is a graph model. Only layers models can be read.`);
  const found = readManifest(description.weightsManifest, files, format);
  const topology = description.modelTopology.model_config ?? description.modelTopology;
  /** @type {import('./foreign-layers.js').Reading['arraysOf']} */
  const arraysOf = (layer, names) => names.map((weight) => arrayNamed(found, layer.name, weight));
  const { layers, arrays } = readLayers(topology, { format, old: true, arraysOf });
  const training = description.trainingConfig ?? description.modelTopology.training_config;
  const json = {
    class_name: 'Sequential',
    config: { layers },
    compile_config: compile ? foreignCompile(training, format) : null,
  };
  return { json, arrays };
}

/** @param {ReadonlyMap<string, Uint8Array | ArrayBuffer>} files */
function descriptionIn(files) {
  const all = [...files];
  const json = all.filter(([name]) => name.endsWith('.json'));
  const found = json.find(([name]) => name.split('/').pop() === 'model.json') ?? json[0];
  if (found) return found;
  const names = all.map(([name]) => name).join(', ') || 'none';
  throw new Error(`${format}: model.json is missing. The files are: ${names}.`);
}

/**
 * The array of a layer. Converters put the model's name before it: sequential/dense/kernel.
 * @param {ReadonlyMap<string, import('./foreign-layers.js').FileArray>} found
 * @param {string} layer @param {string} weight
 */
function arrayNamed(found, layer, weight) {
  const name = `${layer}/${weight}`;
  const exact = found.get(name);
  if (exact) return exact;
  const ending = [...found.values()].filter((array) => array.name.endsWith(`/${name}`));
  if (ending.length === 1) return ending[0];
  throw new Error(`${format}: the weights have no array "${name}".`);
}
