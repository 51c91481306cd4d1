import { css } from 'lit';

/** Everything of the network that is not drawn on its canvas. */
export const networkStyle = css`
  :host {
    min-width: 0;
  }

  .scroll {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }

  .drawing {
    position: relative;
  }

  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .head {
    position: absolute;
    top: 0;
    display: grid;
    align-content: end;
    justify-items: center;
    width: 100px;
    margin-left: -50px;
    padding-bottom: var(--space-2);
    color: var(--ink-2);
    font-size: var(--text-xs);
    text-align: center;
    pointer-events: none;
  }

  .sizes {
    display: flex;
    align-items: center;
    pointer-events: auto;
  }

  .sizes .button {
    width: 24px;
    min-height: 24px;
    padding: 0;
    border-radius: 50%;
    font-size: var(--text-m);
  }

  .sizes input {
    width: 30px;
    height: 26px;
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--ink);
    font-weight: 600;
    text-align: center;
    appearance: textfield;
  }

  .sizes input:hover,
  .sizes input:focus {
    border-color: var(--line-control);
    background: var(--surface);
  }

  .sizes input::-webkit-inner-spin-button {
    display: none;
  }

  .neuron {
    position: absolute;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    cursor: pointer;
  }

  .neuron:hover,
  .neuron[aria-pressed='true'] {
    box-shadow: 0 0 0 2px var(--ink);
  }

  .input span {
    position: absolute;
    top: 50%;
    right: calc(100% + 8px);
    max-width: var(--label);
    overflow: hidden;
    color: var(--ink);
    font-size: var(--text-s);
    text-overflow: ellipsis;
    white-space: nowrap;
    transform: translateY(-50%);
  }

  .input[aria-checked='false'] span {
    color: var(--ink-2);
  }

  .more {
    position: absolute;
    width: 120px;
    margin-left: -60px;
    color: var(--ink-2);
    font-size: var(--text-xs);
    text-align: center;
  }

  .tip {
    position: absolute;
    z-index: 1;
    padding: 2px 8px;
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    background: var(--raised);
    box-shadow: var(--shadow-float);
    font-size: var(--text-xs);
    white-space: nowrap;
    pointer-events: none;
  }

  .linked {
    cursor: pointer;
  }

  .error {
    margin-top: var(--space-2);
    color: var(--danger);
    font-size: var(--text-s);
  }

  @media (pointer: coarse) {
    .sizes {
      display: grid;
      grid-template-columns: 46px 46px;
      justify-items: center;
    }

    .sizes .button {
      order: 1;
      width: 44px;
      min-height: 44px;
    }

    .sizes input {
      order: 2;
      grid-column: 1 / -1;
      width: 64px;
      height: 44px;
    }
  }
`;
