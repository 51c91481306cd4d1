import { keepsWeights } from './estimate.js';

/**
 * @typedef {{ name: string, shape: number[], data: Float32Array }} Weight
 * @typedef {{ epoch: number, weights: Weight[] }} Best `epoch` counts from 0
 * @typedef {import('../store.js').Curves} Curves
 * @typedef {{ monitor: string, patience: number, minDelta: number, restoreBestWeights: boolean }} Stopping
 */

/**
 * Follows a training that may stop early, so that an interruption cannot make it forget its best epoch. The
 * engine stops it; one that was interrupted is stopped from here, by the same rule, as the engine has not seen
 * its beginning.
 */
export class EpochWatch {
  /** whether it was time to stop */
  over = false;

  /**
   * @param {Stopping} stopping
   * @param {number} firstEpoch of the training
   * @param {Best | null} best before an interruption
   * @param {boolean} stops whether it is stopped from here
   */
  constructor(stopping, firstEpoch, best, stops) {
    this.stopping = stopping;
    this.firstEpoch = firstEpoch;
    this.best = best;
    this.stops = stops;
  }

  /** To be asked at the end of every epoch. @param {any} model @param {Curves} curves of all epochs so far */
  async see(model, curves) {
    const { patience, restoreBestWeights } = this.stopping;
    const last = curves.loss.length - 1;
    const best = this.firstEpoch + bestEpoch(this.#figures(curves), this.stopping);
    if (best === last && restoreBestWeights) this.best = await this.#copy(model, last);
    // Keras, too, waits for one epoch at least.
    this.over = this.stops && last - best >= Math.max(1, patience);
  }

  /** Copies of very large networks are made only where the engine makes none. @param {any} model @param {number} epoch @returns {Promise<Best | null>} */
  async #copy(model, epoch) {
    if (!this.stops && !keepsWeights((await model.summary()).params)) return null;
    return { epoch, weights: await model.getWeights() };
  }

  /** Puts the best epoch back where the engine does not. @param {any} model @returns {Promise<'earlyStopped' | undefined>} how it ended, if from here */
  async end(model) {
    if (this.stops && this.best) await model.setWeights(this.best.weights);
    return this.over ? 'earlyStopped' : undefined;
  }

  /** Which epoch's weights the network holds at the end: the last one's, or the best one's. @param {Curves} curves of all epochs */
  held(curves) {
    const last = curves.loss.length - 1;
    if (!this.stopping.restoreBestWeights) return last;
    if (this.stops) return this.best?.epoch ?? last;
    return this.firstEpoch + bestEpoch(this.#figures(curves), this.stopping);
  }

  /** @param {Curves} curves of all epochs */
  #figures(curves) {
    return curves[/** @type {keyof Curves} */ (this.stopping.monitor)].slice(this.firstEpoch);
  }
}

/**
 * The epoch whose figure is the best, by the rule that early stopping goes by; -1 without epochs.
 * @param {number[]} values of the watched figure
 * @param {{ monitor: string, minDelta: number }} stopping
 */
export function bestEpoch(values, { monitor, minDelta }) {
  const sign = monitor.endsWith('loss') ? 1 : -1;
  let best = -1;
  for (const [epoch, value] of values.entries()) {
    if (best < 0 || sign * value + minDelta < sign * values[best]) best = epoch;
  }
  return best;
}
