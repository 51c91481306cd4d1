import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import '../slider-field.js';
import { severalClasses } from './data.js';
import './data-set-choice.js';
import { dataSetOf, givenDataSets } from './settings.js';

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
      :host {
        min-width: 0;
      }

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
    const name = dataSetOf(settings);
    const fixed = givenDataSets.includes(name);
    const shown = (/** @type {string} */ name) => !settings.hidden.includes(name);
    const percent = (/** @type {number} */ value) => `${formatNumber(value)} %`;
    return html`
      ${shown('dataset') ? html`<dl-data-set-choice .settings=${settings}></dl-data-set-choice>` : nothing}
      <div class="fields">
        ${shown('percTrainData') ? this.#slider('percTrainData', { min: 10, max: 90, step: 10, format: percent }) : nothing}
        ${severalClasses.includes(name) ? this.#slider('classes', { min: 2, max: 10, step: 1, format: formatNumber }) : nothing}
        ${shown('noise') && !fixed ? this.#slider('noise', { min: 0, max: 50, step: 5, format: formatNumber }) : nothing}
        ${shown('batchSize') ? this.#batchSize() : nothing}
      </div>
      <button type="button" class="button" @click=${() => this.emit('dl-regenerate')}>
        ${icon('dice')} ${t(fixed ? 'playground.reshuffle' : 'playground.regenerate')}
      </button>
    `;
  }

  /** One by one as far as the original goes, then in larger steps to all samples at once. */
  #batchSize() {
    const { batchSize } = this.settings;
    const sizes = batchSizes.includes(batchSize)
      ? batchSizes
      : [...batchSizes, batchSize].sort((a, b) => a - b);
    return html`<dl-slider-field
      .label=${t('playground.batchSize')}
      .help=${t('playground.help.batchSize')}
      .value=${sizes.indexOf(batchSize)}
      .min=${0}
      .max=${sizes.length - 1}
      .step=${1}
      .format=${(/** @type {number} */ index) => formatNumber(sizes[index])}
      @dl-change=${(/** @type {CustomEvent<number>} */ { detail }) =>
        this.emit('dl-set', { batchSize: sizes[detail] })}
    ></dl-slider-field>`;
  }

  /**
   * @param {'percTrainData' | 'noise' | 'classes'} name
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

const batchSizes = [
  ...Array.from({ length: 30 }, (_, index) => index + 1),
  ...[40, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 2000],
];

customElements.define('dl-data-controls', DataControls);
