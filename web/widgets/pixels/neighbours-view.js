import { css, html, nothing } from 'lit';
import { sharedEngine } from '../../engine.js';
import { formatNumber, t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { viridis } from './colour-tables.js';
import './image-plot.js';
import { viewStyle } from './view-style.js';

/** @typedef {{ right: number, below: number }} Offset */

/** As far as correlations are measured, in rows and columns. */
export const radius = 8;
const side = 2 * radius + 1;

/**
 * `<dl-neighbours-view .picture=${Picture} .offset=${{ right: 1, below: 0 }}>`: neighbouring pixels are related:
 * Pearson's correlation for every offset, as a heat map. Emits `dl-offset` with `{ right, below, value }`, the
 * correlation −1…1 of the offset that is read out (NaN where there is nothing to compare), whenever one of them
 * has changed.
 */
class NeighboursView extends DenseElement {
  static properties = {
    picture: { attribute: false },
    correlations: { state: true },
    offset: { attribute: false },
    error: { state: true },
  };

  static styles = [
    base,
    viewStyle,
    css`
      .pair {
        align-items: start;
      }

      .map {
        border-radius: var(--radius-m);
      }

      td,
      th {
        padding: 3px var(--space-4) 3px 0;
        font-weight: 400;
        text-align: left;
      }

      th {
        color: var(--ink-2);
      }

      .chosen {
        margin-top: var(--space-2);
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {Float32Array | null} [side, side], from the offset (−radius, −radius) */
    this.correlations = null;
    this.pixels = /** @type {import('./picture.js').Pixels} */ (
      /** @type {unknown} */ ({
        data: new Uint8Array(side * side),
        width: side,
        height: side,
        channels: 1,
      })
    );
    /** @type {[number, number]} */
    this.range = [0, 1];
    /** the one that is read out, −radius…radius @type {Offset} */
    this.offset = { right: 1, below: 0 };
    this.error = '';
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('picture')) this.#measure(this.picture);
  }

  /** @param {import('./picture.js').Picture} picture */
  async #measure(picture) {
    this.correlations = null;
    this.error = '';
    try {
      const dl = await sharedEngine().ready;
      const { width, height } = picture;
      const [{ data }] = picture.grey;
      const found = await dl.images.autocorrelation(data, { width, height, radius });
      if (picture !== this.picture) return;
      this.#show(found);
    } catch (error) {
      if (picture === this.picture) this.error = reasonOf(error);
    }
  }

  /** @param {Float32Array} found NaN where there is nothing to compare */
  #show(found) {
    const least = found.reduce((min, value) => (value < min ? value : min), 1);
    const step = 255 / Math.max(1e-9, 1 - least);
    const data = Uint8Array.from(found, (value) => Math.round((value - least) * step || 0));
    this.pixels = { ...this.pixels, data };
    this.range = [least, 1];
    this.correlations = found;
  }

  render() {
    return html`
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${this.correlations ? this.#map() : html`<p class="hint" role="status">${t('neighbours.computing')}</p>`}
    `;
  }

  #map() {
    const { right: dx, below: dy } = this.offset;
    return html`<div class="pair">
      <div>
        <div
          class="map"
          role="application"
          tabindex="0"
          aria-label=${t('neighbours.label')}
          aria-describedby="chosen"
          @keydown=${this.#key}
        >
          <dl-image-plot
            .pixels=${this.pixels}
            .table=${viridis}
            .colours=${viridis}
            .range=${this.range}
            .axes=${{ x: [-radius, radius], y: [-radius, radius] }}
            .mark=${{ row: dy + radius, column: dx + radius }}
            .label=${t('neighbours.label')}
            @dl-cell=${this.#choose}
          ></dl-image-plot>
        </div>
        <p class="chosen" id="chosen" aria-live="polite">
          ${t('neighbours.chosen', { right: dx, below: dy })}
          <b class="number" data-offset="${dx},${dy}">${this.#at(dx, dy)}</b>
        </p>
      </div>
      <table aria-label=${t('neighbours.title')}>
        ${
          /** @type {[string, number, number][]} */ ([
            ['right', 1, 0],
            ['below', 0, 1],
            ['diagonal', 1, 1],
            ['far', radius, 0],
          ]).map(
            ([name, x, y]) =>
              html`<tr>
              <th scope="row">${t(`neighbours.${name}`, { n: radius })}</th>
              <td class="number" data-neighbour=${name}>${this.#at(x, y)}</td>
            </tr>`,
          )
        }
      </table>
    </div>`;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!this.correlations || !(changed.has('correlations') || changed.has('offset'))) return;
    const { right, below } = this.offset;
    this.emit('dl-offset', { right, below, value: this.#correlation(right, below) });
  }

  /** @param {number} right @param {number} below */
  #correlation(right, below) {
    return this.correlations?.[(below + radius) * side + right + radius] ?? Number.NaN;
  }

  /** @param {number} right @param {number} below */
  #at(right, below) {
    const value = this.#correlation(right, below);
    if (Number.isNaN(value)) return '—';
    return formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  }

  /** @param {CustomEvent<{ row: number, column: number }>} event */
  #choose({ detail }) {
    this.offset = { right: detail.column - radius, below: detail.row - radius };
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (!step) return;
    event.preventDefault();
    const within = (/** @type {number} */ at) => Math.min(radius, Math.max(-radius, at));
    const { right, below } = this.offset;
    this.offset = { right: within(right + step[0]), below: within(below + step[1]) };
  }
}

customElements.define('dl-neighbours-view', NeighboursView);
