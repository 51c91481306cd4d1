import { css, html } from 'lit';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/camera.js';
import '../../../widgets/drawing-pad.js';
import { drawingFile } from './drawing-file.js';

/** The camera or the drawing pad of a class. Emits `dl-made` with the files it has made, and `dl-close`. */
class ClassTool extends DenseElement {
  static properties = { kind: {}, name: {}, empty: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      .tool {
        padding: var(--space-3);
        border-radius: var(--radius-m);
        background: var(--sunken);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {'camera' | 'pad'} */
    this.kind = 'camera';
    this.name = '';
    this.empty = true;
  }

  render() {
    return html`<div class="tool">${this.kind === 'camera' ? this.#camera() : this.#pad()}</div>`;
  }

  #camera() {
    return html`<dl-camera mode="record" @dl-frames=${this.#frames}>${this.#close()}</dl-camera>`;
  }

  #pad() {
    return html`<dl-drawing-pad @dl-draw=${this.#drawn}>
      <button type="button" class="button primary" ?disabled=${this.empty} @click=${this.#add}>
        ${icon('plus')} ${t('pad.add', { name: this.name })}
      </button>
      ${this.#close()}
    </dl-drawing-pad>`;
  }

  #close() {
    return html`<button type="button" class="button" @click=${() => this.emit('dl-close')}>
      ${t('tool.close')}
    </button>`;
  }

  get #paper() {
    return /** @type {any} */ (this.renderRoot.querySelector('dl-drawing-pad'));
  }

  /** @param {CustomEvent<File[]>} event */
  #frames(event) {
    this.emit('dl-made', event.detail);
  }

  #drawn() {
    this.empty = this.#paper.empty;
  }

  async #add() {
    const pad = this.#paper;
    const file = drawingFile(await pad.toBlob());
    pad.clear();
    this.emit('dl-made', [file]);
  }
}

customElements.define('dl-class-tool', ClassTool);
