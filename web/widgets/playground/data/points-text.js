/**
 * Points of the plane as a short text for addresses: five characters a point, four for the place and one for the
 * class; six where it is a number that belongs to it.
 * @typedef {{ x: number, y: number, target: number }} Point target: class index, or a number −1 … 1
 */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const levels = digits.length ** 2 - 1;

/** An address of so many is still one that can be sent. */
export const mostPoints = 2000;
export const mostClasses = 10;

/** @param {number} share 0 … 1 */
function pair(share) {
  const level = Math.round(Math.max(0, Math.min(1, share)) * levels);
  return digits[Math.floor(level / digits.length)] + digits[level % digits.length];
}

/** @param {string} text of two characters @returns {number} 0 … 1; NaN for other characters */
function shareOf(text) {
  const [high, low] = [digits.indexOf(text[0]), digits.indexOf(text[1])];
  return high < 0 || low < 0 ? Number.NaN : (high * digits.length + low) / levels;
}

/**
 * @param {readonly Point[]} points in −6 … 6
 * @param {boolean} classes whether the targets are classes
 */
export function pointsText(points, classes) {
  return points
    .map(({ x, y, target }) => {
      const place = pair((x + 6) / 12) + pair((y + 6) / 12);
      return place + (classes ? digits[target] : pair((target + 1) / 2));
    })
    .join('');
}

/**
 * @param {string} text @param {boolean} classes
 * @returns {Point[] | null} null for what is no such text
 */
export function pointsIn(text, classes) {
  const size = classes ? 5 : 6;
  const n = text.length / size;
  if (!Number.isInteger(n) || n > mostPoints) return null;
  const points = Array.from({ length: n }, (_, i) => {
    const part = text.slice(i * size, (i + 1) * size);
    return {
      x: 12 * shareOf(part.slice(0, 2)) - 6,
      y: 12 * shareOf(part.slice(2, 4)) - 6,
      target: classes ? digits.indexOf(part[4]) : 2 * shareOf(part.slice(4)) - 1,
    };
  });
  const sound = points.every(
    ({ x, y, target }) =>
      !Number.isNaN(x + y + target) && (!classes || (target >= 0 && target < mostClasses)),
  );
  return sound ? points : null;
}
