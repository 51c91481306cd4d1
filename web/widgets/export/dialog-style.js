import { css } from 'lit';

/** How the dialog looks that a network leaves through. */
export const dialogStyle = css`
  dialog {
    width: min(920px, calc(100vw - 24px));
    max-width: none;
    height: min(860px, calc(100dvh - 24px));
    max-height: none;
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
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
    min-height: 100%;
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

  .error {
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-m);
    background: var(--danger-soft);
    color: var(--danger);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }

  @media (max-width: 560px) {
    .body {
      padding-inline: var(--space-4);
    }
  }
`;
