import { paintUnit, paintWinner } from './heat-colours.js';

/**
 * Draws the plane: the network's answer as a ground of colours.
 * @typedef {import('./heat-colours.js').Shades} Shades
 * @typedef {import('./session.js').NumberArray} NumberArray
 */

const surface = new OffscreenCanvas(1, 1);
let image = new ImageData(1, 1);

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{ side: number, answer: NumberArray, unit: number | null }} map [side², units]; `unit`: the one that is
 *   drawn, null for the classes that win
 * @param {{ low: number, high: number, discretize: boolean }} scale
 * @param {{ shades: Shades, classes: Shades[] }} colours `shades` of one unit, `classes` of winners
 */
export function paintPlane(canvas, { side, answer, unit }, scale, { shades, classes }) {
  if (image.width !== side) {
    image = new ImageData(side, side);
    surface.width = side;
    surface.height = side;
  }
  const pixels = new Uint32Array(image.data.buffer);
  if (unit === null) paintWinner(pixels, answer.data, classes, scale.discretize);
  else paintUnit(pixels, answer.data, unit, answer.shape[1], shades, scale);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (surface.getContext('2d'));
  context.putImageData(image, 0, 0);
  canvas.getContext('2d')?.drawImage(surface, 0, 0, canvas.width, canvas.height);
}

/**
 * Draws samples as dots, those of the test data with another edge.
 * @param {HTMLCanvasElement} canvas
 * @param {import('./data.js').PlayData} data
 * @param {{ from: number, to: number, colourOf: (target: number) => string, edge: string, radius: number }} options
 */
export function paintPoints(
  canvas,
  { places, targets, plane },
  { from, to, colourOf, edge, radius },
) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const { width, height } = canvas;
  const across = (/** @type {number} */ value) =>
    ((value - plane.x[0]) / (plane.x[1] - plane.x[0])) * width;
  const down = (/** @type {number} */ value) =>
    ((plane.y[1] - value) / (plane.y[1] - plane.y[0])) * height;
  context.strokeStyle = edge;
  context.lineWidth = radius / 3;
  for (let i = from; i < to; i++) {
    context.beginPath();
    context.arc(across(places[2 * i]), down(places[2 * i + 1]), radius, 0, 2 * Math.PI);
    context.fillStyle = colourOf(targets[i]);
    context.fill();
    context.stroke();
  }
}
