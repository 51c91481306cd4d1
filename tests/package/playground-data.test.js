// The playground's data that no generator makes: formulas, drawn points, the order of samples.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFormula } from '../../web/widgets/playground/data/formula.js';
import { formulaData } from '../../web/widgets/playground/data/formula-data.js';
import { pointsIn, pointsText } from '../../web/widgets/playground/data/points-text.js';
import { stratifiedOrder } from '../../web/widgets/playground/data/stratified-order.js';
import { defaults } from '../../web/widgets/playground/settings.js';

test('formulas have the values of mathematics', () => {
  const of = (/** @type {string} */ text) => readFormula(text, ['x', 'y'])(1.5, -2);
  assert.equal(of('sin(x) * 3'), 3 * Math.sin(1.5));
  assert.equal(of('x^2 / 3 - 2'), 1.5 ** 2 / 3 - 2);
  assert.equal(of('-2x² + x·y'), -2 * 1.5 ** 2 - 3);
  assert.equal(of('x1 + x2'), -0.5);
  assert.equal(of('x > 1 ? pi : e'), Math.PI);
  assert.equal(of('max(x, 4) + (y < 0)'), 5);
  assert.ok(Number.isNaN(of('sqrt(y)')), 'no real number');
});

test('what is wrong with a formula is named', () => {
  const wrong = {
    '': ['empty', {}],
    'sin(x': ['ends', { formula: 'sin(x' }],
    'x +': ['ends', { formula: 'x +' }],
    'sin x': ['brackets', { name: 'sin' }],
    'y + 1': ['name', { name: 'y', known: 'x' }],
    'x + * 2': ['syntax', { found: '* 2', place: 5 }],
    '0,5 * x': ['syntax', { found: ',5 * x', place: 2 }],
    'a = 3': ['notAllowed', { part: 'a = 3' }],
    'f(x) = x': ['notAllowed', { part: 'f(x) = x' }],
    'x!': ['notAllowed', { part: 'x!' }],
    '"text"': ['notAllowed', { part: '"text"' }],
  };
  for (const [text, [key, params]] of Object.entries(wrong))
    assert.throws(() => readFormula(text, ['x']), { key: `playground.formula.${key}`, params });
  for (const name of ['import', 'evaluate', 'constructor', 'createUnit'])
    assert.throws(() => readFormula(`${name}(x)`, ['x']), { key: 'playground.formula.function' });
  assert.throws(() => readFormula('x'.repeat(201), ['x']), { key: 'playground.formula.long' });
});

test('points lie above the curve or below it; noise mixes them', () => {
  const f = readFormula('abs(x) - 2', ['x']);
  const wrongIn = (/** @type {number} */ noise) => {
    const { places, targets } = formulaData({ ...defaults, formula: 'abs(x) - 2', noise });
    assert.equal(targets.length, 500);
    return targets.filter((target, i) => target !== Number(places[2 * i + 1] > f(places[2 * i], 0)))
      .length;
  };
  assert.equal(wrongIn(0), 0);
  assert.ok(wrongIn(30) > 20);
  const regression = { ...defaults, problem: /** @type {const} */ ('regression') };
  const { targets } = formulaData({ ...regression, regFormula: 'x * y' });
  assert.equal(Math.max(...targets.map(Math.abs)), 1);
  assert.throws(() => formulaData({ ...defaults, formula: '100 + x' }), {
    key: 'playground.formula.oneSide',
  });
  assert.throws(() => formulaData({ ...defaults, formula: 'sqrt(-1 - x^2)' }), {
    key: 'playground.formula.noValues',
  });
});

test('drawn points are a short text, and the points again', () => {
  const classes = [
    { x: -6, y: 6, target: 0 },
    { x: 1.234, y: -0.5, target: 9 },
  ];
  const text = pointsText(classes, true);
  assert.equal(text.length, 10);
  assert.match(text, /^[\w-]+$/);
  for (const [i, point] of (pointsIn(text, true) ?? []).entries()) {
    assert.ok(Math.hypot(point.x - classes[i].x, point.y - classes[i].y) < 0.003);
    assert.equal(point.target, classes[i].target);
  }
  const [number] = pointsIn(pointsText([{ x: 0, y: 0, target: -0.3 }], false), false) ?? [];
  assert.ok(Math.abs(number.target + 0.3) < 1e-3);
  for (const broken of ['AAAA', 'AAAAz', 'AA!AA']) assert.equal(pointsIn(broken, true), null);
  assert.deepEqual(pointsIn('', true), []);
});

test('every beginning of the samples has its share of every class', () => {
  const targets = Array.from({ length: 300 }, (_, i) => (i < 30 ? 0 : i < 120 ? 1 : 2));
  const order = stratifiedOrder(targets, true, 5);
  assert.deepEqual(
    order.toSorted((a, b) => a - b),
    [...targets.keys()],
  );
  for (const cut of [50, 100, 201]) {
    for (const [label, size] of [30, 90, 180].entries()) {
      const there = order.slice(0, cut).filter((index) => targets[index] === label).length;
      assert.ok(Math.abs(there - (size * cut) / 300) <= 1, `${there} of class ${label} in ${cut}`);
    }
  }
  assert.notDeepEqual(stratifiedOrder(targets, true, 6), order);
  assert.deepEqual(stratifiedOrder(targets, true, 5), order);
});
