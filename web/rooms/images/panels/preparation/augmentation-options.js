import { css, html, nothing } from 'lit';
import { formatNumber, formatPercent, t } from '../../../../languages/index.js';
import { icon } from '../../../../widgets/icon.js';
import '../../../../widgets/pixel-view.js';
import '../../../../widgets/slider-field.js';
import { augmentationOf } from '../../training/compile.js';
import { augmentationOptions } from '../../training/options.js';
import { SettingsElement } from '../settings-element.js';

/** @typedef {keyof typeof augmentationOptions} Key */

const versions = 8;
const flips = ['horizontalFlip', 'verticalFlip'];
const ranges = Object.keys(augmentationOptions).filter((key) => !flips.includes(key));

/** Random changes to the images while training, and eight of them to look at. */
class AugmentationOptions extends SettingsElement {
  static properties = {
    ...SettingsElement.properties,
    library: { attribute: false },
    open: { type: Boolean },
    turn: { state: true },
    pictures: { state: true },
  };

  static styles = [
    SettingsElement.styles,
    css`
      .head {
        min-height: 0;
        margin: var(--space-4) 0 var(--space-2);
      }

      h4 {
        flex: 1;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: var(--space-2);
      }

      li {
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        overflow: hidden;
        border-radius: var(--radius-s);
        background: var(--sunken);
      }

      li dl-pixel-view {
        width: 100%;
      }
    `,
  ];

  constructor() {
    super();
    this.library = /** @type {import('../../library.js').ImageLibrary} */ (
      /** @type {unknown} */ (null)
    );
    this.open = false;
    this.turn = 0;
    /** @type {ImageData[]} */
    this.pictures = [];
    this.wanted = '';
    this.busy = false;
  }

  render() {
    return html`
      <p class="hint">${t('augmentation.text')}</p>
      <div class="fields">
        ${this.fields(flips)} ${ranges.map((key) => this.#range(/** @type {Key} */ (key)))}
      </div>
      ${this.open && this.store.filled.length > 0 ? this.#strip() : nothing}
    `;
  }

  /** @param {Key} key */
  #range(key) {
    const { min, max } = /** @type {import('../../training/options.js').NumberOption} */ (
      augmentationOptions[key]
    );
    const degrees = key === 'rotationRange';
    return html`<dl-slider-field
      .label=${t(`settings.${key}`)}
      .help=${t(`help.${key}`)}
      .value=${this.settings[key]}
      .min=${min}
      .max=${max}
      .step=${degrees ? 1 : 0.01}
      .format=${degrees ? inDegrees : inPercent}
      ?disabled=${this.store.training}
      @dl-change=${(/** @type {CustomEvent<number>} */ event) => this.store.setSettings({ [key]: event.detail })}
    ></dl-slider-field>`;
  }

  #strip() {
    return html`
      <div class="head">
        <h4>${t('augmentation.preview')}</h4>
        <button type="button" class="button quiet" @click=${() => this.turn++}>
          ${icon('dice')} ${t('augmentation.another', { n: versions })}
        </button>
      </div>
      <ul aria-label=${t('augmentation.preview')}>
        ${this.pictures.map(
          (picture, index) => html`<li>
            <dl-pixel-view .image=${picture} .label=${t('augmentation.version', { n: index + 1 })}></dl-pixel-view>
          </li>`,
        )}
      </ul>
      ${augmentationOf(this.settings) ? nothing : html`<p class="hint">${t('augmentation.none')}</p>`}
    `;
  }

  updated() {
    if (this.open && this.store.filled.length > 0) this.#load();
  }

  /** While one set is being made, the wish for others is kept: the last one counts. */
  async #load() {
    const { store, turn } = this;
    const key = JSON.stringify([turn, store.preparation, augmentationOf(this.settings)]);
    if (this.busy || store.state.preparing || key === this.wanted || !store.filled[0]) return;
    this.busy = true;
    this.wanted = key;
    const { images } = store.filled[turn % store.filled.length];
    const image = images[(turn * 7919) % images.length];
    const augmentation = augmentationOf(this.settings) ?? {};
    try {
      const options = { count: versions, seed: turn };
      const pictures = await this.library.augmented(image, augmentation, options);
      if (pictures.length > 0) this.pictures = pictures;
      // Without a row yet: it is asked for again with the next change.
      else this.wanted = '';
    } finally {
      this.busy = false;
    }
    // Meanwhile something else may have been wished for.
    if (this.wanted) this.#load();
  }
}

/** @param {number} value */
const inPercent = (value) => formatPercent(value, 0);
/** @param {number} value */
const inDegrees = (value) => `${formatNumber(value)}°`;

customElements.define('dl-augmentation-options', AugmentationOptions);
