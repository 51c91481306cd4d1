import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../../../languages/index.js';
import { icon } from '../../../../widgets/icon.js';
import '../../../../widgets/pixel-view.js';
import { className } from '../../classes.js';
import { StoreElement } from '../store-element.js';

/** @typedef {{ key: string, pictures: (ImageData | null)[], moments: import('../../network.js').Moments | null }} Shown */

const mostClasses = 12;
/** The range of the numbers is read off so many pixels: all of a large photo would take too long. */
const probes = 20_000;

/** One image of each class as it goes into the network, with the range of its numbers. */
class SeenStrip extends StoreElement {
  static properties = {
    ...StoreElement.properties,
    library: { attribute: false },
    open: { type: Boolean },
    turn: { state: true },
    shown: { state: true },
  };

  static styles = [
    StoreElement.styles,
    css`
      .head {
        min-height: 0;
        margin: 0 0 var(--space-2);
      }

      h4 {
        flex: 1;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(76px, 1fr));
        gap: var(--space-3);
      }

      dl-pixel-view {
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        overflow: hidden;
        border-radius: var(--radius-s);
        background: var(--sunken);
      }

      .name {
        overflow: hidden;
        margin-top: var(--space-1);
        font-size: var(--text-s);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .range {
        color: var(--ink-2);
        font-size: var(--text-xs);
      }
    `,
  ];

  constructor() {
    super();
    this.library = /** @type {import('../../library.js').ImageLibrary} */ (
      /** @type {unknown} */ (null)
    );
    this.open = false;
    /** which image of each class */
    this.turn = 0;
    /** @type {Shown} */
    this.shown = { key: '', pictures: [], moments: null };
    this.wanted = '';
  }

  render() {
    const classes = this.store.filled.slice(0, mostClasses);
    if (!this.open || classes.length === 0) return nothing;
    const { pictures } = this.shown;
    return html`
      <div class="head">
        <h4>${t('preparation.seen')}</h4>
        <button type="button" class="button quiet" @click=${() => this.turn++}>
          ${icon('dice')} ${t('preparation.others')}
        </button>
      </div>
      <ul>
        ${classes.map((item, index) => {
          const picture = pictures[index] ?? null;
          const name = className(item);
          return html`<li>
            <dl-pixel-view .image=${picture} .label=${t('preparation.seenLabel', { name })}></dl-pixel-view>
            <p class="name">${name}</p>
            ${picture ? html`<p class="range number">${this.#range(picture)}</p>` : nothing}
          </li>`;
        })}
      </ul>
    `;
  }

  updated() {
    if (this.open) this.#load();
  }

  /** Asks for the pictures again when what decides about them has changed, once the images are prepared. */
  async #load() {
    const { store, library, turn } = this;
    const { preparing, settings } = store.state;
    if (preparing) return;
    const ids = store.filled
      .slice(0, mostClasses)
      .map(({ images }) => images[(turn * 7919) % images.length]);
    const standard = settings.normalisation === 'standard' && settings.inputs === 'pixels';
    const key = JSON.stringify([store.preparation, ids, standard]);
    if (key === this.wanted) return;
    this.wanted = key;
    const pictures = await Promise.all(ids.map((id) => library.seen(id)));
    const moments = standard ? await this.#moments() : null;
    if (key !== this.wanted) return;
    // Without a row yet: it is asked for again with the next change.
    if (pictures.some((picture) => picture === null)) this.wanted = '';
    this.shown = { key, pictures, moments };
  }

  async #moments() {
    const source = await this.library.select(this.store.split.training.ids, null);
    try {
      return await source.moments();
    } finally {
      await source.dispose();
    }
  }

  /** From the smallest to the largest number that goes in. @param {ImageData} picture */
  #range(picture) {
    const { normalisation, inputs } = this.settings;
    const { channels } = this.store.preparation;
    const { moments } = this.shown;
    const { data } = picture;
    const every = 4 * Math.max(1, Math.floor(data.length / 4 / probes));
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = 0; at < data.length; at += every) {
      for (let channel = 0; channel < channels; channel++) {
        const value = numberOf(
          data[at + channel],
          channel,
          inputs === 'pixels' ? normalisation : 'unit',
          moments,
        );
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    const options = { maximumFractionDigits: 2 };
    return `${formatNumber(least, options)} … ${formatNumber(most, options)}`;
  }
}

/**
 * What becomes of a pixel's value.
 * @param {number} value 0…255
 * @param {number} channel
 * @param {string} normalisation
 * @param {import('../../network.js').Moments | null} moments
 */
function numberOf(value, channel, normalisation, moments) {
  if (normalisation === 'raw') return value;
  if (normalisation !== 'standard' || !moments) return value / 255;
  return (value / 255 - moments.mean[channel]) / Math.sqrt(moments.variance[channel]);
}

customElements.define('dl-seen-strip', SeenStrip);
