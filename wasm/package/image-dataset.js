// Images for training: uint8 pixels in one block of the engine's memory.

import { augmentedPixels, transformedPixels } from './augmentation.js';
import { selectRows } from './data-source.js';
import { fileBytes, fileName } from './files.js';
import { checkSize, fitMode, pictureFromBrowser } from './images.js';
import { checkNames } from './options.js';
import { engineObject, Resource, replaceEngineObject } from './resource.js';
import { nextTask } from './tasks.js';
import { allocate } from './tensor.js';

/**
 * @typedef {import('./tensor.js').Module} Module
 * @typedef {import('./files.js').FileLike} FileLike
 * @typedef {import('./images.js').FitMode} FitMode
 * @typedef {import('#engine').Samples} Samples
 * @typedef {import('./augmentation.js').Augmentation} Augmentation
 * @typedef {import('./augmentation.js').Transform} Transform
 *
 * @typedef {object} ImageDatasetOptions
 * @property {number} width
 * @property {number} height
 * @property {1 | 3} channels  1 grey, 3 RGB
 * @property {FitMode} [fit]  ('stretch')
 * @property {boolean} [invert]  (false) black becomes white in the pictures of files, but not in their
 *   thumbnails
 *
 * @typedef {object} AddedImage
 * @property {string} name
 * @property {number} row  where its pixels are
 * @property {number} width  of the file's picture, upright
 * @property {number} height
 * @property {string} format  'PNG', …
 * @property {{ width: number, height: number, data: Uint8Array }} [thumbnail]  RGBA
 *
 * @typedef {{ name: string, error: string }} RefusedImage
 *
 * @typedef {object} AddOptions
 * @property {(done: number, total: number) => unknown} [onProgress]  after every image
 * @property {number | false} [thumbnail]  the side of the box that thumbnails fit in (96)
 */

/** Images of one size, [height, width, channels] each. */
export class ImageDataset extends Resource {
  static label = 'image data set';
  static properties = ['width', 'height', 'channels', 'fit', 'invert', 'size', 'bytes', 'disposed'];

  #module;
  /** @type {number} */ width;
  /** @type {number} */ height;
  /** @type {1 | 3} 1 grey, 3 RGB */ channels;
  /** @type {FitMode} what becomes of pictures of other proportions */ fit;
  /** @type {boolean} whether pictures become their negatives */ invert;

  /** @param {Module} module @param {ImageDatasetOptions} options */
  constructor(module, options) {
    checkNames('imageDataset', options, ['width', 'height', 'channels', 'fit', 'invert']);
    const { width, height, channels, fit = 'stretch', invert = false } = options;
    checkSize(width, height, channels);
    fitMode(module, fit);
    if (typeof invert !== 'boolean') {
      throw new Error(`imageDataset: invert must be true or false, but got ${invert}.`);
    }
    super(allocate(module, 'uint8', [height, width, channels], 0));
    this.#module = module;
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.fit = fit;
    this.invert = invert;
  }

  /** The number of images. */
  get size() {
    return this.disposed ? 0 : this.#samples.size();
  }

  /** What the pixels take, in bytes. */
  get bytes() {
    return this.disposed ? 0 : this.#samples.bytes();
  }

  /**
   * Decodes files and appends their pictures. A file that cannot be decoded is reported and changes
   * nothing else.
   * @param {readonly FileLike[]} files
   * @param {AddOptions} [options]
   * @returns {Promise<(AddedImage | RefusedImage)[]>} one for each file, in their order
   */
  async addImages(files, options = {}) {
    checkNames('addImages', options, ['onProgress', 'thumbnail']);
    const { onProgress, thumbnail = 96 } = options;
    checkThumbnail(thumbnail);
    const list = listOf(files);
    // Room for all at once, so that the block is not copied as it grows.
    if (list.length > 1) this.#samples.reserve(this.size + list.length);
    /** @type {(AddedImage | RefusedImage)[]} */
    const results = [];
    // As many at a time as there are threads to decode them.
    const together = this.#module.threads();
    let reported = performance.now();
    while (results.length < list.length) {
      const first = results.length;
      results.push(
        ...(await this.#addGroup(list.slice(first, first + together), first, thumbnail)),
      );
      const now = performance.now();
      if (now - reported < 16 && results.length < list.length) continue;
      onProgress?.(results.length, list.length);
      await nextTask();
      reported = performance.now();
    }
    return results;
  }

  /**
   * Makes room for so many images in all. Who knows how many will come saves the engine from moving
   * the block as it grows, and from holding it twice meanwhile.
   * @param {number} images
   * @throws where there is not so much memory
   */
  reserve(images) {
    this.#samples.reserve(images);
  }

  /**
   * Appends the images of an IDX file (MNIST's format, also packed with gzip). Images of this data
   * set's own size, grey, are unpacked straight to their place.
   * @param {FileLike} file
   * @param {{ from?: number, limit?: number }} [options]  from (0): the first one taken; limit (all)
   * @returns {Promise<{ first: number, count: number }>} the rows they became
   * @throws where the file holds no images, or is damaged
   */
  async addIDX(file, options = {}) {
    checkNames('addIDX', options, ['from', 'limit']);
    const { from = 0, limit = Number.MAX_SAFE_INTEGER } = options;
    const bytes = await fileBytes(file);
    const mode = fitMode(this.#module, this.fit);
    const first = this.#module.appendIdxImages(this.#samples, bytes, from, limit, mode);
    this.#invertFrom(first);
    return { first, count: this.size - first };
  }

  /**
   * Appends images that are pixels already, as `pixels` gives them: they are copied as they are, not
   * inverted.
   * @param {Uint8Array | Uint8ClampedArray} data  [count, height, width, channels]
   * @returns {{ first: number, count: number }} the rows they became
   * @throws where these are no bytes, or no whole number of images
   */
  addPixels(data) {
    if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) {
      throw new Error(`addPixels: data must be a Uint8Array, but got ${data}.`);
    }
    const { height, width, channels } = this;
    const count = data.length / (height * width * channels);
    if (!Number.isInteger(count)) {
      const size = `${height} × ${width} × ${channels}`;
      throw new Error(`addPixels: ${data.length} bytes are no whole number of ${size} images.`);
    }
    const first = this.size;
    this.#samples.append(count);
    // The view is made after the last allocation and used at once: growing memory would kill it.
    this.#samples.byteView(first, count).set(data);
    return { first, count };
  }

  /**
   * A copy of one image, [height, width, channels].
   * @param {number} row
   * @returns {Uint8Array}
   */
  pixels(row) {
    return this.#samples.byteView(row, 1).slice();
  }

  /**
   * One image as a known change of it makes it look; the data set keeps its own.
   * @param {number} row
   * @param {Transform} transform
   * @returns {Uint8Array} [height, width, channels]
   * @throws for a row that is not there, a change that makes no sense
   */
  transformed(row, transform) {
    return transformedPixels(this.#module, this.#samples, row, transform);
  }

  /**
   * One image as augmentation may change it while training: examples, not what a certain training
   * will see.
   * @param {number} row
   * @param {Augmentation} augmentation
   * @param {{ count?: number, seed?: number }} [options]  count (1); seed (0) decides them
   * @returns {{ data: Uint8Array, shape: number[] }} shape [count, height, width, channels]
   * @throws for a row that is not there, a range that makes no sense
   */
  augmented(row, augmentation, options = {}) {
    return augmentedPixels(this.#module, this.#samples, row, augmentation, options);
  }

  /**
   * Rows with a label each, for fit, evaluate and predict; the pixels are shared, not copied.
   * @param {ArrayLike<number>} rows
   * @param {ArrayLike<number> | null} [labels]  class indices; left out for predict
   * @param {import('./data-source.js').OneHot | null} [oneHot]  for losses that want a column a class
   */
  select(rows, labels = null, oneHot = null) {
    return selectRows(this.#module, this.#samples, rows, labels, oneHot);
  }

  /** Drops all images. What was selected before keeps its own until it is disposed. */
  clear() {
    const { height, width, channels } = this;
    replaceEngineObject(this, allocate(this.#module, 'uint8', [height, width, channels], 0));
  }

  /** @returns {Samples} */
  get #samples() {
    return engineObject(this);
  }

  /**
   * @param {FileLike[]} files
   * @param {number} first  how many came before
   * @param {number | false} thumbnail
   * @returns {Promise<(AddedImage | RefusedImage)[]>}
   */
  async #addGroup(files, first, thumbnail) {
    const names = files.map((file, i) => fileName(file, `image ${first + i + 1}`));
    const read = await Promise.allSettled(files.map((file) => fileBytes(file)));
    const bytes = read.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : []));
    // One for each that could be read, in their order; the same bytes may come twice.
    const answers = this.#decode(bytes, thumbnail || 0).values();
    return Promise.all(
      read.map((file, i) => {
        const name = names[i];
        if (file.status === 'rejected') return { name, error: file.reason.message };
        const { reason, anotherDecoderMaySucceed, ...added } = answers.next().value;
        if (reason === undefined) return { name, ...added };
        if (!anotherDecoderMaySucceed) return { name, error: reason };
        return this.#addFromBrowser(file.value, name, reason, thumbnail).catch((error) => ({
          name,
          error: error.message,
        }));
      }),
    );
  }

  /**
   * @param {Uint8Array[]} files
   * @param {number} thumbnailSide  0 for none
   * @returns {any[]} one answer for each
   */
  #decode(files, thumbnailSide) {
    const mode = fitMode(this.#module, this.fit);
    const [samples, first] = [this.#samples, this.size];
    try {
      const answers = this.#module.addImages(
        samples,
        /** @type {any} */ (files),
        mode,
        thumbnailSide,
      );
      this.#invertFrom(first);
      return /** @type {any} */ (answers);
    } catch (error) {
      return files.map(() => ({ reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  /** What has just come in, to the end. @param {number} first */
  #invertFrom(first) {
    if (this.invert) this.#samples.invert(first);
  }

  /**
   * A format that the browser may know.
   * @param {Uint8Array} bytes @param {string} name @param {string} reason
   * @param {number | false} thumbnail
   */
  async #addFromBrowser(bytes, name, reason, thumbnail) {
    const picture = await pictureFromBrowser(this.#module, bytes, reason);
    try {
      const small = thumbnail ? { thumbnail: picture.thumbnail(thumbnail) } : {};
      const row = picture.appendTo(this.#samples, fitMode(this.#module, this.fit));
      this.#invertFrom(row);
      const [width, height] = [picture.width(), picture.height()];
      return { name, row, width, height, format: picture.format(), ...small };
    } finally {
      picture.delete();
    }
  }
}

/** @param {number | false} side */
function checkThumbnail(side) {
  if (side === false || (Number.isInteger(side) && side >= 1)) return;
  throw new Error(
    `addImages: thumbnail must be a whole number of at least 1, or false, but got ${side}.`,
  );
}

/** @param {Iterable<FileLike>} files a list, a FileList, … */
function listOf(files) {
  if (typeof files === 'object' && files !== null && !ArrayBuffer.isView(files)) {
    if (Symbol.iterator in files) return Array.from(files);
  }
  throw new Error('addImages: files must be a list of files, such as [file].');
}
