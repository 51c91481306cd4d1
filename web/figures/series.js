// Numbers in whatever a program holds them: lists in lists, typed arrays, arrays with a shape.

/**
 * @typedef {{ data: ArrayLike<number>, shape: readonly number[], dtype?: string }} Series
 */

/**
 * @param {any} value a number, lists, a typed array, or something with `data` and `shape`
 * @param {string} what it is, for the message
 * @returns {Series}
 * @throws where rows differ in length, or something is no number
 */
export function series(value, what) {
  if (typeof value === 'number' || typeof value === 'boolean') return { data: [+value], shape: [] };
  if (ArrayBuffer.isView(value))
    return { data: /** @type {any} */ (value), shape: [/** @type {any} */ (value).length] };
  if (value && typeof value === 'object' && 'data' in value && 'shape' in value) return value;
  if (!Array.isArray(value)) throw new Error(`${what} must be numbers, but got ${shown(value)}.`);
  const parts = value.map((item) => series(item, what));
  const inner = parts[0]?.shape ?? [];
  const odd = parts.find(({ shape }) => shape.join() !== inner.join());
  if (odd) {
    throw new Error(
      `${what}: the rows differ in shape: (${inner.join(', ')}) and (${odd.shape.join(', ')}).`,
    );
  }
  return { data: parts.flatMap(({ data }) => Array.from(data)), shape: [value.length, ...inner] };
}

/** One row of numbers, whatever the shape. @param {any} value @param {string} what @returns {Float64Array} */
export function row(value, what) {
  return Float64Array.from(series(value, what).data);
}

/** @param {unknown} value */
export function shown(value) {
  if (value === null || value === undefined) return 'None';
  return typeof value === 'string' ? `'${value}'` : String(value);
}
