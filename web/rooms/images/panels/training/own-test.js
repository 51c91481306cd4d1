import { css, html, nothing } from 'lit';
import { formatPercent, t } from '../../../../languages/index.js';
import { reasonOf } from '../../../../reasons.js';
import { trainingKey } from '../../trainer.js';
import { StoreElement } from '../store-element.js';

/** The images that were held out entirely: measured once, on a click, when the choosing is over. */
class OwnTest extends StoreElement {
  static properties = {
    ...StoreElement.properties,
    runs: { attribute: false },
    busy: { state: true },
    error: { state: true },
  };

  static styles = [
    StoreElement.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        margin-top: var(--space-4);
        font-size: var(--text-s);
      }

      strong {
        font: 600 var(--text-l) / 1.3 var(--font-mono);
      }

      .hint {
        margin-top: var(--space-1);
      }
    `,
  ];

  constructor() {
    super();
    this.runs = /** @type {import('../../training/runs.js').Runs} */ (
      /** @type {unknown} */ (null)
    );
    this.busy = false;
    this.error = '';
  }

  render() {
    const { trained, current, runs } = this.store.state;
    const run = runs.find(({ id }) => id === current);
    if (!run || !trained || this.store.training) return nothing;
    // Images that came later were dealt anew: what is a test image now may have been trained on.
    const same = trained.key === trainingKey(this.store);
    const n = this.store.split.test.ids.length;
    if (!same || n === 0) return nothing;
    const tested = run.test?.set === 'own' ? run.test : null;
    return html`
      <div class="row" role="status">
        ${
          tested
            ? html`<strong>${formatPercent(tested.accuracy)}</strong> ${t('ownTest.result', { n: tested.count })}`
            : html`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#measure}>
                ${t('ownTest.measure', { n })}
              </button>`
        }
        <dl-help .term=${t('test.term')} .text=${t('help.ownTest')}></dl-help>
      </div>
      ${tested ? nothing : html`<p class="hint">${t('ownTest.why')}</p>`}
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
    `;
  }

  async #measure() {
    this.busy = true;
    this.error = '';
    try {
      await this.runs.measure();
    } catch (error) {
      this.error = reasonOf(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('dl-own-test', OwnTest);
