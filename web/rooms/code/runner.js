import { javascriptSession } from '../../javascript/session.js';
import { pythonSession } from '../../python/session.js';
import { Transcript } from '../../widgets/code/transcript.js';

/**
 * @typedef {import('../../running/session.js').Ending} Ending
 * @typedef {'python' | 'javascript'} Language
 */

/** While very much is printed, it is shown so often (milliseconds). */
const pause = 120;

/** Runs the room's programs, one at a time, and keeps what they give. Tells by `change`. */
export class Runner extends EventTarget {
  #sessions = { python: pythonSession(), javascript: javascriptSession() };
  transcript = new Transcript();
  /** changes with the transcript */
  version = 0;
  /** @type {Language | null} of the program that is running */
  running = null;
  /** @type {Ending | null} how the last one ended */
  ending = null;
  #timer = 0;
  #told = 0;

  constructor() {
    super();
    for (const session of Object.values(this.#sessions))
      session.addEventListener('ready', () => this.#tell());
  }

  /** Whether the program that is running has begun: until then its language is still being loaded. */
  get begun() {
    return this.running !== null && this.#sessions[this.running].ready;
  }

  /** So that a program in this language starts at once; what other languages hold is given back. @param {Language} language */
  prepare(language) {
    for (const [name, session] of Object.entries(this.#sessions))
      if (name !== language && !session.running) session.close();
    this.#sessions[language].prepare();
  }

  /** Gives back the memory of what does not run. */
  rest() {
    for (const session of Object.values(this.#sessions)) if (!session.running) session.close();
  }

  /**
   * @param {{ language: Language, source: string }} program
   * @param {Map<string, Uint8Array>} files
   * @returns {Promise<Ending>}
   */
  async run({ language, source }, files) {
    this.transcript.clear();
    this.ending = null;
    this.running = language;
    this.#tell();
    const ending = await this.#sessions[language].run(source, files, (outputs, skipped) => {
      this.transcript.add(outputs, skipped);
      this.#tellSoon();
    });
    if (ending.error) this.transcript.fail(ending.error);
    this.ending = ending;
    this.running = null;
    this.#tell();
    return ending;
  }

  stop() {
    if (this.running) this.#sessions[this.running].stop();
  }

  clear() {
    this.transcript.clear();
    this.#tell();
  }

  #tellSoon() {
    const wait = Math.max(0, this.#told + pause - performance.now());
    this.#timer ||= window.setTimeout(() => this.#tell(), wait);
  }

  #tell() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#told = performance.now();
    this.version++;
    this.dispatchEvent(new Event('change'));
  }
}
