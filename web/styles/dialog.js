import { css } from 'lit';
import { error } from './panel.js';

/** A dialog over the page: its frame, its head, what cannot be done in it. Its width is its own. */
export const dialog = css`
  ${error}

  dialog {
    max-height: calc(100dvh - 24px);
    margin: auto;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow-float);
    color: var(--ink);
    font: inherit;
  }

  dialog::backdrop {
    background: color-mix(in srgb, #000 45%, transparent);
  }

  .body {
    padding: var(--space-4) var(--space-5) var(--space-5);
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }

  h2 {
    flex: 1;
    font-size: var(--text-l);
    font-weight: 650;
  }

  @media (max-width: 560px) {
    .body {
      padding-inline: var(--space-4);
    }
  }
`;
