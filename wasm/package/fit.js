// One training, driven in slices of time, so that whoever runs on the same thread gets a turn.

import { asked } from './options.js';
import { nextTask } from './tasks.js';

/**
 * @typedef {import('#engine').Training} Training
 * @typedef {Record<string, number>} Logs  loss, the metrics, then val_loss, val_…
 * @typedef {'epochsDone' | 'stopped' | 'earlyStopped' | 'lossNotFinite'} Ending
 *
 * @typedef {object} History
 * @property {number[]} epoch  the epochs that were finished
 * @property {Record<string, number[]>} history  each figure at the end of each of them
 * @property {boolean} stopped  whether stopTraining ended it
 * @property {Ending} ending
 * @property {string} [message]  what to do about an ending that nobody wanted
 *
 * @typedef {object} Progress
 * @property {number} epoch  the current one, from 0
 * @property {number} epochs
 * @property {number} batch  batches done in this epoch
 * @property {number} batches  in an epoch
 * @property {number} samplesSeen  trained on since fit began
 * @property {number} samplesPerSecond  pauses not counted
 * @property {number} secondsLeft  an estimate, validation included
 * @property {Logs} logs  of the epoch so far
 *
 * @typedef {object} Callbacks  may be async: training waits for them (but not for onProgress)
 * @property {() => unknown} [onTrainBegin]  before the first epoch
 * @property {(epoch: number) => unknown} [onEpochBegin]  before an epoch, from 0
 * @property {(batch: number, logs: Logs) => unknown} [onBatchEnd]  the batch in its epoch, from 0
 * @property {(epoch: number, logs: Logs) => unknown} [onEpochEnd]  after an epoch, validated
 * @property {(history: History) => unknown} [onTrainEnd]  after the last epoch
 * @property {(progress: Progress) => unknown} [onProgress]  after every slice of time
 */

const callbackNames = [
  'onTrainBegin',
  'onEpochBegin',
  'onBatchEnd',
  'onEpochEnd',
  'onTrainEnd',
  'onProgress',
];

const lossNotFinite =
  'The loss is no longer a number, so training has ended. Usually the learning rate is too high: ' +
  'try a tenth of it, and inputs between 0 and 1.';

/** @param {object} callbacks */
export function checkCallbacks(callbacks) {
  for (const [name, value] of Object.entries(callbacks)) {
    if (!callbackNames.includes(name)) {
      throw new Error(`fit: there is no callback ${name}; there are ${callbackNames.join(', ')}.`);
    }
    if (value != null && typeof value !== 'function') {
      throw new Error(`fit: callback ${name} must be a function, but got ${value}.`);
    }
  }
}

/** A training under way. */
export class Fit {
  #training;
  #callbacks;
  #slice;
  #nameOf;
  #atEpochStart = true;
  /** @type {{ promise: Promise<void>, resolve: () => void } | null} */
  #pause = null;
  #activeMilliseconds = 0;
  /** @type {Promise<void> | null} */
  #reporting = null;
  /** @type {{ error: unknown } | null} */
  #reportFailure = null;

  /**
   * @param {Training} training
   * @param {Callbacks} callbacks
   * @param {number} yieldEvery  milliseconds
   * @param {(figure: string) => string} nameOf  what the user calls a figure of the engine
   */
  constructor(training, callbacks, yieldEvery, nameOf) {
    this.#training = training;
    this.#callbacks = callbacks;
    this.#slice = yieldEvery;
    this.#nameOf = nameOf;
  }

  /** Whether no epoch is half done, so that the metrics may be used for something else. */
  get betweenEpochs() {
    return this.#atEpochStart;
  }

  pause() {
    if (this.#pause) return;
    let resolve = () => {};
    const promise = new Promise((/** @type {(value: void) => void} */ r) => {
      resolve = r;
    });
    this.#pause = { promise, resolve };
  }

  resume() {
    this.#pause?.resolve();
    this.#pause = null;
  }

  stop() {
    this.#training.stop();
    this.resume();
  }

  /** Trains to the end. @returns {Promise<History>} */
  async run() {
    await this.#callbacks.onTrainBegin?.();
    let yielded = performance.now();
    while (!this.#over) {
      if (this.#pause) {
        await this.#pause.promise;
        continue;
      }
      await this.#trainSlice();
      if (performance.now() - yielded >= this.#slice) {
        await nextTask();
        yielded = performance.now();
      }
    }
    await this.#reporting;
    this.#throwReportFailure();
    const history = this.#history();
    await this.#callbacks.onTrainEnd?.(history);
    return history;
  }

  get #over() {
    return this.#training.ending() !== '';
  }

  async #trainSlice() {
    const { onEpochBegin, onBatchEnd, onEpochEnd } = this.#callbacks;
    if (this.#atEpochStart && onEpochBegin) {
      await onEpochBegin(this.#training.epoch());
      if (this.#over || this.#pause) return;
    }
    this.#atEpochStart = false;
    const batchBefore = this.#training.batch();
    const epochEnded = this.#advance();
    this.#report(epochEnded);
    if (onBatchEnd && this.#training.batch() !== batchBefore) {
      await onBatchEnd(this.#training.batch() - 1, this.#logs());
    }
    if (!epochEnded) return;
    this.#atEpochStart = true;
    await onEpochEnd?.(this.#training.epoch() - 1, this.#logs());
  }

  /** One batch where somebody wants to hear of each, else a slice; whether an epoch ended. */
  #advance() {
    const started = performance.now();
    const epochEnded = asked(() =>
      this.#callbacks.onBatchEnd ? this.#training.step() : this.#training.runFor(this.#slice),
    );
    this.#activeMilliseconds += performance.now() - started;
    return epochEnded;
  }

  // Whoever draws progress may be slower than training: what comes meanwhile is left out.
  /** @param {boolean} epochEnded */
  #report(epochEnded) {
    this.#throwReportFailure();
    const { onProgress } = this.#callbacks;
    if (!onProgress || this.#reporting) return;
    this.#reporting = Promise.resolve(onProgress(this.#progress(epochEnded))).then(
      () => {
        this.#reporting = null;
      },
      (error) => {
        this.#reporting = null;
        this.#reportFailure = { error };
      },
    );
  }

  #throwReportFailure() {
    if (this.#reportFailure) throw this.#reportFailure.error;
  }

  /** @param {boolean} epochEnded @returns {Progress} */
  #progress(epochEnded) {
    const training = this.#training;
    const samplesSeen = training.samplesSeen();
    const seconds = Math.max(this.#activeMilliseconds, 0.1) / 1000;
    const epoch = epochEnded ? training.epoch() - 1 : training.epoch();
    const epochsDone = epoch + training.batch() / training.batches();
    const left = (training.epochs() - epochsDone) * training.trainingSamples();
    return {
      epoch,
      epochs: training.epochs(),
      batch: training.batch(),
      batches: training.batches(),
      samplesSeen,
      samplesPerSecond: samplesSeen / seconds,
      secondsLeft: samplesSeen > 0 ? (left * seconds) / samplesSeen : 0,
      logs: this.#logs(),
    };
  }

  #logs() {
    return this.#named(this.#training.logs());
  }

  /** @template T @param {Record<string, T>} figures */
  #named(figures) {
    return Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [this.#nameOf(name), value]),
    );
  }

  /** @returns {History} */
  #history() {
    const ending = /** @type {Ending} */ (this.#training.ending());
    const { epoch, history: figures } = this.#training.history();
    const history = this.#named(figures);
    const result = { epoch, history, stopped: ending === 'stopped', ending };
    return ending === 'lossNotFinite' ? { ...result, message: lossNotFinite } : result;
  }
}
