import { pixelsToImage } from '../../widgets/pixel-view.js';

/** Small pictures of images: those last shown are kept, others are decoded again. */
export class Thumbnails {
  /** @type {Map<number, ImageData>} by id, the oldest first */
  #kept = new Map();

  /**
   * @param {import('../../engine.js').Engine} engine
   * @param {import('./image-sources.js').ImageSources} sources
   * @param {{ side: number, kept: number }} pictures the longer side of small pictures, and how many to keep
   */
  constructor(engine, sources, { side, kept }) {
    this.engine = engine;
    this.sources = sources;
    this.side = side;
    this.most = kept;
  }

  /**
   * @param {number} id
   * @param {() => Promise<ImageData | null>} seen what the network sees of it: of a sample image that is all there is
   * @returns {Promise<ImageData | null>} null if there is none to be had
   */
  async get(id, seen) {
    const known = this.#kept.get(id);
    if (known) return known;
    const picture = this.sources.place(id) < 0 ? await this.#ofFile(id) : await seen();
    if (picture) this.keep(id, picture);
    return picture;
  }

  /** @param {number} id @param {ImageData} picture */
  keep(id, picture) {
    this.#kept.delete(id);
    this.#kept.set(id, picture);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most) this.#kept.delete(oldest);
  }

  /** @param {number} id */
  async #ofFile(id) {
    return (await this.sources.keptThumbnail(id)) ?? this.#decode(id);
  }

  /** The whole picture, small. @param {number} id */
  async #decode(id) {
    const size = this.sources.size(id);
    if (size.width === 0) return null;
    const dl = await this.engine.ready;
    const scale = Math.min(1, this.side / Math.max(size.width, size.height));
    const shape = {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
      channels: 3,
      fit: 'stretch',
      name: this.sources.name(id),
    };
    try {
      const { data, width, height } = await dl.images.decode(await this.sources.file(id), shape);
      return pixelsToImage(data, width, height);
    } catch {
      // It was readable when it was added; moved or deleted since, it simply has no picture any more.
      return null;
    }
  }
}
