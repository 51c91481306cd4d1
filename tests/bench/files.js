// The files that all contenders read, written once a run to build/bench/data: the same samples, the
// same initial weights, whatever the language.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root, sampleData } from '../../wasm/toolchain/cache.js';
import { Random } from './random.js';

/** What the browser is served. */
export const folder = join(root, 'build', 'bench');
export const dataFolder = join(folder, 'data');

/** Fashion-MNIST as raw bytes: fashion-train and fashion-test. */
export function writeSampleData() {
  mkdirSync(dataFolder, { recursive: true });
  for (const [part, name] of [
    ['train', 'fashion-train'],
    ['t10k', 'fashion-test'],
  ]) {
    if (existsSync(join(dataFolder, `${name}.x`))) continue;
    const read = (/** @type {string} */ file) => gunzipSync(readFileSync(join(sampleData, file)));
    writeFileSync(join(dataFolder, `${name}.y`), read(`${part}-labels-idx1-ubyte.gz`).subarray(8));
    writeFileSync(join(dataFolder, `${name}.x`), read(`${part}-images-idx3-ubyte.gz`).subarray(16));
  }
  return 'Fashion-MNIST';
}

/**
 * Initial weights as Keras draws them (Glorot uniform, biases 0), in a file for all contenders.
 * @param {number[]} sizes  features, then the units of each layer
 * @param {number} [seed]
 * @returns {string} the file's name
 */
export function writeWeights(sizes, seed = 0) {
  const name = `weights-${sizes.join('-')}-${seed}`;
  const random = new Random(seed);
  const arrays = sizes.slice(1).flatMap((units, i) => {
    const limit = Math.sqrt(6 / (sizes[i] + units));
    const kernel = Float32Array.from(
      { length: sizes[i] * units },
      () => limit * (2 * random.next() - 1),
    );
    return [kernel, new Float32Array(units)];
  });
  writeFileSync(
    join(dataFolder, name),
    Buffer.concat(arrays.map(({ buffer }) => Buffer.from(buffer))),
  );
  return name;
}

/** Two intertwined classes of points, as a playground has them: the file `points`. @param {number} count */
export function writePoints(count) {
  const random = new Random(1);
  const [x, y] = [new Float32Array(2 * count), new Uint8Array(count)];
  for (let i = 0; i < count; ++i) {
    x[2 * i] = 2 * random.next() - 1;
    x[2 * i + 1] = 2 * random.next() - 1;
    y[i] = Number(x[2 * i] * x[2 * i + 1] > 0);
  }
  writeFileSync(join(dataFolder, 'points.x'), x);
  writeFileSync(join(dataFolder, 'points.y'), y);
}
