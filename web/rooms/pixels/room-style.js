import { css } from 'lit';
import { room } from '../../styles/room.js';
import { viewStyle } from '../../widgets/pixels/view-style.js';

/** The picture and its three views across the page; below them the cards, two in a row where there is room. */
export const roomStyle = [
  room,
  viewStyle,
  css`
    section {
      min-width: 0;
      padding: var(--space-4) var(--space-5) var(--space-5);
      border: 1px solid var(--line);
      border-radius: var(--radius-l);
      background: var(--surface);
      box-shadow: var(--shadow);
    }

    .cards {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--space-4);
      margin-top: var(--space-4);
    }

    .wide {
      grid-column: 1 / -1;
    }

    .open {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: var(--space-3) var(--space-5);
      margin-bottom: var(--space-4);
    }

    .facts {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 2px var(--space-3);
      flex: 0 1 190px;
      font-size: var(--text-s);
    }

    .facts dt {
      color: var(--ink-2);
    }

    .facts dd {
      overflow-wrap: anywhere;
    }

    .choose {
      flex: 1 1 300px;
      min-width: 0;
    }

    .examples {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      margin-top: var(--space-1);
    }

    .examples .button[aria-pressed='true'] {
      border-color: var(--accent);
      background: var(--accent-soft);
    }

    .choose .hint {
      margin-top: var(--space-3);
    }

    .hint,
    pre + .hint {
      margin-block: var(--space-2);
    }

    pre.code {
      margin-bottom: var(--space-3);
    }

    dl-reports,
    .waiting {
      margin-bottom: var(--space-3);
    }

    @media (max-width: 1023px) {
      .cards {
        grid-template-columns: minmax(0, 1fr);
      }
    }

    @media (max-width: 799px) {
      .page {
        padding-inline: var(--space-3);
      }

      section {
        padding-inline: var(--space-4);
      }
    }
  `,
];
