import { css, html } from 'lit';
import { t } from '../../languages/index.js';
import '../pixels/colour-map.js';
import { colourMaps } from '../pixels/colour-tables.js';
import { statisticsOf, valuesAt } from '../pixels/picture.js';
import { openLines, pixelLine } from './picture-code.js';
import { PictureElement } from './picture-element.js';

/** The parts of the texts that whoever loads the element has to fetch (needTexts). */
export const texts = /** @type {const} */ (['pixels', 'lesson']);

/** @typedef {import('./picture-element.js').Picture} Picture */

const imports = 'from PIL import Image\nimport numpy as np\nimport matplotlib.pyplot as plt\n\n';

/**
 * `<dense-image-plot example="boot" cmap="viridis">`: a picture as plt.imshow shows it, in matplotlib's default colours or
 * another colour map (gray, magma, inferno, plasma), with plt.colorbar unless `nobar`. Examples, files, `picture` and
 * `dl-picture` as PictureElement has them.
 *
 * `dl-state`: { name, example, width, height, cmap, colorbar, min, max, row, column, value }: the colour map; 1 with the
 * colour bar, 0 without; the numbers that get its first and last colour; the pixel that is pointed at and its number.
 */
class DenseImagePlot extends PictureElement {
  static properties = {
    ...PictureElement.properties,
    cmap: {},
    nobar: { type: Boolean },
  };

  static styles = [
    PictureElement.styles,
    css`
      @container (min-width: 640px) {
        .columns {
          grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {keyof typeof colourMaps} */
    this.cmap = 'viridis';
    this.nobar = false;
  }

  get heading() {
    return t('lesson.images.plot');
  }

  /** An attribute may say anything. */
  get #cmap() {
    return this.cmap in colourMaps ? this.cmap : 'viridis';
  }

  /** @param {Picture} picture @returns {import('./picture-element.js').State} */
  stateOf(picture) {
    const { min, max } = statisticsOf(picture.counts);
    const { row, column } = this.point;
    const value = valuesAt(picture, row, column).grey;
    return { cmap: this.#cmap, colorbar: Number(!this.nobar), min, max, row, column, value };
  }

  /** @param {Picture} picture */
  content(picture) {
    return html`<div class="columns">
      <dl-colour-map
        choosable
        .picture=${picture}
        .point=${this.point}
        .map=${this.#cmap}
        .nobar=${this.nobar}
        @dl-point=${this.follows}
      ></dl-colour-map>
      <dl-live-code
        .label=${t('lesson.images.code')}
        .parts=${this.#parts(picture)}
        @dl-change=${this.#change}
      ></dl-live-code>
    </div>`;
  }

  /** @param {Picture} picture @returns {import('../live-code.js').Part[]} */
  #parts(picture) {
    const { grey } = valuesAt(picture, this.point.row, this.point.column);
    const options = Object.keys(colourMaps);
    return [
      imports,
      ...openLines(picture, 'L'),
      'plt.imshow(image_array, cmap=',
      { name: 'cmap', label: t('lesson.images.map'), value: this.#cmap, options },
      ')\n',
      { name: 'bar', label: t('lesson.images.bar'), value: !this.nobar, text: 'plt.colorbar()' },
      '\n\n',
      ...pixelLine(picture, this.point, String(grey)),
    ];
  }

  /** @param {CustomEvent<{ name: string, value: any }>} event */
  #change({ detail: { name, value } }) {
    if (name === 'cmap') this.cmap = value;
    else if (name === 'bar') this.nobar = !value;
    else this.goTo({ [name]: value });
  }
}

customElements.define('dense-image-plot', DenseImagePlot);
