import { reasonOf } from '../../reasons.js';
import { specOf, summarise } from './network.js';
import { engineLimit, samplesBytes } from './training/estimate.js';

/** Typing goes on for a moment: nothing is asked of the engine in the middle of a number. */
const patience = 200;

/** Keeps what the engine says about the settings up to date: the network's parameters, the prepared samples. */
export class Upkeep {
  #network = { key: '', timer: 0 };
  #samples = { key: '', timer: 0 };

  /**
   * @param {import('./store.js').Store} store
   * @param {import('./library.js').ImageLibrary} library
   */
  constructor(store, library) {
    this.store = store;
    this.library = library;
    store.addEventListener('change', () => this.look());
  }

  look() {
    const { store } = this;
    const spec = specOf(store.state.settings, store.preparation, store.filled.length);
    this.#when(this.#network, JSON.stringify(spec), () => this.#summarise(spec));
    this.#when(this.#samples, JSON.stringify(store.preparation), () => this.#prepare());
  }

  /** @param {{ key: string, timer: number }} watch @param {string} key @param {() => void} act */
  #when(watch, key, act) {
    if (watch.key === key) return;
    watch.key = key;
    clearTimeout(watch.timer);
    watch.timer = window.setTimeout(act, patience);
  }

  /** @param {import('./network.js').Spec} spec */
  async #summarise(spec) {
    const dl = await this.library.engine.ready;
    try {
      const summary = await summarise(dl, spec);
      if (this.#network.key === JSON.stringify(spec)) this.store.set({ summary, summaryError: '' });
    } catch (error) {
      this.store.set({ summary: null, summaryError: reasonOf(error) });
    }
  }

  /** Another image size or colour: all images are decoded anew, so that training starts at once later. */
  async #prepare() {
    const images = this.store.state.classes.flatMap((item) => item.images);
    if (images.length === 0 || this.store.training) return;
    // The page says that they do not fit; the engine need not find out by running out of memory.
    if (samplesBytes(this.store) > engineLimit) return;
    try {
      await this.library.ensure(images, this.store.preparation, (_, done, total) =>
        this.store.set({ preparing: { done, total }, preparationError: '' }),
      );
    } catch (error) {
      this.store.set({ preparationError: reasonOf(error) });
    } finally {
      this.store.set({ preparing: null });
    }
  }
}
