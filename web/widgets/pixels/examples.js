import sampleSet from '../../sample-set.png';
import { randomFrom } from '../random.js';

/**
 * Pictures to look at without having one, none of which is fetched from anywhere else: photos of the sample
 * set, a landscape drawn here, and noise. Each is a PNG file, so that it takes the same way as any other.
 * @typedef {{ id: string, make: () => Promise<File> }} Example
 */

/** @type {Example[]} */
export const examples = [
  { id: 'boot', make: () => sample(9) },
  { id: 'shirt', make: () => sample(0) },
  { id: 'bag', make: () => sample(8) },
  { id: 'landscape', make: () => file('landscape.png', landscape()) },
  { id: 'noise', make: () => file('noise.png', noise()) },
];

const side = 28;

/** The photos of all classes lie side by side in one picture. @param {number} place */
async function sample(place) {
  const response = await fetch(sampleSet);
  const bitmap = await createImageBitmap(await response.blob(), place * side, 0, side, side);
  const canvas = new OffscreenCanvas(side, side);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return file(`fashion-mnist-${place}.png`, canvas);
}

/** @param {string} name @param {OffscreenCanvas} canvas */
async function file(name, canvas) {
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}

/** Grey noise: the one picture in which neighbours have nothing to do with each other. */
function noise() {
  const canvas = new OffscreenCanvas(128, 128);
  const next = randomFrom(7);
  const image = new ImageData(128, 128);
  const pixels = new Uint32Array(image.data.buffer);
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = 0xff000000 | (Math.floor(next() * 256) * 0x010101);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

/** An evening in the mountains, of the size of a full HD photo: 1920 × 1080. */
function landscape() {
  const [width, height] = [1920, 1080];
  const canvas = new OffscreenCanvas(width, height);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const next = randomFrom(3);
  const fade = (
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {string[]} */ colours,
  ) => {
    const gradient = context.createLinearGradient(0, from, 0, to);
    for (const [index, colour] of colours.entries())
      gradient.addColorStop(index / (colours.length - 1), colour);
    return gradient;
  };
  const water = 790;
  context.fillStyle = fade(0, water, ['#27407c', '#6d7fae', '#e8a87c', '#ffd9a0']);
  context.fillRect(0, 0, width, height);
  const glow = context.createRadialGradient(1250, 560, 20, 1250, 560, 640);
  glow.addColorStop(0, '#fffbe8');
  glow.addColorStop(0.09, '#ffe9b0');
  glow.addColorStop(0.12, '#ffd08088');
  glow.addColorStop(1, '#ff905000');
  context.fillStyle = glow;
  context.fillRect(0, 0, width, water);
  for (const [base, rough, colours] of /** @type {[number, number, string[]][]} */ ([
    [600, 190, ['#8f86a6', '#c49a9a']],
    [680, 150, ['#63628a', '#8d7a8c']],
    [740, 90, ['#3b4468', '#5a5470']],
  ])) {
    context.fillStyle = fade(base - rough, water, colours);
    ridge(context, width, water, base, rough, next);
  }
  context.fillStyle = fade(water, height, ['#d99a76', '#7d7696', '#2b3a63']);
  context.fillRect(0, water, width, height - water);
  for (let wave = 0; wave < 900; wave++) {
    const y = water + (height - water) * next() ** 1.5;
    const near = (y - water) / (height - water);
    const x = 1250 + (next() + next() - 1) * (200 + 1000 * near);
    context.fillStyle = `rgb(255 226 176 / ${0.3 * next() * (1 - 0.7 * near)})`;
    context.fillRect(x, y, 20 + 130 * near * next(), 1 + 3 * near);
  }
  context.fillStyle = '#131a2b';
  ridge(context, width, height, 1030, 110, next);
  grain(context, width, height, next);
  return canvas;
}

/** Fills what lies below a mountain ridge (midpoint displacement). @param {OffscreenCanvasRenderingContext2D} context @param {number} width @param {number} bottom @param {number} base @param {number} rough @param {() => number} next */
function ridge(context, width, bottom, base, rough, next) {
  let heights = [base - rough * next(), base - rough * next()];
  for (let part = rough; heights.length < 513; part *= 0.53) {
    heights = heights.flatMap((height, index) => {
      const right = heights[index + 1];
      return right === undefined
        ? [height]
        : [height, (height + right) / 2 + (next() - 0.5) * part];
    });
  }
  context.beginPath();
  context.moveTo(0, bottom);
  for (const [index, height] of heights.entries())
    context.lineTo((index / (heights.length - 1)) * width, height);
  context.lineTo(width, bottom);
  context.fill();
}

/** What a sensor adds: no two pixels of a photo are quite alike. @param {OffscreenCanvasRenderingContext2D} context @param {number} width @param {number} height @param {() => number} next */
function grain(context, width, height, next) {
  const size = 256;
  const tile = new OffscreenCanvas(size, size);
  const image = new ImageData(size, size);
  for (let at = 0; at < image.data.length; at += 4) {
    image.data.fill(next() < 0.5 ? 0 : 255, at, at + 3);
    image.data[at + 3] = 14 * next();
  }
  tile.getContext('2d')?.putImageData(image, 0, 0);
  context.fillStyle = /** @type {CanvasPattern} */ (context.createPattern(tile, 'repeat'));
  context.fillRect(0, 0, width, height);
}
