import { Unreadable } from './problem.js';

/**
 * The central directory of a zip archive (PKWARE's APPNOTE 6.3.10, 4.3.12 to 4.3.16): what is in it and where.
 * It stands at the end of the file, and only it is reliable: local headers may lack sizes.
 * @typedef {{
 *   path: string, method: number, crc: number, packed: number, size: number, offset: number
 * }} ZipEntry sizes and offset in bytes
 */

const endBytes = 22;
const longestComment = 0xffff;
const signatures = { entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const encrypted = 1;
const utf8Names = 1 << 11;
/** An archive that unpacks to more than this may not do so from next to nothing. */
const harmless = 256 * 2 ** 20;
const steepest = 100;

/**
 * @param {Blob} blob
 * @returns {Promise<ZipEntry[]>}
 * @throws {Unreadable} where it is no zip archive, is cut off, encrypted, or a bomb
 */
export async function readDirectory(blob) {
  const { count, bytes, offset, shift } = await findDirectory(blob);
  if (offset < 0 || offset + bytes > blob.size) throw new Unreadable('reason.zipCut');
  const view = new DataView(await blob.slice(offset, offset + bytes).arrayBuffer());
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > bytes || view.getUint32(at, true) !== signatures.entry)
      throw new Unreadable('reason.zipDamaged');
    const { entry, length } = readEntry(view, at);
    entries.push({ ...entry, offset: entry.offset + shift });
    at += length;
  }
  refuseBombs(entries, blob.size);
  return entries;
}

/** @param {Blob} blob */
async function findDirectory(blob) {
  const start = Math.max(0, blob.size - endBytes - longestComment - 20);
  const view = new DataView(await blob.slice(start).arrayBuffer());
  let at = view.byteLength - endBytes;
  while (at >= 0 && view.getUint32(at, true) !== signatures.end) at--;
  if (at < 0) throw new Unreadable('reason.zipCut');
  let count = view.getUint16(at + 10, true);
  let bytes = view.getUint32(at + 12, true);
  let offset = view.getUint32(at + 16, true);
  let end = start + at;
  if (at >= 20 && view.getUint32(at - 20, true) === signatures.locator64) {
    end = Number(view.getBigUint64(at - 12, true));
    const large = new DataView(await blob.slice(end, end + 56).arrayBuffer());
    if (large.byteLength < 56 || large.getUint32(0, true) !== signatures.end64)
      throw new Unreadable('reason.zipDamaged');
    count = Number(large.getBigUint64(32, true));
    bytes = Number(large.getBigUint64(40, true));
    offset = Number(large.getBigUint64(48, true));
  }
  // Something may stand in front of the archive, a program that unpacks it: all offsets are shifted.
  const shift = Math.max(0, end - bytes - offset);
  return { count, bytes, offset: offset + shift, shift };
}

/** @param {DataView} view @param {number} at where the entry begins */
function readEntry(view, at) {
  const flags = view.getUint16(at + 8, true);
  if (flags & encrypted) throw new Unreadable('reason.zipEncrypted');
  const name = view.getUint16(at + 28, true);
  const extra = view.getUint16(at + 30, true);
  const length = 46 + name + extra + view.getUint16(at + 32, true);
  if (at + length > view.byteLength) throw new Unreadable('reason.zipDamaged');
  const entry = {
    path: decodeName(new Uint8Array(view.buffer, at + 46, name), (flags & utf8Names) !== 0),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry: withLargeNumbers(entry, view, at + 46 + name, extra), length };
}

/**
 * Zip64: what does not fit into 32 bits stands in an extra field, in this order, each only if needed.
 * @param {ZipEntry} entry @param {DataView} view @param {number} start @param {number} length of the extra fields
 */
function withLargeNumbers(entry, view, start, length) {
  const result = { ...entry };
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const field of /** @type {const} */ (['size', 'packed', 'offset'])) {
      if (entry[field] !== 0xffffffff || value + 8 > start + length) continue;
      result[field] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return result;
}

/**
 * Without the flag a name is in the code page of some old DOS; in practice often UTF-8 all the same, or what
 * Windows writes in Russia.
 * @param {Uint8Array} bytes @param {boolean} utf8
 */
function decodeName(bytes, utf8) {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes).replaceAll('\\', '/');
  } catch {
    return new TextDecoder('ibm866').decode(bytes).replaceAll('\\', '/');
  }
}

/**
 * Bombs: files that unpack to a thousand times their size, or entries that all lie on the same bytes.
 * @param {ZipEntry[]} entries @param {number} bytes of the archive
 */
function refuseBombs(entries, bytes) {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (packed > bytes || (size > harmless && size > steepest * bytes))
    throw new Unreadable('reason.zipBomb', { megabytes: Math.round(size / 2 ** 20) });
}
