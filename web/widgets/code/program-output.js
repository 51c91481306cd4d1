import { css, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import './figure-view.js';

/** @typedef {import('./transcript.js').Entry} Entry */

/**
 * `<dl-program-output .transcript=${transcript} .version=${n}>`: what a program printed and drew. `version` changes with
 * it. Emits `dl-line` with the number of a line that an error names and that was chosen.
 */
class ProgramOutput extends DenseElement {
  static properties = { transcript: { attribute: false }, version: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
        background: var(--surface);
      }

      .all {
        padding: var(--space-3) var(--space-3) var(--space-4);
      }

      pre {
        margin: 0;
        color: var(--ink);
        font: 400 var(--output-size, var(--text-xs)) / 1.6 var(--font-mono);
        font-variant-numeric: tabular-nums;
        font-feature-settings: 'zero' 0, 'calt' 0;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        tab-size: 4;
        /* What is not in sight is not laid out: much may be printed at once. */
        content-visibility: auto;
        contain-intrinsic-height: auto 80em;
      }

      /* A table that is wrapped is none. */
      pre.table {
        overflow-x: auto;
        white-space: pre;
      }

      pre.error {
        color: var(--danger);
      }

      pre.failure {
        content-visibility: visible;
        margin: var(--space-2) 0;
        padding: var(--space-2) var(--space-3);
        border-left: 3px solid var(--danger);
        border-radius: 0 var(--radius-s) var(--radius-s) 0;
        background: var(--danger-soft);
      }

      .failure b {
        font-weight: 650;
      }

      button {
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-decoration: underline;
        text-underline-offset: 2px;
        cursor: pointer;
      }

      @media (pointer: coarse) {
        button {
          min-width: 44px;
          min-height: 44px;
        }
      }

      dl-figure {
        margin: var(--space-3) 0;
      }

      .left-out {
        margin-bottom: var(--space-2);
        color: var(--ink-2);
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('./transcript.js').Transcript | null} */
    this.transcript = null;
    this.version = 0;
    /** whether the reader is at the end, and stays there while more comes */
    this.atEnd = true;
    this.addEventListener('scroll', () => {
      this.atEnd = this.scrollTop >= this.#end() - 30;
    });
  }

  render() {
    const { transcript } = this;
    if (!transcript || transcript.isEmpty) return html`<div class="all"><slot></slot></div>`;
    return html`<div class="all">
      ${
        transcript.leftOut > 0
          ? html`<p class="left-out">${t('code.leftOut', { n: transcript.leftOut })}</p>`
          : nothing
      }
      ${repeat(
        transcript.entries,
        ({ id }) => id,
        (entry) => this.#entry(entry),
      )}
    </div>`;
  }

  updated() {
    if (this.transcript?.isEmpty) this.atEnd = true;
    if (this.atEnd) this.#follow();
  }

  /** Figures take their place one after the other. */
  async #follow() {
    const figures = [...this.renderRoot.querySelectorAll('dl-figure')];
    await Promise.all(figures.map((figure) => /** @type {DenseElement} */ (figure).updateComplete));
    this.scrollTop = this.#end();
  }

  /** Where the end is in sight: a figure from its top, if it is higher than there is room. */
  #end() {
    const last = this.renderRoot.querySelector('.all')?.lastElementChild;
    const figure = last?.localName === 'dl-figure' ? /** @type {HTMLElement} */ (last) : null;
    const below = this.scrollHeight - this.clientHeight;
    return figure ? Math.min(below, figure.offsetTop - this.offsetTop - 8) : below;
  }

  /** @param {Entry} entry */
  #entry(entry) {
    if (entry.kind === 'figure') return html`<dl-figure .figure=${entry.figure}></dl-figure>`;
    if (entry.kind === 'error') return this.#failure(entry.error);
    const { lines } = entry;
    const last = lines.length - 1;
    const table = lines.some((line) => /[│┃|].*[│┃|]/.test(line));
    return html`<pre class="${entry.stream === 'error' ? 'error' : ''} ${table ? 'table' : ''}">${guard(
      [lines.length, lines[last]],
      () => (lines[last] === '' ? lines.slice(0, last) : lines).join('\n'),
    )}</pre>`;
  }

  /** @param {import('../../running/protocol.js').ProgramError} error */
  #failure({ traceback }) {
    const lines = traceback.split('\n');
    const reason = lines.findLastIndex(
      (line) => /^\w[\w.]*(:|$)/.test(line) && !line.startsWith('Traceback'),
    );
    return html`<pre class="failure error" role="alert">${lines.map(
      (line, i) =>
        html`${i ? '\n' : ''}${i === reason ? html`<b>${line}</b>` : this.#linked(line)}`,
    )}</pre>`;
  }

  /** "line 4" leads there. @param {string} text */
  #linked(text) {
    const match = /^(.*?)(line (\d+))(.*)$/.exec(text);
    if (!match || !/^ {2}(File|line)/.test(text)) return text;
    const [, before, name, number, after] = match;
    const go = () => this.emit('dl-line', Number(number));
    return html`${before}<button type="button" @click=${go}>${name}</button>${after}`;
  }
}

customElements.define('dl-program-output', ProgramOutput);
