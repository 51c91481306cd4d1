// Which tensors are alive. Their numbers lie in JavaScript's memory, which the garbage collector frees; what
// is counted here is what TensorFlow.js would count, so that programs which look after their memory still can.

/** @typedef {import('./tensor.js').Tensor} Tensor */

let tensors = 0;
let bytes = 0;
/** The tensors made in each `tidy` under way. @type {Set<Tensor>[]} */
const scopes = [];

/** @param {Tensor} tensor @param {number} size  in bytes */
export function born(tensor, size) {
  tensors += 1;
  bytes += size;
  scopes.at(-1)?.add(tensor);
}

/** @param {Tensor} tensor @param {number} size  in bytes */
export function gone(tensor, size) {
  tensors -= 1;
  bytes -= size;
  for (const scope of scopes) scope.delete(tensor);
}

/**
 * How many tensors there are that were not disposed.
 * @returns {{ numTensors: number, numDataBuffers: number, numBytes: number, unreliable: boolean }}
 */
export const memory = () => ({
  numTensors: tensors,
  numDataBuffers: tensors,
  numBytes: bytes,
  unreliable: false,
});

/**
 * Runs a function and disposes the tensors that it made, all but those in its result.
 * @template T
 * @param {string | (() => T)} nameOrWork
 * @param {() => T} [named]
 * @returns {T}
 */
export function tidy(nameOrWork, named) {
  const work = typeof nameOrWork === 'function' ? nameOrWork : named;
  if (typeof work !== 'function') throw new Error('tf.tidy: the argument must be a function.');
  scopes.push(new Set());
  try {
    const result = work();
    if (result instanceof Promise) throw new Error('tf.tidy: the function must not be async.');
    for (const tensor of tensorsIn(result)) keepInOuter(tensor);
    return result;
  } finally {
    for (const tensor of scopes.pop() ?? []) tensor.dispose();
  }
}

/** @param {Tensor} tensor */
function keepInOuter(tensor) {
  if (scopes.at(-1)?.delete(tensor)) scopes.at(-2)?.add(tensor);
}

/**
 * Takes a tensor out of the reach of `tidy`.
 * @template {Tensor} T
 * @param {T} tensor
 * @returns {T}
 */
export function keep(tensor) {
  for (const scope of scopes) scope.delete(tensor);
  return tensor;
}

/** Disposes all tensors in a tensor, list or object. @param {unknown} container */
export function dispose(container) {
  for (const tensor of tensorsIn(container)) tensor.dispose();
}

/** @param {any} value @param {Set<any>} [seen] @returns {Tensor[]} */
function tensorsIn(value, seen = new Set()) {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (typeof value.dataSync === 'function') return [value];
  if (ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap((item) => tensorsIn(item, seen));
}
