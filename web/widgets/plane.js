/**
 * Points in the plane: which is nearest, which lie inside a line drawn around them. A point with NaN for a
 * place is nowhere.
 * @typedef {{ x: ArrayLike<number>, y: ArrayLike<number> }} Places
 */

/**
 * @param {Places} places
 * @param {number} x
 * @param {number} y
 * @param {number} reach how far it may be at most
 * @returns {number} its index, -1 if there is none
 */
export function nearest(places, x, y, reach) {
  return best(places, (i) => {
    const distance = Math.hypot(places.x[i] - x, places.y[i] - y);
    return distance <= reach ? distance : Number.NaN;
  });
}

/**
 * The nearest point that lies in a direction, no more than 45° off it.
 * @param {Places} places
 * @param {number} from index
 * @param {number} dx −1, 0 or 1
 * @param {number} dy
 * @returns {number} its index, -1 if there is none
 */
export function nearestTowards(places, from, dx, dy) {
  return best(places, (i) => {
    const [x, y] = [places.x[i] - places.x[from], places.y[i] - places.y[from]];
    const along = x * dx + y * dy;
    const beside = Math.abs(x * dy - y * dx);
    return i !== from && along > 0 && beside <= along ? Math.hypot(x, y) : Number.NaN;
  });
}

/** @param {Places} places @param {(i: number) => number} distance NaN for those out of the question */
function best({ x }, distance) {
  let [found, least] = [-1, Infinity];
  for (let i = 0; i < x.length; i++) {
    const d = distance(i);
    if (d < least) [found, least] = [i, d];
  }
  return found;
}

/**
 * The points inside a closed line: a ray from each crosses it an odd number of times.
 * @param {Places} places
 * @param {{ x: number, y: number }[]} line its last point joined with its first
 * @returns {number[]} indices
 */
export function inside(places, line) {
  const found = [];
  for (let i = 0; i < places.x.length; i++) {
    const [x, y] = [places.x[i], places.y[i]];
    let within = false;
    for (let a = 0, b = line.length - 1; a < line.length; b = a++) {
      const [p, q] = [line[a], line[b]];
      if (p.y > y !== q.y > y && x < ((q.x - p.x) * (y - p.y)) / (q.y - p.y) + p.x)
        within = !within;
    }
    if (within) found.push(i);
  }
  return found;
}
