import { css } from 'lit';
import { room } from '../../styles/room.js';

/** The contents at the side of the chapters or, where there is no room for both, above them. */
export const roomStyle = [
  room,
  css`
    :host {
      --lesson-top: 57px;
    }

    .page {
      display: grid;
      grid-template-columns: 244px minmax(0, 1060px);
      justify-content: center;
      gap: 0 var(--space-6);
      padding-top: 0;
    }

    .intro {
      margin: 0;
      padding: var(--space-6) 0 0;
    }

    .intro p {
      max-width: 68ch;
    }

    .resume {
      display: inline-flex;
      margin-top: var(--space-3);
      text-decoration: none;
    }

    dl-lesson-contents {
      align-self: start;
    }

    dl-lesson-chapter + dl-lesson-chapter {
      border-top: 1px solid var(--line);
    }

    .turn {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--space-2);
      margin-top: calc(-1 * var(--space-5));
      padding-bottom: var(--space-6);
    }

    .turn .button {
      max-width: 100%;
      min-height: var(--control);
      text-align: left;
      text-decoration: none;
    }

    .turn .next {
      margin-left: auto;
    }

    .turn .next svg {
      transform: rotate(-90deg);
    }

    .turn .previous svg {
      transform: rotate(90deg);
    }

    @media (max-width: 1099px) {
      :host {
        --lesson-top: 105px;
      }

      .page {
        --edge: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
    }

    @media (max-width: 799px) {
      .page {
        --edge: var(--space-3);
        padding-inline: var(--edge);
      }
    }
  `,
];
