import { t } from '../../../languages/index.js';
import { isFull, write } from './database.js';
import { begunNetwork, isSound, networkOf } from './network.js';
import { imagesInUse, recordOf, watched } from './record.js';
import { bytesOf, RunShelf, runsBytes } from './run-shelf.js';
import { parts } from './schema.js';

/**
 * @typedef {import('./record.js').Session} Session
 * @typedef {import('./schema.js').Network} Network
 * What could not be kept: images by name, classes and settings, the network, runs.
 * @typedef {{
 *   images: string[], state: boolean, network: boolean, runs: boolean, full: boolean, reason: string
 * }} Unsaved
 */

/** So long the learner goes on before it is written down; so long at most while changes keep coming. */
const pause = { usual: 300, longest: 1000 };
/** While images come in the browser has its hands full with reading them: writing waits, but not for ever. */
const patience = 20_000;
/** Weights are kept once a second at most, and writing them may take a tenth of the time. */
const networkEvery = { least: 1000, share: 10 };

/** Writes down what happens in a session, as it happens. */
export class Keeper {
  /** @type {unknown[]} */
  #seen = [];
  #status = '';
  #timer = 0;
  #waitingSince = 0;
  /** @type {Promise<void> | null} */
  #work = null;
  #again = false;
  #open = true;
  /** @type {Network | null} the network to be written; null to delete it */
  #network = null;
  #networkDue = false;
  #finalDue = false;
  #networkAt = -Infinity;
  #networkGap = networkEvery.least;

  /**
   * @param {import('./database.js').Database} db
   * @param {number} project
   * @param {Session} session
   * @param {Record<import('./schema.js').Part, import('./shelf.js').Shelf>} shelves
   * @param {(news: { saving: boolean, unsaved: Unsaved | null }) => void} tell
   */
  constructor(db, project, session, shelves, tell) {
    this.db = db;
    this.project = project;
    this.session = session;
    this.shelves = shelves;
    this.tell = tell;
    this.runs = new RunShelf(db, project);
    this.notice = () => this.#notice();
    this.another = () => this.#another();
  }

  /** @param {Network | null} network as it is kept already @param {import('./schema.js').RunRecord[]} runs likewise */
  start(network, runs) {
    const { store, trainer } = this.session;
    this.#network = network;
    this.runs.start(runs);
    this.#seen = watched(this.session);
    this.#status = store.state.run.status;
    store.addEventListener('change', this.notice);
    store.addEventListener('network', this.another);
    trainer.afterEpoch = () => this.#epoch();
    this.#schedule();
  }

  /** Writes what there is to write, now. */
  flush() {
    clearTimeout(this.#timer);
    this.#waitingSince = 0;
    if (!this.#work) this.#work = this.#writeAll().finally(() => (this.#work = null));
    else this.#again = true;
    return this.#work;
  }

  /** Nothing is written any more; what is being written comes to its end. */
  async close() {
    this.#open = false;
    clearTimeout(this.#timer);
    this.session.store.removeEventListener('change', this.notice);
    this.session.store.removeEventListener('network', this.another);
    this.session.trainer.afterEpoch = async () => {};
    await this.#work;
  }

  /** The network as it is kept. */
  get network() {
    return this.#network;
  }

  /** @param {Partial<Network>} patch of the kept network; all of it where there is none yet */
  mark(patch) {
    this.#network = { .../** @type {Network} */ (this.#network), ...patch };
    this.#networkDue = true;
    return this.flush();
  }

  #notice() {
    const now = watched(this.session);
    const { run, preparing } = this.session.store.state;
    // Prepared anew, all pixels are others.
    if (now.some((value, i) => value !== this.#seen[i]) || preparing) this.#schedule();
    this.#seen = now;
    if (run.status !== this.#status) this.#runChanges(run.status);
  }

  /** The network of an earlier training may have taken the place of the last one's. */
  #another() {
    if (this.session.store.training) return;
    this.#finalDue = true;
    this.#schedule();
  }

  /** @param {import('../store.js').RunStatus} status */
  #runChanges(status) {
    const { store, trainer } = this.session;
    this.#status = status;
    if (status === 'idle') this.#network = null;
    else if (status === 'preparing' && !store.state.trained) {
      this.#network = begunNetwork(store);
      this.#networkAt = -Infinity;
    } else if (status === 'done' || status === 'stopped') this.#finalDue = true;
    else if (status === 'failed' && !trainer.epochsDone) this.#network = null;
    else if (this.#network) {
      const { epochs } = store.state.run;
      const { course } = trainer;
      const flags = { running: store.training, paused: status === 'paused', epochs, course };
      this.#network = { ...this.#network, ...flags, status };
    }
    this.#networkDue = true;
    this.#schedule();
  }

  /** The engine waits for the weights to be copied, not for their being written. */
  async #epoch() {
    const now = performance.now();
    if (!this.#open || now - this.#networkAt < this.#networkGap) return;
    this.#networkAt = now;
    const network = await networkOf(this.session.trainer, this.session.store);
    if (!network || !isSound(network)) return;
    this.#network = network;
    this.#networkDue = true;
    this.flush();
  }

  #schedule() {
    if (!this.#open) return;
    this.tell({ saving: true, unsaved: null });
    const now = performance.now();
    this.#waitingSince ||= now;
    const coming = this.session.store.state.classes.some(({ progress }) => progress);
    const { usual, longest } = coming ? { usual: patience, longest: patience } : pause;
    const wait = Math.min(usual, this.#waitingSince + longest - now);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.flush(), Math.max(0, wait));
  }

  async #writeAll() {
    do {
      this.#again = false;
      this.tell({ saving: true, unsaved: null });
      const unsaved = await this.#writeOnce();
      if (!this.#open) return;
      this.tell({ saving: this.#again || this.#waitingSince > 0, unsaved });
    } while (this.#again && this.#open);
  }

  /** The images first, because the state speaks of them. @returns {Promise<Unsaved | null>} */
  async #writeOnce() {
    const { store } = this.session;
    /** @type {unknown[]} */
    const errors = [];
    const attempt = async (/** @type {() => Promise<unknown>} */ work) => {
      try {
        await work();
        return true;
      } catch (error) {
        errors.push(error);
        return false;
      }
    };
    const images = await this.#writeImages(errors);
    const state = await attempt(() => this.#writeState());
    const network = await attempt(() => this.#writeNetwork());
    const runs = await attempt(() => this.runs.keep(store.state.runs));
    // Only a convenience: without them the images are decoded again.
    if (!store.training && errors.length === 0) await this.#writeRows().catch(() => {});
    if (errors.length === 0) return null;
    const full = errors.some(isFull);
    const first = errors.find((error) => !full || isFull(error));
    const reason = first instanceof Error ? first.message : String(first);
    return { images, state: !state, network: !network, runs: !runs, full, reason };
  }

  /** @param {unknown[]} errors @returns {Promise<string[]>} names of those that could not be kept */
  async #writeImages(errors) {
    const used = imagesInUse(this.session);
    /** @type {string[]} */
    const names = [];
    for (const part of parts) {
      const shelf = this.shelves[part];
      for (const { id, error } of await shelf.keep(used[part])) {
        names.push(shelf.library.name(id));
        errors.push(error);
      }
    }
    return names;
  }

  async #writeState() {
    const record = recordOf(this.session);
    const entry = await this.db.get('projects', this.project);
    if (!entry) throw new Error(t('keeping.gone'));
    const images = record.classes.reduce((sum, item) => sum + item.images.length, 0);
    const weights = this.#network?.weights ?? [];
    const bytes =
      this.shelves.train.bytes +
      this.shelves.try.bytes +
      bytesOf(weights) +
      runsBytes(this.session.store.state.runs);
    await write(this.db, ['projects', 'states'], (store) => [
      store('states').put(record, this.project),
      store('projects').put({ ...entry, images, bytes, changed: Date.now() }),
    ]);
  }

  async #writeNetwork() {
    if (this.#finalDue) await this.#takeFinal();
    if (!this.#networkDue) return;
    this.#networkDue = false;
    const network = this.#network;
    const started = performance.now();
    try {
      await write(this.db, ['networks'], (store) => [
        network
          ? store('networks').put(network, this.project)
          : store('networks').delete(this.project),
      ]);
    } catch (error) {
      this.#networkDue = true;
      throw error;
    }
    const took = performance.now() - started;
    this.#networkGap = Math.max(networkEvery.least, networkEvery.share * took);
  }

  /** The end of a training may have changed the weights once more. */
  async #takeFinal() {
    const { store, trainer } = this.session;
    const { model } = trainer;
    this.#finalDue = false;
    const network = await networkOf(trainer, store);
    // Trained on meanwhile: the next epoch, or the next end, is kept in its place.
    if (store.training || model !== trainer.model || !network || !isSound(network)) return;
    this.#network = network;
    this.#networkDue = true;
  }

  async #writeRows() {
    const used = imagesInUse(this.session);
    const { store } = this.session;
    await this.shelves.train.keepRows(used.train, store.preparation);
  }
}
