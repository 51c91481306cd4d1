import { recall, remember } from '../../../storage.js';

/**
 * @typedef {import('./record.js').Session} Session
 * `idle`: nothing to keep yet. `restoring`: the project of the last time is on its way. `refused`: this browser
 * keeps nothing. `elsewhere`: another tab has the project. `unsaved`: something could not be written.
 * @typedef {'idle' | 'restoring' | 'saving' | 'kept' | 'unsaved' | 'elsewhere' | 'refused'} Status
 * A training that ended with its page, after `epoch` whole epochs; `going`: it goes on.
 * @typedef {{ epoch: number, epochs: number, going: boolean }} Interruption
 * @typedef {{
 *   status: Status, project: { id: number, name: string } | null, newer: boolean,
 *   unsaved: import('./keeper.js').Unsaved | null, interrupted: Interruption | null, waking: boolean,
 *   file: { key: 'export' | 'import', done: number, total: number } | null
 * }} KeepingState
 */

const current = 'project';

/**
 * The keeping of projects as the room sees it. All that does it (projects.js) is fetched when there is
 * something to bring back or to keep: the first visit costs nothing.
 * Events: `change`, when `state` has changed.
 */
export class Keeping extends EventTarget {
  /** @type {KeepingState} */
  state = {
    status: recall(current, 0) > 0 ? 'restoring' : 'idle',
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
    const first = !this.session;
    this.session = session;
    session.store.addEventListener('change', () => this.#look(session));
    if (first && this.state.status === 'restoring')
      this.projects().then((projects) => projects.restore(recall(current, 0)));
  }

  /** The one to open the next time. @param {number} id 0 for none */
  remember(id) {
    remember(current, id || undefined);
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
