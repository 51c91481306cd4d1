import { css, html, nothing } from 'lit';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';

/**
 * A literal in the code that may be changed: a number within limits, a string out of a few, or a whole line that
 * is there or not (`value` true or false, `text` what it says).
 * @typedef {object} Literal
 * @property {string} name what `dl-change` calls it
 * @property {string} label what it is, for those who do not see the code
 * @property {number | string | boolean} value
 * @property {string} [text] of what may be there or not
 * @property {readonly string[]} [options] of a string
 * @property {number} [min] @property {number} [max] of a number
 * @property {boolean} [whole] whole numbers only
 * @typedef {string | Literal} Part plain code, or a literal
 */

/**
 * `<dl-live-code label="…" .parts=${['model.add(Dense(units=', { name: 'units', label, value: 1, min: 1, max: 9, whole: true }, '))']}>`:
 * Python that is not only read: what stands in a frame is changed in place, and whoever shows the code runs what
 * it says. Emits `dl-change` with `{ name, value }`; values out of their limits are never emitted.
 */
class LiveCode extends DenseElement {
  static properties = { parts: { attribute: false }, label: {}, wrong: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      :host {
        position: relative;
      }

      pre {
        margin: 0;
        padding: var(--space-3) 44px var(--space-3) var(--space-4);
        overflow-x: auto;
        border-radius: var(--radius-m);
        background: var(--sunken);
        font: 400 var(--text-s) / 1.9 var(--font-mono);
        tab-size: 4;
      }

      .word {
        color: var(--accent);
      }

      .string {
        color: var(--contrast);
      }

      .comment {
        color: var(--ink-2);
      }

      input:not([type='checkbox']),
      select {
        height: 1.7em;
        padding: 0 4px;
        border: 1px solid var(--line-control);
        border-radius: var(--radius-s);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
        line-height: 1.2;
        field-sizing: content;
      }

      input[type='number'] {
        min-width: 3ch;
        appearance: textfield;
      }

      input::-webkit-inner-spin-button {
        display: none;
      }

      input[aria-invalid='true'] {
        border-color: var(--danger);
        background: var(--danger-soft);
      }

      label.optional {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        padding: 0 4px;
        border: 1px dashed var(--line-control);
        border-radius: var(--radius-s);
        cursor: pointer;
      }

      label.optional:not(:has(:checked)) span {
        color: var(--ink-2);
        text-decoration: line-through;
      }

      label.optional input {
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--accent);
      }

      .copy {
        position: absolute;
        top: 4px;
        right: 4px;
        background: var(--sunken);
      }

      @media (pointer: coarse) {
        pre {
          line-height: 3;
        }

        input:not([type='checkbox']),
        select {
          min-width: 44px;
          height: 44px;
          font-size: 16px;
        }

        label.optional {
          min-height: 44px;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Part[]} */
    this.parts = [];
    this.label = '';
    /** the literal whose last input was out of its limits */
    this.wrong = '';
  }

  render() {
    return html`<pre role="group" tabindex="0" aria-label=${this.label}><code>${this.parts.map((part) => this.#part(part))}</code></pre>
      <button
        type="button"
        class="button quiet icon copy"
        aria-label=${t('code.copy')}
        title=${t('code.copy')}
        @click=${this.#copy}
      >
        ${icon('copy')}
      </button>`;
  }

  /** @param {Part} part */
  #part(part) {
    if (typeof part === 'string') return coloured(part);
    const { value, options } = part;
    if (typeof value === 'boolean') {
      return html`<label class="optional"
        ><input
          type="checkbox"
          aria-label=${part.label}
          .checked=${value}
          @change=${(/** @type {Event} */ event) => this.#change(part, /** @type {HTMLInputElement} */ (event.target).checked)}
        /><span>${coloured(part.text ?? '')}</span></label
      >`;
    }
    if (options) {
      return html`<span class="string">'</span
        ><select
          aria-label=${part.label}
          @change=${(/** @type {Event} */ event) => this.#change(part, /** @type {HTMLSelectElement} */ (event.target).value)}
        >
          ${options.map((option) => html`<option ?selected=${option === value}>${option}</option>`)}</select
        ><span class="string">'</span>`;
    }
    return html`<input
      type="number"
      aria-label=${part.label}
      aria-invalid=${this.wrong === part.name ? 'true' : nothing}
      min=${part.min ?? nothing}
      max=${part.max ?? nothing}
      step=${part.whole ? '1' : 'any'}
      .value=${String(value)}
      @change=${(/** @type {Event} */ event) => this.#number(part, /** @type {HTMLInputElement} */ (event.target).valueAsNumber)}
    />`;
  }

  /** @param {Literal} literal @param {number} value */
  #number(literal, value) {
    const { min = -Infinity, max = Infinity, whole } = literal;
    const right = value >= min && value <= max && (!whole || Number.isInteger(value));
    this.wrong = right ? '' : literal.name;
    if (right) this.#change(literal, value);
  }

  /** @param {Literal} literal @param {number | string | boolean} value */
  #change({ name }, value) {
    this.emit('dl-change', { name, value });
  }

  async #copy() {
    await navigator.clipboard.writeText(codeOf(this.parts));
    this.emit('dl-toast', { text: t('code.copied') });
  }
}

/** The code as it is to be run somewhere else. @param {Part[]} parts */
function codeOf(parts) {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (typeof part.value === 'boolean') return part.value ? part.text : '';
      return part.options ? `'${part.value}'` : String(part.value);
    })
    .join('');
}

/** Python's words, strings and comments, told apart. @param {string} code */
function coloured(code) {
  return code.split(token).map((piece) => {
    const kind = kindOf(piece);
    return kind ? html`<span class=${kind}>${piece}</span>` : piece;
  });
}

const words =
  'and|as|class|def|elif|else|False|for|from|if|import|in|is|lambda|None|not|or|return|True|while|with';
const token = new RegExp(`(#[^\\n]*|'[^'\\n]*'|"[^"\\n]*"|\\b(?:${words})\\b)`);
const word = new RegExp(`^(?:${words})$`);

/** @param {string} piece */
function kindOf(piece) {
  if (piece.startsWith('#')) return 'comment';
  if (/^['"]/.test(piece)) return 'string';
  return word.test(piece) ? 'word' : '';
}

customElements.define('dl-live-code', LiveCode);
