import { css } from 'lit';
import { error } from '../../../styles/panel.js';

/** What all lenses look like: a sentence that says what is seen, figures, controls. */
export const lens = css`
  ${error}

  :host {
    container-type: inline-size;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr));
    gap: var(--space-4) var(--space-6);
    align-items: start;
  }

  .columns > * {
    min-width: 0;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-3);
  }

  .says {
    max-width: 80ch;
    font-size: var(--text-m);
    line-height: 1.5;
    text-wrap: pretty;
  }

  .says b {
    font-weight: 600;
  }

  h3 {
    font-size: var(--text-s);
    font-weight: 600;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-s);
  }

  th {
    padding: 0 var(--space-2) var(--space-1) 0;
    color: var(--ink-2);
    font-weight: 500;
    text-align: left;
    vertical-align: bottom;
  }

  td,
  tbody th {
    padding: var(--space-1) var(--space-3) var(--space-1) 0;
    border-top: 1px solid var(--line);
    vertical-align: middle;
  }

  tbody th {
    color: var(--ink);
    white-space: nowrap;
  }

  .figures {
    display: grid;
    grid-template-columns: fit-content(70%) minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    font-size: var(--text-s);
  }

  .figures dt {
    color: var(--ink-2);
  }

  .refused {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-m);
    background: var(--sunken);
  }
`;
