import { css } from 'lit';
import { panel } from '../../styles/panel.js';

/** What the views of a picture, and the cards they lie in, have in common: head, one sentence, Python, numbers. */
export const viewStyle = [
  panel,
  css`
    .head {
      margin-bottom: var(--space-1);
    }

    .lead {
      max-width: 80ch;
      margin-bottom: var(--space-4);
      color: var(--ink-2);
      font-size: var(--text-s);
      text-wrap: pretty;
    }

    h3 {
      margin-bottom: var(--space-1);
      color: var(--ink-2);
      font-size: var(--text-s);
      font-weight: 500;
    }

    code,
    pre {
      font-family: var(--font-mono);
      font-size: var(--text-xs);
      line-height: 1.55;
    }

    pre {
      margin: 0;
      padding: var(--space-2) var(--space-3);
      overflow-x: auto;
      border-radius: var(--radius-m);
      background: var(--sunken);
    }

    pre.code {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
      gap: var(--space-4);
    }

    .big {
      font-size: var(--text-l);
      font-weight: 600;
      overflow-wrap: anywhere;
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
    }

    .news {
      margin-top: var(--space-3);
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-m);
      background: var(--accent-soft);
      font-size: var(--text-s);
    }

    input[type='range'] {
      width: 100%;
      min-height: var(--touch);
      margin: 0;
      accent-color: var(--accent);
    }

    table {
      justify-self: start;
      border-collapse: collapse;
      font-size: var(--text-s);
    }
  `,
];
