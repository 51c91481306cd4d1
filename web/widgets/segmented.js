import { css, html, nothing } from 'lit';
import { Field } from './field.js';

/**
 * `<dl-segmented label="Colour" .options=${[{ value, label }]} .value=${'1'}>`: a choice among a few, all in
 * sight. Native radio buttons underneath, so arrow keys and screen readers work as they always do.
 * `compact` shows no head; the label then only names the group.
 */
class Segmented extends Field {
  static properties = {
    ...Field.properties,
    options: { attribute: false },
    value: {},
    compact: { type: Boolean },
  };

  static styles = [
    Field.styles,
    css`
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      .choices {
        display: flex;
        gap: 2px;
        padding: 2px;
        border-radius: var(--radius-m);
        background: var(--sunken);
        box-shadow: inset 0 0 0 1px var(--line);
      }

      .choice {
        display: grid;
        flex: 1;
        place-items: center;
        min-height: calc(var(--control) - 4px);
        padding: 0 var(--space-2);
        border-radius: 6px;
        color: var(--ink-2);
        font-size: var(--text-s);
        font-weight: 500;
        white-space: nowrap;
        cursor: pointer;
      }

      .choice:hover {
        color: var(--ink);
      }

      .choice:has(:checked) {
        background: var(--raised);
        box-shadow:
          0 0 0 1px var(--line-strong),
          var(--shadow);
        color: var(--ink);
      }

      .choice:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }

      .choice:has(:disabled) {
        opacity: 0.55;
        cursor: default;
      }

      input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {{ value: string, label: string, title?: string }[]} */
    this.options = [];
    this.value = '';
    this.compact = false;
  }

  render() {
    return html`<fieldset ?disabled=${this.disabled}>
      <legend class="hidden-text">${this.label}</legend>
      ${
        this.compact
          ? nothing
          : html`<div class="head">
              <span class="label" aria-hidden="true">${this.label}</span>
              ${this.help ? html`<dl-help .term=${this.label} .text=${this.help}></dl-help>` : nothing}
            </div>`
      }
      <div class="choices">${this.options.map((option) => this.#choice(option))}</div>
      ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
    </fieldset>`;
  }

  /** @param {{ value: string, label: string, title?: string }} option */
  #choice({ value, label, title }) {
    return html`<label class="choice" title=${title ?? nothing}>
      <input
        type="radio"
        name="choice"
        .value=${value}
        .checked=${value === this.value}
        aria-label=${title ?? nothing}
        @change=${this.#change}
      />
      <span>${label}</span>
    </label>`;
  }

  /** @param {Event} event */
  #change(event) {
    this.value = /** @type {HTMLInputElement} */ (event.target).value;
    this.emit('dl-change', this.value);
  }
}

customElements.define('dl-segmented', Segmented);
