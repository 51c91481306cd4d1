import { css, html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber, t } from '../../../../languages/index.js';
import { icon } from '../../../../widgets/icon.js';
import { className, colourOf } from '../../classes.js';
import { places } from '../../split.js';
import { balancedWeights } from '../../training/compile.js';
import { options } from '../../training/options.js';
import { optionField } from '../option-field.js';
import { SettingsElement } from '../settings-element.js';

/** From so many times as many images on, the larger class is learned at the cost of the smaller. */
const uneven = 1.5;

/** Where each class's images go, how even the classes are, and what they weigh. */
class SplitOptions extends SettingsElement {
  static properties = { ...SettingsElement.properties, lock: { attribute: false } };

  static styles = [
    SettingsElement.styles,
    css`
      table {
        width: 100%;
        margin-top: var(--space-4);
        border-collapse: collapse;
        font-size: var(--text-s);
      }

      th {
        padding: var(--space-1) 0 var(--space-1) var(--space-2);
        color: var(--ink-2);
        font-weight: 500;
        text-align: right;
      }

      th:first-child {
        padding-left: 0;
        text-align: left;
      }

      tbody th {
        max-width: 9em;
        overflow: hidden;
        color: var(--ink);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      td {
        padding: var(--space-1) 0 var(--space-1) var(--space-2);
        text-align: right;
      }

      .bars td {
        padding: 0 0 var(--space-2);
      }

      .bar {
        display: flex;
        height: 8px;
        border-radius: 4px;
        background: var(--sunken);
        overflow: hidden;
      }

      .validation {
        opacity: 0.6;
      }

      .test {
        opacity: 0.28;
      }

      .warning {
        display: flex;
        align-items: start;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }

      .warning svg {
        flex: none;
        width: 18px;
        height: 18px;
        color: var(--contrast);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.lock = /** @type {import('../../training/lock.js').SplitLock} */ (
      /** @type {unknown} */ (null)
    );
  }

  render() {
    const { filled, training } = this.store;
    const { locked } = this.store.state;
    const weighted = this.settings.classWeights === 'balanced';
    return html`
      <div class="fields">${this.#share('validation', 'test')} ${this.#share('test', 'validation')}</div>
      ${filled.length > 0 ? this.#table() : nothing} ${this.#warning()}
      <div class="actions">
        <button
          type="button"
          class="button"
          ?disabled=${training || filled.length === 0}
          aria-pressed=${locked !== null}
          @click=${() => (locked ? this.lock.unlock() : this.lock.lock())}
        >
          ${icon(locked ? 'unlock' : 'lock')} ${t(locked ? 'split.unlock' : 'split.lock')}
        </button>
        <dl-help .term=${t('split.lock')} .text=${t('help.lock')}></dl-help>
        ${
          filled.length > 1
            ? html`<button type="button" class="button" ?disabled=${training} @click=${this.#weigh}>
                ${icon('scale')} ${t(weighted ? 'balance.unweigh' : 'balance.weigh')}
              </button>
              <dl-help .term=${t('balance.term')} .text=${t('help.classWeights')}></dl-help>`
            : nothing
        }
      </div>
      ${locked ? html`<p class="hint">${t('split.locked')}</p>` : nothing}
    `;
  }

  /** At least a hundredth is left to train on. @param {'validation' | 'test'} key @param {'validation' | 'test'} other */
  #share(key, other) {
    const option = /** @type {import('../../training/options.js').NumberOption} */ (options[key]);
    const max = Math.min(option.max, 99 - this.settings[other]);
    return optionField(key, { ...option, max }, this.settings[key], {
      disabled: this.store.training || this.store.state.locked !== null,
      change: (value) => this.store.setSettings({ [key]: value }),
    });
  }

  #table() {
    const { filled, splitSizes } = this.store;
    const counts = places.map((place) => splitSizes[place]);
    const most = Math.max(...filled.map(({ images }) => images.length));
    const weights = this.settings.classWeights === 'balanced' ? balancedWeights(counts[0]) : null;
    const columns = places.length + 1 + (weights ? 1 : 0);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t('classes.term.short')}</th>
          ${places.map((place) => html`<th scope="col">${t(`split.${place}`)}</th>`)}
          ${weights ? html`<th scope="col">${t('balance.weight')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${filled.map((item, label) => {
          const mine = counts.map((each) => each[label]);
          return html`<tr>
              <th scope="row" title=${className(item)}>${className(item)}</th>
              ${mine.map((count) => html`<td class="number">${formatNumber(count)}</td>`)}
              ${weights ? html`<td class="number">${formatNumber(weights[label], { maximumFractionDigits: 2 })}</td>` : nothing}
            </tr>
            <tr class="bars" aria-hidden="true">
              <td colspan=${columns}>${bar(mine, most, colourOf(item.hue))}</td>
            </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #warning() {
    const counts = this.store.filled.map(({ images }) => images.length);
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    if (counts.length < 2 || most <= uneven * least) return nothing;
    const times = formatNumber(most / least, { maximumFractionDigits: 1 });
    const weighted = this.settings.classWeights === 'balanced';
    return html`<p class="hint warning" role="status">
      ${icon('warning')}<span>${t(weighted ? 'balance.weighed' : 'balance.uneven', { times })}</span>
    </p>`;
  }

  #weigh() {
    const { classWeights } = this.settings;
    const next = classWeights === 'balanced' ? 'none' : 'balanced';
    this.store.setSettings({ classWeights: next });
    this.emit('dl-toast', {
      text: t(`balance.${next}`),
      undo: () => this.store.setSettings({ classWeights }),
    });
  }
}

/** @param {number[]} counts by place @param {number} most images of a class @param {string} colour */
function bar(counts, most, colour) {
  return html`<div class="bar">
    ${counts.map(
      (count, index) => html`<span
        class=${places[index]}
        style=${styleMap({ width: `${(100 * count) / most}%`, background: colour })}
      ></span>`,
    )}
  </div>`;
}

customElements.define('dl-split-options', SplitOptions);
