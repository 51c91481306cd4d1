import { css, html } from 'lit';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/camera.js';
import '../../../widgets/drawing-pad.js';
import { drawingFile } from './drawing-file.js';
import { LiveTrial } from './live-trial.js';

/** Pictures of the camera in a second, at most; the network may be slower. */
const framesPerSecond = 8;

/** The camera or the drawing pad in "Try it": the answer follows what it shows. Emits `dl-close`. */
class TryTool extends DenseElement {
  static properties = { kind: {}, trials: { attribute: false }, empty: { state: true } };

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
    this.trials = /** @type {import('../trials.js').Trials} */ (/** @type {unknown} */ (null));
    this.empty = true;
    /** @type {LiveTrial | null} */
    this.live = null;
    /** whether a picture of the drawing is being made */
    this.drawing = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live?.close();
    this.live = null;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!changed.has('kind')) return;
    this.live?.close();
    this.live = new LiveTrial(this.trials);
    this.empty = true;
    if (this.kind === 'camera') this.#follow(this.live);
  }

  render() {
    const close = html`<button type="button" class="button" @click=${() => this.emit('dl-close')}>
      ${t('tool.close')}
    </button>`;
    return html`<div class="tool">
      ${
        this.kind === 'camera'
          ? html`<dl-camera mode="snap" @dl-frames=${this.#snapped}>${close}</dl-camera>`
          : html`<dl-drawing-pad @dl-draw=${this.#drawn}>
              <button type="button" class="button" ?disabled=${this.empty} @click=${this.#keep}>
                ${icon('plus')} ${t('try.keep')}
              </button>
              ${close}
            </dl-drawing-pad>`
      }
    </div>`;
  }

  /** @param {LiveTrial} live */
  async #follow(live) {
    while (this.live === live) {
      const camera = /** @type {any} */ (this.renderRoot.querySelector('dl-camera'));
      const pause = new Promise((resolve) => setTimeout(resolve, 1000 / framesPerSecond));
      const file = await camera?.frame();
      if (file && this.live === live) await live.show(file);
      await pause;
    }
  }

  get #paper() {
    return /** @type {any} */ (this.renderRoot.querySelector('dl-drawing-pad'));
  }

  async #drawn() {
    this.empty = this.#paper.empty;
    if (this.empty) this.live?.clear();
    else if (!this.drawing) await this.#showDrawing();
  }

  /** Strokes come with every movement of the pen, pictures as fast as they can be made. */
  async #showDrawing() {
    this.drawing = true;
    await new Promise(requestAnimationFrame);
    const file = this.#paper && drawingFile(await this.#paper.toBlob());
    this.drawing = false;
    if (file && !this.empty) await this.live?.show(file);
  }

  async #keep() {
    const file = drawingFile(await this.#paper.toBlob());
    this.#paper.clear();
    this.trials.addFiles([file]);
  }

  /** @param {CustomEvent<File[]>} event */
  #snapped(event) {
    this.emit('dl-close');
    this.trials.addFiles(event.detail);
  }
}

customElements.define('dl-try-tool', TryTool);
