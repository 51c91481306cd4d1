import { css } from 'lit';

/** What cannot be done, and why. */
export const error = css`
  .error {
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-m);
    background: var(--danger-soft);
    color: var(--danger);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
`;

/** The head of a step and what its parts have in common. */
export const panel = css`
  ${error}

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    min-height: max(36px, var(--control));
    margin-bottom: var(--space-3);
  }

  .step {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    background: var(--accent-soft);
    color: var(--accent);
    font: 600 var(--text-s) / 1 var(--font-mono);
  }

  h2 {
    flex: 1;
    font-size: var(--text-l);
    font-weight: 650;
    letter-spacing: -0.012em;
    line-height: 1.25;
  }

  .part {
    margin-top: var(--space-4);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
`;
