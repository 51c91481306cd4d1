import { css, html } from 'lit';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/**
 * Samples as the network gets them, as a picture.
 * @param {Uint8Array} pixels rows × columns × channels, 0…255
 * @param {number} width
 * @param {number} height
 */
export function pixelsToImage(pixels, width, height) {
  const channels = pixels.length / (width * height);
  const image = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++)
      image.data[4 * i + c] = pixels[channels * i + (channels === 3 ? c : 0)];
    image.data[4 * i + 3] = 255;
  }
  return image;
}

/** `<dl-pixel-view .image=${ImageData} label="…">`: a picture with every pixel a sharp square. */
class PixelView extends DenseElement {
  static properties = { image: { attribute: false }, label: {} };

  static styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        border-radius: var(--radius-m);
        background: var(--sunken);
        image-rendering: pixelated;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {ImageData | null} */
    this.image = null;
    this.label = '';
  }

  render() {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!changed.has('image') || !this.image) return;
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    canvas.width = this.image.width;
    canvas.height = this.image.height;
    canvas.getContext('2d')?.putImageData(this.image, 0, 0);
  }
}

customElements.define('dl-pixel-view', PixelView);
