/** CSS pixels a picture's pixel needs for three digits to be read. */
const legibleScale = 15;
/** The scale at which one begins to read. */
const readingScale = 24;
const largestScale = 72;

/**
 * What part of a picture is in sight, for all views that show it together. A view is `size` CSS pixels large;
 * `scale` is how many of them a picture's pixel takes: a whole number of the screen's own pixels where it is
 * at least one, so that all squares are alike. (x, y), in pixels of the picture, is in the middle.
 * Events: `change`.
 */
export class Viewport extends EventTarget {
  picture = { width: 1, height: 1 };
  size = { width: 1, height: 1 };
  #x = 0.5;
  #y = 0.5;
  /** the scale asked for, before it becomes a whole number */
  #wanted = 1;

  /** @param {{ whole?: boolean }} [options] whole: pictures are opened in full, not where they can be read (false) */
  constructor({ whole = false } = {}) {
    super();
    this.whole = whole;
  }

  get scale() {
    const device = this.#wanted * devicePixelRatio;
    return device < 1 ? this.#wanted : Math.round(device) / devicePixelRatio;
  }

  /** Whether numbers fit into the squares. */
  get legible() {
    return this.scale >= legibleScale;
  }

  /** Where the picture's corner is in a view, on a pixel of the screen. */
  get origin() {
    const snap = (/** @type {number} */ at) => Math.round(at * devicePixelRatio) / devicePixelRatio;
    return {
      x: snap(this.size.width / 2 - this.#x * this.scale),
      y: snap(this.size.height / 2 - this.#y * this.scale),
    };
  }

  /** The rectangle of the picture in sight, in its pixels. */
  get window() {
    const { origin, scale, size } = this;
    const x = Math.max(0, -origin.x / scale);
    const y = Math.max(0, -origin.y / scale);
    return {
      x,
      y,
      width: Math.min(this.picture.width, (size.width - origin.x) / scale) - x,
      height: Math.min(this.picture.height, (size.height - origin.y) / scale) - y,
    };
  }

  /** Another picture: all of it, or as much of its middle as can be read. @param {{ width: number, height: number }} picture */
  open({ width, height }) {
    this.picture = { width, height };
    this.#x = width / 2;
    this.#y = height / 2;
    if (this.whole || this.#fitting >= legibleScale) this.fit();
    else this.read();
  }

  /** @param {number} width @param {number} height of a view, in CSS pixels */
  resize(width, height) {
    const first = this.size.width === 1;
    this.size = { width, height };
    if (first) this.open(this.picture);
    else this.#settle();
  }

  /** The whole picture. */
  fit() {
    this.#wanted = this.#fitting;
    this.#settle();
  }

  /** So large that the numbers can be read. */
  read() {
    this.#wanted = readingScale;
    this.#settle();
  }

  /** @param {number} factor @param {{ x: number, y: number }} [at] the point of the view that stays where it is */
  zoom(factor, at = { x: this.size.width / 2, y: this.size.height / 2 }) {
    const before = this.toPicture(at);
    this.#wanted = this.#limited(this.#wanted * factor);
    this.#x = before.x + (this.size.width / 2 - at.x) / this.scale;
    this.#y = before.y + (this.size.height / 2 - at.y) / this.scale;
    this.#settle();
  }

  /** Whether zooming that way would change anything. @param {number} factor */
  canZoom(factor) {
    return Math.abs(this.#limited(this.#wanted * factor) - this.#wanted) > 1e-6;
  }

  /** @param {number} x @param {number} y by so many CSS pixels */
  pan(x, y) {
    this.#x -= x / this.scale;
    this.#y -= y / this.scale;
    this.#settle();
  }

  /** @param {number} x @param {number} y the pixel of the picture that comes into the middle */
  centre(x, y) {
    this.#x = x;
    this.#y = y;
    this.#settle();
  }

  /** Moves as little as brings a pixel into sight. @param {number} row @param {number} column */
  show(row, column) {
    const half = {
      x: Math.max(0.5, this.size.width / this.scale / 2 - 1),
      y: Math.max(0.5, this.size.height / this.scale / 2 - 1),
    };
    this.#x = Math.min(Math.max(this.#x, column + 1 - half.x), column + half.x);
    this.#y = Math.min(Math.max(this.#y, row + 1 - half.y), row + half.y);
    this.#settle();
  }

  /** @param {{ x: number, y: number }} at in a view @returns the place in the picture, in its pixels */
  toPicture({ x, y }) {
    const { origin, scale } = this;
    return { x: (x - origin.x) / scale, y: (y - origin.y) / scale };
  }

  get #fitting() {
    const { picture, size } = this;
    const scale = Math.min(size.width / picture.width, size.height / picture.height);
    const device = scale * devicePixelRatio;
    return Math.min(largestScale, device < 1 ? scale : Math.floor(device) / devicePixelRatio);
  }

  /** @param {number} scale */
  #limited(scale) {
    return Math.min(largestScale, Math.max(this.#fitting, scale));
  }

  /** Nothing but picture in sight, as far as there is enough of it; what is smaller lies in the middle. */
  #settle() {
    this.#wanted = this.#limited(this.#wanted);
    const inside = (
      /** @type {number} */ at,
      /** @type {number} */ all,
      /** @type {number} */ seen,
    ) => (seen >= all ? all / 2 : Math.min(Math.max(at, seen / 2), all - seen / 2));
    this.#x = inside(this.#x, this.picture.width, this.size.width / this.scale);
    this.#y = inside(this.#y, this.picture.height, this.size.height / this.scale);
    this.dispatchEvent(new Event('change'));
  }
}
