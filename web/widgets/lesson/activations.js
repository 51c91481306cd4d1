/**
 * Activation functions and their losses as the engine computes them. Its models are a few bytes each and shared by
 * all widgets of a page, so they are made once and kept.
 */

/** @type {Map<string, Promise<any>>} */
const models = new Map();

/**
 * @param {any} dl the package
 * @param {string} activation 'softmax'
 * @param {number} width numbers a sample
 * @param {number} [depth] so many times, one after the other
 */
function modelOf(dl, activation, width, depth = 1) {
  const key = `${activation} ${width} ${depth}`;
  const known = models.get(key);
  if (known) return known;
  const layers = Array.from({ length: depth }, (_, i) =>
    dl.layers.activation({ activation, ...(i ? {} : { inputShape: [width] }) }),
  );
  const model = /** @type {Promise<any>} */ (dl.sequential({ layers }));
  models.set(key, model);
  return model;
}

/**
 * @param {any} dl @param {string} activation
 * @param {number[][]} rows
 * @returns {Promise<Float32Array>} as many numbers, row by row
 */
export async function activated(dl, activation, rows) {
  const model = await modelOf(dl, activation, rows[0].length);
  return (await model.predict(rows)).data;
}

/**
 * The derivative at each number, by back-propagation.
 * @param {any} dl @param {string} activation @param {number[]} zs
 * @param {number} [depth] through the function so many times over: the product of the derivatives on the way
 * @returns {Promise<Float32Array>}
 */
export async function slopes(dl, activation, zs, depth = 1) {
  const model = await modelOf(dl, activation, 1, depth);
  return (await model.inputGradient(zs.map((z) => [z]))).data;
}

/**
 * −log p of a class (natural logarithm), where p is its softmax: minus the engine's logSoftmax.
 * @param {any} dl
 * @param {number[][]} rows logits; for a sigmoid's z they are [z, 0]: softmax of two is the sigmoid of their difference
 * @param {number} chosen the class
 * @returns {Promise<number[]>}
 */
export async function crossEntropies(dl, rows, chosen) {
  const width = rows[0].length;
  const data = await activated(dl, 'logSoftmax', rows);
  return rows.map((_, i) => -data[i * width + chosen]);
}
