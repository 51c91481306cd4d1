import { writeSafetensors } from 'denselab/formats';
import { randomFrom } from '../widgets/random.js';
import { kerasCluster } from './cluster/keras.js';
import { pytorchCluster } from './cluster/pytorch.js';
import { kerasReadme, pytorchReadme } from './cluster/readme.js';
import { weightArrays } from './data-files.js';
import { copied } from './programs.js';
import { counted, sampleBytes } from './source.js';

/**
 * @typedef {import('./archive.js').Entry} Entry
 * @typedef {import('./experiment.js').Part} Part
 * @typedef {import('./source.js').Source} Source
 * @typedef {import('./source.js').Watch} Watch
 */

const usual = {
  /** of a shard: so much is read at a time, and no more is in memory here */
  bytes: 8 * 1024 * 1024,
  /** Shards come in multiples of that, so that most numbers of processes can be dealt whole ones. */
  multiple: 8,
};

/**
 * What a larger machine needs to go on: data in shards, weights, two programs, a README for each.
 * @param {Source} source
 * @param {Watch & { shardBytes?: number }} [options]
 * @returns {AsyncGenerator<Entry>}
 */
export async function* clusterFiles(source, { signal, onRows, shardBytes = usual.bytes } = {}) {
  const { experiment, counts, weights } = source;
  const { data, fit } = experiment;
  const figures = { train: counts.train ?? 0, epochs: fit.epochs };
  yield { path: 'train_keras.py', text: kerasCluster(experiment) };
  yield { path: 'README-keras.md', text: kerasReadme(figures) };
  yield { path: 'train_pytorch.py', text: pytorchCluster(experiment) };
  yield { path: 'README-pytorch.md', text: pytorchReadme(figures) };
  yield { path: 'model.weights.npz', arrays: weightArrays(weights.map(copied)) };
  yield { path: 'model.safetensors', bytes: writeSafetensors(weights) };
  for (const part of clusterParts(data)) {
    const name = part === 'train' ? 'train' : 'validation';
    const order = orderOf(counts[part] ?? 0, fit.shuffle ? fit.seed : null);
    const each = shardSize(order.length, data, shardBytes);
    for (let first = 0, shard = 0; first < order.length; first += each, shard++) {
      signal?.throwIfAborted();
      const rows = order.slice(first, first + each);
      const { x, y } = await source.rows(part, rows);
      yield {
        path: `data/${name}-${String(shard).padStart(5, '0')}.npz`,
        arrays: {
          x: { data: x, shape: [y.length, ...data.shape] },
          y: { data: y, shape: [y.length] },
        },
      };
      onRows?.(rows.length);
    }
  }
}

/** The parts that are taken along. @param {import('./experiment.js').DataDescription} data @returns {Part[]} */
export const clusterParts = ({ watched }) => (watched ? ['train', watched] : ['train']);

/**
 * Samples come class by class: mixed, every shard has some of each. (Fisher and Yates.)
 * @param {number} count @param {number | null} seed null: as they are
 */
function orderOf(count, seed) {
  const order = counted(0, count);
  if (seed === null) return order;
  const random = randomFrom(seed);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** @param {number} count @param {import('./experiment.js').DataDescription} data @param {number} most bytes */
function shardSize(count, data, most) {
  const shards = Math.ceil((count * sampleBytes(data)) / most);
  if (shards <= 1) return Math.max(1, count);
  return Math.ceil(count / (Math.ceil(shards / usual.multiple) * usual.multiple));
}
