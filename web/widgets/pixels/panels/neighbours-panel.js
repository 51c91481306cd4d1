import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { reasonOf } from '../../../reasons.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import '../../help.js';
import { viridis } from '../colour-tables.js';
import '../image-plot.js';
import { card } from './card.js';

const radius = 8;
const side = 2 * radius + 1;

/** Neighbouring pixels are related: Pearson's correlation for every offset, as a heat map. */
class NeighboursPanel extends DenseElement {
  static properties = {
    engine: { attribute: false },
    picture: { attribute: false },
    correlations: { state: true },
    chosen: { state: true },
    error: { state: true },
  };

  static styles = [
    base,
    card,
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
    this.engine = /** @type {import('../../../engine.js').Engine} */ (
      /** @type {unknown} */ (null)
    );
    this.picture = /** @type {import('../picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {Float32Array | null} [side, side], from the offset (−radius, −radius) */
    this.correlations = null;
    this.pixels = /** @type {import('../picture.js').Pixels} */ (
      /** @type {unknown} */ ({
        data: new Uint8Array(side * side),
        width: side,
        height: side,
        channels: 1,
      })
    );
    /** @type {[number, number]} */
    this.range = [0, 1];
    /** the offset that is read out: one to the right at first */
    this.chosen = { row: radius, column: radius + 1 };
    this.error = '';
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('picture')) this.#measure(this.picture);
  }

  /** @param {import('../picture.js').Picture} picture */
  async #measure(picture) {
    this.correlations = null;
    this.error = '';
    try {
      const dl = await this.engine.ready;
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
      <div class="head">
        <h2>
          ${t('neighbours.title')}
          <dl-help .term=${t('neighbours.term')} .text=${t('help.correlation')}></dl-help>
        </h2>
      </div>
      <p class="lead">${t('neighbours.text', { n: radius })}</p>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${this.correlations ? this.#map() : html`<p class="hint" role="status">${t('neighbours.computing')}</p>`}
    `;
  }

  #map() {
    const { chosen } = this;
    const [dx, dy] = [chosen.column - radius, chosen.row - radius];
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
            .mark=${chosen}
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

  /** @param {number} dx @param {number} dy */
  #at(dx, dy) {
    const value = this.correlations?.[(dy + radius) * side + dx + radius] ?? Number.NaN;
    if (Number.isNaN(value)) return '—';
    return formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  }

  /** @param {CustomEvent<{ row: number, column: number }>} event */
  #choose(event) {
    this.chosen = event.detail;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (!step) return;
    event.preventDefault();
    const within = (/** @type {number} */ at) => Math.min(side - 1, Math.max(0, at));
    this.chosen = {
      row: within(this.chosen.row + step[0]),
      column: within(this.chosen.column + step[1]),
    };
  }
}

customElements.define('dl-neighbours-panel', NeighboursPanel);
