import { css } from 'lit';

/** Keys to two curves. */
export const keyStyle = css`
  .key {
    display: inline-block;
    width: 14px;
    height: 3px;
    margin-right: var(--space-2);
    border-radius: 2px;
    background: var(--accent);
    vertical-align: middle;
  }

  .key.second {
    background: var(--contrast);
  }
`;

/** For `<dense-regression-code>`: what is printed. */
export const codeStyle = css`
  pre {
    max-height: 230px;
    margin: 0;
    padding: var(--space-3) var(--space-4);
    overflow: auto;
    border-radius: var(--radius-m);
    background: var(--sunken);
    font: 400 var(--text-xs) / 1.6 var(--font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .hint b {
    color: var(--ink);
  }

  pre .wrong {
    color: var(--danger);
  }
`;
