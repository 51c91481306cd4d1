import { css, html } from 'lit';
import { t } from '../../languages/index.js';
import { numpyText } from '../pixels/numpy-text.js';
import { imports, openLines, whole } from './picture-code.js';
import { PictureElement } from './picture-element.js';

/** The parts of the texts that whoever loads the element has to fetch (needTexts). */
export const texts = /** @type {const} */ (['pixels', 'lesson']);

/** @typedef {import('./picture-element.js').Picture} Picture */

/** Rows and columns of the slice that is printed at first. */
const side = 6;

/**
 * `<dense-array example="boot">`: a picture opened in Python as an array, with what `print` writes of it, of its shape and
 * of a slice, as NumPy writes it. Examples, files, `picture` and `dl-picture` as PictureElement has them.
 *
 * `dl-state`: { name, example, width, height, dimensions, top, bottom, left, right, rows, columns, values }: 2 dimensions
 * for grey, 3 for RGB; the slice's limits as Python has them (bottom and right are not included), its rows and columns,
 * and how many numbers are in it.
 */
class DenseArray extends PictureElement {
  static properties = {
    ...PictureElement.properties,
    mode: { state: true },
    slice: { state: true },
  };

  static styles = [
    PictureElement.styles,
    css`
      h3 {
        margin: 0;
      }

      .outputs {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
      }

      .output {
        max-height: 300px;
        overflow: auto;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {'L' | 'RGB'} */
    this.mode = 'L';
    /** rows top…bottom and columns left…right, as Python's slices have them */
    this.slice = { top: 0, bottom: side, left: 0, right: side };
    /** @type {string[]} what the three prints write */
    this.printed = [];
  }

  get heading() {
    return t('lesson.images.array');
  }

  /** @param {Picture} picture */
  pictureChanged(picture) {
    super.pictureChanged(picture);
    if (!picture.coloured) this.mode = 'L';
    const [top, left] = [picture.height, picture.width].map((all) =>
      Math.max(0, (all - side) >> 1),
    );
    this.slice = {
      top,
      left,
      bottom: Math.min(picture.height, top + side),
      right: Math.min(picture.width, left + side),
    };
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (!this.picture || !['picture', 'mode', 'slice'].some((name) => changed.has(name))) return;
    const [pixels] = this.mode === 'RGB' ? this.picture.colours : this.picture.grey;
    const { width, height, channels } = pixels;
    const depth = channels === 3 ? [3] : [];
    const { top, bottom, left, right } = this.slice;
    this.printed = [
      numpyText(pixels.data, [height, width, ...depth]),
      `(${[height, width, ...depth].join(', ')})`,
      numpyText(cut(pixels, this.slice), [bottom - top, right - left, ...depth]),
    ];
  }

  /** @returns {import('./picture-element.js').State} */
  stateOf() {
    const { top, bottom, left, right } = this.slice;
    const [rows, columns] = [bottom - top, right - left];
    const dimensions = this.mode === 'RGB' ? 3 : 2;
    const values = rows * columns * (dimensions === 3 ? 3 : 1);
    return { dimensions, ...this.slice, rows, columns, values };
  }

  /** @param {Picture} picture */
  content(picture) {
    const prints = ['print(image_array)', 'print(image_array.shape)', this.#sliceText];
    return html`
      <dl-live-code
        .label=${t('lesson.images.code')}
        .parts=${this.#parts(picture)}
        @dl-change=${this.#change}
      ></dl-live-code>
      <div class="outputs">
        <h3>${t('array.output')}</h3>
        ${this.printed.map(
          (text, index) =>
            html`<pre class="output" tabindex="0" role="group" aria-label="${t('array.output')}: ${prints[index]}">${text}</pre>`,
        )}
      </div>
    `;
  }

  get #sliceText() {
    const { top, bottom, left, right } = this.slice;
    return `print(image_array[${top}:${bottom}, ${left}:${right}])`;
  }

  /** @param {Picture} picture @returns {import('../live-code.js').Part[]} */
  #parts(picture) {
    const { top, bottom, left, right } = this.slice;
    return [
      imports,
      ...openLines(picture, this.mode, true),
      'print(image_array)\nprint(image_array.shape)\nprint(image_array[',
      whole('top', t('lesson.images.top'), top, 0, bottom - 1),
      ':',
      whole('bottom', t('lesson.images.bottom'), bottom, top + 1, picture.height),
      ', ',
      whole('left', t('lesson.images.left'), left, 0, right - 1),
      ':',
      whole('right', t('lesson.images.end'), right, left + 1, picture.width),
      '])',
    ];
  }

  /** @param {CustomEvent<{ name: string, value: any }>} event */
  #change({ detail: { name, value } }) {
    if (name === 'mode') this.mode = value;
    else this.slice = { ...this.slice, [name]: value };
  }
}

/**
 * The pixels of a slice, row by row.
 * @param {import('../pixels/picture.js').Pixels} pixels
 * @param {{ top: number, bottom: number, left: number, right: number }} slice
 */
function cut({ data, width, channels }, { top, bottom, left, right }) {
  const length = (right - left) * channels;
  const out = new Uint8Array((bottom - top) * length);
  for (let row = top; row < bottom; row++) {
    const start = (row * width + left) * channels;
    out.set(data.subarray(start, start + length), (row - top) * length);
  }
  return out;
}

customElements.define('dense-array', DenseArray);
