// Arrays selected by indices and masks, joined, sorted and rounded. What they give are copies.

/**
 * @typedef {import('../loader.js').ModuleWithArrays} Module
 * @typedef {import('./memory.js').NDArray} NDArray
 * @typedef {import('./memory.js').Keep} Keep
 * @typedef {import('./creation.js').Dtype} Dtype
 */

/** @param {Module} module @param {Keep} keep */
export function indexing(module, keep) {
  return {
    /**
     * a.take(indices, axis): the axis is replaced by those of the indices.
     * @param {NDArray} a @param {NDArray} indices  below 0 from the end @param {number} axis
     */
    take: (a, indices, axis) => keep(module.arrayTake(a, indices, axis)),

    /**
     * a[i₀, i₁, …]: index arrays for the first axes, broadcast together.
     * @param {NDArray} a @param {readonly NDArray[]} indices
     */
    gather: (a, indices) => keep(module.arrayGather(a, [...indices])),

    /**
     * a[i₀, i₁, …] = values.
     * @param {NDArray} a @param {readonly NDArray[]} indices @param {NDArray} values
     */
    scatter: (a, indices, values) => module.arrayScatter(a, [...indices], values),

    /**
     * a[mask], where the mask covers a's first axes.
     * @param {NDArray} a @param {NDArray} mask  bool
     */
    mask: (a, mask) => keep(module.arrayMask(a, mask)),

    /** a[mask] = values. @param {NDArray} a @param {NDArray} mask @param {NDArray} values */
    assignMask: (a, mask, values) => module.arrayAssignMask(a, mask, values),

    /**
     * The indices of what is not 0: an int64 array for each axis.
     * @param {NDArray} a
     */
    nonzero: (a) => module.arrayNonzero(a).map(keep),

    /**
     * condition ? a : b, broadcast.
     * @param {NDArray} condition @param {NDArray} a @param {NDArray} b  of the same dtype
     */
    where: (condition, a, b) => keep(module.arrayWhere(condition, a, b)),

    /**
     * The arrays one behind the other.
     * @param {readonly NDArray[]} arrays @param {number} axis @param {Dtype} [dtype]  of the result
     *   (the first one's)
     */
    concatenate: (arrays, axis, dtype = /** @type {Dtype} */ (arrays[0]?.dtype ?? 'float64')) =>
      keep(module.arrayConcatenate([...arrays], axis, dtype)),

    /** A sorted copy, NaN last. @param {NDArray} a @param {number} axis */
    sort: (a, axis) => keep(module.arraySort(a, axis)),

    /** The indices that sort; equals stay in order. @param {NDArray} a @param {number} axis */
    argsort: (a, axis) => keep(module.arrayArgsort(a, axis)),

    /**
     * Where each value belongs in a sorted vector of the same dtype.
     * @param {NDArray} sorted @param {NDArray} values @param {boolean} [right]  after its equals (false)
     */
    searchsorted: (sorted, values, right = false) =>
      keep(module.arraySearchsorted(sorted, values, right)),

    /** np.round. @param {NDArray} a @param {number} [decimals]  (0) */
    round: (a, decimals = 0) => keep(module.arrayRound(a, decimals)),
  };
}
