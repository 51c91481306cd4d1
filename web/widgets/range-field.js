import { css, html, nothing } from 'lit';
import { formatNumber } from '../languages/index.js';
import { Field } from './field.js';

/**
 * `<dl-range-field label="Rotation" .value=${15} min="0" max="180" step="1" .format=${(v) => `${v}°`}>`: a number
 * to be slid, where one wants to see at once what it does. Emits `dl-change` while it moves.
 */
class RangeField extends Field {
  static properties = {
    ...Field.properties,
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    format: { attribute: false },
  };

  static styles = [
    Field.styles,
    css`
      .value {
        flex: 1;
        font-size: var(--text-s);
        text-align: right;
      }

      input {
        display: block;
        width: 100%;
        height: var(--touch);
        margin: 0;
        accent-color: var(--accent);
        cursor: pointer;
      }

      input:disabled {
        cursor: default;
      }
    `,
  ];

  constructor() {
    super();
    this.value = 0;
    this.min = 0;
    this.max = 1;
    this.step = 0.01;
    /** @type {(value: number) => string} */
    this.format = formatNumber;
  }

  render() {
    return html`
      <div class="head">
        <label for="control">${this.label}</label>
        ${this.help ? html`<dl-help .term=${this.label} .text=${this.help}></dl-help>` : nothing}
        <span class="value number" aria-hidden="true">${this.format(this.value)}</span>
      </div>
      <input
        id="control"
        type="range"
        min=${this.min}
        max=${this.max}
        step=${this.step}
        .value=${String(this.value)}
        ?disabled=${this.disabled}
        aria-valuetext=${this.format(this.value)}
        aria-describedby="notes"
        @input=${this.#change}
      />
      <div id="notes">${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}</div>
    `;
  }

  /** @param {Event} event */
  #change(event) {
    this.value = /** @type {HTMLInputElement} */ (event.target).valueAsNumber;
    this.emit('dl-change', this.value);
  }
}

customElements.define('dl-range-field', RangeField);
