import { css, html } from 'lit';
import { base } from '../styles/controls.js';
import { nextTask } from '../tasks.js';
import { DenseElement } from './element.js';
import { inside, nearest, nearestTowards } from './plane.js';

/**
 * Points of a map: places by `x` and `y`, any scale; `kinds` are indices of colours; `ringed` and `crossed` are
 * 1 for those marked so.
 * @typedef {{
 *   x: Float32Array, y: Float32Array, kinds: ArrayLike<number>, ringed: Uint8Array, crossed: Uint8Array
 * }} Points
 */

const margin = 18;
const reach = 24;
/** half the side of a point's picture, with its ring and cross */
const stampReach = 8;
/** so long points are drawn before the page may answer, in milliseconds */
const slice = 10;
/** a pointer that moved less has clicked, not drawn */
const clickMoves = 5;

/**
 * `<dl-point-map .points .colours=${['var(--class-0)']} .hidden=${new Set()} .selected label="…">`: a cloud
 * of points. Emits `dl-point` with the index of the point pointed at (-1: none) and its place in the element;
 * `dl-select` with the indices clicked or drawn around. Arrow keys walk to the nearest point, Enter selects it.
 */
class PointMap extends DenseElement {
  static apart = true;

  static properties = {
    points: { attribute: false },
    colours: { attribute: false },
    without: { attribute: false },
    selected: { attribute: false },
    label: {},
    lasso: { type: Boolean, reflect: true },
  };

  static styles = [
    base,
    css`
      :host {
        position: relative;
      }

      canvas {
        display: block;
        width: 100%;
        height: 100%;
        border-radius: var(--radius-m);
      }

      .points {
        background: var(--sunken);
      }

      .marks {
        position: absolute;
        inset: 0;
        cursor: crosshair;
        touch-action: pan-y;
      }

      :host([lasso]) .marks {
        touch-action: none;
      }
    `,
  ];

  /** counts the drawings: one that is overtaken ends */
  #turn = 0;

  constructor() {
    super();
    /** @type {Points | null} */
    this.points = null;
    /** @type {string[]} CSS colours */
    this.colours = [];
    /** @type {Set<number>} kinds that are not shown */
    this.without = new Set();
    /** @type {number[]} */
    this.selected = [];
    this.label = '';
    /** whether a finger draws around points; otherwise it scrolls the page, and taps */
    this.lasso = false;
    this.at = -1;
    /** @type {{ x: number, y: number }[]} the line being drawn */
    this.line = [];
    this.resize = new ResizeObserver(() => {
      if (!this.hasUpdated) return;
      const { clientWidth, clientHeight } = this.#canvas;
      // The first call comes right after the first drawing.
      if (this.size !== `${clientWidth} ${clientHeight}`) this.#draw();
    });
    this.size = '';
    this.theme = new MutationObserver(() => this.#draw());
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.redraw = () => this.#draw();
  }

  connectedCallback() {
    super.connectedCallback();
    this.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.scheme.addEventListener('change', this.redraw);
    this.resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.theme.disconnect();
    this.scheme.removeEventListener('change', this.redraw);
    this.resize.disconnect();
  }

  render() {
    return html`<canvas class="points" aria-hidden="true"></canvas>
      <canvas
      class="marks"
      role="application"
      tabindex="0"
      aria-label=${this.label}
      @pointerdown=${this.#down}
      @pointermove=${this.#move}
      @pointerup=${this.#up}
      @pointercancel=${this.#cancel}
      @pointerleave=${this.#leave}
      @keydown=${this.#key}
      @blur=${this.#leave}
    ></canvas>`;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('points')) this.at = -1;
    const drawn = ['points', 'colours', 'without'].some((name) => changed.has(name));
    if (drawn) this.#draw();
    else this.#drawMarks();
  }

  /** On top of the points, so that pointing at one does not draw all of them anew. */
  get #canvas() {
    return /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('.marks'));
  }

  /** Points by where they are drawn; those not shown are nowhere. */
  #places() {
    const { points } = this;
    if (!points) return { x: new Float32Array(0), y: new Float32Array(0) };
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const [left, right] = ends(points.x);
    const [top, bottom] = ends(points.y);
    const scale = (/** @type {number} */ value) => (Number.isFinite(value) ? value : 1);
    const across = scale((width - 2 * margin) / (right - left));
    const down = scale((height - 2 * margin) / (bottom - top));
    const shown = (/** @type {number} */ i) => !this.without.has(points.kinds[i]);
    return {
      x: points.x.map((x, i) => (shown(i) ? margin + (x - left) * across : Number.NaN)),
      // Upwards is more, as on paper.
      y: points.y.map((y, i) => (shown(i) ? height - margin - (y - top) * down : Number.NaN)),
    };
  }

  #draw() {
    const canvas = this.hasUpdated && this.renderRoot.querySelector('.points');
    if (!(canvas instanceof HTMLCanvasElement) || canvas.clientWidth === 0) return;
    this.size = `${canvas.clientWidth} ${canvas.clientHeight}`;
    this.places = this.#places();
    this.#drawPoints(cleared(canvas));
    this.#drawMarks();
  }

  /** Colours that a canvas understands: it knows neither custom properties nor light-dark(). @param {string[]} colours */
  #resolved(colours) {
    return colours.map((colour) => {
      this.style.color = colour;
      const resolved = getComputedStyle(this).color;
      this.style.color = '';
      return resolved;
    });
  }

  /** Over several tasks, for thousands of points take long to draw. @param {CanvasRenderingContext2D} context */
  async #drawPoints(context) {
    const { points, places } = this;
    const turn = ++this.#turn;
    if (!points || !places) return;
    let started = performance.now();
    const colours = this.#resolved(this.colours);
    const [ink] = this.#resolved(['var(--ink)']);
    const radius = points.x.length > 1500 ? 3 : 4;
    /** Thousands of points look one of a few ways: each is drawn once and copied. @type {Map<string, HTMLCanvasElement>} */
    const stamps = new Map();
    for (let i = 0; i < places.x.length; i++) {
      if (Number.isNaN(places.x[i])) continue;
      if (performance.now() - started > slice) {
        await nextTask();
        if (turn !== this.#turn) return;
        started = performance.now();
      }
      const look = { kind: points.kinds[i], ringed: points.ringed[i], crossed: points.crossed[i] };
      const key = `${look.kind} ${look.ringed} ${look.crossed}`;
      let stamp = stamps.get(key);
      if (!stamp) {
        stamp = stampOf(colours[look.kind], ink, radius, look);
        stamps.set(key, stamp);
      }
      const side = 2 * stampReach;
      context.drawImage(stamp, places.x[i] - stampReach, places.y[i] - stampReach, side, side);
    }
  }

  /** What is selected, pointed at, drawn around. */
  #drawMarks() {
    const { places, line, at } = this;
    if (!places) return;
    const context = cleared(this.#canvas);
    const [accent] = this.#resolved(['var(--accent)']);
    context.strokeStyle = accent;
    context.lineWidth = 2;
    for (const i of this.selected) {
      circle(context, places.x[i], places.y[i], 7);
      context.stroke();
    }
    if (at >= 0) {
      context.lineWidth = 3;
      circle(context, places.x[at], places.y[at], 9);
      context.stroke();
    }
    if (line.length < 2) return;
    context.setLineDash([4, 3]);
    context.lineWidth = 1.5;
    context.beginPath();
    for (const { x, y } of line) context.lineTo(x, y);
    context.stroke();
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0) return;
    this.line = [{ x: event.offsetX, y: event.offsetY }];
    this.#canvas.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  #move({ offsetX: x, offsetY: y, pointerType }) {
    if (this.line.length > 0 && (pointerType === 'mouse' || this.lasso)) {
      this.line.push({ x, y });
      this.#drawMarks();
    } else if (this.places) {
      this.#point(nearest(this.places, x, y, reach));
    }
  }

  /** @param {PointerEvent} event */
  #up({ offsetX: x, offsetY: y }) {
    const { line, places } = this;
    this.line = [];
    if (!places || line.length === 0) return;
    const drawn = line.some((p) => Math.hypot(p.x - line[0].x, p.y - line[0].y) > clickMoves);
    if (drawn) this.emit('dl-select', inside(places, line));
    else {
      const index = nearest(places, x, y, reach);
      this.#point(index);
      this.emit('dl-select', index < 0 ? [] : [index]);
    }
    this.#drawMarks();
  }

  #cancel() {
    this.line = [];
    this.#drawMarks();
  }

  #leave() {
    if (this.line.length === 0) this.#point(-1);
  }

  /** @param {number} index */
  #point(index) {
    if (index === this.at) return;
    this.at = index;
    this.#drawMarks();
    const place = { x: this.places?.x[index] ?? 0, y: this.places?.y[index] ?? 0 };
    this.emit('dl-point', { index, ...place });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const { places } = this;
    if (!places) return;
    if (event.key in ways) {
      const [dx, dy] = ways[/** @type {keyof typeof ways} */ (event.key)];
      const { clientWidth, clientHeight } = this.#canvas;
      const next =
        this.at < 0
          ? nearest(places, clientWidth / 2, clientHeight / 2, Infinity)
          : nearestTowards(places, this.at, dx, dy);
      if (next >= 0) this.#point(next);
    } else if (event.key === 'Enter' && this.at >= 0) this.emit('dl-select', [this.at]);
    else if (event.key === 'Escape') this.emit('dl-select', []);
    else return;
    event.preventDefault();
  }
}

/** @param {Float32Array} values @returns {[number, number]} the least and the largest */
function ends(values) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** An empty canvas at the screen's own resolution, measured in CSS pixels. @param {HTMLCanvasElement} canvas */
function cleared(canvas) {
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(canvas.clientHeight * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(ratio, ratio);
  return context;
}

/**
 * A point as it looks, in the middle of a small canvas.
 * @param {string} colour
 * @param {string} ink
 * @param {number} radius
 * @param {{ ringed: number, crossed: number }} look
 */
function stampOf(colour, ink, radius, { ringed, crossed }) {
  const canvas = document.createElement('canvas');
  const ratio = devicePixelRatio || 1;
  canvas.width = canvas.height = Math.round(2 * stampReach * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(ratio, ratio);
  context.translate(stampReach, stampReach);
  context.fillStyle = colour;
  context.strokeStyle = ink;
  context.globalAlpha = 0.78;
  circle(context, 0, 0, radius);
  context.fill();
  context.globalAlpha = 1;
  if (ringed) {
    circle(context, 0, 0, radius + 1.5);
    context.stroke();
  }
  if (crossed) cross(context, 0, 0, radius + 2);
  return canvas;
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius */
function circle(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} arm */
function cross(context, x, y, arm) {
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x - arm, y + arm);
  context.lineTo(x + arm, y - arm);
  context.stroke();
}

customElements.define('dl-point-map', PointMap);
