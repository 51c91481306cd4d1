import { css, nothing, svg } from 'lit';
import { compact } from './numbers.js';

/** For `drawFolded`: weights below 0 orange, above 0 blue. */
export const foldedStyle = css`
  .folded {
    display: block;
    width: 100%;
    max-width: 440px;
    height: auto;
  }

  .folded path {
    fill: none;
    stroke: var(--above);
    stroke-linecap: round;
  }

  .folded path.below {
    stroke: var(--below);
  }

  .folded path.out {
    stroke: var(--ink-2);
    stroke-width: 1.5;
  }

  .folded circle,
  .folded rect {
    fill: var(--surface);
    stroke: var(--accent);
    stroke-width: 2;
  }

  .folded rect {
    stroke: var(--line-control);
    stroke-width: 1.5;
  }

  .folded text {
    fill: var(--ink);
    font: 500 13px var(--font-mono);
    text-anchor: middle;
    dominant-baseline: central;
  }

  .folded text.weight {
    font-size: 12px;
    stroke: var(--surface);
    stroke-width: 8px;
    paint-order: stroke;
  }
`;

/** What the last function is drawn as. @type {Record<string, string>} */
const signs = { sigmoid: 'σ', tanh: 'tanh', softmax: 'softmax' };

/**
 * The one neuron that a network was folded into.
 * @param {{ inputs: string[], weights: ArrayLike<number>, bias: number, activation: string, label: string }} neuron
 */
export function drawFolded({ inputs, weights, bias, activation, label }) {
  const values = [...Array.from(weights), bias];
  const rows = [...inputs, '1'];
  const step = rows.length > 5 ? 36 : 46;
  const height = step * rows.length;
  const middle = height / 2;
  const largest = Math.max(...values.map(Math.abs), 1e-12);
  const sign = signs[activation];
  const [left, sumAt] = [76, 270];
  const end = sign ? 350 : sumAt;
  return svg`<svg class="folded" viewBox="0 0 440 ${height}" role="img" aria-label=${label}>
    ${values.map((value, i) => {
      const y = step * (i + 0.5);
      return svg`<path class=${value < 0 ? 'below' : ''} stroke-width=${1 + (5 * Math.abs(value)) / largest}
        d="M${left} ${y}L${sumAt} ${middle}"/>`;
    })}
    ${rows.map((name, i) => {
      const y = step * (i + 0.5);
      const share = 0.4;
      return svg`<rect x=${left - 70} y=${y - 14} width="70" height="28" rx="7" stroke-dasharray=${i === inputs.length ? '4 3' : nothing}/>
        <text x=${left - 35} y=${y}>${name}</text>
        <text class="weight" x=${left + share * (sumAt - left)} y=${y + share * (middle - y)}>${compact(values[i], 4)}</text>`;
    })}
    <path class="out" d="M${sumAt} ${middle}H${end + 60}"/>
    <circle cx=${sumAt} cy=${middle} r="22"/><text x=${sumAt} y=${middle}>Σ</text>
    ${
      sign
        ? svg`<circle cx=${end} cy=${middle} r=${sign.length > 4 ? 36 : 24}/><text x=${end} y=${middle}>${sign}</text>`
        : nothing
    }
  </svg>`;
}
