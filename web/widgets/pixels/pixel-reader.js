import { css, html } from 'lit';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import { valuesAt } from './picture.js';
import './pixel-views.js';

/**
 * `<dl-pixel-reader .picture=${Picture} .viewport=${Viewport} .point=${{ row, column }}>`: views of a picture with what
 * the pixel says that is pointed at, and buttons to zoom. `modes` as dl-pixel-views has them, which emits `dl-point`.
 */
class PixelReader extends DenseElement {
  static properties = {
    picture: { attribute: false },
    viewport: { attribute: false },
    point: { attribute: false },
    modes: { attribute: false },
    news: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      .under {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
        margin-top: var(--space-3);
      }

      .readout {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--space-4);
        font-size: var(--text-s);
      }

      .readout b {
        font-weight: 600;
      }

      .zoom {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    this.viewport = /** @type {import('./viewport.js').Viewport} */ (/** @type {unknown} */ (null));
    /** @type {import('./draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
    /** @type {import('./draw-view.js').Mode[]} */
    this.modes = ['picture', 'over', 'numbers'];
    /** what was said last to those who listen */
    this.news = '';
  }

  render() {
    const { picture, viewport, point, modes } = this;
    return html`
      <dl-pixel-views .picture=${picture} .viewport=${viewport} .point=${point} .modes=${modes} @dl-point=${this.#say}></dl-pixel-views>
      <div class="under">
        ${this.#readout()}
        <div class="zoom">
          ${this.#zoomButton('zoomOut', 1 / 1.5)} ${this.#zoomButton('zoomIn', 1.5)}
          <button type="button" class="button quiet" @click=${() => viewport.fit()}>
            ${icon('whole')} ${t('views.whole')}
          </button>
          <button type="button" class="button quiet" @click=${this.#read}>${t('views.read')}</button>
        </div>
      </div>
      <p class="hidden-text" role="status">${this.news}</p>
    `;
  }

  /** @param {'zoomIn' | 'zoomOut'} name @param {number} factor */
  #zoomButton(name, factor) {
    return html`<button
      type="button"
      class="button quiet icon"
      aria-label=${t(`vector.${name}`)}
      title=${t(`vector.${name}`)}
      @click=${() => this.viewport.zoom(factor)}
    >
      ${icon(name)}
    </button>`;
  }

  #readout() {
    const { row, column } = this.point;
    const values = { row, column, ...valuesAt(this.picture, row, column) };
    return html`<div class="readout">
      ${Object.entries(values).map(
        ([name, value]) =>
          html`<span>${t(`readout.${name}`)} <b class="number" data-readout=${name}>${value}</b></span>`,
      )}
    </div>`;
  }

  /** Once the keys rest: nobody wants to hear of every pixel on the way. @param {CustomEvent<import('./draw-view.js').Point & { keyboard: boolean }>} event */
  #say({ detail: { row, column, keyboard } }) {
    if (!keyboard) return;
    clearTimeout(this.timer);
    const news = t('readout.news', { row, column, ...valuesAt(this.picture, row, column) });
    this.timer = window.setTimeout(() => {
      this.news = news;
    }, 250);
  }

  #read() {
    this.viewport.read();
    this.viewport.show(this.point.row, this.point.column);
  }
}

customElements.define('dl-pixel-reader', PixelReader);
