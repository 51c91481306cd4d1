// The files that all contenders share, from the benchmark's server.

/**
 * @typedef {import('../contract.js').DataSet} DataSet
 * @typedef {import('../contract.js').Network} Network
 */

/** @param {string} file */
async function bytesOf(file) {
  const response = await fetch(`/data/${file}`);
  if (!response.ok) throw new Error(`There is no ${file} to train on.`);
  return response.arrayBuffer();
}

/** @param {DataSet} data @returns {Promise<{ x: Uint8Array | Float32Array, y: Uint8Array }>} */
export async function samplesOf({ file, type, features, samples }) {
  const [x, y] = await Promise.all([bytesOf(`${file}.x`), bytesOf(`${file}.y`)]);
  const size = samples * features;
  return {
    x: type === 'uint8' ? new Uint8Array(x, 0, size) : new Float32Array(x, 0, size),
    y: new Uint8Array(y, 0, samples),
  };
}

/** uint8 as 0 … 1, for libraries that have no bytes. @param {Uint8Array | Float32Array} x */
export function asFloats(x) {
  return x instanceof Float32Array ? x : Float32Array.from(x, (byte) => byte / 255);
}

/** Labels as rows with a 1. @param {Uint8Array} labels @param {number} classes */
export function oneHot(labels, classes) {
  const rows = new Float32Array(labels.length * classes);
  labels.forEach((label, i) => {
    rows[i * classes + label] = 1;
  });
  return rows;
}

/**
 * Kernel and bias of each layer.
 * @param {Network} network @returns {Promise<{ shape: number[], data: Float32Array }[]>}
 */
export async function weightsOf({ features, layers, weights }) {
  const buffer = await bytesOf(weights);
  const arrays = [];
  let [inputs, at] = [features, 0];
  for (const { units } of layers) {
    for (const shape of [[inputs, units], [units]]) {
      const size = shape.reduce((product, n) => product * n, 1);
      arrays.push({ shape, data: new Float32Array(buffer, at, size) });
      at += size * Float32Array.BYTES_PER_ELEMENT;
    }
    inputs = units;
  }
  return arrays;
}

/**
 * Loss and accuracy from outputs, the same sums for every library that would need its own way.
 * @param {Float32Array} outputs  probabilities [samples, classes]
 * @param {Uint8Array} labels
 */
export function judged(outputs, labels) {
  const classes = outputs.length / labels.length;
  let [loss, right] = [0, 0];
  labels.forEach((label, i) => {
    const row = outputs.subarray(i * classes, (i + 1) * classes);
    loss -= Math.log(Math.max(row[label], 1e-7));
    right += Number(row.indexOf(Math.max(...row)) === label);
  });
  return { loss: loss / labels.length, accuracy: right / labels.length };
}

/** @param {() => unknown} work @returns {Promise<number>} seconds */
export async function timed(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
