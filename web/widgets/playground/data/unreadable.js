/**
 * What is wrong with data, as a text of the page's dictionaries; with the line of the file, where there is one.
 * @typedef {{ key: string, params: Record<string, string | number>, line?: number }} Problem
 */

/** Ends the reading of data with a reason that a learner understands. */
export class Unreadable extends Error {
  /** @param {string} key of a text @param {Record<string, string | number>} [params] */
  constructor(key, params = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}
