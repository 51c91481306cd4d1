import { css, html, nothing, unsafeCSS } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import uplotStyle from 'uplot/dist/uPlot.min.css?inline';
import { formatNumber } from '../languages/index.js';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';
import './help.js';
import { Themed } from './themed.js';

/**
 * `note` stands beside the label in place of the last value.
 * @typedef {{
 *   label: string, colour: string, values: (number | null)[], format: (value: number) => string, note?: string
 * }} Series
 */

const height = 132;

/**
 * Curves that grow: `<dl-curves title="Loss" .series=${[{ label, colour, values, format }]}>`. One value an
 * epoch, the first at 1. `colour` is the name of a token. The last values stand beside the title as text,
 * so nothing has to be read off the drawing alone. With `.xs` the values stand over those numbers instead, on
 * a logarithmic axis (with `linear` an even one), and `.mark` is one of them that gets a line.
 */
class Curves extends DenseElement {
  static properties = {
    title: {},
    help: {},
    series: { attribute: false },
    length: { type: Number },
    range: { attribute: false },
    xs: { attribute: false },
    mark: { type: Number },
    linear: { type: Boolean },
  };

  static styles = [
    unsafeCSS(uplotStyle),
    base,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px var(--space-3);
        font-size: var(--text-s);
      }

      h3 {
        flex: 1;
        color: var(--ink-2);
        font-size: var(--text-s);
        font-weight: 500;
        white-space: nowrap;
      }

      .value {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--ink-2);
        white-space: nowrap;
      }

      .value .number {
        min-width: 5ch;
        color: var(--ink);
        text-align: right;
      }

      .key {
        width: 12px;
        height: 3px;
        border-radius: 2px;
      }

      .plot {
        height: ${height}px;
        margin-top: var(--space-1);
      }
    `,
  ];

  constructor() {
    super();
    this.title = '';
    /** one sentence on what is drawn */
    this.help = '';
    /** @type {Series[]} */
    this.series = [];
    /** how many epochs the axis shows at least */
    this.length = 1;
    /** @type {[number, number] | null} limits of the value axis, or by the data */
    this.range = null;
    /** @type {number[] | null} rising; above 0 unless `linear` */
    this.xs = null;
    /** 0 for none */
    this.mark = 0;
    this.linear = false;
    /** @type {import('uplot') | null} */
    this.plot = null;
    this.themed = new Themed(this, () => this.#rebuild());
    this.resize = new ResizeObserver(([{ contentRect }]) => {
      this.plot?.setSize({ width: Math.max(80, contentRect.width), height });
    });
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#rebuild();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.plot?.destroy();
    this.plot = null;
  }

  render() {
    return html`
      <div class="head">
        <h3>
          ${this.title}
          ${this.help ? html`<dl-help .term=${this.title} .text=${this.help}></dl-help>` : nothing}
        </h3>
        ${this.series.map((series) => {
          const last = series.values.findLast((value) => value !== null);
          return html`<span class="value">
            <span class="key" style=${styleMap({ background: `var(${series.colour})` })}></span>${series.label}
            <span class="number">${series.note ?? (last === undefined || last === null ? nothing : series.format(last))}</span>
          </span>`;
        })}
      </div>
      <div class="plot" aria-hidden="true"></div>
    `;
  }

  firstUpdated() {
    this.#rebuild();
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!this.plot || !['series', 'length', 'xs', 'mark'].some((name) => changed.has(name))) return;
    // uPlot's number of curves is fixed when it is made; validation may join later.
    if (this.plot.series.length === this.series.length + 1) this.plot.setData(this.#data());
    else this.#rebuild();
  }

  /** @returns {import('uplot').AlignedData} */
  #data() {
    if (this.xs) return [this.xs, ...this.series.map(({ values }) => values)];
    const count = Math.max(this.length, ...this.series.map(({ values }) => values.length));
    const epochs = Array.from({ length: count }, (_, index) => index + 1);
    return [
      epochs,
      ...this.series.map(({ values }) => epochs.map((_, index) => values[index] ?? null)),
    ];
  }

  get #logarithmic() {
    return this.xs !== null && !this.linear;
  }

  /** uPlot is fetched with the first curve: nobody needs it to start. */
  async #rebuild() {
    const { default: UPlot } = await import('uplot');
    if (!this.isConnected) return;
    this.plot?.destroy();
    const place = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.plot'));
    this.plot = new UPlot(this.#options(place.clientWidth || 300), this.#data(), place);
    this.resize.observe(place);
  }

  /** @param {number} width @returns {import('uplot').Options} */
  #options(width) {
    const style = getComputedStyle(this);
    const colour = (/** @type {string} */ token) => this.themed.colour(token);
    const axis = {
      stroke: colour('--ink-2'),
      font: `11px ${style.fontFamily}`,
      grid: { stroke: colour('--line'), width: 1 },
      ticks: { show: false },
      gap: 4,
    };
    return {
      width,
      height,
      legend: { show: false },
      cursor: { show: false },
      padding: [8, 12, 0, 0],
      scales: {
        x: this.#logarithmic
          ? { time: false, distr: 3 }
          : { time: false, range: (_, min, max) => [Math.min(1, min), Math.max(2, max)] },
        y: this.range ? { range: this.range } : {},
      },
      axes: [
        this.#logarithmic
          ? {
              ...axis,
              grid: { ...axis.grid, filter: wholePowers },
              size: 22,
              space: 44,
              filter: wholePowers,
              values: (_, ticks) => ticks.map((tick) => (tick === null ? '' : powerOfTen(tick))),
            }
          : { ...axis, size: 22, space: 44, incrs: wholeSteps },
        {
          ...axis,
          size: 40,
          space: 28,
          values: (_, ticks) => ticks.map((tick) => formatNumber(tick)),
        },
      ],
      hooks: { draw: [(plot) => this.#drawMark(plot, colour('--contrast'))] },
      series: [
        {},
        ...this.series.map(({ colour: token }) => ({
          stroke: colour(token),
          width: 2,
          spanGaps: true,
          points: { size: 5, show: (/** @type {any} */ plot) => plot.data[0].length < 2 },
        })),
      ],
    };
  }

  /** @param {import('uplot')} plot @param {string} colour */
  #drawMark({ ctx, bbox, valToPos }, colour) {
    if (!this.mark) return;
    const x = Math.round(valToPos(this.mark, 'x', true));
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.restore();
  }
}

const wholeSteps = [1, 2, 5]
  .flatMap((step) => Array.from({ length: 8 }, (_, power) => step * 10 ** power))
  .sort((a, b) => a - b);

/** Only whole powers of ten have room on a logarithmic axis. @param {unknown} _ @param {number[]} ticks */
function wholePowers(_, ticks) {
  return ticks.map((tick) => (Number.isInteger(Math.log10(tick)) ? tick : null));
}

/** @param {number} tick */
function powerOfTen(tick) {
  return formatNumber(tick, { maximumSignificantDigits: 1, maximumFractionDigits: 8 });
}

customElements.define('dl-curves', Curves);
