import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { base, buttons, inputs } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import '../../../widgets/progress.js';
import { reasonOf } from '../../../reasons.js';

/**
 * One view of "Understand". What it shows is asked of the engine when it is looked at, and anew when `key`
 * has become another. A view says how far it is, and what went wrong.
 */
export class View extends DenseElement {
  static properties = {
    material: { attribute: false },
    active: { type: Boolean },
    progress: { state: true },
    error: { state: true },
  };

  /** @type {import('lit').CSSResultGroup} */
  static styles = [
    base,
    buttons,
    inputs,
    css`
      .lead {
        max-width: 90ch;
        margin-bottom: var(--space-4);
        color: var(--ink-2);
        text-wrap: pretty;
      }

      h3 {
        margin-bottom: var(--space-2);
        font-size: var(--text-m);
        font-weight: 620;
        letter-spacing: -0.006em;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3) var(--space-4);
        margin-bottom: var(--space-4);
      }

      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
        align-items: start;
        gap: var(--space-5);
      }

      .columns > * {
        min-width: 0;
      }

      dl-progress {
        max-width: 480px;
        margin-bottom: var(--space-4);
      }

      .error {
        margin-bottom: var(--space-4);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--danger-soft);
        color: var(--danger);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
    `,
  ];

  #key = '';
  #turn = 0;

  constructor() {
    super();
    this.material = /** @type {import('./material.js').Material} */ (/** @type {unknown} */ (null));
    this.active = false;
    /** @type {{ done: number, total: number } | null} */
    this.progress = null;
    this.error = '';
    this.follow = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.material.addEventListener('change', this.follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.material.removeEventListener('change', this.follow);
  }

  /** What the shown depends on; "" while there is nothing to show. @returns {string} */
  get key() {
    return this.material.settled > 0 ? String(this.material.settled) : '';
  }

  /**
   * Gets what is shown. Called again before it is done, the earlier call must leave no trace.
   * @param {() => boolean} current whether this call is still the latest: ask after every await
   * @param {import('./material.js').Tell} tell
   */
  // biome-ignore lint/correctness/noUnusedFunctionParameters: for the views
  async load(current, tell) {}

  updated() {
    if (!this.active || this.key === this.#key) return;
    this.#key = this.key;
    if (this.#key) this.#load();
  }

  async #load() {
    const turn = ++this.#turn;
    const current = () => turn === this.#turn && this.isConnected;
    this.error = '';
    try {
      await this.load(current, (done, total) => {
        if (current()) this.progress = done < total ? { done, total } : null;
      });
    } catch (error) {
      // A network that went while it was asked is no mistake: the next one asks again.
      if (current() && this.key === this.#key) this.error = reasonOf(error);
    } finally {
      if (turn === this.#turn) this.progress = null;
    }
  }

  /** What the view is, how far it is, what went wrong. @param {string} sentence */
  lead(sentence) {
    return html`
      <p class="lead">${sentence}</p>
      ${
        this.progress
          ? html`<dl-progress
              .label=${t('understand.asking')}
              .value=${this.progress.done / this.progress.total}
              .text=${t('understand.askingText', this.progress)}
            ></dl-progress>`
          : nothing
      }
      ${this.key ? nothing : html`<p class="hint">${t('understand.waiting')}</p>`}
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
    `;
  }
}
