import { t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { specOf } from './network.js';
import { splitOf, splitSignature } from './split.js';
import { idleRun } from './store.js';
import {
  bestEpoch,
  compile,
  compiledModel,
  earlyStoppingOf,
  fitOptions,
  rateOf,
} from './training/compile.js';
import { gather, momentsOf } from './training/gather.js';

/** How often the page hears of progress within an epoch, in milliseconds. */
const beat = 100;

/**
 * @typedef {{
 *   epoch: number, epochs: number, batch: number, batches: number, samplesPerSecond: number, secondsLeft: number
 * }} FitProgress
 * @typedef {import('./training/gather.js').Data} Data
 */

/** Training in the Images room: start, pause, stop, go on, forget. The engine trains; this keeps the book. */
export class Trainer {
  /** the network of the last training @type {any} */
  model = null;
  /** @type {Data | null} */
  #data = null;
  /** @type {import('./store.js').Trained | null} */
  #trained = null;
  /** whole epochs the network has been trained */
  epochsDone = 0;
  /** Called after every epoch, and waited for: what is asked of the network meanwhile is that epoch's. */
  afterEpoch = async () => {};
  #firstEpoch = 0;
  #told = 0;
  /** seconds of training, pauses not counted, and since when it goes on */
  #clock = { seconds: 0, since: 0 };

  /**
   * @param {import('./store.js').Store} store
   * @param {import('./library.js').ImageLibrary} library
   * @param {() => void} onEpoch called when the network has become another
   * @param {() => unknown} [onEnd] called when a training has ended with something to keep
   */
  constructor(store, library, onEpoch, onEnd = () => {}) {
    this.store = store;
    this.library = library;
    this.onEpoch = onEpoch;
    this.onEnd = onEnd;
  }

  /** A new network, trained from the start. */
  async train() {
    if (this.store.training) return;
    const { epochs } = this.store.state.settings;
    this.store.set({
      run: { ...idleRun, status: 'preparing', epochs },
      trained: null,
      measured: null,
      current: -1,
    });
    try {
      const dl = await this.library.engine.ready;
      await this.#forget();
      this.#data = await this.#gather();
      await this.#build(dl, this.#data);
      await this.#run(epochs);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** As many epochs again, from where the training ended. */
  proceed() {
    return this.#goOn(this.epochsDone + this.store.state.settings.epochs, true);
  }

  /** A training that was interrupted goes on as if it had not been. @param {number} epochs to have been trained in all */
  proceedTo(epochs) {
    return this.#goOn(epochs, false);
  }

  /** @param {number} epochs to have been trained in all @param {boolean} again whether the training had come to its end */
  async #goOn(epochs, again) {
    if (this.store.training || !this.model || !this.#trained) return;
    try {
      const { settings } = this.store.state;
      const back = this.#data === null;
      if (back) this.store.setRun({ status: 'preparing' });
      this.#data ??= await this.#gather();
      // A cosine has come to its end: it starts again, as warm restarts do (Loshchilov and Hutter 2016).
      if (again && (back || settings.schedule === 'cosine')) await this.#compileAgain(this.#data);
      await this.#run(epochs);
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * The network of an earlier training takes the place of the present one, its settings too.
   * @param {import('./training/runs.js').RunRecord} record with weights
   * @param {import('./settings.js').Settings} settings the record's, with the preset as it is now
   */
  async goBack(record, settings) {
    const { trained, curves, weights } = record;
    if (this.store.training || !weights) return;
    try {
      const dl = await this.library.engine.ready;
      const { preparation, moments, classes } = trained;
      const plan = { settings, preparation, classes: classes.length, moments };
      const model = await compiledModel(dl, plan, settings.learningRate);
      await model.setWeights(weights);
      await this.#forget();
      this.model = model;
      this.#trained = trained;
      this.epochsDone = curves.loss.length;
      this.#clock = { seconds: record.seconds, since: 0 };
      const { held, ending } = record;
      const run = { ...idleRun, status: /** @type {const} */ ('done'), progress: 1 };
      this.store.set({
        settings,
        trained,
        measured: record.test?.set === 'sample' ? record.test : null,
        current: record.id,
        run: { ...run, curves, epochs: curves.loss.length, held, ending, seconds: record.seconds },
      });
      this.onEpoch();
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Takes over a network that was trained before, with its weights.
   * @param {any} model compiled
   * @param {import('./store.js').Trained} trained
   * @param {number} epochsDone
   */
  async adopt(model, trained, epochsDone) {
    await this.#forget();
    this.model = model;
    this.#trained = trained;
    this.epochsDone = epochsDone;
  }

  async pause() {
    if (this.store.state.run.status !== 'running') return;
    this.store.setRun({ status: 'paused' });
    this.#stopClock();
    await this.model.pause();
  }

  async resume() {
    if (this.store.state.run.status !== 'paused') return;
    this.store.setRun({ status: 'running' });
    this.#clock.since = performance.now();
    await this.model.resume();
  }

  async stop() {
    if (['running', 'paused'].includes(this.store.state.run.status))
      await this.model.stopTraining();
  }

  /** The network and its curves are gone; images and settings stay. */
  async reset() {
    this.store.set({ run: idleRun, trained: null, measured: null, current: -1 });
    await this.#forget();
  }

  async #forget() {
    const used = [this.model, this.#data];
    this.model = null;
    this.#data = null;
    this.#trained = null;
    this.epochsDone = 0;
    this.#clock = { seconds: 0, since: 0 };
    for (const object of used) await object?.dispose();
  }

  #gather() {
    return gather(this.store, this.library, this.#spec.oneHot);
  }

  /** The images the network was trained and validated on; of an earlier network, as they are split now. */
  get parts() {
    return this.model ? (this.#data?.parts ?? splitOf(this.store)) : null;
  }

  get #spec() {
    const { store } = this;
    return specOf(store.state.settings, store.preparation, store.filled.length);
  }

  /** @param {any} dl @param {Data} data */
  async #build(dl, data) {
    const { filled, preparation } = this.store;
    const { settings } = this.store.state;
    const moments = await momentsOf(settings, data);
    const plan = { settings, preparation, classes: filled.length, moments };
    this.model = await compiledModel(dl, plan, rateOf(dl, settings, stepsOf(data, settings)));
    this.#trained = { classes: filled, preparation, moments, key: trainingKey(this.store) };
  }

  /** @param {Data} data */
  async #compileAgain(data) {
    const dl = await this.library.engine.ready;
    const { settings } = this.store.state;
    const rate = rateOf(dl, settings, stepsOf(data, settings));
    await compile(dl, this.model, settings, this.#spec.loss, rate);
  }

  /** @param {number} epochs to have been trained in all */
  async #run(epochs) {
    const { settings } = this.store.state;
    const { training, validation, counts } = /** @type {Data} */ (this.#data);
    const { model } = this;
    this.#firstEpoch = this.epochsDone;
    this.#clock.since = performance.now();
    this.store.setRun({ status: 'running', epochs, progress: 0, error: '', held: -1 });
    const history = await model.fit(training, null, {
      ...fitOptions(settings, counts, validation !== null),
      epochs,
      initialEpoch: this.epochsDone,
      validationData: validation ? [validation] : null,
      callbacks: {
        onProgress: (/** @type {FitProgress} */ progress) => this.#tell(progress),
        onEpochEnd: (/** @type {number} */ epoch, /** @type {Record<string, number>} */ logs) =>
          this.#epochEnds(epoch, logs),
      },
    });
    // Forgotten while it ran: there is nothing left to report on.
    if (model !== this.model) return;
    this.#finish(history.ending);
  }

  /** @param {string} ending in the package's words */
  #finish(ending) {
    const stopped = ending === 'stopped';
    this.#stopClock();
    this.store.set({ trained: this.#trained });
    this.store.setRun({ held: this.#heldEpoch(), ending, seconds: this.#clock.seconds });
    if (ending === 'lossNotFinite') this.#fail(t('training.notFinite'));
    else if (stopped) this.store.setRun({ status: 'stopped', secondsLeft: 0 });
    else this.store.setRun({ status: 'done', secondsLeft: 0, progress: 1 });
    this.onEpoch();
    if (this.epochsDone > this.#firstEpoch) this.onEnd();
  }

  /** Which epoch's weights the network holds now: the last one's, or the best one's, which were put back. */
  #heldEpoch() {
    const { settings, run } = this.store.state;
    const { curves } = run;
    const stopping = earlyStoppingOf(settings, curves.val_loss.length > 0);
    if (!stopping?.restoreBestWeights) return curves.loss.length - 1;
    const watched = curves[/** @type {keyof typeof curves} */ (stopping.monitor)];
    return this.#firstEpoch + bestEpoch(watched.slice(this.#firstEpoch), stopping);
  }

  #stopClock() {
    this.#clock.seconds += (performance.now() - this.#clock.since) / 1000;
    this.#clock.since = performance.now();
  }

  /** @param {number} epoch @param {Record<string, number>} logs */
  #epochEnds(epoch, logs) {
    if (!this.#trained) return undefined;
    this.epochsDone = epoch + 1;
    const { curves } = this.store.state.run;
    const grown = Object.entries(curves).map(([name, values]) => [
      name,
      name in logs ? [...values, logs[name]] : values,
    ]);
    this.store.setRun({ curves: Object.fromEntries(grown) });
    // From the first epoch on there is something to try.
    if (!this.store.state.trained) this.store.set({ trained: this.#trained });
    this.onEpoch();
    return this.afterEpoch();
  }

  /** @param {FitProgress} progress */
  #tell({ epoch, epochs, batch, batches, samplesPerSecond, secondsLeft }) {
    const now = performance.now();
    if (now - this.#told < beat) return;
    this.#told = now;
    const done = epoch + batch / batches - this.#firstEpoch;
    this.store.setRun({
      progress: Math.min(1, done / (epochs - this.#firstEpoch)),
      speed: samplesPerSecond,
      secondsLeft,
    });
  }

  /** @param {unknown} error */
  #fail(error) {
    this.store.set({ preparing: null });
    this.store.setRun({ status: 'failed', error: reasonOf(error) });
  }
}

/** Batches an epoch. @param {Data} data @param {import('./settings.js').Settings} settings */
function stepsOf({ training }, { batchSize }) {
  return Math.ceil(training.size / batchSize);
}

/**
 * Everything a trained network depends on. Where it differs from what the network was trained for, what the
 * page shows was trained on something else, and the page says so.
 * @param {import('./store.js').Store} store
 */
export function trainingKey(store) {
  const { settings } = store.state;
  const images = store.filled.map(({ id, images: ids }) => [id, ids.length, checksum(ids)]);
  // How long it goes on, and what the settings are called, do not make another network.
  const plain = { ...settings, epochs: 0, preset: '' };
  return JSON.stringify([plain, store.preparation, images, splitSignature(store)]);
}

/** Changes when images come, go or are swapped. @param {number[]} ids */
function checksum(ids) {
  return ids.reduce((sum, id) => (Math.imul(sum, 31) + id) | 0, 0);
}
