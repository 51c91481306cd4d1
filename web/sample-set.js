/**
 * Fashion-MNIST: 60 000 training and 10 000 test images of clothes (28 × 28, grey) in IDX files beside the
 * page. They are read as a stream, in chunks that are IDX files of their own: a part of the set costs only
 * its part of the download, and neither the page nor the engine ever holds the whole file twice.
 */

const folder = 'data/fashion-mnist';
const headerBytes = 16;
const imageBytes = 28 * 28;
const chunkImages = 1000;

export const sampleClasses = 10;
export const sampleSizes = [1000, 10_000, 60_000];
export const testImages = 10_000;

/** @typedef {'train' | 't10k'} Part */

/** @param {string} name of a file of the set */
async function open(name) {
  const response = await fetch(`${folder}/${name}`);
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
 * @returns {AsyncGenerator<{ bytes: Uint8Array, first: number, count: number }>}
 */
export async function* sampleChunks(part, limit) {
  const stream = await unpacked(await open(`${part}-images-idx3-ubyte.gz`));
  const reader = stream.getReader();
  const source = new ByteSource(reader);
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

/**
 * Some hosts declare .gz files as an encoding, and the browser has unpacked them already: the first two
 * bytes tell.
 * @param {ReadableStream<Uint8Array>} stream
 * @returns {Promise<ReadableStream<Uint8Array>>}
 */
async function unpacked(stream) {
  const [whole, probe] = stream.tee();
  const reader = probe.getReader();
  const { value } = await reader.read();
  reader.cancel().catch(() => {});
  const packed = value?.[0] === 0x1f && value?.[1] === 0x8b;
  return packed ? whole.pipeThrough(/** @type {any} */ (new DecompressionStream('gzip'))) : whole;
}

/** Bytes in the amounts one asks for, from a stream that delivers them in amounts of its own. */
class ByteSource {
  /** @param {ReadableStreamDefaultReader<Uint8Array>} reader */
  constructor(reader) {
    this.reader = reader;
    /** @type {Uint8Array} */
    this.rest = new Uint8Array(0);
  }

  /**
   * @param {number} count
   * @param {Uint8Array} [prefix] put in front of them
   * @returns {Promise<Uint8Array>} a buffer of its own, which may be transferred
   */
  async take(count, prefix = new Uint8Array(0)) {
    const bytes = new Uint8Array(prefix.length + count);
    bytes.set(prefix);
    let filled = prefix.length;
    while (filled < bytes.length) {
      if (this.rest.length === 0) {
        const { value, done } = await this.reader.read();
        if (done)
          throw new Error(`${folder}: the file ends ${bytes.length - filled} bytes too early`);
        this.rest = value;
      }
      const part = this.rest.subarray(0, bytes.length - filled);
      bytes.set(part, filled);
      filled += part.length;
      this.rest = this.rest.subarray(part.length);
    }
    return bytes;
  }
}
