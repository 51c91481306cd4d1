import { changesOf } from './augmentation.js';
import { inputsNote, networkOf, penaltyOf, snakeCase, unitsOf } from './experiment.js';
import { kerasAugmentation } from './keras/augmentation.js';
import { kerasLayer } from './keras/layers.js';
import { kerasOptimizer, kerasRate } from './keras/optimizer.js';
import { call, indented, lines, list, literal, program, tuple } from './python.js';

/**
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./experiment.js').Network} Network
 */

/**
 * A Keras 3 program that makes, trains and measures the network, with `data.npz` beside it.
 * @param {Experiment} experiment
 * @param {{ inPage?: boolean }} [options]  inPage (false): for the Code room, whose engine knows the losses
 *   that Keras lacks by name
 */
export function kerasProgram(experiment, { inPage = false } = {}) {
  const network = networkOf(experiment);
  const rate = kerasRate(network.compile.optimizer.config.learning_rate);
  const ownLoss = network.compile.loss === 'half_squared_error' && !inPage;
  return program([
    opening(experiment),
    `import keras\nimport numpy as np\nfrom keras import layers`,
    `keras.utils.set_random_seed(${experiment.fit.seed})`,
    kerasData(experiment),
    modelPart(experiment, network, inPage),
    experiment.weights && startingWeights,
    ownLoss && halfSquaredError,
    rate.definition,
    compilePart(network, rate.code, ownLoss),
    'model.summary()',
    fitPart(experiment),
    measures(experiment, network),
  ]);
}

/** @param {Experiment} experiment */
function opening({ weights }) {
  const files = ['data.npz', ...(weights ? ['weights.npz'] : [])].join(' and ');
  return `"""A fully connected network in Keras 3, written by denselab.

Run it beside ${files}: pip install keras tensorflow && python train_keras.py
"""`;
}

/** @param {Experiment} experiment */
function kerasData({ data }) {
  const units = data.classes.length;
  const inputs = (/** @type {string} */ part) => {
    const bytes = data.kind === 'images';
    return `x_${part} = data["x_${part}"]${bytes ? '.astype("float32") / 255' : ''}`;
  };
  const targets = (/** @type {string} */ part) => {
    if (!data.oneHot) return `y_${part} = data["y_${part}"]`;
    const columns = `keras.utils.to_categorical(data["y_${part}"], ${units})`;
    const { smoothing } = data.oneHot;
    const smooth = smoothing > 0 ? ` * (1 - ${smoothing}) + ${smoothing} / ${units}` : '';
    return `y_${part} = ${columns}${smooth}`;
  };
  const note = inputsNote(data, 'Keras');
  return lines([
    note && `# ${note}`,
    'data = np.load("data.npz")',
    ...data.parts.flatMap((part) => [inputs(part), targets(part)]),
    data.classes.length > 0 && `classes = ${list(data.classes)}`,
  ]);
}

/** @param {Experiment} experiment @param {Network} network @param {boolean} inPage */
function modelPart({ fit }, network, inPage) {
  const changes = changesOf(fit.augmentation);
  const stops = network.layers.some(
    ({ config }) => penaltyOf(config.kernel_regularizer)?.stopAtZero,
  );
  return lines([
    stops &&
      '# In denselab, L1 leaves a weight at 0 that it has brought there: Keras lets it move on.',
    changes.length > 0 &&
      inPage &&
      `# Outside this page, layers such as RandomFlip would change the images: ${changes.join(', ')}.`,
    'model = keras.Sequential([',
    `    keras.Input(${tuple(network.inputShape)}),`,
    ...(inPage ? [] : kerasAugmentation(fit.augmentation).map((layer) => indented(`${layer},`))),
    ...network.layers.map((layer) => indented(`${kerasLayer(layer)},`)),
    '])',
  ]);
}

const startingWeights = `# The weights that the network had in the page.
weights = np.load("weights.npz")
model.set_weights([weights[name] for name in weights.files])`;

export const halfSquaredError = `def half_squared_error(y_true, y_pred):
    """The loss of TensorFlow Playground, which Keras does not have."""
    return keras.ops.mean(keras.ops.square(y_pred - y_true), axis=-1) / 2`;

/** @param {Network} network @param {string} rate as code @param {boolean} ownLoss */
export function compilePart({ compile: { optimizer, loss, metrics } }, rate, ownLoss) {
  return call('model.compile', [], {
    optimizer: kerasOptimizer(optimizer, rate),
    loss: ownLoss ? loss : literal(loss),
    metrics: metrics.length > 0 ? literal(metrics.map(snakeCase)) : undefined,
  });
}

/** @param {Experiment} experiment */
function fitPart({ fit, data }) {
  const stopping = fit.earlyStopping;
  const { watched } = data;
  const share = fit.validationSplit ?? 0;
  return lines([
    'history = model.fit(',
    '    x_train,',
    '    y_train,',
    `    batch_size=${fit.batchSize},`,
    `    epochs=${fit.epochs},`,
    !fit.shuffle && '    shuffle=False,',
    share > 0 && `    validation_split=${share},`,
    share === 0 && watched && `    validation_data=(x_${watched}, y_${watched}),`,
    fit.classWeight && `    class_weight=${dictionary(fit.classWeight)},`,
    stopping && indented(`callbacks=[${earlyStopping(stopping)}],`),
    ')',
  ]);
}

/** @param {Record<number, number>} values */
function dictionary(values) {
  return `{${Object.entries(values)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}`;
}

/** @param {import('./experiment.js').EarlyStopping} stopping */
export function earlyStopping({ monitor, patience, minDelta, restoreBestWeights }) {
  return call('keras.callbacks.EarlyStopping', [], {
    monitor: literal(monitor),
    patience: literal(patience),
    min_delta: minDelta > 0 ? literal(minDelta) : undefined,
    restore_best_weights: restoreBestWeights ? 'True' : undefined,
  });
}

/** @param {Experiment} experiment @param {Network} network */
function measures({ data }, network) {
  const part = data.parts.includes('test') ? 'test' : 'train';
  const names = ['loss', ...network.compile.metrics.map(snakeCase)];
  const figures = names.map(
    (name) => `${name.replaceAll('_', ' ')} {${name}:.${name === 'loss' ? 6 : 4}f}`,
  );
  const given = names.length > 1 ? names.join(', ') : 'loss';
  return lines([
    `${given} = model.evaluate(x_${part}, y_${part})`,
    `print(f"${part === 'test' ? 'Test' : 'Training'} data: ${figures.join(', ')}")`,
    data.targets === 'signs' &&
      `right = (model.predict(x_${part})[:, 0] > 0) == (y_${part} > 0)\nprint(f"Right answers: {np.mean(right):.2%}")`,
    data.targets === 'classes' &&
      unitsOf(network) > 1 &&
      `answer = np.argmax(model.predict(x_${part}[:1]), axis=-1)[0]\nprint("The first of them:", classes[answer])`,
  ]);
}
