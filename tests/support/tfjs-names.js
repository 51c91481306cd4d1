// The public names of TensorFlow.js Layers, taken from the package itself: its exports, its classes, and for
// arguments and names in text its own declarations.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../wasm/toolchain/cache.js';
import * as tf from './tensorflow.js';

const packages = join(root, 'node_modules', '@tensorflow');
const text = (/** @type {string} */ file) =>
  readFileSync(join(packages, 'tfjs-layers', 'dist', file), 'utf8');

/** The members of an interface. @param {string} file @param {string} name */
function argumentsOf(file, name) {
  const [, body] = new RegExp(`interface ${name}[^{]*\\{([^]*?)\\n\\}`).exec(text(file)) ?? [];
  return [...(body ?? '').matchAll(/^ {4}(\w+)\??:/gm)].map(([, member]) => member);
}

/** The keys of a table in the package's code. @param {string} table */
function keysIn(table) {
  const [, body] =
    new RegExp(`var ${table} = \\{([^]*?)\\};`).exec(text('tf-layers.node.js')) ?? [];
  return [...(body ?? '').matchAll(/^ +'?(\w+)'?:/gm)].map(([, key]) => key);
}

function activations() {
  const [, list] =
    /activationOptions: \(([^)]*)\)/.exec(text('keras_format/activation_config.d.ts')) ?? [];
  return [...(list ?? '').matchAll(/"(\w+)"/g)].map(([, name]) => name);
}

/** All that instances of a class have. @param {Function} type */
function membersOf(type) {
  const names = new Set();
  for (let at = type.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  names.delete('constructor');
  return [...names];
}

const keys = (/** @type {object} */ object) =>
  Object.keys(object).filter((name) => name !== 'default');

/** The names in each section of wasm/docs/tfjs.md. @type {Record<string, string[]>} */
export const tensorflowNames = {
  tf: keys(await import('@tensorflow/tfjs-layers')),
  'tf.layers': keys(tf.layers),
  'tf.models': keys(tf.models),
  'tf.metrics': keys(tf.metrics),
  'tf.constraints': keys(tf.constraints),
  'tf.initializers': keys(tf.initializers),
  'tf.regularizers': keys(tf.regularizers),
  'tf.callbacks': keys(tf.callbacks),
  'tf.train': keys(tf.train),
  'tf.losses': keys(tf.losses),
  'Names of losses': keysIn('lossesMap'),
  // Those that compile looks for before it looks into the table.
  'Names of metrics': ['accuracy', 'acc', 'crossentropy', 'ce', ...keysIn('metricsMap')],
  'Names of optimizers': keysIn('optimizerMap'),
  Activations: activations(),
  'Arguments of every layer': argumentsOf('engine/topology.d.ts', 'LayerArgs'),
  'tf.layers.dense(…)': argumentsOf('layers/core.d.ts', 'DenseLayerArgs'),
  'tf.layers.batchNormalization(…)': argumentsOf(
    'layers/normalization.d.ts',
    'BatchNormalizationLayerArgs',
  ),
  'tf.callbacks.earlyStopping(…)': argumentsOf('callbacks.d.ts', 'EarlyStoppingCallbackArgs'),
  'model.compile(…)': argumentsOf('engine/training.d.ts', 'ModelCompileArgs'),
  'model.fit(…)': argumentsOf('engine/training_tensors.d.ts', 'ModelFitArgs'),
  'Functions among the callbacks': argumentsOf('base_callbacks.d.ts', 'CustomCallbackArgs'),
  'model.evaluate(…)': argumentsOf('engine/training.d.ts', 'ModelEvaluateArgs'),
  'model.predict(…)': argumentsOf('../../tfjs-core/dist/model_types.d.ts', 'ModelPredictConfig'),
  'LayersModel and Sequential': [
    ...new Set([...membersOf(tf.LayersModel), ...membersOf(tf.Sequential)]),
  ],
  Layer: membersOf(tf.layers.Layer),
};
