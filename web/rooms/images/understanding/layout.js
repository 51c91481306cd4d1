import { sharedMemory } from '../../../shared-memory.js';
import { denseLayers } from './anatomy.js';
import { evenly } from './material.js';

/**
 * @typedef {import('./material.js').Material} Material
 * @typedef {import('./material.js').Samples} Samples
 * @typedef {import('./material.js').Tell} Tell
 * What of an image makes it similar to another: its pixels or the last hidden layer's outputs.
 * @typedef {'network' | 'pixels'} By
 * Samples as points: `places` is [samples, 2]; `kept` is the share of the variance in them.
 * @typedef {{ samples: Samples, total: number, places: Float32Array, kept: number }} Layout
 */

/** so many points are drawn at most, and arranged by UMAP, whose time grows faster than their number */
export const most = { pca: 3000, umap: 2000 };
/** The time of PCA grows with the square of the numbers an image: of more, every second, third, … is taken. */
const widest = 1024;
/** so many numbers are fetched at most: larger images, fewer of them */
const budget = 16_000_000;
/** UMAP finds neighbours in so many directions: the strongest have nearly all that distinguishes images */
const directions = 30;

/** Whether there is a hidden layer to look at. @param {Material} material */
export async function hasHidden(material) {
  return (await denseLayers(material)).length > 1;
}

/**
 * @param {Material} material
 * @param {By} by
 * @param {number} limit of samples
 * @param {number} components
 * @param {Tell} tell
 */
async function reduced(material, by, limit, components, tell) {
  const { width, height, channels } = material.preparation;
  const room = by === 'pixels' ? Math.floor(budget / (width * height * channels)) : limit;
  const all = await material.samples('all');
  const samples = evenly(all, Math.max(2, Math.min(limit, room)));
  const { data, shape } = await (by === 'pixels'
    ? pixelsOf(material, samples, tell)
    : hiddenOf(material, samples, tell));
  const [rows, columns] = thinned(data, shape);
  const dl = await material.trainer.library.engine.ready;
  const pca = await dl.pca(rows, [samples.ids.length, columns], {
    components: Math.min(components, columns, samples.ids.length),
  });
  return { samples, total: all.ids.length, pca };
}

/**
 * The two directions in which the images differ most.
 * @param {Material} material
 * @param {By} by
 * @param {Tell} tell
 * @returns {Promise<Layout>}
 */
export function byPca(material, by, tell) {
  return material.once(`pca ${by}`, async () => {
    const { samples, total, pca } = await reduced(material, by, most.pca, 2, tell);
    const [first, second = 0] = pca.explainedVarianceRatio;
    return { samples, total, places: inPlane(pca.data, pca.shape[1]), kept: first + second };
  });
}

/**
 * Neighbours kept together. The work is done in a worker that ends with the signal.
 * @param {Material} material
 * @param {By} by
 * @param {number} seed
 * @param {Tell} tell
 * @param {AbortSignal} signal
 * @returns {Promise<Layout>}
 */
export async function byUmap(material, by, seed, tell, signal) {
  const { samples, total, pca } = await material.once(`directions ${by}`, () =>
    reduced(material, by, most.umap, directions, () => {}),
  );
  const places = await arranged(pca.data, samples.ids.length, seed, tell, signal);
  return { samples, total, places, kept: 0 };
}

/**
 * @param {Float32Array} data
 * @param {number} count
 * @param {number} seed
 * @param {Tell} tell
 * @param {AbortSignal} signal
 * @returns {Promise<Float32Array>}
 */
function arranged(data, count, seed, tell, signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./umap-worker.js', import.meta.url), { type: 'module' });
    const end = (/** @type {() => void} */ settle) => {
      worker.terminate();
      settle();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason)));
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    worker.onmessage = ({ data: { done, total, places } }) => {
      if (places) end(() => resolve(places));
      else tell(done, total);
    };
    worker.postMessage({ data, count, seed });
  });
}

/** What the last hidden layer puts out. @param {Material} material @param {Samples} samples @param {Tell} tell */
async function hiddenOf(material, samples, tell) {
  const { index: layer } = (await denseLayers(material)).at(-2) ?? { index: 0 };
  return material.ask(samples, (model, source) => model.layerOutput(source, { layer }), tell);
}

/** @param {Material} material @param {Samples} samples @param {Tell} tell */
async function pixelsOf(material, { library, ids }, tell) {
  const { width, height, channels } = material.preparation;
  const features = width * height * channels;
  const data = new Float32Array(sharedMemory(4 * ids.length * features));
  await library.ensure(ids, material.preparation, (_, done, all) => tell(done, all));
  for (const [row, id] of ids.entries()) {
    const pixels = await library.pixelsOf(id);
    for (let i = 0; i < features; i++) data[row * features + i] = pixels[i] / 255;
    if (row % 64 === 0) tell(row, ids.length);
  }
  tell(ids.length, ids.length);
  return { data, shape: [ids.length, features] };
}

/**
 * No more numbers an image than PCA takes in good time.
 * @param {Float32Array} data
 * @param {number[]} shape
 * @returns {[Float32Array, number]} rows, numbers in each
 */
function thinned(data, [count, ...rest]) {
  const features = rest.reduce((product, n) => product * n, 1);
  const stride = Math.ceil(features / widest);
  if (stride === 1) return [data, features];
  const columns = Math.ceil(features / stride);
  const rows = new Float32Array(count * columns);
  for (let row = 0; row < count; row++)
    for (let c = 0; c < columns; c++) rows[row * columns + c] = data[row * features + c * stride];
  return [rows, columns];
}

/** Two numbers a point, also where there is but one direction. @param {Float32Array} data @param {number} width */
function inPlane(data, width) {
  if (width === 2) return data;
  return Float32Array.from({ length: 2 * data.length }, (_, i) => (i % 2 === 0 ? data[i / 2] : 0));
}
