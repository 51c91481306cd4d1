// Activation functions as operators of ONNX.

/**
 * Adds operators to a graph; each method gives the name of what comes out.
 * @typedef {object} Builder
 * @property {(op: string, inputs: string[], floats?: Record<string, number>, integers?: Record<string, number>) => string} add
 * @property {(values: ArrayLike<number>, shape?: readonly number[]) => string} constant
 *
 * @typedef {(graph: Builder, x: string) => string} ActivationFunction
 */

/** @param {string} op @param {Record<string, number>} [floats] @returns {ActivationFunction} */
const operator = (op, floats) => (graph, x) => graph.add(op, [x], floats);

/** Over the last axis. @param {string} op @returns {ActivationFunction} */
const overLast = (op) => (graph, x) => graph.add(op, [x], {}, { axis: -1 });

/** x · Φ(x), exactly. @param {Builder} graph @param {string} x */
function gelu(graph, x) {
  const scaled = graph.add('Mul', [x, graph.constant([Math.SQRT1_2])]);
  const error = graph.add('Erf', [scaled]);
  const above = graph.add('Add', [error, graph.constant([1])]);
  const half = graph.add('Mul', [x, graph.constant([0.5])]);
  return graph.add('Mul', [half, above]);
}

/** By their names in Keras. @type {ReadonlyMap<string, ActivationFunction>} */
export const functions = new Map([
  ['linear', (_, x) => x],
  ['sigmoid', operator('Sigmoid')],
  ['tanh', operator('Tanh')],
  ['relu', operator('Relu')],
  ['leaky_relu', operator('LeakyRelu', { alpha: 0.2 })],
  ['elu', operator('Elu', { alpha: 1 })],
  ['selu', operator('Selu', { alpha: 1.6732632423543772, gamma: 1.0507009873554805 })],
  ['gelu', gelu],
  ['silu', (graph, x) => graph.add('Mul', [x, graph.add('Sigmoid', [x])])],
  ['softplus', operator('Softplus')],
  ['softsign', operator('Softsign')],
  ['hard_sigmoid', operator('HardSigmoid', { alpha: 1 / 6, beta: 0.5 })],
  ['exponential', operator('Exp')],
  ['softmax', overLast('Softmax')],
  ['log_softmax', overLast('LogSoftmax')],
]);
