import { css, html } from 'lit';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import '../pixel-view.js';
import '../segmented.js';
import { grey, tints } from './colour-tables.js';
import { paint, whole } from './paint.js';
import { levelWithin, valuesAt } from './picture.js';
import { viewStyle } from './view-style.js';

const mostPixels = 150_000;
const names = /** @type {const} */ (['red', 'green', 'blue']);

/**
 * `<dl-channels-view .picture=${Picture} .point=${{ row, column }}>`: red, green and blue apart, and the three numbers of
 * one pixel. `chosen` is the index of a channel that stands out, −1 for none. Emits `dl-point` with the pixel that is
 * pressed in one of them, and its `channel`.
 */
class ChannelsView extends DenseElement {
  static properties = {
    picture: { attribute: false },
    point: { attribute: false },
    chosen: { type: Number },
    look: { state: true },
  };

  static styles = [
    base,
    viewStyle,
    css`
      .channels {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--space-2);
        margin-top: var(--space-3);
      }

      figcaption {
        margin-top: var(--space-1);
        font-size: var(--text-s);
      }

      dl-segmented {
        max-width: 260px;
      }

      figure {
        padding: 2px;
        border: 2px solid transparent;
        border-radius: var(--radius-m);
        cursor: crosshair;
      }

      figure.chosen {
        border-color: var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {import('./draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
    this.chosen = -1;
    /** @type {'tinted' | 'grey'} */
    this.look = 'tinted';
    /** @type {ImageData[]} */
    this.images = [];
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('picture') && !changed.has('look')) return;
    const pixels = levelWithin(this.picture.colours, mostPixels);
    this.images = names.map((_, channel) =>
      paint(pixels, whole(pixels), this.look === 'grey' ? grey : tints[channel], channel),
    );
  }

  render() {
    const { picture, point } = this;
    const values = valuesAt(picture, point.row, point.column);
    return html`
      <dl-segmented
        compact
        .label=${t('channels.look')}
        .options=${['tinted', 'grey'].map((value) => ({ value, label: t(`channels.${value}`) }))}
        .value=${this.look}
        @dl-change=${this.#choose}
      ></dl-segmented>
      <div class="channels">
        ${names.map(
          (name, channel) => html`<figure class=${channel === this.chosen ? 'chosen' : ''}>
            <dl-pixel-view .image=${this.images[channel]} .label=${t(`channels.${name}`)} @click=${(/** @type {MouseEvent} */ event) => this.#point(event, channel)}></dl-pixel-view>
            <figcaption>
              ${t(`channels.${name}`)} <span class="number" data-channel=${name}>${values[name]}</span>
            </figcaption>
          </figure>`,
        )}
      </div>
    `;
  }

  /** @param {MouseEvent} event @param {number} channel */
  #point(event, channel) {
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    const place = (
      /** @type {number} */ at,
      /** @type {number} */ all,
      /** @type {number} */ count,
    ) => Math.min(count - 1, Math.max(0, Math.floor((at / all) * count)));
    const { width, height } = this.picture;
    this.emit('dl-point', {
      row: place(event.clientY - box.top, box.height, height),
      column: place(event.clientX - box.left, box.width, width),
      channel,
      keyboard: false,
    });
  }

  /** @param {CustomEvent<'tinted' | 'grey'>} event */
  #choose(event) {
    this.look = event.detail;
  }
}

customElements.define('dl-channels-view', ChannelsView);
