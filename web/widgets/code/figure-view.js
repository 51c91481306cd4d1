import { css, html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import { Themed } from '../themed.js';
import { Width } from '../width.js';
import { describe } from './figure/describe.js';
import { figureSize, paintFigure } from './figure/paint-figure.js';

/** A saved picture is on white, whatever the page. @type {Partial<import('./figure/inks.js').Inks>} */
const onWhite = { paper: '#ffffff', ink: '#17191c', faint: '#d0d0cc' };
const savedScale = 2;

/** `<dl-figure .figure=${figure}>`: a figure of matplotlib.pyplot, drawn in the page's colours; may be saved as PNG. */
class FigureView extends DenseElement {
  static properties = { figure: { attribute: false }, width: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      :host {
        position: relative;
      }

      canvas {
        display: block;
        max-width: 100%;
      }

      button {
        position: absolute;
        top: 4px;
        left: var(--save-left, 4px);
        border-color: var(--line);
        background: var(--raised);
        opacity: 0;
      }

      :host(:hover) button,
      button:focus-visible {
        opacity: 1;
      }

      @media (hover: none) {
        button {
          opacity: 0.9;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../figures/figure.js').Figure} */
    this.figure = { width: 6.4, height: 4.8, title: '', axes: [] };
    this.width = 0;
    this.themed = new Themed(this, () => this.requestUpdate());
    new Width(this);
  }

  render() {
    const { width, height } = figureSize(this.figure, Number.POSITIVE_INFINITY);
    // Its place is there before it is drawn: what is around it does not move.
    const place = { width: `min(100%, ${width}px)`, aspectRatio: `${width} / ${height}` };
    return html`<canvas role="img" aria-label=${describe(this.figure)} style=${styleMap(place)}></canvas>
      <button
        type="button"
        class="button icon"
        aria-label=${t('figure.save')}
        title=${t('figure.save')}
        @click=${this.#save}
      >
        ${icon('download')}
      </button>`;
  }

  updated() {
    if (this.width === 0) return;
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    const size = figureSize(this.figure, this.width);
    const button = /** @type {HTMLElement} */ (this.renderRoot.querySelector('button'));
    button.style.setProperty('--save-left', `${size.width - button.offsetWidth - 4}px`);
    this.#paint(canvas, size, devicePixelRatio, {
      paper: this.themed.colour('--surface'),
      ink: this.themed.colour('--ink'),
      faint: this.themed.colour('--line-strong'),
    });
  }

  /** @param {HTMLCanvasElement} canvas @param {{ width: number, height: number }} size @param {number} scale @param {object} inks */
  #paint(canvas, size, scale, inks) {
    canvas.width = Math.round(size.width * scale);
    canvas.height = Math.round(size.height * scale);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.scale(scale, scale);
    const family = this.themed.family('--font');
    paintFigure(context, this.figure, size, /** @type {any} */ ({ ...inks, family }));
  }

  async #save() {
    const canvas = document.createElement('canvas');
    this.#paint(canvas, figureSize(this.figure, Number.POSITIVE_INFINITY), savedScale, onWhite);
    const blob = await new Promise((/** @type {BlobCallback} */ done) => canvas.toBlob(done));
    if (blob) this.emit('dl-save', { blob, name: 'figure.png' });
  }
}

customElements.define('dl-figure', FigureView);
