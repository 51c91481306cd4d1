import { css, html } from 'lit';
import { Field } from './field.js';

/**
 * `<dl-slider-field label="Rotation" .value=${0} min="-180" max="180" step="1" .format=${String}>`: a number
 * that is drawn rather than typed. Emits `dl-change` at every move.
 */
class SliderField extends Field {
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
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 4.5em;
        align-items: center;
        gap: var(--space-3);
      }

      input {
        width: 100%;
        height: var(--touch);
        margin: 0;
        accent-color: var(--accent);
      }

      output {
        font-size: var(--text-s);
        text-align: right;
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
    this.format = String;
  }

  control() {
    const text = this.format(this.value);
    return html`<div class="row">
      <input
        id="control"
        type="range"
        min=${this.min}
        max=${this.max}
        step=${this.step}
        .value=${String(this.value)}
        ?disabled=${this.disabled}
        aria-valuetext=${text}
        aria-describedby="notes"
        @input=${this.#input}
      />
      <output class="number" for="control" aria-hidden="true">${text}</output>
    </div>`;
  }

  /** @param {Event} event */
  #input(event) {
    this.value = /** @type {HTMLInputElement} */ (event.target).valueAsNumber;
    this.emit('dl-change', this.value);
  }
}

customElements.define('dl-slider-field', SliderField);
