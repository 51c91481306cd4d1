import { css, html } from 'lit';
import { t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import '../../pixel-view.js';
import '../../segmented.js';
import { grey, tints } from '../colour-tables.js';
import { paint, whole } from '../paint.js';
import { levelWithin, valuesAt } from '../picture.js';
import { card } from './card.js';

const mostPixels = 150_000;
const names = /** @type {const} */ (['red', 'green', 'blue']);

/** Red, green and blue apart, the shape of the array, and the three numbers of one pixel. */
class ChannelsPanel extends DenseElement {
  static properties = {
    picture: { attribute: false },
    point: { attribute: false },
    look: { state: true },
  };

  static styles = [
    base,
    card,
    css`
      .channels {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--space-2);
        margin: var(--space-3) 0;
      }

      figcaption {
        margin-top: var(--space-1);
        font-size: var(--text-s);
      }

      dl-segmented {
        max-width: 260px;
      }

      pre {
        margin-top: var(--space-2);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('../picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {import('../draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
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
      <div class="head"><h2>${t('channels.title')}</h2></div>
      <p class="lead">${t('channels.text')}</p>
      <dl-segmented
        compact
        .label=${t('channels.look')}
        .options=${['tinted', 'grey'].map((value) => ({ value, label: t(`channels.${value}`) }))}
        .value=${this.look}
        @dl-change=${this.#choose}
      ></dl-segmented>
      <div class="channels">
        ${names.map(
          (name, channel) => html`<figure>
            <dl-pixel-view .image=${this.images[channel]} .label=${t(`channels.${name}`)}></dl-pixel-view>
            <figcaption>
              ${t(`channels.${name}`)} <span class="number" data-channel=${name}>${values[name]}</span>
            </figcaption>
          </figure>`,
        )}
      </div>
      <p class="hint">${t(picture.coloured ? 'channels.shape' : 'channels.equal')}</p>
      <pre class="code">${[
        'image_array.shape',
        `(${picture.height}, ${picture.width}, 3)`,
        `image_array[${point.row}, ${point.column}]`,
        `[${values.red}, ${values.green}, ${values.blue}]`,
      ]
        .map((line, index) => (index % 2 === 0 ? `>>> ${line}` : line))
        .join('\n')}</pre>
      <p class="hint" style="margin-top: var(--space-3)">${t('channels.grey.text')}</p>
      <pre class="code">0.299 · ${values.red} + 0.587 · ${values.green} + 0.114 · ${values.blue} = ${values.grey}</pre>
    `;
  }

  /** @param {CustomEvent<'tinted' | 'grey'>} event */
  #choose(event) {
    this.look = event.detail;
  }
}

customElements.define('dl-channels-panel', ChannelsPanel);
