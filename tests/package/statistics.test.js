// What the benchmark's figures are worked out with.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviationFromLine, median, ratios } from '../bench/measure/statistics.js';

test('the median is the middle value, or between the two', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('ratios are taken round by round', () => {
  // Both twice as slow in the second round: no ratio changes.
  assert.deepEqual(ratios([20, 10], [2, 1]), [10, 10]);
});

test('points on a line do not deviate; others by their share of the line', () => {
  assert.ok(deviationFromLine([1, 2, 3, 4], [7, 9, 11, 13]) < 1e-12);
  // The line with the least squares through (0, 1), (1, 4), (2, 1) is y = 2.
  assert.equal(deviationFromLine([0, 1, 2], [1, 4, 1]), 1);
});
