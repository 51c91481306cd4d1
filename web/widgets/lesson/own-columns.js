import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { DenseElement } from '../element.js';
import '../fold.js';
import '../select-field.js';
import '../switch-field.js';
import './own-data.js';
import { widget } from './style.js';

/**
 * @typedef {import('./columns.js').Columns} Columns
 * @typedef {import('./neuron-samples.js').Choice} Choice
 * @typedef {{ own: Columns | null, choice: Choice }} OwnColumns
 */

/** inputs that reach further than this are scaled, unless the reader says otherwise */
const large = 12;

/**
 * `<dl-own-columns .own=${null} .choice=${choice} .inputs=${1} problem="…">`: a table of the reader's, which of its
 * columns are input and target, and whether inputs are scaled. Emits `dl-columns` with `{ own, choice }`; `own` is null
 * for the data of the page.
 */
class OwnColumnsElement extends DenseElement {
  static properties = {
    own: { attribute: false },
    choice: { attribute: false },
    inputs: { type: Number },
    problem: {},
  };

  static styles = [
    widget,
    css`
      :host {
        padding: 0;
        border: 0;
      }

      .button {
        justify-self: start;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Columns | null} */
    this.own = null;
    /** @type {Choice} */
    this.choice = { feature: 0, target: 1, scaled: false };
    /** with several there is no choosing: all columns but the target are inputs */
    this.inputs = 1;
    this.problem = '';
  }

  render() {
    const { own } = this;
    return html`<dl-fold .label=${t('lesson.data.own')} .summary=${own ? t('lesson.data.rows', { n: own.rows.length }) : ''}>
      <div class="stack">
        <dl-own-data @dl-data=${this.#use}></dl-own-data>
        ${own ? this.#options(own) : nothing}
        <div role="alert">${this.problem ? html`<p class="error">${this.problem}</p>` : nothing}</div>
      </div>
    </dl-fold>`;
  }

  /** @param {Columns} own */
  #options({ names }) {
    const options = names.map((label, i) => ({ value: String(i), label }));
    const select = (/** @type {'feature' | 'target'} */ name) =>
      html`<dl-select-field
        .label=${t(`lesson.data.${name}`)}
        .options=${options}
        .value=${String(this.choice[name])}
        @dl-change=${(/** @type {CustomEvent<string>} */ event) => this.#choose({ [name]: Number(event.detail) })}
      ></dl-select-field>`;
    return html`<div class="controls">${this.inputs === 1 ? select('feature') : nothing} ${select('target')}</div>
      <dl-switch-field
        .label=${t('lesson.data.scale')}
        .help=${t('lesson.data.scaleHelp')}
        .value=${this.choice.scaled}
        @dl-change=${(/** @type {CustomEvent<boolean>} */ event) => this.#choose({ scaled: event.detail })}
      ></dl-switch-field>
      <button type="button" class="button" @click=${() => this.#tell(null, this.choice)}>
        ${t('lesson.data.back')}
      </button>`;
  }

  /** The last column is the target to begin with. @param {CustomEvent<Columns>} event */
  #use({ detail }) {
    const target = detail.names.length - 1;
    const scaled = detail.rows.some((row) =>
      row.some((value, i) => i !== target && Math.abs(value) > large),
    );
    this.#tell(detail, { feature: 0, target, scaled });
  }

  /** @param {Partial<Choice>} part */
  #choose(part) {
    this.#tell(this.own, { ...this.choice, ...part });
  }

  /** @param {Columns | null} own @param {Choice} choice */
  #tell(own, choice) {
    this.emit('dl-columns', { own, choice });
  }
}

customElements.define('dl-own-columns', OwnColumnsElement);
