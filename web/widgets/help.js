import { css, html } from 'lit';
import { t } from '../languages/index.js';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/**
 * `<dl-help term="Epoch" text="One pass over all training images.">`: a small question mark that opens
 * one sentence about a term. Works by mouse, touch and keyboard (Escape or a click elsewhere closes it).
 */
class Help extends DenseElement {
  static properties = { term: {}, text: {} };

  static styles = [
    base,
    css`
      :host {
        display: inline-flex;
        vertical-align: middle;
      }

      button {
        position: relative;
        display: inline-grid;
        place-items: center;
        width: 18px;
        height: 18px;
        padding: 0;
        border: 1px solid var(--line-control);
        border-radius: 50%;
        background: none;
        color: var(--ink-2);
        font: 600 11px/1 var(--font);
        cursor: pointer;
      }

      /* The finger's target is larger than what the eye sees. */
      button::after {
        content: '';
        position: absolute;
        inset: -4px;
      }

      @media (pointer: coarse) {
        button::after {
          inset: -14px;
        }
      }

      button:hover,
      button[aria-expanded='true'] {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
      }

      [popover] {
        position: fixed;
        inset: auto;
        width: max-content;
        max-width: min(300px, calc(100vw - 24px));
        margin: 0;
        padding: var(--space-3) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--raised);
        box-shadow: var(--shadow-float);
        color: var(--ink);
        font: 400 var(--text-s) / 1.5 var(--font);
        text-align: left;
        white-space: normal;
      }
    `,
  ];

  constructor() {
    super();
    this.term = '';
    this.text = '';
    this.open = false;
  }

  render() {
    return html`
      <button
        type="button"
        aria-label=${t('help.about', { term: this.term })}
        aria-describedby="text"
        aria-expanded=${this.open}
        popovertarget="text"
      >
        ?
      </button>
      <div id="text" popover @beforetoggle=${this.#toggle} @toggle=${this.#place}>${this.text}</div>
    `;
  }

  /** @param {ToggleEvent} event */
  #toggle(event) {
    this.open = event.newState === 'open';
    this.requestUpdate();
  }

  /** Below the question mark, or above it where the window ends; never past its edges. */
  #place() {
    if (!this.open) return;
    const button = /** @type {HTMLElement} */ (
      this.renderRoot.querySelector('button')
    ).getBoundingClientRect();
    const panel = /** @type {HTMLElement} */ (this.renderRoot.querySelector('[popover]'));
    const { width, height } = panel.getBoundingClientRect();
    const left = Math.min(Math.max(12, button.left - 16), innerWidth - width - 12);
    const below = button.bottom + 8;
    panel.style.left = `${left}px`;
    panel.style.top = `${below + height > innerHeight ? button.top - height - 8 : below}px`;
  }
}

customElements.define('dl-help', Help);
