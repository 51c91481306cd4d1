import { css, html, nothing, svg } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber } from '../languages/index.js';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/**
 * @typedef {{ name: string, units: number, note?: string, colours?: string[] }} DrawnLayer
 * @typedef {{ x: number, y: number }} Place
 */

const width = 400;
const height = 158;
const top = 6;
const bottom = 118;
/** so many neurons are drawn of a layer; of a larger one the first and the last, with dots between */
const most = 9;

/**
 * `<dl-network-diagram .layers=${[{ name, units, note, colours }]} label="…">`: a fully connected network,
 * the input on the left. Every line is a weight; of large layers only some neurons are drawn.
 */
class NetworkDiagram extends DenseElement {
  static properties = { layers: { attribute: false }, label: {} };

  static styles = [
    base,
    css`
      svg {
        display: block;
        width: 100%;
        height: auto;
        overflow: visible;
      }

      path {
        fill: none;
        stroke: var(--ink-2);
        stroke-width: 0.6;
        opacity: 0.28;
      }

      circle {
        fill: var(--surface);
        stroke: var(--accent);
        stroke-width: 1.6;
      }

      rect {
        fill: var(--ink-2);
      }

      .dots {
        fill: var(--ink-2);
        stroke: none;
      }

      text {
        fill: var(--ink);
        font: 500 11.5px var(--font-mono);
        text-anchor: middle;
      }

      text.note {
        fill: var(--ink-2);
        font: 400 10.5px var(--font);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {DrawnLayer[]} */
    this.layers = [];
    this.label = '';
  }

  render() {
    if (this.layers.length === 0) return nothing;
    const columns = this.layers.map((layer, index) => this.#column(layer, index));
    return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.label}>
      ${columns.slice(1).map((column, index) => svg`<path d=${lines(columns[index].neurons, column.neurons)} />`)}
      ${columns.map(({ neurons, dots }, index) => [this.#neurons(index, neurons), dots.map(dot)])}
      ${columns.map(({ x }, index) => this.#caption(x, this.layers[index]))}
    </svg>`;
  }

  /**
   * Where the neurons of a layer stand: evenly spread, with a gap of three dots where some are left out.
   * @param {DrawnLayer} layer
   * @param {number} index
   * @returns {{ x: number, neurons: Place[], dots: Place[] }}
   */
  #column({ units }, index) {
    const margin = 46;
    const x =
      this.layers.length === 1
        ? width / 2
        : margin + (index * (width - 2 * margin)) / (this.layers.length - 1);
    const slots = Math.min(units, most);
    const step = (bottom - top) / (most - 1);
    const first = (top + bottom) / 2 - (step * (slots - 1)) / 2;
    const places = Array.from({ length: slots }, (_, i) => ({ x, y: first + i * step }));
    if (units <= most) return { x, neurons: places, dots: [] };
    const gap = Math.floor(most / 2);
    const dots = [-4, 0, 4].map((shift) => ({ x, y: places[gap].y + shift }));
    return { x, neurons: places.filter((_, i) => i !== gap), dots };
  }

  /** Inputs are squares (a pixel each), neurons are circles. @param {number} index @param {Place[]} neurons */
  #neurons(index, neurons) {
    if (index === 0)
      return neurons.map(
        ({ x, y }) => svg`<rect x=${x - 3.5} y=${y - 3.5} width="7" height="7" rx="1.5" />`,
      );
    const { colours, units } = this.layers[index];
    return neurons.map(({ x, y }, i) => {
      // After the gap the last neurons are drawn, so colours count from the end there.
      const unit = units > most && i >= Math.floor(most / 2) ? units - (neurons.length - i) : i;
      return svg`<circle cx=${x} cy=${y} r="5" style=${styleMap(colours ? { fill: colours[unit], stroke: colours[unit] } : {})} />`;
    });
  }

  /** @param {number} x @param {DrawnLayer} layer */
  #caption(x, { name, units, note }) {
    return svg`
      <text x=${x} y=${bottom + 22}>${formatNumber(units)}</text>
      <text class="note" x=${x} y=${bottom + 37}>${note ?? name}</text>`;
  }
}

/** @param {Place} place */
function dot({ x, y }) {
  return svg`<circle class="dots" cx=${x} cy=${y} r="1.2" />`;
}

/** Every neuron of one layer joined with every neuron of the next. @param {Place[]} from @param {Place[]} to */
function lines(from, to) {
  return from.flatMap((a) => to.map((b) => `M${a.x} ${a.y}L${b.x} ${b.y}`)).join('');
}

customElements.define('dl-network-diagram', NetworkDiagram);
