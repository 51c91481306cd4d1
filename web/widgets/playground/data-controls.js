import { css, html } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import '../slider-field.js';
import './data-set-choice.js';

/**
 * `<dl-data-controls .settings=${Settings}>`: which data, how many of them are trained on, how noisy they are, how
 * many make a step. Emits `dl-set` with the settings that change, and `dl-regenerate`.
 */
class DataControls extends DenseElement {
  static properties = { settings: { attribute: false } };

  static styles = [
    base,
    buttons,
    css`
      .fields {
        display: grid;
        gap: var(--space-2);
        margin: var(--space-3) 0;
      }
    `,
  ];

  constructor() {
    super();
    this.settings = /** @type {import('./settings.js').Settings} */ (/** @type {unknown} */ (null));
  }

  render() {
    const { settings } = this;
    const percent = (/** @type {number} */ value) => `${formatNumber(value)} %`;
    return html`
      <dl-data-set-choice .settings=${settings}></dl-data-set-choice>
      <div class="fields">
        ${this.#slider('percTrainData', { min: 10, max: 90, step: 10, format: percent })}
        ${this.#slider('noise', { min: 0, max: 50, step: 5, format: formatNumber })}
        ${this.#slider('batchSize', { min: 1, max: Math.max(30, settings.batchSize), step: 1, format: formatNumber })}
      </div>
      <button type="button" class="button" @click=${() => this.emit('dl-regenerate')}>
        ${icon('dice')} ${t('playground.regenerate')}
      </button>
    `;
  }

  /**
   * @param {'percTrainData' | 'noise' | 'batchSize'} name
   * @param {{ min: number, max: number, step: number, format: (value: number) => string }} range
   */
  #slider(name, { min, max, step, format }) {
    return html`<dl-slider-field
      .label=${t(`playground.${name}`)}
      .help=${t(`playground.help.${name}`)}
      .value=${this.settings[name]}
      .min=${min}
      .max=${max}
      .step=${step}
      .format=${format}
      @dl-change=${(/** @type {CustomEvent<number>} */ { detail }) => this.emit('dl-set', { [name]: detail })}
    ></dl-slider-field>`;
  }
}

customElements.define('dl-data-controls', DataControls);
