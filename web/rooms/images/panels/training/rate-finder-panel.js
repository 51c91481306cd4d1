import { css, html, nothing } from 'lit';
import { formatLoss, formatNumber, t } from '../../../../languages/index.js';
import '../../../../widgets/curves.js';
import { icon } from '../../../../widgets/icon.js';
import { noRates } from '../../store.js';
import { RateFinder } from '../../training/rate-finder.js';
import { StoreElement } from '../store-element.js';

/** Looks for a learning rate: a button, then the loss against the rate and a suggestion to take. */
class RateFinderPanel extends StoreElement {
  static properties = { ...StoreElement.properties, library: { attribute: false } };

  static styles = [
    StoreElement.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }

      dl-curves,
      .row + .hint,
      .error {
        margin-top: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.library = /** @type {import('../../library.js').ImageLibrary} */ (
      /** @type {unknown} */ (null)
    );
    /** @type {RateFinder | null} */
    this.finder = null;
  }

  render() {
    const { rates } = this.store.state;
    return html`
      <div class="row">
        ${
          rates.status === 'running'
            ? html`<button type="button" class="button" @click=${() => this.finder?.cancel()}>
                ${icon('stop')} ${t('rates.cancel')}
              </button>`
            : html`<button type="button" class="button" ?disabled=${!this.#ready} @click=${this.#find}>
                ${icon('gauge')} ${t('rates.find')}
              </button>`
        }
        <dl-help .term=${t('rates.term')} .text=${t('help.rates')}></dl-help>
        ${rates.suggestion > 0 ? this.#offer(rates.suggestion) : nothing}
      </div>
      ${rates.rates.length > 1 ? this.#curve(rates) : nothing}
      ${rates.error ? html`<p class="error" role="alert">${rates.error}</p>` : nothing}
      <p class="hidden-text" role="status">${this.#news(rates)}</p>
    `;
  }

  #find() {
    this.finder ??= new RateFinder(this.store, this.library);
    this.finder.find();
  }

  get #ready() {
    return this.store.filled.length >= 2 && !this.store.training;
  }

  /** @param {number} rate */
  #offer(rate) {
    const value = written(rate);
    return html`<button type="button" class="button primary" @click=${() => this.#use(rate)}>
        ${t('rates.use', { rate: value })}
      </button>
      <button type="button" class="button quiet" @click=${() => this.store.set({ rates: noRates })}>
        ${t('rates.close')}
      </button>`;
  }

  /** @param {number} learningRate */
  #use(learningRate) {
    this.store.setSettings({ learningRate });
    this.store.set({ rates: noRates });
  }

  /** @param {import('../../training/rate-finder.js').Rates} rates */
  #curve({ rates, losses, suggestion, status }) {
    const lowest = Math.min(...losses.filter(Number.isFinite));
    return html`<dl-curves
        .title=${t('rates.title')}
        .help=${t('help.ratesCurve')}
        .xs=${rates}
        .mark=${suggestion}
        .series=${[{ label: t('rates.lowest'), colour: '--accent', values: losses.map(finite), format: formatLoss, note: formatLoss(lowest) }]}
      ></dl-curves>
      ${status === 'done' && !suggestion ? html`<p class="hint">${t('rates.none')}</p>` : nothing}`;
  }

  /** @param {import('../../training/rate-finder.js').Rates} rates */
  #news({ status, rates, suggestion }) {
    if (status === 'running') return t('rates.running');
    if (status !== 'done') return '';
    const n = rates.length;
    return suggestion ? t('rates.result', { rate: written(suggestion), n }) : t('rates.none');
  }
}

/** @param {number} rate */
function written(rate) {
  return formatNumber(rate, { maximumSignificantDigits: 2, maximumFractionDigits: 8 });
}

/** @param {number} loss what cannot be drawn is left out */
function finite(loss) {
  return Number.isFinite(loss) ? loss : null;
}

customElements.define('dl-rate-finder-panel', RateFinderPanel);
