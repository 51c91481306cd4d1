import { t } from '../../../languages/index.js';
import { placesOf } from '../split.js';

/** A locked split: where each image is stays stored, and images that come later are dealt once. */
export class SplitLock {
  /** @type {unknown} the classes looked at last */
  #seen = null;

  /**
   * @param {import('../store.js').Store} store
   * @param {(message: import('../../../widgets/toast.js').Message) => void} notify
   */
  constructor(store, notify) {
    this.store = store;
    this.notify = notify;
    store.addEventListener('change', () => this.#look());
  }

  lock() {
    this.store.set({ locked: placesOf(this.store.split) });
  }

  unlock() {
    const { locked } = this.store.state;
    this.store.set({ locked: null });
    this.notify({ text: t('split.unlocked'), undo: () => this.store.set({ locked }) });
  }

  #look() {
    const { classes, locked } = this.store.state;
    if (!locked || classes === this.#seen) return;
    this.#seen = classes;
    const fresh = this.store.filled.some(({ images }) => images.some((id) => !(id in locked)));
    if (fresh) this.store.set({ locked: { ...locked, ...placesOf(this.store.split) } });
  }
}
