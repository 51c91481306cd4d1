import { Pyplot } from '../../figures/pyplot.js';
import { PythonException } from '../doors.js';

/**
 * The door behind matplotlib.pyplot. Figures that a program has not shown are shown at its end.
 * @param {{ arrays?: any }} tools  the arrays that handles belong to
 * @returns {(inside: import('../doors.js').Inside) => Record<string, Function>}
 */
export function plotsDoor({ arrays }) {
  return ({ emit, flush, atEnd, toJs }) => {
    const pyplot = new Pyplot((figure) => {
      flush();
      emit({ type: 'figure', figure });
    });
    // What has nothing drawn on it was begun by a program that then failed.
    atEnd(() => pyplot.show({ empty: false }));
    const read = (/** @type {unknown} */ value) => numbersOf(toJs(value), arrays);
    return {
      gca: () => pyplot.gca(),
      figure: (/** @type {any} */ options) => named(() => pyplot.figure(read(options))),
      subplots: (/** @type {any} */ given, /** @type {any} */ options) =>
        named(() => pyplot.subplots(read(given), read(options))),
      subplot: (/** @type {any} */ given) => pyplot.subplot(read(given)),
      sca: (/** @type {any} */ axes) => pyplot.sca(axes),
      suptitle: (/** @type {string} */ text) => pyplot.suptitle([text]),
      colorbar: (/** @type {any} */ mark, /** @type {any} */ axes, /** @type {any} */ options) =>
        named(() => pyplot.colorbar([mark, axes], read(options))),
      cla: () => pyplot.cla(),
      show: () => pyplot.show(),
      close: (/** @type {string | null} */ which) => pyplot.close(which),
      draw: (
        /** @type {any} */ axes,
        /** @type {string} */ name,
        /** @type {any} */ given,
        /** @type {any} */ options,
      ) => named(() => axes[name](read(given), read(options)) ?? null),
    };
  };
}

/** Arguments that are not there are a TypeError in Python, too. @template T @param {() => T} work */
function named(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError) throw new PythonException('TypeError', error.message);
    throw error;
  }
}

/** Handles of arrays become their numbers, in lists too. @param {any} value @param {any} arrays @returns {any} */
function numbersOf(value, arrays) {
  if (Array.isArray(value)) return value.map((item) => numbersOf(item, arrays));
  if (!value || typeof value !== 'object') return value;
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, numbersOf(item, arrays)]),
    );
  }
  if (typeof value.dtype !== 'string') return value;
  const data = arrays.typed(value);
  return {
    data: data instanceof BigInt64Array ? Float64Array.from(data, Number) : data,
    shape: value.shape,
    dtype: value.dtype,
  };
}
