// The lesson's programs, as a course writes them: each runs as it stands, and its numbers are what other
// programs compute.

import assert from 'node:assert/strict';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { clients, csv, houses } from '../support/lesson-data.js';
import { python, temporaryFolder } from '../support/python.js';
import { runInNode } from '../support/python-room.js';

/** @param {string} name */
const program = (name) =>
  readFileSync(new URL(`../fixtures/lesson/${name}.py`, import.meta.url), 'utf8');

/**
 * Runs a program of the lesson, and then lines that tell what it came to.
 * @param {string} name
 * @param {Map<string, Uint8Array>} files
 * @param {string} [asked]  an expression for json.dumps
 */
async function run(name, files = new Map(), asked = 'None') {
  const source = `${program(name)}\nimport json\nprint(json.dumps(${asked}))\n`;
  const { text, error, figures } = await runInNode(source, files);
  assert.equal(error?.traceback, undefined);
  const lines = text.trimEnd().split('\n');
  return { told: JSON.parse(lines.pop() ?? ''), lines, figures };
}

/** A number of a progress line. @param {string} line @param {string} name */
const figure = (line, name) => Number(new RegExp(` ${name}: ([\\d.e+-]+)`).exec(line)?.[1]);

/** @param {number[]} actual @param {number[]} expected @param {number} tolerance */
function assertClose(actual, expected, tolerance) {
  assert.equal(actual.length, expected.length);
  for (const [i, value] of expected.entries())
    assert.ok(Math.abs(actual[i] - value) <= tolerance, `${actual} is not ${expected}`);
}

test('linear regression: the first loss is the formula, the end is least squares', async () => {
  const files = new Map([['houses.csv', csv('rooms,area,floor,price', houses)]]);
  const { told, lines } = await run(
    'linear_regression',
    files,
    `(lambda weights: [model.evaluate(features, target, verbose=0), [w.ravel().tolist() for w in weights],
      model.fit(features, target, epochs=60, verbose=0).history['loss'][-1],
      [w.ravel().tolist() for w in model.get_weights()]])(model.get_weights())`,
  );
  assert.equal(lines.length, 1);
  assert.match(lines[0], /^13\/13 ━{20} \d+s \d+(us|ms|s)\/step - loss: \d+\.\d{4}$/);
  const [loss, [kernel, [bias]], , [trained, [trainedBias]]] = told;
  const [formula, ...leastSquares] = JSON.parse(
    python(
      '-c',
      `import json
import numpy as np
rows, w, b = np.array(json.loads('${JSON.stringify(houses)}')), np.array(${JSON.stringify(kernel)}), ${bias}
x, y = rows[:, :3], rows[:, 3]
best = np.linalg.lstsq(np.c_[x, np.ones(len(x))], y, rcond=None)[0]
print(json.dumps([((x @ w + b - y) ** 2).mean()] + best.tolist()))`,
    ),
  );
  assertClose([loss], [formula], 1e-5);
  assertClose([...trained, trainedBias], leastSquares, 0.02);
  assert.ok(told[2] < loss);
});

test('logistic regression: two changes, and accuracy is what scikit-learn’s formula says', async () => {
  const files = new Map([['clients.csv', csv('income,age,visits,target', clients)]]);
  const { told, lines } = await run(
    'logistic_regression',
    files,
    `[model.predict(features_valid, verbose=0).ravel().tolist(), target_valid.tolist(), len(features_train),
      model.evaluate(features_valid, target_valid, verbose=0)]`,
  );
  const [probabilities, answers, trained, [loss, accuracy]] = told;
  assert.equal(trained, 300);
  const epochs = lines.filter((line) => /^10\/10 - \d+s - /.test(line));
  assert.equal(epochs.length, 20);
  assert.ok(figure(epochs[19], 'loss') < figure(epochs[0], 'loss'));
  const right = probabilities.filter(
    (/** @type {number} */ p, /** @type {number} */ i) => Number(p > 0.5) === answers[i],
  );
  const share = right.length / answers.length;
  assert.equal(lines.at(-1), `Точность: ${share}`);
  assertClose([figure(epochs[19], 'val_acc'), accuracy], [share, share], 1e-4);
  const entropies = probabilities.map(
    (/** @type {number} */ p, /** @type {number} */ i) => -Math.log(answers[i] ? p : 1 - p),
  );
  const mean =
    entropies.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) / 100;
  assertClose([loss], [mean], 1e-5);
});

test('ten hidden neurons learn what a line cannot separate', async () => {
  const { told, lines } = await run(
    'hidden_layer',
    new Map(),
    `[model.predict(features, verbose=0).ravel().tolist(), features.tolist(), target.tolist(),
      [w.tolist() for w in model.get_weights()], history.history['loss'][0]]`,
  );
  assert.ok(lines.some((line) => / Total params: 41 \(164\.00 B\)/.test(line)));
  const [outputs, points, answers, [w1, b1, w2, b2], firstLoss] = told;
  // The network written out, for the first points.
  const sigmoid = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z));
  for (const i of [0, 1, 2]) {
    const hidden = b1.map((/** @type {number} */ b, /** @type {number} */ unit) =>
      Math.max(0, points[i][0] * w1[0][unit] + points[i][1] * w1[1][unit] + b),
    );
    const z = hidden.reduce(
      (/** @type {number} */ sum, /** @type {number} */ h, /** @type {number} */ unit) =>
        sum + h * w2[unit][0],
      b2[0],
    );
    assertClose([outputs[i]], [sigmoid(z)], 1e-5);
  }
  const inside = points.map((/** @type {number[]} */ [a, b]) => Number(a * a + b * b < 0.5));
  assert.deepEqual(answers, inside);
  const right = outputs.filter(
    (/** @type {number} */ p, /** @type {number} */ i) => Number(p > 0.5) === inside[i],
  );
  assert.ok(right.length > 0.95 * 600, `${right.length} of 600`);
  assert.ok(firstLoss > 0.3);
  assert.match(lines.at(-2) ?? '', /^Ошибка в конце: 0\.[012]\d?$/);
});

test('three classes: probabilities sum to 1, columns and class numbers give the same', async () => {
  const { told, lines } = await run(
    'three_classes',
    new Map(),
    `[loss, accuracy, model.predict(features, verbose=0).tolist(), target.tolist()]`,
  );
  const [loss, accuracy, probabilities, answers] = told;
  assert.match(lines[0], /^\[(1\.|0\.99999994|1\.0000001) /);
  assert.equal(lines[1], 'True True');
  assert.equal(lines[2], 'Классы: [0 1 2]');
  const entropy = (/** @type {number[]} */ p, /** @type {number} */ i) => -Math.log(p[answers[i]]);
  const mean =
    probabilities
      .map(entropy)
      .reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) / 300;
  const largest = (/** @type {number[]} */ p) => p.indexOf(Math.max(...p));
  const right = probabilities.filter(
    (/** @type {number[]} */ p, /** @type {number} */ i) => largest(p) === answers[i],
  );
  assertClose([loss, accuracy], [mean, right.length / 300], 1e-5);
  assert.ok(accuracy > 0.9);
});

test('Fashion-MNIST: images of clothes in ten classes', async () => {
  const { lines } = await run('fashion_mnist');
  assert.equal(lines[0], 'Обучающая выборка: (60000, 28, 28) uint8');
  assert.equal(lines[1], 'Классы первых объектов: [9 0 0 3 0 2 7 2]');
  const epochs = lines.filter((line) => /^169\/169 - /.test(line));
  assert.equal(epochs.length, 5);
  assert.ok(figure(epochs[4], 'loss') < figure(epochs[0], 'loss'));
  const accuracy = Number(/: (0\.\d+)$/.exec(lines.at(-1) ?? '')?.[1]);
  assert.ok(accuracy > 0.75, lines.at(-1));
});

test('images are arrays: printed as with NumPy and Pillow, shown with both colour scales', async () => {
  const folder = temporaryFolder();
  const sources = { 'image.png': 'png_grey.png', 'colour.png': 'png_rgb.png' };
  const files = new Map();
  for (const [name, source] of Object.entries(sources)) {
    const path = new URL(`../fixtures/images/${source}`, import.meta.url);
    copyFileSync(path, join(folder, name));
    files.set(name, readFileSync(path));
  }
  const { lines, figures } = await run('images', files);

  const withoutPlots = program('images').replace(/^.*\bplt\b.*$/gm, '');
  const printed = python('-c', `import os\nos.chdir('${folder}')\n${withoutPlots}`);
  assert.equal(lines.join('\n'), printed.trimEnd());

  const shown = figures.map(({ axes: [{ marks, bar }] }) => [
    marks[0].values?.cmap ?? 'rgb',
    bar !== null,
  ]);
  assert.deepEqual(shown, [
    ['viridis', false],
    ['gray', true],
    ['gray', true],
    ['rgb', false],
  ]);
  const [, whole, share] = figures.map(({ axes: [{ marks }] }) => marks[0].values);
  assertClose([share.from, share.to], [whole.from / 255, whole.to / 255], 1e-6);
});
