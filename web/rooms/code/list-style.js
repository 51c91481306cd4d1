import { css } from 'lit';

/** What the lists at the side of the room have in common. */
export const listStyle = css`
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1);
    min-height: max(34px, var(--touch));
    padding-left: var(--space-3);
  }

  h2 {
    font-weight: 650;
    font-size: var(--text-m);
    letter-spacing: -0.01em;
  }

  h3 {
    margin: var(--space-3) 0 2px;
    padding-left: var(--space-3);
    color: var(--ink-2);
    font-weight: 600;
    font-size: var(--text-xs);
  }

  .hint {
    margin-bottom: var(--space-1);
    padding: 0 var(--space-3);
    font-size: var(--text-xs);
  }

  .head .button.icon {
    width: max(30px, var(--touch));
  }
`;
