import { html } from 'lit';
import { t } from '../../languages/index.js';
import { valuesAt } from '../pixels/picture.js';
import '../pixels/pixel-reader.js';
import { Viewport } from '../pixels/viewport.js';
import { imports, openLines, pixelLine } from './picture-code.js';
import { PictureElement } from './picture-element.js';

/** The parts of the texts that whoever loads the element has to fetch (needTexts). */
export const texts = /** @type {const} */ (['pixels', 'lesson']);

/**
 * `<dense-pixels example="boot">`: a picture, the picture with grey numbers on its pixels, and the numbers alone, side by
 * side, with Python that reads one pixel. Examples, files, `picture` and `dl-picture` as PictureElement has them.
 *
 * `dl-state`: { name, example, width, height, row, column, value, red, green, blue }: the size in pixels; the pixel that
 * is pointed at, its grey value and its channels, 0…255.
 */
class DensePixels extends PictureElement {
  constructor() {
    super();
    this.viewport = new Viewport();
  }

  get heading() {
    return t('lesson.images.pixels');
  }

  /** @param {import('./picture-element.js').Picture} picture */
  pictureChanged(picture) {
    super.pictureChanged(picture);
    this.viewport.open(picture);
  }

  /** @param {import('./picture-element.js').Picture} picture */
  stateOf(picture) {
    const { row, column } = this.point;
    const { grey, red, green, blue } = valuesAt(picture, row, column);
    return { row, column, value: grey, red, green, blue };
  }

  /** @param {import('./picture-element.js').Picture} picture */
  content(picture) {
    const { point, viewport } = this;
    const { grey } = valuesAt(picture, point.row, point.column);
    const parts = [imports, ...openLines(picture, 'L'), ...pixelLine(picture, point, String(grey))];
    return html`
      <dl-pixel-reader
        .picture=${picture}
        .viewport=${viewport}
        .point=${point}
        @dl-point=${this.follows}
      ></dl-pixel-reader>
      <dl-live-code .label=${t('lesson.images.code')} .parts=${parts} @dl-change=${this.#change}></dl-live-code>
    `;
  }

  /** @param {CustomEvent<{ name: string, value: number }>} event */
  #change({ detail: { name, value } }) {
    this.goTo({ [name]: value });
    this.viewport.show(this.point.row, this.point.column);
  }
}

customElements.define('dense-pixels', DensePixels);
