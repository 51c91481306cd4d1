import { css, html, nothing } from 'lit';
import { formatNumber, formatPercent, t } from '../../../languages/index.js';
import { pixelsToImage } from '../../../widgets/pixel-view.js';
import '../../../widgets/probability-bars.js';
import '../../../widgets/slider-field.js';
import { SubjectView } from './subject-view.js';

const percent = (/** @type {number} */ share) => formatPercent(share, 0);

/** How a picture can be changed, under the package's names: limits of the sliders and how a value is written. */
const sliders = {
  brightness: { min: -1, max: 1, step: 0.01, none: 0, format: percent },
  contrast: { min: -1, max: 1, step: 0.01, none: 0, format: percent },
  shiftX: { min: -0.5, max: 0.5, step: 0.01, none: 0, format: percent },
  shiftY: { min: -0.5, max: 0.5, step: 0.01, none: 0, format: percent },
  rotation: {
    min: -180,
    max: 180,
    step: 1,
    none: 0,
    format: (/** @type {number} */ n) => t('changes.degrees', { n }),
  },
  zoom: {
    min: 0.5,
    max: 2,
    step: 0.01,
    none: 1,
    format: (/** @type {number} */ n) => t('changes.times', { n: formatNumber(n, twoDigits) }),
  },
};

const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** @typedef {keyof typeof sliders} Change */

const unchanged = /** @type {Record<Change, number>} */ (
  Object.fromEntries(Object.entries(sliders).map(([name, { none }]) => [name, none]))
);

/** A picture made brighter, turned, moved, and what the network says of it then. */
class ChangesView extends SubjectView {
  static properties = {
    ...SubjectView.properties,
    changes: { state: true },
    shown: { state: true },
  };

  static styles = [
    SubjectView.styles,
    css`
      .columns {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      }

      .sliders {
        display: grid;
        gap: var(--space-2);
      }

      dl-pixel-view {
        max-width: 360px;
      }
    `,
  ];

  constructor() {
    super();
    this.changes = unchanged;
    /** @type {{ image: ImageData, probabilities: Float32Array } | null} */
    this.shown = null;
  }

  get key() {
    return super.key && `${super.key} ${JSON.stringify(this.changes)}`;
  }

  subjectChanged() {
    this.changes = unchanged;
  }

  #busy = false;
  #again = false;

  /** Moves come faster than answers: while one is waited for, only the latest of the others counts. */
  async look() {
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#show();
      }
    } finally {
      this.#busy = false;
    }
  }

  async #show() {
    const { material } = this;
    const { library, id } = this.subject;
    const { width, height } = material.preparation;
    await library.ensure([id], material.preparation);
    const pixels = await library.transformed(id, this.changes);
    const image = pixelsToImage(pixels, width, height);
    this.shown = { image, probabilities: await material.probabilitiesOf(pixels) };
  }

  render() {
    return html`${this.lead(t('changes.lead'))} ${this.shown ? this.#shown(this.shown) : nothing}`;
  }

  /** @param {{ image: ImageData, probabilities: Float32Array }} shown */
  #shown({ image, probabilities }) {
    const { classes } = this.material;
    return html`<div class="columns">
      <div class="sliders">
        ${Object.keys(sliders).map((name) => this.#slider(/** @type {Change} */ (name)))}
        <button
          type="button"
          class="button"
          @click=${() => {
            this.changes = unchanged;
          }}
        >
          ${t('changes.reset')}
        </button>
      </div>
      <div>
        <h3>${this.subjectName}</h3>
        <dl-pixel-view
          .image=${image}
          .label=${t('changes.picture', { name: this.subjectName })}
        ></dl-pixel-view>
      </div>
      <dl-probability-bars
        .items=${classes.map((item, index) => ({ ...item, probability: probabilities[index] }))}
      ></dl-probability-bars>
    </div>`;
  }

  /** @param {Change} name */
  #slider(name) {
    const { min, max, step, format } = sliders[name];
    return html`<dl-slider-field
      .label=${t(`changes.${name}`)}
      .min=${min}
      .max=${max}
      .step=${step}
      .format=${format}
      .value=${this.changes[name]}
      @dl-change=${(/** @type {CustomEvent<number>} */ event) => {
        this.changes = { ...this.changes, [name]: event.detail };
      }}
    ></dl-slider-field>`;
  }
}

customElements.define('dl-changes-view', ChangesView);
