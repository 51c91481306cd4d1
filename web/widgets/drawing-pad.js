import { css, html } from 'lit';
import { t } from '../languages/index.js';
import { recall, remember } from '../storage.js';
import { base, buttons } from '../styles/controls.js';
import { draw, drawStroke, side } from './drawing.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';
import './segmented.js';

const widths = { thin: 0.04, medium: 0.08, thick: 0.13 };
/** A mouse has no pressure; pens have all of it. @param {PointerEvent} event */
const pressureOf = ({ pointerType, pressure }) =>
  pointerType === 'pen' && pressure > 0 ? 0.35 + 0.65 * pressure : 1;
/** how far an arrow key moves the pen, as a share of the side */
const keyStep = 0.025;

/**
 * `<dl-drawing-pad>`: a square to draw on with mouse, finger or pen (whose pressure counts), or with the keyboard:
 * arrows move the pen, Space puts it down and lifts it. Emits `dl-draw` whenever the picture has changed;
 * `toBlob` gives it as a PNG, `clear` begins anew. What stands in the slot comes below the tools.
 */
class DrawingPad extends DenseElement {
  static properties = {
    strokes: { state: true },
    pen: { state: true },
    scheme: { state: true },
    cursor: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      .paper {
        position: relative;
        max-width: 320px;
        margin-inline: auto;
      }

      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border: 1px solid var(--line-control);
        border-radius: var(--radius-m);
        cursor: crosshair;
        touch-action: none;
      }

      .cursor {
        position: absolute;
        width: 14px;
        height: 14px;
        border: 2px solid var(--accent);
        border-radius: 50%;
        transform: translate(-50%, -50%);
        pointer-events: none;
      }

      .cursor.down {
        background: var(--accent);
      }

      .tools {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }

      .tools dl-segmented {
        flex: 1 1 180px;
      }

      .hint {
        margin-top: var(--space-1);
        text-align: center;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('./drawing.js').Stroke[]} */
    this.strokes = [];
    /** @type {keyof typeof widths} */
    this.pen = recall('pad.pen', 'medium');
    /** @type {import('./drawing.js').Scheme} */
    this.scheme = recall('pad.scheme', 'dark');
    /** @type {{ x: number, y: number, down: boolean } | null} the keyboard's pen */
    this.cursor = null;
    /** the pointer that is drawing */
    this.pointer = -1;
  }

  render() {
    return html`
      <div class="paper">
        <canvas
          width=${side}
          height=${side}
          tabindex="0"
          role="application"
          aria-label=${t('pad.label')}
          aria-describedby="keys"
          @pointerdown=${this.#down}
          @pointermove=${this.#move}
          @pointerup=${this.#up}
          @pointercancel=${this.#up}
          @keydown=${this.#key}
          @blur=${this.#leave}
        ></canvas>
        ${this.cursor ? this.#cursor(this.cursor) : ''}
      </div>
      <p id="keys" class="hidden-text">${t('pad.keys')}</p>
      <div class="tools">
        <dl-segmented
          compact
          .label=${t('pad.width')}
          .options=${Object.keys(widths).map((value) => ({ value, label: t(`pad.${value}`) }))}
          .value=${this.pen}
          @dl-change=${this.#choosePen}
        ></dl-segmented>
        <dl-segmented
          compact
          .label=${t('pad.scheme')}
          .options=${['dark', 'light'].map((value) => ({ value, label: t(`pad.${value}`) }))}
          .value=${this.scheme}
          @dl-change=${this.#chooseScheme}
        ></dl-segmented>
        <button type="button" class="button" ?disabled=${this.empty} @click=${this.undo}>
          ${icon('undo')} ${t('pad.undo')}
        </button>
        <button type="button" class="button" ?disabled=${this.empty} @click=${this.clear}>
          ${icon('trash')} ${t('pad.clear')}
        </button>
        <slot></slot>
      </div>
    `;
  }

  /** @param {{ x: number, y: number, down: boolean }} cursor */
  #cursor({ x, y, down }) {
    return html`<span class="cursor ${down ? 'down' : ''}" style="left: ${100 * x}%; top: ${100 * y}%"></span>`;
  }

  firstUpdated() {
    this.#redraw();
  }

  /** Whether nothing is drawn. */
  get empty() {
    return this.strokes.length === 0;
  }

  /** @returns {Promise<Blob>} what is drawn, as a PNG of 280 × 280 pixels */
  toBlob() {
    return new Promise((resolve, reject) => {
      this.#canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))));
    });
  }

  clear() {
    this.strokes = [];
    this.#redraw();
    this.emit('dl-draw');
  }

  undo() {
    this.strokes = this.strokes.slice(0, -1);
    this.#redraw();
    this.emit('dl-draw');
  }

  get #canvas() {
    return /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
  }

  get #context() {
    return /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
  }

  #redraw() {
    draw(this.#context, this.strokes, this.scheme);
  }

  /** @param {import('./drawing.js').Point[]} points @param {boolean} fresh whether a stroke begins here */
  #add(points, fresh) {
    const stroke = fresh
      ? { width: widths[this.pen], points: [] }
      : this.strokes[this.strokes.length - 1];
    const longer = { ...stroke, points: [...stroke.points, ...points] };
    this.strokes = [...(fresh ? this.strokes : this.strokes.slice(0, -1)), longer];
    drawStroke(this.#context, longer, this.scheme, stroke.points.length);
    this.emit('dl-draw');
  }

  /** @param {PointerEvent} event @returns {import('./drawing.js').Point} */
  #pointOf(event) {
    const { left, top, width, height } = this.#canvas.getBoundingClientRect();
    const x = (event.clientX - left) / width;
    const y = (event.clientY - top) / height;
    return { x, y, pressure: pressureOf(event) };
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0 || this.pointer >= 0) return;
    this.pointer = event.pointerId;
    this.cursor = null;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#add([this.#pointOf(event)], true);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (event.pointerId !== this.pointer) return;
    const all = event.getCoalescedEvents?.() ?? [];
    this.#add(
      (all.length > 0 ? all : [event]).map((each) => this.#pointOf(each)),
      false,
    );
  }

  /** @param {PointerEvent} event */
  #up(event) {
    if (event.pointerId === this.pointer) this.pointer = -1;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const { x, y, down } = this.cursor ?? { x: 0.5, y: 0.5, down: false };
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !this.empty) {
      this.undo();
    } else if (event.key in steps) {
      const [dx, dy] = steps[/** @type {keyof typeof steps} */ (event.key)];
      const within = (/** @type {number} */ value) => Math.min(1, Math.max(0, value));
      this.cursor = { x: within(x + dx * keyStep), y: within(y + dy * keyStep), down };
      if (down) this.#add([{ x: this.cursor.x, y: this.cursor.y, pressure: 1 }], false);
    } else if (event.key === ' ') {
      this.cursor = { x, y, down: !down };
      if (!down) this.#add([{ x, y, pressure: 1 }], true);
    } else return;
    event.preventDefault();
  }

  #leave() {
    this.cursor = null;
  }

  /** @param {CustomEvent<string>} event */
  #choosePen(event) {
    this.pen = /** @type {any} */ (event.detail);
    remember('pad.pen', this.pen);
  }

  /** @param {CustomEvent<string>} event */
  #chooseScheme(event) {
    this.scheme = /** @type {any} */ (event.detail);
    remember('pad.scheme', this.scheme);
    this.#redraw();
    if (!this.empty) this.emit('dl-draw');
  }
}

customElements.define('dl-drawing-pad', DrawingPad);
