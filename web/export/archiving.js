import { transfer, wrap } from 'comlink';
import { nextTask } from '../tasks.js';
import { aborted, failure } from '../worker-work.js';

/** @typedef {import('./archive.js').Entry} Entry */

/**
 * Makes a zip archive in a worker, so that the page stays responsive.
 * @param {AsyncIterable<Entry>} entries their arrays and bytes are handed over
 * @param {AbortSignal} signal
 * @returns {Promise<Blob>}
 * @throws the signal's reason once it is aborted; what making an entry throws
 */
export async function archived(entries, signal) {
  // In a page of someone else there are no workers of ours, and no large data.
  if (new URL(import.meta.url).origin !== globalThis.origin) return archivedHere(entries, signal);
  const worker = new Worker(new URL('./archive-worker.js', import.meta.url), { type: 'module' });
  /** @type {any} */
  const archive = wrap(worker);
  const work = async () => {
    for await (const entry of entries) {
      signal.throwIfAborted();
      await archive.add(handedOver(entry));
    }
    return archive.end();
  };
  try {
    return await Promise.race([work(), failure(worker), aborted(signal)]);
  } finally {
    worker.terminate();
  }
}

/** @param {AsyncIterable<Entry>} entries @param {AbortSignal} signal */
async function archivedHere(entries, signal) {
  const { Archive } = await import('./archive.js');
  const archive = new Archive();
  for await (const entry of entries) {
    signal.throwIfAborted();
    archive.add(entry);
    await nextTask();
  }
  return archive.end();
}

/** @param {Entry} entry */
function handedOver(entry) {
  const arrays = 'arrays' in entry ? Object.values(entry.arrays).map(({ data }) => data) : [];
  const held = 'bytes' in entry ? [entry.bytes] : arrays;
  const buffers = new Set(held.map(({ buffer }) => /** @type {ArrayBuffer} */ (buffer)));
  return transfer(entry, [...buffers]);
}
