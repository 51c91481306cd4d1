import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { Later } from '../../../later.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import '../../tabs.js';
import './scrubber.js';
import { partOf, placeOf } from './weights.js';

/**
 * @typedef {import('../session.js').Session} Session
 * @typedef {import('./weights.js').Place} Place
 */

/** Every lens is fetched when it is first looked through. @type {Record<string, Later>} */
const lenses = {
  flow: new Later(() => import('./flow-lens.js')),
  fold: new Later(() => import('./fold-lens.js')),
  derivative: new Later(() => import('./derivative-lens.js')),
  surface: new Later(() => import('./surface-lens.js')),
  compare: new Later(() => import('./compare-lens.js')),
};

/**
 * `<dl-lenses .session=${Session} .inputs=${Input[]} .selected=${Part | null}>`: a way back through the training, and
 * what looks inside the network: signal and gradient flow, folding, the derivative of a weight, the loss over two
 * weights, a second network beside it. `inputs` are those that the network's drawing has. Emits `dl-select` (Part)
 * when a weight is chosen here, and `dl-set` with settings that a lens asks for.
 */
class Lenses extends DenseElement {
  static properties = {
    session: { attribute: false },
    inputs: { attribute: false },
    selected: { attribute: false },
    tab: { state: true },
    ready: { state: true },
  };

  static styles = [
    base,
    css`
      dl-scrubber {
        margin-bottom: var(--space-4);
      }

      .body {
        min-height: 180px;
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {Session | null} */ (null);
    /** @type {import('./weights.js').Input[]} */
    this.inputs = [];
    /** @type {import('./weights.js').Part | null} */
    this.selected = null;
    this.tab = 'flow';
    /** the lenses that are here @type {Set<string>} */
    this.ready = new Set();
  }

  firstUpdated() {
    this.#fetch();
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!changed.has('selected') || !placeOf(this.selected, this.inputs)) return;
    // A weight that is clicked asks for its derivative; what is going on in other tabs is not interrupted.
    if (this.tab === 'flow' || this.tab === 'fold') this.#choose('derivative');
  }

  render() {
    if (!this.session) return nothing;
    return html`
      <h2 class="hidden-text">${t('playground.lenses')}</h2>
      <dl-scrubber .session=${this.session}></dl-scrubber>
      <dl-tabs
        .label=${t('playground.lenses')}
        .tabs=${Object.keys(lenses).map((id) => ({ id, label: t(`playground.lens.${id}`) }))}
        .value=${this.tab}
        @dl-change=${(/** @type {CustomEvent<string>} */ event) => {
          if (/** @type {Element} */ (event.target).localName === 'dl-tabs')
            this.#choose(event.detail);
        }}
      >
        <div class="body" @dl-place=${this.#select}>
          ${this.ready.has(this.tab) ? this.#lens() : html`<p class="hint">${t('playground.lens.waiting')}</p>`}
        </div>
      </dl-tabs>
    `;
  }

  #lens() {
    const { session } = this;
    const place = placeOf(this.selected, this.inputs);
    if (this.tab === 'fold') return html`<dl-fold-lens .session=${session}></dl-fold-lens>`;
    if (this.tab === 'derivative')
      return html`<dl-derivative-lens .session=${session} .place=${place}></dl-derivative-lens>`;
    if (this.tab === 'surface')
      return html`<dl-surface-lens .session=${session} .place=${place}></dl-surface-lens>`;
    if (this.tab === 'compare')
      return html`<dl-compare-lens .session=${session}></dl-compare-lens>`;
    return html`<dl-flow-lens .session=${session}></dl-flow-lens>`;
  }

  /** @param {string} tab */
  #choose(tab) {
    this.tab = tab;
    this.#fetch();
  }

  async #fetch() {
    const { tab } = this;
    if (!(await lenses[tab].need(this))) return;
    this.ready = new Set([...this.ready, tab]);
  }

  /** @param {CustomEvent<Place>} event */
  #select(event) {
    event.stopPropagation();
    this.emit('dl-select', partOf(event.detail, this.inputs));
  }
}

customElements.define('dl-lenses', Lenses);
