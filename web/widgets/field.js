import { css, html, nothing } from 'lit';
import { base, inputs } from '../styles/controls.js';
import { DenseElement } from './element.js';
import './help.js';

/**
 * A labelled control: label, question mark with one sentence about the term, the control, and a hint or
 * an error below it. The kinds of control are the subclasses; each emits `dl-change` with its new value.
 */
export class Field extends DenseElement {
  static properties = {
    label: {},
    help: {},
    hint: {},
    disabled: { type: Boolean },
    error: { state: true },
  };

  /** @type {import('lit').CSSResultGroup} */
  static styles = [
    base,
    inputs,
    css`
      .head {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 22px;
        margin-bottom: var(--space-1);
      }

      label,
      .label {
        padding: 0;
        color: var(--ink-2);
        font-size: var(--text-s);
        font-weight: 500;
      }

      .hint {
        margin-top: var(--space-1);
      }

      .error {
        margin-top: var(--space-1);
        color: var(--danger);
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    this.help = '';
    this.hint = '';
    this.disabled = false;
    this.error = '';
  }

  /** @returns {unknown} the control; its id is "control" and it is described by "notes" */
  control() {
    return nothing;
  }

  render() {
    return html`
      <div class="head">
        <label for="control">${this.label}</label>
        ${this.help ? html`<dl-help .term=${this.label} .text=${this.help}></dl-help>` : nothing}
      </div>
      ${this.control()}
      <div id="notes">
        ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
        ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
      </div>
    `;
  }
}
