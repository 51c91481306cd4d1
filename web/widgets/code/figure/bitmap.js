import { colourTable, placeOf } from './maps.js';

/** @typedef {import('../../../figures/figure.js').Picture} Picture */

/** @type {WeakMap<Picture, OffscreenCanvas>} */
const made = new WeakMap();

/** A picture of a figure, a pixel a pixel. @param {Picture} picture */
export function bitmapOf(picture) {
  const known = made.get(picture);
  if (known) return known;
  const { rows, columns, rgba, values } = picture;
  const canvas = new OffscreenCanvas(columns, rows);
  const image = new ImageData(columns, rows);
  if (rgba) image.data.set(rgba);
  else if (values) {
    const table = colourTable(values.cmap);
    const pixels = new Uint32Array(image.data.buffer);
    // What is no number stays clear.
    for (let i = 0; i < pixels.length; i++) {
      const value = values.data[i];
      if (!Number.isNaN(value)) pixels[i] = table[placeOf(value, values)];
    }
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  made.set(picture, canvas);
  return canvas;
}
