import { css, html } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { cssColour, grey, stretched, viridis } from '../colour-tables.js';
import '../image-plot.js';
import { levelWithin, statisticsOf } from '../picture.js';
import { card } from './card.js';

const mostPixels = 300_000;

const maps = /** @type {const} */ ([
  { id: 'viridis', colours: viridis, code: 'plt.imshow(image_array)' },
  { id: 'gray', colours: grey, code: "plt.imshow(image_array, cmap='gray')" },
]);

/** Colour maps: the same numbers in matplotlib's own colours and in grey, each with its colour bar. */
class ColoursPanel extends DenseElement {
  static properties = { picture: { attribute: false }, point: { attribute: false } };

  static styles = [
    base,
    card,
    css`
      pre {
        margin-bottom: var(--space-3);
      }

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
    this.picture = /** @type {import('../picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {import('../draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
    this.pixels = /** @type {import('../picture.js').Pixels} */ (/** @type {unknown} */ (null));
    /** @type {[number, number]} */
    this.range = [0, 255];
    /** @type {Record<string, import('../colour-tables.js').ColourTable>} */
    this.tables = {};
    /** @type {{ x: [number, number], y: [number, number] }} */
    this.axes = { x: [0, 0], y: [0, 0] };
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('picture')) return;
    const { width, height, counts, grey: levels } = this.picture;
    const { min, max } = statisticsOf(counts);
    this.pixels = levelWithin(levels, mostPixels);
    this.range = [min, max];
    this.axes = { x: [0, width - 1], y: [0, height - 1] };
    this.tables = Object.fromEntries(
      maps.map(({ id, colours }) => [id, stretched(colours, min, max)]),
    );
  }

  render() {
    const [from, to] = this.range;
    return html`
      <div class="head"><h2>${t('colours.title')}</h2></div>
      <p class="lead">${t('colours.text', { from, to })}</p>
      <div class="pair">${maps.map((map) => this.#map(map))}</div>
    `;
  }

  /** @param {typeof maps[number]} map */
  #map({ id, colours, code }) {
    const { picture, point } = this;
    const value = picture.grey[0].data[point.row * picture.width + point.column];
    const colour = this.tables[id][value];
    const channels = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
    return html`<div>
      <h3>${t(`colours.${id}`)}</h3>
      <pre class="code">${`${code}\nplt.colorbar()`}</pre>
      <dl-image-plot
        data-map=${id}
        .pixels=${this.pixels}
        .table=${this.tables[id]}
        .colours=${colours}
        .range=${this.range}
        .axes=${this.axes}
        .label=${t('colours.label', { name: picture.name, map: t(`colours.${id}`) })}
      ></dl-image-plot>
      <p class="value">
        <span class="number">${formatNumber(value)}</span> →
        <span class="swatch" style="background: ${cssColour(colour)}"></span>
        <span class="number">(${channels.join(', ')})</span>
      </p>
    </div>`;
  }
}

customElements.define('dl-colours-panel', ColoursPanel);
