// Arrays that a program no longer has are freed while it runs; those that it has are not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referredTo } from '../../web/python/doors/references.js';
import { engine, runInNode } from '../support/python-room.js';

const megabyte = 2 ** 20;

test('a loop over large arrays, in a function, stays within bounds', async () => {
  const { arrays } = await engine();
  const before = arrays.liveBytes();
  // 8 MB each: 150 rounds of four are 4.8 GB, more than there is.
  const source = `
import numpy as np

def both(a):
    return a + 1, a - 1

def work(rounds):
    first = np.full((1000, 1000), 3.0)
    rows, kept = [], {}
    for i in range(rounds):
        more, less = both(first * i)
        rows.append(more[0, :2].copy())
        if i % 50 == 0:
            kept[i] = less[5]
    return first, rows, kept, (more, [less])

first, rows, kept, (more, [less]) = work(150)
print(first.sum(), len(rows), rows[149], more[0, 0], less[-1, -1])
print([(i, kept[i].sum()) for i in sorted(kept)])
`;
  const { text, error } = await runInNode(source);
  assert.equal(error?.traceback, undefined);
  assert.deepEqual(text.trimEnd().split('\n'), [
    '3000000.0 150 [448. 448.] 448.0 446.0',
    '[(0, -1000.0), (50, 149000.0), (100, 299000.0)]',
  ]);
  assert.ok(arrays.liveBytes() - before < 600 * megabyte, `${arrays.liveBytes() - before} bytes`);
});

test('what only a tuple without a name refers to is not referred to', () => {
  const tupleType = 0x1000;
  const [inList, inLostTuple, inKeptTuple, nowhere] = [0x2000, 0x2010, 0x2020, 0x2030];
  const words = new Int32Array(32);
  words[3] = inList;
  words.set([tupleType, 1, inLostTuple], 4);
  words.set([tupleType, 2, 0, inKeptTuple], 8);
  words[20] = 8 * 4; // the second tuple
  const found = referredTo(words, new Set([inList, inLostTuple, inKeptTuple, nowhere]), tupleType);
  assert.deepEqual(found, new Set([inList, inKeptTuple]));
});
