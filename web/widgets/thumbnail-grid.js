import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';
import './menu.js';
import './thumbnail.js';

const cell = 46;
const viewport = 236;

/** What is dragged from a grid: the ids of images, as JSON. */
export const draggedImages = 'application/x-denselab-images';

/**
 * All images of a class, however many: only the rows in sight exist. A list box for the keyboard: arrows, Home and
 * End move, with Shift they select, Space adds or takes away, Ctrl+A selects all. `off` are shown dimmed, `targets`
 * are where images can be moved. Emits `dl-remove-images` (ids; Delete too), `dl-use-images` ({ ids, used }) and
 * `dl-move-images` ({ ids, to }). Images can also be dragged away, as `draggedImages`.
 */
class ThumbnailGrid extends DenseElement {
  static properties = {
    label: {},
    images: { attribute: false },
    off: { attribute: false },
    targets: { attribute: false },
    load: { attribute: false },
    describe: { attribute: false },
    active: { state: true },
    selected: { state: true },
    several: { state: true },
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

      .button[aria-pressed='true'] {
        background: var(--accent-soft);
        color: var(--accent);
      }

      .option.active {
        box-shadow: inset 0 0 0 2px var(--accent);
      }

      .option.off dl-thumbnail {
        opacity: 0.3;
      }

      .detail {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px;
        min-height: var(--control);
        margin-top: var(--space-1);
      }

      .detail .hint {
        flex: 1 1 100px;
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
    /** @type {number[]} images that are not trained on */
    this.off = [];
    /** @type {import('./menu.js').MenuItem[]} */
    this.targets = [];
    this.active = 0;
    /** where a selection with Shift began */
    this.anchor = 0;
    /** @type {Set<number>} ids */
    this.selected = new Set();
    /** whether every click adds or takes away, for those who have no Ctrl key */
    this.several = false;
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

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    this.active = Math.max(0, Math.min(this.active, this.images.length - 1));
    if (!changed.has('images')) return;
    const here = new Set(this.images);
    const kept = [...this.selected].filter((id) => here.has(id));
    this.selected = new Set(
      kept.length > 0 ? kept : this.images.slice(this.active, this.active + 1),
    );
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
        aria-multiselectable="true"
        aria-label=${this.label}
        aria-activedescendant=${`option-${this.active}`}
        style=${styleMap({ height: `${Math.min(viewport, rows * cell)}px` })}
        @scroll=${this.#scroll}
        @keydown=${this.#key}
        @click=${this.#click}
        @dragstart=${this.#drag}
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
    const id = this.images[index];
    const off = this.off.includes(id);
    const name = this.describe(id);
    return html`<div
      class="option ${index === this.active ? 'active' : ''} ${off ? 'off' : ''}"
      role="option"
      draggable="true"
      id="option-${index}"
      data-index=${index}
      aria-selected=${this.selected.has(id)}
      aria-setsize=${this.images.length}
      aria-posinset=${index + 1}
      aria-label=${off ? t('image.off', { name }) : name}
      title=${name}
      style=${styleMap(place)}
    >
      <dl-thumbnail .image=${id} .load=${this.load}></dl-thumbnail>
    </div>`;
  }

  #detail() {
    if (this.images.length === 0) return nothing;
    const ids = this.#chosen;
    const off = new Set(this.off);
    const used = ids.some((id) => !off.has(id));
    return html`<div class="detail">
      <p class="hint" aria-live="polite">
        ${ids.length === 1 ? this.describe(ids[0]) : t('image.selected', { n: ids.length })}
      </p>
      <button
        type="button"
        class="button quiet icon"
        aria-pressed=${this.several}
        aria-label=${t('image.several')}
        title=${t('image.several')}
        @click=${this.#toggleSeveral}
      >
        ${icon('select')}
      </button>
      ${
        this.targets.length > 0
          ? html`<dl-menu
              icon="move"
              .label=${t('image.move')}
              .items=${this.targets}
              @dl-choose=${this.#moveTo}
            ></dl-menu>`
          : nothing
      }
      ${this.#action(used ? 'eyeOff' : 'eye', t(used ? 'image.leaveOut' : 'image.use'), () => this.emit('dl-use-images', { ids, used: !used }))}
      ${this.#action('trash', t('image.delete'), () => this.#remove())}
    </div>`;
  }

  /** @param {'eye' | 'eyeOff' | 'trash'} name @param {string} label @param {() => void} act */
  #action(name, label, act) {
    return html`<button type="button" class="button quiet icon" aria-label=${label} title=${label} @click=${act}>
      ${icon(name)}
    </button>`;
  }

  /** The selected images in their order; without any, the one the keyboard is at. */
  get #chosen() {
    if (this.selected.size === 0) return this.images.slice(this.active, this.active + 1);
    if (this.selected.size === 1) return [...this.selected];
    return this.images.filter((id) => this.selected.has(id));
  }

  /** @param {Event} event */
  #scroll(event) {
    this.top = /** @type {HTMLElement} */ (event.target).scrollTop;
  }

  /** @param {Event} event @returns {number} the image under the pointer, -1 for none */
  #indexOf(event) {
    const option = /** @type {HTMLElement} */ (event.target).closest('[data-index]');
    return option instanceof HTMLElement ? Number(option.dataset.index) : -1;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const index = this.#indexOf(event);
    if (index < 0) return;
    if (event.shiftKey) this.#selectTo(index);
    else if (this.several || event.ctrlKey || event.metaKey) this.#flip(index);
    else this.#select(index);
  }

  /** @param {DragEvent} event */
  #drag(event) {
    const index = this.#indexOf(event);
    if (index < 0 || !event.dataTransfer) return;
    if (!this.selected.has(this.images[index])) this.#select(index);
    event.dataTransfer.setData(draggedImages, JSON.stringify(this.#chosen));
    event.dataTransfer.effectAllowed = 'move';
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
    else if (event.key === ' ') this.#flip(this.active);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a')
      this.selected = new Set(this.images);
    else if (event.key in steps)
      this.#step(steps[/** @type {keyof typeof steps} */ (event.key)], event);
    else return;
    event.preventDefault();
  }

  /** @param {number} step @param {KeyboardEvent} event */
  #step(step, event) {
    const goal = Math.min(this.images.length - 1, Math.max(0, this.active + step));
    if (event.shiftKey) this.#selectTo(goal);
    else if (event.ctrlKey || event.metaKey || this.several) this.active = goal;
    else this.#select(goal);
    const list = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.list'));
    const top = Math.floor(this.active / this.columns) * cell;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + cell > list.scrollTop + list.clientHeight)
      list.scrollTop = top + cell - list.clientHeight;
  }

  /** @param {number} index */
  #select(index) {
    this.active = index;
    this.anchor = index;
    this.selected = new Set([this.images[index]]);
  }

  /** @param {number} index */
  #flip(index) {
    const id = this.images[index];
    this.active = index;
    this.anchor = index;
    this.selected = new Set(this.selected);
    if (!this.selected.delete(id)) this.selected.add(id);
  }

  /** @param {number} index */
  #selectTo(index) {
    this.active = index;
    const [first, last] = [Math.min(this.anchor, index), Math.max(this.anchor, index)];
    this.selected = new Set(this.images.slice(first, last + 1));
  }

  #toggleSeveral() {
    this.several = !this.several;
  }

  /** @param {CustomEvent<string>} event */
  #moveTo(event) {
    event.stopPropagation();
    this.emit('dl-move-images', { ids: this.#chosen, to: Number(event.detail) });
  }

  #remove() {
    this.emit('dl-remove-images', this.#chosen);
  }
}

customElements.define('dl-thumbnail-grid', ThumbnailGrid);
