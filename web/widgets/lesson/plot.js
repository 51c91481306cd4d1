import { css, nothing, svg } from 'lit';
import { formatNumber } from '../../languages/index.js';
import { ticksBetween } from '../ticks.js';

const margin = { left: 40, right: 10, top: 24, bottom: 34 };

/** For `Plot`: lines take their colour from a class beside `curve`, or from a style. */
export const plotStyle = css`
  .plot {
    display: block;
    width: 100%;
    max-width: 520px;
    height: auto;
    overflow: visible;
    touch-action: pan-y;
  }

  .plot .grid {
    fill: none;
    stroke: var(--line);
  }

  .plot .zero {
    stroke: var(--line-strong);
  }

  .plot text {
    fill: var(--ink-2);
    font: 400 11px var(--font);
    font-variant-numeric: tabular-nums;
  }

  .plot .curve {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.2;
    stroke-linejoin: round;
  }

  .plot .curve.second {
    stroke: var(--contrast);
  }

  .plot .guide {
    fill: none;
    stroke: var(--ink-2);
    stroke-dasharray: 3 3;
  }

  .plot .sample {
    fill: var(--ink);
    fill-opacity: 0.5;
  }

  .plot .here {
    fill: var(--mark);
    stroke: var(--surface);
    stroke-width: 2;
  }
`;

/**
 * A picture with two axes, in SVG: where a number stands, lines through numbers, and the frame around them.
 */
export class Plot {
  /**
   * @param {{ x: [number, number], y: [number, number], width?: number, height?: number }} options limits of the axes
   */
  constructor({ x, y, width = 400, height = 250 }) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  /** @param {number} value @returns {number} the place of a number on the horizontal axis */
  px(value) {
    const [from, to] = this.x;
    const room = this.width - margin.left - margin.right;
    return margin.left + ((value - from) / (to - from)) * room;
  }

  /** @param {number} value */
  py(value) {
    const [from, to] = this.y;
    const room = this.height - margin.top - margin.bottom;
    return margin.top + (1 - (value - from) / (to - from)) * room;
  }

  /** The number under the pointer, within the axis. @param {PointerEvent} event on the SVG */
  xAt(event) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const share =
      (((event.clientX - box.left) / box.width) * this.width - margin.left) /
      (this.width - margin.left - margin.right);
    const [from, to] = this.x;
    return Math.max(from, Math.min(to, from + share * (to - from)));
  }

  /**
   * A line through numbers, for `d` of a path. What is no number is left out; what lies far outside the axes is
   * drawn to just outside.
   * @param {ArrayLike<number>} xs @param {ArrayLike<number>} ys
   */
  line(xs, ys) {
    const [low, high] = this.y;
    const most = high - low;
    let path = '';
    for (let i = 0; i < xs.length; i++) {
      if (!Number.isFinite(ys[i])) continue;
      const y = Math.max(low - most, Math.min(high + most, ys[i]));
      path += `${path ? 'L' : 'M'}${this.px(xs[i]).toFixed(1)} ${this.py(y).toFixed(1)}`;
    }
    return path;
  }

  /**
   * The picture: grid, numbers, names of the axes, and what is drawn in it, which is cut off at the edges.
   * @param {unknown} content
   * @param {{
   *   label: string, xLabel?: string, yLabel?: string, over?: unknown, yTicks?: number[],
   *   down?: (event: PointerEvent) => void, move?: (event: PointerEvent) => void
   * }} options label: the picture in words; over: what may stick out of the edges
   */
  draw(content, { label, xLabel = '', yLabel = '', over = nothing, yTicks, down, move }) {
    const { width, height } = this;
    const right = width - margin.right;
    const bottom = height - margin.bottom;
    const xs = ticksBetween(this.x[0], this.x[1], 8);
    const ys = yTicks ?? ticksBetween(this.y[0], this.y[1], 6);
    const id = `clip-${this.x}-${this.y}`.replace(/[^\w-]/g, '_');
    return svg`<svg class="plot" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}
      @pointerdown=${down ?? nothing} @pointermove=${move ?? nothing}>
      <clipPath id=${id}><rect x=${margin.left} y=${margin.top} width=${right - margin.left} height=${bottom - margin.top} /></clipPath>
      ${xs.map(
        (
          x,
        ) => svg`<path class="grid ${x === 0 ? 'zero' : ''}" d="M${this.px(x)} ${margin.top}V${bottom}" />
        <text x=${this.px(x)} y=${bottom + 14} text-anchor="middle">${tick(x)}</text>`,
      )}
      ${ys.map(
        (
          y,
        ) => svg`<path class="grid ${y === 0 ? 'zero' : ''}" d="M${margin.left} ${this.py(y)}H${right}" />
        <text x=${margin.left - 6} y=${this.py(y) + 4} text-anchor="end">${tick(y)}</text>`,
      )}
      <text x=${right} y=${height - 4} text-anchor="end">${xLabel}</text>
      <text x=${margin.left} y=${margin.top - 10}>${yLabel}</text>
      <g clip-path="url(#${id})">${content}</g>
      ${over}
    </svg>`;
  }
}

/** @param {number} value */
const tick = (value) => formatNumber(value, { maximumSignificantDigits: 4 });

/** Axis limits around numbers, with some air. @param {number[]} values @returns {[number, number]} */
export function around(values) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const air = (high - low || 1) * 0.06;
  return [low - air, high + air];
}

/** Numbers evenly from one to another, both included. @param {[number, number]} range @param {number} count */
export const evenly = ([from, to], count) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

/** @param {number} value a weight or an output, as widgets write it */
export const short = (value) =>
  Number.isFinite(value)
    ? formatNumber(value, {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        signDisplay: 'negative',
      })
    : String(value);
