import { css, html, nothing } from 'lit';
import { sharedEngine } from '../../engine.js';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons, inputs } from '../../styles/controls.js';
import '../drop-zone.js';
import { DenseElement } from '../element.js';
import '../file-button.js';
import '../live-code.js';
import { examples } from '../pixels/examples.js';
import { PictureOpener } from '../pixels/picture-opener.js';
import { viewStyle } from '../pixels/view-style.js';
import '../reports.js';

/**
 * @typedef {import('../pixels/picture.js').Picture} Picture
 * @typedef {import('../pixels/draw-view.js').Point} Point
 * @typedef {Record<string, number | string>} State
 */

/**
 * What the lesson's elements on one picture have in common: an example to begin with (`example`: "boot", "shirt",
 * "bag", "landscape" or "noise"), others to choose from, files that are chosen or dropped, and a pixel that all parts
 * speak of. They need no parent and no other script: the engine starts with the first of them.
 *
 * Several elements on one page may share a picture: each emits `dl-picture` with the picture that was opened in it, and
 * shows the one that is set as its property `picture`.
 *
 * Emits `dl-state` with a plain object of numbers and strings, once when the first picture is shown and whenever
 * something in it has changed; the property `state` has the same at any time (null before the first picture). What is
 * in it besides `name`, `example`, `width` and `height` says each element.
 */
export class PictureElement extends DenseElement {
  static properties = {
    example: {},
    picture: { attribute: false },
    point: { state: true },
  };

  /** @type {import('lit').CSSResultGroup} */
  static styles = [
    base,
    buttons,
    inputs,
    viewStyle,
    css`
      dl-drop-zone {
        padding: var(--space-4) var(--space-5) var(--space-5);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
        font-family: var(--font);
        font-size: var(--text-m);
        line-height: 1.5;
        container-type: inline-size;
        --drop-radius: var(--radius-l);
      }

      .choose {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        margin-bottom: var(--space-4);
      }

      .choose select {
        width: auto;
        max-width: 100%;
      }

      .body {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
      }

      .waiting {
        min-height: 240px;
        place-content: center;
        justify-items: center;
      }

      dl-reports {
        margin-bottom: var(--space-4);
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4) var(--space-5);
        align-items: start;
      }

      .columns > * {
        min-width: 0;
      }

      @container (min-width: 640px) {
        .columns {
          grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        }
      }

      @media (max-width: 799px) {
        dl-drop-zone {
          padding: var(--space-3) var(--space-4) var(--space-4);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.example = 'boot';
    /** @type {Picture | null} */
    this.picture = null;
    /** @type {Point} */
    this.point = { row: 0, column: 0 };
    this.opener = new PictureOpener(this, (picture) => this.#opened(picture));
    this.engine = sharedEngine();
    this.enginePhase = () => this.requestUpdate();
    /** what `dl-state` said last, as text */
    this.told = '';
  }

  /** What the whole is called, for those who do not see it. @returns {string} */
  get heading() {
    return '';
  }

  /** @param {Picture} _picture @returns {unknown} what is shown of it */
  content(_picture) {
    return nothing;
  }

  /** @param {Picture} _picture @returns {State} what a question can be checked on */
  stateOf(_picture) {
    return {};
  }

  /** Another picture is here. @param {Picture} picture */
  pictureChanged({ width, height }) {
    this.point = { row: height >> 1, column: width >> 1 };
  }

  /** @returns {State | null} */
  get state() {
    if (!this.picture) return null;
    const { name, example, width, height } = this.picture;
    return { name, example, width, height, ...this.stateOf(this.picture) };
  }

  connectedCallback() {
    super.connectedCallback();
    this.engine.addEventListener('change', this.enginePhase);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.engine.removeEventListener('change', this.enginePhase);
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('picture') || !this.picture) return;
    this.opener.forget();
    this.pictureChanged(this.picture);
  }

  firstUpdated() {
    // What is painted first need not wait for the engine.
    requestAnimationFrame(() => this.engine.start());
    if (!this.picture) this.opener.openExample(this.example);
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('example') && changed.get('example') !== undefined)
      this.opener.openExample(this.example);
    const { state } = this;
    const text = JSON.stringify(state);
    if (!state || text === this.told) return;
    this.told = text;
    this.emit('dl-state', state);
  }

  render() {
    const { picture, opener } = this;
    return html`<dl-drop-zone role="group" aria-label=${this.heading} .label=${t('pixels.drop')} @dl-files=${this.#files}>
      ${this.#choose()}
      ${
        opener.reports.length > 0
          ? html`<dl-reports .reports=${opener.reports} @dl-dismiss=${() => opener.dismiss()}></dl-reports>`
          : nothing
      }
      ${picture ? html`<div class="body">${this.content(picture)}</div>` : this.#waiting()}
    </dl-drop-zone>`;
  }

  #choose() {
    const { picture, opener } = this;
    const own = picture && !picture.example ? picture.name : '';
    const chosen = picture ? picture.example : this.example;
    return html`<div class="choose">
      <select aria-label=${t('lesson.images.picture')} @change=${this.#chooseExample}>
        ${own ? html`<option selected value="">${own}</option>` : nothing}
        ${examples.map(
          ({ id }) =>
            html`<option value=${id} .selected=${!own && id === chosen}>${t(`example.${id}`)}</option>`,
        )}
      </select>
      <dl-file-button kind="quiet" icon="image" .label=${t('pixels.choose')}></dl-file-button>
      <span class="hint" role="status">
        ${opener.opening ? t('pixels.opening', { name: opener.opening }) : picture ? sizeOf(picture) : nothing}
      </span>
    </div>`;
  }

  #waiting() {
    const failed = this.engine.status === 'failed';
    return html`<div class="body waiting">
      ${
        failed
          ? html`<p class="error" role="alert">${t('engine.failed')}: ${this.engine.error}</p>
              <button type="button" class="button" @click=${() => this.engine.start()}>${t('engine.retry')}</button>`
          : html`<p class="hint">${t('engine.loading')}</p>`
      }
    </div>`;
  }

  /** @param {Event} event */
  #chooseExample(event) {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    if (value) this.opener.openExample(value);
  }

  /** @param {CustomEvent<import('../files.js').Entry[]>} event */
  #files(event) {
    const [first] = event.detail;
    if (first) this.opener.openFile(first.file);
  }

  /** @param {Picture} picture */
  #opened(picture) {
    this.picture = picture;
    this.emit('dl-picture', picture);
  }

  /** Goes to a pixel, or to another row or column. @param {Partial<Point>} place */
  goTo(place) {
    const { row, column } = { ...this.point, ...place };
    if (row !== this.point.row || column !== this.point.column) this.point = { row, column };
  }

  /** A part of the element was pointed at. @param {CustomEvent<Point>} event */
  follows({ detail: { row, column } }) {
    this.goTo({ row, column });
  }
}

/** @param {Picture} picture */
function sizeOf({ width, height, coloured }) {
  const size = `${formatNumber(width)} × ${formatNumber(height)}`;
  return `${size}, ${t(coloured ? 'facts.rgb' : 'facts.grey')}`;
}
