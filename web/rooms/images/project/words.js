import { formatNumber, language } from '../../../languages/index.js';

/** @param {number} bytes as "3.1 MB", in the language of the page */
export function formatBytes(bytes) {
  const units = /** @type {const} */ (['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']);
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return formatNumber(bytes / 1000 ** power, {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  });
}

/** @param {number} time in milliseconds since 1970 */
export function formatTime(time) {
  const format = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(time);
}

/** Names in a row, the first few of them and how many more. @param {string[]} names @param {(n: number) => string} more */
export function listed(names, more) {
  const shown = names.slice(0, 5);
  const rest = names.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` ${more(rest)}` : '');
}
