/**
 * Strokes of a pen, and how they become a picture.
 * @typedef {{ x: number, y: number, pressure: number }} Point coordinates 0…1 of the side; pressure 0…1
 * @typedef {{ width: number, points: Point[] }} Stroke width: share of the side at full pressure
 * @typedef {'dark' | 'light'} Scheme dark: black on white; light: white on black
 */

/** Pixels a side of what is drawn. */
export const side = 280;

const inks = { dark: ['#fff', '#000'], light: ['#000', '#fff'] };

/** @param {CanvasRenderingContext2D} context @param {Stroke[]} strokes @param {Scheme} scheme */
export function draw(context, strokes, scheme) {
  context.fillStyle = inks[scheme][0];
  context.fillRect(0, 0, side, side);
  for (const stroke of strokes) drawStroke(context, stroke, scheme);
}

/**
 * Only what is new of a stroke, so that a long one does not become slower.
 * @param {CanvasRenderingContext2D} context @param {Stroke} stroke @param {Scheme} scheme
 * @param {number} [from] the first point that is new
 */
export function drawStroke(context, { width, points }, scheme, from = 0) {
  context.strokeStyle = inks[scheme][1];
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (let i = from; i < points.length; i++) {
    const [a, b] = [points[Math.max(0, i - 1)], points[i]];
    context.lineWidth = width * side * b.pressure;
    context.beginPath();
    context.moveTo(a.x * side, a.y * side);
    context.lineTo(b.x * side, b.y * side);
    context.stroke();
  }
}
