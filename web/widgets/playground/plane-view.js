import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { Themed } from '../themed.js';
import { classToken, heatColours } from './heat-themed.js';
import { paintPlane, paintPoints } from './plane-painter.js';

/** @typedef {import('./session.js').Session} Session */

/**
 * `<dl-plane-view .session=${Session} .look=${Part | null}>`: the samples in the plane, and what the network answers
 * everywhere in it, or what one of its neurons puts out (`look`).
 */
class PlaneView extends DenseElement {
  static properties = { session: { attribute: false }, look: { attribute: false } };

  static styles = [
    base,
    css`
      .square {
        position: relative;
        aspect-ratio: 1;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-s);
        overflow: hidden;
      }

      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }

      .scale {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: var(--space-2);
        margin-top: var(--space-2);
        color: var(--ink-2);
        font-size: var(--text-xs);
      }

      .bar {
        height: 8px;
        border-radius: 4px;
        background: linear-gradient(to right, var(--below), var(--surface), var(--above));
        box-shadow: inset 0 0 0 1px var(--line);
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {Session} */ (/** @type {unknown} */ (null));
    /** @type {import('./network-view.js').Part | null} */
    this.look = null;
    /** @type {ReturnType<typeof heatColours> | undefined} */
    this.colours = undefined;
    this.themed = new Themed(this, () => {
      this.colours = undefined;
      this.#draw();
    });
    this.draw = () => this.#draw();
    /** what the dots were drawn of */
    this.dots = /** @type {unknown[]} */ ([]);
    this.resize = new ResizeObserver(() => this.#draw());
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('session')) return;
    changed.get('session')?.removeEventListener('frame', this.draw);
    this.session?.addEventListener('frame', this.draw);
  }

  firstUpdated() {
    this.resize.observe(/** @type {Element} */ (this.renderRoot.querySelector('.square')));
  }

  updated() {
    this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session?.removeEventListener('frame', this.draw);
  }

  render() {
    const classes = this.session?.net?.data.classes ?? [];
    return html`
      <div class="square" role="img" aria-label=${t('playground.planeLabel')}>
        <canvas class="ground"></canvas>
        <canvas class="dots"></canvas>
      </div>
      ${
        classes.length > 2
          ? nothing
          : html`<div class="scale" aria-hidden="true">
              <span class="number">${formatNumber(-1)}</span><span class="bar"></span>
              <span class="number">${formatNumber(1)}</span>
            </div>`
      }
    `;
  }

  #draw() {
    const { session } = this;
    const square = /** @type {HTMLElement | null} */ (this.renderRoot?.querySelector('.square'));
    if (!session?.net || !square || square.clientWidth === 0) return;
    const { data } = session.net;
    const classes = data.classes.length;
    if (this.colours?.classes.length !== classes) this.colours = heatColours(this.themed, classes);
    const [ground, dots] = this.renderRoot.querySelectorAll('canvas');
    const size = Math.round(square.clientWidth * Math.min(2, devicePixelRatio));
    fit(ground, size);
    const map = this.#map();
    if (map) paintPlane(ground, map, this.#scale(), this.colours);
    this.#dots(dots, size);
  }

  /** The answer, or one neuron's outputs. */
  #map() {
    const { frame, net } = this.session;
    if (!frame?.plane || !net) return null;
    const part = this.look;
    if (!part || !frame.maps || part.from !== undefined) return frame.plane;
    if (part.column === 0)
      return net.coarse
        ? {
            side: net.coarse.side,
            answer: { data: net.coarse.values, shape: [net.coarse.side ** 2, net.inputs.length] },
            unit: part.unit,
          }
        : frame.plane;
    const layer = frame.maps.layers[part.column - 1];
    // The output has a finer map of its own.
    if (!layer || (part.column === frame.maps.layers.length && layer.shape[1] === 1))
      return frame.plane;
    return { side: frame.maps.side, answer: { ...layer, shape: layer.shape }, unit: part.unit };
  }

  #scale() {
    const discretize = this.session.settings?.discretize ?? false;
    const head = this.session.net?.head;
    const probabilities = !this.look && head?.activation === 'sigmoid';
    return probabilities ? { low: 0, high: 1, discretize } : { low: -1, high: 1, discretize };
  }

  /** Dots are drawn anew only when there are others. @param {HTMLCanvasElement} canvas @param {number} size */
  #dots(canvas, size) {
    const { net, settings } = this.session;
    if (!net || !this.colours) return;
    const shown = settings?.showTestData ?? false;
    const now = [net.data, net.cut, shown, size, this.colours];
    if (now.every((value, index) => value === this.dots[index])) return;
    this.dots = now;
    fit(canvas, size);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.clearRect(0, 0, size, size);
    const { classes, targets } = net.data;
    const { shades, ink, ground } = this.colours;
    const tokens = classes.map((_, index) => this.themed.colour(classToken(index, classes.length)));
    const colourOf = (/** @type {number} */ target) =>
      classes.length > 0 ? tokens[target] : shadeColour(shades, target);
    const radius = (Math.min(2, devicePixelRatio) * Math.max(2.2, square(size))) / 1;
    paintPoints(canvas, net.data, { from: 0, to: net.cut, colourOf, edge: ground, radius });
    if (shown)
      paintPoints(canvas, net.data, {
        from: net.cut,
        to: targets.length,
        colourOf,
        edge: ink,
        radius,
      });
  }
}

/** @param {number} size of the canvas @returns {number} radius of a dot */
function square(size) {
  return size / Math.min(2, devicePixelRatio) / 110;
}

/** @param {import('./heat-colours.js').Shades} shades @param {number} value −1 … 1 */
function shadeColour(shades, value) {
  const pixel = shades[Math.max(0, Math.min(255, Math.round(((value + 1) / 2) * 255)))];
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
}

/** @param {HTMLCanvasElement} canvas @param {number} size */
function fit(canvas, size) {
  if (canvas.width === size) return;
  canvas.width = size;
  canvas.height = size;
}

customElements.define('dl-plane-view', PlaneView);
