/**
 * An image that was kept: its file and its picture are fetched when somebody wants them.
 * @typedef {{
 *   id: number, name: string, width: number, height: number,
 *   open: () => Promise<Blob | undefined>, thumbnail: () => Promise<ImageData | null>
 * }} KeptImage
 * @typedef {{ width: number, height: number }} Size
 */

/** Where images come from, by id: files, kept images, places in the sample set. An id stays valid for ever. */
export class ImageSources {
  /** @type {(File | KeptImage | number)[]} by id; a number is a place in the sample set */
  #sources = [];
  /** @type {number[]} ids of the sample images by their place in the sample set */
  #samples = [];
  /** @type {Size[]} by id: the size of the file's image, once it was decoded */
  #sizes = [];

  /** @param {File[]} files @returns {number[]} their ids */
  register(files) {
    return files.map((file) => this.#add(file));
  }

  /** @param {number} count the first images of the sample set @returns {number[]} their ids */
  registerSamples(count) {
    for (let place = this.#samples.length; place < count; place++)
      this.#samples.push(this.#add(place));
    return this.#samples.slice(0, count);
  }

  /** @param {File | number} source */
  #add(source) {
    return this.#sources.push(source) - 1;
  }

  /** The ids given so far, and those of the sample images by their place. */
  get ids() {
    return { count: this.#sources.length, samples: this.#samples.slice() };
  }

  /**
   * Takes up kept images under the ids they had; none was given here yet.
   * @param {{ count: number, samples: number[] }} ids
   * @param {KeptImage[]} images
   */
  restore({ count, samples }, images) {
    this.#sources.length = count;
    this.#samples = samples.slice();
    for (const [place, id] of samples.entries()) this.#sources[id] = place;
    for (const image of images) {
      this.#sources[image.id] = image;
      this.resize(image.id, image);
    }
  }

  /** @param {number} id whether there is such an image */
  has(id) {
    return this.#sources[id] !== undefined;
  }

  /** @param {number} id @returns {string} the file's name, "" for an image of the sample set */
  name(id) {
    const source = this.#sources[id];
    return typeof source === 'object' ? source.name : '';
  }

  /**
   * @param {number} id of an image that is a file
   * @returns {Promise<Blob>} rejects if what was kept is not there any more
   */
  async file(id) {
    const source = /** @type {File | KeptImage} */ (this.#sources[id]);
    const file = source instanceof File ? source : await source.open();
    if (!file) throw new Error(`${source.name}: the file is not there any more.`);
    return file;
  }

  /** The small picture that was kept with an image, if one was. @param {number} id @returns {Promise<ImageData | null>} */
  async keptThumbnail(id) {
    const source = this.#sources[id];
    return typeof source === 'object' && 'thumbnail' in source ? source.thumbnail() : null;
  }

  /** @param {number} id @returns {number} place in the sample set, -1 for a file */
  place(id) {
    const source = this.#sources[id];
    return typeof source === 'number' ? source : -1;
  }

  /** @param {number} id @returns {Size} of the file's image, upright; 0 × 0 until it was decoded */
  size(id) {
    return this.#sizes[id] ?? { width: 0, height: 0 };
  }

  /** @param {number} id @param {Size} size as it was found by decoding */
  resize(id, { width, height }) {
    this.#sizes[id] = { width, height };
  }
}
