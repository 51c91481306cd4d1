// Tables as spreadsheets save them: what is read, what is reported, with which line.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { textOf } from '../../web/widgets/playground/data/table-bytes.js';
import {
  columnsOf,
  likelyProblem,
  rolesOf,
} from '../../web/widgets/playground/data/table-columns.js';
import { tableData, usableRows } from '../../web/widgets/playground/data/table-data.js';
import { readTable } from '../../web/widgets/playground/data/table-reader.js';
import { defaults } from '../../web/widgets/playground/settings.js';

const iris = readFileSync(
  new URL('../../web/widgets/playground/data/iris.csv', import.meta.url),
  'utf8',
);
const settings = { ...defaults, dataset: 'csv' };

/** @param {string} text @param {Partial<typeof settings>} [changes] */
async function opened(text, changes = {}) {
  const table = await readTable(text);
  const columns = await columnsOf(table);
  const all = { ...settings, ...changes };
  const roles = rolesOf(columns, all);
  return { table, columns, roles, all, ...usableRows(table, columns, roles, all) };
}

test('Iris is the data of Fisher (1936)', async () => {
  const { columns, roles, rows, problems } = await opened(iris);
  assert.deepEqual(problems, []);
  assert.equal(rows.length, 150);
  assert.deepEqual(roles, { target: 4, inputs: [0, 1, 2, 3], axes: [0, 1] });
  assert.deepEqual(columns[4].distinct, ['setosa', 'versicolor', 'virginica']);
  // Means and deviations as R's iris and scikit-learn's description have them.
  const figures = columns.slice(0, 4).map(({ values, least, most }) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / 150;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 149;
    return [least, most, mean.toFixed(2), Math.sqrt(variance).toFixed(2)];
  });
  assert.deepEqual(figures, [
    [4.3, 7.9, '5.84', '0.83'],
    [2.0, 4.4, '3.06', '0.44'],
    [1.0, 6.9, '3.76', '1.77'],
    [0.1, 2.5, '1.20', '0.76'],
  ]);
  // Two flowers that are wrong in the copy most of the world uses.
  const cells = iris.split('\n');
  assert.equal(cells[35], '4.9,3.1,1.5,0.2,setosa');
  assert.equal(cells[38], '4.9,3.6,1.4,0.1,setosa');
});

test('separators and decimals are found out', async () => {
  const variants = {
    ',': iris,
    ';': iris.replaceAll(',', ';').replaceAll('.', ','),
    '\t': iris.replaceAll(',', '\t').replaceAll('.', ','),
    '|': iris.replaceAll(',', '|'),
  };
  const plain = await opened(iris);
  for (const [delimiter, text] of Object.entries(variants)) {
    const { table, columns, rows } = await opened(text);
    assert.equal(table.delimiter, delimiter);
    assert.equal(table.decimalCommas, ';\t'.includes(delimiter));
    assert.equal(rows.length, 150);
    assert.deepEqual(columns[2].values, plain.columns[2].values);
  }
  const quoted = iris.replace(/(\d)\.(\d)/g, '"$1,$2"');
  const { table, columns } = await opened(quoted);
  assert.equal(table.delimiter, ',');
  assert.deepEqual(columns[2].values, plain.columns[2].values);
});

test('names in the first line are found, and that there are none', async () => {
  const { table } = await opened(iris);
  assert.deepEqual([table.header, table.names[3]], [true, 'petal width']);
  const { table: bare } = await opened(iris.slice(iris.indexOf('\n') + 1));
  assert.deepEqual([bare.header, bare.names, bare.rows.length], [false, [...'12345'], 150]);
  assert.equal(bare.rows[0].line, 1);
  const { table: words } = await opened('colour,shape\nred,round\nblue,square\nred,square\n');
  assert.equal(words.header, true);
  assert.equal((await readTable(iris, { header: false })).names[0], '1');
  const { table: twice } = await opened('a,a,\n1,2,3\n4,5,6\n');
  assert.deepEqual(twice.names, ['a', 'a (2)', '3']);
});

test('rows that cannot be used are reported with their line, the others are used', async () => {
  const lines = iris.trim().split('\n');
  lines[9] = '4.9,,1.5,0.1,setosa';
  lines[19] = '5.1,3.8,wide,0.3,setosa';
  lines[29] = '5.2,3.4';
  lines[39] = '4.4,3.0,1.3,0.2,';
  lines.splice(49, 0, '', '  ');
  const { table, rows, problems } = await opened(lines.join('\r\n'));
  assert.equal(rows.length, 146);
  assert.deepEqual(
    [...table.problems, ...problems].map(({ key, line, params }) => [
      key.split('.')[2],
      line,
      params,
    ]),
    [
      ['rowLength', 30, { n: 2, columns: 5 }],
      ['missing', 10, { column: 'sepal width', cell: '' }],
      ['notNumber', 20, { column: 'petal length', cell: 'wide' }],
      ['noTarget', 40, { column: 'species', cell: '' }],
    ],
  );
  const filled = await opened(lines.join('\n'), { missing: 'mean' });
  assert.equal(filled.rows.length, 147);
  const { values } = tableData(filled.table, filled.columns, filled.all).inputs(filled.all);
  assert.ok(values.every(Number.isFinite));
  assert.ok(values.includes(0), 'the mean, standardised');
});

test('line numbers count lines, also those inside of quotes', async () => {
  const { table } = await opened('a,b,note\n1,2,"two\nlines"\n3,4,x\n5,6\n7,8,y\n');
  assert.deepEqual(
    table.rows.map(({ line }) => line),
    [2, 4, 6],
  );
  assert.deepEqual(table.problems[0].line, 5);
});

test('a large table is read portion by portion, lines as they are', async () => {
  const text = Array.from({ length: 19_000 }, (_, i) => `${i},${-i},${i % 3}`).join('\n');
  const { table, columns, rows } = await opened(`a,b,class\n${text}\n`);
  assert.equal(rows.length, 19_000);
  assert.equal(table.rows[18_999].line, 19_001);
  assert.equal(columns[1].least, -18_999);
  assert.deepEqual(columns[2].distinct, ['0', '1', '2']);
  await assert.rejects(readTable(`${text}\n`.repeat(2)), /table.tooLong/);
});

test('standardised by the training samples; parts have their share of every class', async () => {
  const { table, columns, all } = await opened(iris, { percTrainData: 67 });
  const data = tableData(table, columns, all);
  const { values } = data.inputs(all);
  const cut = 100;
  for (let column = 0; column < 4; column++) {
    const training = Array.from({ length: cut }, (_, i) => values[4 * i + column]);
    const mean = training.reduce((sum, value) => sum + value, 0) / cut;
    const variance = training.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cut;
    assert.ok(Math.abs(mean) < 1e-5 && Math.abs(variance - 1) < 1e-5, `${mean} ${variance}`);
  }
  for (const label of [0, 1, 2]) {
    const share = data.targets.slice(0, cut).filter((target) => target === label).length;
    assert.ok(share === 33 || share === 34, `${share} of class ${label}`);
  }
  const other = tableData(table, columns, { ...all, seed: 'another' });
  assert.notDeepEqual(other.targets, data.targets);
  assert.deepEqual(tableData(table, columns, all).targets, data.targets);
});

test('over the plane the columns that are not drawn are at their mean', async () => {
  const { table, columns, all } = await opened(iris, { axes: '2,3' });
  const data = tableData(table, columns, all);
  assert.deepEqual(data.plane.names, ['petal length', 'petal width']);
  const grid = data.grid?.(all, 3) ?? new Float32Array();
  assert.equal(grid.length, 9 * 4);
  for (let i = 0; i < 9; i++) assert.deepEqual([grid[4 * i], grid[4 * i + 1]], [0, 0]);
  assert.ok(grid[2] < grid[4 + 2] && grid[3] > grid[12 + 3], 'to the right and up');
});

test('a number may be learnt: brought to −1 … 1', async () => {
  const { table, columns, all } = await opened(iris, { problem: 'regression', target: '3' });
  const data = tableData(table, columns, { ...all, percTrainData: 90 });
  assert.deepEqual(data.classes, []);
  assert.ok(data.targets.every((value) => value >= -1.1 && value <= 1.1));
  assert.throws(() => tableData(table, columns, { ...all, target: '4' }), /target.regression/);
  assert.equal(likelyProblem(columns), 'classification');
  const numbers = await opened('a,b\n1,2.5\n2,3.5\n3,1.5\n4,8.25\n');
  assert.equal(likelyProblem(numbers.columns), 'regression');
});

test('what is no table is refused with the reason', async () => {
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
  assert.throws(() => textOf(bytes(''), 'en'), /table.empty/);
  assert.throws(() => textOf(bytes(' \n \n'), 'en'), /table.empty/);
  assert.throws(
    () => textOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'en'),
    /table.binary/,
  );
  await assert.rejects(readTable('a,b\n', { header: true }), /table.onlyNames/);
  assert.equal(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'en'), 'a');
  assert.equal(textOf(Uint8Array.of(0xff, 0xfe, 0x61, 0), 'en'), 'a');
  assert.equal(textOf(Uint8Array.of(0xc2, 0xe8, 0xe4), 'ru'), 'Вид');
});
