import { databaseName } from './schema.js';

/**
 * @typedef {import('./record.js').Session} Session
 * `asking`: whether anything is kept here. `idle`: nothing to keep yet. `restoring`: the project of the last time is on its way. `refused`: this browser
 * keeps nothing. `elsewhere`: another tab has the project. `unsaved`: something could not be written.
 * @typedef {'asking' | 'idle' | 'restoring' | 'saving' | 'kept' | 'unsaved' | 'elsewhere' | 'refused'} Status
 * A training that ended with its page, after `epoch` whole epochs; `going`: it goes on.
 * @typedef {{ epoch: number, epochs: number, going: boolean }} Interruption
 * @typedef {{
 *   status: Status, project: { id: number, name: string } | null, newer: boolean,
 *   unsaved: import('./keeper.js').Unsaved | null, interrupted: Interruption | null, waking: boolean,
 *   file: { key: 'export' | 'import', done: number, total: number } | null
 * }} KeepingState
 */

/** The tab's own project, so that of two tabs each finds its own again; 0 for an empty page. */
const ownKey = 'denselab.project';

/**
 * The keeping of projects as the room sees it. All that does it (projects.js) is fetched when there is
 * something to bring back or to keep: the first visit costs nothing.
 * Events: `change`, when `state` has changed.
 */
export class Keeping extends EventTarget {
  /** @type {KeepingState} */
  state = {
    status: 'asking',
    project: null,
    newer: false,
    unsaved: null,
    interrupted: null,
    // the network is on its way to the engine
    waking: false,
    file: null,
  };
  /** @type {Session} the one on the page */
  session = /** @type {any} */ (null);
  /** @type {Promise<import('./projects.js').Projects> | null} */
  #projects = null;

  /**
   * @param {() => void} renew begins a fresh session in the room, which attaches it
   * @param {(message: import('../../../widgets/toast.js').Message) => void} notify
   */
  constructor(renew, notify) {
    super();
    this.renew = renew;
    this.notify = notify;
  }

  /** @param {Partial<KeepingState>} patch */
  set(patch) {
    this.state = { ...this.state, ...patch };
    this.dispatchEvent(new Event('change'));
  }

  /** @param {Session} session that the room has begun */
  attach(session) {
    this.session = session;
    session.store.addEventListener('change', () => this.#look(session));
    if (this.state.status === 'asking') this.#wake();
  }

  /** Brings back what was open the last time, if anything was. */
  async #wake() {
    if (this.own === 0 || !(await isAnythingKept())) return this.set({ status: 'idle' });
    this.set({ status: 'restoring' });
    return (await this.projects()).restoreLast();
  }

  /** The project this tab had before it was reloaded: an id, 0 for none, undefined for a new tab. */
  get own() {
    try {
      const id = sessionStorage.getItem(ownKey);
      return id === null ? undefined : Number(id);
    } catch {
      return undefined;
    }
  }

  set own(id) {
    try {
      sessionStorage.setItem(ownKey, String(id));
    } catch {
      // Where storage is forbidden, nothing is found again.
    }
  }

  /** With the first thing worth keeping a project begins. @param {Session} session */
  #look({ store }) {
    if (this.state.status !== 'idle' || store !== this.session.store) return;
    const { trials, classes } = store.state;
    if (trials.length === 0 && classes.every(({ name, images }) => !name && images.length === 0))
      return;
    this.set({ status: 'saving' });
    this.projects().then((projects) => projects.begin());
  }

  /** What does the work, fetched when first asked for. */
  projects() {
    this.#projects ??= import('./projects.js').then(({ openProjects }) => openProjects(this));
    return this.#projects;
  }
}

/**
 * Without opening a database, which would make one. (Not in localStorage: browsers write that down seconds
 * later, which a crash does not wait for.)
 */
async function isAnythingKept() {
  // Older browsers do not tell; then looking is the only way.
  if (typeof globalThis.indexedDB?.databases !== 'function') return true;
  const databases = await indexedDB.databases().catch(() => []);
  return databases.some(({ name }) => name === databaseName);
}
