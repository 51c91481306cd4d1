// A page's localStorage, under TensorFlow.js's own keys.

import { infoOf } from './artifacts.js';

/** @param {ArrayBuffer} bytes */
const toBase64 = (bytes) =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));

/** @param {string} text */
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;

/** @param {string} path */
export function localStorageModels(path) {
  const key = (/** @type {string} */ part) => `tensorflowjs_models/${path}/${part}`;
  const read = (/** @type {string} */ part) => {
    const text = localStorage.getItem(key(part));
    if (text !== null) return text;
    throw new Error(`loadLayersModel: there is no model ${path} in the local storage.`);
  };
  return {
    /** @param {import('./artifacts.js').ModelArtifacts} artifacts */
    async save(artifacts) {
      const { modelTopology, weightSpecs, weightData, ...metadata } = artifacts;
      const info = infoOf(artifacts);
      const parts = {
        info: JSON.stringify(info),
        model_topology: JSON.stringify(modelTopology),
        weight_specs: JSON.stringify(weightSpecs),
        weight_data: toBase64(weightData),
        model_metadata: JSON.stringify(metadata),
      };
      try {
        for (const [part, text] of Object.entries(parts)) localStorage.setItem(key(part), text);
      } catch (error) {
        for (const part of Object.keys(parts)) localStorage.removeItem(key(part));
        throw new Error(
          `save: the model ${path} does not fit into the local storage. indexeddb:// has room for it.`,
          { cause: error },
        );
      }
      return { modelArtifactsInfo: info };
    },

    async load() {
      return {
        ...JSON.parse(read('model_metadata')),
        modelTopology: JSON.parse(read('model_topology')),
        weightSpecs: JSON.parse(read('weight_specs')),
        weightData: fromBase64(read('weight_data')),
      };
    },
  };
}
