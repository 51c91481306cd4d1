import { css, html, svg } from 'lit';
import { formatNumber, formatPercent, t } from '../languages/index.js';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/** @typedef {{ count: number, confidence: number, accuracy: number }} Bin */

const box = { left: 38, top: 8, width: 250, height: 190 };
const size = { width: 300, height: 262 };

/**
 * `<dl-reliability-diagram .bins=${[{ count, confidence, accuracy }]}>`: bars of the share of right answers
 * against the probability of the answer, with the diagonal they should meet and the counts under them.
 */
class ReliabilityDiagram extends DenseElement {
  static properties = { bins: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        position: relative;
      }

      svg {
        display: block;
        width: 100%;
        max-width: 420px;
        height: auto;
      }

      .bar {
        fill: var(--accent);
        opacity: 0.75;
      }

      .gap {
        fill: var(--danger);
        opacity: 0.3;
      }

      .accuracy {
        stroke: var(--ink);
        stroke-width: 2;
      }

      .diagonal {
        stroke: var(--ink-2);
        stroke-dasharray: 4 3;
      }

      .grid {
        stroke: var(--line);
      }

      text {
        fill: var(--ink-2);
        font: 400 9.5px var(--font);
        text-anchor: middle;
      }

      text.count {
        font: 400 8px var(--font-mono);
      }

      text.side {
        text-anchor: end;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Bin[]} */
    this.bins = [];
  }

  render() {
    const { left, top, width, height } = box;
    const ticks = [0, 0.25, 0.5, 0.75, 1];
    return html`
      <svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">
        ${ticks.map(
          (tick) => svg`
            <line class="grid" x1=${left} x2=${left + width} y1=${yOf(tick)} y2=${yOf(tick)} />
            <text class="side" x=${left - 5} y=${yOf(tick) + 3}>${formatPercent(tick, 0)}</text>
            <text x=${left + tick * width} y=${top + height + 13}>${formatPercent(tick, 0)}</text>`,
        )}
        ${this.bins.map((bin, index) => this.#bar(bin, index))}
        <line class="diagonal" x1=${left} y1=${yOf(0)} x2=${left + width} y2=${yOf(1)} />
        <text x=${left + width / 2} y=${top + height + 46}>${t('reliability.axis')}</text>
      </svg>
      <div class="hidden-text">
        <table>
          <caption>${t('reliability.table')}</caption>
          <thead>
            <tr>
              <th scope="col">${t('reliability.probability')}</th>
              <th scope="col">${t('reliability.images')}</th>
              <th scope="col">${t('reliability.right')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.bins.map(
              ({ count, confidence, accuracy }) => html`<tr>
                <td>${formatPercent(confidence)}</td>
                <td>${formatNumber(count)}</td>
                <td>${formatPercent(accuracy)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  /** The bar, what it misses of its probability or has too much, and how many samples it stands for. @param {Bin} bin @param {number} index */
  #bar({ count, confidence, accuracy }, index) {
    const step = box.width / this.bins.length;
    const x = box.left + index * step;
    const [low, high] = [confidence, accuracy].sort((a, b) => a - b);
    return svg`
      ${
        count > 0
          ? svg`
            <rect class="bar" x=${x + 1} y=${yOf(low)} width=${step - 2} height=${low * box.height} />
            <rect class="gap" x=${x + 1} y=${yOf(high)} width=${step - 2} height=${(high - low) * box.height} />
            <line class="accuracy" x1=${x + 1} x2=${x + step - 1} y1=${yOf(accuracy)} y2=${yOf(accuracy)} />`
          : ''
      }
      <text class="count" x=${x + step / 2} y=${box.top + box.height + 28}>${formatNumber(count, { notation: 'compact' })}</text>`;
  }
}

/** @param {number} share */
function yOf(share) {
  return box.top + (1 - share) * box.height;
}

customElements.define('dl-reliability-diagram', ReliabilityDiagram);
