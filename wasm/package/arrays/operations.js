// Arithmetic, reductions and products of arrays.

/**
 * @typedef {import('../loader.js').ModuleWithArrays} Module
 * @typedef {import('./memory.js').NDArray} NDArray
 * @typedef {import('./memory.js').Keep} Keep
 * @typedef {import('./creation.js').Dtype} Dtype
 *
 * The compiler loses its way in a list of texts that goes on in the next line, hence the parts.
 * @typedef {'add' | 'subtract' | 'multiply' | 'divide' | 'floor_divide' | 'remainder'} Elementary
 * @typedef {'power' | 'maximum' | 'minimum' | 'arctan2' | 'hypot'} OfTwo
 * @typedef {'bitwise_and' | 'bitwise_or' | 'bitwise_xor' | 'left_shift' | 'right_shift'} OfBits
 * @typedef {Elementary | OfTwo | OfBits} Arithmetic
 * @typedef {'equal' | 'not_equal' | 'less' | 'less_equal' | 'greater' | 'greater_equal'} Order
 * @typedef {Order | 'logical_and' | 'logical_or' | 'logical_xor'} Comparison
 * @typedef {'negative' | 'positive' | 'absolute' | 'sign' | 'square' | 'invert'} Signs
 * @typedef {'exp' | 'exp2' | 'expm1' | 'log' | 'log2' | 'log10' | 'log1p'} Exponentials
 * @typedef {'sqrt' | 'reciprocal' | 'floor' | 'ceil' | 'rint' | 'trunc'} Rounding
 * @typedef {'sin' | 'cos' | 'tan' | 'arcsin' | 'arccos' | 'arctan' | 'sinh' | 'cosh' | 'tanh'} Angles
 * @typedef {'isnan' | 'isinf' | 'isfinite' | 'logical_not'} Tests
 * @typedef {Signs | Exponentials | Rounding | Angles | Tests} Unary
 * @typedef {'sum' | 'prod' | 'mean' | 'var' | 'std' | 'any' | 'all'} Sums
 * @typedef {Sums | 'min' | 'max' | 'argmin' | 'argmax'} Reduction
 */

/** From small to large; a whole number of more than 16 bits is beyond float32. @type {Dtype[]} */
const order = ['bool', 'uint8', 'int32', 'int64', 'float32', 'float64'];

/** The dtype that holds the values of both. @param {NDArray} a @param {NDArray} b @returns {Dtype} */
function commonType(a, b) {
  const [low, high] = [a, b]
    .map(({ dtype }) => order.indexOf(/** @type {Dtype} */ (dtype)))
    .sort((left, right) => left - right);
  const isTooWide = order[high] === 'float32' && (low === 2 || low === 3);
  return isTooWide ? 'float64' : order[high];
}

/** @param {Module} module @param {Keep} keep */
export function operations(module, keep) {
  return {
    /**
     * A ufunc of two arrays, which are broadcast and converted to `compute` first.
     * @param {Arithmetic | Comparison} op @param {NDArray} a @param {NDArray} b
     * @param {Dtype} [compute]  default: the dtype that holds both
     * @returns {NDArray} of `compute`; a comparison gives bool
     */
    binary: (op, a, b, compute = commonType(a, b)) => keep(module.arrayBinary(op, a, b, compute)),

    /**
     * A ufunc of one array. Functions of real numbers give float64 for whole ones
     * (float32 for uint8 and bool); reciprocal keeps the dtype.
     * @param {Unary} op @param {NDArray} a
     */
    unary: (op, a) => keep(module.arrayUnary(op, a)),

    /**
     * @param {Reduction} op @param {NDArray} a
     * @param {readonly number[]} axes  which are reduced; for argmin and argmax one, or all: the
     *   index is then that of the flat array
     * @param {boolean} [keepdims] @param {number} [ddof]  of var and std
     */
    reduce: (op, a, axes, keepdims = false, ddof = 0) =>
      keep(module.arrayReduce(op, a, [...axes], keepdims, ddof)),

    /** @param {'cumsum' | 'cumprod'} op @param {NDArray} a @param {number} axis */
    accumulate: (op, a, axis) => keep(module.arrayAccumulate(op, a, axis)),

    /**
     * a @ b, by NumPy's rules for vectors, matrices and stacks of them.
     * @param {NDArray} a @param {NDArray} b
     * @param {Dtype} [compute]  what both are converted to; default: the dtype that holds both
     */
    matmul: (a, b, compute = commonType(a, b)) => keep(module.arrayMatmul(a, b, compute)),
  };
}
