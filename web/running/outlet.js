// What a program prints, on its way out of the worker: at once while it prints little, in batches when it
// prints more than anyone can read, without the lines that would have scrolled away already.

/** @typedef {import('./protocol.js').Output} Output */

/** milliseconds of a window, and how many messages go out in one before they are held back */
const window = 50;
const freely = 20;
/** pieces of text held back at most */
const most = 250;

export class Outlet {
  /** @type {Output[]} */
  #waiting = [];
  #pieces = 0;
  #skipped = 0;
  #windowStart = Number.NEGATIVE_INFINITY;
  #sent = 0;

  /** @param {(news: import('./protocol.js').News, transfer: Transferable[]) => void} post */
  constructor(post) {
    this.post = post;
  }

  /** @param {Output} output */
  give(output) {
    this.#waiting.push(output);
    if (output.type === 'text' && ++this.#pieces > 2 * most) this.#thin();
    const now = performance.now();
    if (now - this.#windowStart >= window) {
      this.#windowStart = now;
      this.#sent = 0;
    }
    if (this.#sent < freely) this.flush();
  }

  /** Sends what is held back. */
  flush() {
    if (this.#waiting.length === 0) return;
    const outputs = joined(this.#waiting);
    const figures = outputs.flatMap((output) => (output.type === 'figure' ? [output.figure] : []));
    this.post({ type: 'outputs', outputs, skipped: this.#skipped }, buffersIn(figures));
    this.#waiting = [];
    this.#pieces = 0;
    this.#skipped = 0;
    this.#sent++;
  }

  /** Leaves out the first pieces of text. */
  #thin() {
    let spare = this.#pieces - most;
    this.#waiting = this.#waiting.filter((output) => {
      if (output.type !== 'text' || spare === 0) return true;
      spare--;
      if (output.text.endsWith('\n')) this.#skipped++;
      return false;
    });
    this.#pieces = most;
  }
}

/** Texts that follow each other as one. @param {Output[]} outputs @returns {Output[]} */
function joined(outputs) {
  /** @type {Output[]} */
  const result = [];
  /** @type {string[]} */
  let texts = [];
  /** @type {'out' | 'error'} */
  let stream = 'out';
  const close = () => {
    if (texts.length > 0) result.push({ type: 'text', stream, text: texts.join('') });
    texts = [];
  };
  for (const output of outputs) {
    if (output.type === 'text' && output.stream === stream) texts.push(output.text);
    else {
      close();
      if (output.type === 'text') {
        stream = output.stream;
        texts.push(output.text);
      } else result.push(output);
    }
  }
  close();
  return result;
}

/** The memory of all typed arrays in a value, which goes over instead of being copied. @param {any} value @returns {ArrayBuffer[]} */
function buffersIn(value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (!value || typeof value !== 'object') return [];
  return [...new Set(Object.values(value).flatMap(buffersIn))];
}
