// The figures under "Mistakes". Golden values: scikit-learn 1.2 (confusion_matrix,
// precision_recall_fscore_support, log_loss, calibration_curve) and SciPy (binomtest's Wilson interval).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  classReport,
  confusion,
  largest,
  losses,
  margins,
  reliability,
  rightOf,
  wilson,
  winnersOf,
} from '../../web/rooms/images/understanding/scores.js';

const classes = 3;
const truths = [0, 1, 0, 2, 1, 2, 2, 1, 0, 1, 1, 1];
const probabilities = Float32Array.from(
  [
    [0.72, 0.18, 0.1],
    [0.1, 0.82, 0.08],
    [0.3, 0.42, 0.28],
    [0.05, 0.04, 0.91],
    [0.45, 0.35, 0.2],
    [0.2, 0.16, 0.64],
    [0.1, 0.55, 0.35],
    [0.33, 0.35, 0.32],
    [0.96, 0.02, 0.02],
    [0.148, 0.247, 0.605],
    [0.51, 0.31, 0.18],
    [0.22, 0.44, 0.34],
  ].flat(),
);
const counts = confusion(truths, winnersOf(probabilities, classes), classes);

/** @param {ArrayLike<number>} actual @param {number[]} expected */
function assertClose(actual, expected, tolerance = 1e-6) {
  assert.equal(actual.length, expected.length);
  for (const [i, value] of expected.entries()) {
    assert.ok(Math.abs(actual[i] - value) <= tolerance, `${i}: ${actual[i]}, expected ${value}`);
  }
}

test('the confusion matrix counts right classes by rows and answers by columns', () => {
  assert.deepEqual(counts, [
    [2, 1, 0],
    [2, 3, 1],
    [0, 1, 2],
  ]);
  assert.deepEqual(rightOf(counts), { right: 7, count: 12 });
});

test('precision, recall, F1 and support', () => {
  const report = classReport(counts);
  assertClose(
    report.map(({ precision }) => Number(precision)),
    [0.5, 0.6, 0.6666666666666666],
  );
  assertClose(
    report.map(({ recall }) => Number(recall)),
    [0.6666666666666666, 0.5, 0.6666666666666666],
  );
  assertClose(
    report.map(({ f1 }) => Number(f1)),
    [0.5714285714285715, 0.5454545454545454, 0.6666666666666666],
  );
  assert.deepEqual(
    report.map(({ support }) => support),
    [3, 6, 3],
  );
});

test('a class never answered has no precision, one without samples no recall', () => {
  const report = classReport([
    [0, 3],
    [0, 0],
  ]);
  assert.deepEqual(report[0], { precision: null, recall: 0, f1: 0, support: 3 });
  assert.deepEqual(report[1], { precision: 0, recall: null, f1: 0, support: 0 });
});

test('Wilson’s interval, also where all or none are right', () => {
  assertClose(wilson(8, 10), [0.4901624715366418, 0.9433178485456248], 1e-12);
  assertClose(wilson(0, 12), [0, 0.24249400665524085], 1e-12);
  assertClose(wilson(8720, 10_000), [0.8653088117842375, 0.8784054934279791], 1e-12);
});

test('the loss of every sample, and of a certain mistake', () => {
  assertClose(
    losses(probabilities, truths, classes),
    [
      0.32850406697203594, 0.19845093872383818, 1.2039728043259361, 0.09431067947124129,
      1.0498221244986778, 0.4462871026284195, 1.0498221244986778, 1.0498221244986778,
      0.040821994520255166, 1.3983669423541598, 1.171182981502945, 0.8209805520698302,
    ],
  );
  // Keras's clip: −log 1e-7.
  assertClose(losses(Float32Array.of(0, 1), [0], 2), [16.11809565095832], 1e-5);
});

test('the margin between first and second', () => {
  assertClose(
    margins(probabilities, classes),
    [0.54, 0.72, 0.12, 0.86, 0.1, 0.44, 0.2, 0.02, 0.94, 0.358, 0.2, 0.1],
  );
});

test('reliability: ten bins, their means and the expected calibration error', () => {
  const { bins, error } = reliability(probabilities, truths, classes);
  assert.deepEqual(
    bins.map(({ count }) => count),
    [0, 0, 0, 1, 3, 2, 2, 1, 1, 2],
  );
  const filled = bins.filter(({ count }) => count > 0);
  assertClose(
    filled.map(({ accuracy }) => accuracy),
    [1, 0.3333333333333333, 0, 0.5, 1, 1, 1],
  );
  assertClose(
    filled.map(({ confidence }) => confidence),
    [0.35, 0.4366666666666667, 0.53, 0.6225, 0.72, 0.82, 0.935],
  );
  assertClose([error], [0.23791666666666667]);
  assert.equal(reliability(Float32Array.of(0, 1), [1], 2).bins[9].count, 1);
});

test('the largest values, in order, the earlier of equals first', () => {
  assert.deepEqual(largest([3, 9, 1, 9, 5], 3), [1, 3, 4]);
  assert.deepEqual(largest([3, 9, 1], 8), [1, 0, 2]);
  assert.deepEqual(
    largest([3, 9, 1, 9, 5], 2, (i) => i !== 1),
    [3, 4],
  );
});
