// Views of arrays, copies and assignment.

/**
 * @typedef {import('../loader.js').ModuleWithArrays} Module
 * @typedef {import('./memory.js').NDArray} NDArray
 * @typedef {import('./memory.js').Keep} Keep
 * @typedef {import('./creation.js').Dtype} Dtype
 * @typedef {readonly number[]} Numbers  one for each axis
 */

/** @param {Module} module @param {Keep} keep */
export function views(module, keep) {
  return {
    /**
     * A view of every `step`th element from `start`, `count` of them along each axis; an axis that is
     * dropped was indexed by a number, and has count 1.
     * @param {NDArray} a @param {Numbers} starts  not below 0 @param {Numbers} steps
     * @param {Numbers} counts @param {readonly boolean[]} drop
     */
    slice: (a, starts, steps, counts, drop) =>
      keep(module.arraySlice(a, [...starts], [...steps], [...counts], [...drop])),

    /** A view whose axis i is axis `axes[i]` of `a`. @param {NDArray} a @param {Numbers} axes */
    transpose: (a, axes) => keep(module.arrayTranspose(a, [...axes])),

    /**
     * The same values in another shape, a view where the memory allows it. One dimension may be -1.
     * @param {NDArray} a @param {Numbers} shape
     */
    reshape: (a, shape) => keep(module.arrayReshape(a, [...shape])),

    /** A view as if repeated. @param {NDArray} a @param {Numbers} shape */
    broadcastTo: (a, shape) => keep(module.arrayBroadcastTo(a, [...shape])),

    /** @param {NDArray} a */
    copy: (a) => keep(module.arrayCopy(a)),

    /** A copy, converted as by a C cast. @param {NDArray} a @param {Dtype} dtype */
    astype: (a, dtype) => keep(module.arrayAstype(a, dtype)),

    /** target[...] = source: broadcast, converted. @param {NDArray} target @param {NDArray} source */
    assign: (target, source) => module.arrayAssign(target, source),

    /** @param {NDArray} a @param {NDArray} b @returns {boolean} */
    sharesMemory: (a, b) => module.arraySharesMemory(a, b),
  };
}
