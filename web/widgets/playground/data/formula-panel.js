import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { base, buttons, inputs } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import '../../help.js';
import { readFormula } from './formula.js';
import { variablesOf } from './formula-data.js';
import { Unreadable } from './unreadable.js';

const examples = {
  classification: ['sin(x) * 3', 'x^2 / 3 - 2', 'abs(x) - 2'],
  regression: ['sin(x) * y / 6', '(x^2 + y^2) / 72', 'cos(x) + cos(y)'],
};

/**
 * `<dl-formula-panel .settings=${Settings}>`: the formula the points are made by. One that makes no sense is never
 * emitted: the panel says what is wrong with it. Emits `dl-set`.
 */
class FormulaPanel extends DenseElement {
  static properties = { settings: { attribute: false }, error: { state: true } };

  static styles = [
    base,
    buttons,
    inputs,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
      }

      label {
        color: var(--ink-2);
        font-weight: 500;
        font-size: var(--text-s);
      }

      input {
        flex: 1 1 220px;
        max-width: 420px;
        font-family: var(--font-mono);
      }

      .button {
        font-family: var(--font-mono);
        font-weight: 450;
      }

      .error {
        margin-top: var(--space-2);
        color: var(--danger);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }

      .hint {
        margin-top: var(--space-2);
      }
    `,
  ];

  constructor() {
    super();
    this.settings = /** @type {import('../settings.js').Settings} */ (
      /** @type {unknown} */ (null)
    );
    this.error = '';
  }

  get #key() {
    return this.settings.problem === 'classification' ? 'formula' : 'regFormula';
  }

  render() {
    const { problem } = this.settings;
    return html`
      <div class="row">
        <label for="formula">${t(`playground.formula.${problem}`)}</label>
        <input
          id="formula"
          type="text"
          spellcheck="false"
          autocomplete="off"
          autocapitalize="off"
          maxlength="200"
          .value=${this.settings[this.#key]}
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby="notes"
          @change=${(/** @type {Event} */ event) =>
            this.#use(/** @type {HTMLInputElement} */ (event.target).value)}
        />
        ${examples[problem].map(
          (example) => html`<button type="button" class="button" @click=${() => this.#use(example)}>
            ${example}
          </button>`,
        )}
      </div>
      <div id="notes">
        ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
        <p class="hint">${t(`playground.formula.hint.${problem}`)}</p>
      </div>
    `;
  }

  /** @param {string} text */
  #use(text) {
    try {
      readFormula(text, variablesOf(this.settings.problem));
      this.error = '';
      this.emit('dl-set', { [this.#key]: text.trim() });
      const input = this.renderRoot.querySelector('input');
      if (input) input.value = text.trim();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.error = t(error.key, error.params);
    }
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    const before = changed.get('settings');
    if (before && before.problem !== this.settings.problem) this.error = '';
  }
}

customElements.define('dl-formula-panel', FormulaPanel);
