import { css, html } from 'lit';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/**
 * `<dl-tabs label="Views" .tabs=${[{ id, label }]} .value=${'map'}>content of the chosen tab</dl-tabs>`: one of
 * several views at a time. Arrow keys, Home and End go from tab to tab. Emits `dl-change` with the tab's id.
 */
class Tabs extends DenseElement {
  static properties = { label: {}, tabs: { attribute: false }, value: {} };

  static styles = [
    base,
    css`
      [role='tablist'] {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--space-1);
        margin-bottom: var(--space-4);
        border-bottom: 1px solid var(--line);
      }

      button {
        min-height: max(38px, var(--touch));
        margin-bottom: -1px;
        padding: 0 var(--space-3);
        border: 0;
        border-bottom: 2px solid transparent;
        border-radius: var(--radius-s) var(--radius-s) 0 0;
        background: none;
        color: var(--ink-2);
        font: 500 var(--text-s) / 1.2 var(--font);
        cursor: pointer;
      }

      button:hover {
        background: var(--sunken);
        color: var(--ink);
      }

      button[aria-selected='true'] {
        border-bottom-color: var(--accent);
        color: var(--ink);
        font-weight: 600;
      }

      button:focus-visible {
        outline-offset: -2px;
      }

      [role='tabpanel']:focus-visible {
        outline-offset: 6px;
        border-radius: var(--radius-m);
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {{ id: string, label: string }[]} */
    this.tabs = [];
    this.value = '';
  }

  render() {
    return html`
      <div role="tablist" aria-label=${this.label} @keydown=${this.#key}>
        ${this.tabs.map(
          ({ id, label }) => html`<button
            type="button"
            role="tab"
            id="tab-${id}"
            aria-controls="panel"
            aria-selected=${id === this.value}
            tabindex=${id === this.value ? 0 : -1}
            @click=${() => this.#choose(id)}
          >
            ${label}
          </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" tabindex="0" aria-labelledby="tab-${this.value}"><slot></slot></div>
    `;
  }

  /** The chosen tab. @param {FocusOptions} [options] */
  focus(options) {
    const tab = this.renderRoot.querySelector('[aria-selected="true"]');
    /** @type {HTMLElement | null} */ (tab)?.focus(options);
  }

  /** @param {string} id */
  #choose(id) {
    if (id === this.value) return;
    this.value = id;
    this.emit('dl-change', id);
  }

  /** @param {KeyboardEvent} event */
  async #key(event) {
    const last = this.tabs.length - 1;
    const now = this.tabs.findIndex(({ id }) => id === this.value);
    const places = {
      ArrowLeft: now === 0 ? last : now - 1,
      ArrowRight: now === last ? 0 : now + 1,
      Home: 0,
      End: last,
    };
    if (!(event.key in places)) return;
    event.preventDefault();
    const { id } = this.tabs[places[/** @type {keyof typeof places} */ (event.key)]];
    this.#choose(id);
    await this.updateComplete;
    this.focus();
  }
}

customElements.define('dl-tabs', Tabs);
