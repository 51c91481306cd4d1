import { wrap } from 'comlink';
import { failure } from './worker-work.js';

/** @typedef {import('./sample-set.js').Chunk} Chunk */

/**
 * What `sampleChunks` gives, unpacked in a worker: all of the sample set would keep the page from answering. For pages
 * of this origin: elsewhere no worker of ours starts.
 * @param {import('./sample-set.js').Part} part
 * @param {number} limit
 * @returns {AsyncGenerator<Chunk>}
 */
export async function* sampleStream(part, limit) {
  const worker = new Worker(new URL('./sample-worker.js', import.meta.url), { type: 'module' });
  /** @type {any} */
  const reader = wrap(worker);
  const failed = failure(worker);
  /** @returns {Promise<Chunk | undefined>} */
  const next = () => Promise.race([reader.next(), failed]);
  try {
    await Promise.race([reader.open(part, limit), failed]);
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
  } finally {
    worker.terminate();
  }
}
