// denselab/formats: models and data as other programs have them. One file a format.
//
// | format                    | writes                            | reads                              |
// |---------------------------|-----------------------------------|------------------------------------|
// | Keras 3 .keras, 2 .h5     | saveKeras                         | loadKeras (.keras and .h5)         |
// | TensorFlow.js LayersModel | saveTensorFlowJs                  | loadTensorFlowJs                   |
// | ONNX                      | saveOnnx                          |                                    |
// | safetensors               | saveSafetensors, writeSafetensors | loadSafetensors, readSafetensors   |
// | NumPy .npy, .npz          | writeNpy, writeNpz                | readNpy, readNpz                   |
// | CSV                       | writeProbabilities                |                                    |
//
// save… and load… take models and engines of load() and of load({ worker: true }) and give promises.
// What they do between the promises is also there by itself, for programs that cannot wait: write… takes
// what plainModel gives, and read… gives what a model is made of. Keras's need prepareKeras() before.
//
// Exported models take floats. This package counts pixels kept as bytes (uint8, 0 … 255) as 0 … 1; other
// programs have to be given them divided by 255, and the files say so.
//
// A file is all in memory: expect the weights once in the model, once copied out of it, and once or twice in
// the file. Nothing in a file is put into a model before all of the file is checked.

/**
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./model.js').PlainModel} PlainModel
 * @typedef {import('./new-model.js').AnyEngine} AnyEngine
 * @typedef {import('./new-model.js').Read} Read
 * @typedef {import('./onnx.js').OnnxOptions} OnnxOptions
 * @typedef {import('./npy.js').NumpyArray} NumpyArray
 * @typedef {import('./npy.js').NumpyDType} NumpyDType
 * @typedef {import('./safetensors.js').NamedArray} NamedArray
 * @typedef {import('./safetensors.js').ReadArray} ReadArray
 */

export { loadKeras, prepareKeras, readKeras, saveKeras, writeKeras } from './keras.js';
export { plainModel } from './model.js';
export { readNpy, writeNpy } from './npy.js';
export { readNpz, writeNpz } from './npz.js';
export { saveOnnx, writeOnnx } from './onnx.js';
export { writeProbabilities } from './probabilities.js';
export {
  loadSafetensors,
  readSafetensors,
  safetensorsParts,
  saveSafetensors,
  writeSafetensors,
} from './safetensors.js';
export {
  loadTensorFlowJs,
  readTensorFlowJs,
  saveTensorFlowJs,
  writeTensorFlowJs,
} from './tensorflow-js.js';
