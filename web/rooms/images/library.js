import { sampleStream } from '../../sample-stream.js';
import { nextTask } from '../../tasks.js';
import { pixelsToImage } from '../../widgets/pixel-view.js';
import { ImageSources } from './image-sources.js';
import { Thumbnails } from './thumbnails.js';

/**
 * @typedef {import('./settings.js').Preparation} Preparation
 * @typedef {{ id: number, error?: string, thumbnail?: ImageData }} Outcome
 * @typedef {(outcomes: Outcome[], done: number, total: number) => void} Report
 */

/**
 * The first pictures come soon; then in portions of about so many milliseconds, so that it can be ended, and never
 * so many that handing them over keeps the page from answering.
 */
const filesAtOnce = { first: 16, most: 64, milliseconds: 400 };

/** How often word goes out of sample images that came in, in milliseconds. */
const beat = 100;

/**
 * Images by id, and the engine's data set that holds their pixels. An id stays valid for ever; its row in the
 * data set is made when needed (`ensure`) and made anew when the preparation changes. Work on the data set
 * is done one piece after the other.
 */
export class ImageLibrary extends ImageSources {
  /** @type {Map<number, number>} rows in the data set by id */
  #rows = new Map();
  /** @type {Preparation | null} */
  #preparation = null;
  /** @type {any} */
  #set = null;
  /** @type {Promise<unknown>} */
  #queue = Promise.resolve();

  /**
   * @param {import('../../engine.js').Engine} engine
   * @param {import('../../sample-set.js').Part} part of the sample set that `registerSamples` means
   * @param {{ side: number, kept: number }} pictures the longer side of small pictures, and how many to keep
   */
  constructor(engine, part, pictures) {
    super();
    this.engine = engine;
    this.part = part;
    this.thumbnails = new Thumbnails(engine, this, pictures);
  }

  /**
   * Gives each of the images a row in the data set, decoding what has none yet.
   * @param {number[]} ids
   * @param {Preparation} preparation
   * @param {Report} [report] told about images as they come in, and how many of how many are done
   * @param {AbortSignal} [signal] ends it: images that were not reported have no row
   */
  ensure(ids, preparation, report = () => {}, signal = undefined) {
    return this.#next(async (dl) => {
      await this.#prepare(dl, preparation);
      const missing = ids.filter((id) => !this.#rows.has(id));
      // One after the other (a camera's frames) they need no block of their exact size each time.
      if (missing.length > filesAtOnce.first && !signal?.aborted)
        await this.#set.reserve(this.#set.size + missing.length);
      const files = missing.filter((id) => this.place(id) < 0);
      const places = missing.map((id) => this.place(id)).filter((place) => place >= 0);
      await this.#decodeFiles(
        files,
        (outcomes, done) => report(outcomes, done, missing.length),
        signal,
      );
      const last = places.reduce((most, place) => Math.max(most, place), -1);
      if (last >= 0) {
        await this.#streamSamples(last + 1, (outcomes, done) =>
          report(outcomes, files.length + done, missing.length),
        );
      }
    });
  }

  /** @param {any} dl @param {Preparation} preparation */
  async #prepare(dl, preparation) {
    if (this.#set && same(this.#preparation, preparation)) return;
    // The old samples go first: the two need not fit into memory side by side.
    const old = this.#set;
    this.#set = null;
    this.#rows.clear();
    await old?.dispose();
    this.#set = await dl.imageDataset(preparation);
    this.#preparation = preparation;
  }

  /**
   * @param {number[]} ids
   * @param {(outcomes: Outcome[], done: number) => void} report
   * @param {AbortSignal} [signal]
   */
  async #decodeFiles(ids, report, signal) {
    let first = 0;
    let portion = filesAtOnce.first;
    while (first < ids.length && !signal?.aborted) {
      const started = performance.now();
      const chunk = ids.slice(first, first + portion);
      const files = await this.#filesOf(chunk);
      const start = first;
      let open = true;
      const results = await this.#set.addImages(files, {
        thumbnail: this.thumbnails.side,
        // Word of progress may come in after the result itself.
        onProgress: (/** @type {number} */ done) => open && report([], start + done),
      });
      open = false;
      first += chunk.length;
      report(
        chunk.map((id, index) => this.#outcome(id, results[index])),
        first,
      );
      const pace = chunk.length / (performance.now() - started);
      const fitting = Math.round(pace * filesAtOnce.milliseconds);
      portion = Math.min(filesAtOnce.most, Math.max(filesAtOnce.first, fitting));
    }
  }

  /** A kept file that cannot be fetched is one that cannot be decoded: an empty one. @param {number[]} ids */
  #filesOf(ids) {
    return Promise.all(ids.map((id) => this.file(id).catch(() => new File([], this.name(id)))));
  }

  /** @param {number} id @param {any} result of the package @returns {Outcome} */
  #outcome(id, { row, error, thumbnail, width, height }) {
    if (error !== undefined) return { id, error };
    this.#rows.set(id, row);
    this.resize(id, { width, height });
    const pixels = new Uint8ClampedArray(thumbnail.data);
    const picture = new ImageData(pixels, thumbnail.width, thumbnail.height);
    this.thumbnails.keep(id, picture);
    return { id, thumbnail: picture };
  }

  /** @param {number} count @param {(outcomes: Outcome[], done: number) => void} report */
  async #streamSamples(count, report) {
    const { samples } = this.ids;
    /** @type {Outcome[]} */
    let outcomes = [];
    let told = 0;
    for await (const chunk of sampleStream(this.part, count)) {
      const ids = samples.slice(chunk.first, chunk.first + chunk.count);
      if (ids.some((id) => !this.#rows.has(id))) {
        const { first } = await this.#set.addIDX(chunk.bytes);
        for (const [index, id] of ids.entries()) this.#rows.set(id, first + index);
      }
      for (const id of ids) outcomes.push({ id });
      const done = chunk.first + chunk.count;
      const now = performance.now();
      if (now - told < beat && done < count) continue;
      told = now;
      report(outcomes, done);
      outcomes = [];
      await nextTask();
    }
  }

  /**
   * Samples for fit, evaluate and predict, without a copy of their pixels.
   * @param {number[]} ids all with a row: call `ensure` first
   * @param {number[] | null} labels null for predict
   * @param {{ classes: number, smoothing: number } | null} [oneHot] for losses that want a column a class
   */
  select(ids, labels, oneHot = null) {
    const rows = () => Uint32Array.from(ids, (id) => this.#row(id));
    return this.#next(() =>
      this.#set.select(rows(), labels && Int32Array.from(labels), ...(oneHot ? [oneHot] : [])),
    );
  }

  /**
   * Random versions of an image, as training would see them.
   * @param {number} id with a row
   * @param {object} augmentation the arguments of `fit`
   * @param {{ count: number, seed: number }} options
   * @returns {Promise<ImageData[]>} none where the image has no row
   */
  augmented(id, augmentation, options) {
    return this.#next(async () => {
      if (!this.#preparation || !this.#set || !this.#rows.has(id)) return [];
      const { width, height, channels } = this.#preparation;
      const { data } = await this.#set.augmented(this.#row(id), augmentation, options);
      const bytes = width * height * channels;
      return Array.from({ length: options.count }, (_, index) =>
        pixelsToImage(data.subarray(index * bytes, (index + 1) * bytes), width, height),
      );
    });
  }

  /**
   * What the network sees of images, one after the other, or null unless all of them are prepared like that.
   * @param {number[]} ids
   * @param {Preparation} preparation
   * @returns {Promise<Uint8Array | null>} [images, height, width, channels]
   */
  pixels(ids, preparation) {
    return this.#next(async () => {
      const rows = ids.map((id) => this.#row(id));
      if (!this.#set || !same(this.#preparation, preparation) || rows.some((row) => row < 0))
        return null;
      const each = preparation.width * preparation.height * preparation.channels;
      const all = new Uint8Array(rows.length * each);
      const put = async (/** @type {number} */ row, /** @type {number} */ index) =>
        all.set(await this.#set.pixels(row), index * each);
      await Promise.all(rows.map(put));
      return all;
    });
  }

  /**
   * Gives images their rows without decoding them: `pixels` are what the method of that name gave.
   * @param {number[]} ids
   * @param {Preparation} preparation
   * @param {Uint8Array} pixels
   */
  putPixels(ids, preparation, pixels) {
    return this.#next(async (dl) => {
      await this.#prepare(dl, preparation);
      const { first } = await this.#set.addPixels(pixels);
      for (const [index, id] of ids.entries()) this.#rows.set(id, first + index);
    });
  }

  /** What the network sees of an image, or null if that has no row. @param {number} id */
  seen(id) {
    return this.#next(async () => {
      if (!this.#preparation || !this.#set || !this.#rows.has(id)) return null;
      const pixels = await this.#set.pixels(this.#row(id));
      return pixelsToImage(pixels, this.#preparation.width, this.#preparation.height);
    });
  }

  /**
   * The pixels of an image that has a row, as the network gets them.
   * @param {number} id
   * @returns {Promise<Uint8Array>} [height, width, channels]
   */
  pixelsOf(id) {
    return this.#next(() => this.#set.pixels(this.#row(id)));
  }

  /**
   * The same, changed.
   * @param {number} id
   * @param {Record<string, number>} change as the package's `transformed` takes it
   * @returns {Promise<Uint8Array>}
   */
  transformed(id, change) {
    return this.#next(() => this.#set.transformed(this.#row(id), change));
  }

  /** A small picture of an image, or null if there is none to be had. @param {number} id */
  thumbnail(id) {
    return this.thumbnails.get(id, () => this.seen(id));
  }

  /** An image's row in the data set, -1 where it has none. @param {number} id */
  #row(id) {
    return this.#rows.get(id) ?? -1;
  }

  /** Gives the engine its memory back. The ids stay valid. */
  release() {
    return this.#next(async () => {
      await this.#set?.dispose();
      this.#set = null;
      this.#rows.clear();
    });
  }

  /**
   * @template T
   * @param {(dl: any) => Promise<T>} work
   * @returns {Promise<T>}
   */
  #next(work) {
    const result = this.#queue.then(() => this.engine.ready).then(work);
    this.#queue = result.catch(() => {});
    return result;
  }
}

/** @param {Preparation | null} a @param {Preparation} b */
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
