/**
 * A table of images, one a row: a label and the pixels row by row, or the pixels alone. The label is the column
 * called so, else the first. RGB pixels stand as red, green, blue, red, green, blue, …
 * @typedef {{
 *   header: boolean, columns: number, label: number, width: number, height: number, channels: number, scale: number
 * }} Layout label: its column, -1 for none; scale: what makes values 0…255
 */

const labelName = /^\s*(label|labels|class|target|y)\s*$/i;

/** @param {string} cell */
const isNumber = (cell) => cell.trim() !== '' && !Number.isNaN(Number(cell));

/** @param {number} values @returns {{ side: number, channels: number } | null} */
function squareOf(values) {
  for (const channels of [1, 3]) {
    const side = Math.sqrt(values / channels);
    if (Number.isInteger(side) && side > 1) return { side, channels };
  }
  return null;
}

/**
 * @param {string[][]} rows the first two of the table
 * @returns {Layout | null} null where this is no table of square images
 */
export function layoutOf([first, second]) {
  const words = first.filter((cell) => !isNumber(cell));
  const header = words.length > 1 || words.some((cell) => labelName.test(cell));
  const example = header ? second : first;
  if (!example) return null;
  const columns = first.length;
  const labelled = squareOf(columns - 1);
  const square = labelled ?? squareOf(columns);
  if (!square) return null;
  const named = header ? first.findIndex((cell) => labelName.test(cell)) : -1;
  const label = labelled ? Math.max(0, named) : -1;
  const values = example.filter((_, column) => column !== label).map(Number);
  const shares = values.every((value) => value <= 1) && values.some((value) => value % 1 !== 0);
  const { side, channels } = square;
  return { header, columns, label, width: side, height: side, channels, scale: shares ? 255 : 1 };
}

/**
 * @param {string[]} row
 * @param {Layout} layout
 * @returns {{ label?: string, pixels: Uint8Array<ArrayBuffer> } | { key: string, params: Record<string, string | number> }}
 *   the image, or what is wrong with the row
 */
export function readRow(row, { columns, label, scale }) {
  if (row.length !== columns)
    return { key: 'reason.rowLength', params: { n: row.length, columns } };
  const name = label < 0 ? undefined : row[label].trim();
  if (name === '') return { key: 'reason.rowLabel', params: {} };
  const pixels = new Uint8Array(label < 0 ? columns : columns - 1);
  let pixel = 0;
  for (const [column, cell] of row.entries()) {
    if (column === label) continue;
    const value = Number(cell) * scale;
    if (!(value >= 0 && value <= 255) || cell.trim() === '')
      return { key: 'reason.rowValue', params: { value: cell.slice(0, 20), column: column + 1 } };
    pixels[pixel++] = Math.round(value);
  }
  return { label: name, pixels };
}
