import { nextTask } from '../../../tasks.js';
import { isMissing, numberIn } from './table-cells.js';

/**
 * @typedef {import('./table-reader.js').Table} Table
 *
 * A column as one may choose it.
 * @typedef {object} Column
 * @property {string} name
 * @property {'numbers' | 'text'} kind numbers: nearly all of its cells are
 * @property {Float64Array} values [rows]; NaN where there is none
 * @property {number} least @property {number} most of the numbers
 * @property {number} missing cells without a value
 * @property {string[]} distinct its different texts, in order; empty where they are too many for classes
 */

/** A network that tells more classes apart is no longer to be looked at. */
export const mostClasses = 50;

/** A column is one of numbers where at least so many of its cells are: the others are mistakes, and reported. */
const leastNumbers = 0.8;

/**
 * @param {Table} table
 * @returns {Promise<Column[]>}
 */
export async function columnsOf(table) {
  const columns = [];
  for (let column = 0; column < table.names.length; column++) {
    columns.push(columnAt(table, column));
    await nextTask();
  }
  return columns;
}

/** @param {Table} table @param {number} column @returns {Column} */
function columnAt({ names, rows, decimalCommas }, column) {
  const values = new Float64Array(rows.length);
  /** @type {Set<string>} */
  const distinct = new Set();
  let [least, most, missing, numbers] = [Infinity, -Infinity, 0, 0];
  rows.forEach(({ cells }, row) => {
    const cell = cells[column];
    values[row] = numberIn(cell, decimalCommas);
    if (isMissing(cell)) missing++;
    else if (distinct.size <= mostClasses) distinct.add(cell.trim());
    if (!Number.isFinite(values[row])) return;
    numbers++;
    least = Math.min(least, values[row]);
    most = Math.max(most, values[row]);
  });
  const present = rows.length - missing;
  const kind = present > 0 && numbers >= leastNumbers * present ? 'numbers' : 'text';
  return {
    name: names[column],
    kind,
    values,
    least,
    most,
    missing,
    distinct: distinct.size > mostClasses ? [] : inOrder([...distinct], decimalCommas),
  };
}

/** Numbers by size, words by the alphabet. @param {string[]} texts @param {boolean} decimalCommas */
function inOrder(texts, decimalCommas) {
  const order = (/** @type {string} */ a, /** @type {string} */ b) =>
    numberIn(a, decimalCommas) - numberIn(b, decimalCommas);
  return texts.sort((a, b) => order(a, b) || (a < b ? -1 : 1));
}

/**
 * What is learnt, from what, and which two columns are drawn; by number of the column.
 * @typedef {{ target: number, inputs: number[], axes: [number, number] }} Roles
 */

const targetName = /^(class|label|target|species|type|category|y|класс|вид|метка|ответ|цель)$/i;

/**
 * The roles that the settings give the columns; where they say nothing, what is likely.
 * @param {Column[]} columns
 * @param {Pick<import('../settings.js').Settings, 'problem' | 'target' | 'without' | 'axes'>} settings
 * @returns {Roles}
 */
export function rolesOf(columns, { problem, target: chosen, without, axes }) {
  const target =
    columns[Number(chosen)] && chosen !== '' ? Number(chosen) : likely(columns, problem);
  const numbers = columns.flatMap(({ kind }, index) =>
    kind === 'numbers' && index !== target ? [index] : [],
  );
  const left = without.split(',');
  const inputs = numbers.filter((index) => !left.includes(String(index)));
  const drawn = axes
    .split(',')
    .filter((axis) => axis !== '')
    .map(Number);
  const [across, up] = drawn.every((axis) => numbers.includes(axis)) ? drawn : [];
  const usual = inputs.length > 1 ? inputs : [...inputs, ...numbers];
  return {
    target,
    inputs,
    axes: [
      across ?? usual[0] ?? 0,
      up ?? usual.find((index) => index !== usual[0]) ?? usual[0] ?? 0,
    ],
  };
}

/** @param {Column[]} columns @param {'classification' | 'regression'} problem */
function likely(columns, problem) {
  const may = columns.map((column) => mayBeTarget(column, problem));
  const places = [...columns.keys()].filter((index) => may[index]);
  const named = places.findLast((index) => targetName.test(columns[index].name));
  const words = places.findLast((index) => columns[index].kind === 'text');
  return named ?? words ?? places.at(-1) ?? columns.length - 1;
}

/**
 * Whether a column can be what is learnt: numbers for a regression, two to fifty different values for classes.
 * @param {Column} column @param {'classification' | 'regression'} problem
 */
export function mayBeTarget({ kind, distinct }, problem) {
  return problem === 'regression' ? kind === 'numbers' : distinct.length > 1;
}

/** Whether the likely thing to learn is a number. @param {Column[]} columns */
export function likelyProblem(columns) {
  const { kind, distinct, values } = columns[likely(columns, 'classification')];
  const labels = distinct.length > 1 && distinct.length <= 10 && values.every(isWholeOrNone);
  return kind === 'text' || labels ? 'classification' : 'regression';
}

/** @param {number} value */
function isWholeOrNone(value) {
  return Number.isNaN(value) || Number.isInteger(value);
}
