/**
 * Memory for what the engine's worker is asked about: where the page may share memory with it, many megabytes need not be
 * copied for each question, which would keep the page from answering.
 * @param {number} bytes
 */
export function sharedMemory(bytes) {
  return globalThis.crossOriginIsolated ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}
