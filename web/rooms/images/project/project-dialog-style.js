import { css } from 'lit';
import { dialog } from '../../../styles/dialog.js';

/** How the list of projects looks. */
export const dialogStyle = css`
  ${dialog}

  dialog {
    width: min(680px, calc(100vw - 24px));
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

  @media (max-width: 560px) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }

    .buttons {
      grid-row: 3;
    }
  }
`;
