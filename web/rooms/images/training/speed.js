import { recall, remember } from '../../../storage.js';
import { secondsOf } from './estimate.js';

/**
 * How fast this device trains. A step costs a share for every weight and image of the batch (the products)
 * and a share for every weight (its update), both in seconds. `factor` is how much longer the last training
 * took than that: augmentation, features and caches are in it.
 * @typedef {{ perImage: number, perStep: number, factor: number, trained: boolean }} Speed
 */

/** A small network of the usual shape; two batch sizes tell the two costs apart. */
const trial = { inputs: 1024, units: 256, images: 512, batches: /** @type {const} */ ([64, 1]) };
const trialWeights = trial.inputs * trial.units + trial.units * 2;
/** At batches of 1 so few images do. */
const singles = 64;
/** A training of fewer seconds says more about starting one. */
const shortest = 0.5;

/** Keeps the speed in the store: from a trial of a fraction of a second, then from every training. */
export class SpeedGauge {
  #busy = false;

  /** @param {import('../store.js').Store} store @param {import('../../../engine.js').Engine} engine */
  constructor(store, engine) {
    this.store = store;
    this.engine = engine;
    const known = recall('images.speed', /** @type {any} */ (null));
    if (known?.perImage > 0 && known?.perStep >= 0 && known?.factor > 0)
      store.set({ speed: known });
    store.addEventListener('change', () => this.#look());
  }

  /** Where there is something to train and nothing else to do, the trial is made, once. */
  #look() {
    const { store } = this;
    const { speed, classes, sample, preparing, summary } = store.state;
    const idle = !store.training && !sample && !preparing && !classes.some((item) => item.progress);
    if (speed || this.#busy || !idle || !summary || store.filled.length < 2) return;
    // Once, even if it fails: the page then names no times.
    this.#busy = true;
    this.#measure().catch(() => {});
  }

  async #measure() {
    const dl = await this.engine.ready;
    const [many, single] = [
      await timeOf(dl, trial.batches[0], trial.images),
      await timeOf(dl, 1, singles),
    ];
    this.#keep({ ...costs(many, single), factor: 1, trained: false });
  }

  /** A training says more than a trial: how long it took, measured against what was expected. */
  learn() {
    const { speed, settings, run } = this.store.state;
    const expected = speed && secondsOf(this.store, settings, { ...speed, factor: 1 });
    const epochs = run.curves.loss.length;
    if (!speed || !expected || run.seconds < shortest) return;
    const factor = run.seconds / ((expected / settings.epochs) * epochs);
    this.#keep({ ...speed, factor, trained: true });
  }

  /** @param {Speed} speed */
  #keep(speed) {
    this.store.set({ speed });
    remember('images.speed', speed);
  }
}

/**
 * @param {number} many seconds an image and weight, in batches of the trial's size
 * @param {number} single the same, one image a batch
 */
export function costs(many, single) {
  const batch = trial.batches[0];
  const perStep = Math.max(0, ((single - many) * batch) / (batch - 1));
  return { perImage: Math.max(many - perStep / batch, many / 10), perStep };
}

/**
 * The quickest of a few epochs, in seconds an image and weight.
 * @param {any} dl
 * @param {number} batchSize
 * @param {number} images
 */
async function timeOf(dl, batchSize, images) {
  const { inputs, units } = trial;
  const x = await dl.tensor(new Uint8Array(inputs * images).fill(128), [images, inputs]);
  const model = await dl.sequential({
    layers: [
      dl.layers.dense({ units, activation: 'relu', inputShape: [inputs] }),
      dl.layers.dense({ units: 2, activation: 'softmax' }),
    ],
  });
  try {
    await model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy' });
    /** @type {number[]} */
    const ends = [];
    const onEpochEnd = () => ends.push(performance.now());
    const y = new Uint8Array(images);
    await model.fit(x, y, { epochs: 4, batchSize, callbacks: { onEpochEnd } });
    const epochs = ends.slice(1).map((end, index) => end - ends[index]);
    return Math.min(...epochs) / 1000 / images / trialWeights;
  } finally {
    await model.dispose();
    await x.dispose();
  }
}
