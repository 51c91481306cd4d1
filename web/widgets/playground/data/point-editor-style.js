import { css } from 'lit';

/** The sheet over the plane, and the tools below it. */
export const pointEditorStyle = css`
  :host {
    display: contents;
  }

  canvas {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    aspect-ratio: 1;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-s);
    cursor: crosshair;
    touch-action: none;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
    margin-top: var(--space-2);
  }

  .tools .button {
    min-width: var(--touch);
    padding: 0 6px;
  }

  .tools .button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
  }

  .dot {
    flex: none;
    width: 11px;
    height: 11px;
    border-radius: 50%;
  }

  .gap {
    flex: 1;
  }

  dl-slider-field {
    flex: 1 1 160px;
  }

  .hint {
    margin-top: var(--space-1);
  }
`;
