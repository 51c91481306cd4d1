import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { mayBeTarget } from './table-columns.js';

/** So many columns are listed; of more, all that are numbers are inputs. */
const listed = 100;

/**
 * `<dl-columns-table .columns=${Column[]} .roles=${Roles} .settings=${Settings}>`: the columns of a table, and what
 * each is for: input, what is learnt, drawn across or upwards. Emits `dl-set`.
 */
class ColumnsTable extends DenseElement {
  static properties = {
    columns: { attribute: false },
    roles: { attribute: false },
    settings: { attribute: false },
  };

  static styles = [
    base,
    css`
      .scroll {
        position: relative;
        overflow: auto;
        max-height: 272px;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }

      th,
      td {
        height: var(--touch);
        padding: 0 var(--space-2);
        border-bottom: 1px solid var(--line);
        text-align: center;
        white-space: nowrap;
      }

      tbody tr:last-child > * {
        border-bottom: 0;
      }

      thead th {
        position: sticky;
        top: 0;
        z-index: 1;
        background: var(--surface);
        color: var(--ink-2);
        font-weight: 500;
      }

      th:first-child,
      thead th:nth-child(2),
      td.values {
        text-align: left;
      }

      tbody th {
        max-width: 220px;
        overflow: hidden;
        font-weight: 600;
        text-overflow: ellipsis;
      }

      td.values {
        max-width: 260px;
        overflow: hidden;
        color: var(--ink-2);
        text-overflow: ellipsis;
      }

      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--accent);
        cursor: pointer;
      }

      td label {
        display: grid;
        place-items: center;
        min-width: var(--touch);
        height: var(--touch);
        cursor: pointer;
      }

      .hint {
        margin-top: var(--space-1);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('./table-columns.js').Column[]} */
    this.columns = [];
    this.roles = /** @type {import('./table-columns.js').Roles} */ (/** @type {unknown} */ (null));
    this.settings = /** @type {import('../settings.js').Settings} */ (
      /** @type {unknown} */ (null)
    );
  }

  render() {
    const more = this.columns.length - listed;
    const heads = ['column', 'values', 'input', 'target', 'across', 'up'];
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${t('playground.table.columns')}>
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${t(`playground.table.head.${head}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.columns.slice(0, listed).map((column, index) => this.#row(column, index))}
          </tbody>
        </table>
      </div>
      ${more > 0 ? html`<p class="hint">${t('playground.table.moreColumns', { n: more })}</p>` : nothing}
    `;
  }

  /** @param {import('./table-columns.js').Column} column @param {number} index */
  #row(column, index) {
    const { roles } = this;
    const { name, kind } = column;
    const mayBeInput = kind === 'numbers' && index !== roles.target;
    const box = (
      /** @type {string} */ role,
      /** @type {boolean} */ may,
      /** @type {unknown} */ input,
    ) =>
      html`<td>${may ? html`<label title=${t(`playground.table.as.${role}`, { name })}>${input}</label>` : nothing}</td>`;
    const radio = (
      /** @type {string} */ role,
      /** @type {boolean} */ checked,
      /** @type {() => void} */ choose,
    ) => html`<input
      type="radio"
      name=${role}
      aria-label=${t(`playground.table.as.${role}`, { name })}
      .checked=${checked}
      @change=${choose}
    />`;
    return html`<tr>
      <th scope="row" title=${name}>${name}</th>
      <td class="values">${valuesText(column)}</td>
      ${box(
        'input',
        mayBeInput,
        html`<input
          type="checkbox"
          aria-label=${t('playground.table.as.input', { name })}
          .checked=${roles.inputs.includes(index)}
          @change=${(/** @type {Event} */ event) =>
            this.#input(index, /** @type {HTMLInputElement} */ (event.target).checked)}
        />`,
      )}
      ${box(
        'target',
        mayBeTarget(column, this.settings.problem),
        radio('target', roles.target === index, () => this.#target(index)),
      )}
      ${box(
        'across',
        mayBeInput,
        radio('across', roles.axes[0] === index, () => this.#axes(index, roles.axes[1])),
      )}
      ${box(
        'up',
        mayBeInput,
        radio('up', roles.axes[1] === index, () => this.#axes(roles.axes[0], index)),
      )}
    </tr>`;
  }

  /** @param {number} index @param {boolean} used */
  #input(index, used) {
    const others = this.settings.without.split(',').filter((left) => left && left !== `${index}`);
    this.emit('dl-set', { without: (used ? others : [...others, index]).join(',') });
  }

  /** @param {number} index */
  #target(index) {
    this.emit('dl-set', { target: String(index), axes: '' });
  }

  /** @param {number} across @param {number} up */
  #axes(across, up) {
    this.emit('dl-set', { axes: `${across},${up}` });
  }
}

/** What is in a column, in a few words. @param {import('./table-columns.js').Column} column */
function valuesText({ kind, least, most, distinct, missing }) {
  const number = (/** @type {number} */ value) =>
    formatNumber(value, { maximumSignificantDigits: 5 });
  const what =
    kind === 'numbers'
      ? `${number(least)} … ${number(most)}`
      : distinct.length > 0
        ? distinct.join(', ')
        : t('playground.table.manyTexts');
  return missing > 0 ? `${what} · ${t('playground.table.lacking', { n: missing })}` : what;
}

customElements.define('dl-columns-table', ColumnsTable);
