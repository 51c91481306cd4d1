// Who holds which array: a collector cannot see WebAssembly's memory, so that it is swept.

/**
 * @typedef {import('../loader.js').ModuleWithArrays} Module
 * @typedef {import('#engine-with-arrays').NDArray} NDArray
 * @typedef {(array: NDArray | null) => NDArray} Keep  remembers an array for the next sweep
 */

/** @param {Module} module */
export function keeper(module) {
  /** @type {Set<NDArray>} */
  let living = new Set();
  return {
    /** @type {Keep} */
    keep(array) {
      const made = /** @type {NDArray} */ (array);
      living.add(made);
      return made;
    },

    /**
     * Frees every array that nobody holds any more. (Memory itself goes with the last array or view
     * of it.) Takes time for each that lives.
     * @param {(array: NDArray) => boolean} held
     */
    sweep(held) {
      const kept = new Set();
      for (const array of living) {
        if (held(array)) kept.add(array);
        else array.delete();
      }
      living = kept;
    },

    /** The bytes of all arrays together, those included that wait to be swept. */
    liveBytes: () => module.arrayLiveBytes(),
  };
}
