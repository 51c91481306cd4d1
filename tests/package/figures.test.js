// pyplot's functions: what a program says about a figure becomes data as matplotlib would draw it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFormat } from '../../web/figures/format.js';
import { histogram } from '../../web/figures/histogram.js';
import { Pyplot } from '../../web/figures/pyplot.js';
import { extentOf } from '../../web/widgets/code/figure/extent.js';
import { axisScale } from '../../web/widgets/code/figure/scale.js';
import { runInNode } from '../support/python-room.js';

test('format strings name a colour, a line and a marker in any order', () => {
  assert.deepEqual(readFormat('r--o'), { color: 'r', dash: '--', marker: 'o' });
  assert.deepEqual(readFormat('o'), { marker: 'o', dash: '' });
  assert.deepEqual(readFormat('C3-.'), { color: 'C3', dash: '-.' });
  assert.throws(() => readFormat('r?'), /'\?' is no colour/);
});

// numpy.histogram([1, 2, 2.5, 4, 4], bins=3) of NumPy 1.24.
test('a histogram has its last edge in the last interval, as NumPy counts', () => {
  const { counts, edges } = histogram([1, 2, 2.5, 4, 4], 3, null);
  assert.deepEqual(counts, [1, 2, 2]);
  assert.deepEqual(edges, [1, 2, 3, 4]);
  assert.throws(() => histogram([1], 0, null), /bins/);
});

test('lines and bars take the colours of the cycle in turns of their own', () => {
  const { figures, pyplot } = collecting();
  const axes = pyplot.gca();
  axes.plot([[1, 2]], {});
  axes.plot([[1, 2], 'g'], {});
  axes.plot([[1, 2]], {});
  axes.bar(
    [
      ['a', 'b'],
      [1, 2],
    ],
    {},
  );
  pyplot.show();
  const colors = figures[0].axes[0].marks.map((/** @type {any} */ { color }) => color);
  assert.deepEqual(colors, ['C0', 'g', 'C1', 'C0']);
  assert.deepEqual(figures[0].axes[0].x.ticks?.labels, ['a', 'b']);
});

test('what is not there is named, with what there is', () => {
  const { pyplot } = collecting();
  const axes = pyplot.gca();
  assert.throws(() => axes.plot([[1]], { colour: 'r' }), /no argument 'colour'. There is: color/);
  assert.throws(
    () => axes.imshow([[[1]]], { cmap: 'nix' }),
    /'nix' is not there. There is: viridis/,
  );
  assert.throws(() => axes.imshow([[1, 2]], {}), /must have the shape \(rows, columns\)/);
  assert.throws(() => axes.plot([[1, 2], [1]], {}), /same first dimension/);
  assert.throws(() => pyplot.colorbar([], {}), /Call plt.imshow/);
});

test('axes leave room around lines, none around pictures, none below bars', () => {
  const { figures, pyplot } = collecting();
  pyplot.gca().plot(
    [
      [0, 10],
      [0, 100],
    ],
    {},
  );
  pyplot.figure({});
  pyplot.gca().imshow(
    [
      [
        [0, 1],
        [2, 3],
      ],
    ],
    {},
  );
  pyplot.figure({});
  pyplot.gca().bar(
    [
      [1, 2],
      [3, 4],
    ],
    {},
  );
  pyplot.show();
  const extents = figures.map(({ axes }) => extentOf(axes[0]));
  assert.deepEqual(extents[0], { x: [-0.5, 10.5], y: [-5, 105] });
  assert.deepEqual(extents[1], { x: [-0.5, 1.5], y: [-0.5, 1.5] });
  assert.equal(extents[2].y[0], 0);
});

test('ticks have as many decimals as one of them needs', () => {
  const scale = {
    kind: /** @type {const} */ ('linear'),
    limits: /** @type {[null, null]} */ ([null, null]),
    inverted: false,
    ticks: null,
  };
  const { ticks } = axisScale(scale, [-0.5, 1], 0, 300, 4);
  assert.deepEqual(
    ticks.map(({ text }) => text),
    ['−0.5', '0.0', '0.5', '1.0'],
  );
});

test('Python draws on axes in a grid, from arrays, and what fails names its line', async () => {
  const { figures, error } = await runInNode(`import numpy as np
from matplotlib import pyplot as plt
figure, axes = plt.subplots(2, 2, figsize=(8, 6))
axes[0, 1].imshow(np.arange(6, dtype='uint8').reshape(2, 3))
axes[1][0].scatter(np.array([1, 2]), [3, 4], c=np.array([0.5, 1.5]))
counts, edges, _ = axes[1, 1].hist(np.array([1., 2., 2.]), bins=2)
assert counts == [1, 2], counts
line, = plt.plot(range(3))
plt.show()
plt.contour()
`);
  const [{ width, axes }] = figures;
  assert.equal(width, 8);
  assert.equal(axes.length, 4);
  assert.deepEqual([...axes[1].marks[0].values.data], [0, 1, 2, 3, 4, 5]);
  assert.deepEqual([...axes[2].marks[0].values.data], [0.5, 1.5]);
  assert.equal(axes[3].marks[1].kind, 'line');
  assert.equal(error?.line, 10);
  assert.match(error?.message ?? '', /contour is not there. There is: .*imshow/);
});

function collecting() {
  /** @type {import('../../web/figures/figure.js').Figure[]} */
  const figures = [];
  return { figures, pyplot: new Pyplot((figure) => figures.push(figure)) };
}
