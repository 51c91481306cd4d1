import { wrap } from 'comlink';

/** Files handed over in one message: the browser takes a third of a millisecond for each it has not handed over before. */
const together = 50;

/** Images with the same bytes. Ids are the library's; an image of the sample set has no file and no twin. */
export class Twins {
  /** @type {Map<number, number>} by id: the first image with its bytes */
  #firsts = new Map();
  /** @type {import('comlink').Remote<import('./contents.js').Contents> | null} */
  #remote = null;
  /** @type {Promise<unknown>} */
  #work = Promise.resolve();

  /** @param {import('../library.js').ImageLibrary} library */
  constructor(library) {
    this.library = library;
  }

  /** @param {number[]} ids @returns {Promise<number[]>} for each the first image with its bytes */
  async firsts(ids) {
    const fresh = ids.filter((id) => !this.#firsts.has(id) && this.library.place(id) < 0);
    // One lot after the other: the first ones of ten classes together would be too many for one task.
    if (fresh.length > 0) {
      const work = this.#work.then(() => this.#look(fresh));
      this.#work = work.catch(() => {});
      await work;
    }
    return ids.map((id) => this.#firsts.get(id) ?? id);
  }

  /** @param {number[]} fresh */
  async #look(fresh) {
    for (let start = 0; start < fresh.length; start += together) {
      const some = fresh.slice(start, start + together);
      const files = await Promise.all(some.map((id) => this.library.file(id)));
      const firsts = await this.#identify(some.map((id, index) => ({ id, file: files[index] })));
      for (const [index, id] of some.entries()) this.#firsts.set(id, firsts[index]);
    }
  }

  /** @param {import('./contents.js').Item[]} items */
  #identify(items) {
    this.#remote ??= wrap(
      new Worker(new URL('./contents-worker.js', import.meta.url), { type: 'module' }),
    );
    return this.#remote.identify(items);
  }
}
