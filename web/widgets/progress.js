import { css, html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/** `<dl-progress label="Training" .value=${0.4} text="Epoch 4 of 10">`: a bar from 0 to 1 with words under it. */
class Progress extends DenseElement {
  static properties = { label: {}, value: { type: Number }, text: {} };

  static styles = [
    base,
    css`
      .track {
        height: 6px;
        overflow: hidden;
        border-radius: 3px;
        background: var(--line);
      }

      .bar {
        height: 100%;
        border-radius: 3px;
        background: var(--accent);
        transform-origin: left;
      }

      p {
        margin-top: 6px;
        color: var(--ink-2);
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    this.value = 0;
    this.text = '';
  }

  render() {
    const share = Math.min(1, Math.max(0, this.value));
    const percent = Math.round(100 * share);
    return html`
      <div
        class="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${percent}
        aria-valuetext=${this.text || `${percent} %`}
      >
        <div class="bar" style=${styleMap({ transform: `scaleX(${share})` })}></div>
      </div>
      ${this.text ? html`<p aria-hidden="true">${this.text}</p>` : ''}
    `;
  }
}

customElements.define('dl-progress', Progress);
