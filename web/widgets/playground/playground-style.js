import { css } from 'lit';

/**
 * One surface: controls above, then data, network and answer side by side; below each other where it is narrow,
 * with the buttons staying in sight (below a bar of the page, if `--page-bar` says how high it is).
 */
export const playgroundStyle = css`
  :host {
    container-type: inline-size;
  }

  .card {
    padding: var(--space-4) 20px 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3) var(--space-5);
    padding-bottom: var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }

  .controls {
    flex: 1 1 640px;
  }

  .work {
    display: grid;
    grid-template-columns: clamp(168px, 12cqi, 220px) minmax(0, 1fr) clamp(288px, 23.5cqi, 420px);
    gap: 20px;
    padding: var(--space-4) 0 var(--space-5);
  }

  /* What is to be said about the learner's own data has the whole width, above; on a phone it follows its choice. */
  dl-source-panel {
    grid-row: 1;
    grid-column: 1 / -1;
    min-width: 0;
  }

  .middle {
    display: grid;
    grid-template-rows: auto 1fr;
    min-width: 0;
  }

  dl-network-view {
    align-self: center;
    padding-bottom: var(--space-5);
  }

  .layers {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-3);
    margin-bottom: var(--space-2);
    font-weight: 500;
  }

  .layers .button {
    width: var(--touch);
    min-height: var(--touch);
    padding: 0;
    border-radius: 50%;
  }

  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    margin: var(--space-2) 0;
  }

  .note {
    margin-top: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-m);
    background: var(--accent-soft);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }

  .note.bad {
    background: var(--danger-soft);
    color: var(--danger);
  }

  dl-lenses {
    padding: var(--space-4) 0 var(--space-5);
    border-top: 1px solid var(--line);
  }

  @container (max-width: 1180px) {
    .bar,
    .controls {
      flex: 1 1 100%;
    }

    .bar {
      justify-content: space-between;
    }
  }

  @container (max-width: 1040px) {
    .work {
      grid-template-columns: 168px minmax(0, 1fr);
    }

    .result {
      grid-column: 1 / -1;
      display: grid;
      grid-template-columns: minmax(0, 380px) minmax(0, 1fr);
      gap: var(--space-5);
    }
  }

  @container (max-width: 620px) {
    .card {
      padding: 0 var(--space-3);
    }

    .top {
      display: contents;
    }

    .bar {
      position: sticky;
      top: var(--page-bar, 0);
      z-index: 2;
      margin: 0 calc(-1 * var(--space-3));
      padding: var(--space-2) var(--space-3);
      border-bottom: 1px solid var(--line);
      border-radius: var(--radius-l) var(--radius-l) 0 0;
      background: var(--surface);
    }

    .controls {
      padding: var(--space-3) 0 var(--space-4);
      border-bottom: 1px solid var(--line);
    }

    .work,
    .result {
      grid-template-columns: minmax(0, 1fr);
    }

    dl-source-panel {
      grid-row: auto;
    }
  }
`;
