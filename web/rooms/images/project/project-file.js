/**
 * What writing and reading a project file have in common. schema.js describes the file.
 * @typedef {{
 *   part: import('./schema.js').Part, id: number, path: string, name: string, width: number, height: number
 * }} Listed
 * @typedef {(done: number, total: number) => void} Report
 */

/** Names of the entries in it. */
export const entryNames = {
  project: 'project.json',
  network: 'network.safetensors',
  run: (/** @type {number} */ id) => `runs/${id}.safetensors`,
};

/** Why a file is no project that can be opened, or a project no file; `key` and `params` are a text of the page. */
export class ProjectFileError extends Error {
  /** @param {string} key @param {Record<string, string | number>} params */
  constructor(key, params) {
    super(key);
    this.key = key;
    this.params = params;
  }
}
