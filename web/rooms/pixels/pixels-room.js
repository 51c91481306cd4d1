import { html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { base, buttons } from '../../styles/controls.js';
import '../../widgets/drop-zone.js';
import { DenseElement } from '../../widgets/element.js';
import '../../widgets/file-button.js';
import { icon } from '../../widgets/icon.js';
import '../../widgets/reports.js';
import { examples } from '../../widgets/pixels/examples.js';
import '../../widgets/pixels/panels/array-panel.js';
import '../../widgets/pixels/panels/channels-panel.js';
import '../../widgets/pixels/panels/colours-panel.js';
import '../../widgets/pixels/panels/neighbours-panel.js';
import '../../widgets/pixels/panels/scaling-panel.js';
import '../../widgets/pixels/panels/sparse-panel.js';
import '../../widgets/pixels/panels/vector-panel.js';
import { openPicture, valuesAt } from '../../widgets/pixels/picture.js';
import '../../widgets/pixels/picture-map.js';
import '../../widgets/pixels/pixel-views.js';
import { Viewport } from '../../widgets/pixels/viewport.js';
import { roomStyle } from './room-style.js';

/**
 * @typedef {import('../../widgets/pixels/picture.js').Picture} Picture
 * @typedef {import('../../widgets/pixels/draw-view.js').Point} Point
 * @typedef {import('../../widgets/files.js').Entry} Entry
 */

const cards = 7;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The Pixels room: a picture as numbers, as a vector, in channels; what is in it for a network. */
class PixelsRoom extends DenseElement {
  static properties = {
    engine: { attribute: false },
    picture: { state: true },
    point: { state: true },
    opening: { state: true },
    reports: { state: true },
    example: { state: true },
    news: { state: true },
    settled: { state: true },
  };

  static styles = [base, buttons, roomStyle];

  constructor() {
    super();
    this.engine = /** @type {import('../../engine.js').Engine} */ (/** @type {unknown} */ (null));
    /** @type {Picture | null} */
    this.picture = null;
    /** @type {Point} the pixel all cards speak of */
    this.point = { row: 0, column: 0 };
    /** name of the file that is being opened */
    this.opening = '';
    /** @type {{ name: string, reason: string }[]} */
    this.reports = [];
    /** which example is shown, if any */
    this.example = '';
    /** what was said last to those who listen */
    this.news = '';
    /** @type {(Picture | undefined)[]} what each card shows: they follow one in a frame */
    this.settled = Array(cards).fill(undefined);
    this.viewport = new Viewport();
    this.paste = (/** @type {ClipboardEvent} */ event) => this.#paste(event);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('paste', this.paste);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.paste);
  }

  firstUpdated() {
    this.#openExample(examples[0]);
  }

  render() {
    const { picture } = this;
    return html`<dl-drop-zone class="page" .label=${t('pixels.drop')} @dl-files=${this.#files}>
      <div class="intro">
        <h1>${t('pixels.title')}</h1>
        <p>${t('pixels.text')}</p>
      </div>
      <section aria-label=${t('views.title')}>
        <div class="head"><h2>${t('views.title')}</h2></div>
        <p class="lead">${t('views.text')}</p>
        ${
          this.reports.length > 0
            ? html`<dl-reports .reports=${this.reports} @dl-dismiss=${this.#dismiss}></dl-reports>`
            : nothing
        }
        ${this.#open()} ${picture ? this.#views(picture) : nothing}
      </section>
      <div class="cards">${this.#cards()}</div>
      <p class="hidden-text" role="status">${this.news}</p>
    </dl-drop-zone>`;
  }

  #open() {
    const { picture, opening } = this;
    return html`<div class="open">
      ${
        picture
          ? html`<dl-picture-map .picture=${picture} .viewport=${this.viewport}></dl-picture-map>
              ${this.#facts(picture)}`
          : nothing
      }
      <div class="choose">
        <dl-file-button kind=${picture ? '' : 'primary'} icon="image" .label=${t('pixels.choose')}></dl-file-button>
        <p class="hint" id="examples">${t('pixels.examples')}</p>
        <div class="examples" role="group" aria-labelledby="examples">
          ${examples.map(
            (example) => html`<button
              type="button"
              class="button"
              aria-pressed=${example.id === this.example}
              @click=${() => this.#openExample(example)}
            >
              ${t(`example.${example.id}`)}
            </button>`,
          )}
        </div>
        ${opening ? html`<p class="hint" role="status">${t('pixels.opening', { name: opening })}</p>` : nothing}
      </div>
    </div>`;
  }

  /** @param {Picture} picture */
  #facts({ name, format, width, height, coloured }) {
    const size = `${formatNumber(width)} × ${formatNumber(height)}`;
    return html`<dl class="facts">
      <dt>${t('facts.name')}</dt>
      <dd>${name}</dd>
      <dt>${t('facts.format')}</dt>
      <dd>${format}</dd>
      <dt>${t('facts.size')}</dt>
      <dd class="number">${size}</dd>
      <dt>${t('facts.pixels')}</dt>
      <dd class="number">${formatNumber(width * height)}</dd>
      <dt>${t('facts.colour')}</dt>
      <dd>${t(coloured ? 'facts.rgb' : 'facts.grey')}</dd>
    </dl>`;
  }

  /** @param {Picture} picture */
  #views(picture) {
    const { viewport, point } = this;
    return html`
      <dl-pixel-views
        .picture=${picture}
        .viewport=${viewport}
        .point=${point}
        @dl-point=${this.#point}
      ></dl-pixel-views>
      <div class="under">
        ${this.#readout(picture)}
        <div class="zoom">
          ${this.#zoomButton('zoomOut', () => viewport.zoom(1 / 1.5))}
          ${this.#zoomButton('zoomIn', () => viewport.zoom(1.5))}
          <button type="button" class="button quiet" @click=${() => viewport.fit()}>
            ${icon('whole')} ${t('views.whole')}
          </button>
          <button type="button" class="button quiet" @click=${this.#read}>${t('views.read')}</button>
        </div>
      </div>
    `;
  }

  /** @param {'zoomIn' | 'zoomOut'} name @param {() => void} act */
  #zoomButton(name, act) {
    return html`<button
      type="button"
      class="button quiet icon"
      aria-label=${t(`vector.${name}`)}
      title=${t(`vector.${name}`)}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  }

  /** @param {Picture} picture */
  #readout(picture) {
    const { row, column } = this.point;
    const values = valuesAt(picture, row, column);
    const part = (/** @type {string} */ name, /** @type {number} */ value) =>
      html`<span>${t(`readout.${name}`)} <b class="number" data-readout=${name}>${value}</b></span>`;
    return html`<div class="readout">
      ${part('row', row)} ${part('column', column)} ${part('grey', values.grey)}
      ${part('red', values.red)} ${part('green', values.green)} ${part('blue', values.blue)}
    </div>`;
  }

  #cards() {
    const [vector, array, colours, scaling, channels, neighbours, sparse] = this.settled;
    return html`
      ${
        vector &&
        html`<section class="wide" aria-label=${t('vector.title')}>
        <dl-vector-panel .picture=${vector} .point=${this.#pointIn(vector)} @dl-point=${this.#point}></dl-vector-panel>
      </section>`
      }
      ${
        array &&
        html`<section aria-label=${t('array.title')}>
        <dl-array-panel .picture=${array}></dl-array-panel>
      </section>`
      }
      ${
        colours &&
        html`<section aria-label=${t('colours.title')}>
        <dl-colours-panel .picture=${colours} .point=${this.#pointIn(colours)}></dl-colours-panel>
      </section>`
      }
      ${
        scaling &&
        html`<section aria-label=${t('scaling.title')}>
        <dl-scaling-panel .engine=${this.engine} .picture=${scaling} .point=${this.#pointIn(scaling)}></dl-scaling-panel>
      </section>`
      }
      ${
        channels &&
        html`<section aria-label=${t('channels.title')}>
        <dl-channels-panel .picture=${channels} .point=${this.#pointIn(channels)}></dl-channels-panel>
      </section>`
      }
      ${
        neighbours &&
        html`<section aria-label=${t('neighbours.title')}>
        <dl-neighbours-panel .engine=${this.engine} .picture=${neighbours}></dl-neighbours-panel>
      </section>`
      }
      ${
        sparse &&
        html`<section aria-label=${t('sparse.title')}>
        <dl-sparse-panel .picture=${sparse}></dl-sparse-panel>
      </section>`
      }
    `;
  }

  /** A card that has not followed yet knows nothing of the new picture's places. @param {Picture} picture */
  #pointIn(picture) {
    return picture === this.picture ? this.point : { row: 0, column: 0 };
  }

  /** @param {CustomEvent<Point & { keyboard: boolean }>} event */
  #point(event) {
    const { row, column, keyboard } = event.detail;
    if (!this.picture || (row === this.point.row && column === this.point.column)) return;
    this.point = { row, column };
    if (event.target instanceof Element && event.target.matches('dl-vector-panel'))
      this.viewport.show(row, column);
    if (keyboard)
      this.#say(t('readout.news', { row, column, ...valuesAt(this.picture, row, column) }));
  }

  /** Once the keys rest: nobody wants to hear of every pixel on the way. @param {string} text */
  #say(text) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.news = text;
    }, 250);
  }

  #dismiss() {
    this.reports = [];
  }

  #read() {
    this.viewport.read();
    this.viewport.show(this.point.row, this.point.column);
  }

  /** @param {CustomEvent<Entry[]>} event */
  #files(event) {
    const [first] = event.detail;
    if (first) this.#openFile(first.file);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const first = event.clipboardData?.files[0];
    if (this.hidden || !first) return;
    event.preventDefault();
    this.#openFile(first);
  }

  /** @param {File} file */
  #openFile(file) {
    this.#take(file.name, '', async () => file);
  }

  /** @param {import('../../widgets/pixels/examples.js').Example} example */
  #openExample({ id, make }) {
    this.#take(t(`example.${id}`), id, make);
  }

  /**
   * What was open stays open until the new one is here, and if it never comes.
   * @param {string} name @param {string} example @param {() => Promise<File>} make
   */
  async #take(name, example, make) {
    const turn = {};
    this.turn = turn;
    this.opening = name;
    this.reports = [];
    try {
      const picture = await openPicture(await this.engine.ready, await make());
      if (this.turn !== turn) return;
      this.example = example;
      this.opening = '';
      await this.#show(picture);
    } catch (error) {
      if (this.turn !== turn) return;
      this.opening = '';
      this.reports = [{ name, reason: reasonOf(error) }];
    }
  }

  /** @param {Picture} picture */
  async #show(picture) {
    this.picture = picture;
    this.point = { row: picture.height >> 1, column: picture.width >> 1 };
    this.viewport.open(picture);
    this.#say(
      t('pixels.opened', { name: picture.name, width: picture.width, height: picture.height }),
    );
    for (let card = 0; card < cards; card++) {
      await nextFrame();
      await new Promise((resolve) => setTimeout(resolve));
      if (this.picture !== picture) return;
      this.settled = this.settled.with(card, picture);
    }
  }
}

customElements.define('dl-pixels-room', PixelsRoom);
