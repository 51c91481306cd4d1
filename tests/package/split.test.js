// Training, validation and test images: what the page says of a split is what dealing it gives.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countsOf,
  generator,
  partsOf,
  places,
  placesOf,
  sizesOf,
} from '../../web/rooms/images/split.js';

/** @param {number[]} counts */
function classesOf(counts) {
  let id = 0;
  return counts.map((count) => ({ images: Array.from({ length: count }, () => id++) }));
}

/** @param {import('../../web/rooms/images/split.js').Made} made */
const dealt = (made) => {
  const parts = partsOf(made);
  return Object.fromEntries(
    places.map((place) => [place, countsOf(parts[place], made.classes.length)]),
  );
};

test('sizes are what a split deals, also of one that is locked and grows', () => {
  const random = generator(7);
  const upTo = (/** @type {number} */ n) => Math.floor(random() * (n + 1));
  for (let round = 0; round < 200; round++) {
    const counts = Array.from({ length: 1 + upTo(4) }, () => 1 + upTo(30));
    const settings = { validation: upTo(50), test: upTo(49), seed: round };
    const made = { classes: classesOf(counts), settings, locked: null };
    assert.deepEqual(sizesOf(made), dealt(made));
    const fewer = {
      ...made,
      classes: made.classes.map(({ images }) => ({ images: images.slice(0, 1 + upTo(9)) })),
    };
    const other = { validation: upTo(50), test: upTo(49), seed: round };
    const locked = { ...made, settings: other, locked: placesOf(partsOf(fewer)) };
    assert.deepEqual(sizesOf(locked), dealt(locked));
  }
});

test('every image has one place, each class is trained on, and a lock moves nothing', () => {
  const settings = { validation: 20, test: 20, seed: 3 };
  const classes = classesOf([1, 2, 50]);
  const made = { classes, settings, locked: null };
  const first = placesOf(partsOf(made));
  assert.equal(Object.keys(first).length, 53);
  assert.deepEqual(sizesOf(made), {
    training: [1, 2, 30],
    validation: [0, 0, 10],
    test: [0, 0, 10],
  });
  const grown = classes.map(({ images }, label) => ({ images: [...images, 100 + label] }));
  const later = placesOf(
    partsOf({ classes: grown, settings: { ...settings, seed: 4 }, locked: first }),
  );
  assert.deepEqual(
    Object.fromEntries(Object.entries(later).filter(([id]) => Number(id) < 100)),
    first,
  );
});
