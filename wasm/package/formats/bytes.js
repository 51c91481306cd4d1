// Bytes, and the numbers in them.

/** @param {Uint8Array | ArrayBuffer} bytes @param {string} format  for the message @returns {Uint8Array} */
export function asBytes(bytes, format) {
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  if (bytes instanceof Uint8Array) return bytes;
  throw new Error(`${format}: the file must be a Uint8Array or an ArrayBuffer, but got ${bytes}.`);
}

/** The bytes of an array, not copied. @param {ArrayBufferView} array */
export const bytesUnder = (array) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** @param {readonly Uint8Array[]} parts */
export function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @param {Uint8Array} bytes */
export const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * JSON text, with the file's name in what is wrong with it.
 * @param {Uint8Array} bytes
 * @param {string} what  'Keras file: config.json'
 * @returns {Record<string, any>} an object
 */
export function jsonIn(bytes, what) {
  let value;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Error(`${what} is not JSON: ${/** @type {Error} */ (error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} must hold an object { … }.`);
  return value;
}

/** @param {unknown} value @returns {value is number[]} */
export const isShape = (value) =>
  Array.isArray(value) &&
  value.length <= 32 &&
  value.every((side) => Number.isSafeInteger(side) && side >= 0) &&
  value.reduce((product, side) => product * side, 1) <= Number.MAX_SAFE_INTEGER;

/** A value of a file, for a message. @param {unknown} value */
export function shown(value) {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
