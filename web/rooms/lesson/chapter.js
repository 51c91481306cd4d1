import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { needTexts, t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import { icon } from '../../widgets/icon.js';
import { chapterStyle } from './chapter-style.js';
import { numbered, prose } from './prose.js';
import './question.js';
import { Resting } from './resting.js';

/** @typedef {import('./chapters/index.js').Chapter} Chapter */

/** so far from the window, in heights of it, a chapter's widgets are fetched and made */
const near = 1;
/** milliseconds between two looks at what the widgets say: they may say it in every frame */
const pause = 120;

/**
 * `<dl-lesson-chapter .chapter=${chapter} number="7" ?solved=${true}>`: the text of a chapter, its widgets (made
 * when the reader comes near; until then their place is kept) and its question. Emits `dl-solved` with the
 * chapter's slug.
 */
class LessonChapter extends DenseElement {
  static properties = {
    chapter: { attribute: false },
    number: { type: Number },
    solved: { type: Boolean },
    shared: { attribute: false },
    ready: { state: true },
    lost: { state: true },
    done: { state: true },
    now: { state: true },
  };

  static styles = [base, buttons, chapterStyle];

  constructor() {
    super();
    this.chapter = /** @type {Chapter} */ (/** @type {unknown} */ (null));
    this.number = 0;
    this.solved = false;
    /** @type {import('./chapters/index.js').Shared} */
    this.shared = { picture: null };
    /** whether it was solved before the page was opened */
    this.known = false;
    /** whether the widgets' code is here */
    this.ready = false;
    /** why it is not */
    this.lost = '';
    /** @type {Record<string, any>} the last state that each widget told, by the name of its element */
    this.states = {};
    /** @type {Record<string, any>} what the question remembers of earlier states */
    this.notes = {};
    /** @type {boolean[]} steps of the question done since the page was opened */
    this.done = [];
    /** @type {(import('../../languages/index.js').Params | null)[]} */
    this.now = [];
    this.timer = 0;
    new Resting(this);
    this.observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#wake(),
      {
        rootMargin: `${near * 100}% 0px`,
      },
    );
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.timer = 0;
  }

  willUpdate() {
    if (!this.hasUpdated) this.known = this.solved;
  }

  render() {
    const { chapter } = this;
    const title = t(`lesson.chapter.${chapter.slug}.title`);
    return html`<article aria-labelledby="title">
      <header>
        <span class="no number" aria-hidden="true">${String(this.number).padStart(2, '0')}</span>
        <h2 id="title" tabindex="-1">
          <span class="hidden-text">${t('lesson.number', { n: this.number })}</span> ${title}
        </h2>
        <a
          class="anchor"
          href="#lesson/${chapter.slug}"
          aria-label=${t('lesson.copy', { title })}
          title=${t('lesson.copy', { title })}
          @click=${this.#copy}
          >#</a
        >
      </header>
      <div class="text">
        ${numbered(`lesson.chapter.${chapter.slug}.text`).map((text) =>
          text.startsWith('$$')
            ? prose(text, chapter.formulas)
            : html`<p>${prose(text, chapter.formulas)}</p>`,
        )}
      </div>
      <div class="work">
      <div
        class="stage"
        style=${styleMap({ minHeight: this.ready ? '' : `${chapter.height}px` })}
        @dl-state=${this.#state}
      >
        ${this.ready ? chapter.view(this.shared) : nothing} ${this.lost ? this.#lost() : nothing}
      </div>
      ${
        chapter.program
          ? html`<a class="button quiet program" href="#code/${chapter.program}"
              >${icon('play')} ${t('lesson.program')}</a
            >`
          : nothing
      }
      <dl-lesson-question
        class=${this.solved && this.known ? '' : 'in-sight'}
        .chapter=${chapter}
        .done=${this.done}
        .now=${this.now}
        ?solved=${this.solved}
      ></dl-lesson-question>
      </div>
    </article>`;
  }

  #lost() {
    return html`<div class="lost" role="alert">
      <p>${t('lesson.lost', { reason: this.lost })}</p>
      <button type="button" class="button" @click=${() => this.#wake()}>${t('engine.retry')}</button>
    </div>`;
  }

  /** The heading takes the focus, for those who came here by a link and read on by keyboard. */
  focusTitle() {
    const title = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('h2'));
    title?.focus({ preventScroll: true });
  }

  async #wake() {
    this.observer.disconnect();
    this.lost = '';
    try {
      const modules = [await this.chapter.needs()].flat();
      await Promise.all(modules.flatMap(({ texts = [] }) => texts).map(needTexts));
      this.ready = true;
    } catch (error) {
      this.lost = reasonOf(error);
    }
  }

  /** @param {CustomEvent<Record<string, any>>} event */
  #state(event) {
    const { localName } = /** @type {Element} */ (event.target);
    this.states[localName] = event.detail;
    this.#judge();
    this.timer ||= window.setTimeout(() => this.#tell(), pause);
  }

  /** A step once done stays done, also when the learner plays on. */
  #judge() {
    const { steps, slug } = this.chapter;
    const done = steps.map(({ element, done }, index) => {
      const state = this.states[element];
      return this.done[index] || (state !== undefined && done(state, this.notes));
    });
    if (done.every((step, index) => step === this.done[index])) return;
    this.done = done;
    if (!this.solved && done.every(Boolean)) this.emit('dl-solved', slug);
  }

  #tell() {
    this.timer = 0;
    this.now = this.chapter.steps.map(({ element, now }) => {
      const state = this.states[element];
      return state !== undefined && now ? now(state, this.notes) : null;
    });
  }

  /** The address itself changes as with any link. */
  #copy() {
    const { href } = new URL(`#lesson/${this.chapter.slug}`, location.href);
    navigator.clipboard.writeText(href).then(
      () => this.emit('dl-toast', { text: t('lesson.copied') }),
      // Where the clipboard is forbidden the address is in the address bar.
      () => {},
    );
  }
}

customElements.define('dl-lesson-chapter', LessonChapter);
