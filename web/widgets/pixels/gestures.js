/** @typedef {import('./draw-view.js').Point} Point */

const zoomStep = 1.3;
const farStep = 10;

/**
 * What hands do to the views: point, drag, pinch, turn the wheel, press keys. All of it ends in the viewport,
 * or in `point(place, keyboard)`.
 */
export class Gestures {
  /** fingers and buttons that are down, by id @type {Map<number, { x: number, y: number }>} */
  #down = new Map();
  #dragged = false;

  /**
   * @param {{ viewport: import('./viewport.js').Viewport, point: Point }} host
   * @param {(point: Point, keyboard: boolean) => void} point
   */
  constructor(host, point) {
    this.host = host;
    this.point = point;
    this.down = this.#onDown.bind(this);
    this.move = this.#onMove.bind(this);
    this.up = this.#onUp.bind(this);
    this.wheel = this.#onWheel.bind(this);
    this.key = this.#onKey.bind(this);
  }

  /** One finger may scroll the page; two are for the picture. @param {HTMLElement} canvas */
  watchTouches(canvas) {
    const keep = (/** @type {TouchEvent} */ event) => {
      if (event.touches.length > 1) event.preventDefault();
    };
    canvas.addEventListener('touchstart', keep, { passive: false });
    canvas.addEventListener('touchmove', keep, { passive: false });
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    const canvas = /** @type {HTMLElement} */ (event.currentTarget);
    canvas.setPointerCapture(event.pointerId);
    this.#down.set(event.pointerId, placeOf(event));
    this.#dragged = false;
    this.#pointAt(event);
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    const before = this.#down.get(event.pointerId);
    if (!before) {
      this.#pointAt(event);
      return;
    }
    const now = placeOf(event);
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.#pinch(before, now, other);
    else if (this.#dragged || Math.hypot(now.x - before.x, now.y - before.y) > 3) {
      this.#dragged = true;
      /** @type {HTMLElement} */ (event.currentTarget).classList.add('dragged');
      this.host.viewport.pan(now.x - before.x, now.y - before.y);
    } else return;
    this.#down.set(event.pointerId, now);
  }

  /** @param {{ x: number, y: number }} before @param {{ x: number, y: number }} now @param {{ x: number, y: number }} other */
  #pinch(before, now, other) {
    const apart = (/** @type {{ x: number, y: number }} */ one) =>
      Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    this.host.viewport.zoom(apart(now) / apart(before), {
      x: (now.x + other.x) / 2,
      y: (now.y + other.y) / 2,
    });
    this.host.viewport.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  /** @param {PointerEvent} event */
  #onUp(event) {
    this.#down.delete(event.pointerId);
    /** @type {HTMLElement} */ (event.currentTarget).classList.remove('dragged');
  }

  /** Where the zoom comes to its end the page scrolls on. @param {WheelEvent} event */
  #onWheel(event) {
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    const factor = Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 80 : 350));
    if (event.deltaY === 0 || !this.host.viewport.canZoom(factor)) return;
    event.preventDefault();
    this.host.viewport.zoom(factor, placeOf(event));
    this.#pointAt(event);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { viewport } = this.host;
    const far = event.shiftKey ? farStep : 1;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowLeft: () => this.#step(0, -far),
      ArrowRight: () => this.#step(0, far),
      ArrowUp: () => this.#step(-far, 0),
      ArrowDown: () => this.#step(far, 0),
      PageUp: () => this.#step(-farStep, 0),
      PageDown: () => this.#step(farStep, 0),
      Home: () => this.#step(0, -viewport.picture.width),
      End: () => this.#step(0, viewport.picture.width),
      '+': () => this.#zoomAtPoint(zoomStep),
      '=': () => this.#zoomAtPoint(zoomStep),
      '-': () => this.#zoomAtPoint(1 / zoomStep),
      0: () => viewport.fit(),
    };
    if (!(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  }

  /** @param {number} factor */
  #zoomAtPoint(factor) {
    const { viewport, point } = this.host;
    viewport.show(point.row, point.column);
    const { origin, scale } = viewport;
    viewport.zoom(factor, {
      x: origin.x + (point.column + 0.5) * scale,
      y: origin.y + (point.row + 0.5) * scale,
    });
  }

  /** @param {number} rows @param {number} columns */
  #step(rows, columns) {
    const { viewport, point } = this.host;
    const { width, height } = viewport.picture;
    const within = (/** @type {number} */ at, /** @type {number} */ count) =>
      Math.min(count - 1, Math.max(0, at));
    const next = {
      row: within(point.row + rows, height),
      column: within(point.column + columns, width),
    };
    viewport.show(next.row, next.column);
    this.point(next, true);
  }

  /** @param {MouseEvent} event */
  #pointAt(event) {
    const { viewport } = this.host;
    const { x, y } = viewport.toPicture(placeOf(event));
    const [row, column] = [Math.floor(y), Math.floor(x)];
    const { width, height } = viewport.picture;
    if (row < 0 || column < 0 || row >= height || column >= width) return;
    this.point({ row, column }, false);
  }
}

/** In the view, in CSS pixels. @param {MouseEvent} event */
function placeOf(event) {
  const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
