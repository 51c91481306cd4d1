import { css, html } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { channelsOf } from '../playground/heat-colours.js';
import { Themed } from '../themed.js';

/** @typedef {import('./samples.js').Samples} Samples */

const side = 360;
const digits = { maximumFractionDigits: 2 };
/** numbers of the map a side: the browser smooths between them */
const mapSteps = 48;

/**
 * The places of a map's numbers, for predict: rows from above, each from the left.
 * @param {number} reach the map shows −reach…reach on both axes
 */
export function mapPlaces(reach) {
  const at = (/** @type {number} */ i) => ((2 * (i + 0.5)) / mapSteps - 1) * reach;
  return Array.from({ length: mapSteps ** 2 }, (_, i) => [
    at(i % mapSteps),
    -at(Math.floor(i / mapSteps)),
  ]);
}

/**
 * `<dl-decision-map .values=${probabilities} .classes=${3} .samples=${samples} .reach=${2}>`: what a network answers
 * all over the plane, in the colours of the classes, with the samples. `values` has one number a place (the
 * probability of class 1) or one a class and place. Emits `dl-point` with `{ x, y }` for the place that is pointed at,
 * or reached with the arrow keys; with `.point=${null}` it is only a picture.
 */
class DecisionMap extends DenseElement {
  static properties = {
    values: { attribute: false },
    classes: { type: Number },
    samples: { attribute: false },
    reach: { type: Number },
    point: { attribute: false },
    label: {},
  };

  static styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        max-width: ${side}px;
        aspect-ratio: 1;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      .pointed {
        cursor: crosshair;
        touch-action: pan-y;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {ArrayLike<number>} */
    this.values = [];
    this.classes = 2;
    this.samples = /** @type {Samples} */ (/** @type {unknown} */ (null));
    this.reach = 2;
    /** @type {{ x: number, y: number } | null} */
    this.point = { x: 0, y: 0 };
    this.label = '';
    this.themed = new Themed(this, () => this.#draw());
  }

  render() {
    const { point } = this;
    if (!point)
      return html`<canvas width=${side * 2} height=${side * 2} role="img" aria-label=${this.label}></canvas>`;
    return html`<canvas
      class="pointed"
      width=${side * 2}
      height=${side * 2}
      role="application"
      tabindex="0"
      aria-label=${this.label}
      aria-description=${t('lesson.map.keys', {
        x: formatNumber(point.x, digits),
        y: formatNumber(point.y, digits),
      })}
      @pointermove=${this.#pointed}
      @pointerdown=${this.#pointed}
      @keydown=${this.#key}
    ></canvas>`;
  }

  updated() {
    this.#draw();
  }

  /** @param {PointerEvent} event */
  #pointed(event) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    this.#go(
      ((2 * (event.clientX - box.left)) / box.width - 1) * this.reach,
      (1 - (2 * (event.clientY - box.top)) / box.height) * this.reach,
    );
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    if (!(event.key in moves) || !this.point) return;
    event.preventDefault();
    const [right, up] = moves[/** @type {keyof typeof moves} */ (event.key)];
    const step = this.reach / 20;
    this.#go(this.point.x + right * step, this.point.y + up * step);
  }

  /** @param {number} x @param {number} y */
  #go(x, y) {
    const within = (/** @type {number} */ value) =>
      Math.max(-this.reach, Math.min(this.reach, value));
    this.emit('dl-point', { x: within(x), y: within(y) });
  }

  #draw() {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (this.values.length > 0) {
      const map = new OffscreenCanvas(mapSteps, mapSteps);
      map.getContext('2d')?.putImageData(this.#picture(), 0, 0);
      context.imageSmoothingQuality = 'high';
      context.drawImage(map, 0, 0, canvas.width, canvas.height);
    }
    this.#drawSamples(context);
    this.#drawPoint(context);
  }

  /** Each place in the mixture of the classes' colours, by their probabilities. */
  #picture() {
    const { values, classes } = this;
    const colours = this.#colours().map(channelsOf);
    const ground = channelsOf(this.themed.colour('--surface'));
    const single = values.length === mapSteps ** 2;
    const image = new ImageData(mapSteps, mapSteps);
    for (let i = 0; i < mapSteps ** 2; i++) {
      for (let channel = 0; channel < 3; channel++) {
        let mixed = 0;
        for (let c = 0; c < classes; c++) {
          const p = single ? (c ? values[i] : 1 - values[i]) : values[i * classes + c];
          mixed += p * colours[c][channel];
        }
        image.data[4 * i + channel] = 0.45 * mixed + 0.55 * ground[channel];
      }
      image.data[4 * i + 3] = 255;
    }
    return image;
  }

  #colours() {
    return Array.from({ length: this.classes }, (_, c) => this.themed.colour(`--class-${c}`));
  }

  /** @param {CanvasRenderingContext2D} context */
  #drawSamples(context) {
    const colours = this.#colours();
    context.strokeStyle = this.themed.colour('--surface');
    context.lineWidth = 2;
    this.samples?.x.forEach(([x, y], i) => {
      context.fillStyle = colours[this.samples.y[i]];
      context.beginPath();
      context.arc(this.#place(x), this.#place(-y), 8, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    });
  }

  /** @param {CanvasRenderingContext2D} context */
  #drawPoint(context) {
    if (!this.point) return;
    context.strokeStyle = this.themed.colour('--ink');
    context.lineWidth = 3;
    const [x, y] = [this.#place(this.point.x), this.#place(-this.point.y)];
    context.beginPath();
    context.arc(x, y, 14, 0, 2 * Math.PI);
    context.moveTo(x - 22, y);
    context.lineTo(x + 22, y);
    context.moveTo(x, y - 22);
    context.lineTo(x, y + 22);
    context.stroke();
  }

  /** @param {number} value */
  #place(value) {
    return (value / this.reach + 1) * side;
  }
}

customElements.define('dl-decision-map', DecisionMap);
