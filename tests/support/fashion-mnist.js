// Fashion-MNIST from the set-up's cache, read by other code than the engine's.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sampleData } from '../../wasm/toolchain/cache.js';

export const classNames = [
  'T-shirt/top',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];

/** @param {string} name */
const read = (name) => gunzipSync(readFileSync(join(sampleData, name)));

/**
 * @param {'train' | 't10k'} part
 * @returns {{ label: number, pixels: Uint8Array }[]} images of 28 × 28 grey pixels in their order
 */
export function fashionMnist(part) {
  const images = read(`${part}-images-idx3-ubyte.gz`).subarray(16);
  const labels = read(`${part}-labels-idx1-ubyte.gz`).subarray(8);
  return Array.from(labels, (label, i) => ({
    label,
    pixels: images.subarray(i * 784, (i + 1) * 784),
  }));
}
