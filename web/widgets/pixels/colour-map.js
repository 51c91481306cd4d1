import { css, html } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { colourMaps, cssColour, stretched } from './colour-tables.js';
import './image-plot.js';
import { levelWithin, statisticsOf } from './picture.js';

const mostPixels = 300_000;

/**
 * `<dl-colour-map .picture=${Picture} .point=${{ row, column }} map="viridis">`: the grey numbers of a picture as
 * plt.imshow shows them in one of `colourMaps`, with the colour bar unless `nobar`, and the colour of one pixel.
 * With `choosable` the pixel is marked, and `dl-point` comes with the one that is pointed at.
 */
class ColourMap extends DenseElement {
  static properties = {
    picture: { attribute: false },
    point: { attribute: false },
    map: {},
    nobar: { type: Boolean },
    choosable: { type: Boolean },
  };

  static styles = [
    base,
    css`
      .swatch {
        display: inline-block;
        width: 1em;
        height: 1em;
        border-radius: 3px;
        box-shadow: 0 0 0 1px var(--line-control);
        vertical-align: -0.12em;
      }

      .value {
        margin-top: var(--space-1);
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {import('./draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
    /** @type {keyof typeof colourMaps} */
    this.map = 'viridis';
    this.nobar = false;
    this.choosable = false;
    this.pixels = /** @type {import('./picture.js').Pixels} */ (/** @type {unknown} */ (null));
    /** @type {[number, number]} */
    this.range = [0, 255];
    /** @type {import('./colour-tables.js').ColourTable} */
    this.table = new Uint32Array(256);
    /** @type {{ x: [number, number], y: [number, number] }} */
    this.axes = { x: [0, 0], y: [0, 0] };
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('picture') && !changed.has('map')) return;
    const { width, height, counts, grey: levels } = this.picture;
    const { min, max } = statisticsOf(counts);
    this.pixels = levelWithin(levels, mostPixels);
    this.range = [min, max];
    this.axes = { x: [0, width - 1], y: [0, height - 1] };
    this.table = stretched(colourMaps[this.map], min, max);
  }

  render() {
    const { picture, point, map } = this;
    const value = picture.grey[0].data[point.row * picture.width + point.column];
    const colour = this.table[value];
    const channels = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
    return html`
      <dl-image-plot
        data-map=${map}
        .pixels=${this.pixels}
        .table=${this.table}
        .colours=${colourMaps[map]}
        .range=${this.range}
        .axes=${this.axes}
        .bar=${!this.nobar}
        .mark=${this.choosable ? this.#cell() : null}
        .label=${t('colours.label', { name: picture.name, map })}
        @dl-cell=${this.#point}
      ></dl-image-plot>
      <p class="value">
        <span class="number">${formatNumber(value)}</span> →
        <span class="swatch" style="background: ${cssColour(colour)}"></span>
        <span class="number">(${channels.join(', ')})</span>
      </p>
    `;
  }

  /** How many pixels of the picture one of those that are shown stands for, along each side. */
  get #step() {
    return 2 ** this.picture.grey.indexOf(this.pixels);
  }

  #cell() {
    const { row, column } = this.point;
    return { row: Math.floor(row / this.#step), column: Math.floor(column / this.#step) };
  }

  /** @param {CustomEvent<import('./draw-view.js').Point>} event */
  #point({ detail: { row, column } }) {
    const { width, height } = this.picture;
    if (!this.choosable) return;
    this.emit('dl-point', {
      row: Math.min(height - 1, row * this.#step),
      column: Math.min(width - 1, column * this.#step),
      keyboard: false,
    });
  }
}

customElements.define('dl-colour-map', ColourMap);
