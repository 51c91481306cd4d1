import { t } from '../../../languages/index.js';
import { pixelsToImage } from '../../../widgets/pixel-view.js';
import { probabilitiesOf } from '../trials.js';

const pictureSide = 256;

/**
 * A picture that changes all the time (what the camera sees, what is being drawn) and the network's answer to it.
 * It goes the way all samples go, through a data set of its own that never holds more than one. Where pictures come
 * faster than answers, those in between are skipped.
 */
export class LiveTrial {
  /** @type {File | null} */
  #next = null;
  #busy = false;
  #open = true;
  /** @type {any} */
  #set = null;
  #key = '';

  /** @param {import('../trials.js').Trials} trials */
  constructor(trials) {
    this.trials = trials;
  }

  /** Settles when nothing is left to answer. @param {File} file */
  async show(file) {
    this.#next = file;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#next && this.#open) {
        const picture = this.#next;
        this.#next = null;
        await this.#answer(picture);
      }
    } finally {
      this.#busy = false;
    }
  }

  async close() {
    this.#open = false;
    this.trials.store.set({ live: null });
    await this.#set?.dispose();
  }

  /** Nothing to look at any more, for the moment. */
  clear() {
    this.#next = null;
    this.trials.store.set({ live: null });
  }

  /** @param {File} file */
  async #answer(file) {
    const { preparation, store } = this.trials;
    const set = await this.#setFor(preparation);
    const [added] = await set.addImages([file], { thumbnail: pictureSide });
    if (added.error !== undefined) return;
    const pixels = await set.pixels(added.row);
    const probabilities = await this.#predict(set, added.row);
    await set.clear();
    if (!this.#open) return;
    const { data, width, height } = added.thumbnail;
    store.set({
      live: {
        trial: { id: -1, name: t('try.live'), place: -1, probabilities, truth: -1 },
        chosen: {
          id: -1,
          picture: new ImageData(new Uint8ClampedArray(data), width, height),
          seen: pixelsToImage(pixels, preparation.width, preparation.height),
        },
      },
    });
  }

  /** @param {any} set @param {number} row @returns {Promise<number[] | null>} null where there is no network */
  async #predict(set, row) {
    const model = this.trials.model();
    if (!model || !this.trials.store.state.trained) return null;
    const source = await set.select(Uint32Array.of(row), null);
    try {
      const { data, shape } = await model.predict(source);
      return probabilitiesOf(data, 0, shape[1]);
    } finally {
      await source.dispose();
    }
  }

  /** @param {import('../settings.js').Preparation} preparation */
  async #setFor(preparation) {
    const key = JSON.stringify(preparation);
    if (this.#set && this.#key === key) return this.#set;
    await this.#set?.dispose();
    const dl = await this.trials.engine.ready;
    this.#set = await dl.imageDataset(preparation);
    this.#key = key;
    return this.#set;
  }
}
