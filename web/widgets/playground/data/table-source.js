import { language } from '../../../languages/index.js';
import irisFile from './iris.csv?url';
import { textOf } from './table-bytes.js';
import { columnsOf } from './table-columns.js';
import { readTable } from './table-reader.js';

/**
 * A table that was read, with all that is known of it.
 * @typedef {object} OpenTable
 * @property {string} name of the file
 * @property {string} text
 * @property {import('./table-reader.js').Table} table
 * @property {import('./table-columns.js').Column[]} columns
 */

/**
 * @param {string} name @param {string} text
 * @param {{ header?: boolean }} [options]
 * @returns {Promise<OpenTable>}
 * @throws {import('./unreadable.js').Unreadable}
 */
export async function openText(name, text, options) {
  const table = await readTable(text, options);
  return { name, text, table, columns: await columnsOf(table) };
}

/**
 * @param {File} file
 * @returns {Promise<OpenTable>}
 * @throws {import('./unreadable.js').Unreadable}
 */
export async function openFile(file) {
  return openText(file.name, textOf(new Uint8Array(await file.arrayBuffer()), language()));
}

/** @type {Promise<OpenTable> | undefined} */
let iris;

/** Iris (Fisher 1936): 150 flowers of three species, four lengths each. Fetched when it is first asked for. */
export function irisTable() {
  iris ??= fetchIris().catch((error) => {
    iris = undefined;
    throw error;
  });
  return iris;
}

async function fetchIris() {
  const response = await fetch(irisFile);
  if (!response.ok) throw new Error(`iris.csv: HTTP ${response.status}`);
  return openText('Iris', await response.text());
}
