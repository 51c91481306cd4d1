import { css, html } from 'lit';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { paint, whole } from './paint.js';
import { levelWithin } from './picture.js';

const mostPixels = 200_000;

/** The whole picture with a frame around what the views show; pointing at it moves them there. */
class PictureMap extends DenseElement {
  static properties = { picture: { attribute: false }, viewport: { attribute: false } };

  static styles = [
    base,
    css`
      .map {
        position: relative;
        width: fit-content;
        overflow: hidden;
        border-radius: var(--radius-s);
        line-height: 0;
        cursor: move;
        touch-action: none;
      }

      canvas {
        max-width: 190px;
        max-height: 130px;
        background: var(--sunken);
      }

      canvas.small {
        width: 112px;
        image-rendering: pixelated;
      }

      .frame {
        position: absolute;
        border: 2px solid var(--mark);
        border-radius: 2px;
        box-shadow:
          0 0 0 1px #fff,
          0 0 0 999px #0005;
        pointer-events: none;
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('./picture.js').Picture} */ (/** @type {unknown} */ (null));
    this.viewport = /** @type {import('./viewport.js').Viewport} */ (/** @type {unknown} */ (null));
    this.follow = () => this.#frame();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.viewport.addEventListener('change', this.follow);
  }

  firstUpdated() {
    this.viewport.addEventListener('change', this.follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.viewport.removeEventListener('change', this.follow);
  }

  render() {
    return html`<div class="map" @pointerdown=${this.#go} @pointermove=${this.#go}>
      <canvas role="img" aria-label=${t('map.label', { name: this.picture.name })}></canvas>
      <div class="frame"></div>
    </div>`;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('picture')) this.#draw();
    this.#frame();
  }

  #draw() {
    const { picture } = this;
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    const level = levelWithin(picture.colours, mostPixels);
    canvas.width = level.width;
    canvas.height = level.height;
    canvas.classList.toggle('small', level.width < 112 && level.height < 112);
    canvas.getContext('2d')?.putImageData(paint(level, whole(level), null), 0, 0);
  }

  #frame() {
    const { x, y, width, height } = this.viewport.window;
    const percent = (/** @type {number} */ part, /** @type {number} */ all) =>
      `${(100 * part) / all}%`;
    const { picture } = this;
    const frame = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.frame'));
    if (!frame) return;
    frame.hidden = width >= picture.width && height >= picture.height;
    Object.assign(frame.style, {
      left: percent(x, picture.width),
      top: percent(y, picture.height),
      width: percent(width, picture.width),
      height: percent(height, picture.height),
    });
  }

  /** @param {PointerEvent} event */
  #go(event) {
    if (event.buttons === 0) return;
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    this.viewport.centre(
      ((event.clientX - box.left) / box.width) * this.picture.width,
      ((event.clientY - box.top) / box.height) * this.picture.height,
    );
  }
}

customElements.define('dl-picture-map', PictureMap);
