import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import '../drop-zone.js';
import { DenseElement } from '../element.js';
import '../file-button.js';

/** @typedef {import('../files.js').Entry} Entry */

/**
 * `<dl-own-data>`: a small table of numbers of one's own, typed, pasted, chosen or dropped. Emits `dl-data` with
 * the columns; what cannot be read is said, with its line, and the text stays.
 */
class OwnData extends DenseElement {
  static properties = { text: { state: true }, error: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      label.name {
        display: block;
        margin-bottom: var(--space-1);
        color: var(--ink-2);
        font-size: var(--text-s);
      }

      textarea {
        display: block;
        width: 100%;
        min-height: 110px;
        padding: var(--space-2);
        border: 1px solid var(--line-control);
        border-radius: var(--radius-m);
        background: var(--surface);
        color: var(--ink);
        font: 400 var(--text-s) / 1.5 var(--font-mono);
        resize: vertical;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }

      .error {
        margin-top: var(--space-2);
        color: var(--danger);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }

      @media (pointer: coarse) {
        textarea {
          font-size: 16px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.text = '';
    this.error = '';
  }

  render() {
    return html`<dl-drop-zone .label=${t('lesson.data.drop')} @dl-files=${this.#files}>
      <label class="name" for="table">${t('lesson.data.text')}</label>
      <textarea
        id="table"
        spellcheck="false"
        .value=${this.text}
        placeholder=${t('lesson.data.example')}
        aria-invalid=${this.error ? 'true' : nothing}
        @input=${(/** @type {Event} */ event) => {
          this.text = /** @type {HTMLTextAreaElement} */ (event.target).value;
        }}
      ></textarea>
      <div role="alert">${this.error ? html`<p class="error">${this.error}</p>` : nothing}</div>
      <div class="row">
        <button type="button" class="button" @click=${this.#use}>${t('lesson.data.use')}</button>
        <dl-file-button any icon="open" .label=${t('lesson.data.file')}></dl-file-button>
      </div>
    </dl-drop-zone>`;
  }

  /** @param {CustomEvent<Entry[]>} event */
  async #files({ detail: [entry] }) {
    this.text = await entry.file.text();
    this.#use();
  }

  async #use() {
    this.error = '';
    try {
      // It brings a parser of tables, which few readers need.
      const { readColumns } = await import('./columns.js');
      this.emit('dl-data', readColumns(this.text));
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
    }
  }
}

customElements.define('dl-own-data', OwnData);
