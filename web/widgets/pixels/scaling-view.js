import { css, html } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import './histogram.js';
import { statisticsOf } from './picture.js';
import { viewStyle } from './view-style.js';

const side = 5;
/**
 * `<dl-scaling-view .picture=${Picture} .point=${{ row, column }} divisor="255">`: dividing by 255: the numbers around a
 * pixel, statistics and histogram before and after.
 */
class ScalingView extends DenseElement {
  static properties = {
    picture: { attribute: false },
    point: { attribute: false },
    divisor: { type: Number },
  };

  static styles = [
    base,
    viewStyle,
    css`
      td,
      th {
        padding: 2px var(--space-2) 2px 0;
        text-align: left;
        font-weight: 400;
      }

      .patch {
        width: 100%;
        margin-bottom: var(--space-2);
        table-layout: fixed;
      }

      .patch td {
        padding: 3px 0;
        border: 1px solid var(--line);
        font-size: var(--text-xs);
        text-align: center;
      }

      .patch td.here {
        outline: 2px solid var(--mark);
        outline-offset: -1px;
      }

      .figures th {
        color: var(--ink-2);
      }

    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {import('./draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
    this.divisor = 255;
  }

  render() {
    const top = formatNumber(255 / this.divisor);
    return html`<div class="pair">
      ${this.#scale('before', t('scaling.before'), 1, 0)}
      ${this.#scale('after', t('scaling.after', { top }), this.divisor, 3)}
    </div>`;
  }

  /** @param {string} id @param {string} title @param {number} divisor @param {number} digits after the point */
  #scale(id, title, divisor, digits) {
    const { min, max, mean } = statisticsOf(this.picture.counts);
    const format = (/** @type {number} */ value, /** @type {number} */ places) =>
      formatNumber(value / divisor, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
    const figures = { min: format(min, digits), max: format(max, digits), mean: format(mean, 3) };
    return html`<div data-scale=${id}>
      <h3>${title}</h3>
      <table class="patch number" aria-label=${t('scaling.patch')}>
        ${this.#patch().map(
          (row) =>
            html`<tr>
              ${row.map(
                ({ value, here }) =>
                  html`<td class=${here ? 'here' : ''}>${format(value, digits)}</td>`,
              )}
            </tr>`,
        )}
      </table>
      <table class="figures">
        ${Object.entries(figures).map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${t(`scaling.${name}`)}</th>
              <td class="number" data-figure=${name}>${value}</td>
            </tr>`,
        )}
      </table>
      <dl-histogram
        .counts=${this.picture.counts}
        from="0"
        .to=${formatNumber(255 / divisor)}
        .label=${t('scaling.histogram')}
      ></dl-histogram>
    </div>`;
  }

  /** The pixels around the one pointed at, as many as there are. */
  #patch() {
    const { picture, point } = this;
    const start = (/** @type {number} */ at, /** @type {number} */ count) =>
      Math.max(0, Math.min(at - (side - 1) / 2, count - side));
    const top = start(point.row, picture.height);
    const left = start(point.column, picture.width);
    const range = (/** @type {number} */ from, /** @type {number} */ count) =>
      Array.from({ length: Math.min(side, count) }, (_, index) => from + index);
    return range(top, picture.height).map((row) =>
      range(left, picture.width).map((column) => ({
        value: picture.grey[0].data[row * picture.width + column],
        here: row === point.row && column === point.column,
      })),
    );
  }
}

customElements.define('dl-scaling-view', ScalingView);
