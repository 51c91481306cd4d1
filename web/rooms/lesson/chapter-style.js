import { css } from 'lit';

/** A chapter: its number and heading, text as wide as one reads well, and a card with widgets and question. */
export const chapterStyle = css`
  :host {
    padding: var(--space-6) 0 var(--space-7);
    scroll-margin-top: var(--lesson-top, 72px);
  }

  header {
    display: flex;
    align-items: baseline;
    gap: var(--space-3);
  }

  .no {
    color: var(--accent);
    font-size: var(--text-m);
  }

  h2 {
    font-size: var(--text-xl);
    font-weight: 670;
    letter-spacing: -0.02em;
    line-height: 1.2;
    text-wrap: balance;
  }

  /* It takes the focus for those who read on by keyboard; nothing on it can be pressed. */
  h2:focus-visible {
    outline: none;
  }

  .anchor {
    align-self: center;
    padding: 0 var(--space-1);
    color: var(--ink-2);
    font-size: var(--text-l);
    font-weight: 500;
    text-decoration: none;
    opacity: 0;
    transition: opacity var(--motion);
  }

  article:hover .anchor,
  .anchor:focus-visible {
    opacity: 1;
  }

  .anchor:hover {
    color: var(--accent);
  }

  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    max-width: 68ch;
    margin: var(--space-3) 0 var(--space-5);
    font-size: calc(var(--text-m) * 1.07);
    line-height: 1.6;
  }

  .text p {
    text-wrap: pretty;
  }

  .text em {
    font-style: normal;
    font-weight: 620;
  }

  code {
    padding: 1px 4px;
    border-radius: var(--radius-s);
    background: color-mix(in srgb, var(--ink) 6%, transparent);
    font-family: var(--font-mono);
    font-size: 0.9em;
    overflow-wrap: anywhere;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  .term {
    white-space: nowrap;
  }

  dl-help {
    margin: -2px 1px 0 3px;
  }

  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--space-4);
  }

  .waiting {
    padding: var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .lost {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
  }

  .program {
    margin-top: var(--space-2);
    text-decoration: none;
  }

  dl-lesson-question {
    margin-top: var(--space-3);
  }

  /* The task stays in sight while the learner works on a widget that is higher than the window. */
  @media (min-height: 600px) {
    .in-sight {
      position: sticky;
      bottom: var(--space-2);
      z-index: 2;
    }
  }

  /* What cannot hover shows what it has. */
  @media (hover: none) {
    .anchor {
      min-width: 44px;
      line-height: 44px;
      margin: -11px 0;
      text-align: center;
      opacity: 1;
    }
  }

  @media (max-width: 799px) {
    :host {
      padding: var(--space-5) 0 var(--space-6);
    }
  }
`;
