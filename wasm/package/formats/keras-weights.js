// Where Keras keeps the weights of a layer in its HDF5 files.

import { snakeCase } from './foreign-names.js';

/**
 * @typedef {import('./foreign-layers.js').FileLayer} FileLayer
 * @typedef {import('./foreign-layers.js').FileArray} FileArray
 * @typedef {import('./hdf5.js').Hdf5} Hdf5
 * @typedef {import('./hdf5.js').Dataset} Dataset
 */

/**
 * Keras 3 numbers the groups of a class, whatever the layers are called: dense, dense_1, …
 * @returns {(className: string) => string}
 */
function groupNames() {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return (className) => {
    const name = snakeCase(className);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}_${count}`;
  };
}

/**
 * model.weights.h5 of Keras 3: layers/dense/vars/0.
 * @param {readonly { className: string, weights: readonly { shape: readonly number[], data: Float32Array }[] }[]} layers
 * @returns {{ groups: string[], datasets: Dataset[] }}
 */
export function weightsLayout(layers) {
  const nameOf = groupNames();
  const groups = ['vars', 'layers'];
  /** @type {Dataset[]} */
  const datasets = [];
  for (const { className, weights } of layers) {
    const group = `layers/${nameOf(className)}`;
    groups.push(group, `${group}/vars`);
    weights.forEach(({ shape, data }, i) => {
      datasets.push({ path: `${group}/vars/${i}`, shape, data });
    });
  }
  return { groups, datasets };
}

/**
 * @param {Hdf5} file
 * @param {readonly any[]} layers  of config.json, in its order
 * @returns {(layer: FileLayer) => FileArray[]}
 */
export function arraysOfKeras3(file, layers) {
  const nameOf = groupNames();
  /** @type {Map<string, string>} */
  const groupOf = new Map();
  for (const layer of layers) {
    if (layer?.class_name === 'InputLayer') continue;
    const name = String(layer?.config?.name ?? layer?.class_name);
    groupOf.set(name, nameOf(String(layer?.class_name)));
  }
  // Keras 2.13 called the list of layers otherwise.
  const root = file.names('layers').length > 0 ? 'layers' : '_layer_checkpoint_dependencies';
  return ({ name }) => {
    const vars = `${root}/${groupOf.get(name)}/vars`;
    const count = file.names(vars).length;
    const paths = Array.from({ length: count }, (_, i) => `${vars}/${i}`);
    return paths.map((path) => ({ name: path, ...file.array(path) }));
  };
}

/**
 * The .h5 files of Keras 2: model_weights/dense, whose attribute weight_names lists the arrays.
 * @param {Hdf5} file
 * @returns {(layer: FileLayer) => FileArray[]}
 */
export function arraysOfKeras2(file) {
  return ({ name }) => {
    const group = `model_weights/${name}`;
    const names = file.attribute(group, 'weight_names');
    const paths = Array.isArray(names) ? names.map((each) => `${group}/${each}`) : [];
    return paths.map((path) => ({ name: path, ...file.array(path) }));
  };
}
