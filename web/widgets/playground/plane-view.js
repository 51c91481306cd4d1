import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { Themed } from '../themed.js';
import { classNames } from './data.js';
import { classToken, heatColours, shadeColour } from './heat-themed.js';
import { answerRange } from './model.js';
import { answerScale } from './network-scene.js';
import { partName } from './network-view.js';
import { paintPlane, paintPoints } from './plane-painter.js';
import { Watching } from './watching.js';

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

      .name {
        position: absolute;
        top: var(--space-2);
        left: var(--space-2);
        padding: 2px 8px;
        border-radius: var(--radius-s);
        background: var(--raised);
        color: var(--ink);
        font-size: var(--text-xs);
        font-weight: 500;
      }

      .classes {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--space-3);
        margin-top: var(--space-2);
        color: var(--ink-2);
        font-size: var(--text-xs);
      }

      .classes i {
        display: inline-block;
        width: 9px;
        height: 9px;
        margin-right: 5px;
        border-radius: 50%;
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
    new Watching(this, { frame: () => this.#draw(), change: () => this.requestUpdate() });
    /** what the dots were drawn of */
    this.dots = /** @type {unknown[]} */ ([]);
    this.resize = new ResizeObserver(() => this.#draw());
  }

  firstUpdated() {
    this.resize.observe(/** @type {Element} */ (this.renderRoot.querySelector('.square')));
  }

  updated() {
    this.#draw();
  }

  render() {
    const name = this.#name();
    return html`
      <div class="square" role="img" aria-label=${t('playground.planeLabel')}>
        <canvas class="ground"></canvas>
        <canvas class="dots"></canvas>
        ${name ? html`<span class="name">${name}</span>` : nothing}
      </div>
      ${this.#legend()}
    `;
  }

  /** What is pointed at. */
  #name() {
    const { look, session } = this;
    if (!look || look.from !== undefined || !session?.net) return '';
    return look.column === 0
      ? t('playground.input', { name: session.net.inputs[look.unit] ?? '' })
      : partName(look, (session.settings?.networkShape.length ?? 0) + 2);
  }

  #legend() {
    const net = this.session?.net;
    const classes = net?.data.classes ?? [];
    // Two classes that have names of their own, not A and B, are named too.
    if (classes.length > 2 || (classes.length === 2 && classes[0] !== classNames(1)[0]))
      return html`<div class="classes">
        ${classes.map(
          (name, index) =>
            html`<span><i style="background: var(${classToken(index, classes.length)})"></i>${name}</span>`,
        )}
      </div>`;
    const { low, high } = net ? answerRange(net.head, net.data.targets) : { low: -1, high: 1 };
    return html`<div class="scale" aria-hidden="true">
      <span class="number">${formatNumber(low)}</span><span class="bar"></span>
      <span class="number">${formatNumber(high)}</span>
    </div>`;
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
    if (map) {
      const { shades, low, high } = this.#scale(map.unit);
      const scale = { low, high, discretize: session.settings?.discretize ?? false };
      paintPlane(ground, map, scale, { shades, classes: this.colours.classes });
    }
    this.#dots(dots, size);
  }

  /** The answer, or one neuron's outputs. */
  #map() {
    const { frame, net } = this.session;
    if (!frame?.plane || !net) return null;
    const answer = { ...frame.plane, unit: net.head.units > 1 ? null : 0 };
    const part = this.look;
    if (!part || part.from !== undefined || !net.coarse) return answer;
    if (part.column === 0) {
      const { side, values } = net.coarse;
      return {
        side,
        answer: { data: values, shape: [side ** 2, net.inputs.length] },
        unit: part.unit,
      };
    }
    const layer = frame.maps?.layers[part.column - 1];
    if (!layer || part.unit >= layer.shape[1]) return answer;
    // The output has a finer map of its own.
    return part.column === net.drawn.length
      ? { ...answer, unit: part.unit }
      : { side: net.coarse.side, answer: layer, unit: part.unit };
  }

  /** @param {number | null} unit */
  #scale(unit) {
    const { net } = this.session;
    const { look } = this;
    const colours = /** @type {ReturnType<typeof heatColours>} */ (this.colours);
    const hidden = look && look.from === undefined && look.column < (net?.drawn.length ?? 0);
    return hidden || !net
      ? { shades: colours.shades, low: -1, high: 1 }
      : answerScale(net, unit ?? 0, colours);
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
    canvas.getContext('2d')?.clearRect(0, 0, size, size);
    const { classes, targets } = net.data;
    const { shades, ink } = this.colours;
    // Numbers near 0 have the colour of the ground.
    const edge = classes.length > 0 ? this.colours.ground : this.colours.edge;
    const tokens = classes.map((_, index) => this.themed.colour(classToken(index, classes.length)));
    const { high } = answerRange(net.head, targets);
    const colourOf = (/** @type {number} */ target) =>
      classes.length > 0 ? tokens[target] : shadeColour(shades, target / high);
    const ratio = Math.min(2, devicePixelRatio);
    const radius = Math.max(2.2 * ratio, size / 110);
    const dots = { colourOf, radius };
    paintPoints(canvas, net.data, { ...dots, from: 0, to: net.cut, edge });
    if (shown)
      paintPoints(canvas, net.data, { ...dots, from: net.cut, to: targets.length, edge: ink });
  }
}

/** @param {HTMLCanvasElement} canvas @param {number} size */
function fit(canvas, size) {
  if (canvas.width === size) return;
  canvas.width = size;
  canvas.height = size;
}

customElements.define('dl-plane-view', PlaneView);
