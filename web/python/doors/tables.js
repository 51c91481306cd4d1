// Tables as text: comma-separated and their like.

import Papa from 'papaparse';
import { PythonException } from '../doors.js';

/** What pandas takes for a missing value. */
const missing = new Set(['', 'NA', 'N/A', 'NaN', 'nan', 'null', 'NULL', 'None', '#N/A', '-nan']);
const number = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;
const whole = /^\s*[-+]?\d{1,15}\s*$/;
const truth = new Map([
  ['True', 1],
  ['False', 0],
  ['TRUE', 1],
  ['FALSE', 0],
  ['true', 1],
  ['false', 0],
]);

/**
 * @param {any} arrays  the engine's functions over arrays
 * @returns {(inside: import('../doors.js').Inside) => Record<string, Function>}
 */
export const tablesDoor =
  (arrays) =>
  ({ FS }) => ({
    /**
     * The columns of a file: [name, whether they are text, an array of numbers or a list of text] each.
     * @param {string} path
     * @param {string} separator  '' where it is to be found out
     * @param {string} decimal  the decimal point
     * @param {boolean} header  whether its first line has names
     * @param {number} skipped  lines before
     * @param {number} most  rows; -1: all
     */
    read(path, separator, decimal, header, skipped, most) {
      const rows = parsed(path, FS.readFile(path), separator).slice(skipped);
      if (rows.length === 0) {
        throw new PythonException('ValueError', `${path}: there are no columns in this file`);
      }
      const names = header ? unique(rows[0]) : rows[0].map((_, i) => String(i));
      const body = rows.slice(header ? 1 : 0, most < 0 ? undefined : most + (header ? 1 : 0));
      const long = body.findIndex((row) => row.length > names.length);
      if (long >= 0) {
        throw new PythonException(
          'ValueError',
          `${path}: expected ${names.length} fields in line ${long + skipped + (header ? 2 : 1)}, saw ${body[long].length}. Is the separator right (sep=';')?`,
        );
      }
      return names.map((name, i) => {
        const cells = body.map((row) => row[i] ?? '');
        const values = column(arrays, cells, decimal);
        return [name, Array.isArray(values), values];
      });
    },

    /** Rows as text. @param {string} path @param {any} rows  a list of lists @param {string} separator */
    write(path, rows, separator) {
      const plain = Array.from(rows, (row) => Array.from(/** @type {any} */ (row)));
      FS.writeFile(path, `${Papa.unparse(plain, { delimiter: separator, newline: '\n' })}\n`);
    },
  });

/** @param {string} path @param {Uint8Array} bytes @param {string} separator */
function parsed(path, bytes, separator) {
  const text = decoded(bytes).replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse(text, { delimiter: separator, skipEmptyLines: true });
  const serious = errors.find(({ code }) => code !== 'UndetectableDelimiter');
  if (serious) {
    const line = serious.row === undefined ? '' : `, line ${serious.row + 1}`;
    throw new PythonException('ValueError', `${path}${line}: ${serious.message}`);
  }
  return /** @type {string[][]} */ (data);
}

/** UTF-8, or what Russian spreadsheets write. @param {Uint8Array} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** Names, the second 'a' as 'a.1'. @param {string[]} names */
function unique(names) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return names.map((name, i) => {
    const plain = name.trim() || `Unnamed: ${i}`;
    const times = seen.get(plain) ?? 0;
    seen.set(plain, times + 1);
    return times ? `${plain}.${times}` : plain;
  });
}

/** @param {any} arrays @param {string[]} cells @param {string} decimal */
function column(arrays, cells, decimal) {
  const texts = decimal === '.' ? cells : cells.map((cell) => cell.replace(decimal, '.'));
  const shape = [texts.length];
  if (texts.length > 0 && texts.every((text) => truth.has(text))) {
    return arrays.make(
      'bool',
      shape,
      texts.map((text) => truth.get(text)),
    );
  }
  if (texts.every((text) => whole.test(text))) {
    return arrays.make('int64', shape, texts.map(Number));
  }
  if (texts.every((text) => number.test(text) || missing.has(text.trim()))) {
    return arrays.make(
      'float64',
      shape,
      texts.map((text) => (missing.has(text.trim()) ? Number.NaN : Number(text))),
    );
  }
  return cells.map((cell) => (missing.has(cell.trim()) ? null : cell));
}
