import { css, html } from 'lit';
import { base } from '../styles/controls.js';
import { paintSigned, paintSignedColours } from './diverging.js';
import { DenseElement } from './element.js';

/**
 * `<dl-signed-image .values=${Float32Array} .width=${28} .height=${28} .limit=${0.3} label="…">`: signed
 * numbers as a picture, blue below 0 and red above. Three values a pixel make a coloured picture around grey.
 * `under` is a picture of the same size to lay the colours over.
 */
class SignedImage extends DenseElement {
  static apart = true;

  static properties = {
    values: { attribute: false },
    width: { attribute: false },
    height: { attribute: false },
    limit: { attribute: false },
    under: { attribute: false },
    label: {},
  };

  static styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        border-radius: var(--radius-s);
        image-rendering: pixelated;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {ArrayLike<number>} */
    this.values = [];
    this.width = 1;
    this.height = 1;
    this.limit = 1;
    /** @type {ImageData | null} */
    this.under = null;
    /** empty where the picture is decoration of a control that carries the name */
    this.label = '';
  }

  render() {
    return this.label
      ? html`<canvas role="img" aria-label=${this.label}></canvas>`
      : html`<canvas aria-hidden="true"></canvas>`;
  }

  updated() {
    const { values, width, height, limit, under } = this;
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    canvas.width = width;
    canvas.height = height;
    const image =
      values.length === 3 * width * height
        ? paintSignedColours(values, width, height, limit)
        : paintSigned(values, width, height, limit, under);
    canvas.getContext('2d')?.putImageData(image, 0, 0);
  }
}

customElements.define('dl-signed-image', SignedImage);
