import { css } from 'lit';

/** The contents at the side, and as a bar with a menu. */
export const contentsStyle = css`
  :host {
    position: sticky;
    top: 56px;
    z-index: 3;
  }

  .side {
    max-height: calc(100vh - 56px);
    padding: var(--space-6) var(--space-2) var(--space-5);
    overflow-y: auto;
    scrollbar-width: thin;
  }

  .progress {
    padding: 0 var(--space-2) var(--space-2);
    color: var(--ink-2);
    font-size: var(--text-s);
  }

  progress {
    display: block;
    width: 100%;
    height: 4px;
    margin-top: var(--space-2);
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    appearance: none;
    background: var(--line);
  }

  progress::-webkit-progress-bar {
    background: var(--line);
  }

  progress::-webkit-progress-value {
    background: var(--accent);
  }

  progress::-moz-progress-bar {
    background: var(--accent);
  }

  a {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    align-items: center;
    gap: var(--space-2);
    min-height: 31px;
    padding: 3px var(--space-2);
    border-radius: var(--radius-m);
    color: var(--ink-2);
    font-size: var(--text-s);
    line-height: 1.3;
    text-decoration: none;
  }

  a:hover {
    color: var(--ink);
  }

  a[aria-current] {
    background: color-mix(in srgb, var(--ink) 6%, transparent);
    color: var(--ink);
    font-weight: 550;
  }

  @media (pointer: coarse) {
    a {
      min-height: var(--touch);
    }
  }

  .mark {
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    font: 400 var(--text-xs) / 1 var(--font-mono);
  }

  .mark.solved {
    background: var(--accent);
    color: var(--on-accent);
  }

  .mark svg {
    width: 12px;
    height: 12px;
    stroke-width: 3;
  }

  .clear {
    margin-top: var(--space-2);
    padding: 0 var(--space-2);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin: 0 calc(-1 * var(--edge, 0px));
    padding: 2px var(--edge, 0px);
    border-bottom: 1px solid var(--line);
    background: var(--page);
  }

  .here {
    flex: 1;
    justify-content: flex-start;
    min-width: 0;
    padding: 0 var(--space-1);
    color: var(--ink);
  }

  .here span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .count {
    color: var(--ink-2);
    font-size: var(--text-s);
  }

  [popover] {
    position: fixed;
    inset: 104px var(--space-3) auto;
    width: auto;
    max-width: 420px;
    max-height: calc(100vh - 120px);
    margin: 0;
    padding: var(--space-3) var(--space-2);
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    background: var(--raised);
    box-shadow: var(--shadow-float);
    color: var(--ink);
  }
`;
