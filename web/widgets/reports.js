import { css, html, nothing } from 'lit';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';

const shown = 5;

/** `<dl-reports .reports=${[{ name, reason }]}>`: files that could not be used, by name and with the reason. */
class Reports extends DenseElement {
  static properties = { reports: { attribute: false }, all: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      :host {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--danger-soft);
        font-size: var(--text-s);
      }

      .head {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--danger);
        font-weight: 600;
      }

      .head span {
        flex: 1;
      }

      .head svg {
        flex: none;
        width: 16px;
        height: 16px;
      }

      li {
        padding: 3px 0;
        overflow-wrap: anywhere;
      }

      b {
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {{ name: string, reason: string }[]} */
    this.reports = [];
    this.all = false;
  }

  render() {
    if (this.reports.length === 0) return nothing;
    const listed = this.all ? this.reports : this.reports.slice(0, shown);
    return html`
      <div class="head">
        ${icon('warning')}<span>${t('reports.title', { n: this.reports.length })}</span>
        <button type="button" class="button quiet icon" aria-label=${t('reports.dismiss')} @click=${this.#dismiss}>
          ${icon('cross')}
        </button>
      </div>
      <ul aria-label=${t('reports.title', { n: this.reports.length })}>
        ${listed.map(({ name, reason }) => html`<li><b>${name}</b>: ${reason}</li>`)}
      </ul>
      ${
        listed.length < this.reports.length
          ? html`<button type="button" class="button quiet" @click=${this.#showAll}>
              ${t('reports.more', { n: this.reports.length - listed.length })}
            </button>`
          : nothing
      }
    `;
  }

  #showAll() {
    this.all = true;
  }

  #dismiss() {
    this.emit('dl-dismiss');
  }
}

customElements.define('dl-reports', Reports);
