import { css } from 'lit';

/** What all rooms begin with: the page's edges, a heading and a sentence or two. */
export const room = css`
  .page {
    --drop-radius: 0;
    display: block;
    min-height: calc(100vh - 57px);
    padding: var(--space-4) max(var(--space-4), calc((100vw - 1680px) / 2)) var(--space-7);
  }

  .intro {
    margin-bottom: var(--space-4);
  }

  h1 {
    font-size: var(--text-xl);
    font-weight: 680;
    letter-spacing: -0.022em;
    line-height: 1.18;
    text-wrap: balance;
  }

  .intro p {
    max-width: 110ch;
    margin-top: var(--space-1);
    color: var(--ink-2);
    text-wrap: pretty;
  }
`;
