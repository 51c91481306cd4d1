import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatPercent, t } from '../../../languages/index.js';
import '../../../widgets/point-map.js';
import '../../../widgets/segmented.js';
import '../../../widgets/thumbnail.js';
import { byPca, byUmap, hasHidden } from './layout.js';
import './sample-gallery.js';
import { mapStyle } from './map-style.js';
import { winnersOf } from './scores.js';
import { View } from './view.js';

/**
 * @typedef {{
 *   layout: import('./layout.js').Layout, answers: import('./material.js').Answers,
 *   winners: Uint16Array, points: import('../../../widgets/point-map.js').Points, colours: string[]
 * }} Shown
 * @typedef {{ index: number, x: number, y: number }} Pointed
 */

/** All images as points: those that are similar lie close together. */
class MapView extends View {
  static properties = {
    ...View.properties,
    by: { state: true },
    method: { state: true },
    layered: { state: true },
    shown: { state: true },
    without: { state: true },
    selected: { state: true },
    pointed: { state: true },
    lasso: { state: true },
    arranging: { state: true },
    cancelled: { state: true },
  };

  static styles = [View.styles, mapStyle];

  /** @type {AbortController | null} */
  #umap = null;
  /** what UMAP has arranged, by key @type {Map<string, import('./layout.js').Layout>} */
  #arranged = new Map();

  constructor() {
    super();
    /** @type {import('./layout.js').By} */
    this.by = 'network';
    /** @type {'pca' | 'umap'} */
    this.method = 'pca';
    this.layered = true;
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {Set<number>} classes that are not drawn */
    this.without = new Set();
    /** @type {number[]} */
    this.selected = [];
    /** @type {Pointed | null} */
    this.pointed = null;
    this.lasso = false;
    /** how far UMAP is @type {{ done: number, total: number } | null} */
    this.arranging = null;
    this.cancelled = false;
  }

  get key() {
    return super.key && `${super.key} ${this.by} ${this.method}`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#umap?.abort();
  }

  /** @param {() => boolean} current @param {import('./material.js').Tell} tell */
  async load(current, tell) {
    const { material } = this;
    this.#umap?.abort();
    this.layered = await hasHidden(material);
    const by = this.layered ? this.by : 'pixels';
    const layout =
      this.method === 'umap' ? await this.#arrange(by, current) : await byPca(material, by, tell);
    if (!layout || !current()) return;
    const answers = await material.answersFor(layout.samples);
    if (current()) this.#show(layout, answers);
  }

  /**
   * UMAP, unless it is cancelled: then the map is as it was.
   * @param {import('./layout.js').By} by
   * @param {() => boolean} current
   */
  async #arrange(by, current) {
    const { key } = this;
    const known = this.#arranged.get(key);
    if (known) return known;
    const umap = new AbortController();
    this.#umap = umap;
    this.cancelled = false;
    this.arranging = { done: 0, total: 1 };
    const { seed } = this.material.store.state.settings;
    try {
      const tell = (/** @type {number} */ done, /** @type {number} */ total) => {
        if (current()) this.arranging = { done, total };
      };
      const layout = await byUmap(this.material, by, seed, tell, umap.signal);
      this.#arranged.set(key, layout);
      return layout;
    } catch (error) {
      if (!umap.signal.aborted) throw error;
      return null;
    } finally {
      if (this.#umap === umap) this.arranging = null;
    }
  }

  #cancel() {
    this.#umap?.abort();
    this.method = 'pca';
    this.cancelled = true;
  }

  /** @param {import('./layout.js').Layout} layout @param {import('./material.js').Answers} answers */
  #show(layout, answers) {
    const { places, samples } = layout;
    const { truths, trained } = samples;
    const winners = winnersOf(answers.probabilities, answers.classes);
    const points = {
      x: Float32Array.from(truths, (_, i) => places[2 * i]),
      y: Float32Array.from(truths, (_, i) => places[2 * i + 1]),
      kinds: truths,
      ringed: Uint8Array.from(truths, (_, i) => Number(i >= trained)),
      crossed: Uint8Array.from(truths, (truth, i) => Number(winners[i] !== truth)),
    };
    const colours = this.material.classes.map(({ colour }) => colour);
    this.shown = { layout, answers, winners, points, colours };
    this.selected = [];
    this.pointed = null;
  }

  render() {
    return html`
      ${this.lead(t('map.lead'))}
      <div class="bar">
        ${this.layered ? this.#choice('by', ['network', 'pixels']) : nothing}
        ${this.#choice('method', ['pca', 'umap'])}
      </div>
      ${this.arranging ? this.#arranging(this.arranging) : nothing}
      ${this.cancelled ? html`<p class="lead" role="status">${t('map.cancelled')}</p>` : nothing}
      ${this.shown ? this.#shown(this.shown) : nothing}
    `;
  }

  /** @param {'by' | 'method'} what @param {string[]} values */
  #choice(what, values) {
    return html`<dl-segmented
      .label=${t(`map.${what}`)}
      .help=${t(`help.map.${what}`)}
      .options=${values.map((value) => ({ value, label: t(`map.${what}.${value}`) }))}
      .value=${this[what]}
      @dl-change=${(/** @type {CustomEvent<any>} */ event) => {
        Object.assign(this, { [what]: event.detail });
      }}
    ></dl-segmented>`;
  }

  /** @param {{ done: number, total: number }} arranging */
  #arranging(arranging) {
    return html`<div class="arranging">
      <dl-progress
        .label=${t('map.untangling')}
        .value=${arranging.done / arranging.total}
        .text=${t('map.untanglingText', arranging)}
      ></dl-progress>
      <button type="button" class="button" @click=${this.#cancel}>${t('map.cancel')}</button>
    </div>`;
  }

  /** @param {Shown} shown */
  #shown({ layout, answers, points, colours }) {
    const { classes } = this.material;
    const n = layout.samples.ids.length;
    return html`<div class="map">
      <div>
        <div class="stage">
          <dl-point-map
            .points=${points}
            .colours=${colours}
            .without=${this.without}
            .selected=${this.selected}
            .lasso=${this.lasso}
            .label=${t('map.canvas', { n })}
            @dl-point=${this.#point}
            @dl-select=${this.#select}
          ></dl-point-map>
          ${this.pointed ? this.#card(this.pointed) : nothing}
        </div>
        <p class="hidden-text" role="status">${this.pointed ? this.#words(this.pointed.index) : nothing}</p>
        <div class="legend" role="group" aria-label=${t('map.legend')}>
          ${classes.map((item, index) => this.#key(item, index))}
        </div>
        <p class="hint">
          ${t('map.ringed')} · ${t('map.crossed')}
          ${layout.kept > 0 ? html` · ${t('map.kept', { share: formatPercent(layout.kept) })}` : nothing}
          ${n < layout.total ? html` · ${t('map.some', { shown: n, n: layout.total })}` : nothing}
        </p>
      </div>
      <div>${this.#selection(answers)}</div>
    </div>`;
  }

  /** @param {{ name: string, colour: string }} item @param {number} index */
  #key({ name, colour }, index) {
    return html`<button
      type="button"
      aria-pressed=${!this.without.has(index)}
      @click=${() => this.#toggle(index)}
    >
      <span class="dot" style=${styleMap({ background: colour })}></span>${name}
    </button>`;
  }

  /** @param {number} index of a class */
  #toggle(index) {
    const without = new Set(this.without);
    if (!without.delete(index)) without.add(index);
    this.without = without;
  }

  /** @param {Pointed} pointed */
  #card({ index, x, y }) {
    const { answers, winners } = /** @type {Shown} */ (this.shown);
    const { library, ids, truths } = answers;
    const truth = this.material.classes[truths[index]].name;
    const right = winners[index] === truths[index];
    const place = {
      left: x > 300 ? `${x - 226}px` : `${x + 16}px`,
      top: `${Math.max(4, y - 40)}px`,
    };
    return html`<div class="card" aria-hidden="true" style=${styleMap(place)}>
      <dl-thumbnail .image=${ids[index]} .load=${this.material.thumbnails(library)}></dl-thumbnail>
      <div>
        <strong>${truth}</strong><br />
        <span class=${right ? '' : 'wrong'}>${this.#answer(index)}</span>
      </div>
    </div>`;
  }

  /** @param {number} index */
  #answer(index) {
    const { answers, winners } = /** @type {Shown} */ (this.shown);
    const winner = winners[index];
    const probability = answers.probabilities[index * answers.classes + winner];
    return `${this.material.classes[winner].name} ${formatPercent(probability)}`;
  }

  /** @param {number} index */
  #words(index) {
    const { answers } = /** @type {Shown} */ (this.shown);
    return t('map.point', {
      name: this.material.classes[answers.truths[index]].name,
      answer: this.#answer(index),
    });
  }

  /** @param {import('./material.js').Answers} answers */
  #selection(answers) {
    const n = this.selected.length;
    return html`
      <div class="head">
        <p class="hint" role="status">${n > 0 ? t('map.selected', { n }) : t('map.hint')}</p>
        ${
          n > 0
            ? html`<button type="button" class="button quiet" @click=${() => this.#choose([])}>${t('map.clear')}</button>`
            : nothing
        }
        <button
          type="button"
          class="button lasso"
          aria-pressed=${this.lasso}
          @click=${() => {
            this.lasso = !this.lasso;
          }}
        >
          ${t('map.lasso')}
        </button>
      </div>
      <div class="gallery">
        <dl-sample-gallery
          .material=${this.material}
          .answers=${answers}
          .places=${this.selected}
          .label=${t('map.selected', { n })}
        ></dl-sample-gallery>
      </div>
    `;
  }

  /** @param {CustomEvent<Pointed>} event */
  #point(event) {
    this.pointed = event.detail.index < 0 ? null : event.detail;
  }

  /** @param {CustomEvent<number[]>} event */
  #select(event) {
    this.#choose(event.detail);
  }

  /** @param {number[]} indices */
  #choose(indices) {
    this.selected = indices;
  }
}

customElements.define('dl-map-view', MapView);
