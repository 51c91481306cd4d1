// The browser's own image decoder, for the formats that the engine leaves to it (WebP, AVIF, …).

/** Whether there is one: in browsers, not in Node. */
export const hasBrowserDecoder =
  typeof createImageBitmap === 'function' && typeof OffscreenCanvas === 'function';

/**
 * @typedef {{ width: number, height: number, data: Uint8Array }} Pixels  RGBA, upright
 */

/**
 * @param {Uint8Array} bytes  a file
 * @param {string} type  its MIME type
 * @param {number} maxPixels  more are refused
 * @returns {Promise<Pixels>}
 */
export async function decodeInBrowser(bytes, type, maxPixels) {
  const blob = new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type });
  const bitmap = await createImageBitmap(blob);
  try {
    const { width, height } = bitmap;
    if (width * height > maxPixels) {
      throw new RangeError(
        `the image is too large: ${width} × ${height} pixels; at most ${maxPixels} are decoded.`,
      );
    }
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, data: new Uint8Array(data.buffer) };
  } finally {
    bitmap.close();
  }
}
