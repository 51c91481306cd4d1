import { css, html } from 'lit';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { entriesFromDrop, holdsFiles } from './files.js';

/**
 * `<dl-drop-zone label="Drop to add to Cats">…</dl-drop-zone>`: anything on which files and folders may be
 * dropped. While files hover over it, it says what dropping does. Emits `dl-files` with the entries. With
 * `accepts`, data of that type dragged from within the page may be dropped too: `dl-data` has the text.
 */
class DropZone extends DenseElement {
  static properties = {
    label: {},
    accepts: {},
    over: { type: Boolean, reflect: true },
  };

  static styles = [
    base,
    css`
      :host {
        position: relative;
      }

      .veil {
        position: absolute;
        inset: 0;
        z-index: 2;
        display: none;
        place-items: center;
        border: 2px dashed var(--accent);
        border-radius: var(--drop-radius, var(--radius-m));
        background: color-mix(in srgb, var(--accent-soft) 92%, transparent);
        color: var(--accent);
        font-weight: 600;
        font-size: var(--text-s);
        text-align: center;
        pointer-events: none;
      }

      :host([over]) .veil {
        display: grid;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    this.accepts = '';
    this.over = false;
    /** Enter and leave events come for every child: only when as many left as entered is the pointer gone. */
    this.depth = 0;
    this.addEventListener('dragenter', (event) => this.#hover(event, 1));
    this.addEventListener('dragleave', (event) => this.#hover(event, -1));
    this.addEventListener('dragover', (event) => {
      if (this.#wants(event.dataTransfer)) event.preventDefault();
    });
    this.addEventListener('drop', (event) => this.#drop(event));
  }

  render() {
    return html`<slot></slot>
      <div class="veil" aria-hidden="true">${this.label}</div>`;
  }

  /** @param {DragEvent} event @param {1 | -1} change */
  #hover(event, change) {
    if (!this.#wants(event.dataTransfer)) return;
    this.depth = Math.max(0, this.depth + change);
    this.over = this.depth > 0;
  }

  /** @param {DragEvent} event */
  async #drop(event) {
    this.depth = 0;
    this.over = false;
    // An inner zone was nearer to the pointer and has taken the files.
    const { dataTransfer } = event;
    if (event.defaultPrevented || !dataTransfer || !this.#wants(dataTransfer)) return;
    event.preventDefault();
    if (holdsFiles(dataTransfer)) this.emit('dl-files', await entriesFromDrop(dataTransfer));
    else this.emit('dl-data', dataTransfer.getData(this.accepts));
  }

  /** @param {DataTransfer | null} transfer */
  #wants(transfer) {
    if (holdsFiles(transfer)) return true;
    return this.accepts !== '' && transfer !== null && transfer.types.includes(this.accepts);
  }
}

customElements.define('dl-drop-zone', DropZone);
