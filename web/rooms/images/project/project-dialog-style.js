import { css } from 'lit';

/** How the list of projects looks. */
export const dialogStyle = css`
  dialog {
    width: min(680px, calc(100vw - 24px));
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

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: var(--space-3) 0;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--space-2);
    padding: var(--space-2) 0;
    border-top: 1px solid var(--line);
  }

  li[aria-current] {
    box-shadow: -3px 0 var(--accent);
  }

  .buttons {
    display: flex;
    grid-row: span 2;
    gap: 2px;
  }

  input.name {
    padding: 0 6px;
    border-color: transparent;
    background: transparent;
    font-weight: 600;
    font-size: var(--text-m);
    text-overflow: ellipsis;
  }

  input.name:hover {
    border-color: var(--line-strong);
  }

  li .hint {
    padding-left: 7px;
  }

  .storage {
    margin-top: var(--space-3);
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
  }

  .track {
    height: 6px;
    overflow: hidden;
    margin-bottom: var(--space-2);
    border-radius: 3px;
    background: var(--line);
  }

  .bar {
    min-width: 3px;
    height: 100%;
    border-radius: 3px;
    background: var(--accent);
  }

  .bar.nearly {
    background: var(--danger);
  }

  .storage .button {
    margin: var(--space-2) 0 0;
  }

  .undo {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    margin-bottom: var(--space-2);
    padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
    border-radius: var(--radius-m);
    background: var(--accent-soft);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }

  .error {
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-m);
    background: var(--danger-soft);
    color: var(--danger);
    font-size: var(--text-s);
  }

  @media (max-width: 560px) {
    .body {
      padding-inline: var(--space-4);
    }

    li {
      grid-template-columns: minmax(0, 1fr);
    }

    .buttons {
      grid-row: 3;
    }
  }
`;
