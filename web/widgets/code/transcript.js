/**
 * What a program printed and drew, as the page keeps it: the last lines, not all.
 *
 * @typedef {import('../../running/protocol.js').Output} Output
 * @typedef {import('../../running/protocol.js').ProgramError} ProgramError
 * @typedef {{ id: number } & (
 *   | { kind: 'text', stream: 'out' | 'error', lines: string[] }
 *   | { kind: 'figure', figure: import('../../figures/figure.js').Figure }
 *   | { kind: 'error', error: ProgramError })} Entry
 */

/** so many lines are kept, in entries of so many, the oldest of which go */
const mostLines = 1000;
const entryLines = 50;
const mostFigures = 40;
const longest = 4000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals' colours begin with one
const colours = /\u001b\[[\d;]*[A-Za-z]/g;

export class Transcript {
  /** @type {Entry[]} */
  entries = [];
  /** lines that are not kept */
  leftOut = 0;
  #ids = 0;
  /** where the next letter goes in the last line */
  #cursor = 0;

  get isEmpty() {
    return this.entries.length === 0;
  }

  clear() {
    this.entries = [];
    this.leftOut = 0;
    this.#cursor = 0;
  }

  /** @param {Output[]} outputs @param {number} skipped lines that did not come */
  add(outputs, skipped) {
    if (skipped > 0) this.#leaveOut(skipped);
    for (const output of outputs) {
      if (output.type === 'text') this.#write(output.text.replace(colours, ''), output.stream);
      else this.#draw(/** @type {any} */ (output.figure));
    }
  }

  /** @param {ProgramError} error */
  fail(error) {
    this.entries.push({ id: this.#ids++, kind: 'error', error });
  }

  /** All of it as text. */
  get text() {
    return this.entries
      .flatMap((entry) => {
        if (entry.kind === 'error') return entry.error.traceback;
        if (entry.kind === 'figure') return [];
        return entry.lines.at(-1) === '' ? entry.lines.slice(0, -1) : entry.lines;
      })
      .join('\n')
      .trimEnd();
  }

  /** As a terminal does: "\r" goes back to the beginning of the line, "\b" one letter. @param {string} text @param {'out' | 'error'} stream */
  #write(text, stream) {
    const lines = text.split('\n');
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.#newLine(stream);
      if (line) this.#type(line, this.#textEntry(stream));
    }
  }

  /** @param {string} line @param {{ lines: string[] }} entry */
  #type(line, { lines }) {
    for (const piece of line.split(/([\r\b])/)) {
      if (piece === '\r') this.#cursor = 0;
      else if (piece === '\b') this.#cursor = Math.max(0, this.#cursor - 1);
      else if (piece) {
        const now = lines[lines.length - 1];
        const next = now.slice(0, this.#cursor) + piece + now.slice(this.#cursor + piece.length);
        this.#cursor += piece.length;
        lines[lines.length - 1] = next.length > longest ? `${next.slice(0, longest)}…` : next;
      }
    }
  }

  /** @param {'out' | 'error'} stream */
  #newLine(stream) {
    const entry = this.#textEntry(stream);
    this.#cursor = 0;
    entry.lines.push('');
    if (entry.lines.length <= entryLines) return;
    // What follows begins an entry of its own: a finished one is never drawn again.
    entry.lines.pop();
    this.entries.push({ id: this.#ids++, kind: 'text', stream, lines: [''] });
    this.#forget();
  }

  /** @param {'out' | 'error'} stream @returns {{ lines: string[] }} */
  #textEntry(stream) {
    const last = this.entries.at(-1);
    if (last?.kind === 'text' && last.stream === stream) return last;
    const entry = { id: this.#ids++, kind: /** @type {const} */ ('text'), stream, lines: [''] };
    this.#cursor = 0;
    this.entries.push(entry);
    this.#forget();
    return entry;
  }

  /** @param {import('../../figures/figure.js').Figure} figure */
  #draw(figure) {
    this.entries.push({ id: this.#ids++, kind: 'figure', figure });
    const figures = this.entries.filter(({ kind }) => kind === 'figure');
    if (figures.length > mostFigures) this.entries.splice(this.entries.indexOf(figures[0]), 1);
  }

  #forget() {
    const texts = this.entries.filter((entry) => entry.kind === 'text');
    let lines = texts.reduce((sum, entry) => sum + entry.lines.length, 0);
    for (const oldest of texts) {
      if (lines <= mostLines + entryLines) return;
      lines -= oldest.lines.length;
      this.leftOut += oldest.lines.length;
      this.entries.splice(this.entries.indexOf(oldest), 1);
    }
  }

  /** Lines are missing here: those before them are older still. @param {number} skipped */
  #leaveOut(skipped) {
    for (const entry of this.entries) if (entry.kind === 'text') this.leftOut += entry.lines.length;
    this.entries = this.entries.filter(({ kind }) => kind !== 'text');
    this.leftOut += skipped;
    this.#cursor = 0;
  }
}
