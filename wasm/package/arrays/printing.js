// Arrays as text.

/**
 * @typedef {object} PrintOptions  NumPy's set_printoptions
 * @property {number} [precision]  digits behind the point at most (8)
 * @property {number} [threshold]  arrays with more elements are summarised (1000)
 * @property {number} [edgeitems]  of each end of an axis, where summarised (3)
 * @property {number} [linewidth]  (75)
 * @property {boolean} [suppress]  no exponent for small numbers (false)
 * @property {string} [separator]  of str (' ')
 */

/** @param {import('../loader.js').ModuleWithArrays} module */
export function printing(module) {
  return {
    /**
     * str(a) or repr(a), as NumPy 1.24 prints.
     * @param {import('./memory.js').NDArray} a
     * @param {'str' | 'repr'} kind
     * @param {PrintOptions} [options]
     * @returns {string}
     */
    format(a, kind, options = {}) {
      const { precision = 8, threshold = 1000, edgeitems = 3, linewidth = 75 } = options;
      const { suppress = false, separator = ' ' } = options;
      return module.arrayFormat(
        a,
        kind,
        precision,
        threshold,
        edgeitems,
        linewidth,
        suppress,
        separator,
      );
    },
  };
}
