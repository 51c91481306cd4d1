// A training as an object, for whoever draws between its epochs.

import { asked } from './options.js';
import { engineObject, Resource } from './resource.js';

/**
 * @typedef {import('#engine').Training} Training
 * @typedef {import('./fit.js').Logs} Logs
 *
 * @typedef {object} Advance
 * @property {number} epoch  finished so far
 * @property {Logs} logs  of the last one
 * @property {import('./fit.js').Ending | ''} ending  why the training ended; '' while it goes on
 */

/**
 * A training that goes on when it is told to, and only then: `fit` taken apart. Between two calls of
 * `run` the model is at rest between two epochs: it may be measured, asked, looked into, and its
 * weights changed.
 */
export class Trainer extends Resource {
  static label = 'trainer';

  #nameOf;

  /** @param {Training} training @param {(figure: string) => string} nameOf  what figures are called */
  constructor(training, nameOf) {
    super(training);
    this.#nameOf = nameOf;
  }

  /**
   * Trains for some epochs. This thread does nothing else meanwhile.
   * @param {{ epochs?: number, milliseconds?: number }} [options]  epochs: at most so many (1);
   *   milliseconds: once they are over, no further epoch begins (no limit)
   * @returns {Advance}
   * @throws for numbers that make no sense, and once the trainer is disposed
   */
  run({ epochs = 1, milliseconds = Infinity } = {}) {
    if (!(Number.isInteger(epochs) && epochs >= 1)) {
      throw new Error(`run: epochs must be a whole number of at least 1, but got ${epochs}.`);
    }
    if (!(milliseconds > 0)) {
      throw new Error(`run: milliseconds must be a number above 0, but got ${milliseconds}.`);
    }
    /** @type {Training} */
    const training = engineObject(this);
    const end = performance.now() + milliseconds;
    const last = training.epoch() + epochs;
    while (training.ending() === '' && training.epoch() < last) {
      const epochEnded = asked(() => training.runFor(sliceMilliseconds));
      if (epochEnded && performance.now() >= end) break;
    }
    const ending = /** @type {Advance['ending']} */ (training.ending());
    const logs = Object.entries(training.logs()).map(([name, value]) => [
      this.#nameOf(name),
      value,
    ]);
    return { epoch: training.epoch(), logs: Object.fromEntries(logs), ending };
  }
}

/** Long enough for most slices to end with their epoch. */
const sliceMilliseconds = 1000;
