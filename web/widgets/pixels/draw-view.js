import { grey } from './colour-tables.js';
import { drawScaled, paint } from './paint.js';

/**
 * @typedef {'picture' | 'over' | 'numbers'} Mode the picture, grey numbers over its grey pixels, numbers alone
 * @typedef {{ row: number, column: number }} Point
 * @typedef {{ ink: string, line: string, surface: string, accent: string, font: string }} Look
 */

/** A level is fine enough while its pixels take at most so many of the screen's. */
const coarsest = 1.5;

/**
 * Draws what one view shows: only what is in sight, and from afar a smaller level of the picture.
 * @param {HTMLCanvasElement} canvas
 * @param {Mode} mode
 * @param {import('./picture.js').Picture} picture
 * @param {import('./viewport.js').Viewport} viewport
 * @param {Point} point the pixel that is marked
 * @param {Look} look
 */
export function drawView(canvas, mode, picture, viewport, point, look) {
  const { width, height } = viewport.size;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  context.fillStyle = look.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (mode !== 'numbers') drawPixels(context, mode, picture, viewport);
  else if (viewport.legible) drawLines(context, viewport, look.line);
  if (mode !== 'picture' && viewport.legible) drawNumbers(context, mode, picture, viewport, look);
  if (mode !== 'numbers' || viewport.legible) drawMark(context, viewport, point, look.accent);
}

/** @param {CanvasRenderingContext2D} context @param {Mode} mode @param {import('./picture.js').Picture} picture @param {import('./viewport.js').Viewport} viewport */
function drawPixels(context, mode, picture, viewport) {
  const coloured = mode === 'picture' && picture.coloured;
  const levels = coloured ? picture.colours : picture.grey;
  const device = viewport.scale * devicePixelRatio;
  const wanted = Math.floor(Math.log2(coarsest / device));
  const index = Math.min(levels.length - 1, Math.max(0, wanted));
  const size = 2 ** index;
  const level = levels[index];
  const { x, y, width, height } = viewport.window;
  const part = { x: Math.floor(x / size), y: Math.floor(y / size), width: 0, height: 0 };
  part.width = Math.min(level.width, Math.ceil((x + width) / size)) - part.x;
  part.height = Math.min(level.height, Math.ceil((y + height) / size)) - part.y;
  if (part.width < 1 || part.height < 1) return;
  const origin = deviceOrigin(viewport);
  const step = size * device;
  context.save();
  // At odd edges a coarse level reaches past the picture.
  context.beginPath();
  context.rect(origin.x, origin.y, picture.width * device, picture.height * device);
  context.clip();
  drawScaled(
    context,
    paint(level, part, coloured ? null : grey),
    {
      x: origin.x + part.x * step,
      y: origin.y + part.y * step,
      width: part.width * step,
      height: part.height * step,
    },
    device < 1,
  );
  context.restore();
}

/** @param {import('./viewport.js').Viewport} viewport */
function deviceOrigin({ origin }) {
  return {
    x: Math.round(origin.x * devicePixelRatio),
    y: Math.round(origin.y * devicePixelRatio),
  };
}

/** The rows and columns in sight, the last ones not included. @param {import('./viewport.js').Viewport} viewport */
function cellsIn({ window: { x, y, width, height } }) {
  return {
    left: Math.floor(x),
    top: Math.floor(y),
    right: Math.ceil(x + width),
    bottom: Math.ceil(y + height),
  };
}

/** @param {CanvasRenderingContext2D} context @param {import('./viewport.js').Viewport} viewport @param {string} colour */
function drawLines(context, viewport, colour) {
  const { left, top, right, bottom } = cellsIn(viewport);
  const cell = viewport.scale * devicePixelRatio;
  const origin = deviceOrigin(viewport);
  context.fillStyle = colour;
  for (let column = left; column <= right; column++)
    context.fillRect(origin.x + column * cell, origin.y + top * cell, 1, (bottom - top) * cell);
  for (let row = top; row <= bottom; row++)
    context.fillRect(origin.x + left * cell, origin.y + row * cell, (right - left) * cell, 1);
}

/**
 * @param {CanvasRenderingContext2D} context @param {Mode} mode @param {import('./picture.js').Picture} picture
 * @param {import('./viewport.js').Viewport} viewport @param {Look} look
 */
function drawNumbers(context, mode, picture, viewport, look) {
  const { data, width } = picture.grey[0];
  const { left, top, right, bottom } = cellsIn(viewport);
  const cell = viewport.scale * devicePixelRatio;
  const origin = deviceOrigin(viewport);
  context.font = `${Math.min(15 * devicePixelRatio, Math.floor(cell * 0.48))}px ${look.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let row = top; row < bottom; row++) {
    const y = origin.y + (row + 0.54) * cell;
    for (let column = left; column < right; column++) {
      const value = data[row * width + column];
      if (mode === 'numbers') context.fillStyle = look.ink;
      else context.fillStyle = value < 128 ? '#fff' : '#000';
      context.fillText(String(value), origin.x + (column + 0.5) * cell, y);
    }
  }
}

/** A frame around the pixel, light and dark, so that it shows on every ground. @param {CanvasRenderingContext2D} context @param {import('./viewport.js').Viewport} viewport @param {Point} point @param {string} colour */
function drawMark(context, viewport, point, colour) {
  const cell = viewport.scale * devicePixelRatio;
  const side = Math.max(cell, 7 * devicePixelRatio);
  const origin = deviceOrigin(viewport);
  const x = origin.x + (point.column + 0.5) * cell - side / 2;
  const y = origin.y + (point.row + 0.5) * cell - side / 2;
  const thick = Math.max(1, Math.round(devicePixelRatio));
  for (const [colours, grow, width] of /** @type {[string, number, number][]} */ ([
    ['#fff', 2 * thick, 4 * thick],
    [colour, 1.5 * thick, 2 * thick],
  ])) {
    context.strokeStyle = colours;
    context.lineWidth = width;
    context.strokeRect(x - grow, y - grow, side + 2 * grow, side + 2 * grow);
  }
}
