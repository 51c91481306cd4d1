import { t } from '../../../languages/index.js';
import { sampleChunks, sampleLabels } from '../../../sample-set.js';
import { gridOf } from '../data.js';
import { seedOf } from '../model.js';
import { stratifiedOrder } from './stratified-order.js';
import { Unreadable } from './unreadable.js';

/**
 * Small grey pictures of one size, with their classes.
 * @typedef {object} Pictures
 * @property {number} side
 * @property {Uint8Array} pixels [n, side, side]
 * @property {number[]} labels
 * @property {string[]} classes
 */

const samplesOfClass = 100;
/** Images looked through for them: the classes come mixed, a tenth of each. */
const mostLookedAt = 2000;

/**
 * Pictures of some classes of the sample set.
 * @param {any} dl the package
 * @param {{ chosen: number[], side: number, names: string[] }} what names: of all ten classes
 * @returns {Promise<Pictures>}
 */
export async function samplePictures(dl, { chosen, side, names }) {
  const set = await dl.imageDataset({ width: side, height: side, channels: 1 });
  try {
    const all = await sampleLabels(dl, 'train');
    /** @type {number[]} */
    const rows = [];
    const count = new Map(chosen.map((label) => [label, 0]));
    for await (const { bytes, first, count: images } of sampleChunks('train', mostLookedAt)) {
      await set.addIDX(bytes);
      for (let row = first; row < first + images; row++) {
        const have = count.get(all[row]);
        if (have === undefined || have >= samplesOfClass) continue;
        count.set(all[row], have + 1);
        rows.push(row);
      }
      if ([...count.values()].every((have) => have >= samplesOfClass)) break;
    }
    return {
      side,
      pixels: await pixelsOf(set, rows, side),
      labels: rows.map((row) => chosen.indexOf(all[row])),
      classes: chosen.map((label) => names[label]),
    };
  } finally {
    await set.dispose();
  }
}

/**
 * Pictures out of files, each in its class.
 * @param {any} dl the package
 * @param {{ name: string, files: File[] }[]} classes
 * @param {number} side
 * @returns {Promise<Pictures & { refused: { name: string, error: string }[] }>}
 */
export async function filePictures(dl, classes, side) {
  const set = await dl.imageDataset({ width: side, height: side, channels: 1, fit: 'crop' });
  try {
    const files = classes.flatMap(({ files }) => files);
    const of = classes.flatMap(({ files }, label) => files.map(() => label));
    /** @type {{ name: string, row?: number, error?: string }[]} */
    const results = files.length > 0 ? await set.addImages(files, { thumbnail: false }) : [];
    const good = results.flatMap(({ row }, index) => (row === undefined ? [] : [{ row, index }]));
    const rows = good.map(({ row }) => row);
    return {
      side,
      pixels: await pixelsOf(set, rows, side),
      labels: good.map(({ index }) => of[index]),
      classes: classes.map(({ name }) => name),
      refused: results.flatMap(({ name, error }) => (error === undefined ? [] : [{ name, error }])),
    };
  } finally {
    await set.dispose();
  }
}

/** @param {any} set @param {number[]} rows @param {number} side @returns {Promise<Uint8Array>} */
async function pixelsOf(set, rows, side) {
  const all = new Uint8Array(rows.length * side * side);
  const pictures = await Promise.all(rows.map((row) => set.pixels(row)));
  pictures.forEach((picture, place) => {
    all.set(picture, place * side * side);
  });
  return all;
}

/**
 * Pictures as data to play with. Inputs are the pixels as 0 … 1. The plane is the one through the mean picture
 * along the first two principal components: samples are drawn where they fall onto it, and the network answers for
 * the pictures that lie in it.
 * @param {any} dl the package
 * @param {Pictures} pictures
 * @param {import('../settings.js').Settings} settings
 * @returns {Promise<import('../data.js').PlayData>}
 * @throws {Unreadable} where they are too few, or all of one class
 */
export async function pictureData(dl, { side, pixels, labels, classes }, { seed }) {
  const size = side * side;
  if (new Set(labels).size < 2) throw new Unreadable('playground.images.oneClass');
  if (labels.length < 4) throw new Unreadable('playground.images.tooFew', { n: labels.length });
  const order = stratifiedOrder(labels, true, seedOf(seed));
  const values = new Float32Array(order.length * size);
  order.forEach((index, place) => {
    for (let i = 0; i < size; i++) values[place * size + i] = pixels[index * size + i] / 255;
  });
  const { data: places } = await dl.pca(values, [order.length, size], { components: 2 });
  const plane = planeOf(places);
  const slice = sliceOf(values, places, size);
  return {
    classes,
    targets: Float32Array.from(order, (index) => labels[index]),
    places,
    plane,
    pictures: { side, values, mean: Float32Array.from(slice.mean) },
    inputs: () => ({
      values,
      names: Array.from({ length: size }, (_, i) => t('playground.pixel', { n: i + 1 })),
    }),
    grid: (_, cells) => picturesAt(slice, gridOf(plane, cells), size),
  };
}

/** @param {Float32Array} places [n, 2] */
function planeOf(places) {
  const range = (/** @type {number} */ axis) => {
    let [least, most] = [Infinity, -Infinity];
    for (let i = axis; i < places.length; i += 2) {
      least = Math.min(least, places[i]);
      most = Math.max(most, places[i]);
    }
    const air = 0.06 * (most - least) || 1;
    return /** @type {[number, number]} */ ([least - air, most + air]);
  };
  return {
    x: range(0),
    y: range(1),
    names: /** @type {[string, string]} */ (['PC 1', 'PC 2']),
  };
}

/**
 * The mean picture and the two components, found back from where the samples lie along them: places are
 * uncorrelated, so each component is Σ place · (picture − mean) / Σ place².
 * @param {Float32Array} values [n, size] @param {Float32Array} places [n, 2] @param {number} size
 */
function sliceOf(values, places, size) {
  const n = places.length / 2;
  const mean = new Float64Array(size);
  const components = [new Float64Array(size), new Float64Array(size)];
  const squares = [0, 0];
  for (let s = 0; s < n; s++) for (let i = 0; i < size; i++) mean[i] += values[s * size + i] / n;
  for (let s = 0; s < n; s++) {
    for (let c = 0; c < 2; c++) {
      const place = places[2 * s + c];
      squares[c] += place * place;
      for (let i = 0; i < size; i++) components[c][i] += place * (values[s * size + i] - mean[i]);
    }
  }
  components.forEach((component, c) => {
    for (let i = 0; i < size; i++) component[i] /= squares[c] || 1;
  });
  return { mean, components };
}

/**
 * The pictures at places of the plane; a pixel is never darker than black nor lighter than white.
 * @param {ReturnType<typeof sliceOf>} slice @param {Float32Array} places [n, 2] @param {number} size
 * @returns {Float32Array} [n, size]
 */
function picturesAt({ mean, components: [first, second] }, places, size) {
  const n = places.length / 2;
  const values = new Float32Array(n * size);
  for (let s = 0; s < n; s++) {
    for (let i = 0; i < size; i++) {
      const value = mean[i] + places[2 * s] * first[i] + places[2 * s + 1] * second[i];
      values[s * size + i] = value < 0 ? 0 : value > 1 ? 1 : value;
    }
  }
  return values;
}
