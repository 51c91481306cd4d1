import { css, html, nothing } from 'lit';
import { hasText, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import { icon } from '../../widgets/icon.js';
import { prose } from './prose.js';

/** @typedef {import('./chapters/index.js').Chapter} Chapter */

/**
 * `<dl-lesson-question .chapter=${chapter} .done=${[true, false]} .now=${[null, { p: 0.7 }]} ?solved=${false}>`:
 * what the learner is to do, step by step, how far it is, and what it shows once it is done.
 */
class LessonQuestion extends DenseElement {
  static properties = {
    chapter: { attribute: false },
    done: { attribute: false },
    now: { attribute: false },
    solved: { type: Boolean, reflect: true },
  };

  static styles = [
    base,
    css`
      :host {
        padding: var(--space-3) var(--space-5);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-l);
        background: var(--raised);
        box-shadow: var(--shadow-float);
      }

      :host([solved]) {
        border-color: color-mix(in srgb, var(--accent) 35%, var(--line));
        background: var(--accent-soft);
      }

      h3 {
        color: var(--accent);
        font-size: var(--text-s);
        font-weight: 650;
      }

      li {
        display: grid;
        grid-template-columns: 22px minmax(0, 1fr);
        gap: 0 var(--space-2);
        margin-top: var(--space-1);
      }

      .mark {
        display: grid;
        place-items: center;
        width: 20px;
        height: 20px;
        margin-top: 1px;
        border: 1.5px solid var(--line-control);
        border-radius: 50%;
        color: var(--on-accent);
      }

      .done .mark {
        border-color: var(--accent);
        background: var(--accent);
      }

      .mark svg {
        width: 13px;
        height: 13px;
        stroke-width: 3;
      }

      .task {
        font-weight: 550;
        text-wrap: pretty;
      }

      .now,
      .solved {
        font-size: var(--text-s);
        text-wrap: pretty;
      }

      .now {
        color: var(--ink-2);
        font-variant-numeric: tabular-nums;
      }

      .solved {
        margin: var(--space-1) 0 0 30px;
      }

      code {
        font-family: var(--font-mono);
        font-size: 0.92em;
      }

      /* Where there is little room, one step at a time. */
      @media (max-width: 799px) {
        :host {
          padding: var(--space-2) var(--space-3);
        }

        :host(:not([solved])) li.done,
        :host(:not([solved])) li:not(.done) ~ li {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.chapter = /** @type {Chapter} */ (/** @type {unknown} */ (null));
    /** @type {boolean[]} of each step */
    this.done = [];
    /** @type {(import('../../languages/index.js').Params | null)[]} where each step is, for its text */
    this.now = [];
    this.solved = false;
  }

  render() {
    const { slug, steps, formulas } = this.chapter;
    return html`
      <h3>${this.#heading()}</h3>
      <ol>
        ${steps.map((_, index) => this.#step(index))}
      </ol>
      <div role="status">
        ${
          this.solved
            ? html`<p class="solved">${prose(t(`lesson.chapter.${slug}.solved`), formulas)}</p>`
            : nothing
        }
      </div>
    `;
  }

  #heading() {
    if (this.solved) return t('lesson.question.solved');
    const { length } = this.chapter.steps;
    if (length === 1) return t('lesson.question');
    const open = this.chapter.steps.findIndex((_, index) => !this.done[index]);
    return t('lesson.question.step', { n: open + 1, all: length });
  }

  /** @param {number} index */
  #step(index) {
    const { slug, formulas } = this.chapter;
    const done = this.solved || this.done[index];
    const now = this.now[index];
    const key = `lesson.chapter.${slug}.now.${index + 1}`;
    return html`<li class=${done ? 'done' : ''}>
      <span class="mark">
        ${done ? html`${icon('check')}<span class="hidden-text">${t('lesson.done')}</span>` : nothing}
      </span>
      <div>
        <p class="task">${prose(t(`lesson.chapter.${slug}.task.${index + 1}`), formulas)}</p>
        <div role="status">
          ${!done && now && hasText(key) ? html`<p class="now">${prose(t(key, now), formulas)}</p>` : nothing}
        </div>
      </div>
    </li>`;
  }
}

customElements.define('dl-lesson-question', LessonQuestion);
