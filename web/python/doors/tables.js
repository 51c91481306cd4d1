// Tables as text: comma-separated and their like.

import Papa from 'papaparse';
import { PythonException } from '../doors.js';

/** @param {import('../doors.js').Inside} inside */
export const tablesDoor = ({ FS }) => ({
  /**
   * The rows of a file.
   * @param {string} path
   * @param {string} separator  '' where it is to be found out
   * @returns {string[][]}
   */
  read(path, separator) {
    const text = new TextDecoder().decode(FS.readFile(path)).replace(/^\uFEFF/, '');
    const { data, errors } = Papa.parse(text, { delimiter: separator, skipEmptyLines: true });
    const serious = errors.find(({ code }) => code !== 'UndetectableDelimiter');
    if (serious) {
      const line = serious.row === undefined ? '' : `, line ${serious.row + 1}`;
      throw new PythonException('ValueError', `${path}${line}: ${serious.message}`);
    }
    return /** @type {string[][]} */ (data);
  },

  /** Rows as text. @param {string} path @param {any} rows  a list of lists @param {string} separator */
  write(path, rows, separator) {
    const plain = Array.from(rows, (row) => Array.from(/** @type {any} */ (row)));
    FS.writeFile(path, `${Papa.unparse(plain, { delimiter: separator, newline: '\n' })}\n`);
  },
});
