import { t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { remembered } from '../../remembered.js';
import { nextTask } from '../../tasks.js';
import { specOf } from './network.js';
import { partsOf, signatureOf } from './split.js';
import { idleRun } from './store.js';
import { EpochWatch } from './training/best-epoch.js';
import {
  compile,
  compiledModel,
  earlyStoppingOf,
  fitOptions,
  rateOf,
  stepsOf,
} from './training/compile.js';
import { gather, momentsOf } from './training/gather.js';

/** How often the page hears of progress within an epoch, in milliseconds. */
const beat = 100;

/**
 * @typedef {{
 *   epoch: number, epochs: number, batch: number, batches: number, samplesPerSecond: number, secondsLeft: number
 * }} FitProgress
 * @typedef {import('./training/gather.js').Data} Data
 * How a training goes on from its `firstEpoch` to its end, whatever is set meanwhile; an interrupted one takes it
 * up again. `best` is the best epoch so far, where early stopping is to put it back.
 * @typedef {{
 *   settings: import('./settings.js').Settings, locked: import('./store.js').State['locked'],
 *   firstEpoch: number, best: import('./training/best-epoch.js').Best | null
 * }} Course
 */

/** Training in the Images room: start, pause, stop, go on, forget. The engine trains; this keeps the book. */
export class Trainer {
  /** the network of the last training @type {any} */
  model = null;
  /** @type {Data | null} */
  #data = null;
  /** @type {import('./store.js').Trained | null} */
  #trained = null;
  /** of the last training, or the one under way @type {Course | null} */
  course = null;
  /** @type {EpochWatch | null} */
  #watch = null;
  /** as dealt for the network, while its images are not gathered @type {import('./split.js').Parts | null} */
  #dealt = null;
  /** whole epochs the network has been trained */
  epochsDone = 0;
  /** Called after every epoch, and waited for: what is asked of the network meanwhile is that epoch's. */
  afterEpoch = async () => {};
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
    const { settings, locked } = this.store.state;
    const { filled: classes, preparation } = this.store;
    const source = { classes, preparation, settings, locked };
    this.store.set({
      run: { ...idleRun, status: 'preparing', epochs: settings.epochs },
      trained: null,
      measured: null,
      current: -1,
    });
    try {
      const dl = await this.library.engine.ready;
      await this.#forget();
      // First the page says that it begins: to deal 60 000 images takes a task of its own.
      await nextTask();
      partsOf(source);
      await nextTask();
      this.#trained = { classes, preparation, moments: null, key: keyOf(source) };
      this.course = { settings, locked, firstEpoch: 0, best: null };
      this.#data = await gather(this.store, this.library, source);
      await this.#build(dl, this.#data);
      await this.#run(settings.epochs);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** As many epochs again, from where the training ended. */
  proceed() {
    const { settings, locked } = this.store.state;
    const course = { settings, locked, firstEpoch: this.epochsDone, best: null };
    return this.#goOn(this.epochsDone + settings.epochs, course, true);
  }

  /** A training that was interrupted goes on as if it had not been. @param {number} epochs to have been trained in all */
  proceedTo(epochs) {
    const again = this.epochsDone === this.course?.firstEpoch;
    return this.#goOn(epochs, this.course, again);
  }

  /** @param {number} epochs to have been trained in all @param {Course | null} course @param {boolean} again whether none of them was trained yet */
  async #goOn(epochs, course, again) {
    if (this.store.training || !this.model || !this.#trained || !course) return;
    this.course = course;
    try {
      if (!this.#data) {
        this.store.setRun({ status: 'preparing' });
        this.#data = await gather(this.store, this.library, this.#source(this.#trained, course));
      }
      // A cosine has come to its end: it starts again, as warm restarts do (Loshchilov and Hutter 2016).
      if (again && course.settings.schedule === 'cosine') await this.#compileAgain(this.#data);
      await this.#run(epochs, !again);
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * The images and classes that the network was made for, without those that are gone since.
   * @param {import('./store.js').Trained} trained @param {Course} course
   */
  #source({ classes, preparation }, { settings, locked }) {
    const there = classes.map((item) => ({
      ...item,
      images: item.images.filter((id) => this.library.has(id)),
    }));
    return { classes: there, preparation, settings, locked };
  }

  /**
   * The network of an earlier training takes the place of the present one, its settings too.
   * @param {import('./training/runs.js').RunRecord} record with weights
   * @param {import('./settings.js').Settings} settings the record's, with the preset as it is now
   */
  async goBack(record, settings) {
    const { trained, curves, weights } = record;
    const { locked } = this.store.state;
    if (this.store.training || !weights) return;
    try {
      const dl = await this.library.engine.ready;
      const { preparation, moments, classes } = trained;
      const plan = { settings, preparation, classes: classes.length, moments };
      const course = { settings, locked, firstEpoch: curves.loss.length, best: null };
      const { training } = partsOf(this.#source(trained, course));
      const rate = rateOf(dl, settings, stepsOf(training.ids.length, settings));
      const model = await compiledModel(dl, plan, rate);
      await model.setWeights(weights);
      await this.#forget();
      this.model = model;
      this.#trained = trained;
      this.course = course;
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
   * @param {Course} course of its training, which `proceedTo` takes up
   * @param {{ epochsDone: number, seconds: number }} reached
   */
  async adopt(model, trained, course, { epochsDone, seconds }) {
    await this.#forget();
    this.model = model;
    this.#trained = trained;
    this.course = course;
    this.epochsDone = epochsDone;
    this.#clock = { seconds, since: 0 };
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
    this.course = null;
    this.#watch = null;
    this.#dealt = null;
    this.epochsDone = 0;
    this.#clock = { seconds: 0, since: 0 };
    for (const object of used) await object?.dispose();
  }

  /** The images the network was trained and validated on. */
  get parts() {
    if (!this.model || !this.#trained || !this.course) return null;
    this.#dealt ??= this.#data?.parts ?? partsOf(this.#source(this.#trained, this.course));
    return this.#dealt;
  }

  /** Seconds of training so far, pauses not counted. */
  get seconds() {
    const { seconds, since } = this.#clock;
    const going = this.store.state.run.status === 'running';
    return going ? seconds + (performance.now() - since) / 1000 : seconds;
  }

  /** @param {any} dl @param {Data} data */
  async #build(dl, data) {
    const { settings } = /** @type {Course} */ (this.course);
    const { classes, preparation } = /** @type {import('./store.js').Trained} */ (this.#trained);
    const moments = await momentsOf(settings, data);
    const plan = { settings, preparation, classes: classes.length, moments };
    const rate = rateOf(dl, settings, stepsOf(data.training.size, settings));
    this.model = await compiledModel(dl, plan, rate);
    this.#trained = { .../** @type {any} */ (this.#trained), moments };
  }

  /** @param {Data} data */
  async #compileAgain(data) {
    const dl = await this.library.engine.ready;
    const { settings } = /** @type {Course} */ (this.course);
    const { classes, preparation } = /** @type {import('./store.js').Trained} */ (this.#trained);
    const rate = rateOf(dl, settings, stepsOf(data.training.size, settings));
    const { loss } = specOf(settings, preparation, classes.length);
    await compile(dl, this.model, settings, loss, rate);
  }

  /** @param {number} epochs to have been trained in all @param {boolean} [resumed] whether it was interrupted */
  async #run(epochs, resumed = false) {
    const { settings, firstEpoch, best } = /** @type {Course} */ (this.course);
    const { training, validation, counts } = /** @type {Data} */ (this.#data);
    const { model } = this;
    const stopping = earlyStoppingOf(settings, validation !== null);
    this.#watch = stopping && new EpochWatch(stopping, firstEpoch, best, resumed);
    this.#clock.since = performance.now();
    this.store.setRun({ status: 'running', epochs, progress: 0, error: '', held: -1 });
    const history = await model.fit(training, null, {
      ...fitOptions(settings, counts, validation !== null),
      // It would know nothing of the epochs before the interruption.
      ...(resumed ? { earlyStopping: null } : {}),
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
    this.#finish((await this.#watch?.end(model)) ?? history.ending);
  }

  /** @param {string} ending in the package's words */
  #finish(ending) {
    const stopped = ending === 'stopped';
    this.#stopClock();
    this.store.set({ trained: this.#trained });
    const course = /** @type {Course} */ (this.course);
    this.course = { ...course, best: null };
    const { curves } = this.store.state.run;
    const held = this.#watch?.held(curves) ?? curves.loss.length - 1;
    this.store.setRun({ held, ending, seconds: this.#clock.seconds });
    if (ending === 'lossNotFinite') this.#fail(t('training.notFinite'));
    else if (stopped) this.store.setRun({ status: 'stopped', secondsLeft: 0 });
    else this.store.setRun({ status: 'done', secondsLeft: 0, progress: 1 });
    this.onEpoch();
    if (this.epochsDone > course.firstEpoch) this.onEnd();
  }

  #stopClock() {
    this.#clock.seconds += (performance.now() - this.#clock.since) / 1000;
    this.#clock.since = performance.now();
  }

  /** @param {number} epoch @param {Record<string, number>} logs */
  async #epochEnds(epoch, logs) {
    if (!this.#trained || !this.course) return;
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
    const { model } = this;
    await this.#watch?.see(model, this.store.state.run.curves);
    if (model !== this.model) return;
    this.course = { ...this.course, best: this.#watch?.best ?? null };
    await this.afterEpoch();
    if (this.#watch?.over) await model.stopTraining();
  }

  /** @param {FitProgress} progress */
  #tell({ epoch, epochs, batch, batches, samplesPerSecond, secondsLeft }) {
    const now = performance.now();
    if (now - this.#told < beat) return;
    this.#told = now;
    const first = this.course?.firstEpoch ?? 0;
    const done = epoch + batch / batches - first;
    this.store.setRun({
      progress: Math.min(1, done / (epochs - first)),
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
  const { settings, locked } = store.state;
  return keyOf({ classes: store.filled, preparation: store.preparation, settings, locked });
}

/** @param {import('./training/gather.js').Source} source */
function keyOf({ classes, preparation, settings, locked }) {
  const images = classes.map(({ id, images: ids }) => [id, ids.length, checksum(ids)]);
  // How long it goes on, and what the settings are called, do not make another network.
  const plain = { ...settings, epochs: 0, preset: '' };
  const signature = signatureOf(partsOf({ classes, settings, locked }));
  return JSON.stringify([plain, preparation, images, signature]);
}

/** Changes when images come, go or are swapped. */
const checksum = remembered((/** @type {number[]} */ ids) =>
  ids.reduce((sum, id) => (Math.imul(sum, 31) + id) | 0, 0),
);
