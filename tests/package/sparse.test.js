// Pictures rebuilt from some of their pixels, against values that follow from the definition.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyNth, randomShare } from '../../web/widgets/pixels/sparse.js';

/** @param {number} width @param {number} height @param {(row: number, column: number) => number} value @returns {import('../../web/widgets/pixels/picture.js').Pixels} */
function grey(width, height, value) {
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    value(Math.floor(i / width), i % width),
  );
  return { data, width, height, channels: 1 };
}

const slope = grey(13, 9, (row, column) => 10 * row + 8 * column);
const rough = grey(17, 11, (row, column) => (row * 89 + column * 151 + row * row * column) % 256);

test('one of n × n: so many are kept, and a slope between them is rebuilt exactly', () => {
  const { kept, count, rebuilt, error } = everyNth(slope, 4);
  assert.equal(count, 4 * 3);
  assert.deepEqual([...kept.subarray(0, 13)], [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  assert.deepEqual(rebuilt.data, slope.data);
  assert.equal(error, 0);
});

test('past the last kept pixel its value goes on', () => {
  const { rebuilt } = everyNth(
    grey(4, 1, (_, column) => 20 * column),
    3,
  );
  assert.deepEqual([...rebuilt.data], [0, 20, 40, 60]);
  const shorter = everyNth(
    grey(3, 1, (_, column) => 20 * column),
    2,
  );
  assert.deepEqual([...shorter.rebuilt.data], [0, 20, 40]);
  const last = everyNth(
    grey(6, 1, (_, column) => 20 * column),
    4,
  );
  assert.deepEqual([...last.rebuilt.data], [0, 20, 40, 60, 80, 80]);
  assert.equal(last.error, 20 / 6);
});

test('a random share: about so many, and each of the others gets a kept one as near as any', () => {
  const { kept, count, rebuilt } = randomShare(rough, 0.2);
  const all = rough.width * rough.height;
  assert.ok(Math.abs(count / all - 0.2) < 0.08, `${count} of ${all}`);
  const places = [...kept.keys()].filter((place) => kept[place]);
  let worse = 0;
  for (let place = 0; place < all; place++) {
    const distance = (/** @type {number} */ other) =>
      Math.hypot(Math.floor(place / 17) - Math.floor(other / 17), (place % 17) - (other % 17));
    const nearest = Math.min(...places.map(distance));
    const values = places
      .filter((other) => distance(other) <= nearest + 1e-9)
      .map((other) => rough.data[other]);
    if (!values.includes(rebuilt.data[place])) worse++;
    if (kept[place]) assert.equal(rebuilt.data[place], rough.data[place]);
  }
  // The two sweeps may miss the very nearest by a fraction of a pixel, rarely.
  assert.ok(worse <= all / 50, `${worse} of ${all} are not from the nearest`);
});

test('a larger share keeps what a smaller one kept; all of it is the picture', () => {
  const few = randomShare(rough, 0.1).kept;
  const many = randomShare(rough, 0.5).kept;
  for (const [place, is] of few.entries()) if (is) assert.equal(many[place], 1);
  const all = randomShare(rough, 1);
  assert.equal(all.error, 0);
  assert.equal(all.count, 17 * 11);
  assert.equal(randomShare(rough, 0).count, 1);
});
