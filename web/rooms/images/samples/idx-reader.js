import { ByteSource, unzipped } from '../../../byte-source.js';
import { pnmFile } from './pnm.js';
import { Unreadable } from './problem.js';

/**
 * MNIST's format: two zero bytes, the type of the values (8: bytes), the number of dimensions, each dimension
 * in 32 bits, big-endian, then the values. Here images become files, so that they are kept, moved and saved as
 * all others are; the engine's own reader makes rows of samples of them instead.
 * @typedef {{ source: ByteSource, count: number, shape: number[] }} Idx
 */

const bytesType = 8;
const chunk = 500;
/** Larger sides are no images; a damaged header must not ask for gigabytes. */
const longestSide = 16384;

/** @param {File} file plain or packed with gzip @returns {Promise<Idx>} */
export async function openIdx(file) {
  const stream = await unzipped(/** @type {any} */ (file.stream()));
  const source = new ByteSource(stream.getReader(), file.name);
  const head = await taken(source, 4, 'reason.notIdx');
  if (head[0] !== 0 || head[1] !== 0 || head[3] < 1) throw new Unreadable('reason.notIdx');
  if (head[2] !== bytesType) throw new Unreadable('reason.idxType');
  const view = new DataView((await taken(source, 4 * head[3], 'reason.notIdx')).buffer);
  const [count, ...shape] = Array.from({ length: head[3] }, (_, i) => view.getUint32(4 * i));
  return { source, count, shape };
}

/** @param {Idx} idx @returns {Promise<Uint8Array>} */
export function readLabels({ source, count }) {
  return taken(source, count, 'reason.idxCut', { n: 0, count });
}

/**
 * Images as files, so many at a time.
 * @param {Idx} idx
 * @param {string} name of the file without its ending
 * @returns {AsyncGenerator<{ files: File[], first: number }>}
 */
export async function* readImages({ source, count, shape: [height, width, channels = 1] }, name) {
  if (!height || !width || Math.max(height, width) > longestSide || ![1, 3].includes(channels))
    throw new Unreadable('reason.idxShape', { shape: [height, width, channels].join(' × ') });
  const size = height * width * channels;
  const together = Math.max(1, Math.min(chunk, Math.floor(2 ** 24 / size)));
  for (let first = 0; first < count; first += together) {
    const n = Math.min(together, count - first);
    const bytes = await taken(source, n * size, 'reason.idxCut', { n: first, count });
    const files = Array.from({ length: n }, (_, i) => {
      const pixels = bytes.slice(i * size, (i + 1) * size);
      return pnmFile(`${name}-${first + i + 1}`, { width, height, channels }, pixels);
    });
    yield { files, first };
  }
}

/**
 * @param {ByteSource} source @param {number} count
 * @param {string} key of what to say where the file ends before @param {Record<string, number>} [params]
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function taken(source, count, key, params) {
  try {
    return /** @type {Uint8Array<ArrayBuffer>} */ (await source.take(count));
  } catch {
    throw new Unreadable(key, params);
  }
}
