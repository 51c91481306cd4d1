import { css, html, svg } from 'lit';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';

const height = 60;

/** `<dl-histogram .counts=${Uint32Array(256)} from="0" to="255" label="…">`: how often each value occurs. */
class Histogram extends DenseElement {
  static properties = { counts: { attribute: false }, from: {}, to: {}, label: {} };

  static styles = [
    base,
    css`
      svg {
        display: block;
        width: 100%;
        height: ${height}px;
        border-bottom: 1px solid var(--line-control);
      }

      path {
        fill: var(--accent);
      }

      .ends {
        display: flex;
        justify-content: space-between;
        color: var(--ink-2);
        font-size: var(--text-xs);
      }
    `,
  ];

  constructor() {
    super();
    this.counts = new Uint32Array(256);
    this.from = '0';
    this.to = '255';
    this.label = '';
  }

  render() {
    const most = Math.max(1, ...this.counts);
    const steps = Array.from(
      this.counts,
      (count, value) => `V${(height * (1 - count / most)).toFixed(2)}H${value + 1}`,
    );
    return html`
      <svg viewBox="0 0 256 ${height}" preserveAspectRatio="none" role="img" aria-label=${this.label}>
        ${svg`<path d="M0 ${height}${steps.join('')}V${height}Z" />`}
      </svg>
      <div class="ends number" aria-hidden="true"><span>${this.from}</span><span>${this.to}</span></div>
    `;
  }
}

customElements.define('dl-histogram', Histogram);
