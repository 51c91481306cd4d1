// Models in files: .keras, and .weights.h5, which is a part of it.

import { readZip, writeZip } from '../../../wasm/package/formats/zip.js';
import { PythonException } from '../doors.js';

/**
 * @typedef {import('./keras.js').Sequential} Sequential
 * @typedef {any} Formats  of `denselab/formats`, with Keras's prepared
 * @typedef {import('../doors.js').Inside} Inside
 */

const namesFiles = /\b(?:save|load_model|save_weights|load_weights|ModelCheckpoint)\b/;
const weightsFile = 'model.weights.h5';

/**
 * What a program needs for its models' files, if it names any: the library for them is large, and a program
 * that runs cannot wait for it.
 * @param {string} source
 * @returns {Promise<Formats | null>}
 */
export async function formatsFor(source) {
  if (!namesFiles.test(source)) return null;
  const formats = await import('denselab/formats');
  await formats.prepareKeras();
  return formats;
}

/** @param {Formats | null | undefined} formats @param {Inside} inside */
export function modelFiles(formats, { FS }) {
  const ready = () => {
    if (formats) return formats;
    throw new PythonException('NotImplementedError', 'Files of models are not there.');
  };
  const archive = (/** @type {Sequential} */ model) =>
    ready().writeKeras({
      json: model.toJSON(),
      weights: model.getWeights(),
      summary: model.summary(),
    });
  const contents = (/** @type {Sequential} */ model) => readZip(archive(model), 'Keras file');
  return {
    saveModel: (/** @type {Sequential} */ model, /** @type {string} */ path) =>
      FS.writeFile(path, archive(model)),

    /** What a file says of a model, all of it checked: its structure as JSON, and its arrays. */
    readModel(/** @type {string} */ path) {
      const { json, arrays } = ready().readKeras(FS.readFile(path));
      return { structure: JSON.stringify(json), arrays };
    },

    putArrays: (/** @type {Sequential} */ model, /** @type {any} */ { arrays }) =>
      model.setWeights(arrays),

    saveWeights: (/** @type {Sequential} */ model, /** @type {string} */ path) =>
      FS.writeFile(path, contents(model).get(weightsFile)),

    /** Reads them as those of this model's own archive. */
    loadWeights(/** @type {Sequential} */ model, /** @type {string} */ path) {
      const files = contents(model).set(weightsFile, FS.readFile(path));
      model.setWeights(ready().readKeras(writeZip(files)).arrays);
    },
  };
}
