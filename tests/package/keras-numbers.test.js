// What Keras's modules compute, against NumPy: the same data, the formulas written out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { python } from '../support/python.js';
import { runInNode } from '../support/python-room.js';

const data = `
import json
import numpy as np
x = np.sin(np.arange(60) * 7.7).reshape(20, 3)
labels = (np.arange(20) * 7 % 5) % 3
one_hot = (labels.reshape(-1, 1) == np.arange(3)).astype('float64')
target = x[:, 0] * 2 - x[:, 1] + 0.3
`;

/**
 * Runs a program here; the numbers it printed as JSON in its last line.
 * @param {string} source
 */
async function ours(source) {
  const { text, error } = await runInNode(`${data}import keras\n${source}`);
  assert.equal(error?.traceback, undefined);
  return JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
}

/** @param {string} source @param {unknown} [given]  what the program finds as \`given\` */
function theirs(source, given = null) {
  const text = `${data}\ngiven = json.loads(r'''${JSON.stringify(given)}''')\n${source}`;
  return JSON.parse(python('-c', text));
}

/** @param {any} actual @param {any} expected @param {number} [tolerance] */
function assertClose(actual, expected, tolerance = 1e-5) {
  const [a, b] = [[actual].flat(9), [expected].flat(9)];
  assert.equal(a.length, b.length);
  for (let i = 0; i < b.length; ++i) {
    const far = Math.abs(a[i] - b[i]);
    assert.ok(far <= tolerance * Math.max(1, Math.abs(b[i])), `${a[i]} is not ${b[i]} (${i})`);
  }
}

const network = `
def forward(weights, x):
    w1, b1, w2, b2 = [np.array(w) for w in weights]
    hidden = np.tanh(x @ w1 + b1)
    z = hidden @ w2 + b2
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return hidden, e / e.sum(axis=1, keepdims=True)

def gradients(weights, x, y, sample_weight):
    w2 = np.array(weights[2])
    hidden, p = forward(weights, x)
    dz = (p - y) * sample_weight.reshape(-1, 1) / len(x)
    dh = dz @ w2.T * (1 - hidden ** 2)
    return [x.T @ dh, dh.sum(axis=0), hidden.T @ dz, dz.sum(axis=0)]
`;

const classifier = `
from keras.layers import Dense
model = keras.Sequential([Dense(4, activation='tanh', input_shape=(3,)), Dense(3, activation='softmax')])
def plain(weights):
    return [w.tolist() for w in weights]
`;

test('the losses are the formulas', async () => {
  const answers = `
p = np.array([[0.2, 0.5, 0.3], [0.1, 0.1, 0.8]])
t = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
`;
  const kinds =
    'MeanSquaredError MeanAbsoluteError Huber LogCosh BinaryCrossentropy CategoricalCrossentropy ' +
    'Hinge SquaredHinge KLDivergence Poisson';
  const got = await ours(`${answers}
from keras import losses
values = [getattr(losses, name)()(t, p) for name in '${kinds}'.split()]
values.append(losses.SparseCategoricalCrossentropy()(np.array([1, 0]), p))
values.append(losses.mean_squared_error(t, p).tolist())
print(json.dumps(values))`);
  const expected = theirs(`${answers}
e = p - t
s = 2 * t - 1
ce = -np.log([0.5, 0.1]).mean()
c = np.clip(t, 1e-7, 1)
print(json.dumps([
    (e ** 2).mean(), abs(e).mean(), (0.5 * e ** 2).mean(), np.log(np.cosh(e)).mean(),
    -(t * np.log(p) + (1 - t) * np.log(1 - p)).mean(), ce,
    np.maximum(1 - s * p, 0).mean(), (np.maximum(1 - s * p, 0) ** 2).mean(),
    (c * np.log(c / p)).sum(axis=1).mean(), (p - t * np.log(p + 1e-7)).mean(), ce,
    (e ** 2).mean(axis=1).tolist()]))`);
  assertClose(got, expected);
});

test('the activations are the formulas', async () => {
  const names =
    'linear sigmoid tanh relu leaky_relu elu selu silu softplus softsign hard_sigmoid exponential softmax log_softmax';
  const z = 'z = np.array([[-2.0, -0.5, 0.0], [0.3, 1.5, 4.0]])\n';
  const got = await ours(`${z}
print(json.dumps([getattr(keras.activations, name)(z).tolist() for name in '${names}'.split()]))`);
  const expected = theirs(`${z}
e = np.exp(z)
s = e / e.sum(axis=1, keepdims=True)
a, l = 1.6732632423543772, 1.0507009873554805
out = [z, 1 / (1 + np.exp(-z)), np.tanh(z), np.maximum(z, 0), np.where(z > 0, z, 0.2 * z),
       np.where(z > 0, z, e - 1), l * np.where(z > 0, z, a * (e - 1)), z / (1 + np.exp(-z)), np.log1p(e),
       z / (1 + abs(z)), np.clip(z / 6 + 0.5, 0, 1), e, s, np.log(s)]
print(json.dumps([o.tolist() for o in out]))`);
  assertClose(got, expected);
});

test('one step of SGD with momentum, from the first loss to the weights', async () => {
  const { before, after, losses, predicted } = await ours(`${classifier}
model.compile(optimizer=keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True),
              loss='categorical_crossentropy', metrics=['accuracy', 'mse'])
before = plain(model.get_weights())
first = model.evaluate(x, one_hot, verbose=0)
history = model.fit(x, one_hot, batch_size=20, epochs=3, shuffle=False, verbose=0)
print(json.dumps({'before': before, 'losses': [first] + [history.history['loss']],
                  'after': plain(model.get_weights()), 'predicted': model.predict(x, verbose=0).tolist()}))`);
  const expected = theirs(
    `${network}
weights = [np.array(w) for w in given]
p = forward(weights, x)[1]
first = [-(one_hot * np.log(p)).sum(axis=1).mean(), (p.argmax(axis=1) == labels).mean(), ((p - one_hot) ** 2).mean()]
velocity, losses = [0, 0, 0, 0], []
for step in range(3):
    losses.append(-(one_hot * np.log(forward(weights, x)[1])).sum(axis=1).mean())
    g = gradients(weights, x, one_hot, np.ones(20))
    velocity = [0.9 * v - 0.1 * d for v, d in zip(velocity, g)]
    weights = [w + 0.9 * v - 0.1 * d for w, v, d in zip(weights, velocity, g)]
print(json.dumps([[first, losses], [w.tolist() for w in weights], forward(weights, x)[1].tolist()]))`,
    before,
  );
  assertClose([losses, after, predicted], expected);
});

test('Adam with class weights and sample weights, in batches', async () => {
  const { before, after, loss } = await ours(`${classifier}
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02, beta_1=0.8, beta_2=0.95),
              loss='sparse_categorical_crossentropy')
before = plain(model.get_weights())
history = model.fit(x, labels, batch_size=8, epochs=2, shuffle=False, verbose=0,
                    class_weight={0: 1.0, 1: 2.0, 2: 0.5}, sample_weight=np.arange(20) / 10)
print(json.dumps({'before': before, 'loss': history.history['loss'], 'after': plain(model.get_weights())}))`);
  const expected = theirs(
    `${network}
weights = [np.array(w) for w in given]
sample_weight = np.array([1.0, 2.0, 0.5])[labels] * np.arange(20) / 10
m, v, t, epochs = [0] * 4, [0] * 4, 0, []
for epoch in range(2):
    total = 0
    for at in range(0, 20, 8):
        part = slice(at, at + 8)
        p = forward(weights, x[part])[1]
        total += -(sample_weight[part] * (one_hot[part] * np.log(p)).sum(axis=1)).sum()
        g = gradients(weights, x[part], one_hot[part], sample_weight[part])
        t += 1
        m = [0.8 * a + 0.2 * d for a, d in zip(m, g)]
        v = [0.95 * a + 0.05 * d ** 2 for a, d in zip(v, g)]
        rate = 0.02 * np.sqrt(1 - 0.95 ** t) / (1 - 0.8 ** t)
        weights = [w - rate * a / (np.sqrt(b) + 1e-7) for w, a, b in zip(weights, m, v)]
    epochs.append(total / 20)
print(json.dumps([epochs, [w.tolist() for w in weights]]))`,
    before,
  );
  assertClose([loss, after], expected);
});

test('numbers of any type are taken as they are', async () => {
  const [bytes, floats, whole] = await ours(`
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer='ones', input_dim=2)])
pixels = np.array([[0, 255], [10, 20]])
print(json.dumps([model.predict(pixels.astype(kind), verbose=0).ravel().tolist()
                  for kind in ('uint8', 'float64', 'int32')]))`);
  assert.deepEqual(bytes, [255, 30]);
  assert.deepEqual(floats, [255, 30]);
  assert.deepEqual(whole, [255, 30]);
});

test('answers may be rows, columns, lists and truth values', async () => {
  const values = await ours(`
model = keras.Sequential([keras.layers.Dense(1, activation='sigmoid', input_dim=3)])
model.compile(loss='binary_crossentropy', optimizer='sgd')
positive = target > 0
kinds = [positive, positive.reshape(-1, 1), positive.astype(int).tolist(), positive.astype('float32')]
print(json.dumps([model.evaluate(x, kind, verbose=0) for kind in kinds]))`);
  assert.equal(new Set(values).size, 1);
});

test('metrics by name, by class and fed by hand', async () => {
  const got = await ours(`
model = keras.Sequential([keras.layers.Dense(1, activation='sigmoid', input_dim=3)])
metrics = keras.metrics
model.compile(loss='binary_crossentropy', optimizer='sgd',
              metrics=['accuracy', metrics.Precision(), metrics.Recall(name='полнота'), 'mae', metrics.MeanSquaredError])
positive = (target > 0).astype(int)
told = model.evaluate(x, positive, verbose=0, return_dict=True)
by_hand = metrics.BinaryAccuracy()
p = model.predict(x, verbose=0)
by_hand.update_state(positive[:5], p[:5])
by_hand.update_state(positive[5:], p[5:])
print(json.dumps([dict(told), model.metrics_names, by_hand.result(), p.ravel().tolist()]))`);
  const [told, names, byHand, p] = got;
  const [accuracy, precision, recall, mae, mse] = theirs(
    `p, t = np.array(given), target > 0
said = p > 0.5
hit = (said & t).sum()
print(json.dumps([(said == t).mean(), hit / max(said.sum(), 1), hit / t.sum(), abs(p - t).mean(), ((p - t) ** 2).mean()]))`,
    p,
  );
  assert.deepEqual(names, [
    'loss',
    'accuracy',
    'precision',
    'полнота',
    'mae',
    'mean_squared_error',
  ]);
  assertClose(
    [told.accuracy, told.precision, told.полнота, told.mae, told.mean_squared_error, byHand],
    [accuracy, precision, recall, mae, mse, accuracy],
  );
});

test('class numbers become the columns of the unit matrix', async () => {
  const got = await ours(`
to_categorical = keras.utils.to_categorical
print(json.dumps([to_categorical([2, 0, 1]).tolist(), to_categorical(np.array([[1], [0]]), 3).tolist(),
                  str(to_categorical([0]).dtype), list(to_categorical([[0, 1], [1, 0]]).shape)]))`);
  const expected = theirs(
    "print(json.dumps([np.eye(3)[[2, 0, 1]].tolist(), np.eye(3)[[1, 0]].tolist(), 'float64', [2, 2, 2]]))",
  );
  assert.deepEqual(got, expected);
});

test('a normalization layer learns mean and deviation', async () => {
  const [adapted] = await ours(`
layer = keras.layers.Normalization()
layer.adapt(x * 5 + 3)
model = keras.Sequential([layer])
print(json.dumps([model.predict(x * 5 + 3, verbose=0).tolist()]))`);
  assertClose(
    adapted,
    theirs('z = x * 5 + 3\nprint(json.dumps(((z - z.mean(axis=0)) / z.std(axis=0)).tolist()))'),
  );
});
