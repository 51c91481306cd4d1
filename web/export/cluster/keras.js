import { networkOf, penaltyOf, snakeCase } from '../experiment.js';
import { kerasAugmentation } from '../keras/augmentation.js';
import { kerasLayer } from '../keras/layers.js';
import { kerasRate } from '../keras/optimizer.js';
import { compilePart, earlyStopping, halfSquaredError } from '../keras.js';
import { indented, lines, list, program, tuple } from '../python.js';

/** @typedef {import('../experiment.js').Experiment} Experiment */

/**
 * A Keras 3 program that goes on from the page's weights on all devices of a machine.
 * @param {Experiment} experiment
 */
export function kerasCluster(experiment) {
  const network = networkOf(experiment);
  const { fit, data } = experiment;
  const rate = kerasRate(network.compile.optimizer.config.learning_rate);
  const ownLoss = network.compile.loss === 'half_squared_error';
  return program([
    opening,
    'import glob\nimport os',
    '# Distribution over devices is what Keras has for JAX.\nos.environ.setdefault("KERAS_BACKEND", "jax")',
    'import keras\nimport numpy as np\nfrom keras import layers',
    lines([
      `keras.utils.set_random_seed(${fit.seed})`,
      '# Every device gets its share of each batch and has all of the weights.',
      'devices = keras.distribution.list_devices()',
      'keras.distribution.set_distribution(keras.distribution.DataParallel(devices=devices))',
      data.classes.length > 0 && `classes = ${list(data.classes)}`,
    ]),
    shards(experiment),
    lines([
      network.layers.some(({ config }) => penaltyOf(config.kernel_regularizer)?.stopAtZero) &&
        '# In denselab, L1 leaves a weight at 0 that it has brought there: Keras lets it move on.',
      'model = keras.Sequential([',
      `    keras.Input(${tuple(network.inputShape)}),`,
      ...kerasAugmentation(fit.augmentation).map((layer) => indented(`${layer},`)),
      ...network.layers.map((layer) => indented(`${kerasLayer(layer)},`)),
      '])',
      'weights = np.load("model.weights.npz")',
      'model.set_weights([weights[name] for name in weights.files])',
    ]),
    ownLoss && halfSquaredError,
    rate.definition,
    compilePart(network, rate.code, ownLoss),
    training(experiment, network.compile.metrics),
  ]);
}

const opening = `"""Goes on with the network of the page, on all devices of a machine. Written by denselab.

python train_keras.py
"""`;

/** @param {Experiment} experiment */
function shards({ fit, data }) {
  const scaled = data.kind === 'images' ? 'x.astype("float32") / 255' : 'x.astype("float32")';
  const units = data.classes.length;
  const smoothing = data.oneHot?.smoothing ?? 0;
  const columns = `keras.utils.to_categorical(y, ${units})`;
  const targets = !data.oneHot
    ? 'y'
    : smoothing > 0
      ? `${columns} * (1 - ${smoothing}) + ${smoothing} / ${units}`
      : columns;
  return `class Shards(keras.utils.PyDataset):
    """Batches of one file after the other: only one of them is in memory."""

    def __init__(self, part, batch_size, shuffle=False):
        super().__init__()
        # Devices take equal shares of a batch; the few samples that do not divide are left out.
        self.batch_size = -(-batch_size // len(devices)) * len(devices)
        self.shuffle = shuffle
        self.files = sorted(glob.glob(f"data/{part}-*.npz"))
        self.sizes = {file: len(np.load(file)["y"]) for file in self.files}
        self.on_epoch_end()

    def on_epoch_end(self):
        self.open_file = None
        if self.shuffle:
            np.random.shuffle(self.files)
        self.batches = []
        for file in self.files:
            usable = self.sizes[file] // len(devices) * len(devices)
            for start in range(0, usable, self.batch_size):
                self.batches.append((file, start, min(start + self.batch_size, usable)))

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, index):
        file, start, end = self.batches[index]
        if file != self.open_file:
            shard = np.load(file)
            order = np.random.permutation(len(shard["y"])) if self.shuffle else slice(None)
            self.x, self.y = shard["x"][order], shard["y"][order]
            self.open_file = file
        x, y = self.x[start:end], self.y[start:end]
        return ${scaled}, ${targets}


train = Shards("train", ${fit.batchSize}, shuffle=${fit.shuffle ? 'True' : 'False'})${
    data.watched ? `\nvalidation = Shards("validation", ${fit.batchSize})` : ''
  }`;
}

/** @param {Experiment} experiment @param {string[]} metrics */
function training({ fit, data }, metrics) {
  const { classWeight, earlyStopping: stopping } = fit;
  const weights = Object.entries(classWeight ?? {}).map(([label, weight]) => `${label}: ${weight}`);
  const first = metrics.length > 0 ? `loss, *${metrics.map(snakeCase).join('_and_')}` : 'loss';
  return lines([
    `${first} = model.evaluate(Shards("train", ${fit.batchSize}), verbose=0)`,
    'print(f"Loss over the training data: {loss:.6f}")',
    'model.fit(',
    '    train,',
    `    epochs=${fit.epochs},`,
    '    shuffle=False,  # the shards do it themselves',
    data.watched && '    validation_data=validation,',
    weights.length > 0 && `    class_weight={${weights.join(', ')}},`,
    stopping && indented(`callbacks=[${earlyStopping(stopping)}],`),
    ')',
    'model.save("trained.keras")',
  ]);
}
