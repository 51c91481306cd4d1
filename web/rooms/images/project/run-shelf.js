import { write } from './database.js';

/** @typedef {import('./schema.js').RunRecord} RunRecord */

/** The finished trainings of a project, kept: each by itself, as its weights are much to write. */
export class RunShelf {
  /** @type {Map<number, RunRecord>} as they are kept */
  #kept = new Map();

  /** @param {import('./database.js').Database} db @param {number} project */
  constructor(db, project) {
    this.db = db;
    this.project = project;
  }

  /** @param {RunRecord[]} runs that are kept already */
  start(runs) {
    this.#kept = new Map(runs.map((run) => [run.id, run]));
  }

  /** Writes those that have come or changed, and deletes those that have gone. @param {RunRecord[]} runs */
  async keep(runs) {
    for (const run of runs) {
      if (this.#kept.get(run.id) === run) continue;
      await write(this.db, ['runs'], (store) => [store('runs').put(run, [this.project, run.id])]);
      this.#kept.set(run.id, run);
    }
    const there = new Set(runs.map(({ id }) => id));
    for (const id of this.#kept.keys()) {
      if (there.has(id)) continue;
      await write(this.db, ['runs'], (store) => [store('runs').delete([this.project, id])]);
      this.#kept.delete(id);
    }
  }
}

/** @param {RunRecord[]} runs what their weights take */
export function runsBytes(runs) {
  return runs.reduce((sum, { weights }) => sum + bytesOf(weights ?? []), 0);
}

/** @param {import('./schema.js').Weight[]} weights */
export function bytesOf(weights) {
  return weights.reduce((sum, { data }) => sum + data.byteLength, 0);
}
