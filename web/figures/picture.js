import { mapped } from './mapped.js';
import { readOptions } from './options.js';
import { series } from './series.js';

/**
 * What imshow draws: numbers in two dimensions through a colour map, or red, green and blue as they are:
 * whole numbers from 0 to 255, others from 0 to 1, as in matplotlib.
 * @param {any[]} given
 * @param {Record<string, any>} options
 * @returns {import('./figure.js').Picture}
 */
export function picture([value, map], options) {
  const read = readOptions(
    'imshow',
    { cmap: map, ...options },
    ['cmap', 'vmin', 'vmax', 'alpha', 'extent', 'origin', 'interpolation', 'aspect'],
    ['zorder'],
  );
  const { data, shape, dtype } = series(value, 'imshow');
  const [rows, columns, channels = 1] = shape;
  if (shape.length < 2 || shape.length > 3 || ![1, 3, 4].includes(channels)) {
    throw new TypeError(
      `imshow: the array must have the shape (rows, columns), (rows, columns, 3) or (rows, columns, 4), but has (${shape.join(', ')}).`,
    );
  }
  const lower = read.origin === 'lower';
  const edges = read.extent ? Array.from(read.extent.data ?? read.extent, Number) : null;
  const [left, right, bottom, top] = edges ?? [
    -0.5,
    columns - 0.5,
    lower ? -0.5 : rows - 0.5,
    lower ? rows - 0.5 : -0.5,
  ];
  return {
    kind: 'picture',
    rows,
    columns,
    rgba: channels === 1 ? null : coloured(data, rows * columns, channels, isWhole(data, dtype)),
    values: channels === 1 ? mapped(Float64Array.from(data), read, 'imshow') : null,
    extent: [left, right, bottom, top],
    smooth: ['bilinear', 'bicubic'].includes(read.interpolation),
    alpha: Number(read.alpha ?? 1),
  };
}

/** @param {ArrayLike<number>} data @param {string} [dtype] */
function isWhole(data, dtype) {
  if (dtype) return !dtype.startsWith('float');
  if (data instanceof Float32Array || data instanceof Float64Array) return false;
  return Array.from(data).every(Number.isInteger) && Array.from(data).some((value) => value > 1);
}

/** @param {ArrayLike<number>} data @param {number} pixels @param {number} channels @param {boolean} whole */
function coloured(data, pixels, channels, whole) {
  const rgba = new Uint8ClampedArray(pixels * 4);
  const scale = whole ? 1 : 255;
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < 3; channel++)
      rgba[pixel * 4 + channel] = data[pixel * channels + channel] * scale;
    rgba[pixel * 4 + 3] = channels === 4 ? data[pixel * 4 + 3] * scale : 255;
  }
  return rgba;
}
