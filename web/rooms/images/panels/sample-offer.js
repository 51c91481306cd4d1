import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import '../../../widgets/progress.js';
import '../../../widgets/segmented.js';
import { sampleSizes } from '../../../sample-set.js';
import preview from '../../../sample-set.png';

/** Offers the sample set: how much of it, and one button. Emits `dl-sample` with the number of images. */
class SampleOffer extends DenseElement {
  static properties = {
    progress: { attribute: false },
    error: {},
    primary: { type: Boolean },
    brief: { type: Boolean },
    disabled: { type: Boolean },
    count: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        padding: var(--space-4);
        border-radius: 10px;
        background: var(--sunken);
      }

      img {
        display: block;
        width: 100%;
        height: auto;
        margin-bottom: var(--space-3);
        border-radius: var(--radius-m);
        image-rendering: pixelated;
      }

      h3 {
        font-size: var(--text-m);
        font-weight: 600;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }

      dl-segmented {
        flex: 1 1 200px;
      }

      .button {
        flex: 1 1 130px;
      }

      dl-progress {
        margin-top: var(--space-3);
      }

      .error {
        margin-top: var(--space-2);
        color: var(--danger);
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../store.js').Progress | null} */
    this.progress = null;
    this.error = '';
    this.primary = false;
    /** without the picture and the words, for who has images already */
    this.brief = false;
    this.disabled = false;
    this.count = sampleSizes[1];
  }

  render() {
    return html`
      ${this.brief ? nothing : this.#picture()}
      <h3>${t(this.brief ? 'sample.again' : 'sample.title')}</h3>
      ${this.brief ? nothing : html`<p class="hint">${t('sample.text')}</p>`}
      <div class="row">
        <dl-segmented
          compact
          .label=${t('sample.size')}
          .options=${sampleSizes.map((size) => ({ value: String(size), label: formatNumber(size) }))}
          .value=${String(this.count)}
          @dl-change=${this.#choose}
        ></dl-segmented>
        <button
          type="button"
          class="button ${this.primary ? 'primary' : ''}"
          ?disabled=${this.disabled || this.progress !== null}
          @click=${this.#load}
        >
          ${t('sample.load')}
        </button>
      </div>
      ${
        this.progress
          ? html`<dl-progress
              .label=${t('sample.loading')}
              .value=${this.progress.done / this.progress.total}
              .text=${t('class.progress', this.progress)}
            ></dl-progress>`
          : nothing
      }
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
    `;
  }

  #picture() {
    return html`<img src=${preview} width="280" height="28" alt=${t('sample.preview')} />`;
  }

  /** @param {CustomEvent<string>} event */
  #choose(event) {
    this.count = Number(event.detail);
  }

  #load() {
    this.emit('dl-sample', this.count);
  }
}

customElements.define('dl-sample-offer', SampleOffer);
