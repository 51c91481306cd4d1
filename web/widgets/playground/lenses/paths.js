import { indexed } from './numbers.js';

/**
 * @typedef {import('../session.js').NumberArray} NumberArray
 * A weight on the way from an input to the output.
 * @typedef {{ name: string, value: number }} Factor
 */

/** More ways than these are not written out. */
const mostPaths = 6;
const mostInputs = 4;

/**
 * How many ways lead from one input to the output: each is one product of weights.
 * @param {NumberArray[]} kernels
 */
export function pathCount(kernels) {
  return kernels.slice(0, -1).reduce((product, { shape }) => product * shape[1], 1);
}

/** Whether a network is small enough for its folding to be written out. @param {NumberArray[]} kernels */
export function canBeWritten(kernels) {
  const outputs = kernels[kernels.length - 1].shape[1];
  return outputs === 1 && pathCount(kernels) <= mostPaths && kernels[0].shape[0] <= mostInputs;
}

/**
 * The products that add up to one folded weight. Neurons are counted through all layers from 1, so w₃₁ is what
 * neuron 3 multiplies the first thing that it gets by.
 * @param {NumberArray[]} kernels [inputs, units] each
 * @param {number} input
 * @returns {Factor[][]} one product a way, from the input to the output
 */
export function weightProducts(kernels, input) {
  return ways(kernels, 0, input, firstNeurons(kernels));
}

/**
 * The products that add up to the folded bias: every neuron's bias, on all ways from it to the output.
 * @param {NumberArray[]} kernels @param {NumberArray[]} biases
 * @returns {Factor[][]}
 */
export function biasProducts(kernels, biases) {
  const first = firstNeurons(kernels);
  return biases.flatMap(({ data }, layer) =>
    Array.from(data).flatMap((value, unit) => {
      const bias = { name: indexed('b', first[layer] + unit), value };
      return ways(kernels, layer + 1, unit, first).map((way) => [bias, ...way]);
    }),
  );
}

/** The number of the first neuron of each layer. @param {NumberArray[]} kernels */
function firstNeurons(kernels) {
  let next = 1;
  return kernels.map(({ shape }) => {
    const first = next;
    next += shape[1];
    return first;
  });
}

/** @param {NumberArray[]} kernels @param {number} layer @param {number} from @param {number[]} first @returns {Factor[][]} */
function ways(kernels, layer, from, first) {
  if (layer === kernels.length) return [[]];
  const { data, shape } = kernels[layer];
  return Array.from({ length: shape[1] }, (_, unit) => {
    const weight = {
      name: indexed('w', first[layer] + unit, from + 1),
      value: data[from * shape[1] + unit],
    };
    return ways(kernels, layer + 1, unit, first).map((way) => [weight, ...way]);
  }).flat();
}
