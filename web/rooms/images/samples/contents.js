import { crc32 } from '../../../crc32.js';

const readTogether = 16;

/**
 * Which files have the same bytes. The first file of a size is not read until a second one comes, so that a
 * thousand large photos cost nothing; files of one size are compared by checksum, and where those agree, byte
 * by byte.
 * @typedef {{ id: number, file: Blob }} Item
 */
export class Contents {
  /** @type {Map<number, Promise<void> | Item>} by size: the only file that has it, or the work of reading that */
  #bySize = new Map();
  /** @type {Map<string, Item[]>} by size and checksum: one file of each content */
  #bySum = new Map();
  /** @type {Promise<unknown>} */
  #queue = Promise.resolve();

  /**
   * @param {Item[]} items
   * @returns {Promise<number[]>} for each the id of the first item with its bytes, its own if there was none
   */
  identify(items) {
    const result = this.#queue.then(() => this.#identify(items));
    this.#queue = result;
    return result;
  }

  /** @param {Item[]} items */
  async #identify(items) {
    /** @type {number[]} */
    const firsts = [];
    for (let start = 0; start < items.length; start += readTogether) {
      const some = items.slice(start, start + readTogether);
      const keys = await Promise.all(some.map((item) => this.#keyOf(item)));
      for (const [index, item] of some.entries()) firsts.push(await this.#first(item, keys[index]));
    }
    return firsts;
  }

  /** @param {Item} item @returns {Promise<string | null>} null where it need not or cannot be read */
  async #keyOf(item) {
    const { size } = item.file;
    const known = this.#bySize.get(size);
    if (!known) {
      this.#bySize.set(size, item);
      return null;
    }
    if ('file' in known) this.#bySize.set(size, this.#read(known));
    await this.#bySize.get(size);
    return keyOf(item.file);
  }

  /** @param {Item} item so far the only one of its size */
  async #read(item) {
    const key = await keyOf(item.file);
    if (key !== null) this.#bySum.set(key, [item]);
  }

  /** @param {Item} item @param {string | null} key @returns {Promise<number>} */
  async #first(item, key) {
    if (key === null) return item.id;
    const alike = this.#bySum.get(key) ?? [];
    for (const other of alike) if (await sameBytes(other.file, item.file)) return other.id;
    this.#bySum.set(key, [...alike, item]);
    return item.id;
  }
}

/** @param {Blob} file @returns {Promise<string | null>} null where it cannot be read */
async function keyOf(file) {
  const bytes = await bytesOf(file);
  return bytes && `${file.size} ${crc32(bytes)}`;
}

/** @param {Blob} file @returns {Promise<Uint8Array | null>} */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** @param {Blob} a @param {Blob} b of the same size */
async function sameBytes(a, b) {
  const [left, right] = await Promise.all([bytesOf(a), bytesOf(b)]);
  return left !== null && right !== null && left.every((byte, i) => byte === right[i]);
}
