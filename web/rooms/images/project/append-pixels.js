/** @typedef {import('../settings.js').Preparation} Preparation */

/**
 * Pixels as rows of a data set of their size. An engine without `addPixels` gets them in a format it can read
 * as it stands: grey ones as one IDX file, coloured ones as PPM files.
 * @param {any} set the engine's data set
 * @param {Preparation} preparation
 * @param {Uint8Array} pixels [images, height, width, channels]
 * @returns {Promise<{ first: number }>} the row of the first
 */
export async function appendPixels(set, { width, height, channels }, pixels) {
  if (typeof set.addPixels === 'function') return set.addPixels(pixels);
  const each = width * height * channels;
  const count = pixels.length / each;
  if (channels === 1) return set.addIDX(idx(pixels, [count, height, width]));
  const header = new TextEncoder().encode(`P6 ${width} ${height} 255\n`);
  const files = Array.from({ length: count }, (_, i) => {
    const bytes = new Uint8Array(header.length + each);
    bytes.set(header);
    bytes.set(pixels.subarray(i * each, (i + 1) * each), header.length);
    return bytes;
  });
  const [{ row }] = await set.addImages(files, { thumbnail: false });
  return { first: row };
}

/** @param {Uint8Array} pixels @param {number[]} shape */
function idx(pixels, shape) {
  const file = new Uint8Array(4 + 4 * shape.length + pixels.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x0800 | shape.length);
  for (const [axis, length] of shape.entries()) view.setUint32(4 + 4 * axis, length);
  file.set(pixels, 4 + 4 * shape.length);
  return file;
}
