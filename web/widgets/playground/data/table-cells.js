/**
 * How cells of tables are read. Spreadsheets write numbers as their user's country does: "3.5", "3,5", "1 200,5".
 */

const missing = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-', '–', '—']);

/** Spaces of every width, which separate thousands. */
const spaces = /[\s\u00a0\u2009\u202f]/g;
const withPoint = /^[-+−]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const withComma = /^[-+−]?(\d+(,\d*)?|,\d+)(e[+-]?\d+)?$/i;

/** @param {string} cell */
export function isMissing(cell) {
  return missing.has(cell.trim().toLowerCase());
}

/**
 * @param {string} cell @param {boolean} decimalCommas
 * @returns {number} NaN where it is none
 */
export function numberIn(cell, decimalCommas) {
  const text = cell.replace(spaces, '').replace('−', '-');
  if (decimalCommas && withComma.test(text)) return Number(text.replace(',', '.'));
  return withPoint.test(text) ? Number(text) : Number.NaN;
}

/** @param {string} cell @param {boolean} decimalCommas */
export function isNumber(cell, decimalCommas) {
  return Number.isFinite(numberIn(cell, decimalCommas));
}

/** Whether more of the cells have a comma before their decimals than a point. @param {string[]} cells */
export function usesDecimalCommas(cells) {
  const texts = cells.map((cell) => cell.replace(spaces, ''));
  const count = (/** @type {RegExp} */ pattern) =>
    texts.filter((text) => pattern.test(text)).length;
  return count(/^[-+−]?\d*,\d+$/) > count(/^[-+−]?\d*\.\d+$/);
}
