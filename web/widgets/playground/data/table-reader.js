import Papa from 'papaparse';
import { nextTask } from '../../../tasks.js';
import { isMissing, isNumber, usesDecimalCommas } from './table-cells.js';
import { Unreadable } from './unreadable.js';

/**
 * @typedef {import('./unreadable.js').Problem} Problem
 * @typedef {{ cells: string[], line: number }} Row `line`: of the file, where the row begins; the first is 1
 *
 * A file of values separated by a character, as text.
 * @typedef {object} Table
 * @property {string[]} names of the columns; numbered where the file has none
 * @property {boolean} header whether the first row is their names
 * @property {string} delimiter
 * @property {boolean} decimalCommas whether numbers are written "3,5"
 * @property {Row[]} rows with a cell for every column
 * @property {Problem[]} problems lines that could not be used
 */

/** In order of preference where several would do: a comma may also be a decimal comma. */
const delimiters = ['\t', ';', ',', '|'];
const sliceMilliseconds = 8;
/** Every frame of a training measures all of them. */
const mostRows = 20_000;
const mostColumns = 2000;

/**
 * @param {string} text
 * @param {{ header?: boolean }} [options] whether the first row has the names; found out where it is not said
 * @returns {Promise<Table>}
 * @throws {Unreadable} where no row can be used
 */
export async function readTable(text, { header } = {}) {
  const delimiter = delimiterOf(text);
  const all = await rowsOf(text, delimiter);
  if (all.length === 0) throw new Unreadable('playground.table.empty');
  const columns = commonLength(all);
  if (columns > mostColumns)
    throw new Unreadable('playground.table.tooWide', { n: columns, most: mostColumns });
  const whole = all.filter(({ cells }) => cells.length === columns);
  const decimalCommas = usesDecimalCommas(whole.slice(0, 200).flatMap(({ cells }) => cells));
  const named = header ?? hasHeader(whole, decimalCommas);
  const rows = named ? whole.slice(1) : whole;
  if (rows.length === 0) throw new Unreadable('playground.table.onlyNames');
  return {
    names: namesOf(named ? whole[0].cells : [], columns),
    header: named,
    delimiter,
    decimalCommas,
    rows,
    problems: all
      .filter(({ cells }) => cells.length !== columns)
      .map(({ cells, line }) => ({
        key: 'playground.table.rowLength',
        params: { n: cells.length, columns },
        line,
      })),
  };
}

/**
 * The character that cuts most of the first lines into equally many cells.
 * @param {string} text
 */
function delimiterOf(text) {
  const scores = delimiters.map((delimiter) => {
    const { data } = Papa.parse(text, { delimiter, preview: 30, skipEmptyLines: 'greedy' });
    const lengths = /** @type {string[][]} */ (data).map((row) => row.length);
    const most = mostCommon(lengths);
    return most < 2 ? 0 : lengths.filter((length) => length === most).length;
  });
  const best = Math.max(...scores);
  return best === 0 ? ',' : delimiters[scores.indexOf(best)];
}

/**
 * Portion by portion, so that the page never waits for more than a few milliseconds.
 * @param {string} text @param {string} delimiter
 * @returns {Promise<Row[]>} without the empty ones
 */
function rowsOf(text, delimiter) {
  return new Promise((resolve, reject) => {
    /** @type {Row[]} */
    const rows = [];
    let line = 1;
    let started = performance.now();
    Papa.parse(text, {
      delimiter,
      chunkSize: 1 << 16,
      step: ({ data }, parser) => {
        const cells = /** @type {string[]} */ (data);
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
        line += linesOf(cells);
        if (rows.length > mostRows) {
          reject(new Unreadable('playground.table.tooLong', { most: mostRows }));
          return parser.abort();
        }
        if (performance.now() - started < sliceMilliseconds) return;
        parser.pause();
        nextTask().then(() => {
          started = performance.now();
          parser.resume();
        });
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

/** A row takes more than one line where a quoted cell has line breaks. @param {string[]} cells */
function linesOf(cells) {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 1);
}

/** @param {Row[]} rows */
function commonLength(rows) {
  return mostCommon(rows.map(({ cells }) => cells.length));
}

/** @param {number[]} values */
function mostCommon(values) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/**
 * The first row is names where it has a word above numbers; and where nothing is a number, if each of its cells is
 * found in no other row.
 * @param {Row[]} rows @param {boolean} decimalCommas
 */
function hasHeader([first, ...others], decimalCommas) {
  const some = others.slice(0, 100);
  if (some.length === 0) return false;
  const isNumeric = (/** @type {string} */ cell) => isNumber(cell, decimalCommas);
  const numeric = first.cells.map((_, column) => {
    const cells = some.map(({ cells }) => cells[column]).filter((cell) => !isMissing(cell));
    return cells.length > 0 && cells.filter(isNumeric).length >= 0.6 * cells.length;
  });
  if (first.cells.some((cell, column) => numeric[column] && isNumeric(cell))) return false;
  if (numeric.includes(true)) return !numeric.every((is, c) => is && isMissing(first.cells[c]));
  return first.cells.every((cell, column) => some.every(({ cells }) => cells[column] !== cell));
}

/** Every column has a name of its own. @param {string[]} cells @param {number} columns */
function namesOf(cells, columns) {
  /** @type {string[]} */
  const names = [];
  for (let column = 0; column < columns; column++) {
    const given = cells[column]?.trim().slice(0, 60) || String(column + 1);
    let name = given;
    for (let n = 2; names.includes(name); n++) name = `${given} (${n})`;
    names.push(name);
  }
  return names;
}
