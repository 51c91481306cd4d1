import { css } from 'lit';
import { dialog } from '../../styles/dialog.js';

/** How the dialog looks that a network leaves through. */
export const dialogStyle = css`
  ${dialog}

  dialog {
    width: min(920px, calc(100vw - 24px));
    max-width: none;
    height: min(860px, calc(100dvh - 24px));
    max-height: none;
  }

  .body {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
    min-height: 100%;
  }

  h3 {
    font-size: var(--text-m);
    font-weight: 600;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }

  .row dl-switch-field {
    flex: 1 1 240px;
  }

  dl-code-view {
    height: max(280px, calc(min(860px, 100dvh - 24px) - 320px));
  }

  .files {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: var(--space-2);
    margin-top: var(--space-2);
  }

  .files .button {
    justify-content: flex-start;
    text-align: left;
  }

  .contents {
    display: grid;
    gap: var(--space-2);
  }

  .contents code {
    color: var(--ink);
    font-family: var(--font-mono);
    overflow-wrap: anywhere;
  }

  .work {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-m);
    background: var(--accent-soft);
  }

  .work dl-progress {
    flex: 1;
    min-width: 0;
  }
`;
