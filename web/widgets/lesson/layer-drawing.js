import { css, svg } from 'lit';

const gap = 24;
const apart = 116;
const margin = 44;
const top = 14;

/** For `drawLayers`. */
export const layersStyle = css`
  .scroll {
    overflow-x: auto;
  }

  .layers {
    display: block;
    width: 100%;
    min-width: var(--least);
    max-width: var(--most);
    height: auto;
    margin-inline: auto;
  }

  .layers path {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 0.8;
    opacity: 0.45;
  }

  .layers path.bias {
    stroke: var(--contrast);
    stroke-dasharray: 4 3;
    opacity: 0.7;
  }

  .layers rect,
  .layers circle {
    fill: var(--surface);
    stroke: var(--line-control);
    stroke-width: 1.4;
  }

  .layers circle {
    stroke: var(--accent);
    stroke-width: 1.8;
  }

  .layers rect.constant {
    stroke: var(--contrast);
    stroke-dasharray: 4 3;
  }

  .layers text {
    fill: var(--ink);
    font: 500 9.5px var(--font-mono);
    text-anchor: middle;
    dominant-baseline: central;
  }

  .layers text.note {
    fill: var(--ink-2);
    font: 400 11px var(--font);
  }
`;

/**
 * Fully connected layers with every line: inputs are squares, neurons circles, and each layer has the constant input 1,
 * whose lines, the biases, are dashed.
 * @param {number[]} sizes how many there are in each column, the inputs first
 * @param {string[]} notes what stands under each column
 * @param {string} label
 */
export function drawLayers(sizes, notes, label) {
  const width = 2 * margin + apart * (sizes.length - 1);
  const tallest = Math.max(...sizes.slice(0, -1).map((size) => size + 1), sizes[sizes.length - 1]);
  const height = top + gap * tallest + 24;
  const middle = top + (gap * tallest) / 2;
  const columns = sizes.map((size, c) => {
    const rows = c === sizes.length - 1 ? size : size + 1;
    return Array.from({ length: rows }, (_, r) => ({
      x: margin + apart * c,
      y: middle + gap * (r - (rows - 1) / 2),
      constant: r === size,
    }));
  });
  return svg`<svg class="layers" style="--least: ${width * 0.8}px; --most: ${Math.min(640, width * 1.6)}px" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${columns.slice(1).map((column, c) => [false, true].map((bias) => svg`<path class=${bias ? 'bias' : ''} d=${lines(columns[c], column, bias)} />`))}
    ${columns.map((column, c) => column.map((place, r) => node(place, r, c === 0)))}
    ${notes.map((note, c) => svg`<text class="note" x=${margin + apart * c} y=${height - 8}>${note}</text>`)}
  </svg>`;
}

/** @typedef {{ x: number, y: number, constant: boolean }} Place */

/** @param {Place[]} from @param {Place[]} to @param {boolean} bias */
function lines(from, to, bias) {
  const ends = to.filter(({ constant }) => !constant);
  return from
    .filter(({ constant }) => constant === bias)
    .flatMap((a) => ends.map((b) => `M${a.x} ${a.y}L${b.x} ${b.y}`))
    .join('');
}

/** @param {Place} place @param {number} row @param {boolean} input */
function node({ x, y, constant }, row, input) {
  if (constant || input) {
    return svg`<rect class=${constant ? 'constant' : ''} x=${x - 10} y=${y - 9} width="20" height="18" rx="4" />
      <text x=${x} y=${y}>${constant ? '1' : `x${row + 1}`}</text>`;
  }
  return svg`<circle cx=${x} cy=${y} r="9" />`;
}
