import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { formatPercent, t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';

const shown = 10;

/**
 * `<dl-probability-bars .items=${[{ name, colour, probability }]}>`: the most probable first, each a meter
 * with its name and its number.
 */
class ProbabilityBars extends DenseElement {
  static properties = { items: { attribute: false }, all: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 0.9fr) minmax(0, 1.2fr) 4.2em;
        align-items: center;
        gap: var(--space-3);
        min-height: 26px;
        font-size: var(--text-s);
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .number {
        text-align: right;
      }

      li:first-child {
        font-weight: 600;
      }

      .track {
        height: 8px;
        overflow: hidden;
        border-radius: 4px;
        background: var(--sunken);
      }

      .bar {
        width: 100%;
        height: 100%;
        transform-origin: left;
        transition: transform var(--motion) ease-out;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {{ name: string, colour: string, probability: number }[]} */
    this.items = [];
    this.all = false;
  }

  render() {
    const sorted = this.items.toSorted((a, b) => b.probability - a.probability);
    const listed = this.all ? sorted : sorted.slice(0, shown);
    return html`
      <ol>
        ${repeat(
          listed,
          ({ name }, rank) => `${name} ${rank}`,
          (item) => this.#bar(item),
        )}
      </ol>
      ${
        listed.length < sorted.length
          ? html`<button type="button" class="button quiet" @click=${this.#showAll}>
              ${t('bars.more', { n: sorted.length - listed.length })}
            </button>`
          : nothing
      }
    `;
  }

  /** @param {{ name: string, colour: string, probability: number }} item */
  #bar({ name, colour, probability }) {
    return html`<li>
      <span class="name" aria-hidden="true">${name}</span>
      <div
        class="track"
        role="meter"
        aria-label=${name}
        aria-valuemin="0"
        aria-valuemax="1"
        aria-valuenow=${probability.toFixed(4)}
        aria-valuetext=${formatPercent(probability)}
      >
        <div class="bar" style=${styleMap({ background: colour, transform: `scaleX(${probability})` })}></div>
      </div>
      <span class="number" aria-hidden="true">${formatPercent(probability)}</span>
    </li>`;
  }

  #showAll() {
    this.all = true;
  }
}

customElements.define('dl-probability-bars', ProbabilityBars);
