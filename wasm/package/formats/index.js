// denselab/formats: models and data as other programs have them. One file a format, each of which can
// also be imported alone; libraries are loaded only by the formats that need them.
//
// | format                   | writes                | reads                                    |
// |--------------------------|-----------------------|------------------------------------------|
// | TensorFlow.js            | saveTensorFlowJs      | loadTensorFlowJs                         |
// | safetensors              | saveSafetensors,      | loadSafetensors (into an existing model),|
// |                          | writeSafetensors      | readSafetensors                          |
// | NumPy .npy               | writeNpy              | readNpy                                  |
//
// Models may be those of load() or of load({ worker: true }). Exported models take floats: what this
// package scales by itself, pixels as bytes 0 … 255, they want as 0 … 1.

/**
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./new-model.js').AnyEngine} AnyEngine
 * @typedef {import('./npy.js').NumpyArray} NumpyArray
 * @typedef {import('./npy.js').NumpyDType} NumpyDType
 * @typedef {import('./safetensors.js').NamedArray} NamedArray
 * @typedef {import('./safetensors.js').ReadArray} ReadArray
 */

export { readNpy, writeNpy } from './npy.js';
export {
  loadSafetensors,
  readSafetensors,
  safetensorsParts,
  saveSafetensors,
  writeSafetensors,
} from './safetensors.js';
export { loadTensorFlowJs, saveTensorFlowJs } from './tensorflow-js.js';
