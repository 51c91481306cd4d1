/**
 * Named arrays of float32 in one file, in the safetensors format: the length of a JSON header (64 bits, little
 * endian), the header, the numbers one array after the other.
 * https://huggingface.co/docs/safetensors
 * @typedef {{ name: string, shape: number[], data: Float32Array }} NamedArray
 */

const lengthBytes = 8;

/**
 * @param {NamedArray[]} arrays
 * @param {Record<string, string>} metadata
 * @returns {Uint8Array[]} the parts of the file
 */
export function packArrays(arrays, metadata) {
  /** @type {Record<string, unknown>} */
  const header = { __metadata__: metadata };
  let end = 0;
  for (const { name, shape, data } of arrays) {
    header[name] = { dtype: 'F32', shape, data_offsets: [end, end + data.byteLength] };
    end += data.byteLength;
  }
  const text = JSON.stringify(header);
  // Spaces after the header are allowed, and let the numbers begin at a multiple of 8.
  const encoded = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(encoded.length / 8) * 8).fill(0x20);
  padded.set(encoded);
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, padded.length, true);
  const numbers = arrays.map(
    ({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  );
  return [length, padded, ...numbers];
}

/**
 * @param {Uint8Array} file
 * @returns {{ arrays: NamedArray[], metadata: Record<string, string> }}
 * @throws for anything that is not such a file of float32 numbers
 */
export function unpackArrays(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = view.getUint32(0, true);
  const start = lengthBytes + length;
  const text = new TextDecoder().decode(file.subarray(lengthBytes, start));
  const { __metadata__: metadata = {}, ...entries } = JSON.parse(text);
  const arrays = Object.entries(entries).map(([name, entry]) => {
    const { dtype, shape, data_offsets: offsets } = /** @type {any} */ (entry);
    const [from, to] = offsets;
    const count = shape.reduce(
      (/** @type {number} */ n, /** @type {number} */ side) => n * side,
      1,
    );
    if (dtype !== 'F32' || to - from !== 4 * count || start + to > file.length)
      throw new Error(`"${name}" is not as long as it says.`);
    return { name, shape, data: new Float32Array(file.slice(start + from, start + to).buffer) };
  });
  return { arrays, metadata };
}
