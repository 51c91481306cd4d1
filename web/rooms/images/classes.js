import { t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { sampleClasses, sampleLabels } from '../../sample-set.js';
import { nextTask } from '../../tasks.js';

/**
 * @typedef {import('./store.js').ImageClass} ImageClass
 * @typedef {import('../../widgets/toast.js').Message} Message
 */

const hues = 10;

/** A class's name: what the learner typed, or the name it came with in the current language. @param {ImageClass} item */
export function className({ name, title }) {
  return name || t(title.key, { n: title.n });
}

/** @param {number} hue */
export function colourOf(hue) {
  return `var(--class-${hue % hues})`;
}

/** What the learner does with classes and their images. Each change that takes something away can be undone. */
export class Classes {
  #nextId = 1;

  /**
   * @param {import('./store.js').Store} store
   * @param {import('./library.js').ImageLibrary} library
   * @param {(message: Message) => void} notify
   */
  constructor(store, library, notify) {
    this.store = store;
    this.library = library;
    this.notify = notify;
  }

  /** @param {Partial<ImageClass>} [given] @returns {number} its id */
  add(given = {}) {
    const { classes, trained } = this.store.state;
    // Kept classes come with ids of their own.
    for (const known of [...classes, ...(trained?.classes ?? [])])
      this.#nextId = Math.max(this.#nextId, known.id + 1);
    const id = this.#nextId++;
    const taken = new Set(classes.map(({ hue }) => hue));
    let hue = 0;
    while (taken.has(hue)) hue++;
    let n = classes.length + 1;
    while (classes.some(({ title }) => title.key === 'class.default' && title.n === n)) n++;
    const fresh = {
      name: '',
      title: { key: 'class.default', n },
      sample: false,
      images: [],
      off: [],
      disabled: false,
      duplicates: [],
      reports: [],
      progress: null,
    };
    this.store.set({ classes: [...classes, { ...fresh, hue, ...given, id }] });
    return id;
  }

  /** @param {number} id @param {(item: ImageClass) => Partial<ImageClass>} change */
  change(id, change) {
    const classes = this.store.state.classes.map((item) =>
      item.id === id ? { ...item, ...change(item) } : item,
    );
    this.store.set({ classes });
  }

  /** @param {number} id @param {string} name */
  rename(id, name) {
    this.change(id, () => ({ name }));
  }

  /** @param {number} id */
  dismissReports(id) {
    this.change(id, () => ({ reports: [] }));
  }

  /** @param {number} id */
  remove(id) {
    const { classes } = this.store.state;
    const index = classes.findIndex((item) => item.id === id);
    const item = classes[index];
    this.store.set({ classes: classes.filter((other) => other.id !== id) });
    this.notify({
      text: t('undo.class', { name: className(item) }),
      undo: () =>
        this.store.set({ classes: this.store.state.classes.toSpliced(index, 0, atRest(item)) }),
    });
  }

  /** Everything away, for a new start. */
  clear() {
    const { classes, reports, coloured } = this.store.state;
    this.store.set({ classes: [], reports: [], coloured: false });
    this.#startingClasses();
    this.notify({
      text: t('undo.all'),
      undo: () => this.store.set({ classes: classes.map(atRest), reports, coloured }),
    });
  }

  /** Two empty classes say best what is expected. */
  start() {
    this.#startingClasses();
  }

  #startingClasses() {
    this.add();
    this.add();
  }

  /** @param {number} image */
  describe(image) {
    return this.library.name(image) || t('sample.image', { n: this.library.place(image) + 1 });
  }

  /** @param {number} count the first so many images of the sample set, as its ten classes */
  async addSampleSet(count) {
    this.store.set({ sample: { done: 0, total: count }, sampleError: '' });
    try {
      const labels = await sampleLabels(await this.library.engine.ready, 'train');
      const kept = this.store.state.classes.filter((item) => !item.sample && !isUntouched(item));
      this.store.set({ classes: kept });
      /** @type {number[]} */
      const ids = [];
      for (let n = 0; n < sampleClasses; n++) {
        ids.push(this.add({ title: { key: `fashion.${n}`, n }, sample: true }));
        // Ten cards at once would hold the page up.
        await nextTask();
      }
      const images = this.library.registerSamples(count);
      const deal = (/** @type {number[]} */ some) => this.#deal(some, ids, labels);
      let taken = 0;
      await this.library.ensure(images, this.store.preparation, (outcomes, done, total) => {
        deal(outcomes.slice(0, total - taken).map(({ id }) => id));
        taken += outcomes.length;
        this.store.set({ sample: { done, total } });
      });
      // Images the library still had from before come without a report.
      const dealt = new Set(this.store.state.classes.flatMap((item) => item.images));
      const rest = images.filter((image) => !dealt.has(image));
      if (rest.length > 0) deal(rest);
    } catch (error) {
      this.store.set({ sampleError: t('sample.failed', { reason: reasonOf(error) }) });
    } finally {
      this.store.set({ sample: null });
    }
  }

  /**
   * @param {number[]} images of the sample set
   * @param {number[]} ids of the ten classes
   * @param {Uint8Array} labels of the sample set's images by their place in it
   */
  #deal(images, ids, labels) {
    /** @type {number[][]} */
    const hands = ids.map(() => []);
    for (const image of images) hands[labels[this.library.place(image)]].push(image);
    const classes = this.store.state.classes.map((item) => {
      const hand = hands[ids.indexOf(item.id)];
      return hand?.length > 0 ? { ...item, images: [...item.images, ...hand] } : item;
    });
    this.store.set({ classes });
  }
}

/** Nothing is added to it any more. @param {ImageClass} item @returns {ImageClass} */
const atRest = (item) => ({ ...item, progress: null });

/** @param {ImageClass} item as the page made it, with nothing of the learner's in it */
export function isUntouched(item) {
  return (
    !item.name &&
    !item.sample &&
    item.images.length === 0 &&
    item.reports.length === 0 &&
    !item.progress
  );
}
