import { reasonOf } from '../../../reasons.js';
import { noRates } from '../store.js';
import { compiledModel, fitOptions } from './compile.js';
import { gather, momentsOf } from './gather.js';

/**
 * The range test for learning rates (Smith 2015, "Cyclical Learning Rates for Training Neural Networks"): a copy
 * of the network is trained for about a hundred steps while the rate rises from step to step. Where the loss
 * falls most steeply is a good rate; the copy is thrown away.
 *
 * @typedef {{
 *   status: 'idle' | 'running' | 'done' | 'failed', rates: number[], losses: number[], suggestion: number,
 *   error: string
 * }} Rates `losses` are smoothed; `suggestion` is 0 where there is none
 */

const range = { from: 1e-6, to: 10 };
const steps = 100;
/** The loss may rise to so many times the best before the test has seen enough. */
const tooMuch = 4;
/** Steps on each side that a smoothed loss is a mean of, the nearer the more (deviation of half of that). */
const reach = 6;
/** The page draws that often while it goes on, in milliseconds. */
const beat = 100;

export class RateFinder {
  /** @type {any} */
  #model = null;
  #cancelled = false;

  /** @param {import('../store.js').Store} store @param {import('../library.js').ImageLibrary} library */
  constructor(store, library) {
    this.store = store;
    this.library = library;
  }

  async find() {
    const { store } = this;
    if (store.training || store.state.rates.status === 'running') return;
    this.#cancelled = false;
    store.set({ rates: { ...noRates, status: 'running' } });
    try {
      const { rates, losses } = await this.#test();
      if (this.#cancelled) store.set({ rates: noRates });
      else store.set({ rates: { ...noRates, status: 'done', ...result(rates, losses) } });
    } catch (error) {
      store.set({ rates: { ...noRates, status: 'failed', error: reasonOf(error) } });
    }
  }

  async cancel() {
    this.#cancelled = true;
    await this.#model?.stopTraining();
  }

  async #test() {
    const { store } = this;
    const dl = await this.library.engine.ready;
    const { settings, locked } = store.state;
    const { preparation, filled } = store;
    const source = { classes: filled, preparation, settings, locked };
    const data = await gather(store, this.library, source);
    try {
      const moments = await momentsOf(settings, data);
      const plan = { settings, preparation, classes: filled.length, moments };
      this.#model = await compiledModel(dl, plan, rising(dl));
      return await this.#train(data, settings);
    } finally {
      await this.#model?.dispose();
      this.#model = null;
      await data.dispose();
    }
  }

  /** @param {import('./gather.js').Data} data @param {import('../settings.js').Settings} settings */
  async #train({ training, counts }, settings) {
    const model = this.#model;
    const sizes = batchSizes(training.size, settings.batchSize);
    const test = new RangeTest(sizes);
    let drawn = performance.now();
    const onBatchEnd = async (
      /** @type {number} */ batch,
      /** @type {{ loss: number }} */ { loss },
    ) => {
      test.add(batch, loss);
      if (test.over || this.#cancelled) await model.stopTraining();
      else if (performance.now() - drawn > beat) {
        drawn = performance.now();
        const running = { ...noRates, status: /** @type {const} */ ('running') };
        this.store.set({ rates: { ...running, rates: test.rates, losses: smoothed(test.losses) } });
      }
    };
    await model.fit(training, null, {
      ...fitOptions({ ...settings, earlyStopping: false }, counts, false),
      epochs: Math.ceil(steps / sizes.length),
      callbacks: { onBatchEnd },
    });
    return test;
  }
}

/** @param {any} dl a rate that rises by the same factor every step */
function rising(dl) {
  const decayRate = range.to / range.from;
  return dl.schedules.exponential({
    initialLearningRate: range.from,
    decaySteps: steps - 1,
    decayRate,
  });
}

/** @param {number} images @param {number} batchSize @returns {number[]} images in each batch of an epoch */
function batchSizes(images, batchSize) {
  const count = Math.ceil(images / batchSize);
  return Array.from({ length: count }, (_, batch) =>
    Math.min(batchSize, images - batch * batchSize),
  );
}

/** The losses of a test as they come in, and whether it has gone far enough. */
export class RangeTest {
  /** @type {number[]} */
  rates = [];
  /** @type {number[]} of each batch by itself */
  losses = [];
  #sum = 0;
  #seen = 0;
  #best = Number.POSITIVE_INFINITY;

  /** @param {number[]} sizes images in each batch of an epoch */
  constructor(sizes) {
    this.sizes = sizes;
  }

  /** @param {number} batch in its epoch @param {number} mean loss of the epoch so far, which is what fit says */
  add(batch, mean) {
    if (batch === 0) {
      this.#sum = 0;
      this.#seen = 0;
    }
    const size = this.sizes[batch];
    const sum = mean * (this.#seen + size);
    const step = this.losses.length;
    this.rates = [...this.rates, range.from * (range.to / range.from) ** (step / (steps - 1))];
    this.losses = [...this.losses, (sum - this.#sum) / size];
    this.#sum = sum;
    this.#seen += size;
    this.#best = Math.min(this.#best, this.#last());
  }

  /** A mean of the last few: one unlucky batch ends nothing. */
  #last() {
    const few = this.losses.slice(-3);
    return few.reduce((sum, loss) => sum + loss, 0) / few.length;
  }

  get over() {
    const last = this.#last();
    return this.losses.length >= steps || !Number.isFinite(last) || last > tooMuch * this.#best;
  }
}

/** Each loss with its neighbours, by a bell curve. @param {number[]} losses */
export function smoothed(losses) {
  return losses.map((_, at) => {
    let sum = 0;
    let weights = 0;
    for (
      let other = Math.max(0, at - reach);
      other <= Math.min(losses.length - 1, at + reach);
      other++
    ) {
      if (!Number.isFinite(losses[other])) continue;
      const weight = Math.exp(-2 * ((other - at) / reach) ** 2);
      sum += weight * losses[other];
      weights += weight;
    }
    return weights > 0 ? sum / weights : losses[at];
  });
}

/**
 * @param {number[]} rates
 * @param {number[]} losses
 * @returns {{ rates: number[], losses: number[], suggestion: number }}
 */
export function result(rates, losses) {
  const curve = smoothed(losses);
  return { rates, losses: curve, suggestion: suggestionOf(rates, curve) };
}

/** The rate at the steepest descent, before the curve is at its lowest; two digits are enough. @param {number[]} rates @param {number[]} curve */
function suggestionOf(rates, curve) {
  const lowest = curve.indexOf(Math.min(...curve));
  let steepest = -1;
  let slope = 0;
  for (let at = 1; at < lowest; at++) {
    const here = (curve[at + 1] - curve[at - 1]) / 2;
    if (here < slope) [steepest, slope] = [at, here];
  }
  return steepest < 0 ? 0 : Number(rates[steepest].toPrecision(2));
}
