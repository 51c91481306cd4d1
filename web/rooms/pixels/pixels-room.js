import { html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import '../../widgets/drop-zone.js';
import { DenseElement } from '../../widgets/element.js';
import '../../widgets/file-button.js';
import { examples } from '../../widgets/pixels/examples.js';
import '../../widgets/pixels/picture-map.js';
import { PictureOpener } from '../../widgets/pixels/picture-opener.js';
import '../../widgets/pixels/pixel-reader.js';
import { Viewport } from '../../widgets/pixels/viewport.js';
import '../../widgets/reports.js';
import { cards, cardView } from './cards.js';
import { roomStyle } from './room-style.js';

/**
 * @typedef {import('../../widgets/pixels/picture.js').Picture} Picture
 * @typedef {import('../../widgets/pixels/draw-view.js').Point} Point
 * @typedef {import('../../widgets/files.js').Entry} Entry
 */

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The Pixels room: a picture as numbers, as a vector, in channels; what is in it for a network. */
class PixelsRoom extends DenseElement {
  static properties = {
    picture: { state: true },
    point: { state: true },
    news: { state: true },
    settled: { state: true },
  };

  static styles = [base, buttons, roomStyle];

  constructor() {
    super();
    /** @type {Picture | null} */
    this.picture = null;
    /** @type {Point} the pixel all cards speak of */
    this.point = { row: 0, column: 0 };
    /** what was said last to those who listen */
    this.news = '';
    /** @type {(Picture | undefined)[]} what each card shows: they follow one in a frame */
    this.settled = Array(cards.length).fill(undefined);
    this.viewport = new Viewport();
    this.opener = new PictureOpener(this, (picture) => this.#show(picture));
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
    this.opener.openExample(examples[0].id);
  }

  render() {
    const { picture } = this;
    const { reports } = this.opener;
    return html`<dl-drop-zone class="page" .label=${t('pixels.drop')} @dl-files=${this.#files}>
      <div class="intro">
        <h1>${t('pixels.title')}</h1>
        <p>${t('pixels.text')}</p>
      </div>
      <section aria-label=${t('views.title')}>
        <div class="head"><h2>${t('views.title')}</h2></div>
        <p class="lead">${t('views.text')}</p>
        ${
          reports.length > 0
            ? html`<dl-reports .reports=${reports} @dl-dismiss=${() => this.opener.dismiss()}></dl-reports>`
            : nothing
        }
        ${this.#open()} ${picture ? this.#views(picture) : nothing}
      </section>
      <div class="cards">
        ${cards.map((card, index) => this.#card(card, this.settled[index]))}
      </div>
      <p class="hidden-text" role="status">${this.news}</p>
    </dl-drop-zone>`;
  }

  #open() {
    const { picture } = this;
    const { opening } = this.opener;
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
              aria-pressed=${example.id === picture?.example}
              @click=${() => this.opener.openExample(example.id)}
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
    return html`<dl-pixel-reader
      .picture=${picture}
      .viewport=${this.viewport}
      .point=${this.point}
      @dl-point=${this.#point}
    ></dl-pixel-reader>`;
  }

  /** @param {import('./cards.js').Card} card @param {Picture | undefined} picture */
  #card(card, picture) {
    return picture ? cardView(card, picture, this.#pointIn(picture), this.#pointInCard) : nothing;
  }

  /** A card that has not followed yet knows nothing of the new picture's places. @param {Picture} picture */
  #pointIn(picture) {
    return picture === this.picture ? this.point : { row: 0, column: 0 };
  }

  /** @param {CustomEvent<Point>} event */
  #point(event) {
    const { row, column } = event.detail;
    if (row !== this.point.row || column !== this.point.column) this.point = { row, column };
  }

  /** What was chosen elsewhere comes into sight. @param {CustomEvent<Point>} event */
  #pointInCard(event) {
    this.#point(event);
    this.viewport.show(event.detail.row, event.detail.column);
  }

  /** @param {CustomEvent<Entry[]>} event */
  #files(event) {
    const [first] = event.detail;
    if (first) this.opener.openFile(first.file);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const first = event.clipboardData?.files[0];
    if (this.hidden || !first) return;
    event.preventDefault();
    this.opener.openFile(first);
  }

  /** @param {Picture} picture */
  async #show(picture) {
    this.picture = picture;
    this.point = { row: picture.height >> 1, column: picture.width >> 1 };
    this.viewport.open(picture);
    const { name, width, height } = picture;
    this.news = t('pixels.opened', { name, width, height });
    for (let card = 0; card < cards.length; card++) {
      await nextFrame();
      await new Promise((resolve) => setTimeout(resolve));
      if (this.picture !== picture) return;
      this.settled = this.settled.with(card, picture);
    }
  }
}

customElements.define('dl-pixels-room', PixelsRoom);
