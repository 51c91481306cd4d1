import { css, html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';

/**
 * @typedef {{ value: string, label: string, icon?: Parameters<typeof icon>[0], colour?: string, danger?: boolean }} MenuItem
 */

/**
 * `<dl-menu label="More" .items=${[{ value, label, icon }]}>`: a button that opens a list of actions. Arrow keys,
 * Home, End and first letters go through it, Escape closes it (the menu button pattern of ARIA's authoring
 * practices). With `text` the button shows words instead of three dots. Emits `dl-choose` with the value.
 */
class Menu extends DenseElement {
  static properties = {
    label: {},
    text: {},
    icon: {},
    items: { attribute: false },
    disabled: { type: Boolean },
    open: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        display: inline-flex;
      }

      [popover] {
        position: fixed;
        inset: auto;
        width: max-content;
        min-width: 180px;
        max-width: min(320px, calc(100vw - 24px));
        max-height: min(60vh, 420px);
        margin: 0;
        padding: var(--space-1);
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--raised);
        box-shadow: var(--shadow-float);
        color: var(--ink);
      }

      [role='menuitem'] {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        width: 100%;
        min-height: var(--control);
        padding: var(--space-1) var(--space-3);
        border: 0;
        border-radius: var(--radius-s);
        background: none;
        color: inherit;
        font: 400 var(--text-s) / 1.3 var(--font);
        text-align: left;
        overflow-wrap: anywhere;
        cursor: pointer;
      }

      [role='menuitem']:hover,
      [role='menuitem']:focus-visible {
        background: var(--accent-soft);
      }

      [role='menuitem']:focus-visible {
        outline-offset: -2px;
      }

      [role='menuitem'] svg {
        flex: none;
        width: 16px;
        height: 16px;
        color: var(--ink-2);
      }

      .danger,
      .danger svg {
        color: var(--danger) !important;
      }

      .dot {
        flex: none;
        width: 10px;
        height: 10px;
        border-radius: 50%;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    this.text = '';
    /** @type {Parameters<typeof icon>[0]} */
    this.icon = 'more';
    /** @type {MenuItem[]} */
    this.items = [];
    this.disabled = false;
    this.open = false;
  }

  render() {
    return html`
      <button
        type="button"
        id="button"
        class="button quiet ${this.text ? '' : 'icon'}"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.text ? nothing : this.label}
        title=${this.text ? nothing : this.label}
        popovertarget="menu"
        ?disabled=${this.disabled}
        @keydown=${this.#openByKey}
      >
        ${icon(this.icon)}${this.text ? html`<span>${this.text}</span>` : nothing}
      </button>
      <div
        id="menu"
        role="menu"
        popover
        aria-label=${this.label || this.text}
        @beforetoggle=${this.#toggle}
        @toggle=${this.#show}
        @keydown=${this.#key}
      >
        ${this.items.map((item) => this.#item(item))}
      </div>
    `;
  }

  /** @param {MenuItem} item */
  #item({ value, label, icon: name, colour, danger }) {
    return html`<button
      type="button"
      role="menuitem"
      tabindex="-1"
      class=${danger ? 'danger' : ''}
      @click=${() => this.#choose(value)}
    >
      ${name ? icon(name) : nothing}
      ${colour ? html`<span class="dot" style=${styleMap({ background: colour })}></span>` : nothing}
      <span>${label}</span>
    </button>`;
  }

  get #menu() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector('#menu'));
  }

  get #buttons() {
    return /** @type {HTMLElement[]} */ ([...this.#menu.querySelectorAll('[role=menuitem]')]);
  }

  /** @param {string} value */
  #choose(value) {
    this.#menu.hidePopover();
    this.emit('dl-choose', value);
  }

  /** @param {ToggleEvent} event */
  #toggle(event) {
    this.open = event.newState === 'open';
  }

  /** Below the button or above it, wherever there is room, and never past the window's edges. @param {ToggleEvent} event */
  #show(event) {
    if (event.newState !== 'open') return;
    const button = /** @type {HTMLElement} */ (
      this.renderRoot.querySelector('#button')
    ).getBoundingClientRect();
    const { width, height } = this.#menu.getBoundingClientRect();
    const left = Math.max(12, Math.min(button.right - width, innerWidth - width - 12));
    const below = button.bottom + 4;
    const fits = below + height <= innerHeight || button.top < height;
    this.#menu.style.left = `${left}px`;
    this.#menu.style.top = `${fits ? below : button.top - height - 4}px`;
    this.#buttons[0]?.focus();
  }

  /** @param {KeyboardEvent} event */
  #openByKey(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#menu.showPopover();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const items = this.#buttons;
    const at = items.findIndex((item) => item.matches(':focus'));
    const goals = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const typed = event.key.toLowerCase();
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const goal =
      event.key in goals
        ? items[goals[/** @type {keyof typeof goals} */ (event.key)]]
        : after.find((item) => item.innerText.trim().toLowerCase().startsWith(typed));
    if (event.key === 'Tab') this.#menu.hidePopover();
    if (!goal || event.key === ' ') return;
    event.preventDefault();
    goal.focus();
  }
}

customElements.define('dl-menu', Menu);
