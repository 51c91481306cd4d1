import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber, t } from '../languages/index.js';
import { base, buttons, inputs } from '../styles/controls.js';
import { cell, classCardStyle } from './class-card-style.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';
import './drop-zone.js';
import './file-button.js';
import './menu.js';
import './progress.js';
import './reports.js';
import { draggedImages } from './dragged-images.js';
import './thumbnail.js';

/**
 * One class of images: its name (edited in place), its pictures, and every way of adding more. It only shows
 * and asks: `dl-rename` (name), `dl-delete`, `dl-files` (entries), `dl-images` (ids dragged here), `dl-tool`
 * ("camera" or "pad"), `dl-use` (whether the class is trained on), `dl-save`, `dl-cancel`, `dl-keep-duplicates`,
 * `dl-dismiss-duplicates`, `dl-dismiss`, and what the grid of its images says. The slot is for the open tool.
 */
class ClassCard extends DenseElement {
  static apart = true;

  static properties = {
    name: {},
    colour: {},
    images: { attribute: false },
    off: { attribute: false },
    disabled: { type: Boolean },
    duplicates: { type: Number },
    targets: { attribute: false },
    tool: {},
    load: { attribute: false },
    describe: { attribute: false },
    reports: { attribute: false },
    progress: { attribute: false },
    open: { state: true },
    fitting: { state: true },
  };

  static styles = [base, buttons, inputs, classCardStyle];

  constructor() {
    super();
    this.name = '';
    this.colour = 'var(--class-0)';
    /** @type {number[]} */
    this.images = [];
    /** @type {number[]} images that are not trained on */
    this.off = [];
    /** whether none of them is */
    this.disabled = false;
    /** how many were left out because they are here already */
    this.duplicates = 0;
    /** @type {import('./menu.js').MenuItem[]} the other classes */
    this.targets = [];
    /** the tool that is open @type {'' | 'camera' | 'pad'} */
    this.tool = '';
    /** @type {(id: number) => Promise<ImageData | null>} */
    this.load = async () => null;
    /** @type {(id: number) => string} */
    this.describe = String;
    /** @type {{ name: string, reason: string, part?: boolean }[]} */
    this.reports = [];
    /** @type {{ done: number, total: number } | null} while images are being added */
    this.progress = null;
    this.open = false;
    this.fitting = 6;
    this.resize = new ResizeObserver(([{ contentRect }]) => {
      this.fitting = Math.max(2, Math.floor((contentRect.width - 18 - 64) / cell));
    });
  }

  firstUpdated() {
    this.resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  render() {
    return html`<dl-drop-zone
      label=${t('class.drop', { name: this.name })}
      .accepts=${draggedImages}
      @dl-data=${this.#takeDragged}
    >
      <section class="body ${this.disabled ? 'disabled' : ''}" aria-label=${t('class.label', { name: this.name })}>
        ${this.#head()}
        ${this.disabled ? html`<p class="badge">${icon('eyeOff')} ${t('class.disabled')}</p>` : nothing}
        <slot></slot>
        ${this.images.length > 0 ? this.#pictures() : html`<p class="empty hint">${t('class.empty')}</p>`}
        ${this.progress ? this.#adding(this.progress) : nothing}
        ${this.duplicates > 0 ? this.#duplicates() : nothing}
        ${this.reports.length > 0 ? html`<dl-reports .reports=${this.reports}></dl-reports>` : nothing}
      </section>
    </dl-drop-zone>`;
  }

  #head() {
    return html`<div class="head">
      <span class="dot" style=${styleMap({ background: this.colour })}></span>
      <input
        class="name"
        .value=${this.name}
        aria-label=${t('class.name')}
        maxlength="60"
        autocomplete="off"
        spellcheck="false"
        @change=${this.#rename}
        @keydown=${this.#leaveOnEnter}
      />
      <span class="count hint"><span class="number">${formatNumber(this.images.length)}</span></span>
      <dl-file-button bare kind="quiet" icon="image" .label=${t('class.addFiles', { name: this.name })}></dl-file-button>
      ${this.#tool('camera', 'camera')}
      ${this.#tool('pad', 'pencil')}
      <dl-menu
        .label=${t('class.more', { name: this.name })}
        .items=${this.#actions()}
        @dl-choose=${this.#act}
      ></dl-menu>
      <dl-file-button
        hidden
        directory
        .label=${t('class.addFolder', { name: this.name })}
      ></dl-file-button>
    </div>`;
  }

  /** @param {'camera' | 'pad'} tool @param {'camera' | 'pencil'} name of the icon */
  #tool(tool, name) {
    const label = t(`class.${tool}`, { name: this.name });
    return html`<button
      type="button"
      class="button quiet icon"
      aria-pressed=${this.tool === tool}
      aria-label=${label}
      title=${label}
      @click=${() => this.emit('dl-tool', tool)}
    >
      ${icon(name)}
    </button>`;
  }

  /** @returns {import('./menu.js').MenuItem[]} */
  #actions() {
    const { name, disabled } = this;
    const some = this.images.length > 0;
    return [
      { value: 'folder', icon: 'folder', label: t('class.addFolder', { name }) },
      ...(some
        ? [{ value: 'save', icon: /** @type {const} */ ('download'), label: t('class.save') }]
        : []),
      disabled
        ? { value: 'use', icon: 'eye', label: t('class.use') }
        : { value: 'leaveOut', icon: 'eyeOff', label: t('class.leaveOut') },
      { value: 'delete', icon: 'trash', danger: true, label: t('class.delete', { name }) },
    ];
  }

  /** @param {CustomEvent<string>} event */
  #act(event) {
    event.stopPropagation();
    const action = event.detail;
    if (action === 'folder')
      /** @type {any} */ (this.renderRoot.querySelector('[directory]')).choose();
    else if (action === 'save') this.emit('dl-save');
    else if (action === 'delete') this.emit('dl-delete');
    else this.emit('dl-use', action === 'use');
  }

  /** @param {{ done: number, total: number }} progress */
  #adding({ done, total }) {
    return html`<div class="adding">
      <dl-progress
        .label=${t('class.adding')}
        .value=${total > 0 ? done / total : 0}
        .text=${t('class.progress', { done, total })}
      ></dl-progress>
      <button type="button" class="button quiet" @click=${() => this.emit('dl-cancel')}>
        ${t('incoming.cancel')}
      </button>
    </div>`;
  }

  #duplicates() {
    return html`<div class="duplicates" role="status">
      <span>${t('class.duplicates', { n: this.duplicates })}</span>
      <button type="button" class="button quiet" @click=${() => this.emit('dl-keep-duplicates')}>
        ${t('class.keepDuplicates')}
      </button>
      <button
        type="button"
        class="button quiet icon"
        aria-label=${t('class.dismissDuplicates')}
        @click=${() => this.emit('dl-dismiss-duplicates')}
      >
        ${icon('cross')}
      </button>
    </div>`;
  }

  /** @param {CustomEvent<string>} event */
  #takeDragged(event) {
    event.stopPropagation();
    this.emit('dl-images', JSON.parse(event.detail));
  }

  /** A strip of the first pictures; the whole collection on demand. */
  #pictures() {
    const strip = this.images.slice(0, this.fitting);
    const rest = this.images.length - strip.length;
    const off = new Set(this.off);
    return html`
      <div class="strip">
        ${
          this.open
            ? nothing
            : strip.map(
                (id) =>
                  html`<dl-thumbnail
                    class=${off.has(id) ? 'off' : ''}
                    aria-hidden="true"
                    .image=${id}
                    .load=${this.load}
                  ></dl-thumbnail>`,
              )
        }
        <button
          type="button"
          class="button more"
          aria-expanded=${this.open}
          aria-label=${t(this.open ? 'class.close' : 'class.open', { n: this.images.length, name: this.name })}
          @click=${this.#toggle}
        >
          ${rest > 0 && !this.open ? html`<span class="number">+${formatNumber(rest)}</span>` : icon('chevron')}
        </button>
      </div>
      ${
        this.open
          ? html`<dl-thumbnail-grid
              .label=${t('class.images', { name: this.name })}
              .images=${this.images}
              .off=${this.off}
              .targets=${this.targets}
              .load=${this.load}
              .describe=${this.describe}
            ></dl-thumbnail-grid>`
          : nothing
      }
    `;
  }

  async #toggle() {
    // Fetched when the first class is opened: the first visit does without.
    await import('./thumbnail-grid.js');
    this.open = !this.open;
  }

  /** @param {Event} event */
  #rename(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const name = input.value.trim();
    // A class without a name cannot be read off anywhere: the old one stays.
    if (name) this.emit('dl-rename', name);
    else input.value = this.name;
  }

  /** @param {KeyboardEvent} event */
  #leaveOnEnter(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (event.key === 'Escape') input.value = this.name;
    if (event.key === 'Enter' || event.key === 'Escape') input.blur();
  }
}

customElements.define('dl-class-card', ClassCard);
