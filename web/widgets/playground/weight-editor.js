import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base, inputs } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { layerNames } from './model.js';

/**
 * @typedef {import('./network-view.js').Part} Part
 * One number that may be changed: which element of which of the network's arrays.
 * @typedef {{ label: string, name: string, at: number }} Entry
 */

/** Milliseconds between two looks at numbers that training changes. */
const lookEvery = 200;

/**
 * `<dl-weight-editor .session=${Session} .inputs=${string[]}>`: a popover with the weight of a link, or the bias of
 * a neuron and the weights of all its links, as numbers that can be typed. `show(part, anchor)` opens it.
 */
export class WeightEditor extends DenseElement {
  static properties = {
    session: { attribute: false },
    inputs: { attribute: false },
    chosen: { state: true },
    error: { state: true },
  };

  static styles = [
    base,
    inputs,
    css`
      [popover] {
        position: fixed;
        inset: auto;
        width: min(290px, calc(100vw - 24px));
        max-height: min(60vh, 420px);
        margin: 0;
        padding: var(--space-3) var(--space-4);
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--raised);
        box-shadow: var(--shadow-float);
        color: var(--ink);
      }

      .title {
        margin-bottom: var(--space-2);
        font-size: var(--text-s);
        font-weight: 600;
      }

      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 104px;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-s);
      }

      label + label {
        margin-top: var(--space-1);
      }

      label span {
        overflow: hidden;
        color: var(--ink-2);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .error {
        margin-top: var(--space-2);
        color: var(--danger);
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {import('./session.js').Session} */ (/** @type {unknown} */ (null));
    /** @type {string[]} the network's inputs by name */
    this.inputs = [];
    /** @type {Part | null} */
    this.chosen = null;
    this.error = '';
    /** where the focus goes back to @type {Element | null} */
    this.opener = null;
    this.timer = 0;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  /** @param {Part} part @param {{ right: number, top: number, bottom: number }} anchor in the window */
  async show(part, anchor) {
    this.chosen = part;
    this.error = '';
    await this.updateComplete;
    const box = this.#box;
    this.opener = /** @type {ShadowRoot} */ (this.getRootNode()).activeElement;
    box.showPopover();
    const { width, height } = box.getBoundingClientRect();
    // Beside what was clicked, so that it stays in sight; below it where there is no room.
    const beside = anchor.right + 10;
    const fits = beside + width <= innerWidth - 12;
    const left = fits ? beside : Math.max(12, innerWidth - width - 12);
    const top = fits ? anchor.top - 24 : anchor.bottom + 10;
    box.style.left = `${left}px`;
    box.style.top = `${Math.max(12, Math.min(top, innerHeight - height - 12))}px`;
    box.querySelector('input')?.select();
  }

  get #box() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector('[popover]'));
  }

  render() {
    const title = this.#title();
    return html`<div popover role="dialog" aria-label=${title} @toggle=${this.#toggle}>
      <p class="title">${title}</p>
      ${this.#entries().map((entry) => this.#field(entry))}
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
    </div>`;
  }

  get #layers() {
    return layerNames(this.session?.settings?.networkShape.length ?? 0);
  }

  #title() {
    const { chosen: part } = this;
    if (!part) return t('playground.weight');
    const output = part.column === this.#layers.length;
    const name = output
      ? t('playground.outputNeuron', { n: part.unit + 1 })
      : t('playground.neuron', { layer: part.column, n: part.unit + 1 });
    return part.from === undefined
      ? name
      : t('playground.link', { from: this.#sourceName(part.from), to: name });
  }

  /** @param {number} from */
  #sourceName(from) {
    const column = (this.chosen?.column ?? 1) - 1;
    return column === 0
      ? (this.inputs[from] ?? '')
      : t('playground.neuron', { layer: column, n: from + 1 });
  }

  /** @returns {Entry[]} */
  #entries() {
    const { chosen: part } = this;
    const layer = part && this.#layers[part.column - 1];
    const kernel = layer && this.session.frame?.weights[`${layer}/kernel`];
    if (!part || !kernel) return [];
    const [sources, units] = kernel.shape;
    const weight = (/** @type {number} */ from, /** @type {string} */ label) => ({
      label,
      name: `${layer}/kernel`,
      at: from * units + part.unit,
    });
    if (part.from !== undefined) return [weight(part.from, t('playground.weight'))];
    return [
      { label: t('playground.bias'), name: `${layer}/bias`, at: part.unit },
      ...Array.from({ length: sources }, (_, from) =>
        weight(from, t('playground.weightOf', { name: this.#sourceName(from) })),
      ),
    ];
  }

  /** @param {Entry} entry */
  #field({ label, name, at }) {
    const value = this.session.frame?.weights[name]?.data[at] ?? 0;
    return html`<label>
      <span title=${label}>${label}</span>
      <input
        type="number"
        step="any"
        data-at="${name}-${at}"
        .value=${rounded(value)}
        @change=${(/** @type {Event} */ event) => this.#change(event, name, at)}
      />
    </label>`;
  }

  /** @param {Event} event @param {string} name @param {number} at */
  async #change(event, name, at) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const value = input.valueAsNumber;
    if (!(Math.abs(value) <= largest)) {
      this.error = t('field.range', { min: formatNumber(-largest), max: formatNumber(largest) });
      input.value = rounded(this.session.frame?.weights[name]?.data[at] ?? 0);
      return;
    }
    this.error = '';
    await this.session.setWeight(name, at, value);
  }

  /** While it is open, numbers follow the training; not the one that is being typed. @param {ToggleEvent} event */
  #toggle(event) {
    clearInterval(this.timer);
    const focus = /** @type {ShadowRoot} */ (this.getRootNode()).activeElement;
    if (
      event.newState === 'closed' &&
      (!focus || focus === this) &&
      this.opener instanceof HTMLElement
    )
      this.opener.focus();
    if (event.newState === 'open') this.timer = window.setInterval(() => this.#follow(), lookEvery);
  }

  #follow() {
    if (!this.session.running) return;
    for (const { name, at } of this.#entries()) {
      const input = /** @type {HTMLInputElement | null} */ (
        this.renderRoot.querySelector(`[data-at="${name}-${at}"]`)
      );
      if (input && !input.matches(':focus'))
        input.value = rounded(this.session.frame?.weights[name]?.data[at] ?? 0);
    }
  }
}

/** Weights beyond this are nobody's experiment. */
const largest = 1e6;

/** As the field shows it, in the notation of HTML. @param {number} value */
function rounded(value) {
  return String(Number(value.toPrecision(4)));
}

customElements.define('dl-weight-editor', WeightEditor);
