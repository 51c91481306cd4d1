/** @typedef {import('./points-text.js').Point} Point */

/** The plane goes from −6 to 6. */
export const half = 6;

/**
 * Draws points as dots, and the cross of the keyboard, over a square plane. With fewer than two points there is no
 * network yet that would answer for it: then the plane is covered.
 * @param {HTMLCanvasElement} canvas
 * @param {readonly Point[]} points
 * @param {{ colourOf: (target: number) => string, ground: string, ink: string, cross: { x: number, y: number } | null }} look
 */
export function paintDrawn(canvas, points, { colourOf, ground, ink, cross }) {
  const ratio = Math.min(2, devicePixelRatio);
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = canvas.width;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const scale = canvas.width / (2 * half);
  if (points.length < 2) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.width);
  }
  context.strokeStyle = ground;
  context.lineWidth = ratio;
  for (const { x, y, target } of points) {
    context.fillStyle = colourOf(target);
    context.beginPath();
    context.arc((x + half) * scale, (half - y) * scale, 3.2 * ratio, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  if (!cross) return;
  const [across, down, arm] = [(cross.x + half) * scale, (half - cross.y) * scale, 9 * ratio];
  context.strokeStyle = ink;
  context.lineWidth = 1.5 * ratio;
  context.beginPath();
  context.moveTo(across - arm, down);
  context.lineTo(across + arm, down);
  context.moveTo(across, down - arm);
  context.lineTo(across, down + arm);
  context.stroke();
}
