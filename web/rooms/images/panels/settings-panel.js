import { css, html } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/number-field.js';
import '../../../widgets/segmented.js';
import '../../../widgets/select-field.js';
import { defaults, learningRates } from '../settings.js';
import { Follows } from '../store.js';

/** Step 2, second half: how images are prepared and how the network is trained. Folded, it still says what is set. */
class SettingsPanel extends DenseElement {
  static properties = { store: { attribute: false } };

  static styles = [
    base,
    buttons,
    css`
      details {
        border-top: 1px solid var(--line);
      }

      summary {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: max(44px, var(--control));
        cursor: pointer;
        font-size: var(--text-s);
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary b {
        font-weight: 600;
        white-space: nowrap;
      }

      summary span {
        flex: 1;
        overflow: hidden;
        color: var(--ink-2);
        text-align: right;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      summary svg {
        flex: none;
        width: 16px;
        height: 16px;
        color: var(--ink-2);
        transition: transform var(--motion);
      }

      details[open] summary svg {
        transform: rotate(180deg);
      }

      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: var(--space-3) var(--space-4);
        padding: var(--space-2) 0 var(--space-4);
      }

      .wide {
        grid-column: 1 / -1;
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    new Follows(this);
  }

  render() {
    const { settings } = this.store.state;
    const { preparation, training } = this.store;
    const colour = t(preparation.channels === 1 ? 'settings.grey' : 'settings.rgb');
    const { size, fit } = settings;
    return html`
      <details>
        <summary>
          <b>${t('settings.images')}</b>
          <span>${size} × ${size} · ${colour} · ${t(`settings.fit.${fit}`)}</span>
          ${icon('chevron')}
        </summary>
        <div class="fields">${this.#imageFields(settings, preparation.channels, training)}</div>
      </details>
      <details>
        <summary>
          <b>${t('settings.training')}</b>
          <span>${t('settings.summary', { optimizer: settings.optimizer, rate: formatNumber(settings.learningRate, { maximumSignificantDigits: 6 }), n: settings.epochs, batch: settings.batchSize })}</span>
          ${icon('chevron')}
        </summary>
        <div class="fields">${this.#trainingFields(settings, training)}</div>
      </details>
    `;
  }

  /** @param {import('../settings.js').Settings} settings @param {1 | 3} channels @param {boolean} disabled */
  #imageFields({ size, fit }, channels, disabled) {
    return html`
      ${this.#number('size', size, { min: 1, max: 256 }, disabled)}
      <dl-segmented
        .label=${t('settings.channels')}
        .help=${t('help.channels')}
        .options=${[
          { value: '1', label: t('settings.grey') },
          { value: '3', label: t('settings.rgb') },
        ]}
        .value=${String(channels)}
        ?disabled=${disabled}
        @dl-change=${this.#set('channels')}
      ></dl-segmented>
      <dl-segmented
        class="wide"
        .label=${t('settings.fit')}
        .help=${t('help.fit')}
        .hint=${t(`help.fit.${fit}`)}
        .options=${['crop', 'contain', 'stretch'].map((value) => ({ value, label: t(`settings.fit.${value}`) }))}
        .value=${fit}
        ?disabled=${disabled}
        @dl-change=${this.#set('fit')}
      ></dl-segmented>
    `;
  }

  /** @param {import('../settings.js').Settings} settings @param {boolean} disabled */
  #trainingFields(settings, disabled) {
    return html`
      <dl-select-field
        class="wide"
        .label=${t('settings.optimizer')}
        .help=${t('help.optimizer')}
        .hint=${t(`help.optimizer.${settings.optimizer}`)}
        .options=${Object.keys(learningRates).map((value) => ({ value, label: value }))}
        .value=${settings.optimizer}
        ?disabled=${disabled}
        @dl-change=${this.#setOptimizer}
      ></dl-select-field>
      ${this.#number('learningRate', settings.learningRate, { min: 1e-6, max: 10, step: 'any' }, disabled)}
      ${this.#number('epochs', settings.epochs, { min: 1, max: 10_000 }, disabled)}
      ${this.#number('batchSize', settings.batchSize, { min: 1, max: 10_000 }, disabled)}
      ${this.#number('validation', settings.validation, { min: 0, max: 90 }, disabled)}
      ${this.#number('seed', settings.seed, { min: 0, max: 1_000_000 }, disabled)}
      <div class="wide">
        <button type="button" class="button quiet" ?disabled=${disabled} @click=${this.#restore}>
          ${icon('reset')} ${t('settings.defaults')}
        </button>
      </div>
    `;
  }

  /**
   * @param {'size' | 'learningRate' | 'epochs' | 'batchSize' | 'validation' | 'seed'} key
   * @param {number} value
   * @param {{ min: number, max: number, step?: string }} limits
   * @param {boolean} disabled
   */
  #number(key, value, { min, max, step = '1' }, disabled) {
    return html`<dl-number-field
      .label=${t(`settings.${key}`)}
      .help=${t(`help.${key}`)}
      .value=${value}
      .min=${min}
      .max=${max}
      .step=${step}
      ?disabled=${disabled}
      @dl-change=${this.#set(key)}
    ></dl-number-field>`;
  }

  /** @param {keyof import('../settings.js').Settings} key */
  #set(key) {
    return (/** @type {CustomEvent} */ event) => this.store.setSettings({ [key]: event.detail });
  }

  /** Each optimizer has a learning rate of its own; one the learner has chosen stays. @param {CustomEvent<string>} event */
  #setOptimizer(event) {
    const { optimizer, learningRate } = this.store.state.settings;
    const own = learningRate === learningRates[optimizer];
    this.store.setSettings({
      optimizer: event.detail,
      learningRate: own ? learningRates[event.detail] : learningRate,
    });
  }

  #restore() {
    this.store.setSettings(defaults);
  }
}

customElements.define('dl-settings-panel', SettingsPanel);
