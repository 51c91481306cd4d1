import { html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import { icon } from '../../widgets/icon.js';
import { contentsStyle } from './contents-style.js';

/** below this width the contents are a menu */
export const narrow = '(max-width: 1099px)';

/**
 * `<dl-lesson-contents .chapters=${chapters} .solved=${set} current="sigmoid">`: the chapters as links, with marks
 * on those whose question is solved; at the side of the text or, where there is no room, a bar with a menu.
 * Emits `dl-clear` when all marks are to be taken away.
 */
class LessonContents extends DenseElement {
  static properties = {
    chapters: { attribute: false },
    solved: { attribute: false },
    current: {},
  };

  static styles = [base, buttons, contentsStyle];

  constructor() {
    super();
    /** @type {readonly import('./chapters/index.js').Chapter[]} */
    this.chapters = [];
    /** @type {ReadonlySet<string>} */
    this.solved = new Set();
    this.current = '';
    this.narrow = matchMedia(narrow);
    this.change = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.narrow.addEventListener('change', this.change);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.narrow.removeEventListener('change', this.change);
  }

  render() {
    return this.narrow.matches ? this.#menu() : this.#side();
  }

  #side() {
    return html`<nav class="side" aria-label=${t('lesson.contents')}>
      ${this.#progress()} ${this.#list()} ${this.#clear()}
    </nav>`;
  }

  #menu() {
    const at = this.chapters.findIndex(({ slug }) => slug === this.current);
    const title = at < 0 ? t('lesson.contents') : `${at + 1}. ${this.#title(this.current)}`;
    return html`<div class="bar">
        <button type="button" class="button quiet here" popovertarget="contents">
          <span><span class="hidden-text">${t('lesson.contents')}: </span>${title}</span>
          ${icon('chevron')}
        </button>
        <span class="count number" aria-hidden="true">${this.solved.size}/${this.chapters.length}</span>
      </div>
      <nav id="contents" popover aria-label=${t('lesson.contents')} @click=${this.#close}>
        ${this.#progress()} ${this.#list()} ${this.#clear()}
      </nav>`;
  }

  #progress() {
    const { length } = this.chapters;
    const { size } = this.solved;
    return html`<div class="progress">
      <p id="progress">${t('lesson.progress', { n: size, all: length })}</p>
      <progress aria-labelledby="progress" max=${length} value=${size}></progress>
    </div>`;
  }

  #list() {
    return html`<ol>
      ${this.chapters.map(({ slug }, index) => {
        const solved = this.solved.has(slug);
        return html`<li>
          <a href="#lesson/${slug}" aria-current=${slug === this.current ? 'true' : nothing}>
            <span class="mark ${solved ? 'solved' : ''}">${solved ? icon('check') : index + 1}</span>
            <span>${this.#title(slug)}${
              solved ? html`<span class="hidden-text">, ${t('lesson.done')}</span>` : nothing
            }</span>
          </a>
        </li>`;
      })}
    </ol>`;
  }

  #clear() {
    if (this.solved.size === 0) return nothing;
    return html`<button type="button" class="button quiet clear" @click=${() => this.emit('dl-clear')}>
      ${icon('reset')} ${t('lesson.clear')}
    </button>`;
  }

  /** @param {string} slug */
  #title(slug) {
    return t(`lesson.chapter.${slug}.title`);
  }

  /** The chapter that the reader is in stays in sight among the others. */
  updated() {
    const side = this.renderRoot.querySelector('.side');
    const link = this.renderRoot.querySelector('.side [aria-current]');
    if (!side || !link) return;
    const [frame, box] = [side.getBoundingClientRect(), link.getBoundingClientRect()];
    if (box.top < frame.top) side.scrollTop += box.top - frame.top;
    else if (box.bottom > frame.bottom) side.scrollTop += box.bottom - frame.bottom;
  }

  /** @param {Event} event */
  #close(event) {
    const nav = /** @type {HTMLElement} */ (event.currentTarget);
    if (/** @type {Element} */ (event.target).closest('a, button')) nav.hidePopover();
  }
}

customElements.define('dl-lesson-contents', LessonContents);
