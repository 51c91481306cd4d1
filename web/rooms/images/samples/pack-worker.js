import { expose } from 'comlink';
import { Zip, ZipPassThrough } from 'fflate';
import { png } from '../../../png.js';

/**
 * A picture for the archive: a file as it is, or raw grey or RGB pixels, which become a PNG file.
 * @typedef {{ path: string, file: File }} FilePart
 * @typedef {{ path: string, pixels: Uint8Array, width: number, height: number, channels: 1 | 3 }} PixelPart
 */

/** Image files are packed already: they are stored, which costs neither time nor space. */
const service = new (class PackService {
  /** @type {BlobPart[]} */
  #parts = [];
  #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#parts.push(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  });

  /** @param {(FilePart | PixelPart)[]} parts @returns {Promise<string[]>} the files that cannot be read any more */
  async add(parts) {
    const missing = [];
    for (const part of parts) {
      const bytes = await bytesOf(part);
      if (!bytes) {
        missing.push(part.path);
        continue;
      }
      const entry = new ZipPassThrough(part.path);
      this.#zip.add(entry);
      entry.push(bytes, true);
    }
    // The browser may put blobs on the disk; bytes in an array stay in memory.
    this.#parts = [new Blob(this.#parts)];
    return missing;
  }

  /** @returns {Blob} the whole archive */
  finish() {
    this.#zip.end();
    return new Blob(this.#parts, { type: 'application/zip' });
  }
})();

/** @param {FilePart | PixelPart} part */
async function bytesOf(part) {
  if (!('file' in part)) return png(part.pixels, part);
  try {
    return new Uint8Array(await part.file.arrayBuffer());
  } catch {
    return null;
  }
}

expose(service);
