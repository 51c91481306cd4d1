// Python's language where MicroPython's is smaller: programs are rewritten, line by line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adapted } from '../../web/python/adapted.js';
import { runInNode } from '../support/python-room.js';

/** @param {string} source */
async function printed(source) {
  const { text, error } = await runInNode(source);
  assert.equal(error?.traceback, undefined);
  return text.trimEnd().split('\n');
}

test('in-place operators change the object itself', async () => {
  const source = `
class Counter:
    def __init__(self): self.log = []
    def __imul__(self, other): self.log.append(('*', other)); return self
    def __itruediv__(self, other): self.log.append(('/', other)); return self
c = Counter()
same = c
c *= 2 + 1
same.other = Counter()
same.other /= 5
c /= (
    4)
print(c is same, c.log, same.other.log)
x = 7
x *= 3; x //= 2; x **= 2; x %= 7
print(x)
`;
  assert.deepEqual(await printed(source), ["True [('*', 3), ('/', 4)] [('/', 5)]", '2']);
});

test('a comparison asks its right operand too', async () => {
  const source = `
import numpy as np
a = np.array([1, 2, 3])
low = 1.5
print((low < a) & (3 > a), a[2 <= a], 1 < 2 < 3, 'a' < 'b', sorted([3 < 2, 1 < 2]))
`;
  assert.deepEqual(await printed(source), ['[False  True False] [2 3] True True [False, True]']);
});

test('displays are spread, and dictionaries keep their order', async () => {
  const source = `
a = [1, 2]
print([*a, 3, *a], (*a, 0), {**{'z': 1}, 'b': 2, 'a': 3})
for key in {'two': 2, 'one': 1,  # порядок
            'three': [3.]}:
    print(key)
`;
  assert.deepEqual(await printed(source), [
    "[1, 2, 3, 1, 2] (1, 2, 0) {'z': 1, 'b': 2, 'a': 3}",
    'two',
    'one',
    'three',
  ]);
});

test('slices with steps, of text and tuples too', async () => {
  const source = `
import numpy as np
a = np.arange(6)
b = [1, 2, 3, 4]
a[::-2] = 9
print('кот'[::-1], (1, 2, 3)[::2], b[::-1], a[1::2][::-1], a.reshape(2, 3)[::-1, ::2], a[slice(0, 4, 2)])
`;
  assert.deepEqual(await printed(source), [
    'ток (1, 3) [4, 3, 2, 1] [9 9 9] [[9 9]',
    ' [0 2]] [0 2]',
  ]);
});

test('every line stays where it is', async () => {
  const source = "d = {\n  'a': 1,  # 1\n  'b': 2,\n}\nx = [\n  *d,\n]\ny = 3.\ny *= 2\n1 / 0\n";
  const lines = (/** @type {string} */ text) => text.split('\n').length;
  assert.equal(lines(adapted(source)), lines(source));
  const { error } = await runInNode(source);
  assert.equal(error?.line, 10);
  assert.match(error?.traceback ?? '', /1 \/ 0/);
});

test('strings and comments are left alone; what is no Python too', () => {
  const texts = ['"a *= b"', "'''\na *= b\n'''", '# a *= b', 'a *= = b', "print('{x} < 1')"];
  for (const text of texts) assert.equal(adapted(text), text);
});

test('text in lists is printed as it reads, numbers as Python has them', async () => {
  const source = `print(['кот', 'ёж'], {'имя': ('é', '\\n')}, repr('кот'), [0.1 + 0.2, 0.07, 1e22])`;
  assert.deepEqual(await printed(source), [
    "['кот', 'ёж'] {'имя': ('é', '\\n')} 'кот' [0.30000000000000004, 0.07, 1e+22]",
  ]);
});

test('what programs import without need is there', async () => {
  const source = `
from __future__ import annotations
import warnings
from typing import List, Optional
import os.path
warnings.filterwarnings('ignore')
def f(x: List[int], y: Optional[str] = None) -> int:
    return len(x)
print(f([1, 2]), os.path.exists('nothing.txt'))
`;
  assert.deepEqual(await printed(source), ['2 False']);
});
