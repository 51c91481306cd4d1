import { css, html, nothing } from 'lit';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';

const shown = { first: 5, more: 100 };

/**
 * `<dl-reports .reports=${[{ name, reason, part }]}>`: files that could not be used, by name and with the reason.
 * `part` says that it is not the whole file, only a line or a picture of it.
 */
class Reports extends DenseElement {
  static properties = { reports: { attribute: false }, limit: { state: true } };

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
    /** @type {{ name: string, reason: string, part?: boolean }[]} */
    this.reports = [];
    this.limit = shown.first;
  }

  render() {
    if (this.reports.length === 0) return nothing;
    const parts = this.reports.some(({ part }) => part);
    const title = t(parts ? 'reports.parts' : 'reports.title', { n: this.reports.length });
    const listed = this.reports.slice(0, this.limit);
    return html`
      <div class="head">
        ${icon('warning')}<span>${title}</span>
        <button type="button" class="button quiet icon" aria-label=${t('reports.dismiss')} @click=${this.#dismiss}>
          ${icon('cross')}
        </button>
      </div>
      <ul aria-label=${title}>
        ${listed.map(({ name, reason }) => html`<li><b>${name}</b>: ${reason}</li>`)}
      </ul>
      ${
        listed.length < this.reports.length
          ? html`<button type="button" class="button quiet" @click=${this.#showMore}>
              ${t('reports.more', { n: Math.min(shown.more, this.reports.length - listed.length) })}
            </button>`
          : nothing
      }
    `;
  }

  #showMore() {
    this.limit += shown.more;
  }

  #dismiss() {
    this.emit('dl-dismiss');
  }
}

customElements.define('dl-reports', Reports);
