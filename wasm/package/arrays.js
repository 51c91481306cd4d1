// NumPy's arrays in the engine's memory: what the Code room's Python computes with.

import { creation } from './arrays/creation.js';
import { indexing } from './arrays/indexing.js';
import { keeper } from './arrays/memory.js';
import { operations } from './arrays/operations.js';
import { pictures } from './arrays/pictures.js';
import { printing } from './arrays/printing.js';
import { randomness } from './arrays/random.js';
import { tensors } from './arrays/tensors.js';
import { views } from './arrays/views.js';
import { Engine } from './engine.js';
import { loadModuleWithArrays } from './loader.js';

/**
 * @typedef {import('./arrays/memory.js').NDArray} NDArray  an array or a view of one: what all
 *   functions take and give. Look only at its dtype, shape and size
 * @typedef {import('./arrays/creation.js').Dtype} Dtype
 * @typedef {import('./arrays/printing.js').PrintOptions} PrintOptions
 * @typedef {import('./arrays/random.js').Random} Random
 * @typedef {import('./arrays/random.js').Generator} Generator
 * @typedef {ReturnType<typeof arrayFunctions>} Arrays
 */

/**
 * The engine on this thread, and arrays that live in the same memory.
 *
 *     const { dl, arrays } = await loadArrays();
 *     const a = arrays.make('float64', [2, 2], [1, 2, 3, 4]);
 *     arrays.format(arrays.reduce('sum', a, [0]), 'repr'); // 'array([4., 6.])'
 *
 * @param {import('./loader.js').LoadOptions} [options]
 * @returns {Promise<{ dl: Engine, arrays: Arrays }>}
 * @throws where WebAssembly with SIMD is missing, or the engine's files cannot be loaded
 */
export async function loadArrays(options) {
  const module = await loadModuleWithArrays(options);
  return { dl: new Engine(module), arrays: arrayFunctions(module) };
}

/**
 * Every function of arrays, over one module. All of them throw an Error in NumPy's words.
 * @param {import('./loader.js').ModuleWithArrays} module
 */
function arrayFunctions(module) {
  const { keep, sweep, liveBytes } = keeper(module);
  return {
    ...creation(module, keep),
    ...views(module, keep),
    ...operations(module, keep),
    ...indexing(module, keep),
    ...printing(module),
    ...randomness(module, keep),
    ...tensors(module, keep),
    ...pictures(module, keep),
    sweep,
    liveBytes,
  };
}
