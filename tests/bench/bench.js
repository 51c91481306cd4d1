// One run of the benchmark: its contenders, what was measured so far, what there is to say about it.

import { contenders } from './contenders.js';

/**
 * @typedef {import('./browser/chromium.js').Browser} Browser
 * @typedef {import('./contenders.js').Name} Name
 * @typedef {import('./contract.js').Contender} Contender
 * @typedef {{ title: string, lines: [string, string][] }} Table
 */

/** Why a figure could not be measured. */
export class NotMeasured extends Error {}

export class Bench {
  /** @type {Map<string, Promise<any>>} */ #known = new Map();
  /** @type {Map<string, Contender>} */ #running = new Map();
  /** @type {Table[]} absolute figures, in the order in which they came */ tables = [];

  /** @param {Browser} browser @param {{ rounds: number, seconds: number }} effort */
  constructor(browser, { rounds, seconds }) {
    this.browser = browser;
    this.rounds = rounds;
    /** About how long one round of one contender should take. */
    this.seconds = seconds;
  }

  /** What one of the rows has worked out already is not worked out again. */
  /** @template T @param {string} key @param {() => Promise<T>} work @returns {Promise<T>} */
  once(key, work) {
    const known = this.#known.get(key);
    if (known) return known;
    const result = work();
    this.#known.set(key, result);
    return result;
  }

  /** @param {Name} name @returns {Promise<Contender>} */
  contender(name) {
    return this.once(`contender ${name}`, async () => {
      const contender = await contenders[name](this.browser);
      this.#running.set(name, contender);
      return contender;
    });
  }

  /** Those that are there; of the others it is known why not. @param {Name[]} names */
  async available(names) {
    /** @type {Map<Name, Contender>} */
    const there = new Map();
    for (const name of names) {
      await this.contender(name).then(
        (contender) => there.set(name, contender),
        (error) => this.missing.set(name, String(error.message)),
      );
    }
    return there;
  }

  /** @type {Map<string, string>} */ missing = new Map();

  /** Ends one, for the room it takes. @param {Name} name */
  async end(name) {
    await this.#running.get(name)?.close();
    this.#running.delete(name);
    this.#known.delete(`contender ${name}`);
  }

  /** @param {string} title @param {[string, string][]} lines */
  note(title, lines) {
    this.tables.push({ title, lines });
  }

  /** What takes part in this run. */
  descriptions() {
    return [...this.#running.values()].map(({ name, description }) => ({ name, ...description }));
  }

  async close() {
    for (const contender of this.#running.values()) await contender.close();
    await this.browser.close();
  }
}
