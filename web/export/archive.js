import { writeNpz } from 'denselab/formats';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/**
 * A file of an archive: text, bytes, or arrays that become an .npz file.
 * @typedef {{ path: string } & ({ text: string } | { bytes: Uint8Array } |
 *   { arrays: Record<string, import('./data-files.js').PlainArray> })} Entry
 */

/** Beyond that, zip archives need an extension that fflate does not write. */
export const mostBytes = 0xffffffff;

/** A zip archive that is made file by file, with what is written already in a blob, which browsers keep on disk. */
export class Archive {
  /** @type {BlobPart[]} */
  #parts = [];
  #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#parts.push(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  });

  /** @param {Entry} entry */
  add(entry) {
    const text = 'text' in entry;
    // Numbers hardly become smaller, and packing them takes long.
    const file = text ? new ZipDeflate(entry.path) : new ZipPassThrough(entry.path);
    this.#zip.add(file);
    file.push(contentOf(entry), true);
    this.#parts = [new Blob(this.#parts)];
  }

  /** @returns {Blob} the whole archive */
  end() {
    this.#zip.end();
    return new Blob(this.#parts, { type: 'application/zip' });
  }
}

/** @param {Entry} entry */
function contentOf(entry) {
  if ('text' in entry) return new TextEncoder().encode(entry.text);
  return 'bytes' in entry ? entry.bytes : writeNpz(entry.arrays);
}
