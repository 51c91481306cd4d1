import { sharedMemory } from '../../shared-memory.js';
import { eachRow } from './slices.js';

/**
 * Pixels row by row, 0…255: [height, width, channels].
 * @typedef {{ data: Uint8Array, width: number, height: number, channels: 1 | 3 }} Pixels
 * A picture to look at. `grey` and `colours` begin with the picture itself; each further level has half the
 * rows and columns of the one before, for looking at it from afar. `counts` says how many pixels have each
 * grey value; `example` is the id of the example it is, '' for a file of the learner's.
 * @typedef {{
 *   name: string, example: string, format: string, width: number, height: number, coloured: boolean,
 *   grey: Pixels[], colours: Pixels[], counts: Uint32Array
 * }} Picture
 */

const smallestLevel = 64;

/**
 * Decodes a file in the engine and makes it ready to be looked at from every distance.
 * @param {any} dl the package
 * @param {File} file
 * @param {string} [example] which example it is
 * @returns {Promise<Picture>}
 * @throws 'photo.png: …reason'
 */
export async function openPicture(dl, file, example = '') {
  const colours = await dl.images.decode(file, { channels: 3 });
  const decoded = await dl.images.decode(file, { channels: 1 });
  const { width, height, original } = decoded;
  const grey = await shared(decoded);
  return {
    name: file.name,
    example,
    format: original.format,
    width,
    height,
    coloured: await isColoured(colours),
    grey: await levelsOf(grey),
    colours: await levelsOf(colours),
    counts: await countsOf(grey),
  };
}

/** What the engine is asked about more than once. @param {Pixels} pixels @returns {Promise<Pixels>} */
async function shared({ data, width, height, channels }) {
  const kept = new Uint8Array(sharedMemory(data.length));
  const stride = width * channels;
  await eachRow(height, (row) => {
    kept.set(data.subarray(row * stride, (row + 1) * stride), row * stride);
  });
  return { data: kept, width, height, channels };
}

/** @param {Pixels} pixels @returns {Promise<Pixels[]>} */
async function levelsOf({ data, width, height, channels }) {
  const levels = [{ data, width, height, channels }];
  for (let last = levels[0]; Math.max(last.width, last.height) > smallestLevel; ) {
    last = await halved(last);
    levels.push(last);
  }
  return levels;
}

/** Every pixel the mean of four; at odd edges the last row and column count twice. @param {Pixels} pixels */
async function halved({ data, width, height, channels }) {
  const columns = Math.ceil(width / 2);
  const rows = Math.ceil(height / 2);
  const out = new Uint8Array(columns * rows * channels);
  await eachRow(rows, (row) => {
    const upper = 2 * row * width * channels;
    const lower = Math.min(2 * row + 1, height - 1) * width * channels;
    let at = row * columns * channels;
    for (let column = 0; column < columns; column++) {
      const left = 2 * column * channels;
      const right = Math.min(2 * column + 1, width - 1) * channels;
      for (let c = 0; c < channels; c++, at++) {
        const sum =
          data[upper + left + c] +
          data[upper + right + c] +
          data[lower + left + c] +
          data[lower + right + c];
        out[at] = (sum + 2) >> 2;
      }
    }
  });
  return { data: out, width: columns, height: rows, channels };
}

/** Whether any pixel has channels that differ. @param {Pixels} pixels */
async function isColoured({ data, width, height }) {
  let coloured = false;
  await eachRow(height, (row) => {
    const end = (row + 1) * width * 3;
    for (let at = row * width * 3; at < end && !coloured; at += 3)
      coloured = data[at] !== data[at + 1] || data[at] !== data[at + 2];
  });
  return coloured;
}

/** @param {Pixels} grey */
async function countsOf({ data, width, height }) {
  const counts = new Uint32Array(256);
  await eachRow(height, (row) => {
    for (let at = row * width; at < (row + 1) * width; at++) counts[data[at]]++;
  });
  return counts;
}

/** Smallest, largest and mean value, and how many there are. @param {Uint32Array} counts */
export function statisticsOf(counts) {
  let n = 0;
  let sum = 0;
  for (const [value, count] of counts.entries()) {
    n += count;
    sum += value * count;
  }
  const min = counts.findIndex((count) => count > 0);
  const max = counts.findLastIndex((count) => count > 0);
  return { min, max, mean: sum / n, n };
}

/** The finest level with at most so many pixels. @param {Pixels[]} levels @param {number} pixels */
export function levelWithin(levels, pixels) {
  return levels.find(({ width, height }) => width * height <= pixels) ?? levels[levels.length - 1];
}

/** @param {Picture} picture @param {number} row @param {number} column */
export function valuesAt(picture, row, column) {
  const place = row * picture.width + column;
  const [red, green, blue] = picture.colours[0].data.subarray(3 * place, 3 * place + 3);
  return { grey: picture.grey[0].data[place], red, green, blue };
}
