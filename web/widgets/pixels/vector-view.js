import { css, html } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import { Themed } from '../themed.js';
import { Width } from '../width.js';
import { drawStrip, stripHeight } from './draw-strip.js';
import { viewStyle } from './view-style.js';

const nearest = 44;
const zoomStep = 1.6;

/**
 * How many features a picture has, and what they are the product of, to be read.
 * @param {import('./picture.js').Picture} picture
 * @param {'grey' | 'rgb'} kind
 */
export function vectorLength({ width, height }, kind) {
  const sides = [height, width, ...(kind === 'rgb' ? [3] : [])];
  return {
    length: sides.reduce((product, side) => product * side),
    product: sides.map((side) => formatNumber(side)).join(' × '),
  };
}

/**
 * `<dl-vector-view .picture=${Picture} .point=${{ row, column }} kind="grey">`: the picture as the network gets it, all
 * its values in one long row; `kind` is "grey" or "rgb". Emits `dl-point` with a pixel, and the `channel` that was meant.
 */
class VectorView extends DenseElement {
  static properties = {
    picture: { attribute: false },
    point: { attribute: false },
    kind: {},
    channel: { type: Number },
    first: { state: true },
    cell: { state: true },
    width: { state: true },
  };

  static styles = [
    base,
    buttons,
    viewStyle,
    css`
      .strip {
        overflow: hidden;
        border-radius: var(--radius-m);
      }

      canvas {
        display: block;
        width: 100%;
        height: ${stripHeight}px;
        cursor: grab;
        touch-action: pan-y;
      }

      .bar {
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        gap: var(--space-1);
      }

      .formula {
        margin-top: var(--space-2);
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {import('./draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
    /** @type {'grey' | 'rgb'} */
    this.kind = 'grey';
    /** which of a pixel's three features is marked */
    this.channel = 0;
    this.first = 0;
    this.cell = nearest;
    this.width = 0;
    /** where a drag goes on from */
    this.dragged = Number.NaN;
    this.themed = new Themed(this, () => this.requestUpdate());
    new Width(this);
  }

  get pixels() {
    return (this.kind === 'rgb' ? this.picture.colours : this.picture.grey)[0];
  }

  get length() {
    return this.pixels.data.length;
  }

  /** The place of the marked pixel, or of one of its channels. */
  get index() {
    const { channels, width } = this.pixels;
    const pixel = this.point.row * width + this.point.column;
    return channels === 3 ? 3 * pixel + this.channel : pixel;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('picture')) {
      this.first = 0;
      this.cell = nearest;
    }
    // The pixel chosen elsewhere comes into sight.
    if (['point', 'kind', 'width'].some((name) => changed.has(name))) this.#show(this.index);
    this.#settle();
  }

  render() {
    const { pixels, index } = this;
    return html`
      <div class="strip">
        <canvas
          role="slider"
          tabindex="0"
          aria-label=${t('vector.label')}
          aria-valuemin="0"
          aria-valuemax=${this.length - 1}
          aria-valuenow=${index}
          aria-valuetext=${t('vector.value', { index, value: pixels.data[index] })}
          @pointerdown=${this.#down}
          @pointermove=${this.#move}
          @pointerup=${this.#up}
          @pointercancel=${this.#cancel}
          @wheel=${this.#wheel}
          @keydown=${this.#key}
        ></canvas>
      </div>
      <div class="bar">
        <input
          type="range"
          min="0"
          max=${Math.max(0, Math.ceil(this.length - this.width / this.cell))}
          step="any"
          .value=${String(this.first)}
          aria-label=${t('vector.scroll')}
          @input=${this.#scroll}
        />
        ${this.#zoomButton('zoomOut', 1 / zoomStep)} ${this.#zoomButton('zoomIn', zoomStep)}
      </div>
      ${this.#formula()}
    `;
  }

  #formula() {
    const { picture, point, pixels, index, channel } = this;
    const pixel = `${point.row} · ${picture.width} + ${point.column}`;
    const [names, numbers] =
      pixels.channels === 3
        ? [t('vector.formula.rgb'), `(${pixel}) · 3 + ${channel}`]
        : [t('vector.formula'), pixel];
    return html`<p class="formula">
      ${names} = <span class="number">${numbers} = <b data-index>${index}</b></span>;
      <span class="number">vector[${index}] = <b data-value>${pixels.data[index]}</b></span>
    </p>`;
  }

  /** @param {'zoomIn' | 'zoomOut'} name @param {number} factor */
  #zoomButton(name, factor) {
    return html`<button
      type="button"
      class="button quiet icon"
      aria-label=${t(`vector.${name}`)}
      title=${t(`vector.${name}`)}
      @click=${() => this.#zoom(factor)}
    >
      ${icon(name)}
    </button>`;
  }

  updated() {
    if (this.width < 1) return;
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    drawStrip(canvas, this.pixels, this, this.index, {
      ink: this.themed.colour('--ink-2'),
      mark: this.themed.colour('--mark'),
      accent: this.themed.colour('--accent'),
      row: (row) => t('vector.row', { row }),
      font: getComputedStyle(this).fontFamily,
      numbers: this.themed.family('--font-mono'),
    });
  }

  /** @param {number} index */
  #show(index) {
    if (this.width < 1) return;
    const seen = this.width / this.cell;
    if (index < this.first || index + 1 > this.first + seen) this.first = index + 0.5 - seen / 2;
  }

  /** Neither past the ends of the vector, nor nearer or farther than makes sense. */
  #settle() {
    if (this.width < 1) return;
    this.cell = Math.min(nearest, Math.max(this.width / this.length, this.cell));
    this.first = Math.max(0, Math.min(this.first, this.length - this.width / this.cell));
  }

  /** The marked feature stays where it is, if it is in sight; else the middle does. @param {number} factor @param {number} [at] CSS pixels from the left */
  #zoom(factor, at) {
    const marked = (this.index + 0.5 - this.first) * this.cell;
    const fixed = at ?? (marked >= 0 && marked <= this.width ? marked : this.width / 2);
    const feature = this.first + fixed / this.cell;
    this.cell = Math.min(nearest, Math.max(this.width / this.length, this.cell * factor));
    this.first = feature - fixed / this.cell;
  }

  /** Marks a feature, and with it its pixel everywhere. @param {number} index @param {boolean} keyboard */
  #mark(index, keyboard) {
    const { channels, width } = this.pixels;
    const within = Math.min(this.length - 1, Math.max(0, index));
    const pixel = Math.floor(within / channels);
    if (channels === 3) this.channel = within % 3;
    const [row, column] = [Math.floor(pixel / width), pixel % width];
    this.emit('dl-point', { row, column, channel: this.channel, keyboard });
  }

  /** @param {PointerEvent} event */
  #down(event) {
    /** @type {Element} */ (event.target).setPointerCapture(event.pointerId);
    this.dragged = event.offsetX;
    this.moved = false;
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (Number.isNaN(this.dragged)) return;
    if (!this.moved && Math.abs(event.offsetX - this.dragged) < 4) return;
    this.moved = true;
    this.first -= (event.offsetX - this.dragged) / this.cell;
    this.dragged = event.offsetX;
  }

  /** @param {PointerEvent} event */
  #up(event) {
    if (!this.moved) this.#mark(Math.floor(this.first + event.offsetX / this.cell), false);
    this.#cancel();
  }

  #cancel() {
    this.dragged = Number.NaN;
  }

  /** Sideways it scrolls, with Ctrl it zooms; otherwise the wheel is the page's. @param {WheelEvent} event */
  #wheel(event) {
    if (event.ctrlKey) this.#zoom(Math.exp(-event.deltaY / 100), event.offsetX);
    else if (event.deltaX !== 0 || event.shiftKey)
      this.first += (event.deltaX || event.deltaY) / this.cell;
    else return;
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const row = this.pixels.width * this.pixels.channels;
    /** @type {Record<string, number>} */
    const steps = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: row,
      ArrowDown: -row,
      PageUp: 10 * row,
      PageDown: -10 * row,
      Home: -this.length,
      End: this.length,
    };
    const zooms = /** @type {Record<string, number>} */ ({
      '+': zoomStep,
      '=': zoomStep,
      '-': 1 / zoomStep,
    });
    if (event.key in steps) this.#mark(this.index + steps[event.key], false);
    else if (event.key in zooms) this.#zoom(zooms[event.key]);
    else return;
    event.preventDefault();
  }

  /** @param {Event} event */
  #scroll(event) {
    this.first = Number(/** @type {HTMLInputElement} */ (event.target).value);
  }
}

customElements.define('dl-vector-view', VectorView);
