// The parts of an ONNX file, as Protocol Buffers. The numbers are the fields' of onnx.proto (IR version 8).
// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto

import { PbfWriter } from 'pbf';
import { bytesUnder } from './bytes.js';

/**
 * @typedef {{ name: string, shape: readonly number[], data: Float32Array }} Constant
 * @typedef {{
 *   op: string, inputs: readonly string[], output: string, floats?: Record<string, number>,
 *   integers?: Record<string, number>
 * }} Node
 *
 * @typedef {object} Graph
 * @property {string} name
 * @property {Node[]} nodes  in the order in which they are computed
 * @property {Constant[]} constants
 * @property {{ name: string, shape: readonly number[] }} input  shape of one sample
 * @property {{ name: string, shape: readonly number[] }} output
 */

const versions = { ir: 8, opset: 17 };
const floatType = 1;
const attributeTypes = { float: 1, integer: 2 };

/**
 * @param {Graph} graph
 * @param {Record<string, string>} properties  kept in the file beside the graph
 * @returns {Uint8Array}
 */
export function writeGraph(graph, properties) {
  const file = new PbfWriter();
  file.writeVarintField(1, versions.ir);
  file.writeStringField(2, 'denselab');
  file.writeMessage(7, writeGraphBody, graph);
  file.writeMessage(8, writeOpset, null);
  for (const property of Object.entries(properties)) file.writeMessage(14, writeProperty, property);
  return file.finish();
}

/** @param {null} _ @param {PbfWriter} out */
function writeOpset(_, out) {
  out.writeStringField(1, '');
  out.writeVarintField(2, versions.opset);
}

/** @param {[string, string]} property @param {PbfWriter} out */
function writeProperty([key, value], out) {
  out.writeStringField(1, key);
  out.writeStringField(2, value);
}

/** @param {Graph} graph @param {PbfWriter} out */
function writeGraphBody({ name, nodes, constants, input, output }, out) {
  nodes.forEach((node, i) => {
    out.writeMessage(1, writeNode, { ...node, name: `${node.op}_${i}` });
  });
  out.writeStringField(2, name);
  for (const constant of constants) out.writeMessage(5, writeConstant, constant);
  out.writeMessage(11, writeValueInfo, input);
  out.writeMessage(12, writeValueInfo, output);
}

/** @param {Node & { name: string }} node @param {PbfWriter} out */
function writeNode({ op, name, inputs, output, floats = {}, integers = {} }, out) {
  for (const input of inputs) out.writeStringField(1, input);
  out.writeStringField(2, output);
  out.writeStringField(3, name);
  out.writeStringField(4, op);
  for (const attribute of Object.entries(floats)) out.writeMessage(5, writeFloat, attribute);
  for (const attribute of Object.entries(integers)) out.writeMessage(5, writeInteger, attribute);
}

/** @param {[string, number]} attribute @param {PbfWriter} out */
function writeFloat([name, value], out) {
  out.writeStringField(1, name);
  out.writeFloatField(2, value);
  out.writeVarintField(20, attributeTypes.float);
}

/** @param {[string, number]} attribute @param {PbfWriter} out */
function writeInteger([name, value], out) {
  out.writeStringField(1, name);
  out.writeVarintField(3, value);
  out.writeVarintField(20, attributeTypes.integer);
}

/** @param {Constant} constant @param {PbfWriter} out */
function writeConstant({ name, shape, data }, out) {
  out.writePackedVarint(1, [...shape]);
  out.writeVarintField(2, floatType);
  out.writeStringField(8, name);
  out.writeBytesField(9, bytesUnder(data));
}

/** @param {{ name: string, shape: readonly number[] }} value @param {PbfWriter} out */
function writeValueInfo({ name, shape }, out) {
  out.writeStringField(1, name);
  out.writeMessage(2, writeType, shape);
}

/** @param {readonly number[]} shape @param {PbfWriter} out */
const writeType = (shape, out) => out.writeMessage(1, writeTensorType, shape);

/** @param {readonly number[]} shape @param {PbfWriter} out */
function writeTensorType(shape, out) {
  out.writeVarintField(1, floatType);
  out.writeMessage(2, writeShape, shape);
}

/** The number of samples has a name instead of a number: any. @param {readonly number[]} shape @param {PbfWriter} out */
function writeShape(shape, out) {
  out.writeMessage(1, (_, dimension) => dimension.writeStringField(2, 'batch'), null);
  for (const side of shape)
    out.writeMessage(1, (_, dimension) => dimension.writeVarintField(1, side), null);
}
