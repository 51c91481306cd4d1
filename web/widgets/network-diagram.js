import { css, html, nothing, svg } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber, t } from '../languages/index.js';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/**
 * `activations`, one a unit, are what the layer puts out for some sample.
 * @typedef {{
 *   name: string, units: number, note?: string, colours?: string[], activations?: ArrayLike<number>
 * }} DrawnLayer
 * @typedef {{ x: number, y: number }} Place
 * A drawn neuron and which of its layer's it is.
 * @typedef {Place & { unit: number }} Neuron
 */

const width = 400;
const height = 158;
const top = 6;
const bottom = 118;
/** so many neurons are drawn of a layer; of a larger one the first and the last, with dots between */
const most = 9;

/**
 * `<dl-network-diagram .layers=${[{ name, units, note, colours, activations }]} label="…">`: a fully
 * connected network, the input on the left. Every line is a weight; of large layers only some neurons are
 * drawn. With activations a neuron is filled the more, the more active it is; of large layers the most active
 * are drawn, and pointing at one, or going there with the arrow keys, tells its value.
 */
class NetworkDiagram extends DenseElement {
  static properties = {
    layers: { attribute: false },
    label: {},
    focused: { state: true },
    pointed: { state: true },
  };

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

      .live {
        cursor: default;
        outline: none;
      }

      .live circle,
      .live rect {
        fill: var(--surface);
        stroke: var(--line-control);
        stroke-width: 1;
      }

      .live .level {
        fill: var(--accent);
        stroke: none;
      }

      .live .level.below {
        fill: var(--contrast);
      }

      .live:hover circle,
      .live:hover rect,
      .live:focus-visible circle,
      .live:focus-visible rect {
        stroke: var(--ink);
        stroke-width: 2;
      }

      .value {
        min-height: 1.5em;
        color: var(--ink-2);
        font-size: var(--text-s);
        text-align: center;
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
    /** the neuron the Tab key comes to */
    this.focused = { layer: 0, place: 0 };
    /** what is said about the neuron pointed at */
    this.pointed = '';
  }

  get #live() {
    return this.layers.some(({ activations }) => activations);
  }

  render() {
    if (this.layers.length === 0) return nothing;
    const columns = this.layers.map((layer, index) => this.#column(layer, index));
    return html`<svg
        viewBox="0 0 ${width} ${height}"
        role=${this.#live ? 'group' : 'img'}
        aria-label=${this.label}
        @keydown=${this.#key}
      >
        ${columns.slice(1).map((column, index) => svg`<path d=${lines(columns[index].neurons, column.neurons)} />`)}
        ${columns.map(({ neurons, dots }, index) => [this.#neurons(index, neurons), dots.map(dot)])}
        ${columns.map(({ x }, index) => this.#caption(x, this.layers[index]))}
      </svg>
      ${this.#live ? html`<p class="value" aria-hidden="true">${this.pointed}</p>` : nothing}`;
  }

  /**
   * Where the neurons of a layer stand: evenly spread, with a gap of three dots where some are left out.
   * @param {DrawnLayer} layer
   * @param {number} index
   * @returns {{ x: number, neurons: Neuron[], dots: Place[] }}
   */
  #column({ units, activations }, index) {
    const margin = 46;
    const x =
      this.layers.length === 1
        ? width / 2
        : margin + (index * (width - 2 * margin)) / (this.layers.length - 1);
    const slots = Math.min(units, most);
    const step = (bottom - top) / (most - 1);
    const first = (top + bottom) / 2 - (step * (slots - 1)) / 2;
    const places = Array.from({ length: slots }, (_, i) => ({ x, y: first + i * step, unit: i }));
    if (units <= most) return { x, neurons: places, dots: [] };
    if (activations) {
      const shown = strongest(activations, most);
      return { x, neurons: places.map((place, i) => ({ ...place, unit: shown[i] })), dots: [] };
    }
    const gap = Math.floor(most / 2);
    const dots = [-4, 0, 4].map((shift) => ({ x, y: places[gap].y + shift }));
    const last = places
      .slice(gap + 1)
      .map((place) => ({ ...place, unit: place.unit + units - most }));
    return { x, neurons: [...places.slice(0, gap), ...last], dots };
  }

  /** Inputs are squares (a pixel each), neurons are circles. @param {number} index @param {Neuron[]} neurons */
  #neurons(index, neurons) {
    const { colours, activations } = this.layers[index];
    if (activations) return this.#active(index, neurons, activations);
    if (index === 0) return neurons.map(({ x, y }) => square(x, y, ''));
    return neurons.map(
      ({ x, y, unit }) =>
        svg`<circle cx=${x} cy=${y} r="5" style=${styleMap(colours ? { fill: colours[unit], stroke: colours[unit] } : {})} />`,
    );
  }

  /** Neurons with their activations. @param {number} layer @param {Neuron[]} neurons @param {ArrayLike<number>} activations */
  #active(layer, neurons, activations) {
    const { name, colours } = this.layers[layer];
    const limit = Math.max(...neurons.map(({ unit }) => Math.abs(activations[unit])));
    const scale = colours ? 1 : limit || 1;
    return neurons.map(({ x, y, unit }, place) => {
      const value = activations[unit];
      const text = t(layer === 0 ? 'diagram.input' : 'diagram.value', {
        layer: name,
        n: unit + 1,
        value: formatNumber(value, { maximumSignificantDigits: 3 }),
      });
      const reachable = this.focused.layer === layer && this.focused.place === place;
      const point = () => {
        this.pointed = text;
      };
      const style = styleMap({
        'fill-opacity': String(Math.min(1, Math.abs(value) / scale)),
        ...(colours ? { fill: colours[unit] } : {}),
      });
      const level = `level ${value < 0 ? 'below' : ''}`;
      return svg`<g
        class="live"
        role="img"
        tabindex=${reachable ? 0 : -1}
        aria-label=${text}
        data-place="${layer} ${place}"
        data-value=${value}
        @pointerenter=${point}
        @focus=${point}
      >
        ${
          layer === 0
            ? [square(x, y, ''), square(x, y, level, style)]
            : svg`<circle cx=${x} cy=${y} r="6" /><circle class=${level} cx=${x} cy=${y} r="6" style=${style} />`
        }
      </g>`;
    });
  }

  /** @param {KeyboardEvent} event */
  async #key(event) {
    const moves = {
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
    };
    if (!this.#live || !(event.key in moves)) return;
    event.preventDefault();
    const [across, down] = moves[/** @type {keyof typeof moves} */ (event.key)];
    const layer = Math.max(0, Math.min(this.layers.length - 1, this.focused.layer + across));
    const last = Math.min(this.layers[layer].units, most) - 1;
    const place = Math.max(0, Math.min(last, this.focused.place + down));
    this.focused = { layer, place };
    await this.updateComplete;
    const node = this.renderRoot.querySelector(`[data-place="${layer} ${place}"]`);
    /** @type {SVGElement | null} */ (node)?.focus();
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

/** @param {number} x @param {number} y @param {string} kind @param {unknown} [style] */
function square(x, y, kind, style = nothing) {
  return svg`<rect class=${kind} x=${x - 3.5} y=${y - 3.5} width="7" height="7" rx="1.5" style=${style} />`;
}

/** The units with the largest activations, whatever their sign, in their order. @param {ArrayLike<number>} activations @param {number} count */
function strongest(activations, count) {
  return Array.from(activations, (_, unit) => unit)
    .sort((a, b) => Math.abs(activations[b]) - Math.abs(activations[a]))
    .slice(0, count)
    .sort((a, b) => a - b);
}

/** Every neuron of one layer joined with every neuron of the next. @param {Place[]} from @param {Place[]} to */
function lines(from, to) {
  return from.flatMap((a) => to.map((b) => `M${a.x} ${a.y}L${b.x} ${b.y}`)).join('');
}

customElements.define('dl-network-diagram', NetworkDiagram);
