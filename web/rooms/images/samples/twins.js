import { wrap } from 'comlink';

/** Files handed over in one message: the browser takes a third of a millisecond for each it has not handed over before. */
const together = 50;

/** Images with the same bytes. Ids are the library's; an image of the sample set has no file and no twin. */
export class Twins {
  /** @type {Map<number, number>} by id: the first image with its bytes */
  #firsts = new Map();
  /** @type {import('comlink').Remote<import('./contents.js').Contents> | null} */
  #remote = null;

  /** @param {import('../library.js').ImageLibrary} library */
  constructor(library) {
    this.library = library;
  }

  /** @param {number[]} ids @returns {Promise<number[]>} for each the first image with its bytes */
  async firsts(ids) {
    const items = ids.flatMap((id) => {
      const file = this.#firsts.has(id) ? null : this.library.file(id);
      return file ? [{ id, file }] : [];
    });
    for (let start = 0; start < items.length; start += together) {
      const some = items.slice(start, start + together);
      const firsts = await this.#identify(some);
      for (const [index, { id }] of some.entries()) this.#firsts.set(id, firsts[index]);
    }
    return ids.map((id) => this.#firsts.get(id) ?? id);
  }

  /** @param {import('./contents.js').Item[]} items */
  #identify(items) {
    this.#remote ??= wrap(
      new Worker(new URL('./contents-worker.js', import.meta.url), { type: 'module' }),
    );
    return this.#remote.identify(items);
  }
}
