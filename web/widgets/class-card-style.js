import { css } from 'lit';

/** the side of a picture's place, in pixels */
export const cell = 44;

/** A class: its head, its pictures, its messages. */
export const classCardStyle = css`
  .body {
    padding: var(--space-3) 0;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 2px;
  }

  .dot {
    flex: none;
    width: 10px;
    height: 10px;
    margin-right: var(--space-1);
    border-radius: 50%;
  }

  input.name {
    flex: 1;
    margin-right: var(--space-2);
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

  input.name:focus {
    border-color: var(--accent);
    background: var(--surface);
  }

  .count {
    margin-right: var(--space-1);
    white-space: nowrap;
  }

  .strip {
    display: flex;
    gap: var(--space-1);
    margin: var(--space-1) 0 0 18px;
  }

  .strip dl-thumbnail {
    width: ${cell - 4}px;
  }

  .strip .off,
  .disabled .strip dl-thumbnail {
    opacity: 0.3;
  }

  .badge,
  .duplicates {
    margin: var(--space-1) 0 0 18px;
    color: var(--ink-2);
    font-size: var(--text-s);
  }

  .badge {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .badge svg {
    width: 15px;
    height: 15px;
  }

  .duplicates {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
    padding-left: var(--space-3);
    border-radius: var(--radius-m);
    background: var(--sunken);
  }

  .duplicates span {
    flex: 1 1 140px;
  }

  .adding {
    display: flex;
    align-items: start;
    gap: var(--space-2);
    margin: var(--space-2) 0 0 18px;
  }

  .adding dl-progress {
    flex: 1;
    margin: var(--space-2) 0 0;
  }

  .button[aria-pressed='true'] {
    background: var(--accent-soft);
    color: var(--accent);
  }

  ::slotted(*) {
    display: block;
    margin: var(--space-3) 0 0;
  }

  .more {
    flex: none;
    min-width: max(${cell - 4}px, var(--touch));
    min-height: max(${cell - 4}px, var(--touch));
    padding: 0 var(--space-2);
    background: var(--sunken);
    color: var(--ink-2);
    font-weight: 500;
  }

  .more svg {
    transition: transform var(--motion);
  }

  .more[aria-expanded='true'] svg {
    transform: rotate(180deg);
  }

  dl-thumbnail-grid {
    margin: var(--space-2) 0 0 18px;
  }

  .empty {
    margin: var(--space-1) 0 0 18px;
    padding: var(--space-3);
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius-m);
  }

  dl-reports,
  dl-progress {
    margin: var(--space-2) 0 0 18px;
  }
`;
