import { css, nothing, svg } from 'lit';
import { short } from './plot.js';

const left = 96;
const sumAt = 262;

/** For `drawNeuron`: weights below 0 orange, above 0 blue. */
export const neuronStyle = css`
  .neuron {
    display: block;
    width: 100%;
    max-width: 480px;
    height: auto;
  }

  .neuron path {
    fill: none;
    stroke: var(--above);
    stroke-linecap: round;
  }

  .neuron path.below {
    stroke: var(--below);
  }

  .neuron path.out {
    stroke: var(--ink-2);
    stroke-width: 1.5;
  }

  .neuron rect,
  .neuron circle {
    fill: var(--surface);
    stroke: var(--line-control);
    stroke-width: 1.5;
  }

  .neuron .body {
    stroke: var(--accent);
    stroke-width: 2;
  }

  .neuron .constant {
    stroke-dasharray: 4 3;
  }

  .neuron text {
    fill: var(--ink);
    font: 500 13px var(--font-mono);
    text-anchor: middle;
    dominant-baseline: central;
  }

  .neuron text.name {
    fill: var(--ink-2);
    text-anchor: end;
  }

  .neuron text.weight {
    font-size: 12px;
    stroke: var(--surface);
    stroke-width: 9px;
    paint-order: stroke;
  }

  .neuron text.sign {
    font-size: 19px;
  }
`;

/**
 * A neuron with its inputs, the constant input 1, what each is multiplied by, the sum, and what becomes of it.
 * @param {{ x: number[], w: number[], b: number, z: number, a: number, sigmoid: boolean, label: string }} values
 *   z: the sum; a: the answer
 */
export function drawNeuron({ x, w, b, z, a, sigmoid, label }) {
  const step = x.length < 3 ? 62 : 46;
  const height = step * (x.length + 1) + 8;
  const middle = height / 2;
  const inputs = [...x.map((value, i) => ({ name: `x${sub(i, x)}`, value: short(value) }))];
  const rows = [...inputs, { name: '', value: '1' }];
  const weights = [...w, b];
  const names = [...w.map((_, i) => `w${sub(i, w)}`), 'b'];
  const largest = Math.max(1, ...weights.map(Math.abs));
  const width = 460;
  const end = sigmoid ? 340 : sumAt;
  return svg`<svg class="neuron" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${rows.map((_, i) => {
      const y = step * (i + 0.5) + 4;
      const thickness = 1 + (5 * Math.abs(weights[i])) / largest;
      return svg`<path class=${weights[i] < 0 ? 'below' : ''} stroke-width=${thickness} d="M${left} ${y}L${sumAt} ${middle}" />`;
    })}
    ${rows.map(({ name, value }, i) => {
      const y = step * (i + 0.5) + 4;
      const at = 0.42;
      return svg`<rect class=${name ? '' : 'constant'} x=${left - 62} y=${y - 15} width="62" height="30" rx="7" />
        <text x=${left - 31} y=${y}>${value}</text>
        <text class="name" x=${left - 68} y=${y}>${name}</text>
        <text class="weight" x=${left + at * (sumAt - left)} y=${y + at * (middle - y)}>${names[i]} = ${short(weights[i])}</text>`;
    })}
    <path class="out" d="M${sumAt} ${middle}H${end + 50}" />
    <circle class="body" cx=${sumAt} cy=${middle} r="23" /><text class="sign" x=${sumAt} y=${middle}>Σ</text>
    ${
      sigmoid
        ? svg`<text class="weight" x=${(sumAt + end) / 2} y=${middle - 34}>z = ${short(z)}</text>
            <circle class="body" cx=${end} cy=${middle} r="23" /><text class="sign" x=${end} y=${middle}>σ</text>`
        : nothing
    }
    <text x=${end + 50 + 36} y=${middle}>a = ${short(a)}</text>
  </svg>`;
}

/** Subscripts only where there are several. @param {number} index @param {number[]} all */
const sub = (index, all) => (all.length > 1 ? '₁₂₃₄₅₆₇₈'[index] : '');
