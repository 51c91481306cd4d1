/**
 * Fashion-MNIST: 60 000 training and 10 000 test images of clothes (28 × 28, grey) in IDX files beside the
 * page. They are read as a stream, in chunks that are IDX files of their own: a part of the set costs only
 * its part of the download, and neither the page nor the engine ever holds the whole file twice.
 */

import { ByteSource, unzipped } from './byte-source.js';

const folder = 'data/fashion-mnist';
/** Beside the code, not beside the page that shows it: built code lies one folder down, in assets/. */
const home = new URL(import.meta.env.DEV ? '.' : '..', import.meta.url);
const headerBytes = 16;
const imageBytes = 28 * 28;
const chunkImages = 1000;

export const sampleClasses = 10;
export const sampleSizes = [1000, 10_000, 60_000];
export const testImages = 10_000;

/**
 * @typedef {'train' | 't10k'} Part
 * @typedef {{ bytes: Uint8Array<ArrayBuffer>, first: number, count: number }} Chunk
 */

/** @param {string} name of a file of the set */
async function open(name) {
  const response = await fetch(new URL(`${folder}/${name}`, home));
  if (!response.ok || !response.body) throw new Error(`${folder}/${name}: HTTP ${response.status}`);
  return response.body;
}

/**
 * @param {any} dl the package
 * @param {Part} part
 * @returns {Promise<Uint8Array>} the class of every image
 */
export async function sampleLabels(dl, part) {
  const bytes = await new Response(await open(`${part}-labels-idx1-ubyte.gz`)).arrayBuffer();
  const labels = await dl.readIDX(new Uint8Array(bytes));
  const data = await labels.data();
  await labels.dispose();
  return data;
}

/**
 * The first `limit` images, as IDX files of up to 1000 images each.
 * @param {Part} part
 * @param {number} limit
 * @returns {AsyncGenerator<Chunk>}
 */
export async function* sampleChunks(part, limit) {
  const stream = await unzipped(await open(`${part}-images-idx3-ubyte.gz`));
  const reader = stream.getReader();
  const source = new ByteSource(reader, folder);
  const header = await source.take(headerBytes);
  try {
    for (let first = 0; first < limit; first += chunkImages) {
      const count = Math.min(chunkImages, limit - first);
      const bytes = await source.take(count * imageBytes, header);
      new DataView(bytes.buffer).setUint32(4, count);
      yield { bytes, first, count };
    }
  } finally {
    // Leaving early ends the download.
    reader.cancel().catch(() => {});
  }
}
