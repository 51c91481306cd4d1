/**
 * One of matplotlib's markers.
 * @param {CanvasRenderingContext2D} context @param {string} marker
 * @param {number} x @param {number} y @param {number} size across @param {string} color
 */
export function drawMarker(context, marker, x, y, size, color) {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return;
  const half = size / 2;
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = Math.max(1, size / 6);
  context.beginPath();
  const sides = corners[/** @type {keyof typeof corners} */ (marker)];
  if (sides) {
    for (const [dx, dy] of sides) context.lineTo(x + dx * half, y + dy * half);
    context.closePath();
    context.fill();
  } else if (strokes[/** @type {keyof typeof strokes} */ (marker)]) {
    for (const [fromX, fromY, toX, toY] of strokes[/** @type {keyof typeof strokes} */ (marker)]) {
      context.moveTo(x + fromX * half, y + fromY * half);
      context.lineTo(x + toX * half, y + toY * half);
    }
    context.stroke();
  } else {
    const radius = marker === '.' ? half / 2 : marker === ',' ? 0.5 : half;
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** @param {number} count @param {number} [turn] @param {number} [inner] @returns {[number, number][]} */
const star = (count, turn = -Math.PI / 2, inner = 0) =>
  Array.from({ length: inner ? 2 * count : count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / (inner ? 2 * count : count);
    const reach = inner && i % 2 ? inner : 1;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });

/** @type {Record<string, [number, number][]>} */
const corners = {
  s: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  '^': [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  v: [
    [0, 1],
    [1, -1],
    [-1, -1],
  ],
  '<': [
    [-1, 0],
    [1, -1],
    [1, 1],
  ],
  '>': [
    [1, 0],
    [-1, -1],
    [-1, 1],
  ],
  D: [
    [0, -1.4],
    [1.4, 0],
    [0, 1.4],
    [-1.4, 0],
  ],
  d: [
    [0, -1.4],
    [0.85, 0],
    [0, 1.4],
    [-0.85, 0],
  ],
  p: star(5),
  h: star(6),
  H: star(6, 0),
  '*': star(5, -Math.PI / 2, 0.4),
  P: [
    [-0.35, -1],
    [0.35, -1],
    [0.35, -0.35],
    [1, -0.35],
    [1, 0.35],
    [0.35, 0.35],
    [0.35, 1],
    [-0.35, 1],
    [-0.35, 0.35],
    [-1, 0.35],
    [-1, -0.35],
    [-0.35, -0.35],
  ],
};

/** @type {Record<string, [number, number, number, number][]>} */
const strokes = {
  x: [
    [-1, -1, 1, 1],
    [-1, 1, 1, -1],
  ],
  '+': [
    [-1, 0, 1, 0],
    [0, -1, 0, 1],
  ],
  '|': [[0, -1, 0, 1]],
  _: [[-1, 0, 1, 0]],
};
