import Papa from 'papaparse';
import { t } from '../../languages/index.js';

/**
 * A table of numbers. `lines` are the lines of the text that the rows stand in.
 * @typedef {{ names: string[], rows: number[][], lines: number[] }} Columns
 */

const most = 5000;

/**
 * Reads a small table: commas, semicolons, tabs or spaces between columns; decimal points, or decimal commas where
 * columns are not divided by commas; with or without a line of names.
 * @param {string} text
 * @returns {Columns} at least two columns and two rows
 * @throws in the reader's language, naming the line and the value, where it is no table of numbers
 */
export function readColumns(text) {
  const table = lines(text);
  if (table.length === 0) throw new Error(t('lesson.data.empty'));
  const width = table[0].cells.length;
  const header = table[0].cells.every((cell) => Number.isNaN(numberIn(cell)));
  const body = header ? table.slice(1) : table;
  if (width < 2) throw new Error(t('lesson.data.oneColumn'));
  if (body.length < 2) throw new Error(t('lesson.data.fewRows'));
  if (body.length > most) throw new Error(t('lesson.data.manyRows', { n: body.length, most }));
  return {
    names: table[0].cells.map((cell, i) => (header && cell.trim()) || `x${i + 1}`),
    rows: body.map(({ cells, line }) => row(cells, line, width)),
    lines: body.map(({ line }) => line),
  };
}

/** @param {string} text @returns {{ cells: string[], line: number }[]} without the empty ones */
function lines(text) {
  const clean = text.replace(/^\uFEFF/, '');
  const first = clean.split('\n').find((line) => line.trim()) ?? '';
  const delimiter = delimiterOf(first);
  return clean
    .split(/\r?\n/)
    .map((line, i) => ({ cells: cellsOf(line.trim(), delimiter), line: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
}

/** A comma divides columns only where nothing else does: otherwise it is a decimal comma. @param {string} line */
function delimiterOf(line) {
  if (line.includes(';')) return ';';
  if (line.includes('\t')) return '\t';
  return /,\S*\s+\S/.test(line) && !/,\s/.test(line) ? ' ' : line.includes(',') ? ',' : ' ';
}

/** @param {string} line @param {string} delimiter */
function cellsOf(line, delimiter) {
  if (delimiter === ' ') return line.split(/\s+/);
  return /** @type {string[]} */ (Papa.parse(line, { delimiter }).data[0] ?? []);
}

/** @param {string[]} cells @param {number} line @param {number} width */
function row(cells, line, width) {
  if (cells.length !== width)
    throw new Error(t('lesson.data.width', { line, n: cells.length, width }));
  return cells.map((cell, i) => {
    const value = numberIn(cell);
    if (Number.isFinite(value)) return value;
    const place = { line, column: i + 1, value: cell.trim().slice(0, 30) };
    throw new Error(t(place.value ? 'lesson.data.noNumber' : 'lesson.data.missing', place));
  });
}

/** @param {string} cell @returns {number} NaN for what is none */
function numberIn(cell) {
  const text = cell.trim().replace('−', '-').replace(',', '.');
  return text === '' ? Number.NaN : Number(text);
}
