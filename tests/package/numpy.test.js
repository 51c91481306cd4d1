// Programs with arrays and images: unchanged, they print here what they print with NumPy 1.24 and Pillow 9.4.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { imagesOf, printedByPython, programs, sourceOf } from '../support/array-programs.js';
import { runInNode } from '../support/python-room.js';

/** @type {Map<string, string>} */
let expected;
before(async () => {
  expected = await printedByPython(programs);
});

test('there are at least 60 programs', () => assert.ok(programs.length >= 60));

for (const name of programs) {
  test(name, async () => {
    const source = sourceOf(name);
    const { text, error } = await runInNode(source, imagesOf(source));
    assert.equal(error?.traceback, undefined);
    assert.equal(text, expected.get(name));
  });
}
