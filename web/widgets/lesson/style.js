import { css } from 'lit';
import { base, buttons } from '../../styles/controls.js';
import { panel } from '../../styles/panel.js';
import { trainingStyle } from './training-bar.js';

/** What all widgets of the lesson look like: a quiet card, its parts beside each other where there is room. */
export const widget = [
  base,
  buttons,
  panel,
  trainingStyle,
  css`
    :host {
      container-type: inline-size;
      padding: var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--radius-l);
      background: var(--surface);
      color: var(--ink);
      font: 400 var(--text-m) / 1.5 var(--font);
    }

    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(330px, 100%), 1fr));
      gap: var(--space-4) var(--space-5);
      align-items: start;
    }

    .columns > *,
    .controls > * {
      min-width: 0;
    }

    .controls {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: var(--space-1) var(--space-4);
    }

    .stack {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }

    h3 {
      font-size: var(--text-m);
      font-weight: 600;
    }

    .formula {
      font: 400 var(--text-s) / 1.7 var(--font-mono);
      font-feature-settings: 'zero' 0;
      overflow-wrap: anywhere;
    }

    .formula b {
      font-weight: 600;
    }

    .source {
      color: var(--ink-2);
      font-size: var(--text-xs);
      line-height: 1.45;
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
    }
  `,
];

/** For one that is a part of another: no card in a card. */
export const inner = css`
  :host {
    padding: var(--space-4) 0 0;
    border: 0;
    border-top: 1px solid var(--line);
    border-radius: 0;
  }
`;
