const headerBytes = 4;

/**
 * An IDX file (MNIST's format, http://yann.lecun.com/exdb/mnist), of bytes or of float32.
 * @param {Uint8Array | Float32Array} data row by row
 * @param {readonly number[]} shape
 */
export function idxFile(data, shape) {
  const bytes = data instanceof Uint8Array;
  const begin = headerBytes + 4 * shape.length;
  const file = new Uint8Array(begin + data.byteLength);
  const view = new DataView(file.buffer);
  // The code of the numbers' type, then how many dimensions there are.
  view.setUint16(2, ((bytes ? 0x08 : 0x0d) << 8) | shape.length);
  for (const [axis, side] of shape.entries()) view.setUint32(headerBytes + 4 * axis, side);
  if (bytes) file.set(data, begin);
  else for (let i = 0; i < data.length; i++) view.setFloat32(begin + 4 * i, data[i]);
  return file;
}
