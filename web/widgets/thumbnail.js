import { css, html } from 'lit';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/**
 * Draws a picture into the middle of a square, cropped: what lies outside the square is cut off.
 * @param {HTMLCanvasElement} canvas
 * @param {ImageData} picture
 */
export function drawCover(canvas, picture) {
  const side = Math.min(picture.width, picture.height);
  canvas.width = side;
  canvas.height = side;
  canvas
    .getContext('2d')
    ?.putImageData(
      picture,
      Math.floor((side - picture.width) / 2),
      Math.floor((side - picture.height) / 2),
    );
}

/** `<dl-thumbnail .image=${id} .load=${id => Promise<ImageData | null>}>`: one small square picture. */
class Thumbnail extends DenseElement {
  static properties = { image: { attribute: false }, load: { attribute: false } };

  static styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border-radius: var(--radius-s);
        background: var(--sunken);
      }

      canvas.small {
        image-rendering: pixelated;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {number} */
    this.image = -1;
    /** @type {(id: number) => Promise<ImageData | null>} */
    this.load = async () => null;
  }

  render() {
    return html`<canvas></canvas>`;
  }

  /** @param {import('lit').PropertyValues} changed */
  async updated(changed) {
    if (!changed.has('image') && !changed.has('load')) return;
    const wanted = this.image;
    const picture = await this.load(wanted);
    if (!picture || wanted !== this.image) return;
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    drawCover(canvas, picture);
    canvas.classList.toggle('small', picture.width < 64);
  }
}

customElements.define('dl-thumbnail', Thumbnail);
