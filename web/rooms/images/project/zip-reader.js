import { ZipPassThrough } from 'fflate';

/**
 * A zip archive read where it lies: its directory first, then what one asks for. Nothing is held in memory, and
 * what is stored as it is (as images are) is a slice of the file.
 * Format: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
 * @typedef {{ name: string, packed: boolean, crc: number, start: number, bytes: number, size: number }} ZipEntry
 */

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const endBytes = 22;
const longestComment = 65_535;

/** What is wrong with an archive, for the caller to say in words. */
export class ZipError extends Error {
  /** @param {'noZip' | 'cutOff' | 'damaged'} kind @param {string} [entry] name of the file in it */
  constructor(kind, entry = '') {
    super(`${kind} ${entry}`);
    this.kind = kind;
    this.entry = entry;
  }
}

/**
 * @param {Blob} file
 * @returns {Promise<Map<string, ZipEntry>>} by name
 */
export async function readDirectory(file) {
  const head = await viewOf(file.slice(0, 4));
  if (head.byteLength < 4 || head.getUint32(0, true) !== signatures.local)
    throw new ZipError('noZip');
  const tail = await viewOf(file.slice(Math.max(0, file.size - endBytes - longestComment)));
  let at = tail.byteLength - endBytes;
  while (at >= 0 && tail.getUint32(at, true) !== signatures.end) at--;
  if (at < 0) throw new ZipError('cutOff');
  const count = tail.getUint16(at + 10, true);
  const [length, start] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (start + length > file.size) throw new ZipError('cutOff');
  const directory = await viewOf(file.slice(start, start + length));
  /** @type {Map<string, ZipEntry>} */
  const entries = new Map();
  let next = 0;
  for (let i = 0; i < count; i++) {
    const entry = await entryAt(directory, next);
    entries.set(entry.name, entry);
    next = entry.next;
  }
  return entries;
}

/** @param {DataView} directory @param {number} at */
async function entryAt(directory, at) {
  if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== signatures.central)
    throw new ZipError('damaged');
  const short = (/** @type {number} */ offset) => directory.getUint16(at + offset, true);
  const long = (/** @type {number} */ offset) => directory.getUint32(at + offset, true);
  const nameEnd = at + 46 + short(28);
  const bytes = new Uint8Array(directory.buffer, at + 46, short(28));
  return {
    name: new TextDecoder().decode(bytes),
    packed: short(10) !== 0,
    crc: long(16),
    bytes: long(20),
    size: long(24),
    start: long(42),
    next: nameEnd + short(30) + short(32),
  };
}

/**
 * An entry's content, checked against its checksum.
 * @param {Blob} file
 * @param {ZipEntry} entry
 * @returns {Promise<Blob>}
 */
export async function readEntry(file, { name, start, bytes, size, crc, packed }) {
  const header = await viewOf(file.slice(start, start + 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== signatures.local)
    throw new ZipError('damaged', name);
  const from = start + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const raw = file.slice(from, from + bytes);
  const content = packed ? await inflated(raw, name) : raw;
  if (content.size !== size || (await checksum(content)) !== crc)
    throw new ZipError('damaged', name);
  return content;
}

/** Another program may have packed what we store as it is. @param {Blob} raw @param {string} name */
async function inflated(raw, name) {
  try {
    const stream = raw.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await new Response(stream).blob();
  } catch {
    throw new ZipError('damaged', name);
  }
}

/** CRC-32, as fflate computes it for the archives it writes. @param {Blob} content */
async function checksum(content) {
  const sum = new ZipPassThrough('');
  sum.ondata = () => {};
  const reader = content.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    sum.push(value ?? new Uint8Array(0), done);
    if (done) return sum.crc >>> 0;
  }
}

/** @param {Blob} part */
async function viewOf(part) {
  return new DataView(await part.arrayBuffer());
}
