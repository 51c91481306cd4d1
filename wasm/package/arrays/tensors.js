// Arrays as the engine's tensors.

import { engineObject } from '../resource.js';
import { Tensor } from '../tensor.js';

/**
 * @param {import('../loader.js').ModuleWithArrays} module
 * @param {import('./memory.js').Keep} keep
 */
export function tensors(module, keep) {
  return {
    /**
     * A tensor with the array's values as float32, copied inside the engine. Bytes too are taken as
     * they are, where a tensor of uint8 would count as 0 … 1.
     * @param {import('./memory.js').NDArray} a
     */
    tensor: (a) => new Tensor(/** @type {any} */ (module.arrayToSamples(a)), a.shape),

    /** An array with a tensor's values, in its shape and dtype: a copy. @param {Tensor} tensor */
    fromTensor: (tensor) => keep(module.arrayFromSamples(engineObject(tensor), [...tensor.shape])),
  };
}
