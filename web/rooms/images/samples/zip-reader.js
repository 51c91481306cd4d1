import { inflateSync } from 'fflate';
import { crc32 } from '../../../crc32.js';
import { Unreadable } from './problem.js';
import { readDirectory } from './zip-directory.js';

const localHeader = { signature: 0x04034b50, bytes: 30 };
const methods = { stored: 0, deflated: 8 };
/** So much is read of the archive at a time: thousands of small files in a few reads. */
const window = 4 * 2 ** 20;
/** What one file may unpack to. */
const largest = 2 ** 30;

/** @param {import('./zip-directory.js').ZipEntry} entry of a file that somebody put there as an image */
function isWanted({ path }) {
  return (
    !path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.')) &&
    !path.endsWith('/')
  );
}

/**
 * The files of a zip archive, one after the other; a file that is damaged comes as an error in its place.
 * @param {Blob} blob
 * @returns {AsyncGenerator<{ path: string, content: Blob | null, error: unknown, done: number, total: number }>}
 * @throws {Unreadable} where the archive itself cannot be read
 */
export async function* readZip(blob) {
  const entries = (await readDirectory(blob)).filter(isWanted);
  const source = new Window(blob);
  for (const [index, entry] of entries.entries()) {
    const place = { path: entry.path, done: index + 1, total: entries.length };
    try {
      yield { ...place, content: await readContent(source, entry), error: null };
    } catch (error) {
      yield { ...place, content: null, error };
    }
  }
}

/** @param {Window} source @param {import('./zip-directory.js').ZipEntry} entry @returns {Promise<Blob>} */
async function readContent(source, entry) {
  const { method, crc, packed, size, offset } = entry;
  if (size > largest) throw new Unreadable('reason.zipLarge');
  const header = await source.read(offset, localHeader.bytes);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(0, true) !== localHeader.signature) throw new Unreadable('reason.zipDamaged');
  // The name and the extra field here may be longer than those of the directory.
  const start = offset + localHeader.bytes + view.getUint16(26, true) + view.getUint16(28, true);
  const bytes = await source.read(start, packed);
  if (method === methods.stored) {
    if (crc32(bytes) !== crc) throw new Unreadable('reason.zipDamaged');
    return source.blob.slice(start, start + packed);
  }
  if (method !== methods.deflated) throw new Unreadable('reason.zipMethod');
  const content = inflated(bytes, size);
  if (crc32(content) !== crc) throw new Unreadable('reason.zipDamaged');
  return new Blob([content]);
}

/** @param {Uint8Array} bytes @param {number} size that the directory promises: there is never more @returns {Uint8Array<ArrayBuffer>} */
function inflated(bytes, size) {
  const out = new Uint8Array(size);
  try {
    inflateSync(bytes, { out });
  } catch {
    throw new Unreadable('reason.zipDamaged');
  }
  return out;
}

/** Bytes of a file, read in large pieces. */
class Window {
  /** @param {Blob} blob */
  constructor(blob) {
    this.blob = blob;
    this.start = 0;
    this.bytes = new Uint8Array(0);
  }

  /** @param {number} start @param {number} length */
  async read(start, length) {
    if (start + length > this.blob.size) throw new Unreadable('reason.zipDamaged');
    if (start < this.start || start + length > this.start + this.bytes.length) {
      const end = start + Math.max(length, window);
      this.bytes = new Uint8Array(await this.blob.slice(start, end).arrayBuffer());
      this.start = start;
    }
    const at = start - this.start;
    return this.bytes.subarray(at, at + length);
  }
}
