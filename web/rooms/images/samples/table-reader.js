import Papa from 'papaparse';
import { unzipped } from '../../../byte-source.js';
import { layoutOf, readRow } from './pixel-table.js';
import { pnmFile } from './pnm.js';
import { Unreadable } from './problem.js';

/**
 * A CSV file of pixels, read as a stream: no more of it is in memory than a few hundred lines.
 * @param {File} file plain or packed with gzip
 * @param {string} name of the file without its ending
 * @returns {AsyncGenerator<{ images: { file: File, label?: string }[], problems: import('./problem.js').Problem[], share: number }>}
 *   share: how much of the file has been read, where that is known
 */
export async function* readTable(file, name) {
  /** @type {import('./pixel-table.js').Layout | null} */
  let layout = null;
  let delimiter = '';
  let line = 0;
  for await (const { text, share } of blocks(file)) {
    const { data, meta } = Papa.parse(text, { delimiter });
    const rows = /** @type {string[][]} */ (data);
    delimiter ||= meta.delimiter;
    if (!layout) {
      layout = layoutOf(/** @type {any} */ (rows));
      if (!layout) throw new Unreadable('reason.notPixels', { n: rows[0]?.length ?? 0 });
    }
    const images = [];
    const problems = [];
    for (const row of rows) {
      line++;
      const blank = row.length === 1 && row[0].trim() === '';
      if (blank || (line === 1 && layout.header)) continue;
      const read = readRow(row, layout);
      if ('key' in read)
        problems.push({
          name: file.name,
          key: read.key,
          params: { ...read.params, line },
          part: true,
        });
      else
        images.push({ file: pnmFile(`${name}-${line}`, layout, read.pixels), label: read.label });
    }
    yield { images, problems, share };
  }
}

/**
 * Whole lines, at least two in the first block.
 * @param {File} file
 * @returns {AsyncGenerator<{ text: string, share: number }>}
 */
async function* blocks(file) {
  const stream = await unzipped(/** @type {any} */ (file.stream()));
  const reader = stream.pipeThrough(/** @type {any} */ (new TextDecoderStream())).getReader();
  let carry = '';
  let characters = 0;
  let lines = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const piece = /** @type {string} */ (/** @type {unknown} */ (value));
    characters += piece.length;
    carry += piece;
    lines += piece.split('\n', 3).length - 1;
    const end = carry.lastIndexOf('\n');
    if (end < 0 || lines < 2) continue;
    yield { text: carry.slice(0, end), share: Math.min(1, characters / file.size) };
    carry = carry.slice(end + 1);
  }
  if (carry.trim() !== '') yield { text: carry, share: 1 };
}
