/**
 * @typedef {import('./session.js').NumberArray} NumberArray
 *
 * A training at rest between two epochs, complete: from here it goes on as if it had never stopped.
 * @typedef {object} Moment
 * @property {number} epoch
 * @property {Record<string, NumberArray>} weights by name, in the engine's order
 * @property {{ iterations: number, slots: { name: string, data: Float32Array }[] }} optimizer what it remembers
 */

const mostBytes = 48 * 2 ** 20;
const mostMoments = 240;

/**
 * A training's past, in bounded memory: where there is no more room, every second moment is forgotten, and from
 * then on only every second frame is remembered. So they stand evenly over the whole training.
 */
export class Moments {
  /** @type {Moment[]} rising in epochs */
  list = [];
  #every = 1;
  #frames = 0;
  #bytes;
  #most;

  /** @param {{ bytes?: number, moments?: number }} [limits] */
  constructor({ bytes = mostBytes, moments = mostMoments } = {}) {
    this.#bytes = bytes;
    this.#most = moments;
  }

  /** Whether the frame to come is to be remembered: asked once a frame. */
  due() {
    return this.#frames++ % this.#every === 0;
  }

  /** In its place; one of the same epoch gives way. @param {Moment} moment */
  add(moment) {
    const before = this.list.filter(({ epoch }) => epoch < moment.epoch);
    const after = this.list.filter(({ epoch }) => epoch > moment.epoch);
    this.list = [...before, moment, ...after];
    while (this.list.length > 2 && this.#full()) this.#thin();
  }

  /** Forgets what came later. @param {number} epoch */
  cut(epoch) {
    this.list = this.list.filter((moment) => moment.epoch <= epoch);
  }

  #full() {
    return this.list.length > this.#most || this.list.length * sizeOf(this.list[0]) > this.#bytes;
  }

  /** The first and the last stay. */
  #thin() {
    const last = this.list.length - 1;
    this.list = this.list.filter((_, index) => index % 2 === 0 || index === last);
    this.#every *= 2;
  }
}

/** @param {Moment} moment in bytes */
function sizeOf({ weights, optimizer }) {
  const arrays = [...Object.values(weights), ...optimizer.slots];
  return arrays.reduce((sum, { data }) => sum + data.byteLength, 0);
}
