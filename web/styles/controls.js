import { css } from 'lit';

/** What every custom element starts from: box model, hidden text, focus ring, headings. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    display: block;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .number {
    font-family: var(--font-mono);
    font-size: 0.94em;
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'zero' 0;
  }

  .hint {
    color: var(--ink-2);
    font-size: var(--text-s);
    line-height: 1.45;
  }

  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Buttons, and labels that act as buttons (a file input lives inside one). */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--control);
    padding: 0 var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-m);
    background: var(--raised);
    color: var(--ink);
    font: 500 var(--text-s) / 1.2 var(--font);
    text-align: center;
    cursor: pointer;
    transition:
      background var(--motion),
      border-color var(--motion),
      color var(--motion);
  }

  .button:hover {
    border-color: var(--line-control);
    background: var(--sunken);
  }

  .button:focus-within:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }

  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  .button.primary:hover:not(:disabled) {
    background: var(--accent-strong);
  }

  .button.big {
    min-height: max(46px, var(--control));
    padding: 0 var(--space-5);
    border-radius: 10px;
    font-size: var(--text-m);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--ink-2);
  }

  .button.quiet:hover {
    background: var(--sunken);
    color: var(--ink);
  }

  .button.icon {
    flex: none;
    width: var(--touch);
    padding: 0;
  }

  .button svg {
    flex: none;
    width: 17px;
    height: 17px;
    stroke-width: 1.8;
  }
`;

/** Inputs and selects. 16 px on touch screens: smaller makes phones zoom into the field. */
export const inputs = css`
  input:not([type]),
  input[type='text'],
  input[type='number'],
  select {
    width: 100%;
    min-width: 0;
    height: var(--control);
    padding: 0 var(--space-2);
    border: 1px solid var(--line-control);
    border-radius: var(--radius-m);
    background-color: var(--surface);
    color: var(--ink);
    font: 400 var(--text-s) / 1.2 var(--font);
    font-variant-numeric: tabular-nums;
  }

  select {
    padding-right: 26px;
    appearance: none;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--ink-2) 50%),
      linear-gradient(-45deg, transparent 50%, var(--ink-2) 50%);
    background-position:
      right 14px center,
      right 9px center;
    background-repeat: no-repeat;
    background-size: 5px 5px;
    text-overflow: ellipsis;
  }

  input[aria-invalid='true'] {
    border-color: var(--danger);
  }

  @media (pointer: coarse) {
    input:not([type]),
    input[type='text'],
    input[type='number'],
    select {
      font-size: 16px;
    }
  }
`;
