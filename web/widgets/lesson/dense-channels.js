import { html } from 'lit';
import { t } from '../../languages/index.js';
import '../pixels/channels-view.js';
import { valuesAt } from '../pixels/picture.js';
import { imports, openLines, pixelLine, whole } from './picture-code.js';
import { ViewedPicture } from './viewed-picture.js';

/** The parts of the texts that whoever loads the element has to fetch (needTexts). */
export const texts = /** @type {const} */ (['pixels', 'lesson']);

/** @typedef {import('./picture-element.js').Picture} Picture */

/**
 * `<dense-channels example="landscape" channel="0">`: a picture taken apart into red, green and blue, the shape of its
 * array (rows, columns, 3), and the three numbers of one pixel. Examples, files, `picture` and `dl-picture` as
 * PictureElement has them; the example is the landscape if nothing else is said, since it is the coloured one.
 *
 * `dl-state`: { name, example, width, height, coloured, row, column, red, green, blue, grey, channel, value }: 1 if any
 * pixel's channels differ; the chosen pixel and its numbers 0…255; the chosen channel (0 red, 1 green, 2 blue) and the
 * pixel's number in it.
 */
class DenseChannels extends ViewedPicture {
  static properties = { ...ViewedPicture.properties, channel: { type: Number } };

  constructor() {
    super();
    this.example = 'landscape';
    this.channel = 0;
  }

  get heading() {
    return t('lesson.images.channels');
  }

  /** An attribute may say anything. */
  get #channel() {
    return [0, 1, 2].includes(this.channel) ? this.channel : 0;
  }

  /** @param {Picture} picture @returns {import('./picture-element.js').State} */
  stateOf(picture) {
    const { row, column } = this.point;
    const values = valuesAt(picture, row, column);
    const { red, green, blue } = values;
    return {
      coloured: Number(picture.coloured),
      row,
      column,
      ...values,
      channel: this.#channel,
      value: [red, green, blue][this.#channel],
    };
  }

  /** @param {Picture} picture */
  content(picture) {
    const { point } = this;
    const { red, green, blue, grey } = valuesAt(picture, point.row, point.column);
    return html`
      <div class="columns">
        ${this.view(picture)}
        ${this.code(this.#parts(picture), this.#change)}
      </div>
      <dl-channels-view
        .picture=${picture}
        .point=${point}
        .chosen=${this.#channel}
        @dl-point=${this.#pointed}
      ></dl-channels-view>
      <div>
        <p class="hint">${t('channels.grey.text')}</p>
        <p class="number" data-grey>
          0.299 · ${red} + 0.587 · ${green} + 0.114 · ${blue} = ${grey}
        </p>
      </div>
    `;
  }

  /** @param {Picture} picture @returns {import('../live-code.js').Part[]} */
  #parts(picture) {
    const { height, width } = picture;
    const { red, green, blue } = valuesAt(picture, this.point.row, this.point.column);
    const names = [t('channels.red'), t('channels.green'), t('channels.blue')];
    return [
      imports,
      ...openLines(picture, 'RGB'),
      `image_array.shape  # (${height}, ${width}, 3)\n`,
      ...pixelLine(picture, this.point, `[${red} ${green} ${blue}]`),
      '\nimage_array[:, :, ',
      whole('channel', t('lesson.images.channel'), this.#channel, 0, 2),
      `]  # ${names[this.#channel]}`,
    ];
  }

  /** @param {CustomEvent<import('./picture-element.js').Point & { channel: number }>} event */
  #pointed(event) {
    this.channel = event.detail.channel;
    this.show({ row: event.detail.row, column: event.detail.column });
  }

  /** @param {CustomEvent<{ name: string, value: number }>} event */
  #change({ detail: { name, value } }) {
    if (name === 'channel') this.channel = value;
    else this.show({ [name]: value });
  }
}

customElements.define('dense-channels', DenseChannels);
