import { css, html, nothing } from 'lit';
import { needTexts, t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { panel } from '../../../styles/panel.js';
import { DenseElement } from '../../../widgets/element.js';
import { Follows } from '../store.js';

/** Step 4: why the network is right or wrong. Its views are fetched once there is a network to look into. */
class UnderstandingPanel extends DenseElement {
  static properties = {
    store: { attribute: false },
    trainer: { attribute: false },
    trials: { attribute: false },
    fetched: { state: true },
  };

  static styles = [
    base,
    panel,
    css`
      .empty {
        padding: var(--space-5) var(--space-4);
        border: 1px dashed var(--line-strong);
        border-radius: 10px;
        text-align: center;
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    this.trainer = /** @type {import('../trainer.js').Trainer} */ (/** @type {unknown} */ (null));
    this.trials = /** @type {import('../trials.js').Trials} */ (/** @type {unknown} */ (null));
    this.fetched = false;
    new Follows(this);
  }

  willUpdate() {
    if (this.store.state.trained && !this.fetching) this.fetching = this.#fetch();
  }

  async #fetch() {
    await Promise.all([
      import('../understanding/understanding-views.js'),
      needTexts('understanding'),
    ]);
    this.fetched = true;
  }

  render() {
    const ready = this.fetched && this.store.state.trained;
    return html`
      <div class="head">
        <span class="step" aria-hidden="true">4</span>
        <h2>${t('understand.title')}</h2>
      </div>
      ${ready ? nothing : html`<p class="hint empty">${t('understand.untrained')}</p>`}
      ${
        this.fetched
          ? html`<dl-understanding-views
              ?hidden=${!ready}
              .store=${this.store}
              .trainer=${this.trainer}
              .trials=${this.trials}
            ></dl-understanding-views>`
          : nothing
      }
    `;
  }
}

customElements.define('dl-understanding-panel', UnderstandingPanel);
