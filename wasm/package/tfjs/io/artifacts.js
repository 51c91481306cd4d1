// A saved model as TensorFlow.js hands it to whoever keeps it.

import { joined } from '../../formats/bytes.js';

/**
 * @typedef {object} ModelArtifacts
 * @property {object} modelTopology
 * @property {string} format  'layers-model'
 * @property {string} generatedBy
 * @property {string | null} convertedBy
 * @property {object[]} weightSpecs  name, shape and type of each array
 * @property {ArrayBuffer} weightData  their numbers, one after the other
 * @property {object} [trainingConfig]
 * @property {object} [userDefinedMetadata]
 *
 * @typedef {{ modelArtifactsInfo: ReturnType<typeof infoOf> }} SaveResult
 */

/** @param {ReadonlyMap<string, Uint8Array>} files  model.json and weights.bin @returns {ModelArtifacts} */
export function artifactsOf(files) {
  const bytes = (/** @type {string} */ name) => files.get(name) ?? new Uint8Array();
  const { weightsManifest, ...description } = JSON.parse(
    new TextDecoder().decode(bytes('model.json')),
  );
  return {
    ...description,
    weightSpecs: weightsManifest[0].weights,
    weightData: /** @type {ArrayBuffer} */ (bytes('weights.bin').buffer),
  };
}

/**
 * @param {Record<string, any>} artifacts
 * @param {string} [weightsName]
 * @returns {Map<string, Uint8Array>} model.json and the file with the numbers
 */
export function filesOf({ weightData, weightSpecs, ...description }, weightsName = 'weights.bin') {
  const parts = Array.isArray(weightData) ? weightData : [weightData ?? new ArrayBuffer(0)];
  const numbers = joined(parts.map((part) => new Uint8Array(part)));
  const json = {
    ...description,
    weightsManifest: [{ paths: [weightsName], weights: weightSpecs ?? [] }],
  };
  return new Map([
    ['model.json', new TextEncoder().encode(JSON.stringify(json))],
    [weightsName, numbers],
  ]);
}

/**
 * What a model.json says, with the numbers of the files that it names.
 * @param {any} json
 * @param {(path: string) => Promise<ArrayBuffer>} read
 */
export async function artifactsIn({ weightsManifest, ...description }, read) {
  const all = (/** @type {'paths' | 'weights'} */ key) =>
    weightsManifest.flatMap((/** @type {any} */ group) => group[key]);
  return {
    ...description,
    weightSpecs: all('weights'),
    weightData: await Promise.all(all('paths').map((/** @type {string} */ path) => read(path))),
  };
}

/** What save answers. @param {ModelArtifacts} artifacts */
export function infoOf({ modelTopology, weightSpecs, weightData }) {
  const size = (/** @type {object} */ value) => new Blob([JSON.stringify(value)]).size;
  return {
    dateSaved: new Date(),
    modelTopologyType: /** @type {const} */ ('JSON'),
    modelTopologyBytes: size(modelTopology),
    weightSpecsBytes: size(weightSpecs),
    weightDataBytes: weightData.byteLength,
  };
}
