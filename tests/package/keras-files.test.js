// Keras's modules and files: what model.save writes, other programs and load_model read.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { python, temporaryFolder } from '../support/python.js';
import { runInNode } from '../support/python-room.js';

const trained = `
import json
import numpy as np
import keras
from keras import layers
x = np.sin(np.arange(300) * 7.7).reshape(100, 3)
y = (x[:, 0] > 0).astype(int)
model = keras.Sequential([layers.Dense(4, activation='relu', input_shape=(3,), kernel_regularizer='l2'),
                          layers.BatchNormalization(), layers.ReLU(), layers.Dropout(0.2),
                          layers.Dense(1, activation='sigmoid')])
model.compile(optimizer=keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.01, 100, 0.5)),
              loss='binary_crossentropy', metrics=['accuracy', keras.metrics.Precision()])
model.fit(x, y, epochs=3, verbose=0)
`;

test('a model is saved and loaded, compiled as it was', async () => {
  const { text, error, written } = await runInNode(`${trained}
model.save('модель.keras')
other = keras.models.load_model('модель.keras')
print(json.dumps([model.predict(x, verbose=0).tolist() == other.predict(x, verbose=0).tolist(),
                  model.evaluate(x, y, verbose=0) == other.evaluate(x, y, verbose=0), other.metrics_names,
                  [layer.name for layer in other.layers], other.optimizer.learning_rate.decay_steps,
                  keras.models.load_model('модель.keras', compile=False).optimizer]))
other.fit(x, y, verbose=0)`);
  assert.equal(error?.traceback, undefined);
  assert.deepEqual(JSON.parse(text), [
    true,
    true,
    ['loss', 'accuracy', 'precision'],
    ['dense', 'batch_normalization', 're_lu', 'dropout', 'dense_1'],
    100,
    null,
  ]);
  assert.deepEqual([...written.keys()], ['модель.keras']);
});

test('the file holds the weights that the program had, where Keras looks for them', async () => {
  const { text, written } = await runInNode(`${trained}
model.save('model.keras')
print(json.dumps([w.ravel().tolist() for w in model.get_weights()]))`);
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'model.keras'), written.get('model.keras') ?? '');
  const found = python(
    '-c',
    `import io, json, zipfile
import h5py
files = zipfile.ZipFile('${join(folder, 'model.keras')}')
config = json.loads(files.read('config.json'))
weights = h5py.File(io.BytesIO(files.read('model.weights.h5')))
groups = ['dense'] * 2 + ['batch_normalization'] * 4 + ['dense_1'] * 2
arrays = [weights['layers/%s/vars/%d' % (group, i)][()].ravel().tolist()
          for group, i in zip(groups, [0, 1, 0, 1, 2, 3, 0, 1])]
print(json.dumps([arrays, [layer['class_name'] for layer in config['config']['layers']],
                  config['compile_config']['loss'], config['compile_config']['metrics'][0]]))`,
  );
  const [arrays, kinds, loss, metric] = JSON.parse(found);
  assert.deepEqual(arrays, JSON.parse(text));
  assert.deepEqual(kinds.slice(0, 3), ['InputLayer', 'Dense', 'BatchNormalization']);
  assert.deepEqual([loss, metric], ['binary_crossentropy', 'accuracy']);
});

test('weights go to a file of their own and back, into a model that they fit', async () => {
  const { text, error } = await runInNode(`${trained}
model.save_weights('model.weights.h5')
before = model.get_weights()
model.set_weights([w * 0 for w in before])
model.load_weights('model.weights.h5')
print(all([(a == b).all() for a, b in zip(before, model.get_weights())]))
keras.Sequential([layers.Dense(2, input_dim=3)]).load_weights('model.weights.h5')`);
  assert.equal(text, 'True\n');
  assert.match(error?.message ?? '', /"dense_2\/kernel" has shape \(3, 2\).*\(3, 4\)/);
});

test('the best model of a training is kept', async () => {
  const { text, error, written } = await runInNode(`${trained}
best = keras.callbacks.ModelCheckpoint('best.keras', monitor='loss', save_best_only=True, verbose=1)
every = keras.callbacks.ModelCheckpoint('epoch-{epoch:02d}.weights.h5', save_weights_only=True)
history = model.fit(x, y, epochs=4, verbose=0, callbacks=[best, every])
print(json.dumps(history.history['loss']))`);
  assert.equal(error?.traceback, undefined);
  const lines = text.trim().split('\n').filter(Boolean);
  /** @type {number[]} */
  const losses = JSON.parse(lines.pop() ?? '');
  for (const [i, loss] of losses.entries()) {
    const better = losses.slice(0, i).every((earlier) => loss < earlier);
    assert.match(
      lines[i],
      better ? /improved from .*, saving model to best\.keras$/ : /did not improve/,
    );
  }
  assert.deepEqual([...written.keys()].sort(), [
    'best.keras',
    ...[1, 2, 3, 4].map((epoch) => `epoch-0${epoch}.weights.h5`),
  ]);
});

test('files that are not there, not models or called otherwise are refused by name', async () => {
  const files = new Map([['notes.keras', new TextEncoder().encode('this is no zip archive')]]);
  /** @type {[string, RegExp][]} */
  const wrong = [
    ["keras.models.load_model('modell.keras')", /modell\.keras.*Files here: notes\.keras/],
    ["keras.models.load_model('notes.keras')", /Keras file/],
    [
      `${trained}model.save('model')`,
      /must end in '\.keras', such as 'model\.keras', but got 'model'/,
    ],
    [`${trained}model.save_weights('w.h5')`, /must end in '\.weights\.h5'/],
    ["keras.Sequential([keras.layers.Dense(1)]).save('m.keras')", /does not know its inputs yet/],
  ];
  for (const [line, message] of wrong) {
    const { error } = await runInNode(`import keras\n${line}`, files);
    assert.match(error?.message ?? '', message);
    assert.equal(error?.line, `import keras\n${line}`.split('\n').length);
  }
});
