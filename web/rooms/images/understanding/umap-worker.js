// UMAP in a worker of its own: it takes seconds, and the page and the engine have other things to do.

import { UMAP } from 'umap-js';
import { generator } from '../split.js';

/** McInnes et al.'s default: how many neighbours a point keeps in sight. */
const neighbours = 15;
/** How often the page hears of it, in milliseconds. */
const beat = 50;

/** @param {MessageEvent<{ data: Float32Array, count: number, seed: number }>} event */
self.onmessage = ({ data: { data, count, seed } }) => {
  const width = data.length / count;
  const rows = Array.from({ length: count }, (_, i) =>
    Array.from(data.subarray(i * width, (i + 1) * width)),
  );
  const umap = new UMAP({
    nNeighbors: Math.min(neighbours, count - 1),
    random: generator(seed),
  });
  const total = umap.initializeFit(rows);
  let told = 0;
  for (let done = 1; done <= total; done++) {
    umap.step();
    if (performance.now() - told < beat) continue;
    told = performance.now();
    self.postMessage({ done, total });
  }
  self.postMessage({ places: Float32Array.from(umap.getEmbedding().flat()) });
};
