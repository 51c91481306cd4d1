// Files in the forms that users have them.

/**
 * @typedef {Blob | Uint8Array | ArrayBuffer} FileContent
 * @typedef {File | FileContent | { name: string, bytes: FileContent }} FileLike
 */

/**
 * The name to speak of a file in messages.
 * @param {any} file
 * @param {string} fallback
 * @returns {string}
 */
export function fileName(file, fallback) {
  return typeof file?.name === 'string' && file.name !== '' ? file.name : fallback;
}

/** A view of bytes at hand; null for anything else. @param {unknown} content */
export function bytesOf(content) {
  if (content instanceof Uint8Array) return content;
  return content instanceof ArrayBuffer ? new Uint8Array(content) : null;
}

/**
 * @param {any} file
 * @returns {Promise<Uint8Array>}
 */
export async function fileBytes(file) {
  const content = file?.bytes !== undefined && !(file instanceof Blob) ? file.bytes : file;
  const bytes = bytesOf(content);
  if (bytes) return bytes;
  if (content instanceof Blob) return new Uint8Array(await readBlob(content));
  throw new Error('this is no file: it must be a File, a Blob, or { name, bytes }.');
}

/** @param {Blob} blob */
async function readBlob(blob) {
  try {
    return await blob.arrayBuffer();
  } catch {
    throw new Error('the file cannot be read; it may have been moved, changed or deleted.');
  }
}
