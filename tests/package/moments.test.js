// A training's past in bounded memory, and lines of equal value on a grid.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contour } from '../../web/widgets/playground/lenses/contours.js';
import { Moments } from '../../web/widgets/playground/moments.js';

/** @param {number} epoch */
const moment = (epoch) => ({
  epoch,
  weights: { 'output/kernel': { data: new Float32Array(100), shape: [100, 1] } },
  optimizer: { iterations: epoch, slots: [] },
});

/** As a session does it. @param {Moments} moments @param {number} frames */
function train(moments, frames) {
  moments.add(moment(0));
  for (let epoch = 1; epoch <= frames; epoch++) if (moments.due()) moments.add(moment(epoch));
}

test('moments: never more than the limits, spread over the whole training, the first among them', () => {
  for (const limits of [{ moments: 50 }, { bytes: 50 * 400 }]) {
    const moments = new Moments(limits);
    train(moments, 10_000);
    const epochs = moments.list.map(({ epoch }) => epoch);
    assert.ok(epochs.length <= 50 && epochs.length >= 20, `${epochs.length}`);
    assert.equal(epochs[0], 0);
    const gaps = epochs.slice(1).map((epoch, i) => epoch - epochs[i]);
    assert.ok(Math.min(...gaps) > 0, 'rising');
    assert.ok(Math.max(...gaps) < 1000, `${Math.max(...gaps)}`);
    assert.ok(epochs[epochs.length - 1] > 9000);
  }
});

test('moments: every epoch while there is room; what came later is cut off', () => {
  const moments = new Moments();
  train(moments, 20);
  assert.deepEqual(
    moments.list.map(({ epoch }) => epoch),
    Array.from({ length: 21 }, (_, epoch) => epoch),
  );
  moments.cut(7);
  assert.equal(moments.list.at(-1)?.epoch, 7);
  const again = moment(7);
  moments.add(again);
  assert.equal(moments.list.length, 8);
  assert.equal(moments.list[7], again);
});

test('contour: the line of equal distance from a point is a circle around it', () => {
  const side = 41;
  const values = Float32Array.from({ length: side * side }, (_, at) =>
    Math.hypot((at % side) - 20, Math.floor(at / side) - 20),
  );
  const pieces = contour(values, side, side, 12.3);
  assert.ok(pieces.length > 60);
  let length = 0;
  for (const [x1, y1, x2, y2] of pieces) {
    for (const [x, y] of [
      [x1, y1],
      [x2, y2],
    ])
      assert.ok(Math.abs(Math.hypot(x - 20, y - 20) - 12.3) < 0.02);
    length += Math.hypot(x2 - x1, y2 - y1);
  }
  assert.ok(Math.abs(length / (2 * Math.PI * 12.3) - 1) < 0.01);
});

test('contour: what is not known yet has no lines', () => {
  assert.deepEqual(contour([0, Number.NaN, 1, 1], 2, 2, 0.5), []);
  assert.deepEqual(contour([0, 0, 1, 1], 2, 2, 0.5), [[1, 0.5, 0, 0.5]]);
});
