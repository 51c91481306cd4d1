import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import { icon } from '../../widgets/icon.js';
import './chapter.js';
import { chapters } from './chapters/index.js';
import './contents.js';
import { Progress } from './progress.js';
import { Reading } from './reading.js';
import { roomStyle } from './room-style.js';

const slugs = chapters.map(({ slug }) => slug);

/**
 * The lesson: chapters that one reads from top to bottom, each with its widgets and a question. The address
 * follows the reader, and leads to a chapter (#lesson/sigmoid).
 */
class LessonRoom extends DenseElement {
  static properties = { current: { state: true }, shared: { state: true } };

  static styles = [base, buttons, roomStyle];

  constructor() {
    super();
    /** slug of the chapter that is read; none above the first */
    this.current = '';
    /** @type {import('./chapters/index.js').Shared} */
    this.shared = { picture: null };
    this.progress = new Progress(slugs);
    /** whether something was solved before the page was opened */
    this.returning = this.progress.solved.size > 0;
    this.progress.addEventListener('change', () => this.requestUpdate());
    this.reading = new Reading(this, slugs);
  }

  render() {
    const { solved } = this.progress;
    return html`<div class="page">
      <dl-lesson-contents
        .chapters=${chapters}
        .solved=${solved}
        current=${this.current}
        @dl-clear=${this.#clear}
      ></dl-lesson-contents>
      <div class="chapters">
        <div class="intro">
          <h1>${t('lesson.title')}</h1>
          <p>${t('lesson.text')}</p>
          ${this.#resume()}
        </div>
        ${repeat(
          chapters,
          ({ slug }) => slug,
          (chapter, index) => html`<dl-lesson-chapter
              data-slug=${chapter.slug}
              .chapter=${chapter}
              number=${index + 1}
              ?solved=${solved.has(chapter.slug)}
              .shared=${this.shared}
              @dl-solved=${this.#solve}
              @dl-picture=${this.#share}
            ></dl-lesson-chapter>
            ${this.#turn(index)}`,
        )}
      </div>
    </div>`;
  }

  /** For those who come back: the first question still open. */
  #resume() {
    const { solved } = this.progress;
    const index = chapters.findIndex(({ slug }) => !solved.has(slug));
    if (!this.returning || index < 0) return nothing;
    const title = `${index + 1}. ${titleOf(index)}`;
    return html`<a class="button primary resume" href="#lesson/${chapters[index].slug}"
      >${t('lesson.resume', { title })}</a
    >`;
  }

  /** The way to the chapters before and after. @param {number} index */
  #turn(index) {
    const link = (/** @type {number} */ to, /** @type {'previous' | 'next'} */ kind) =>
      chapters[to]
        ? html`<a
            class="button quiet ${kind}"
            href="#lesson/${chapters[to].slug}"
            aria-label=${t(`lesson.${kind}`, { title: titleOf(to) })}
            >${kind === 'previous' ? icon('chevron') : nothing} ${to + 1}. ${titleOf(to)}
            ${kind === 'next' ? icon('chevron') : nothing}</a
          >`
        : nothing;
    return html`<nav class="turn" aria-label=${t('lesson.turn', { n: index + 1 })}>
      ${link(index - 1, 'previous')} ${link(index + 1, 'next')}
    </nav>`;
  }

  /** @param {CustomEvent<string>} event */
  #solve(event) {
    this.progress.solve(event.detail);
  }

  /** A picture of the learner's own goes with them; an example belongs to its chapter. @param {CustomEvent} event */
  #share({ detail: picture }) {
    if (!picture.example) this.shared = { picture };
  }

  #clear() {
    const { solved } = this.progress;
    this.progress.restore();
    this.emit('dl-toast', { text: t('lesson.cleared'), undo: () => this.progress.restore(solved) });
  }
}

/** @param {number} index */
const titleOf = (index) => t(`lesson.chapter.${chapters[index].slug}.title`);

customElements.define('dl-lesson-room', LessonRoom);
