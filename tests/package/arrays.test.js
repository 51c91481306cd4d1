// denselab/arrays: NumPy's arrays from JavaScript. (What they compute, NumPy's own results check in
// tests/array; here is what passes through the door.)

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadArrays } from '../../wasm/package/arrays.js';

const { dl, arrays } = await loadArrays({ threads: 1 });
const { make, format, values } = arrays;

/** @param {string} name @returns {any[]} */
const fixture = (name) =>
  JSON.parse(readFileSync(new URL(`../fixtures/arrays/${name}`, import.meta.url), 'utf8'));

/** @param {any} described  by make_arrays.py */
function arrayOf({ dtype, shape, bytes, arange }) {
  if (arange === undefined) return arrays.fromBytes(dtype, shape, Buffer.from(bytes, 'hex'));
  return arrays.reshape(arrays.arange(dtype, 0, 1, arange), shape);
}

test('values go in and come out, in every dtype', () => {
  for (const dtype of /** @type {const} */ (['uint8', 'int32', 'int64', 'float32', 'float64'])) {
    const a = make(dtype, [2, 2], [1, 2, 3, 250]);
    assert.equal(a.dtype, dtype);
    assert.deepEqual(a.shape, [2, 2]);
    assert.equal(a.size, 4);
    assert.deepEqual(values(a), [1, 2, 3, 250]);
    assert.deepEqual(arrays.fromBytes(dtype, [2, 2], arrays.bytes(a)).shape, [2, 2]);
  }
  assert.deepEqual(values(make('bool', [3], [0, 5, 1])), [0, 1, 1]);
  assert.deepEqual(values(arrays.fromBytes('bool', [2], Uint8Array.of(0, 7))), [0, 1]);
  assert.deepEqual(values(make('float64', [2], Float32Array.of(0.5, 1.5))), [0.5, 1.5]);
  assert.deepEqual(values(make('int32', [2], [1.9, -1.9])), [1, -1]);
  assert.deepEqual(values(arrays.full('float32', [2, 1], 0.25)), [0.25, 0.25]);
  assert.deepEqual(values(arrays.arange('int64', 5, -2, 3)), [5, 3, 1]);
});

test('whole numbers beyond 2^31 come out as text, and go in as text beyond 2^53', () => {
  const a = make('int64', [3], ['9007199254740993', '-1', '2147483648']);
  assert.equal(arrays.item(a, 0), '9007199254740993');
  assert.equal(arrays.item(a, 1), -1);
  assert.equal(arrays.item(a, -1), '2147483648');
  arrays.setItem(a, 1, '-9223372036854775808');
  assert.equal(
    format(a, 'repr'),
    'array([ 9007199254740993, -9223372036854775808, 2147483648])'.replace(
      / 9007199254740993, -9223372036854775808, 2147483648/,
      '    9007199254740993, -9223372036854775808,           2147483648',
    ),
  );
});

test('views share memory, copies do not', () => {
  const a = arrays.reshape(arrays.arange('int64', 0, 1, 6), [2, 3]);
  const column = arrays.slice(a, [0, 1], [1, 1], [2, 1], [false, true]);
  const turned = arrays.transpose(a, [1, 0]);
  const copy = arrays.copy(a);
  arrays.assign(column, make('int64', [], [9]));
  assert.deepEqual(values(a), [0, 9, 2, 3, 9, 5]);
  assert.deepEqual(values(turned), [0, 3, 9, 9, 2, 5]);
  assert.deepEqual(values(copy), [0, 1, 2, 3, 4, 5]);
  assert.ok(arrays.sharesMemory(a, turned));
  assert.ok(!arrays.sharesMemory(a, copy));
  arrays.setItem(turned, 1, -1);
  assert.equal(arrays.item(a, 3), -1);
  assert.ok(arrays.sharesMemory(a, arrays.reshape(a, [3, -1])));
  assert.ok(!arrays.sharesMemory(a, arrays.reshape(turned, [6])));
});

test('an assignment onto itself reads before it writes', () => {
  const a = arrays.arange('float64', 0, 1, 5);
  const from = arrays.slice(a, [0], [1], [4], [false]);
  arrays.assign(arrays.slice(a, [1], [1], [4], [false]), from);
  assert.deepEqual(values(a), [0, 0, 1, 2, 3]);
});

test('operands are broadcast and converted to what both fit in', () => {
  const a = make('float64', [2, 1], [1, 2]);
  const sum = arrays.binary('add', a, make('int64', [3], [10, 20, 30]));
  assert.equal(format(sum, 'repr'), 'array([[11., 21., 31.],\n       [12., 22., 32.]])');
  assert.equal(
    arrays.binary('add', make('uint8', [1], [200]), make('uint8', [1], [100])).dtype,
    'uint8',
  );
  assert.equal(
    arrays.binary('add', make('int64', [1], [1]), make('float32', [1], [1])).dtype,
    'float64',
  );
  assert.equal(arrays.binary('less', a, a).dtype, 'bool');
});

test("mistakes are told in NumPy's words", () => {
  const a = arrays.reshape(arrays.arange('int64', 0, 1, 6), [2, 3]);
  const four = arrays.arange('int64', 0, 1, 4);
  const flags = make('bool', [2], [1, 0]);
  /** @type {[() => unknown, string][]} */
  const mistakes = [
    [
      () => arrays.binary('add', a, four),
      'operands could not be broadcast together with shapes (2,3) (4,) ',
    ],
    [() => arrays.reshape(a, [4, 2]), 'cannot reshape array of size 6 into shape (4,2)'],
    [
      () => arrays.assign(a, four),
      'could not broadcast input array from shape (4,) into shape (2,3)',
    ],
    [
      () => arrays.matmul(a, four),
      'matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)',
    ],
    [
      () => arrays.take(a, make('int64', [1], [7]), 0),
      'index 7 is out of bounds for axis 0 with size 2',
    ],
    [() => arrays.reduce('sum', a, [2]), 'axis 2 is out of bounds for array of dimension 2'],
    [
      () => arrays.reduce('max', arrays.full('float64', [0], 0), [0]),
      'zero-size array to reduction operation maximum which has no identity',
    ],
    [
      () => arrays.unary('negative', flags),
      'The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.',
    ],
    [
      () => arrays.binary('power', a, make('int64', [], [-1])),
      'Integers to negative integer powers are not allowed.',
    ],
    [
      () => arrays.mask(a, make('bool', [3], [1, 0, 1])),
      'boolean index did not match indexed array along dimension 0; dimension is 2 but corresponding boolean dimension is 3',
    ],
    [
      () => arrays.concatenate([a, four], 0),
      'all the input arrays must have same number of dimensions, but the array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)',
    ],
    [() => arrays.random(-1), 'Seed must be between 0 and 2**32 - 1'],
    [
      () => make('float64', [3], [1, 2]),
      'an array of shape (3,) of float64 needs 24 bytes, but there are 16',
    ],
    [
      () => arrays.full('float64', [1e5, 1e5], 0),
      'There is not enough memory for an array of this size.',
    ],
  ];
  for (const [mistake, message] of mistakes) assert.throws(mistake, { message });
});

test('text, as NumPy prints it', () => {
  for (const { array, options, str, repr } of fixture('printed.json')) {
    const a = arrayOf(array);
    assert.equal(format(a, 'str', options), str);
    assert.equal(format(a, 'repr', options), repr);
    arrays.sweep(() => false);
  }
});

test("NumPy's random numbers", () => {
  /** @param {any} generator @param {any[]} call */
  function draw(generator, [name, ...given]) {
    if (name === 'choice') {
      const [n, shape, replace, p] = given;
      return generator.choice(
        n,
        shape,
        replace,
        p.length > 0 ? make('float64', [p.length], p) : null,
      );
    }
    if (name !== 'shuffle') return generator[name](...given);
    const size = given[0].reduce((/** @type {number} */ a, /** @type {number} */ b) => a * b);
    const a = arrays.reshape(arrays.arange('int64', 0, 1, size), given[0]);
    generator.shuffle(a);
    return a;
  }
  /** @param {any} generator @param {any[]} draws */
  function check(generator, draws) {
    for (const { call, result } of draws) {
      const expected = arrayOf(result);
      const found = draw(generator, call);
      assert.equal(format(found, 'repr'), format(expected, 'repr'));
      // Other libraries' logarithms may differ in the last digit.
      const largest = Math.max(...values(arrays.unary('absolute', expected)));
      const difference = arrays.unary('absolute', arrays.binary('subtract', found, expected));
      assert.ok(Math.max(...values(difference)) <= largest * 1e-15, call.join(' '));
    }
    generator.dispose();
  }
  for (const { seed, draws } of fixture('random-state.json')) {
    const generator = arrays.random(0);
    generator.rand([3]);
    generator.seed(seed);
    check(generator, draws);
  }
  for (const { seed, draws } of fixture('generator.json')) check(arrays.generator(seed), draws);
});

test('tensors hold the values as they are, bytes too, and come back', () => {
  const pixels = make('uint8', [2, 1, 2], [0, 128, 255, 7]);
  const tensor = arrays.tensor(pixels);
  assert.deepEqual(tensor.shape, [2, 1, 2]);
  assert.equal(tensor.dtype, 'float32');
  assert.deepEqual([...tensor.data()], [0, 128, 255, 7]);
  assert.equal(
    format(arrays.fromTensor(tensor), 'repr'),
    'array([[[  0., 128.]],\n\n       [[255.,   7.]]], dtype=float32)',
  );
  const model = dl.sequential();
  model.add(dl.layers.dense({ units: 1, inputShape: [2], kernelInitializer: 'ones' }));
  const row = arrays.tensor(make('float64', [1, 2], [1.5, 2]));
  assert.deepEqual([...model.predict(row).data], [3.5]);
  assert.throws(() => arrays.tensor(make('float64', [], [1])), /at least one axis/);
});

test('pictures become bytes, with as many channels as the file has', () => {
  /** @param {string} name */
  const open = (name) =>
    arrays.imageArray(readFileSync(new URL(`../fixtures/images/${name}`, import.meta.url)));
  assert.deepEqual(open('png_rgb.png').shape, [16, 24, 3]);
  assert.deepEqual(open('png_rgba.png').shape, [16, 24, 4]);
  assert.deepEqual(open('png_grey.png').shape, [16, 24]);
  assert.throws(() => arrays.imageArray(new Uint8Array(10)));
});

test('a sweep frees what is not held, and memory when its last view goes', () => {
  arrays.sweep(() => false);
  assert.equal(arrays.liveBytes(), 0);
  const a = arrays.full('float64', [1000], 1);
  const half = arrays.slice(a, [0], [1], [500], [false]);
  arrays.full('float64', [1000], 2);
  arrays.sweep((array) => array === half);
  assert.equal(arrays.liveBytes(), 8000);
  assert.equal(arrays.item(arrays.reduce('sum', half, [0]), 0), 500);
  arrays.sweep(() => false);
  assert.equal(arrays.liveBytes(), 0);
});
