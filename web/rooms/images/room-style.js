import { css } from 'lit';
import { panel } from '../../styles/panel.js';
import { room } from '../../styles/room.js';

/** Three columns on a wide screen, two on a middling one, one below the other on a phone. */
export const roomStyle = [
  room,
  panel,
  css`
    dl-project-bar {
      margin-top: var(--space-3);
    }

    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.08fr) minmax(0, 1fr);
      align-items: start;
      gap: var(--space-4);
    }

    section,
    #runs {
      min-width: 0;
      padding: var(--space-4) var(--space-5) var(--space-5);
      border: 1px solid var(--line);
      border-radius: var(--radius-l);
      background: var(--surface);
      box-shadow: var(--shadow);
      scroll-margin-top: 116px;
    }

    #runs,
    #understand {
      margin-top: var(--space-4);
    }

    .steps {
      display: none;
    }

    @media (min-width: 1200px) {
      #try {
        position: sticky;
        top: 72px;
      }
    }

    @media (max-width: 1199px) {
      .columns {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.08fr);
      }

      #classes {
        grid-row: span 2;
      }
    }

    @media (max-width: 799px) {
      .page {
        padding-inline: var(--space-3);
      }

      .columns {
        grid-template-columns: minmax(0, 1fr);
      }

      section,
      #runs {
        padding-inline: var(--space-4);
      }

      .steps {
        position: sticky;
        top: 56px;
        z-index: 4;
        display: flex;
        margin: 0 calc(-1 * var(--space-3)) var(--space-3);
        padding: 0 var(--space-1);
        border-bottom: 1px solid var(--line);
        background: var(--page);
      }

      .steps button {
        flex: 1;
        min-height: 48px;
        padding: 0 var(--space-1);
        border: 0;
        background: none;
        color: var(--ink-2);
        font: 500 var(--text-s) / 1.2 var(--font);
        cursor: pointer;
      }

      .steps .number {
        color: var(--accent);
        font-weight: 600;
      }
    }
  `,
];
