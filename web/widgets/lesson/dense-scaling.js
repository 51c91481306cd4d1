import { html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { statisticsOf, valuesAt } from '../pixels/picture.js';
import '../pixels/scaling-experiment.js';
import '../pixels/scaling-view.js';
import { imports, openLines, pixelLine } from './picture-code.js';
import { ViewedPicture } from './viewed-picture.js';

/** The parts of the texts that whoever loads the element has to fetch (needTexts). */
export const texts = /** @type {const} */ (['pixels', 'lesson']);

/** @typedef {import('./picture-element.js').Picture} Picture */

/**
 * `<dense-scaling example="boot" divisor="255">`: the numbers of a picture before and after `image_array / 255.`, and the
 * experiment on what that does to training, which `noexperiment` leaves out. Examples, files, `picture` and
 * `dl-picture` as PictureElement has them.
 *
 * `dl-state`: { name, example, width, height, divisor, min, max, mean, row, column, value, trained } and, once trained is
 * 1, { bytesLoss, bytesAccuracy, sharesLoss, sharesAccuracy }: smallest, largest and mean number and that of the chosen
 * pixel, all after dividing; loss and accuracy 0…1 on images that were not trained on, of the network that got 0…255
 * ("bytes") and of the one that got these divided by `divisor` ("shares").
 */
class DenseScaling extends ViewedPicture {
  static properties = {
    ...ViewedPicture.properties,
    divisor: { type: Number },
    noexperiment: { type: Boolean },
    result: { state: true },
  };

  constructor() {
    super();
    this.divisor = 255;
    this.noexperiment = false;
    /** @type {Record<string, number> | null} what `dl-experiment` said */
    this.result = null;
  }

  get heading() {
    return t('lesson.images.scaling');
  }

  /** An attribute may say anything. */
  get #divisor() {
    return this.divisor > 0 && this.divisor < Number.POSITIVE_INFINITY ? this.divisor : 255;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('divisor')) this.result = null;
  }

  /** @param {Picture} picture @returns {import('./picture-element.js').State} */
  stateOf(picture) {
    const divisor = this.#divisor;
    const { min, max, mean } = statisticsOf(picture.counts);
    const { row, column } = this.point;
    return {
      divisor,
      min: min / divisor,
      max: max / divisor,
      mean: mean / divisor,
      row,
      column,
      value: valuesAt(picture, row, column).grey / divisor,
      trained: Number(this.result !== null),
      ...this.result,
    };
  }

  /** @param {Picture} picture */
  content(picture) {
    const { point } = this;
    const divisor = this.#divisor;
    return html`
      <div class="columns">
        ${this.view(picture)}
        ${this.code(this.#parts(picture), this.#change)}
      </div>
      <dl-scaling-view .picture=${picture} .point=${point} .divisor=${divisor}></dl-scaling-view>
      ${
        this.noexperiment
          ? nothing
          : html`<dl-scaling-experiment
              class="part"
              .divisor=${divisor}
              @dl-experiment=${this.#measured}
            ></dl-scaling-experiment>`
      }
    `;
  }

  /** @param {Picture} picture @returns {import('../live-code.js').Part[]} */
  #parts(picture) {
    const divisor = this.#divisor;
    const { grey } = valuesAt(picture, this.point.row, this.point.column);
    const literal = { name: 'divisor', label: t('lesson.images.divisor'), min: 0.01, max: 25_500 };
    return [
      imports,
      ...openLines(picture, 'L'),
      'image_array = image_array / ',
      { ...literal, value: divisor },
      Number.isInteger(divisor) ? '.\n' : '\n',
      ...pixelLine(picture, this.point, String(Number((grey / divisor).toPrecision(6)))),
    ];
  }

  /** @param {CustomEvent<{ name: string, value: number }>} event */
  #change({ detail: { name, value } }) {
    if (name === 'divisor') this.divisor = value;
    else this.show({ [name]: value });
  }

  /** @param {CustomEvent<Record<string, number>>} event */
  #measured({ detail: { divisor, ...result } }) {
    if (divisor === this.#divisor) this.result = result;
  }
}

customElements.define('dense-scaling', DenseScaling);
