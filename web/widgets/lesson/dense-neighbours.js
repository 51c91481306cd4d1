import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import '../help.js';
import '../pixels/neighbours-view.js';
import { radius } from '../pixels/neighbours-view.js';
import '../pixels/sparse-view.js';
import { sparsePixels } from '../pixels/sparse-view.js';
import { imports, openLines, whole } from './picture-code.js';
import { PictureElement } from './picture-element.js';

/** The parts of the texts that whoever loads the element has to fetch (needTexts). */
export const texts = /** @type {const} */ (['pixels', 'lesson']);

/** @typedef {import('./picture-element.js').Picture} Picture */

/**
 * `<dense-neighbours example="boot">`: how redundant a picture is: how much of it survives when it is shrunk or pixels
 * are dropped, and how a pixel and its neighbours go together, as a heat map of correlations. `parts` is "sparse" or
 * "correlation" for one of the two, both by default. Examples, files, `picture` and `dl-picture` as PictureElement has
 * them.
 *
 * `dl-state`: { name, example, width, height, right, below, correlation, way, kept, pixels, error }: the offset that is
 * read out in columns and rows, and Pearson's correlation of pixels that far apart (−1…1, three decimals; "" where there
 * is none); way is "nth" or "share" with the setting under that name (one pixel of nth × nth, or a share 0…1); pixels
 * kept of how many, and how far rebuilt values are off on average (of 255). What is not shown is not in it.
 */
class DenseNeighbours extends PictureElement {
  static properties = {
    ...PictureElement.properties,
    parts: {},
    sparse: { state: true },
    offset: { state: true },
    correlation: { state: true },
    way: { state: true },
    value: { state: true },
  };

  static styles = [
    PictureElement.styles,
    css`
      h3 {
        margin-bottom: var(--space-2);
        color: var(--ink);
        font-size: var(--text-m);
        font-weight: 600;
      }

      @container (min-width: 640px) {
        .columns {
          grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {'' | 'sparse' | 'correlation'} */
    this.parts = '';
    /** @type {{ right: number, below: number }} */
    this.offset = { right: 1, below: 0 };
    this.correlation = Number.NaN;
    /** @type {'nth' | 'share'} */
    this.way = 'nth';
    this.value = 4;
    /** @type {{ kept: number, pixels: number, error: number }} what `dl-sparse` said */
    this.sparse = { kept: 0, pixels: 0, error: 0 };
  }

  get heading() {
    return t('lesson.images.neighbours');
  }

  /** @param {'sparse' | 'correlation'} part */
  #shows(part) {
    return this.parts === '' || this.parts === part;
  }

  /** @param {Picture} picture */
  pictureChanged(picture) {
    super.pictureChanged(picture);
    this.correlation = Number.NaN;
    this.sparse = { kept: 0, pixels: 0, error: 0 };
  }

  /** @returns {import('./picture-element.js').State} */
  stateOf() {
    const { offset, correlation, way, value, sparse } = this;
    const rounded = Number.isNaN(correlation) ? '' : Math.round(1000 * correlation) / 1000;
    return {
      ...(this.#shows('correlation') && { ...offset, correlation: rounded }),
      ...(this.#shows('sparse') && { way, [way]: value, ...sparse }),
    };
  }

  /** @param {Picture} picture */
  content(picture) {
    return html`
      <div class="columns">
        ${this.#shows('sparse') ? this.#sparse(picture) : nothing}
        ${this.#shows('correlation') ? this.#neighbours(picture) : nothing}
      </div>
      <dl-live-code
        .label=${t('lesson.images.code')}
        .parts=${[imports, ...openLines(picture, 'L'), ...this.#code()]}
        @dl-change=${this.#change}
      ></dl-live-code>
    `;
  }

  /** @param {Picture} picture */
  #sparse(picture) {
    const { width, height } = sparsePixels(picture);
    return html`<div>
      <h3>${t('sparse.title')}</h3>
      ${width < picture.width ? html`<p class="lead">${t('sparse.copy', { width, height })}</p>` : nothing}
      <dl-sparse-view
        .picture=${picture}
        .way=${this.way}
        .value=${this.value}
        @dl-sparse=${this.#dropped}
      ></dl-sparse-view>
    </div>`;
  }

  /** @param {Picture} picture */
  #neighbours(picture) {
    return html`<div>
      <h3>
        ${t('neighbours.title')}
        <dl-help .term=${t('neighbours.term')} .text=${t('help.correlation')}></dl-help>
      </h3>
      <dl-neighbours-view
        .picture=${picture}
        .offset=${this.offset}
        @dl-offset=${this.#measured}
      ></dl-neighbours-view>
    </div>`;
  }

  /** @returns {import('../live-code.js').Part[]} */
  #code() {
    return [
      ...(this.#shows('sparse') ? this.#sparseCode() : []),
      ...(this.#shows('correlation') ? ['\n', ...this.#correlationCode()] : []),
    ];
  }

  /** @returns {import('../live-code.js').Part[]} */
  #sparseCode() {
    const { way, value } = this;
    if (way === 'nth') {
      const step = whole('value', t('lesson.images.nth'), value, 1, 24);
      return ['kept = image_array[::', step, `, ::${value}]\n`];
    }
    const share = { name: 'value', label: t('lesson.images.share'), value, min: 0.01, max: 1 };
    return ['kept = image_array[np.random.rand(*image_array.shape) < ', share, ']\n'];
  }

  /** What lies where both of them do: NumPy's slices for an offset in any direction. @returns {import('../live-code.js').Part[]} */
  #correlationCode() {
    const { right, below } = this.offset;
    const [rows, rowsOf] = slices('rows', 'down', below);
    const [columns, columnsOf] = slices('columns', 'right', right);
    const value = Number.isNaN(this.correlation) ? '' : `  # ${this.correlation.toFixed(3)}`;
    return [
      'rows, columns = image_array.shape\ndown, right = ',
      whole('below', t('lesson.images.below'), below, -radius, radius),
      ', ',
      whole('right', t('lesson.images.right'), right, -radius, radius),
      `\na = image_array[${rows}, ${columns}]\nb = image_array[${rowsOf}, ${columnsOf}]\n`,
      `np.corrcoef(a.ravel(), b.ravel())[0, 1]${value}`,
    ];
  }

  /** @param {CustomEvent<{ right: number, below: number, value: number }>} event */
  #measured({ detail: { right, below, value } }) {
    if (right !== this.offset.right || below !== this.offset.below) this.offset = { right, below };
    this.correlation = value;
  }

  /** @param {CustomEvent<{ way: 'nth' | 'share', value: number, kept: number, pixels: number, error: number }>} event */
  #dropped({ detail: { way, value, kept, pixels, error } }) {
    this.way = way;
    this.value = value;
    this.sparse = { kept, pixels, error };
  }

  /** @param {CustomEvent<{ name: 'value' | 'right' | 'below', value: number }>} event */
  #change({ detail: { name, value } }) {
    if (name === 'value') this.value = value;
    else this.offset = { ...this.offset, [name]: value };
  }
}

/**
 * The slices along one axis that two pixels so far apart run over.
 * @param {string} all what the length of the axis is called @param {string} name of the offset @param {number} offset
 */
function slices(all, name, offset) {
  if (offset < 0) return [`-${name}:`, `:${all} + ${name}`];
  return [`:${all} - ${name}`, `${name}:`];
}

customElements.define('dense-neighbours', DenseNeighbours);
