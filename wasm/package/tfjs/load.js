// Models from files and from JSON.

import { loadTensorFlowJs } from '../formats/tensorflow-js.js';
import { namespace } from './absent.js';
import { dl, newSeed } from './engine.js';
import { filesOf } from './io/artifacts.js';
import { loaderOf } from './io/places.js';
import { modelAround } from './model.js';

/**
 * A model that TensorFlow.js, Keras's converter or denselab has saved, with its weights.
 * @param {string | import('./io/places.js').LoadHandler} source  an address: 'https://…/model.json',
 *   'localstorage://…', 'indexeddb://…', in Node 'file://…'; or a handler of tf.io
 */
export async function loadLayersModel(source) {
  const artifacts = await loaderOf(source).load();
  // As in TensorFlow.js the model has to be compiled anew before it is trained on.
  return modelAround(await loadTensorFlowJs(dl, filesOf(artifacts), { compile: false }));
}

/** Models from JSON. */
export const models = namespace('tf.models', {
  /**
   * A new model with a structure that toJSON gave here, in TensorFlow.js or in Keras; its weights are new.
   * @param {any} json  an object or its text
   */
  modelFromJSON: async (json) => {
    const read = typeof json === 'string' ? JSON.parse(json) : json;
    const { compile_config: _, ...structure } = read.modelTopology ?? read;
    return modelAround(dl.modelFromJSON(structure, { seed: newSeed() }));
  },
});
