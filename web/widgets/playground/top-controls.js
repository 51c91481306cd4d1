import { css, html } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import '../select-field.js';
import { activations, learningRates, regularizationRates, speeds } from './settings.js';

/**
 * `<dl-play-controls .settings=${Settings} .running .epoch>`: play, pause, step and reset, and what is set most
 * often. Emits `dl-play`, `dl-pause`, `dl-step`, `dl-reset`, and `dl-set` with the settings that change.
 */
class PlayControls extends DenseElement {
  static properties = {
    settings: { attribute: false },
    running: { type: Boolean },
    epoch: { type: Number },
  };

  static styles = [
    base,
    buttons,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3) var(--space-4);
      }

      .play {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }

      .play .primary {
        width: 46px;
        min-height: 46px;
        padding: 0;
        border-radius: 50%;
      }

      .epoch {
        min-width: 96px;
      }

      .epoch span {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-xs);
      }

      .epoch b {
        font: 600 var(--text-l) / 1.3 var(--font-mono);
        font-variant-numeric: tabular-nums;
      }

      dl-select-field {
        flex: 1 1 112px;
        max-width: 170px;
      }
    `,
  ];

  constructor() {
    super();
    this.settings = /** @type {import('./settings.js').Settings} */ (/** @type {unknown} */ (null));
    this.running = false;
    this.epoch = 0;
  }

  render() {
    const { running } = this;
    return html`<div class="bar">
      <div class="play">
        ${this.#button('reset', 'reset', 'button quiet icon')}
        ${running ? this.#button('pause', 'pause', 'button primary') : this.#button('play', 'play', 'button primary')}
        ${this.#button('step', 'step', 'button quiet icon')}
      </div>
      <div class="epoch" role="timer" aria-label=${t('playground.epoch')}>
        <span>${t('playground.epoch')}</span>
        <b>${formatNumber(this.epoch, { minimumIntegerDigits: 6, useGrouping: true })}</b>
      </div>
      ${this.#select('learningRate', learningRates.map(numeric))}
      ${this.#select(
        'activation',
        activations.map((value) => ({ value, label: properNames[value] ?? value })),
      )}
      ${this.#select(
        'regularization',
        ['none', 'L1', 'L2'].map((value) => ({
          value,
          label: t(`playground.regularization.${value}`),
        })),
      )}
      ${this.#select('regularizationRate', regularizationRates.map(numeric))}
      ${this.#select(
        'problem',
        ['classification', 'regression'].map((value) => ({
          value,
          label: t(`playground.problem.${value}`),
        })),
      )}
      ${this.#select(
        'speed',
        speeds.map((speed) => ({
          value: String(speed),
          label:
            speed > 0 ? t('playground.speed.epochs', { n: speed }) : t('playground.speed.most'),
        })),
      )}
    </div>`;
  }

  /** @param {'play' | 'pause' | 'step' | 'reset'} action @param {Parameters<typeof icon>[0]} name @param {string} style */
  #button(action, name, style) {
    const label = t(`playground.${action}`);
    return html`<button
      type="button"
      class=${style}
      aria-label=${label}
      title=${label}
      @click=${() => this.emit(`dl-${action}`)}
    >
      ${icon(name)}
    </button>`;
  }

  /**
   * @param {keyof import('./settings.js').Settings} name
   * @param {{ value: string, label: string }[]} options
   */
  #select(name, options) {
    const value = this.settings[name];
    const known = options.some((option) => option.value === String(value));
    // What an address gives may be none of those offered.
    const all = known ? options : [...options, { value: String(value), label: String(value) }];
    return html`<dl-select-field
      .label=${t(`playground.${name}`)}
      .help=${t(`playground.help.${name}`)}
      .options=${all}
      .value=${String(value)}
      @dl-change=${(/** @type {CustomEvent<string>} */ { detail }) =>
        this.emit('dl-set', { [name]: typeof value === 'number' ? Number(detail) : detail })}
    ></dl-select-field>`;
  }
}

/** Of those that are written otherwise than Keras does. @type {Record<string, string>} */
const properNames = { relu: 'ReLU', tanh: 'Tanh', sigmoid: 'Sigmoid', linear: 'Linear' };

/** @param {number} value */
function numeric(value) {
  return { value: String(value), label: formatNumber(value, { maximumSignificantDigits: 3 }) };
}

customElements.define('dl-play-controls', PlayControls);
