/**
 * What is wrong with a file, as a text of the page's dictionaries: workers have none. `part`: the rest of it is used.
 * @typedef {{ name: string, key: string, params?: Record<string, string | number>, part?: boolean }} Problem
 */

/** Ends the reading of a file with a reason that a learner understands. */
export class Unreadable extends Error {
  /** @param {string} key of a text @param {Record<string, string | number>} [params] */
  constructor(key, params) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

/** @param {string} name of the file @param {unknown} error @returns {Problem} */
export function problemOf(name, error) {
  if (error instanceof Unreadable) return { name, key: error.key, params: error.params };
  const reason = error instanceof Error ? error.message : String(error);
  return { name, key: 'reason.other', params: { reason } };
}
