// How arguments and results cross between the page and the worker. Objects that live in the worker
// cross as numbers, functions as an index into a list of Comlink's proxies, which has to stand beside
// them: Comlink looks for them at the top level only. All else is cloned.

const objectKey = '$denselabObject';
const callbackKey = '$denselabCallback';

/**
 * A copy of a value in which everything that `replace` answers to is replaced.
 * @param {any} value
 * @param {(value: any) => any} replace  undefined: not to be replaced
 * @returns {any}
 */
function replaceAll(value, replace) {
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) {
    // A list of numbers, the innermost of nested arrays, has nothing to replace.
    return typeof value[0] === 'number' ? value : value.map((item) => replaceAll(item, replace));
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaceAll(item, replace)]),
  );
}

/** @param {unknown} value */
function isPlain(value) {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/**
 * @param {unknown} value
 * @param {(value: any) => number | undefined} idOf  the number of an object that lives elsewhere
 * @returns {{ value: any, callbacks: Function[] }}
 */
export function encode(value, idOf) {
  /** @type {Function[]} */
  const callbacks = [];
  const encoded = replaceAll(value, (item) => {
    if (typeof item === 'function') return { [callbackKey]: callbacks.push(item) - 1 };
    const id = idOf(item);
    return id === undefined ? undefined : { [objectKey]: id };
  });
  return { value: encoded, callbacks };
}

/**
 * @param {unknown} value
 * @param {(id: number) => any} objectOf
 * @param {Function[]} callbacks
 */
export function decode(value, objectOf, callbacks) {
  return replaceAll(value, (item) => {
    if (typeof item?.[objectKey] === 'number') return objectOf(item[objectKey]);
    if (typeof item?.[callbackKey] === 'number') return callbacks[item[callbackKey]];
    return undefined;
  });
}

/**
 * The buffers of the typed arrays in a result: handed over, not copied.
 * @param {any} value
 * @param {Set<ArrayBuffer>} [found]
 */
export function buffersIn(value, found = new Set()) {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    if (typeof value[0] !== 'number') for (const item of value) buffersIn(item, found);
  } else if (isPlain(value)) {
    for (const item of Object.values(value)) buffersIn(item, found);
  }
  return found;
}

/**
 * @typedef {object} Description  of an object that lives in the worker
 * @property {number} id
 * @property {string[]} methods
 * @property {Record<string, unknown>} properties  as they are now
 *
 * @typedef {object} Answer
 * @property {any} value
 * @property {Description[]} created  objects in the value that the client does not know yet
 * @property {Record<string, unknown>} properties  of the object that was called, as they are now
 */
