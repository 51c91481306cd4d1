import { t } from '../../../languages/index.js';
import { reasonOf } from '../../../reasons.js';
import { openDatabase } from './database.js';
import { change, clearDeleted, duplicate, list } from './entries.js';
import { Keeper } from './keeper.js';
import { claim } from './lock.js';
import { networkOf } from './network.js';
import { contentOf, imagesInUse } from './record.js';
import { parts } from './schema.js';
import { Shelf } from './shelf.js';
import { load, show } from './showing.js';

/**
 * @typedef {import('./keeping.js').Keeping} Keeping
 * @typedef {import('./schema.js').Network} Network
 * @typedef {Record<import('./schema.js').Part, Shelf>} Shelves
 */

/** @param {Keeping} keeping */
export async function openProjects(keeping) {
  /** @type {Projects} */
  const projects = new Projects(keeping);
  await projects.open();
  return projects;
}

/** The projects of this browser: which there are, and the one that is on the page. */
export class Projects {
  /** @type {import('./database.js').Database | null} null where the browser allows none */
  #db = null;
  /** @type {Keeper | null} null where nothing is written */
  #keeper = null;
  /** @type {() => void} */
  #letGo = () => {};
  #asked = false;

  /** @param {Keeping} keeping */
  constructor(keeping) {
    this.keeping = keeping;
    // The last moment to write: a hidden page may be ended without another word.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#keeper?.flush();
    });
  }

  async open() {
    try {
      this.#db = await openDatabase(() => this.#lost());
      await clearDeleted(this.#db);
    } catch (error) {
      this.#db = null;
      const newer = error instanceof DOMException && error.name === 'VersionError';
      this.keeping.set({ status: 'refused', newer });
    }
  }

  /** Whether projects can be kept here. */
  get kept() {
    return this.#db !== null;
  }

  /** The projects there are, the last changed first. */
  async list() {
    return this.#db ? list(this.#db) : [];
  }

  /**
   * What is on the page becomes a project.
   * @param {{ name?: string, created?: number, network?: Network | null }} [given]
   */
  async begin({ name = '', created = Date.now(), network = null } = {}) {
    if (!this.#db) return;
    try {
      const now = Date.now();
      const entry = { name, created, changed: now, opened: now, images: 0, bytes: 0 };
      const id = Number(await this.#db.add('projects', entry));
      this.#letGo = (await claim(id, () => this.#taken())) ?? (() => {});
      const keeper = this.#keep(id, this.#shelves(id), null, []);
      if (network) keeper.mark(network);
      this.keeping.set({ project: { id, name } });
      this.keeping.own = id;
    } catch {
      this.keeping.set({ status: 'refused' });
    }
  }

  /** The tab's own project, or the one that was opened last. */
  async restoreLast() {
    const entries = await this.list().catch(() => []);
    const last = entries.toSorted((a, b) => b.opened - a.opened)[0];
    const own = entries.find(({ id }) => id === this.keeping.own);
    if (own ?? last) await this.restore((own ?? last).id);
    else if (this.#db) this.keeping.set({ status: 'idle' });
  }

  /**
   * Fills the fresh session that is on the page with a kept project.
   * @param {number} id
   * @param {boolean} [takeOver] from another tab
   */
  async restore(id, takeOver = false) {
    if (!this.#db) return;
    const shelves = this.#shelves(id);
    const [letGo, content] = await Promise.all([
      claim(id, () => this.#taken(), takeOver),
      load(this.#db, id, shelves).catch((error) => this.#unreadable(error)),
    ]);
    if (!content) {
      letGo?.();
      this.keeping.own = 0;
      this.keeping.set({ status: 'idle', project: null });
      return;
    }
    this.#letGo = letGo ?? (() => {});
    this.keeping.own = id;
    change(this.#db, id, { opened: Date.now() }).catch(() => {});
    await show(this.keeping, content, { id, name: content.name }, letGo ? 'kept' : 'elsewhere');
    if (!letGo) return;
    const keeper = this.#keep(id, shelves, content.network, content.runs);
    this.#tidy(shelves);
    if (content.network?.running) this.#interrupted(keeper, content.network);
  }

  /** @param {unknown} error */
  #unreadable(error) {
    this.keeping.notify({ text: t('keeping.unreadable', { reason: reasonOf(error) }), bad: true });
    return null;
  }

  /** @param {number} id @returns {Shelves} */
  #shelves(id) {
    const db = /** @type {import('./database.js').Database} */ (this.#db);
    const { library, trials } = this.keeping.session;
    return {
      train: new Shelf(db, id, 'train', library),
      try: new Shelf(db, id, 'try', trials.library),
    };
  }

  /**
   * @param {number} id
   * @param {Shelves} shelves
   * @param {Network | null} network as it is kept already
   * @param {import('./schema.js').RunRecord[]} runs likewise
   */
  #keep(id, shelves, network, runs) {
    const db = /** @type {import('./database.js').Database} */ (this.#db);
    const keeper = new Keeper(db, id, this.keeping.session, shelves, (news) => this.#told(news));
    this.#keeper = keeper;
    keeper.start(network, runs);
    return keeper;
  }

  /** @param {{ saving: boolean, unsaved: import('./keeper.js').Unsaved | null }} news */
  #told({ saving, unsaved }) {
    // What could not be saved stays on the page until it is.
    if (saving) this.keeping.set({ status: 'saving' });
    else this.keeping.set({ status: unsaved ? 'unsaved' : 'kept', unsaved });
    if (!saving && !unsaved) this.#askForGood();
  }

  /** As soon as there are images of the learner's own to lose; browsers that ask the learner do so once. */
  #askForGood() {
    const { store, library } = this.keeping.session;
    const own = store.state.classes.some(({ images }) =>
      images.some((id) => library.place(id) < 0),
    );
    if (this.#asked || !own) return;
    this.#asked = true;
    navigator.storage?.persist?.().catch(() => {});
  }

  /** @param {Shelves} shelves */
  async #tidy(shelves) {
    const used = imagesInUse(this.keeping.session);
    for (const part of parts) await shelves[part].tidy(used[part]).catch(() => {});
  }

  /**
   * It goes on by itself, as the learner had asked for it to be trained to the end. Not if it was paused, and not
   * if it was taken up after this very epoch before: what ended it then might end it every time.
   * @param {Keeper} keeper @param {Network} network
   */
  #interrupted(keeper, { paused, resumedAt, epochsDone, epochs }) {
    const going = !paused && resumedAt !== epochsDone;
    this.keeping.set({ interrupted: { epoch: epochsDone, epochs, going } });
    if (going) this.goOn(keeper);
  }

  /** Trains on where it was interrupted. */
  async goOn(keeper = this.#keeper) {
    const { interrupted } = this.keeping.state;
    if (!interrupted) return;
    this.keeping.set({ interrupted: { ...interrupted, going: true } });
    await keeper?.mark({ resumedAt: interrupted.epoch });
    const { trainer } = this.keeping.session;
    await (interrupted.epoch > 0 ? trainer.proceedTo(interrupted.epochs) : trainer.train());
  }

  /** The interrupted training is left where it is. */
  async leaveOff() {
    const going = this.keeping.state.interrupted?.going;
    this.keeping.set({ interrupted: null });
    if (!going) await this.#keeper?.mark({ running: false, status: 'stopped' });
  }

  /** Tries again to write what could not be written. */
  retry() {
    return this.#keeper?.flush();
  }

  /** Another tab has taken the project over: from now on it writes. */
  #taken() {
    this.#keeper?.close();
    this.#keeper = null;
    this.keeping.set({ status: 'elsewhere', unsaved: null });
  }

  /** The browser has closed the database. */
  #lost() {
    this.#keeper?.close();
    this.#keeper = null;
    this.#db = null;
    this.keeping.set({ status: 'refused' });
  }

  /** Writes what there is to write and gives the page to a fresh session. */
  async #leave() {
    const { trainer, library, trials } = this.keeping.session;
    await this.#keeper?.flush();
    await this.#keeper?.close();
    this.#keeper = null;
    this.#letGo();
    this.#letGo = () => {};
    await trainer.reset();
    await library.release();
    await trials.library.release();
    const status = this.#db ? 'idle' : 'refused';
    this.keeping.set({ project: null, unsaved: null, interrupted: null, status });
    this.keeping.own = 0;
    this.keeping.renew();
  }

  /** An empty page. */
  create() {
    return this.#leave();
  }

  /** @param {number} id @param {boolean} [takeOver] from another tab */
  async show(id, takeOver = false) {
    await this.#leave();
    this.keeping.set({ status: 'restoring' });
    await this.restore(id, takeOver);
  }

  /** @param {number} id @param {string} name */
  async rename(id, name) {
    await change(this.#db, id, { name, changed: Date.now() });
    const { project } = this.keeping.state;
    if (project?.id === id) this.keeping.set({ project: { id, name } });
  }

  /** @param {number} id @param {string} name of the copy */
  async duplicate(id, name) {
    if (!this.#db) return;
    await this.#keeper?.flush();
    await duplicate(this.#db, id, name);
  }

  /**
   * Until the page is opened again it can be undone.
   * @param {number} id
   * @returns {Promise<(() => Promise<void>) | null>} undoes it; null if another tab has the project open
   */
  async remove(id) {
    const own = this.keeping.state.project?.id === id;
    const letGo = own ? () => {} : await claim(id, () => {});
    if (!letGo) return null;
    if (own) await this.#leave();
    await change(this.#db, id, { deleted: Date.now() });
    letGo();
    return async () => {
      await change(this.#db, id, { deleted: undefined });
      if (own) await this.show(id);
    };
  }

  /** The project on the page as a file. @param {AbortSignal} signal @returns {Promise<Blob>} */
  async exportFile(signal) {
    const { session, state } = this.keeping;
    await this.#keeper?.flush();
    const { writeProjectFile } = await import('./write-project-file.js');
    const network = this.#keeper?.network ?? (await networkOf(session.trainer, session.store));
    const content = contentOf(session, state.project?.name ?? '', network);
    return writeProjectFile(content, this.#report('export'), signal);
  }

  /**
   * A project file becomes a project of its own, on the page. Before all of it was read and found sound, nothing
   * happens.
   * @param {File} file
   * @param {AbortSignal} signal
   */
  async importFile(file, signal) {
    const { readProjectFile } = await import('./read-project-file.js');
    const content = await readProjectFile(file, this.#report('import'), signal);
    const name = content.name || file.name.replace(/\.[^.]*$/, '');
    await this.#leave();
    this.keeping.set({ status: 'restoring' });
    await show(this.keeping, { ...content, name }, null, this.#db ? 'saving' : 'refused');
    const { store, library } = this.keeping.session;
    const images = store.state.classes.flatMap((item) => item.images);
    await library.ensure(images, store.preparation, (_, done, total) =>
      store.set({ preparing: { done, total } }),
    );
    store.set({ preparing: null });
    await this.begin({ name, created: content.created, network: content.network });
  }

  /** @param {'export' | 'import'} key */
  #report(key) {
    return (/** @type {number} */ done, /** @type {number} */ total) =>
      this.keeping.set({ file: { key, done, total } });
  }
}

/** @param {string} name as the learner gave it, or "" */
export function projectName(name) {
  return name || t('keeping.untitled');
}
