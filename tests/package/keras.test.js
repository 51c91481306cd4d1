// Keras's modules in Python: what they print, what they call, what they give.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fashionMnist } from '../support/fashion-mnist.js';
import { runInNode } from '../support/python-room.js';

const start = `
import numpy as np
import keras
from keras import layers
x = np.sin(np.arange(300) * 7.7).reshape(100, 3)
y = (x[:, 0] > 0).astype(int)
`;
const classifier = `${start}
model = keras.Sequential([layers.Dense(4, activation='relu', input_shape=(3,)), layers.Dense(1, activation='sigmoid')])
model.compile(optimizer='sgd', loss='binary_crossentropy', metrics=['accuracy'])
`;

/** What a program printed. @param {string} source */
async function printed(source) {
  const { text, error } = await runInNode(source);
  assert.equal(error?.traceback, undefined);
  return text;
}

/** As a terminal shows it: what was written over is gone. @param {string} text */
const shown = (text) =>
  text
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r') + 1).trimEnd())
    .join('\n');

const figure = '\\d\\.\\d{4}(?:e[+-]\\d\\d)?';
const pace = '(?:\\d+s|\\d+:\\d\\d) \\d+(?:us|ms|s)/step';

test('progress lines are those of Keras 3', async () => {
  const text = shown(
    await printed(`${classifier}
model.fit(x, y, epochs=2, validation_split=0.2)
model.fit(x, y, verbose=2)
model.fit(x, y, epochs=9, verbose=0)
model.evaluate(x, y, batch_size=10)
model.predict(x)`),
  );
  const lines = text.trimEnd().split('\n');
  const measured = `accuracy: ${figure} - loss: ${figure}`;
  const expected = [
    'Epoch 1/2',
    `3/3 ━{20} ${pace} - ${measured} - val_accuracy: ${figure} - val_loss: ${figure}`,
    'Epoch 2/2',
    `3/3 ━{20} ${pace} - ${measured} - val_accuracy: ${figure} - val_loss: ${figure}`,
    `4/4 - \\d+s - \\d+(?:us|ms|s)/step - ${measured}`,
    `10/10 ━{20} ${pace} - ${measured}`,
    `4/4 ━{20} ${pace}`,
  ];
  assert.equal(lines.length, expected.length, text);
  for (const [i, line] of lines.entries()) assert.match(line, new RegExp(`^${expected[i]}$`));
});

test('within a long epoch the line is written over, at most ten times a second', async () => {
  const started = performance.now();
  const text = await printed(`${start}
x = np.zeros((16000, 100))
model = keras.Sequential([layers.Dense(400, activation='tanh', input_dim=100), layers.Dense(1)])
model.compile(optimizer='adam', loss='mse')
model.fit(x, np.zeros(16000), batch_size=4, epochs=1)`);
  const seconds = (performance.now() - started) / 1000;
  const written = text.trimEnd().split('\r');
  assert.ok(written.length >= 3 && written.length <= seconds * 10 + 2, `${written.length}`);
  assert.match(written[0], new RegExp(`^ *\\d+/4000 ━*─+ ${pace} - loss: ${figure}$`));
  assert.match(written.at(-1) ?? '', new RegExp(`^4000/4000 ━{20} ${pace} - loss: ${figure} *$`));
});

test('the summary is that of Keras 3', async () => {
  const text = await printed(`${start}
model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(64, activation='relu'),
                          layers.BatchNormalization(), layers.Dropout(0.5), layers.Dense(10)])
model.summary()`);
  assert.equal(
    text,
    `Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ flatten (Flatten)               │ (None, 784)            │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense (Dense)                   │ (None, 64)             │        50,240 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ batch_normalization             │ (None, 64)             │           256 │
│ (BatchNormalization)            │                        │               │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dropout (Dropout)               │ (None, 64)             │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ (None, 10)             │           650 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 51,146 (199.79 KB)
 Trainable params: 51,018 (199.29 KB)
 Non-trainable params: 128 (512.00 B)
`,
  );
});

test('a trained model’s summary counts what the optimizer remembers', async () => {
  const text = await printed(`${start}
model = keras.Sequential([layers.Dense(2)])
model.summary()
model.compile(optimizer='adam', loss='mse')
model.fit(x, x[:, :2], verbose=0)
model.summary()`);
  assert.match(text, /│ dense \(Dense\) +│ \? +│ +0 \(unbuilt\) │/);
  assert.match(text, / Total params: 26 \(108\.00 B\)\n Trainable params: 8 \(32\.00 B\)/);
  assert.match(text, / Optimizer params: 18 \(76\.00 B\)\n$/);
});

test('fit gives a history, in Keras’s order', async () => {
  const text = await printed(`${classifier}
history = model.fit(x, y, epochs=5, initial_epoch=2, verbose=0, validation_data=(x[:10], y[:10]))
print(history.epoch, list(history.history))
print([len(values) for values in history.history.values()], history is model.history, history.model is model)
loss, accuracy = model.evaluate(x[:10], y[:10], verbose=0)
print(loss == history.history['val_loss'][-1], accuracy == history.history['val_accuracy'][-1])`);
  assert.equal(
    text,
    "[2, 3, 4] ['accuracy', 'loss', 'val_accuracy', 'val_loss']\n[3, 3, 3, 3] True True\nTrue True\n",
  );
});

test('callbacks of one’s own are called as in Keras, and may end the training', async () => {
  const text = await printed(`${classifier}
class Told(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        print('begin', self.params['epochs'], self.model is model)
    def on_epoch_begin(self, epoch, logs=None):
        print('epoch', epoch)
    def on_train_batch_end(self, batch, logs=None):
        print('batch', batch, list(logs))
    def on_epoch_end(self, epoch, logs=None):
        print('end', epoch, list(logs))
        if epoch == 1:
            self.model.stop_training = True
    def on_train_end(self, logs=None):
        print('over')
history = model.fit(x, y, epochs=9, batch_size=50, verbose=0, callbacks=[Told()], validation_data=(x, y))
print(history.epoch)`);
  const epoch = (/** @type {number} */ n) =>
    `epoch ${n}\nbatch 0 ['accuracy', 'loss']\nbatch 1 ['accuracy', 'loss']\nend ${n} ['accuracy', 'loss', 'val_accuracy', 'val_loss']\n`;
  assert.equal(text, `begin 9 True\n${epoch(0)}${epoch(1)}over\n[0, 1]\n`);
});

test('between epochs a callback may measure and change the model', async () => {
  const text = await printed(`${classifier}
def zero(epoch, logs):
    model.set_weights([w * 0 for w in model.get_weights()])
    print(round(model.evaluate(x, y, verbose=0)[0], 4))
model.fit(x, y, epochs=2, verbose=0, callbacks=[keras.callbacks.LambdaCallback(on_epoch_end=zero)])`);
  assert.equal(text, '0.6931\n0.6931\n');
});

test('early stopping puts the best weights back', async () => {
  const text = await printed(`${start}
keras.utils.set_random_seed(3)
model = keras.Sequential([layers.Dense(1, input_dim=3)])
model.compile(optimizer=keras.optimizers.SGD(0.9), loss='mse')
best = []
class Watch(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        best.append((logs['loss'], epoch, self.model.get_weights()))
stop = keras.callbacks.EarlyStopping(monitor='loss', patience=3, verbose=1, restore_best_weights=True)
history = model.fit(x, y, epochs=50, verbose=0, callbacks=[Watch(), stop])
loss, epoch, weights = min(best, key=lambda item: item[0])
print(len(history.epoch) == epoch + 4, stop.stopped_epoch == epoch + 3, stop.best == loss)
print(all([(a == b).all() for a, b in zip(weights, model.get_weights())]), epoch)`);
  const [stopped, restored, ended, same] = text.split('\n');
  const epoch = Number(same.split(' ')[1]);
  assert.equal(stopped, `Epoch ${epoch + 4}: early stopping`);
  assert.equal(restored, `Restoring model weights from the end of the best epoch: ${epoch + 1}.`);
  assert.equal(ended, 'True True True');
  assert.match(same, /^True /);
});

test('learning rates: set, scheduled, lowered on a plateau', async () => {
  const text = await printed(`${start}
import json
model = keras.Sequential([layers.Dense(1, kernel_initializer='zeros', input_dim=3)])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.5), loss='mse')
half = keras.callbacks.LearningRateScheduler(lambda epoch, rate: rate / 2)
history = model.fit(x, y, epochs=3, verbose=0, callbacks=[half])
print(history.history['learning_rate'], model.optimizer.learning_rate, model.optimizer.iterations)
model.optimizer.learning_rate = 0.25
plateau = keras.callbacks.ReduceLROnPlateau(monitor='loss', factor=0.5, patience=2, min_delta=100, min_lr=0.1)
history = model.fit(x, y, epochs=7, verbose=0, callbacks=[plateau])
print(history.history['learning_rate'])
model.compile(optimizer=keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.5)), loss='mse')
model.fit(x, y, verbose=0)`);
  assert.equal(
    text,
    '[0.25, 0.125, 0.0625] 0.0625 12\n[0.25, 0.25, 0.25, 0.125, 0.125, 0.1, 0.1]\n',
  );
});

test('a changed rate is the rate of the next steps, and momentum goes on', async () => {
  const text = await printed(`${start}
def second_step(change):
    model = keras.Sequential([layers.Dense(1, kernel_initializer='zeros', input_dim=3)])
    model.compile(optimizer=keras.optimizers.SGD(0.1, momentum=0.9), loss='mse')
    model.fit(x, y, verbose=0, batch_size=100)
    before, _ = model.get_weights()
    if change:
        model.optimizer.learning_rate = 0.05
    model.fit(x, y, verbose=0, batch_size=100)
    after, _ = model.get_weights()
    return after - before, before
step, first = second_step(False)
# v = 0.9 v + g, x −= rate v: with half the rate the step is half of it.
print(abs(second_step(True)[0] - 0.5 * step).max() < 1e-6)
print(abs(step).max() > 1.5 * abs(first).max())`);
  assert.equal(text, 'True\nTrue\n');
});

test('a loss that is no number is said, and ends the training where that is asked for', async () => {
  const wild = `${start}
model = keras.Sequential([layers.Dense(1, input_dim=3)])
model.compile(optimizer=keras.optimizers.SGD(1e6), loss='mse')
`;
  const goesOn = await printed(`${wild}
history = model.fit(x, y, epochs=30, verbose=0)
print(len(history.epoch), history.history['loss'][-1])`);
  assert.match(
    goesOn,
    /no number any more, since epoch \d+\. Usually the learning rate is too high/,
  );
  assert.match(goesOn, /\n30 nan\n$/);
  const ends = await printed(`${wild}
history = model.fit(x, y, epochs=30, verbose=0, callbacks=[keras.callbacks.TerminateOnNaN()])
print(len(history.epoch) < 30)`);
  assert.match(ends, /^Batch \d+: Invalid loss, terminating training\n[\s\S]*True\n$/);
});

test('a training is interrupted between two slices of it', async () => {
  let asked = 0;
  const interrupted = () => ++asked > 3;
  const source = `${classifier}
print('before')
model.fit(x, y, epochs=10**6, verbose=0)`;
  const started = performance.now();
  const { text, error } = await runInNode(source, new Map(), { interrupted });
  assert.equal(error?.type, 'KeyboardInterrupt');
  assert.equal(error?.line, source.split('\n').length);
  assert.equal(text, 'before\n');
  assert.ok(performance.now() - started < 20_000);
});

test('with a seed the same program gives the same numbers, without one it does not', async () => {
  const program = (/** @type {string} */ seed) => `${start}
${seed}
model = keras.Sequential([layers.Dense(4, activation='relu'), layers.Dropout(0.5), layers.Dense(1)])
model.compile(optimizer='adam', loss='mse')
print(model.fit(x, y, epochs=2, verbose=0).history, model.get_weights()[0])`;
  const seeded = program('keras.utils.set_random_seed(7)');
  assert.equal(await printed(seeded), await printed(seeded));
  const tensorflow = program('import tensorflow as tf\ntf.random.set_seed(7)');
  assert.equal(await printed(tensorflow), await printed(seeded));
  assert.notEqual(await printed(program('')), await printed(program('')));
});

test('tensorflow.keras is keras, by every way of importing', async () => {
  const text = await printed(`import keras
import tensorflow as tf
import tensorflow.keras.layers
import tensorflow.keras.optimizers as optimizers
from keras.layers import Dense
from keras.models import Sequential
from tensorflow import keras as its
from tensorflow.keras import layers, utils
from tensorflow.keras.datasets import fashion_mnist
from tensorflow.keras.layers import Dense as Other
from tensorflow.keras.models import Sequential as Model
from tensorflow.keras.optimizers.schedules import CosineDecay
from tensorflow.keras.utils import to_categorical
print(its is keras, tf.keras is keras, layers is keras.layers, Other is Dense, Model is Sequential)
print(optimizers.SGD is keras.optimizers.SGD, to_categorical is utils.to_categorical, int(tf.__version__[0]))`);
  assert.equal(text, 'True True True True True\nTrue True 2\n');
});

test('layers know their weights, and take others', async () => {
  const text = await printed(`${start}
model = keras.Sequential([layers.Dense(2, input_dim=3, name='скрытый'), layers.BatchNormalization(), layers.Dense(1)])
hidden = model.get_layer('скрытый')
hidden.set_weights([np.ones((3, 2)), np.array([5, 6])])
print(hidden.kernel.numpy().tolist(), hidden.bias.shape, hidden.bias.path)
print([w.shape for w in model.get_weights()], [w.name for w in model.layers[1].weights])
model.layers[2].bias.assign([7.5])
print(model.get_weights()[-1], model.count_params(), hidden.count_params(), hidden.output_shape)
print(model.input_shape, model.output_shape, model.layers[0] is hidden, model.built)`);
  assert.equal(
    text,
    `[[1.0, 1.0], [1.0, 1.0], [1.0, 1.0]] (2,) sequential/скрытый/bias
[(3, 2), (2,), (2,), (2,), (2,), (2,), (2, 1), (1,)] ['gamma', 'beta', 'moving_mean', 'moving_variance']
[7.5] 19 8 (None, 2)
(None, 3) (None, 1) True True
`,
  );
});

test('an activation is a name, a function or a layer', async () => {
  const text = await printed(`${start}
kinds = ['relu', keras.activations.relu, layers.ReLU()]
models = [keras.Sequential([layers.Dense(2, activation=kind, input_dim=3)]) for kind in kinds]
models.append(keras.Sequential([layers.Dense(2, input_dim=3), layers.ReLU()]))
for model in models:
    model.set_weights(models[0].get_weights())
kernel, bias = models[0].get_weights()
expected = np.maximum(x @ kernel + bias, 0)
print([bool(abs(model(x) - expected).max() < 1e-6) for model in models])`);
  assert.equal(text, '[True, True, True, True]\n');
});

test('names count through all models of a program', async () => {
  const text = await printed(`${start}
one, two = keras.Sequential([layers.Dense(1)]), keras.Sequential([layers.Dense(1), layers.LeakyReLU(negative_slope=0.2)])
print(one.name, two.name, one.layers[0].name, two.layers[0].name, two.layers[1].name)
keras.backend.clear_session()
print(keras.Sequential([layers.Dense(1)]).layers[0].name)`);
  assert.equal(text, 'sequential sequential_1 dense dense_1 leaky_re_lu\ndense\n');
});

test('Fashion-MNIST is there as it is in its files', async () => {
  const [train, test] = [fashionMnist('train'), fashionMnist('t10k')];
  const text = await printed(`
from keras.datasets import fashion_mnist
(x_train, y_train), (x_test, y_test) = fashion_mnist.load_data()
print(x_train.shape, x_train.dtype, y_train.shape, y_train.dtype, x_test.shape, y_test.shape)
print(y_train[:9].tolist(), y_test[-9:].tolist(), int(x_train[12345].sum()), x_test[7, 14, 10:16].tolist())`);
  const sum = train[12345].pixels.reduce((a, b) => a + b, 0);
  const list = (/** @type {ArrayLike<number>} */ values) => `[${Array.from(values).join(', ')}]`;
  const first = list(train.slice(0, 9).map(({ label }) => label));
  const last = list(test.slice(-9).map(({ label }) => label));
  assert.equal(
    text,
    `(60000, 28, 28) uint8 (60000,) uint8 (10000, 28, 28) (10000,)
${first} ${last} ${sum} ${list(test[7].pixels.subarray(14 * 28 + 10, 14 * 28 + 16))}
`,
  );
});
