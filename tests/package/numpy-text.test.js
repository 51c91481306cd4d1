// Arrays as NumPy prints them: what numpy 1.24 printed for the same numbers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numpyText } from '../../web/widgets/pixels/numpy-text.js';

/** @param {number} count @param {(i: number) => number} [value] */
const numbers = (count, value = (i) => i) => Array.from({ length: count }, (_, i) => value(i));

test('a large table: corners and dots', () => {
  assert.equal(
    numpyText(numbers(1200), [30, 40]),
    `[[   0    1    2 ...   37   38   39]
 [  40   41   42 ...   77   78   79]
 [  80   81   82 ...  117  118  119]
 ...
 [1080 1081 1082 ... 1117 1118 1119]
 [1120 1121 1122 ... 1157 1158 1159]
 [1160 1161 1162 ... 1197 1198 1199]]`,
  );
});

test('a small one: whole, its long rows broken at 75 characters', () => {
  assert.equal(
    numpyText(
      numbers(75, (i) => (7 * i) % 256),
      [3, 25],
    ),
    `[[  0   7  14  21  28  35  42  49  56  63  70  77  84  91  98 105 112 119
  126 133 140 147 154 161 168]
 [175 182 189 196 203 210 217 224 231 238 245 252   3  10  17  24  31  38
   45  52  59  66  73  80  87]
 [ 94 101 108 115 122 129 136 143 150 157 164 171 178 185 192 199 206 213
  220 227 234 241 248 255   6]]`,
  );
});

test('three dimensions: a block a row', () => {
  assert.equal(
    numpyText(numbers(12), [2, 2, 3]),
    `[[[ 0  1  2]
  [ 3  4  5]]

 [[ 6  7  8]
  [ 9 10 11]]]`,
  );
  const lines = numpyText(
    numbers(1200, (i) => i % 256),
    [20, 20, 3],
  ).split('\n');
  assert.deepEqual(lines.slice(0, 9), [
    '[[[  0   1   2]',
    '  [  3   4   5]',
    '  [  6   7   8]',
    '  ...',
    '  [ 51  52  53]',
    '  [ 54  55  56]',
    '  [ 57  58  59]]',
    '',
    ' [[ 60  61  62]',
  ]);
  assert.deepEqual(lines.slice(23, 28), ['', ' ...', '', ' [[252 253 254]', '  [255   0   1]']);
  assert.equal(lines.at(-1), '  [173 174 175]]]');
});
