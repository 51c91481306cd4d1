import { css, html, unsafeCSS } from 'lit';
import { formatNumber } from '../languages/index.js';
import { base } from '../styles/controls.js';
import { divergingColour } from './diverging.js';
import { DenseElement } from './element.js';

const stops = unsafeCSS(
  Array.from({ length: 21 }, (_, i) => divergingColour(i / 10 - 1)).join(', '),
);

/** `<dl-colour-bar .limit=${0.3} low="against" high="for">`: what the colours of signed images mean. */
class ColourBar extends DenseElement {
  static properties = { limit: { attribute: false }, low: {}, high: {} };

  static styles = [
    base,
    css`
      :host {
        max-width: 320px;
        font-size: var(--text-xs);
      }

      .bar {
        height: 10px;
        border-radius: 5px;
        background: linear-gradient(to right, ${stops});
      }

      .ends {
        display: flex;
        justify-content: space-between;
        gap: var(--space-2);
        margin-top: 3px;
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.limit = 1;
    this.low = '';
    this.high = '';
  }

  render() {
    const end = formatNumber(this.limit, { maximumSignificantDigits: 2 });
    return html`
      <div class="bar"></div>
      <div class="ends">
        <span>${this.low} <span class="number">−${end}</span></span>
        <span class="number">0</span>
        <span><span class="number">${end}</span> ${this.high}</span>
      </div>
    `;
  }
}

customElements.define('dl-colour-bar', ColourBar);
