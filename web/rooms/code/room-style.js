import { css } from 'lit';

/** Programs and files at the side; the program, and beside or below it what it gives. */
export const roomStyle = css`
  .page {
    --edge: max(var(--space-4), calc((100vw - 1680px) / 2));
    --drop-radius: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / 220px minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-4);
    height: calc(100vh - 57px);
    min-height: 520px;
    padding: var(--space-4) var(--edge);
  }

  .side {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
    min-height: 0;
    margin-left: calc(-1 * var(--space-3));
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .intro {
    padding-left: var(--space-3);
  }

  h1 {
    font-size: var(--text-xl);
    font-weight: 680;
    letter-spacing: -0.022em;
    line-height: 1.18;
  }

  .intro p {
    margin-top: var(--space-1);
    color: var(--ink-2);
    font-size: var(--text-s);
    line-height: 1.45;
    text-wrap: pretty;
  }

  .narrow {
    display: none;
  }

  .program,
  .output {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .program {
    grid-template-rows: auto minmax(0, 1fr) auto;
  }

  .output {
    grid-template-rows: auto minmax(0, 1fr);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 0;
    min-height: calc(var(--control) + 14px);
    padding: 6px 8px 6px var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  .bar h2 {
    overflow: hidden;
    font-weight: 650;
    font-size: var(--text-m);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .space {
    flex: 1;
  }

  input.name {
    width: auto;
    max-width: 100%;
    min-width: 8ch;
    margin-left: -9px;
    border-color: transparent;
    background: transparent;
    font-weight: 650;
    font-size: var(--text-m);
    field-sizing: content;
    text-overflow: ellipsis;
  }

  input.name:hover {
    border-color: var(--line-control);
  }

  .language,
  .badge {
    flex: none;
    color: var(--ink-2);
    font-size: var(--text-xs);
  }

  .badge {
    padding: 1px 7px;
    border-radius: 99px;
    background: var(--sunken);
    box-shadow: inset 0 0 0 1px var(--line);
  }

  .run {
    flex: none;
  }

  kbd {
    padding: 1px 5px;
    border: 1px solid color-mix(in srgb, currentcolor 45%, transparent);
    border-radius: 4px;
    font: 500 11px / 1.3 var(--font);
    white-space: nowrap;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--space-4);
    padding: 6px var(--space-4);
    border-top: 1px solid var(--line);
    color: var(--ink-2);
    font-size: var(--text-xs);
  }

  .keys {
    margin-left: auto;
  }

  .status {
    min-width: 0;
    overflow: hidden;
    color: var(--ink-2);
    font-size: var(--text-s);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .status.failed,
  .status.broken {
    color: var(--danger);
  }

  .status.running,
  .status.loading,
  .status.done {
    color: var(--accent);
  }

  .empty {
    color: var(--ink-2);
    font-size: var(--text-s);
  }

  dl-program-output:focus-visible {
    outline-offset: -2px;
  }

  /* Lines of 75 letters, as NumPy and Keras write them, are not wrapped. */
  @media (min-width: 1560px) {
    dl-program-output {
      --output-size: var(--text-s);
    }
  }

  @media (max-width: 1199px) {
    .page {
      grid-template: minmax(0, 11fr) minmax(0, 9fr) / 212px minmax(0, 1fr);
      min-height: 720px;
    }

    .side {
      grid-row: span 2;
    }
  }

  @media (max-width: 799px) {
    .page {
      --edge: var(--space-3);
      display: flex;
      flex-direction: column;
      height: auto;
    }

    .side {
      display: contents;
    }

    .intro {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      order: 0;
      padding: 0;
    }

    .intro p {
      grid-row: 2;
      grid-column: 1 / -1;
    }

    .narrow {
      display: inline-flex;
    }

    .program {
      order: 1;
    }

    .output {
      order: 2;
    }

    dl-code-programs,
    dl-code-files {
      order: 3;
    }

    .program dl-code-editor {
      min-height: 200px;
      max-height: 62vh;
    }

    dl-program-output {
      min-height: 120px;
      max-height: 75vh;
    }

    .bar {
      padding-left: var(--space-3);
    }

    kbd,
    .language,
    .keys {
      display: none;
    }
  }
`;
