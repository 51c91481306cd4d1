import { css, html, nothing } from 'lit';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';

const lifetime = 12_000;
/** so many changes can be taken back */
const remembered = 50;

/**
 * @typedef {{ text: string, undo?: () => void, bad?: boolean }} Message
 */

/**
 * One message at the bottom of the window, with Undo where there is something to undo. It stays while the
 * pointer or the focus is on it. Ctrl+Z (⌘Z) takes back the last change, and then the ones before it, also when
 * their messages have gone.
 */
class Toast extends DenseElement {
  static properties = { message: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      :host {
        position: fixed;
        bottom: max(var(--space-4), env(safe-area-inset-bottom));
        left: 50%;
        z-index: 10;
        width: max-content;
        max-width: min(560px, calc(100vw - 32px));
        transform: translateX(-50%);
      }

      .box {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border-radius: 10px;
        background: var(--ink);
        box-shadow: var(--shadow-float);
        color: var(--page);
        font-size: var(--text-s);
      }

      .text {
        flex: 1;
        overflow-wrap: anywhere;
      }

      .button,
      .button:hover {
        border-color: transparent;
        background: color-mix(in srgb, var(--page) 16%, transparent);
        color: var(--page);
      }

      .button:hover {
        background: color-mix(in srgb, var(--page) 28%, transparent);
      }

      .box :focus-visible {
        outline-color: var(--page);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Message | null} */
    this.message = null;
    /** @type {Message[]} what can be undone, the last change at the end */
    this.changes = [];
    this.timer = 0;
    this.undoByKey = this.#undoByKey.bind(this);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.undoByKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.undoByKey);
  }

  /** @param {Message} message */
  show(message) {
    this.message = message;
    if (message.undo) this.changes = [...this.changes.slice(1 - remembered), message];
    this.#stay();
    this.#leaveLater();
  }

  render() {
    return html`<div role="status" aria-live="polite">
      ${
        this.message
          ? html`<div
              class="box"
              @pointerenter=${this.#stay}
              @pointerleave=${this.#leaveLater}
              @focusin=${this.#stay}
              @focusout=${this.#leaveLater}
            >
              <span class="text">${this.message.text}</span>
              ${
                this.message.undo
                  ? html`<button type="button" class="button" @click=${() => this.#undo()}>${t('toast.undo')}</button>`
                  : nothing
              }
              <button type="button" class="button icon" aria-label=${t('toast.close')} @click=${this.#close}>
                ${icon('cross')}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #stay() {
    clearTimeout(this.timer);
  }

  #leaveLater() {
    this.timer = window.setTimeout(() => this.#close(), lifetime);
  }

  #close() {
    clearTimeout(this.timer);
    this.message = null;
  }

  /** @param {Message | null} [change] */
  #undo(change = this.message) {
    this.changes = this.changes.filter((other) => other !== change);
    change?.undo?.();
    this.show({ text: t('toast.undone', { text: change?.text ?? '' }) });
  }

  /** @param {KeyboardEvent} event */
  #undoByKey(event) {
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    const wanted = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    const last = this.changes.at(-1);
    if (typing || !wanted || event.shiftKey || !last || event.defaultPrevented) return;
    event.preventDefault();
    this.#undo(last);
  }
}

customElements.define('dl-toast', Toast);
