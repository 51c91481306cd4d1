import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';
import './thumbnail.js';

const cell = 46;
const viewport = 236;

/**
 * All images of a class, however many: only the rows in sight exist. A list box for the keyboard (arrows,
 * Home, End; Delete removes the chosen image). Emits `dl-remove-image` with the image's id.
 */
class ThumbnailGrid extends DenseElement {
  static properties = {
    label: {},
    images: { attribute: false },
    load: { attribute: false },
    describe: { attribute: false },
    active: { state: true },
    columns: { state: true },
    top: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      .list {
        position: relative;
        overflow-y: auto;
        overscroll-behavior: contain;
        border-radius: var(--radius-m);
        background: var(--sunken);
      }

      .option {
        position: absolute;
        padding: 3px;
        border-radius: 7px;
        cursor: pointer;
      }

      .option[aria-selected='true'] {
        background: var(--accent);
      }

      .detail {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--control);
        margin-top: var(--space-1);
      }

      .detail .hint {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {number[]} */
    this.images = [];
    /** @type {(id: number) => Promise<ImageData | null>} */
    this.load = async () => null;
    /** @type {(id: number) => string} */
    this.describe = String;
    this.active = 0;
    this.columns = 8;
    this.top = 0;
    this.resize = new ResizeObserver(([{ contentRect }]) => {
      this.columns = Math.max(1, Math.floor(contentRect.width / cell));
    });
  }

  firstUpdated() {
    this.resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  willUpdate() {
    this.active = Math.min(this.active, this.images.length - 1);
  }

  render() {
    const rows = Math.ceil(this.images.length / this.columns);
    const first = Math.max(0, Math.floor(this.top / cell) - 1) * this.columns;
    const last = Math.min(
      this.images.length,
      first + (Math.ceil(viewport / cell) + 3) * this.columns,
    );
    const shown = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
    return html`
      <div
        class="list"
        role="listbox"
        tabindex="0"
        aria-label=${this.label}
        aria-activedescendant=${`option-${this.active}`}
        style=${styleMap({ height: `${Math.min(viewport, rows * cell)}px` })}
        @scroll=${this.#scroll}
        @keydown=${this.#key}
        @click=${this.#choose}
      >
        <div role="presentation" style=${styleMap({ height: `${rows * cell}px` })}></div>
        ${repeat(
          shown,
          (index) => this.images[index],
          (index) => this.#option(index),
        )}
      </div>
      ${this.#detail()}
    `;
  }

  /** @param {number} index */
  #option(index) {
    const place = {
      width: `${cell}px`,
      height: `${cell}px`,
      left: `${(index % this.columns) * cell}px`,
      top: `${Math.floor(index / this.columns) * cell}px`,
    };
    return html`<div
      class="option"
      role="option"
      id="option-${index}"
      data-index=${index}
      aria-selected=${index === this.active}
      aria-setsize=${this.images.length}
      aria-posinset=${index + 1}
      aria-label=${this.describe(this.images[index])}
      style=${styleMap(place)}
    >
      <dl-thumbnail .image=${this.images[index]} .load=${this.load}></dl-thumbnail>
    </div>`;
  }

  #detail() {
    if (this.images.length === 0) return nothing;
    return html`<div class="detail">
      <p class="hint">${this.describe(this.images[this.active])}</p>
      <button type="button" class="button quiet" @click=${this.#remove}>${icon('trash')} ${t('image.delete')}</button>
    </div>`;
  }

  /** @param {Event} event */
  #scroll(event) {
    this.top = /** @type {HTMLElement} */ (event.target).scrollTop;
  }

  /** @param {MouseEvent} event */
  #choose(event) {
    const option = /** @type {HTMLElement} */ (event.target).closest('[data-index]');
    if (option instanceof HTMLElement) this.active = Number(option.dataset.index);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const steps = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -this.columns,
      ArrowDown: this.columns,
      Home: -this.images.length,
      End: this.images.length,
    };
    if (event.key === 'Delete' || event.key === 'Backspace') this.#remove();
    else if (event.key in steps) this.#move(steps[/** @type {keyof typeof steps} */ (event.key)]);
    else return;
    event.preventDefault();
  }

  /** @param {number} step */
  #move(step) {
    this.active = Math.min(this.images.length - 1, Math.max(0, this.active + step));
    const list = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.list'));
    const top = Math.floor(this.active / this.columns) * cell;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + cell > list.scrollTop + list.clientHeight)
      list.scrollTop = top + cell - list.clientHeight;
  }

  #remove() {
    this.emit('dl-remove-image', this.images[this.active]);
  }
}

customElements.define('dl-thumbnail-grid', ThumbnailGrid);
