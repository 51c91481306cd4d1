import {
  saveKeras,
  saveOnnx,
  saveSafetensors,
  saveTensorFlowJs,
  writeNpz,
  writeProbabilities,
} from 'denselab/formats';
import { zipSync } from 'fflate';
import { arraysOf } from '../../export/programs.js';

/**
 * @typedef {import('../../export/source.js').Source} Source
 * @typedef {import('../../export/source.js').Watch} Watch
 * @typedef {{ name: string, content: BlobPart }} NamedFile
 */

/** @typedef {'keras' | 'tensorflowJs' | 'onnx' | 'safetensors' | 'npz' | 'csv'} FileKind */

/**
 * @param {Source} source
 * @param {FileKind} kind
 * @param {Watch} watch
 * @returns {Promise<NamedFile | null>} null where there is nothing to write
 */
export async function networkFile(source, kind, watch) {
  const { name, model, experiment } = source;
  const file = (/** @type {string} */ ending, /** @type {any} */ content) => ({
    name: `${name}${ending}`,
    content,
  });
  switch (kind) {
    case 'keras':
      return file('.keras', await saveKeras(model));
    case 'tensorflowJs': {
      const files = Object.fromEntries(await saveTensorFlowJs(model));
      return file('-tfjs.zip', zipSync(files, { level: 0 }));
    }
    case 'onnx':
      return file('.onnx', await saveOnnx(model, { classes: experiment.data.classes }));
    case 'safetensors':
      return file('.safetensors', await saveSafetensors(model));
    case 'npz':
      return file('-data.npz', writeNpz(await arraysOf(source, watch)));
    case 'csv': {
      const told = await source.probabilities?.();
      if (!told) return null;
      return file('-probabilities.csv', writeProbabilities(told.names, told.classes, told.data));
    }
  }
}
