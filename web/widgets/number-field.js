import { html } from 'lit';
import { formatNumber, t } from '../languages/index.js';
import { Field } from './field.js';

/**
 * `<dl-number-field label="Epochs" .value=${20} min="1" max="1000">`. A value outside the limits is never
 * emitted: the field says what it expects and the last good value stays in force.
 */
class NumberField extends Field {
  static properties = {
    ...Field.properties,
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: {},
  };

  constructor() {
    super();
    this.value = 0;
    this.min = 0;
    this.max = Number.MAX_SAFE_INTEGER;
    /** "1" for whole numbers, "any" for real ones */
    this.step = '1';
  }

  control() {
    return html`<input
      id="control"
      type="number"
      inputmode=${this.step === 'any' ? 'decimal' : 'numeric'}
      min=${this.min}
      max=${this.max}
      step=${this.step}
      .value=${String(this.value)}
      ?disabled=${this.disabled}
      aria-invalid=${this.error ? 'true' : 'false'}
      aria-describedby="notes"
      @change=${this.#change}
    />`;
  }

  /** @param {Event} event */
  #change(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const value = input.valueAsNumber;
    const whole = this.step === 'any' || Number.isInteger(value);
    if (!(value >= this.min && value <= this.max && whole)) {
      this.error = t(this.step === 'any' ? 'field.range' : 'field.wholeRange', {
        min: formatNumber(this.min, { maximumSignificantDigits: 3 }),
        max: formatNumber(this.max),
      });
      return;
    }
    this.error = '';
    this.value = value;
    this.emit('dl-change', value);
  }
}

customElements.define('dl-number-field', NumberField);
