import { css, html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber, formatPercent, t } from '../languages/index.js';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/**
 * `<dl-confusion-matrix .classes=${[{ name, colour }]} .counts=${[[9, 1], [0, 8]]} shares>`: right classes are
 * rows, answers are columns; each number is a button that emits `dl-cell` with { truth, answer }. With
 * `shares` the cells say how much of their row they are. Right answers are tinted green, wrong ones red.
 */
class ConfusionMatrix extends DenseElement {
  static properties = {
    classes: { attribute: false },
    counts: { attribute: false },
    chosen: { attribute: false },
    shares: { type: Boolean },
  };

  static styles = [
    base,
    css`
      .scroll {
        position: relative;
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: separate;
        border-spacing: 2px;
        font-size: var(--text-xs);
      }

      th {
        width: 1px;
        max-width: 108px;
        padding: 2px 6px;
        overflow: hidden;
        color: var(--ink-2);
        font-weight: 500;
        text-align: right;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      thead th {
        width: auto;
        height: 84px;
        padding: 0;
        text-align: left;
        vertical-align: bottom;
      }

      thead th:not(:first-child) span {
        display: block;
        max-height: 84px;
        margin: 0 auto 4px;
        overflow: hidden;
        text-overflow: ellipsis;
        writing-mode: vertical-rl;
        rotate: 180deg;
      }

      thead th:first-child {
        width: 1px;
        padding: 2px 6px 4px;
        font-weight: 400;
        text-align: right;
        white-space: normal;
      }

      .dot {
        display: inline-block;
        width: 7px;
        height: 7px;
        margin-right: 4px;
        border-radius: 50%;
      }

      td {
        padding: 0;
      }

      td.none {
        color: var(--ink-2);
        text-align: center;
      }

      button {
        width: 100%;
        min-width: max(40px, var(--touch));
        height: max(36px, var(--touch));
        padding: 0 4px;
        border: 0;
        border-radius: var(--radius-s);
        color: var(--ink);
        font: 500 var(--text-xs) / 1 var(--font-mono);
        font-variant-numeric: tabular-nums;
        cursor: pointer;
      }

      button:hover {
        box-shadow: inset 0 0 0 1px var(--line-control);
      }

      button[aria-pressed='true'] {
        box-shadow: inset 0 0 0 2px var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {{ name: string, colour: string }[]} */
    this.classes = [];
    /** @type {number[][]} */
    this.counts = [];
    /** @type {{ truth: number, answer: number } | null} */
    this.chosen = null;
    this.shares = false;
  }

  render() {
    return html`<div class="scroll" role="group" aria-label=${t('matrix.label')} tabindex="0">
      <table>
        <caption class="hidden-text">${t('matrix.label')}</caption>
        <thead>
          <tr>
            <th>${t('matrix.corner')}</th>
            ${this.classes.map(({ name }) => html`<th scope="col" title=${name}><span>${name}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.counts.map((row, truth) => this.#row(row, truth))}
        </tbody>
      </table>
    </div>`;
  }

  /** @param {number[]} row @param {number} truth */
  #row(row, truth) {
    const { name, colour } = this.classes[truth];
    const sum = row.reduce((all, n) => all + n, 0);
    return html`<tr>
      <th scope="row" title=${name}><span class="dot" style=${styleMap({ background: colour })}></span>${name}</th>
      ${row.map((count, answer) => this.#cell(count, sum, truth, answer))}
    </tr>`;
  }

  /** @param {number} count @param {number} sum of its row @param {number} truth @param {number} answer */
  #cell(count, sum, truth, answer) {
    if (count === 0) return html`<td class="none">${this.shares ? nothing : '0'}</td>`;
    const share = count / sum;
    const tint = truth === answer ? 'var(--accent)' : 'var(--danger)';
    const strength = Math.round(8 + 34 * Math.sqrt(share));
    const pressed = this.chosen?.truth === truth && this.chosen.answer === answer;
    const label = t('matrix.cell', {
      n: count,
      truth: this.classes[truth].name,
      answer: this.classes[answer].name,
    });
    return html`<td>
      <button
        type="button"
        aria-label=${label}
        title=${label}
        aria-pressed=${pressed}
        style=${styleMap({ background: `color-mix(in srgb, ${tint} ${strength}%, var(--surface))` })}
        @click=${() => this.emit('dl-cell', { truth, answer })}
      >
        ${this.shares ? formatPercent(share, 0) : formatNumber(count)}
      </button>
    </td>`;
  }
}

customElements.define('dl-confusion-matrix', ConfusionMatrix);
