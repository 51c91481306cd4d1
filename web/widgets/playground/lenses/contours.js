/**
 * Lines of equal value through a grid, by marching squares (Lorensen and Cline's cubes in the plane): where a
 * value lies between two neighbours, the line crosses between them, in proportion.
 * @param {ArrayLike<number>} values [rows, columns]
 * @param {number} rows @param {number} columns
 * @param {number} level
 * @returns {[number, number, number, number][]} pieces: column and row of one end, column and row of the other
 */
export function contour(values, rows, columns, level) {
  /** @type {[number, number, number, number][]} */
  const pieces = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      // Round the square: along its top, down its right side, back along its bottom, up its left side.
      const corners = [values[at], values[at + 1], values[at + columns + 1], values[at + columns]];
      if (!corners.every(Number.isFinite)) continue;
      const crossings = sides.flatMap(([from, to, place]) => {
        const [a, b] = [corners[from] - level, corners[to] - level];
        if (a < 0 === b < 0) return [];
        const [x, y] = place(a / (a - b));
        return [[column + x, row + y]];
      });
      // Of a saddle's four crossings neighbours are joined: one of two ways that are equally right.
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const [[x1, y1], [x2, y2]] = [crossings[i], crossings[i + 1]];
        pieces.push([x1, y1, x2, y2]);
      }
    }
  }
  return pieces;
}

/** Which corners a side joins, and where on it a share of its length is. @type {[number, number, (share: number) => [number, number]][]} */
const sides = [
  [0, 1, (share) => [share, 0]],
  [1, 2, (share) => [1, share]],
  [2, 3, (share) => [1 - share, 1]],
  [3, 0, (share) => [0, 1 - share]],
];
