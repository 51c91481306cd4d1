import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base, buttons, inputs } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import '../fold.js';
import { icon } from '../icon.js';
import { numberSetting, optionsOf, selectSetting, switchSetting } from './setting-fields.js';
import { dataSetOf, givenDataSets, initializers, losses, optimizers } from './settings.js';

const mostSamples = 20_000;

/**
 * `<dl-more-options .settings=${Settings} .classes=${2}>`: what TensorFlow Playground has fixed: optimizer, loss,
 * initializer, dropout, batch normalization, classes, samples, and the seed. `classes`: of the data in force, 0 for
 * regression. Emits `dl-set` with the settings that change, `dl-regenerate`.
 */
class MoreOptions extends DenseElement {
  static properties = { settings: { attribute: false }, classes: { type: Number } };

  static styles = [
    base,
    buttons,
    inputs,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(180px, 46%), 1fr));
        align-items: start;
        gap: var(--space-3) var(--space-4);
      }

      .switch {
        padding-top: 24px;
      }

      .seed .head {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 22px;
        margin-bottom: var(--space-1);
      }

      .seed label {
        color: var(--ink-2);
        font-size: var(--text-s);
        font-weight: 500;
      }

      .seed .row {
        display: flex;
        gap: var(--space-1);
      }
    `,
  ];

  constructor() {
    super();
    this.settings = /** @type {import('./settings.js').Settings} */ (/** @type {unknown} */ (null));
    this.classes = 2;
  }

  render() {
    const { settings } = this;
    const change = this.#change;
    const usual = settings.problem === 'classification' ? 500 : 1200;
    return html`<dl-fold .label=${t('playground.more')} .summary=${this.#summary()}>
      <div class="fields">
        ${selectSetting(settings, 'optimizer', optionsOf('optimizer', optimizers), change)}
        ${selectSetting(settings, 'loss', optionsOf('loss', this.#losses), change, this.#loss)}
        ${selectSetting(settings, 'initializer', optionsOf('initializer', initializers), change)}
        ${selectSetting(settings, 'dropout', optionsOf('dropout', dropouts), change)}
        ${
          givenDataSets.includes(dataSetOf(settings))
            ? nothing
            : numberSetting(
                settings,
                'samples',
                { min: 10, max: mostSamples, value: settings.samples || usual },
                change,
              )
        }
        ${this.#seed()}
        <div class="switch">${switchSetting(settings, 'batchNormalization', change)}</div>
      </div>
    </dl-fold>`;
  }

  get #losses() {
    if (this.classes > 2) return ['crossentropy'];
    return losses[this.classes === 0 ? 'regression' : 'classification'];
  }

  /** The one in force: softmax knows cross-entropy only. */
  get #loss() {
    const { loss } = this.settings;
    return this.#losses.includes(loss) ? loss : this.#losses[0];
  }

  /** Folded, it says what is set in it. */
  #summary() {
    const { optimizer, initializer, dropout } = this.settings;
    const [name] = optionsOf('optimizer', [optimizer]);
    const [loss] = optionsOf('loss', [this.#loss]);
    const [start] = optionsOf('initializer', [initializer]);
    const parts = [name.label, loss.label, start.label];
    if (dropout > 0)
      parts.push(`${t('playground.dropout')} ${optionsOf('dropout', [dropout])[0].label}`);
    if (this.settings.batchNormalization) parts.push(t('playground.batchNormalization'));
    return parts.join(' · ');
  }

  #seed() {
    return html`<div class="seed">
      <div class="head">
        <label for="seed">${t('playground.seed')}</label>
        <dl-help .term=${t('playground.seed')} .text=${t('playground.help.seed')}></dl-help>
      </div>
      <div class="row">
        <input
          id="seed"
          type="text"
          autocomplete="off"
          spellcheck="false"
          maxlength="40"
          .value=${this.settings.seed}
          @change=${this.#typeSeed}
        />
        <button
          type="button"
          class="button icon"
          aria-label=${t('playground.newSeed')}
          title=${t('playground.newSeed')}
          @click=${() => this.emit('dl-regenerate')}
        >
          ${icon('dice')}
        </button>
      </div>
    </div>`;
  }

  /** @param {Event} event */
  #typeSeed(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const seed = input.value.trim();
    if (seed) this.emit('dl-set', { seed });
    else input.value = this.settings.seed;
  }

  #change = (/** @type {Partial<import('./settings.js').Settings>} */ changes) =>
    this.emit('dl-set', changes);
}

const dropouts = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

customElements.define('dl-more-options', MoreOptions);
