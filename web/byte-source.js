/**
 * What gzip packed, unpacked. The first two bytes tell, not the name: some hosts declare .gz files as an
 * encoding, and the browser has unpacked them already.
 * @param {ReadableStream<Uint8Array>} stream
 * @returns {Promise<ReadableStream<Uint8Array>>}
 */
export async function unzipped(stream) {
  const [whole, probe] = stream.tee();
  const reader = probe.getReader();
  const { value } = await reader.read();
  reader.cancel().catch(() => {});
  const packed = value?.[0] === 0x1f && value?.[1] === 0x8b;
  return packed ? whole.pipeThrough(/** @type {any} */ (new DecompressionStream('gzip'))) : whole;
}

/** Bytes in the amounts one asks for, from a stream that delivers them in amounts of its own. */
export class ByteSource {
  /** @param {ReadableStreamDefaultReader<Uint8Array>} reader @param {string} name for messages */
  constructor(reader, name) {
    this.reader = reader;
    this.name = name;
    /** @type {Uint8Array} */
    this.rest = new Uint8Array(0);
  }

  /**
   * @param {number} count
   * @param {Uint8Array} [prefix] put in front of them
   * @returns {Promise<Uint8Array<ArrayBuffer>>} a buffer of its own, which may be transferred
   */
  async take(count, prefix = new Uint8Array(0)) {
    const bytes = new Uint8Array(prefix.length + count);
    bytes.set(prefix);
    let filled = prefix.length;
    while (filled < bytes.length) {
      if (this.rest.length === 0) {
        const { value, done } = await this.reader.read();
        if (done)
          throw new Error(`${this.name}: the file ends ${bytes.length - filled} bytes too early`);
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
