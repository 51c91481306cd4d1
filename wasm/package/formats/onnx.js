// ONNX: the network as a graph of operators, for onnxruntime and others. For answering, not for training:
// there is no optimizer in it, and no dropout.

import { checkSoftmax, plainModel, refuse, structureOf } from './model.js';
import { functions } from './onnx-activations.js';
import { writeGraph } from './onnx-writer.js';

/**
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('./model.js').PlainModel} PlainModel
 * @typedef {import('./model.js').Layer} Layer
 * @typedef {import('./onnx-writer.js').Graph} Graph
 * @typedef {import('./onnx-activations.js').Builder} Builder
 *
 * @typedef {object} OnnxOptions
 * @property {readonly string[]} [classes]  their names, kept in the file as "classes" (a JSON list)
 */

const format = 'ONNX';
const input = 'input';
const leastDeviation = 1e-7;

/**
 * An ONNX file (IR version 8, operators of version 17). Its input is called "input" and takes floats, any
 * number of samples, pixels as 0 … 1; its output is called "probabilities" after a softmax or sigmoid, else
 * "output". Takes as much memory as the weights, twice.
 * @param {Model} model
 * @param {OnnxOptions} [options]
 * @returns {Promise<Uint8Array>}
 * @throws naming the layer that ONNX does not have; before the model knows the shape of its inputs
 */
export async function saveOnnx(model, options) {
  return writeOnnx(await plainModel(model), options);
}

/**
 * saveOnnx of what plainModel gives, for where nothing can be awaited.
 * @param {PlainModel} plain
 * @param {OnnxOptions} [options]
 * @returns {Uint8Array}
 */
export function writeOnnx(plain, { classes } = {}) {
  const { name, inputShape, layers } = structureOf(plain);
  const last = layers[layers.length - 1];
  const isProbability = ['softmax', 'sigmoid'].includes(last.config.activation);
  const output = isProbability ? 'probabilities' : 'output';
  const graph = new GraphBuilder();
  const end = layers.reduce((x, layer) => addLayer(graph, layer, x), input);
  // What comes out has to have its name, also where the last layer adds nothing.
  graph.add('Identity', [end], {}, {}, output);
  /** @type {Graph} */
  const whole = {
    name,
    nodes: graph.nodes,
    constants: graph.constants,
    input: { name: input, shape: inputShape },
    output: { name: output, shape: last.outputShape },
  };
  const properties = {
    inputs: 'float32; pixels as 0 … 1',
    ...(classes && { classes: JSON.stringify(classes) }),
  };
  return writeGraph(whole, properties);
}

/** @implements {Builder} */
class GraphBuilder {
  /** @type {Graph['nodes']} */ nodes = [];
  /** @type {Graph['constants']} */ constants = [];

  /**
   * @param {string} op @param {string[]} inputs
   * @param {Record<string, number>} [floats] @param {Record<string, number>} [integers]
   * @param {string} [output]
   */
  add(op, inputs, floats, integers, output = `${op}_${this.nodes.length}_output`) {
    this.nodes.push({ op, inputs, output, floats, integers });
    return output;
  }

  /** @param {ArrayLike<number>} values @param {readonly number[]} [shape] @param {string} [name] */
  constant(values, shape = [values.length], name = `constant_${this.constants.length}`) {
    const data = values instanceof Float32Array ? values : Float32Array.from(values);
    this.constants.push({ name, shape, data });
    return name;
  }
}

/** @param {GraphBuilder} graph @param {Layer} layer @param {string} x @returns {string} what comes out */
function addLayer(graph, layer, x) {
  const { className, config, inputShape } = layer;
  checkSoftmax(format, layer);
  switch (className) {
    case 'Dense':
      return activated(graph, layer, product(graph, layer, x));
    case 'Activation':
      return activated(graph, layer, x);
    case 'Flatten':
      return inputShape.length === 1 ? x : graph.add('Flatten', [x], {}, { axis: 1 });
    case 'Dropout':
      return x;
    case 'Rescaling':
      return scaled(graph, x, [config.scale], [config.offset]);
    case 'Normalization': {
      const deviations = config.variance.map((/** @type {number} */ variance) =>
        Math.max(Math.sqrt(variance), leastDeviation),
      );
      const centred = graph.add('Sub', [x, graph.constant(config.mean)]);
      return graph.add('Div', [centred, graph.constant(deviations)]);
    }
    case 'BatchNormalization':
      return batchNormalized(graph, layer, x);
    default:
      return refuse(format, layer, 'it has no such operator. Build the network without it.');
  }
}

/** x · kernel + bias. @param {GraphBuilder} graph @param {Layer} layer @param {string} x */
function product(graph, { name, weights }, x) {
  const inputs = weights.map(({ name: weight, shape, data }) =>
    graph.constant(data, shape, `${name}/${weight}`),
  );
  return graph.add(inputs.length === 1 ? 'MatMul' : 'Gemm', [x, ...inputs]);
}

/** @param {GraphBuilder} graph @param {Layer} layer @param {string} x */
function activated(graph, layer, x) {
  const made = functions.get(layer.config.activation);
  if (made) return made(graph, x);
  return refuse(format, layer, `it has no activation ${layer.config.activation}.`);
}

/**
 * With the moving averages it is a scale and a shift for every channel; ONNX's own wants channels first.
 * @param {GraphBuilder} graph @param {Layer} layer @param {string} x
 */
function batchNormalized(graph, { config, weights }, x) {
  const named = new Map(weights.map(({ name, data }) => [name, data]));
  const variance = Array.from(named.get('moving_variance') ?? []);
  const scale = variance.map(
    (value, i) => (named.get('gamma')?.[i] ?? 1) / Math.sqrt(value + config.epsilon),
  );
  const shift = scale.map(
    (factor, i) => (named.get('beta')?.[i] ?? 0) - (named.get('moving_mean')?.[i] ?? 0) * factor,
  );
  return scaled(graph, x, scale, shift);
}

/** @param {GraphBuilder} graph @param {string} x @param {number[]} scale @param {number[]} shift */
const scaled = (graph, x, scale, shift) =>
  graph.add('Add', [graph.add('Mul', [x, graph.constant(scale)]), graph.constant(shift)]);
