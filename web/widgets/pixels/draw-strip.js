import { formatNumber } from '../../languages/index.js';
import { cssColour, grey, tints } from './colour-tables.js';

/**
 * @typedef {{ first: number, cell: number, width: number }} Strip `first` is the feature at the left edge
 *   (with a fraction), `cell` how many CSS pixels one takes, `width` those of the whole strip
 * @typedef {{ ink: string, mark: string, accent: string, font: string, numbers: string,
 *   row: (row: number) => string }} Look
 */

export const stripHeight = 86;
const [top, bottom] = [20, 62];
/** CSS pixels a feature needs for its number to be written into it. */
const legible = 28;

/**
 * Draws what is in sight of a picture laid out as one long vector: its features as colours, with numbers where
 * there is room, the rows of the picture marked above, the places in the vector below.
 * @param {HTMLCanvasElement} canvas
 * @param {import('./picture.js').Pixels} pixels grey, or RGB: then the channels of a pixel lie side by side
 * @param {Strip} strip
 * @param {number} chosen the feature that is marked
 * @param {Look} look
 */
export function drawStrip(canvas, pixels, strip, chosen, look) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  canvas.width = Math.round(strip.width * devicePixelRatio);
  canvas.height = Math.round(stripHeight * devicePixelRatio);
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  if (strip.cell >= 1) drawCells(context, pixels, strip, look);
  else drawColumns(context, pixels, strip);
  drawScale(context, pixels, strip, look);
  drawMark(context, strip, chosen, look);
}

/** @param {import('./picture.js').Pixels} pixels @param {number} index */
function colourAt({ data, channels }, index) {
  const table = channels === 3 ? tints[index % 3] : grey;
  return cssColour(table[data[index]]);
}

/** @param {CanvasRenderingContext2D} context @param {import('./picture.js').Pixels} pixels @param {Strip} strip @param {Look} look */
function drawCells(context, pixels, { first, cell, width }, look) {
  const { data, channels } = pixels;
  const last = Math.min(data.length, Math.ceil(first + width / cell));
  context.font = `${Math.min(14, Math.floor(cell * 0.4))}px ${look.numbers}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let index = Math.floor(first); index < last; index++) {
    const x = (index - first) * cell;
    context.fillStyle = colourAt(pixels, index);
    // Half a pixel more, so that no gap shines through between two of them.
    context.fillRect(x, top, cell + 0.5, bottom - top);
    if (cell < legible) continue;
    const bright = channels === 1 ? data[index] >= 128 : index % 3 === 1 && data[index] >= 128;
    context.fillStyle = bright ? '#000' : '#fff';
    context.fillText(String(data[index]), x + cell / 2, (top + bottom) / 2 + 1);
  }
}

/** Many features to a pixel of the screen: each shows the first of its own. @param {CanvasRenderingContext2D} context @param {import('./picture.js').Pixels} pixels @param {Strip} strip */
function drawColumns(context, pixels, { first, cell, width }) {
  const step = 1 / devicePixelRatio;
  for (let x = 0; x < width; x += step) {
    const index = Math.floor(first + x / cell);
    if (index >= pixels.data.length) break;
    context.fillStyle = colourAt(pixels, index);
    context.fillRect(x, top, step + 0.1, bottom - top);
  }
}

/** @param {CanvasRenderingContext2D} context @param {import('./picture.js').Pixels} pixels @param {Strip} strip @param {Look} look */
function drawScale(context, pixels, { first, cell, width }, look) {
  context.font = `11px ${look.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const row = pixels.width * pixels.channels;
  // Rows above: as many as have room for their numbers.
  const rows = Math.max(1, Math.ceil(90 / (row * cell)));
  let label = Math.floor(first / row / rows) * rows;
  for (; label < pixels.height && (label * row - first) * cell < width; label += rows) {
    const x = (label * row - first) * cell;
    context.fillStyle = look.accent;
    context.fillRect(x, 4, 1.5, bottom - 4);
    context.fillText(look.row(label), x + 5, 10);
  }
  // Places below, at least 70 CSS pixels apart.
  const step = niceStep(70 / cell);
  context.fillStyle = look.ink;
  for (let at = Math.ceil(first / step) * step; (at - first) * cell < width; at += step) {
    if (at >= pixels.data.length) break;
    const x = (at - first + (cell >= legible ? 0.5 : 0)) * cell;
    context.fillRect(x, bottom + 2, 1, 5);
    context.fillText(formatNumber(at), x + 3, bottom + 14);
  }
}

/** @param {number} least */
function niceStep(least) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return power * /** @type {number} */ ([1, 2, 5, 10].find((n) => n * power >= least));
}

/** @param {CanvasRenderingContext2D} context @param {Strip} strip @param {number} chosen @param {Look} look */
function drawMark(context, { first, cell }, chosen, look) {
  const side = Math.max(cell, 5);
  const x = (chosen - first + 0.5) * cell - side / 2;
  context.lineWidth = 4;
  context.strokeStyle = '#fff';
  context.strokeRect(x, top, side, bottom - top);
  context.lineWidth = 2;
  context.strokeStyle = look.mark;
  context.strokeRect(x, top, side, bottom - top);
}
