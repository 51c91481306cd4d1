import { expose, transfer } from 'comlink';
import { sampleChunks } from './sample-set.js';

/** A part of the sample set, chunk by chunk, as far as it is asked for. */
class SampleReader {
  /** @type {ReturnType<typeof sampleChunks> | null} */
  #chunks = null;

  /** @param {import('./sample-set.js').Part} part @param {number} limit images */
  open(part, limit) {
    this.#chunks = sampleChunks(part, limit);
  }

  /** @returns {Promise<import('./sample-set.js').Chunk | undefined>} nothing once all were given */
  async next() {
    const { value } = (await this.#chunks?.next()) ?? {};
    return value && transfer(value, [value.bytes.buffer]);
  }
}

expose(new SampleReader());
