/**
 * @typedef {import('./protocol.js').Output} Output
 * @typedef {import('./protocol.js').News} News
 * @typedef {import('./protocol.js').ProgramError} ProgramError
 *
 * @typedef {object} Ending
 * @property {'done' | 'failed' | 'stopped' | 'broken'} kind  failed: the program; broken: what runs it
 * @property {ProgramError | null} error
 * @property {Map<string, Uint8Array>} written
 * @property {string} message  why it is broken
 * @property {number} seconds
 *
 * @typedef {{ started: number, give: (outputs: Output[], skipped: number) => void, end: (ending: Ending) => void }} Run
 */

/** Milliseconds for a program to end by itself, before its worker is ended. */
const patience = 120;

/**
 * Programs of one language, run one at a time, each in a worker of its own. The next worker is prepared while
 * nothing runs, so that a program starts at once. `ready` events tell that it is.
 */
export class Session extends EventTarget {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Int32Array | null} */
  #flag = null;
  /** @type {Run | null} */
  #run = null;
  /** whether the worker has run its program */
  #used = false;
  #timer = 0;
  ready = false;

  /**
   * @param {() => Worker} make
   * @param {{ lingers?: boolean }} [options]  lingers: a program that has ended may still have something to say
   */
  constructor(make, { lingers = false } = {}) {
    super();
    this.make = make;
    this.lingers = lingers;
  }

  get running() {
    return this.#run !== null;
  }

  /** Makes the next worker, if there is none. */
  prepare() {
    if (this.#worker) return;
    const worker = this.make();
    this.#worker = worker;
    this.#used = false;
    this.#flag = crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(4)) : null;
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#hear({ type: 'broken', message: event.message || 'the worker could not be loaded' });
    };
    worker.postMessage({ type: 'prepare', flag: this.#flag });
  }

  /**
   * @param {string} source
   * @param {Map<string, Uint8Array>} files  that it finds by name
   * @param {Run['give']} give  called with what it prints and draws
   * @returns {Promise<Ending>} never rejects
   */
  run(source, files, give) {
    if (this.#used) this.#drop();
    this.prepare();
    const started = performance.now();
    this.#used = true;
    this.#worker?.postMessage({ type: 'run', source, files });
    return new Promise((end) => {
      this.#run = { started, give, end };
    });
  }

  /** Ends the program: by itself where it looks at the flag in time, else with its worker. */
  stop() {
    if (!this.#run || this.#timer) return;
    if (!this.#flag) return this.#end('stopped');
    Atomics.store(this.#flag, 0, 1);
    this.#timer = window.setTimeout(() => this.#end('stopped'), patience);
  }

  /** Gives the memory back. */
  close() {
    if (this.#run) this.#end('stopped');
    this.#drop();
  }

  /** @param {News} news */
  #hear(news) {
    if (news.type === 'ready') {
      this.ready = true;
      this.dispatchEvent(new Event('ready'));
    } else if (news.type === 'outputs') {
      (this.#run?.give ?? this.#late)?.(news.outputs, news.skipped);
    } else if (news.type === 'broken') {
      if (this.#run) this.#end('broken', { message: news.message });
      else this.#drop();
    } else {
      const stopped = this.#timer !== 0;
      const { error, written } = news;
      this.#end(stopped ? 'stopped' : error ? 'failed' : 'done', { error, written });
    }
  }

  /** @type {Run['give'] | null} of a program that has ended */
  #late = null;

  /** @param {Ending['kind']} kind @param {Partial<Ending>} [rest] */
  #end(kind, { error = null, written = new Map(), message = '' } = {}) {
    const run = /** @type {Run} */ (this.#run);
    this.#run = null;
    clearTimeout(this.#timer);
    this.#timer = 0;
    const stays = this.lingers && kind === 'done';
    this.#late = stays ? run.give : null;
    if (!stays) this.#drop();
    run.end({ kind, error, written, message, seconds: (performance.now() - run.started) / 1000 });
  }

  #drop() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#late = null;
    this.ready = false;
  }
}
