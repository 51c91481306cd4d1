import { css } from 'lit';

/** The map, its legend and what is drawn around. */
export const mapStyle = css`
  .bar dl-segmented {
    max-width: 100%;
  }

  .stage {
    position: relative;
  }

  dl-point-map {
    height: min(560px, 74vh);
  }

  .card {
    position: absolute;
    z-index: 1;
    display: flex;
    gap: var(--space-2);
    width: 210px;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    background: var(--raised);
    box-shadow: var(--shadow-float);
    font-size: var(--text-xs);
    line-height: 1.35;
    overflow-wrap: anywhere;
    pointer-events: none;
  }

  .card dl-thumbnail {
    flex: none;
    width: 64px;
  }

  .wrong {
    color: var(--danger);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    margin: var(--space-3) 0;
  }

  .legend button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: max(30px, var(--touch));
    padding: 0 var(--space-2);
    border: 1px solid var(--line-control);
    border-radius: var(--radius-m);
    background: var(--raised);
    color: var(--ink);
    font: 500 var(--text-xs) / 1.2 var(--font);
    cursor: pointer;
  }

  .legend button[aria-pressed='false'] {
    border-style: dashed;
    background: none;
    color: var(--ink-2);
    text-decoration: line-through;
  }

  .dot {
    width: 10px;
    height: 10px;
    border-radius: 50%;
  }

  .map {
    display: grid;
    grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr);
    align-items: start;
    gap: var(--space-5);
  }

  @media (max-width: 899px) {
    .map {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .arranging {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    margin-bottom: var(--space-4);
  }

  .arranging dl-progress {
    flex: 1;
    margin: 0;
  }

  .head {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-bottom: var(--space-2);
  }

  .head .hint {
    flex: 1;
  }

  .lasso {
    display: none;
  }

  /* A mouse draws around points at any time; a finger has to say that it does not mean to scroll. */
  @media (pointer: coarse) {
    .lasso {
      display: inline-flex;
    }

    .lasso[aria-pressed='true'] {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
  }

  .gallery {
    max-height: 560px;
    overflow-y: auto;
  }
`;
