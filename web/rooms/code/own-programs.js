import { recall, remember } from '../../storage.js';

/**
 * @typedef {import('./runner.js').Language} Language
 * @typedef {{ id: string, name: string, source: string }} OwnProgram  name: with its ending, which tells the language
 */

const key = 'code.programs';
const endings = { python: '.py', javascript: '.js' };
/** Milliseconds after the last key. */
const pause = 300;

/** @param {string} name @returns {Language} */
export const languageOf = (name) => (name.endsWith('.js') ? 'javascript' : 'python');

/** The user's programs, kept in the browser as they are written. Tells by `change`. */
export class OwnPrograms extends EventTarget {
  /** @type {OwnProgram[]} the newest first */
  all = recall(key, []);
  #timer = 0;

  constructor() {
    super();
    // What other tabs have kept meanwhile is theirs.
    addEventListener('pagehide', () => {
      if (this.#timer) this.#save();
    });
  }

  /** @param {string} id */
  find(id) {
    return this.all.find((program) => program.id === id);
  }

  /** @param {string} wanted with or without an ending @param {Language} language @param {string} source */
  add(wanted, language, source) {
    const name = this.#free(withEnding(wanted, language));
    const id = `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`;
    const program = { id, name, source };
    this.#become([program, ...this.all]);
    return program;
  }

  /** @param {string} id @param {string} source */
  write(id, source) {
    const program = this.find(id);
    if (!program || program.source === source) return;
    program.source = source;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), pause);
  }

  /** @param {string} id @param {string} wanted */
  rename(id, wanted) {
    const program = this.find(id);
    if (!program || !wanted.trim()) return;
    const name = withEnding(wanted.trim(), languageOf(program.name));
    if (name !== program.name) program.name = this.#free(name);
    this.#become([...this.all]);
  }

  /** @param {string} id @returns {() => void} brings it back */
  remove(id) {
    const before = this.all;
    const program = this.find(id);
    this.#become(this.all.filter((one) => one !== program));
    return () => {
      if (program && !this.find(id))
        this.#become(before.filter((one) => one === program || this.find(one.id)));
    };
  }

  /** "net.py", or "net 2.py" where there is one. @param {string} name */
  #free(name) {
    const [, stem, ending] = /** @type {RegExpExecArray} */ (/^(.*?)(\.\w+)$/.exec(name));
    let free = name;
    for (let n = 2; this.all.some((program) => program.name === free); n++)
      free = `${stem} ${n}${ending}`;
    return free;
  }

  /** @param {OwnProgram[]} all */
  #become(all) {
    this.all = all;
    this.#save();
    this.dispatchEvent(new Event('change'));
  }

  #save() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    remember(key, this.all.length > 0 ? this.all : undefined);
  }
}

/** @param {string} name @param {Language} language */
export const withEnding = (name, language) =>
  name.endsWith(endings[language]) ? name : name + endings[language];
