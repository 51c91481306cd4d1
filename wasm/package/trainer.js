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
 *
 * @typedef {object} Step
 * @property {number} epoch  that the step was in, from 0
 * @property {number} batch  batches done in it
 * @property {number} batches  in an epoch
 * @property {boolean} epochEnded  with its validation
 * @property {Logs} logs  of the epoch so far
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
    return { epoch: training.epoch(), ...this.#state(training) };
  }

  /**
   * Trains within an epoch, for whoever shows its progress. Until the epoch has ended, the model must
   * not be measured.
   * @param {{ milliseconds?: number }} [options]  how long, unless the epoch ends before (0: one batch)
   * @returns {Step}
   * @throws for a time that makes no sense, and once the trainer is disposed
   */
  step({ milliseconds = 0 } = {}) {
    if (!(milliseconds >= 0)) {
      throw new Error(
        `step: milliseconds must be a number of at least 0, but got ${milliseconds}.`,
      );
    }
    /** @type {Training} */
    const training = engineObject(this);
    const epoch = training.epoch();
    const epochEnded =
      training.ending() === '' && asked(() => training.runFor(Math.min(milliseconds, longest)));
    const { logs, ending } = this.#state(training);
    return {
      epoch,
      batch: training.batch(),
      batches: training.batches(),
      epochEnded,
      logs,
      ending,
    };
  }

  /** Ends the training; the model stays as it is, or gets its averaged weights (`useEma`). */
  stop() {
    engineObject(this).stop();
  }

  /** @param {Training} training @returns {Pick<Advance, 'logs' | 'ending'>} */
  #state(training) {
    const ending = /** @type {Advance['ending']} */ (training.ending());
    const logs = Object.entries(training.logs()).map(([name, value]) => [
      this.#nameOf(name),
      value,
    ]);
    return { logs: Object.fromEntries(logs), ending };
  }
}

/** An hour: what the engine counts in microseconds has an end. */
const longest = 3_600_000;

/** Long enough for most slices to end with their epoch. */
const sliceMilliseconds = 1000;
