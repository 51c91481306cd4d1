import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { error } from '../../../styles/panel.js';
import '../../drop-zone.js';
import { DenseElement } from '../../element.js';
import '../../file-button.js';
import '../../fold.js';
import '../../help.js';
import '../../reports.js';
import '../../segmented.js';
import '../../switch-field.js';
import { dataSetOf } from '../settings.js';
import './columns-table.js';
import { likelyProblem, rolesOf } from './table-columns.js';
import { usableRows } from './table-data.js';
import { openFile, openText } from './table-source.js';
import { Unreadable } from './unreadable.js';

/**
 * @typedef {import('./table-source.js').OpenTable} OpenTable
 * A table with what the settings make of it.
 * @typedef {OpenTable & { roles: import('./table-columns.js').Roles } & ReturnType<typeof usableRows>} View
 */

/**
 * `<dl-table-panel .settings=${Settings} .own=${OwnData}>`: a table of the learner's or of the page: opened from a
 * file, a drop, the clipboard or typed; what its columns are for, which rows cannot be used and why. Emits `dl-set`.
 */
class TablePanel extends DenseElement {
  static properties = {
    settings: { attribute: false },
    own: { attribute: false },
    version: { attribute: false },
    error: { state: true },
    dismissed: { state: true },
  };

  static styles = [
    base,
    buttons,
    error,
    css`
      .layout {
        display: grid;
        grid-template-columns: minmax(240px, 1fr) minmax(0, 2fr);
        gap: var(--space-4) var(--space-5);
      }

      .files {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
      }

      .what {
        font-size: var(--text-s);
        line-height: 1.5;
        overflow-wrap: anywhere;
      }

      .what b {
        font-weight: 600;
      }

      .stack {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
        align-content: start;
        min-width: 0;
      }

      textarea {
        width: 100%;
        min-height: 96px;
        padding: var(--space-2);
        border: 1px solid var(--line-control);
        border-radius: var(--radius-m);
        background: var(--surface);
        color: var(--ink);
        font: 400 var(--text-s) / 1.45 var(--font-mono);
        resize: vertical;
      }

      @media (max-width: 900px) {
        .layout {
          grid-template-columns: minmax(0, 1fr);
        }
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
    this.settings = /** @type {import('../settings.js').Settings} */ (
      /** @type {unknown} */ (null)
    );
    this.own = /** @type {import('./own-data.js').OwnData} */ (/** @type {unknown} */ (null));
    /** of what is in `own`, which stays the same object */
    this.version = 0;
    this.error = '';
    /** @type {unknown} the reports that were closed */
    this.dismissed = null;
    /** @type {View | null} */
    this.view = null;
    this.paste = this.#paste.bind(this);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('paste', this.paste);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('paste', this.paste);
  }

  willUpdate() {
    const open = this.own.tableOf(this.settings);
    const roles = open && rolesOf(open.columns, this.settings);
    this.view =
      open && roles
        ? { ...open, roles, ...usableRows(open.table, open.columns, roles, this.settings) }
        : null;
  }

  render() {
    const { view } = this;
    return html`<dl-drop-zone .label=${t('playground.table.drop')} @dl-files=${this.#files}>
      <div class="layout">
        <div class="stack">
          ${dataSetOf(this.settings) === 'iris' ? html`<p class="what">${t('playground.table.iris')}</p>` : this.#ways()}
          ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
          ${view ? this.#facts(view) : nothing}
        </div>
        ${view ? html`<div class="stack">${this.#columns(view)}</div>` : nothing}
      </div>
    </dl-drop-zone>`;
  }

  #ways() {
    return html`<div class="files">
        <dl-file-button any .label=${t('playground.table.choose')} icon="open" @dl-files=${this.#files}></dl-file-button>
        <span class="hint">${t('playground.table.orDrop')}</span>
      </div>
      <dl-fold .label=${t('playground.table.type')}>
        <div class="stack">
          <textarea
            spellcheck="false"
            aria-label=${t('playground.table.type')}
            placeholder=${t('playground.table.placeholder')}
          ></textarea>
          <div>
            <button type="button" class="button" @click=${this.#typed}>${t('playground.table.useText')}</button>
          </div>
        </div>
      </dl-fold>`;
  }

  /** @param {View} view */
  #facts({ name, text, table, columns, rows, roles }) {
    const { delimiter, decimalCommas } = table;
    const target = columns[roles.target];
    const scaled = this.settings.problem === 'regression' && target.kind === 'numbers';
    const lacking = columns.some(({ missing }) => missing > 0);
    const set = (/** @type {object} */ changes) => this.emit('dl-set', changes);
    return html`
      <p class="what">
        <b>${name}</b>: ${t('playground.table.rows', { n: table.rows.length })},
        ${t('playground.table.columnCount', { n: columns.length })};
        ${t(`playground.table.by.${separatorNames[delimiter]}`)}${decimalCommas ? `, ${t('playground.table.decimalCommas')}` : ''}.
      </p>
      ${
        name === 'Iris'
          ? nothing
          : html`<dl-switch-field
              .label=${t('playground.table.header')}
              .value=${table.header}
              @dl-change=${(/** @type {CustomEvent<boolean>} */ { detail }) =>
                this.#open(openText(name, text, { header: detail }))}
            ></dl-switch-field>`
      }
      ${
        lacking
          ? html`<dl-segmented
              .label=${t('playground.table.missing.label')}
              .help=${t('playground.table.missing.help')}
              .options=${['leaveOut', 'mean'].map((value) => ({ value, label: t(`playground.table.missing.${value}`) }))}
              .value=${this.settings.missing}
              @dl-change=${(/** @type {CustomEvent<string>} */ { detail }) => set({ missing: detail })}
            ></dl-segmented>`
          : nothing
      }
      <p class="hint">
        ${t('playground.table.used', { n: rows.length })} ${t('playground.table.standardised')}
        ${scaled ? t('playground.table.targetScaled', { name: target.name }) : ''}
      </p>
    `;
  }

  /** @param {View} view */
  #columns({ name, table, columns, roles, problems }) {
    const words = columns.filter(({ kind }, index) => kind === 'text' && index !== roles.target);
    const all = [...table.problems, ...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return html`
      <dl-columns-table .columns=${columns} .roles=${roles} .settings=${this.settings}></dl-columns-table>
      ${
        words.length > 0
          ? html`<p class="what">
              ${t('playground.table.words', { n: words.length, names: words.map((column) => column.name).join(', ') })}
            </p>`
          : nothing
      }
      ${
        all.length > 0 && this.dismissed !== table
          ? html`<dl-reports
              .reports=${all.map(({ key, params, line = 0 }) => ({
                name: `${name}, ${t('playground.table.line', { n: String(line) })}`,
                reason: t(key, params),
                part: true,
              }))}
              @dl-dismiss=${() => {
                this.dismissed = table;
              }}
            ></dl-reports>`
          : nothing
      }
    `;
  }

  /** @param {CustomEvent<import('../../files.js').Entry[]>} event */
  #files({ detail: [entry] }) {
    if (entry) this.#open(openFile(entry.file), entry.file.name);
  }

  #typed() {
    const { value } = /** @type {HTMLTextAreaElement} */ (
      this.renderRoot.querySelector('textarea')
    );
    this.#open(openText(t('playground.table.typed'), value));
  }

  /** Text that is pasted anywhere but into a field, or a file. @param {ClipboardEvent} event */
  #paste(event) {
    const [target] = event.composedPath();
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (typing || !event.clipboardData || this.getClientRects().length === 0) return;
    const [file] = event.clipboardData.files;
    const text = event.clipboardData.getData('text/plain');
    if (file) this.#open(openFile(file), file.name);
    else if (text.includes('\n')) this.#open(openText(t('playground.table.typed'), text));
    else return;
    event.preventDefault();
  }

  /** What cannot be read leaves all as it was. @param {Promise<OpenTable>} opening @param {string} [name] */
  async #open(opening, name = t('playground.table.typed')) {
    try {
      const open = await opening;
      this.error = '';
      this.own.useTable(open);
      const changes = { dataset: 'csv', regDataset: 'csv', target: '', without: '', axes: '' };
      this.emit('dl-set', { ...changes, problem: likelyProblem(open.columns) });
      this.requestUpdate();
    } catch (error) {
      const reason =
        error instanceof Unreadable
          ? t(error.key, error.params)
          : t('reason.other', { reason: error instanceof Error ? error.message : String(error) });
      this.error = `${name}: ${reason}`;
    }
  }
}

/** @type {Record<string, string>} */
const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

customElements.define('dl-table-panel', TablePanel);
