// Zip archives in memory. What is read is checked against its checksum, which fflate does not do.
// Format: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.

import { inflateSync, ZipPassThrough, zipSync } from 'fflate';
import { viewOf } from './bytes.js';

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const endBytes = 22;
const longestComment = 65_535;
/** Deflate makes no more than this of a byte. */
const largestRatio = 1032;

/**
 * @param {ReadonlyMap<string, Uint8Array>} files  by name
 * @param {{ compress?: boolean }} [options]  compress (false)
 * @returns {Uint8Array}
 */
export function writeZip(files, { compress = false } = {}) {
  return zipSync(Object.fromEntries(files), {
    level: compress ? 6 : 0,
    mtime: new Date(1980, 0, 1),
  });
}

/**
 * @param {Uint8Array} bytes
 * @param {string} format  for messages
 * @returns {Map<string, Uint8Array>} by name, in the archive's order
 */
export function readZip(bytes, format) {
  const view = viewOf(bytes);
  let at = bytes.length - endBytes;
  const last = Math.max(0, at - longestComment);
  while (at >= last && view.getUint32(at, true) !== signatures.end) at--;
  if (at < last)
    throw new Error(
      bytes.length >= 4 && view.getUint32(0, true) === signatures.local
        ? `${format}: it is cut off; the end of the zip archive is missing.`
        : `${format}: this is none; it is no zip archive.`,
    );
  const count = view.getUint16(at + 10, true);
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  let next = view.getUint32(at + 16, true);
  for (let i = 0; i < count; i++) {
    const entry = entryAt(view, next, format);
    files.set(entry.name, contentOf(bytes, entry, format));
    next = entry.next;
  }
  return files;
}

/** @param {DataView} view @param {number} at @param {string} format */
function entryAt(view, at, format) {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.central)
    throw new Error(`${format}: the directory of its zip archive is damaged.`);
  const short = (/** @type {number} */ offset) => view.getUint16(at + offset, true);
  const long = (/** @type {number} */ offset) => view.getUint32(at + offset, true);
  const nameEnd = at + 46 + short(28);
  if (nameEnd > view.byteLength)
    throw new Error(`${format}: the directory of its zip archive is damaged.`);
  return {
    name: new TextDecoder().decode(
      new Uint8Array(view.buffer, view.byteOffset + at + 46, short(28)),
    ),
    method: short(10),
    crc: long(16),
    packed: long(20),
    size: long(24),
    start: long(42),
    next: nameEnd + short(30) + short(32),
  };
}

/** @param {Uint8Array} bytes @param {ReturnType<typeof entryAt>} entry @param {string} format */
function contentOf(bytes, { name, method, crc, packed, size, start }, format) {
  const damaged = () => new Error(`${format}: ${name} in it is damaged.`);
  const view = viewOf(bytes);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== signatures.local)
    throw damaged();
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) throw damaged();
  const raw = bytes.subarray(from, from + packed);
  if (method !== 0 && method !== 8)
    throw new Error(`${format}: ${name} in it is packed by method ${method}; 0 and 8 are read.`);
  if (size > packed * largestRatio) throw damaged();
  const content = method === 0 ? raw : inflated(raw, size);
  if (content?.length !== size || checksum(content) !== crc) throw damaged();
  return content;
}

/** @param {Uint8Array} raw @param {number} size @returns {Uint8Array | null} */
function inflated(raw, size) {
  try {
    return inflateSync(raw, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

/** CRC-32, as fflate computes it for the archives it writes. @param {Uint8Array} content */
function checksum(content) {
  const sum = new ZipPassThrough('');
  sum.ondata = () => {};
  sum.push(content, true);
  return sum.crc >>> 0;
}
