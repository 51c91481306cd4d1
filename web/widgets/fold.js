import { css, html } from 'lit';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';

/**
 * `<dl-fold label="Training" summary="adam 0.001 · 20 epochs">…</dl-fold>`: a part that opens on a click. Folded,
 * it still says in a few words what is set in it. Emits `dl-fold` with whether it is open.
 */
class Fold extends DenseElement {
  static properties = { label: {}, summary: {}, open: { type: Boolean } };

  static styles = [
    base,
    css`
      details {
        border-top: 1px solid var(--line);
      }

      summary {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: max(44px, var(--control));
        cursor: pointer;
        font-size: var(--text-s);
        list-style: none;
        /* Not under the page's bars when it is scrolled to by keyboard. */
        scroll-margin-top: 120px;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary b {
        font-weight: 600;
        white-space: nowrap;
      }

      summary span {
        flex: 1;
        overflow: hidden;
        color: var(--ink-2);
        text-align: right;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      summary svg {
        flex: none;
        width: 16px;
        height: 16px;
        color: var(--ink-2);
        transition: transform var(--motion);
      }

      details[open] summary svg {
        transform: rotate(180deg);
      }

      .inside {
        padding: var(--space-2) 0 var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    this.summary = '';
    this.open = false;
  }

  render() {
    return html`<details .open=${this.open} @toggle=${this.#toggle}>
      <summary><b>${this.label}</b> <span>${this.summary}</span> ${icon('chevron')}</summary>
      <div class="inside"><slot></slot></div>
    </details>`;
  }

  /** @param {Event} event */
  #toggle(event) {
    this.open = /** @type {HTMLDetailsElement} */ (event.target).open;
    this.emit('dl-fold', this.open);
  }
}

customElements.define('dl-fold', Fold);
