import { t } from '../../languages/index.js';
import { buildModel, specOf } from './network.js';
import { reasonOf } from './reasons.js';
import { split } from './split.js';
import { idleRun } from './store.js';

/** How often the page hears of progress within an epoch, in milliseconds. */
const beat = 100;

/**
 * @typedef {{
 *   epoch: number, epochs: number, batch: number, batches: number, samplesPerSecond: number, secondsLeft: number
 * }} FitProgress
 * The images of a training: going on later means going on with the same ones.
 * @typedef {{ training: any, validation: any }} Data
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

  /**
   * @param {import('./store.js').Store} store
   * @param {import('./library.js').ImageLibrary} library
   * @param {() => void} onEpoch called when the network has become another
   */
  constructor(store, library, onEpoch) {
    this.store = store;
    this.library = library;
    this.onEpoch = onEpoch;
  }

  /** A new network, trained from the start. */
  async train() {
    if (this.store.training) return;
    const { epochs } = this.store.state.settings;
    this.store.set({
      run: { ...idleRun, status: 'preparing', epochs },
      trained: null,
      measured: null,
    });
    try {
      const dl = await this.library.engine.ready;
      await this.#forget();
      await this.#gather(this.store.filled, this.store.preparation);
      await this.#build(dl);
      await this.#run(epochs);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** As many epochs again, from where the training ended. */
  proceed() {
    return this.proceedTo(this.epochsDone + this.store.state.settings.epochs);
  }

  /** @param {number} epochs to have been trained in all, with the same images and the same split as before */
  async proceedTo(epochs) {
    if (this.store.training || !this.model || !this.#trained) return;
    try {
      if (!this.#data) {
        this.store.setRun({ status: 'preparing' });
        await this.#gather(this.#trained.classes, this.#trained.preparation);
      }
      await this.#run(epochs);
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
    await this.model.pause();
  }

  async resume() {
    if (this.store.state.run.status !== 'paused') return;
    this.store.setRun({ status: 'running' });
    await this.model.resume();
  }

  async stop() {
    if (['running', 'paused'].includes(this.store.state.run.status))
      await this.model.stopTraining();
  }

  /** The network and its curves are gone; images and settings stay. */
  async reset() {
    this.store.set({ run: idleRun, trained: null, measured: null });
    await this.#forget();
  }

  async #forget() {
    const used = [this.model, this.#data?.training, this.#data?.validation];
    this.model = null;
    this.#data = null;
    this.#trained = null;
    this.epochsDone = 0;
    for (const object of used) await object?.dispose();
  }

  /**
   * Images without a row (another size, an undone deletion) are decoded again; then comes the split.
   * @param {import('./store.js').ImageClass[]} classes
   * @param {import('./settings.js').Preparation} preparation
   */
  async #gather(classes, preparation) {
    const { validation, seed } = this.store.state.settings;
    const images = classes.map((item) => item.images);
    await this.library.ensure(images.flat(), preparation, (_, done, total) =>
      this.store.set({ preparing: { done, total } }),
    );
    this.store.set({ preparing: null });
    const parts = split(images, validation / 100, seed);
    const held = parts.validation;
    this.#data = {
      training: await this.library.select(parts.training.ids, parts.training.labels),
      validation: held.ids.length > 0 ? await this.library.select(held.ids, held.labels) : null,
    };
  }

  /** @param {any} dl */
  async #build(dl) {
    const { filled, preparation } = this.store;
    const { settings } = this.store.state;
    const spec = specOf(settings, preparation, filled.length);
    this.model = await buildModel(dl, spec, settings.seed);
    const optimizer = await dl.train[settings.optimizer](settings.learningRate);
    await this.model.compile({ optimizer, loss: spec.loss, metrics: ['accuracy'] });
    this.#trained = { classes: filled, preparation, key: trainingKey(this.store) };
  }

  /** @param {number} epochs to have been trained in all */
  async #run(epochs) {
    const { batchSize, seed } = this.store.state.settings;
    const { training, validation } = /** @type {Data} */ (this.#data);
    const { model } = this;
    this.#firstEpoch = this.epochsDone;
    this.store.setRun({ status: 'running', epochs, progress: 0, error: '' });
    const history = await model.fit(training, null, {
      epochs,
      initialEpoch: this.epochsDone,
      batchSize,
      seed,
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
    this.store.set({ trained: this.#trained });
    if (ending === 'lossNotFinite') this.#fail(t('training.notFinite'));
    else if (stopped) this.store.setRun({ status: 'stopped', secondsLeft: 0 });
    else this.store.setRun({ status: 'done', secondsLeft: 0, progress: 1 });
    this.onEpoch();
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

/**
 * Everything a trained network depends on. Where it differs from what the network was trained for, what the
 * page shows was trained on something else, and the page says so.
 * @param {import('./store.js').Store} store
 */
export function trainingKey(store) {
  const { settings } = store.state;
  const images = store.filled.map(({ id, images: ids }) => [id, ids.length, ids.at(-1)]);
  return JSON.stringify([{ ...settings, epochs: 0 }, store.preparation, images]);
}
