import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import { Themed } from '../themed.js';
import { drawView } from './draw-view.js';
import { Gestures } from './gestures.js';

/** @typedef {import('./draw-view.js').Mode} Mode */

/**
 * One picture three times, or in those of the three `modes` that are wanted, always at the same place and zoom. Emits `dl-point` with the row and column of the
 * pixel that was pointed at, or that the keyboard went to (`keyboard`: then it is to be said aloud).
 */
class PixelViews extends DenseElement {
  static properties = {
    picture: { attribute: false },
    viewport: { attribute: false },
    point: { attribute: false },
    modes: { attribute: false },
  };

  static styles = [
    base,
    buttons,
    css`
      .views {
        display: grid;
        grid-template-columns: repeat(var(--views, 3), minmax(0, 1fr));
        gap: var(--space-3);
        border-radius: var(--radius-m);
      }

      figcaption {
        margin-bottom: var(--space-1);
        color: var(--ink-2);
        font-size: var(--text-s);
        font-weight: 500;
      }

      .place {
        position: relative;
        aspect-ratio: 1;
        overflow: hidden;
        border-radius: var(--radius-m);
        background: var(--sunken);
        box-shadow: 0 0 0 1px var(--line);
      }

      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        cursor: crosshair;
        touch-action: pan-y;
      }

      canvas.dragged {
        cursor: grabbing;
      }

      .far {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--space-2);
        padding: var(--space-3);
        color: var(--ink-2);
        font-size: var(--text-s);
        text-align: center;
        pointer-events: none;
      }

      .far .button {
        pointer-events: auto;
      }

      @media (max-width: 799px) {
        .views {
          grid-template-columns: minmax(0, 1fr);
        }

        .place {
          aspect-ratio: 3 / 2;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    this.viewport = /** @type {import('./viewport.js').Viewport} */ (/** @type {unknown} */ (null));
    /** @type {import('./draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
    /** @type {Mode[]} */
    this.modes = ['picture', 'over', 'numbers'];
    this.frame = 0;
    this.follow = () => this.#drawSoon();
    this.themed = new Themed(this, this.follow);
    this.resize = new ResizeObserver(
      ([
        {
          contentRect: { width, height },
        },
      ]) => {
        if (width > 0) this.viewport.resize(width, height);
      },
    );
    this.gestures = new Gestures(this, (point, keyboard) =>
      this.emit('dl-point', { ...point, keyboard }),
    );
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.viewport.removeEventListener('change', this.follow);
  }

  render() {
    return html`<div
      class="views"
      role="application"
      tabindex="0"
      aria-label=${t('views.label')}
      aria-describedby="keys"
      @keydown=${this.gestures.key}
    >
      ${this.modes.map((mode) => this.#view(mode))}
      <p id="keys" class="hidden-text">${t('views.keys')}</p>
    </div>`;
  }

  /** @param {Mode} mode */
  #view(mode) {
    const { legible } = this.viewport;
    return html`<figure>
      <figcaption>${t(`views.${mode}`)}</figcaption>
      <div class="place">
        <canvas
          data-mode=${mode}
          role="img"
          aria-label=${t(`views.${mode}`)}
          @pointerdown=${this.gestures.down}
          @pointermove=${this.gestures.move}
          @pointerup=${this.gestures.up}
          @pointercancel=${this.gestures.up}
          @wheel=${this.gestures.wheel}
        ></canvas>
        ${
          mode === 'numbers' && !legible
            ? html`<div class="far">
                ${t('views.tooFar')}
                <button type="button" class="button" @click=${() => this.viewport.read()}>
                  ${icon('zoomIn')} ${t('views.read')}
                </button>
              </div>`
            : nothing
        }
      </div>
    </figure>`;
  }

  #watch() {
    this.resize.observe(/** @type {Element} */ (this.renderRoot.querySelector('.place')));
    this.viewport.addEventListener('change', this.follow);
  }

  firstUpdated() {
    this.#watch();
    for (const canvas of this.#canvases) this.gestures.watchTouches(canvas);
    document.fonts?.load('12px "JetBrains Mono Variable"').then(this.follow, () => {});
  }

  updated() {
    this.#drawSoon();
  }

  get #canvases() {
    return /** @type {HTMLCanvasElement[]} */ ([...this.renderRoot.querySelectorAll('canvas')]);
  }

  /** However much happens before the next frame, all is drawn once. */
  #drawSoon() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.#draw();
    });
  }

  #draw() {
    const { picture, viewport, point } = this;
    const far = this.renderRoot.querySelector('.far') !== null;
    if (far === viewport.legible) this.requestUpdate();
    const look = {
      ink: this.themed.colour('--ink'),
      line: this.themed.colour('--line'),
      surface: this.themed.colour('--sunken'),
      accent: this.themed.colour('--mark'),
      font: this.themed.family('--font-mono'),
    };
    for (const canvas of this.#canvases)
      drawView(canvas, /** @type {Mode} */ (canvas.dataset.mode), picture, viewport, point, look);
  }
}

customElements.define('dl-pixel-views', PixelViews);
