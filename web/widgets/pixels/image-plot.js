import { css, html } from 'lit';
import { formatNumber } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { Themed } from '../themed.js';
import { ticksBetween } from '../ticks.js';
import { Width } from '../width.js';
import { drawScaled, paint, whole } from './paint.js';

/** In CSS pixels: room for the numbers at the axes, and for the colour bar with its numbers. */
const margin = { left: 38, right: 66, top: 6, bottom: 22 };
const strip = { gap: 12, width: 12 };
const tallest = 250;
const smallestMark = 7;

/**
 * Numbers as a picture, as plt.imshow and plt.colorbar draw it: rows downwards, a pixel a number, a bar with
 * the colours and what they stand for. `axes` are the numbers of the first and last column and row. Emits
 * `dl-cell` with the row and column that is pointed at.
 */
class ImagePlot extends DenseElement {
  static properties = {
    pixels: { attribute: false },
    table: { attribute: false },
    colours: { attribute: false },
    range: { attribute: false },
    axes: { attribute: false },
    mark: { attribute: false },
    bar: { attribute: false },
    label: {},
    width: { state: true },
  };

  static styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('./picture.js').Pixels} what goes through the table */
    this.pixels = { data: new Uint8Array(1), width: 1, height: 1, channels: 1 };
    /** @type {import('./colour-tables.js').ColourTable} */
    this.table = new Uint32Array(256);
    /** @type {import('./colour-tables.js').ColourTable} all colours, from the first to the last, for the bar */
    this.colours = new Uint32Array(256);
    /** @type {[number, number]} the numbers that the first and the last colour stand for */
    this.range = [0, 255];
    /** @type {{ x: [number, number], y: [number, number] }} */
    this.axes = { x: [0, 0], y: [0, 0] };
    /** @type {{ row: number, column: number } | null} */
    this.mark = null;
    /** whether the colour bar is there */
    this.bar = true;
    this.label = '';
    this.width = 0;
    this.themed = new Themed(this, () => this.requestUpdate());
    new Width(this);
  }

  render() {
    return html`<canvas
      role="img"
      aria-label=${this.label}
      @pointermove=${this.#point}
      @pointerdown=${this.#point}
    ></canvas>`;
  }

  updated() {
    if (this.width < 150) return;
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const { box } = this;
    const height = margin.top + box.height + margin.bottom;
    canvas.style.height = `${height}px`;
    canvas.width = Math.round(this.width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    drawScaled(context, paint(this.pixels, whole(this.pixels), this.table), box);
    context.font = `11px ${getComputedStyle(this).fontFamily}`;
    context.fillStyle = this.themed.colour('--ink-2');
    context.strokeStyle = this.themed.colour('--line-strong');
    context.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
    this.#drawAxes(context, box);
    if (this.bar) this.#drawBar(context, box);
    if (this.mark) this.#drawMark(context, box, this.mark);
  }

  /** Where the picture is, in CSS pixels. */
  get box() {
    const room = this.width - margin.left - margin.right;
    const scale = Math.min(room / this.pixels.width, tallest / this.pixels.height);
    return {
      x: margin.left,
      y: margin.top,
      width: Math.max(1, Math.round(this.pixels.width * scale)),
      height: Math.max(1, Math.round(this.pixels.height * scale)),
    };
  }

  /** @param {CanvasRenderingContext2D} context @param {ImagePlot['box']} box */
  #drawAxes(context, box) {
    const { x, y } = this.axes;
    const place = (
      /** @type {number} */ value,
      /** @type {[number, number]} */ [from, to],
      /** @type {number} */ length,
    ) => ((value - from + 0.5) / (to - from + 1)) * length;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    for (const tick of ticksBetween(...x, Math.max(2, box.width / 48), 1))
      context.fillText(
        formatNumber(tick),
        box.x + place(tick, x, box.width),
        box.y + box.height + 6,
      );
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    for (const tick of ticksBetween(...y, Math.max(2, box.height / 36), 1))
      context.fillText(formatNumber(tick), box.x - 6, box.y + place(tick, y, box.height));
  }

  /** @param {CanvasRenderingContext2D} context @param {ImagePlot['box']} box */
  #drawBar(context, box) {
    const colours = Uint8Array.from({ length: 256 }, (_, index) => 255 - index);
    const ladder = { data: colours, width: 1, height: 256, channels: /** @type {1} */ (1) };
    const x = box.x + box.width + strip.gap;
    const [from, to] = this.range;
    const image = paint(ladder, whole(ladder), this.colours);
    drawScaled(context, image, { x, y: box.y, width: strip.width, height: box.height }, false);
    context.strokeRect(x - 0.5, box.y - 0.5, strip.width + 1, box.height + 1);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    for (const tick of ticksBetween(from, to, Math.max(2, box.height / 36))) {
      const y = to > from ? box.y + ((to - tick) / (to - from)) * box.height : box.y;
      context.fillText(formatNumber(tick), x + strip.width + 5, y);
    }
  }

  /** @param {CanvasRenderingContext2D} context @param {ImagePlot['box']} box @param {{ row: number, column: number }} mark */
  #drawMark(context, box, { row, column }) {
    const [width, height] = [box.width / this.pixels.width, box.height / this.pixels.height];
    // Of a large picture a pixel is too small to be seen: then the frame is larger.
    const [across, down] = [Math.max(width, smallestMark), Math.max(height, smallestMark)];
    const place = /** @type {const} */ ([
      box.x + (column + 0.5) * width - across / 2,
      box.y + (row + 0.5) * height - down / 2,
      across,
      down,
    ]);
    context.lineWidth = 4;
    context.strokeStyle = '#fff';
    context.strokeRect(...place);
    context.lineWidth = 2;
    context.strokeStyle = this.themed.colour('--mark');
    context.strokeRect(...place);
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const { box } = this;
    const column = Math.floor(((event.offsetX - box.x) / box.width) * this.pixels.width);
    const row = Math.floor(((event.offsetY - box.y) / box.height) * this.pixels.height);
    if (row < 0 || column < 0 || row >= this.pixels.height || column >= this.pixels.width) return;
    this.emit('dl-cell', { row, column });
  }
}

customElements.define('dl-image-plot', ImagePlot);
