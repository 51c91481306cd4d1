import { css, html, nothing } from 'lit';
import { Field } from './field.js';

/** `<dl-switch-field label="Invert" .value=${false}>`: yes or no, a checkbox with its label beside it. */
class SwitchField extends Field {
  static properties = { ...Field.properties, value: { type: Boolean } };

  static styles = [
    Field.styles,
    css`
      .row {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: var(--touch);
      }

      label {
        display: flex;
        flex: 0 1 auto;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--touch);
        cursor: pointer;
      }

      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    this.value = false;
  }

  render() {
    return html`
      <div class="row">
        <label
          ><input
            id="control"
            type="checkbox"
            .checked=${this.value}
            ?disabled=${this.disabled}
            aria-describedby="notes"
            @change=${this.#change}
          />
          ${this.label}</label
        >
        ${this.help ? html`<dl-help .term=${this.label} .text=${this.help}></dl-help>` : nothing}
      </div>
      <div id="notes">${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}</div>
    `;
  }

  /** @param {Event} event */
  #change(event) {
    this.value = /** @type {HTMLInputElement} */ (event.target).checked;
    this.emit('dl-change', this.value);
  }
}

customElements.define('dl-switch-field', SwitchField);
