import { css, html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber, t } from '../languages/index.js';
import { base, buttons, inputs } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';
import './drop-zone.js';
import './file-button.js';
import './progress.js';
import './reports.js';
import './thumbnail-grid.js';
import './thumbnail.js';

const cell = 44;

/**
 * One class of images: its name (edited in place), its pictures, and every way of adding more. It only shows
 * and asks: `dl-rename` (name), `dl-delete`, `dl-files` (entries), `dl-remove-image` (id), `dl-dismiss`.
 */
class ClassCard extends DenseElement {
  static properties = {
    name: {},
    colour: {},
    images: { attribute: false },
    load: { attribute: false },
    describe: { attribute: false },
    reports: { attribute: false },
    progress: { attribute: false },
    open: { state: true },
    fitting: { state: true },
  };

  static styles = [
    base,
    buttons,
    inputs,
    css`
      .body {
        padding: var(--space-3) 0;
      }

      .head {
        display: flex;
        align-items: center;
        gap: 2px;
      }

      .dot {
        flex: none;
        width: 10px;
        height: 10px;
        margin-right: var(--space-1);
        border-radius: 50%;
      }

      input.name {
        flex: 1;
        margin-right: var(--space-2);
        padding: 0 6px;
        border-color: transparent;
        background: transparent;
        font-weight: 600;
        font-size: var(--text-m);
        text-overflow: ellipsis;
      }

      input.name:hover {
        border-color: var(--line-strong);
      }

      input.name:focus {
        border-color: var(--accent);
        background: var(--surface);
      }

      .count {
        margin-right: var(--space-1);
        white-space: nowrap;
      }

      .strip {
        display: flex;
        gap: var(--space-1);
        margin: var(--space-1) 0 0 18px;
      }

      .strip dl-thumbnail {
        width: ${cell - 4}px;
      }

      .more {
        flex: none;
        min-width: max(${cell - 4}px, var(--touch));
        min-height: max(${cell - 4}px, var(--touch));
        padding: 0 var(--space-2);
        background: var(--sunken);
        color: var(--ink-2);
        font-weight: 500;
      }

      .more svg {
        transition: transform var(--motion);
      }

      .more[aria-expanded='true'] svg {
        transform: rotate(180deg);
      }

      dl-thumbnail-grid {
        margin: var(--space-2) 0 0 18px;
      }

      .empty {
        margin: var(--space-1) 0 0 18px;
        padding: var(--space-3);
        border: 1px dashed var(--line-strong);
        border-radius: var(--radius-m);
      }

      dl-reports,
      dl-progress {
        margin: var(--space-2) 0 0 18px;
      }
    `,
  ];

  constructor() {
    super();
    this.name = '';
    this.colour = 'var(--class-0)';
    /** @type {number[]} */
    this.images = [];
    /** @type {(id: number) => Promise<ImageData | null>} */
    this.load = async () => null;
    /** @type {(id: number) => string} */
    this.describe = String;
    /** @type {{ name: string, reason: string }[]} */
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
    return html`<dl-drop-zone label=${t('class.drop', { name: this.name })}>
      <section class="body" aria-label=${t('class.label', { name: this.name })}>
        ${this.#head()}
        ${this.images.length > 0 ? this.#pictures() : html`<p class="empty hint">${t('class.empty')}</p>`}
        ${
          this.progress
            ? html`<dl-progress
                .label=${t('class.adding')}
                .value=${this.progress.done / this.progress.total}
                .text=${t('class.progress', this.progress)}
              ></dl-progress>`
            : nothing
        }
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
      <dl-file-button
        bare
        directory
        kind="quiet"
        icon="folder"
        .label=${t('class.addFolder', { name: this.name })}
      ></dl-file-button>
      <button
        type="button"
        class="button quiet icon"
        title=${t('class.delete', { name: this.name })}
        aria-label=${t('class.delete', { name: this.name })}
        @click=${this.#delete}
      >
        ${icon('trash')}
      </button>
    </div>`;
  }

  /** A strip of the first pictures; the whole collection on demand. */
  #pictures() {
    const strip = this.images.slice(0, this.fitting);
    const rest = this.images.length - strip.length;
    return html`
      <div class="strip">
        ${
          this.open
            ? nothing
            : strip.map(
                (id) =>
                  html`<dl-thumbnail aria-hidden="true" .image=${id} .load=${this.load}></dl-thumbnail>`,
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
              .load=${this.load}
              .describe=${this.describe}
            ></dl-thumbnail-grid>`
          : nothing
      }
    `;
  }

  #toggle() {
    this.open = !this.open;
  }

  #delete() {
    this.emit('dl-delete');
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
