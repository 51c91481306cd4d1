import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { optionsOf, selectSetting } from './setting-fields.js';
import { activations, learningRates, regularizationRates, speeds } from './settings.js';

/**
 * `<dl-play-controls .settings=${Settings}>`: what is set most often. Emits `dl-set` with the settings that change.
 */
class PlayControls extends DenseElement {
  static properties = { settings: { attribute: false } };

  static styles = [
    base,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(128px, 46%), 1fr));
        align-items: end;
        gap: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.settings = /** @type {import('./settings.js').Settings} */ (/** @type {unknown} */ (null));
  }

  render() {
    return html`<div class="fields">
      ${this.#select('learningRate', learningRates)}
      ${this.#select('activation', activations)}
      ${this.#select('regularization', ['none', 'L1', 'L2'])}
      ${this.#select('regularizationRate', regularizationRates)}
      ${this.#select('problem', ['classification', 'regression'])}
      ${selectSetting(
        this.settings,
        'speed',
        speeds.map((speed) => ({
          value: String(speed),
          label:
            speed > 0 ? t('playground.speed.epochs', { n: speed }) : t('playground.speed.most'),
        })),
        this.#change,
      )}
    </div>`;
  }

  /** @param {keyof import('./settings.js').Settings} name @param {readonly (string | number)[]} values */
  #select(name, values) {
    if (this.settings.hidden.includes(name)) return nothing;
    return selectSetting(this.settings, name, optionsOf(name, values), this.#change);
  }

  #change = (/** @type {Partial<import('./settings.js').Settings>} */ changes) =>
    this.emit('dl-set', changes);
}

customElements.define('dl-play-controls', PlayControls);
