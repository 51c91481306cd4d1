import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import '../help.js';
import '../pixels/vector-view.js';
import { vectorLength } from '../pixels/vector-view.js';
import './full-size-training.js';
import { imports, openLines, whole } from './picture-code.js';
import { ViewedPicture } from './viewed-picture.js';

/** The parts of the texts that whoever loads the element has to fetch (needTexts). */
export const texts = /** @type {const} */ (['pixels', 'lesson']);

/** @typedef {import('./picture-element.js').Picture} Picture */

/**
 * `<dense-vector example="landscape">`: a picture laid out as one vector, as a network gets it, with its length at the
 * picture's real size; and logistic regression trained on full HD images that are not shrunk. The attribute
 * `notraining` leaves that out. Examples, files, `picture` and `dl-picture` as PictureElement has them.
 *
 * `dl-state`: { name, example, width, height, channels, length, index, value, row, column, trained } and, once trained is
 * 1, { trainedImages, trainedFeatures, epochs, seconds, megabytes, loss, accuracy }: features of the vector; the chosen
 * one, its value 0…255 and its pixel; time in seconds, the engine's memory in MiB, the last loss, and the accuracy 0…1
 * on images that were not trained on.
 */
class DenseVector extends ViewedPicture {
  static properties = {
    ...ViewedPicture.properties,
    notraining: { type: Boolean },
    mode: { state: true },
    channel: { state: true },
    training: { state: true },
  };

  static styles = [
    ViewedPicture.styles,
    css`
      .big {
        margin-bottom: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.notraining = false;
    /** @type {'L' | 'RGB'} */
    this.mode = 'L';
    /** which of a pixel's three features is meant, where it has three */
    this.channel = 0;
    /** @type {Record<string, number> | null} what `dl-trained` said */
    this.training = null;
  }

  get heading() {
    return t('lesson.images.vector');
  }

  /** @param {Picture} picture */
  pictureChanged(picture) {
    super.pictureChanged(picture);
    if (!picture.coloured) this.mode = 'L';
  }

  /** @param {Picture} picture */
  #chosen({ grey, colours, width }) {
    const pixel = this.point.row * width + this.point.column;
    const rgb = this.mode === 'RGB';
    const index = rgb ? 3 * pixel + this.channel : pixel;
    return { index, value: (rgb ? colours : grey)[0].data[index] };
  }

  /** @param {Picture} picture @returns {import('./picture-element.js').State} */
  stateOf(picture) {
    const { training, point } = this;
    const { images = 0, features = 0, ...figures } = training ?? {};
    return {
      channels: this.mode === 'RGB' ? 3 : 1,
      length: vectorLength(picture, this.#kind).length,
      ...this.#chosen(picture),
      ...point,
      trained: Number(training !== null),
      ...(training && { trainedImages: images, trainedFeatures: features, ...figures }),
    };
  }

  get #kind() {
    return this.mode === 'RGB' ? 'rgb' : 'grey';
  }

  /** @param {Picture} picture */
  content(picture) {
    const { point } = this;
    const { length, product } = vectorLength(picture, this.#kind);
    return html`
      <div class="columns">
        ${this.view(picture)}
        <div>
          <p class="big">
            <span class="number" data-length=${length}>${product} = ${t('vector.features', { n: length })}</span>
            <dl-help .term=${t('vector.term')} .text=${t('help.feature')}></dl-help>
          </p>
          ${this.code(this.#parts(picture, length), this.#change)}
        </div>
      </div>
      <dl-vector-view
        .picture=${picture}
        .point=${point}
        .kind=${this.#kind}
        .channel=${this.channel}
        @dl-point=${this.#mark}
      ></dl-vector-view>
      ${
        this.notraining
          ? nothing
          : html`<dl-full-size-training class="part" @dl-trained=${this.#trained}></dl-full-size-training>`
      }
    `;
  }

  /** @param {Picture} picture @param {number} length @returns {import('../live-code.js').Part[]} */
  #parts(picture, length) {
    const { index, value } = this.#chosen(picture);
    return [
      imports,
      ...openLines(picture, this.mode, true),
      'vector = image_array.reshape(-1)\n',
      `len(vector)  # ${length}\nvector[`,
      whole('index', t('lesson.images.index'), index, 0, length - 1),
      `]  # ${value}`,
    ];
  }

  /** @param {CustomEvent<import('./picture-element.js').Point & { channel: number }>} event */
  #mark(event) {
    this.channel = event.detail.channel;
    this.show({ row: event.detail.row, column: event.detail.column });
  }

  /** @param {CustomEvent<{ name: string, value: any }>} event */
  #change({ detail: { name, value } }) {
    if (name === 'mode') this.mode = value;
    else this.#goToFeature(value);
  }

  /** @param {number} index */
  #goToFeature(index) {
    const width = this.picture?.width ?? 1;
    const channels = this.mode === 'RGB' ? 3 : 1;
    const pixel = Math.floor(index / channels);
    this.channel = index % channels;
    this.show({ row: Math.floor(pixel / width), column: pixel % width });
  }

  /** @param {CustomEvent<Record<string, number>>} event */
  #trained(event) {
    this.training = event.detail;
  }
}

customElements.define('dense-vector', DenseVector);
