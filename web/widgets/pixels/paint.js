import { packed } from './colour-tables.js';

/** @typedef {import('./picture.js').Pixels} Pixels */

/**
 * A rectangle of pixels as a canvas wants it.
 * @param {Pixels} pixels
 * @param {{ x: number, y: number, width: number, height: number }} part whole numbers, inside the pixels
 * @param {import('./colour-tables.js').ColourTable | null} table for grey pixels or one channel; without one,
 *   coloured pixels are shown as they are
 * @param {number} [channel] which one of coloured pixels goes through the table
 */
export function paint(pixels, part, table, channel = 0) {
  const image = new ImageData(part.width, part.height);
  const out = new Uint32Array(image.data.buffer);
  const { data, width, channels } = pixels;
  let to = 0;
  for (let row = part.y; row < part.y + part.height; row++) {
    const from = (row * width + part.x) * channels;
    const end = from + part.width * channels;
    if (table) {
      for (let at = from + channel; at < end; at += channels) out[to++] = table[data[at]];
    } else {
      for (let at = from; at < end; at += 3)
        out[to++] = packed(data[at], data[at + 1], data[at + 2]);
    }
  }
  return image;
}

/** Where images wait to be drawn enlarged: putImageData knows no scale. @type {HTMLCanvasElement | null} */
let scratch = null;

/**
 * Draws an image into a rectangle of a canvas, enlarged as sharp squares, made smaller smoothly.
 * @param {CanvasRenderingContext2D} context
 * @param {ImageData} image
 * @param {{ x: number, y: number, width: number, height: number }} box in pixels of the canvas
 * @param {boolean} [smooth]
 */
export function drawScaled(context, image, box, smooth = box.width < image.width) {
  scratch ??= document.createElement('canvas');
  scratch.width = image.width;
  scratch.height = image.height;
  scratch.getContext('2d')?.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = smooth;
  context.drawImage(scratch, box.x, box.y, box.width, box.height);
}

/** All of some pixels. @param {Pixels} pixels */
export const whole = ({ width, height }) => ({ x: 0, y: 0, width, height });
