import { css, svg } from 'lit';
import { t } from '../../../languages/index.js';
import { Plot } from '../../lesson/plot.js';
import { contour } from './contours.js';
import { compact } from './numbers.js';

/**
 * @typedef {import('./surface.js').Surface} Surface
 * @typedef {import('../heat-colours.js').Shades} Shades
 */

const lines = 9;

/** For `drawSurface`, beside Plot's own. */
export const surfaceStyle = css`
  .plot .level {
    fill: none;
    stroke: var(--ink);
    stroke-opacity: 0.35;
    stroke-width: 1;
  }

  .plot .trail-edge {
    fill: none;
    stroke: var(--surface);
    stroke-width: 5;
    stroke-linejoin: round;
  }

  .plot .trail {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
    stroke-linejoin: round;
  }
`;

/**
 * A heat map of the loss with lines of equal loss, the way of the training through it, and where it is now.
 * @param {Surface} surface
 * @param {{ shades: Shades, trail: [number, number][], names: [string, string] }} options trail: the two weights
 *   at the moments of the training, the present the last
 */
export function drawSurface(surface, { shades, trail, names }) {
  const [across, up] = surface.values;
  const { steps } = surface;
  const plot = new Plot({
    x: [across[0], across[steps - 1]],
    y: [up[0], up[steps - 1]],
    width: 440,
    height: 400,
  });
  const low = lowest(surface);
  const high = highest(surface);
  // The roots of the losses are spread evenly: around a minimum there is more to see than far off.
  const levels = Array.from(
    { length: lines },
    (_, i) => low + (high - low) * ((i + 1) / (lines + 1)) ** 2,
  );
  const cell = [
    (plot.px(across[1]) - plot.px(across[0])) / 2,
    (plot.py(up[0]) - plot.py(up[1])) / 2,
  ];
  const box = {
    x: plot.px(across[0]) - cell[0],
    y: plot.py(up[steps - 1]) - cell[1],
    width: plot.px(across[steps - 1]) - plot.px(across[0]) + 2 * cell[0],
    height: plot.py(up[0]) - plot.py(up[steps - 1]) + 2 * cell[1],
  };
  const [x, y] = trail[trail.length - 1];
  const way = plot.line(
    trail.map((place) => place[0]),
    trail.map((place) => place[1]),
  );
  return plot.draw(
    svg`<image href=${picture(surface, shades, low, high)} preserveAspectRatio="none"
        x=${box.x} y=${box.y} width=${box.width} height=${box.height}/>
      ${levels.map((level) => svg`<path class="level" d=${levelPath(surface, plot, level)}/>`)}
      <path class="trail-edge" d=${way}/><path class="trail" d=${way}/>
      <circle class="here" cx=${plot.px(x)} cy=${plot.py(y)} r="6"/>`,
    {
      label: t('playground.surface.plot', {
        first: names[0],
        second: names[1],
        low: compact(low),
        high: compact(high),
      }),
      xLabel: names[0],
      yLabel: names[1],
    },
  );
}

/** @param {Surface} surface */
export function lowest({ losses }) {
  return losses.reduce((low, loss) => (loss < low ? loss : low), Infinity);
}

/** @param {Surface} surface */
function highest({ losses }) {
  return losses.reduce((high, loss) => (loss > high ? loss : high), -Infinity);
}

/** @param {Surface} surface @param {Plot} plot @param {number} level */
function levelPath({ losses, values: [across, up], steps }, plot, level) {
  const x = (/** @type {number} */ column) =>
    plot.px(across[0] + (column * (across[steps - 1] - across[0])) / (steps - 1)).toFixed(1);
  const y = (/** @type {number} */ row) =>
    plot.py(up[0] + (row * (up[steps - 1] - up[0])) / (steps - 1)).toFixed(1);
  return contour(losses, steps, steps, level)
    .map(([x1, y1, x2, y2]) => `M${x(x1)} ${y(y1)}L${x(x2)} ${y(y2)}`)
    .join('');
}

/** @param {Surface} surface @param {Shades} shades @param {number} low @param {number} high @returns {string} of a PNG */
function picture({ losses, steps }, shades, low, high) {
  const canvas = document.createElement('canvas');
  canvas.width = steps;
  canvas.height = steps;
  const image = new ImageData(steps, steps);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < steps; row++) {
    for (let column = 0; column < steps; column++) {
      const share = Math.sqrt((losses[row * steps + column] - low) / (high - low || 1));
      // Pictures count their rows from the top, axes from the bottom.
      const at = (steps - 1 - row) * steps + column;
      if (Number.isFinite(share)) pixels[at] = shades[Math.round(255 * share)];
    }
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas.toDataURL();
}
