import { html } from 'lit';
import { Field } from './field.js';

/** `<dl-select-field label="Optimizer" .options=${[{ value, label }]} .value=${'adam'}>` */
class SelectField extends Field {
  static properties = {
    ...Field.properties,
    options: { attribute: false },
    value: {},
  };

  constructor() {
    super();
    /** @type {{ value: string, label: string }[]} */
    this.options = [];
    this.value = '';
  }

  control() {
    return html`<select id="control" ?disabled=${this.disabled} aria-describedby="notes" @change=${this.#change}>
      ${this.options.map(
        ({ value, label }) =>
          html`<option value=${value} ?selected=${value === this.value}>${label}</option>`,
      )}
    </select>`;
  }

  /** @param {Event} event */
  #change(event) {
    this.value = /** @type {HTMLSelectElement} */ (event.target).value;
    this.emit('dl-change', this.value);
  }
}

customElements.define('dl-select-field', SelectField);
