import { css, html } from 'lit';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';

/** `<dl-restoring>`: the outlines of the room, for the moment in which the project is brought back. */
class Restoring extends DenseElement {
  static styles = [
    base,
    css`
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        gap: var(--space-4);
      }

      .column {
        display: grid;
        align-content: start;
        gap: var(--space-3);
        height: 420px;
        padding: var(--space-5);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        background: var(--surface);
      }

      .line {
        height: 16px;
        border-radius: var(--radius-s);
        background: var(--sunken);
      }

      .line:first-child {
        width: 45%;
        height: 24px;
      }

      .line:last-child {
        width: 70%;
      }
    `,
  ];

  render() {
    const lines = [0, 1, 2, 3].map(() => html`<div class="line"></div>`);
    return html`<div class="columns" aria-hidden="true">
      ${[0, 1, 2].map(() => html`<div class="column">${lines}</div>`)}
    </div>`;
  }
}

customElements.define('dl-restoring', Restoring);
