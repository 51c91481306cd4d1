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
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 3px var(--space-3);
        padding: 5px 0;
        font-size: var(--text-s);
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      li:first-child {
        font-weight: 600;
      }

      .track {
        grid-column: 1 / -1;
        height: 6px;
        overflow: hidden;
        border-radius: 3px;
        background: var(--sunken);
        box-shadow: inset 0 0 0 1px var(--line);
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
      <span class="number" aria-hidden="true">${formatPercent(probability)}</span>
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
    </li>`;
  }

  #showAll() {
    this.all = true;
  }
}

customElements.define('dl-probability-bars', ProbabilityBars);
