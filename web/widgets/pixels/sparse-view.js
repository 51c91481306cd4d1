import { css, html } from 'lit';
import { formatNumber, formatPercent, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import '../pixel-view.js';
import '../segmented.js';
import { grey } from './colour-tables.js';
import { paint, whole } from './paint.js';
import { levelWithin } from './picture.js';
import { everyNth, randomShare } from './sparse.js';
import { viewStyle } from './view-style.js';

const mostPixels = 60_000;
/** The values offered for each way. */
export const steps = {
  nth: [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24],
  share: [1, 0.75, 0.5, 0.35, 0.25, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02, 0.01],
};

/** The pixels that are worked with: those of the picture, or of a smaller copy. @param {import('./picture.js').Picture} picture */
export const sparsePixels = ({ coloured, colours, grey: greys }) =>
  levelWithin(coloured ? colours : greys, mostPixels);

/**
 * `<dl-sparse-view .picture=${Picture} way="nth" .value=${5}>`: how few pixels keep the picture readable: what is kept,
 * and the picture rebuilt from it. `way` is "nth", then one pixel of value × value is kept, or "share", then a random
 * share 0…1 of them is. Emits `dl-sparse` with `{ way, value, kept, pixels, error }`, pixels kept of how many and how far
 * rebuilt values are off on average, whenever that has changed.
 */
class SparseView extends DenseElement {
  static properties = {
    picture: { attribute: false },
    way: {},
    value: { type: Number },
  };

  static styles = [
    base,
    viewStyle,
    css`
      .pictures {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-3);
        margin-top: var(--space-2);
      }

      label {
        display: block;
        margin-top: var(--space-3);
        color: var(--ink-2);
        font-size: var(--text-s);
        font-weight: 500;
      }

      .count {
        margin-top: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    /** @type {keyof typeof steps} */
    this.way = 'nth';
    this.value = 4;
    this.pixels = /** @type {import('./picture.js').Pixels} */ (/** @type {unknown} */ (null));
    this.result = /** @type {import('./sparse.js').Sparse} */ (/** @type {unknown} */ (null));
    this.kept = /** @type {ImageData} */ (/** @type {unknown} */ (null));
    this.rebuilt = /** @type {ImageData} */ (/** @type {unknown} */ (null));
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!['picture', 'way', 'value'].some((name) => changed.has(name))) return;
    const { coloured } = this.picture;
    this.pixels = sparsePixels(this.picture);
    this.result =
      this.way === 'nth' ? everyNth(this.pixels, this.value) : randomShare(this.pixels, this.value);
    const table = coloured ? null : grey;
    const { kept, rebuilt } = this.result;
    this.rebuilt = paint(rebuilt, whole(rebuilt), table);
    this.kept = paint(this.pixels, whole(this.pixels), table);
    // What was dropped is see-through.
    for (let place = 0; place < kept.length; place++)
      if (!kept[place]) this.kept.data[4 * place + 3] = 0;
  }

  render() {
    const { way, value, result, pixels } = this;
    const all = pixels.width * pixels.height;
    const setting = way === 'nth' ? t('sparse.nth.value', { n: value }) : formatPercent(value, 0);
    return html`
      <dl-segmented
        compact
        .label=${t('sparse.way')}
        .options=${['nth', 'share'].map((name) => ({ value: name, label: t(`sparse.${name}`) }))}
        .value=${way}
        @dl-change=${this.#choose}
      ></dl-segmented>
      <label for="step">${t(`sparse.${way}.label`)}: ${setting}</label>
      <input
        id="step"
        type="range"
        min="0"
        max=${steps[way].length - 1}
        .value=${String(steps[way].indexOf(value))}
        aria-valuetext=${setting}
        @input=${this.#move}
      />
      <div class="pictures">
        <figure>
          <h3>${t('sparse.kept')}</h3>
          <dl-pixel-view .image=${this.kept} .label=${t('sparse.kept')}></dl-pixel-view>
        </figure>
        <figure>
          <h3>${t('sparse.rebuilt')}</h3>
          <dl-pixel-view .image=${this.rebuilt} .label=${t('sparse.rebuilt')}></dl-pixel-view>
        </figure>
      </div>
      <p class="count" aria-live="polite">
        ${t('sparse.count', { n: result.count, all, share: formatPercent(result.count / all) })}
        ${t('sparse.error', { levels: formatNumber(result.error, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) })}
      </p>
    `;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!['picture', 'way', 'value'].some((name) => changed.has(name))) return;
    const { way, value, pixels, result } = this;
    const all = pixels.width * pixels.height;
    this.emit('dl-sparse', { way, value, kept: result.count, pixels: all, error: result.error });
  }

  /** @param {CustomEvent<keyof typeof steps>} event */
  #choose(event) {
    const step = steps[this.way].indexOf(this.value);
    this.way = event.detail;
    this.value = steps[this.way][Math.max(0, step)];
  }

  /** @param {Event} event */
  #move(event) {
    this.value = steps[this.way][Number(/** @type {HTMLInputElement} */ (event.target).value)];
  }
}

customElements.define('dl-sparse-view', SparseView);
