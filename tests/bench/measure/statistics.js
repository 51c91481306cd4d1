// Medians, and straight lines.

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Round by round, so that what slows the machine for a while slows both. @param {number[]} a @param {number[]} b */
export const ratios = (a, b) => a.map((value, i) => value / b[i]);

/**
 * How far points are from a straight line: the largest |y − (a + b·x)| / (a + b·x), of the line with
 * the least sum of squares.
 * @param {number[]} x @param {number[]} y
 */
export function deviationFromLine(x, y) {
  const mean = (/** @type {number[]} */ values) => values.reduce((a, b) => a + b) / values.length;
  const [centreX, centreY] = [mean(x), mean(y)];
  const slope =
    mean(x.map((value, i) => (value - centreX) * (y[i] - centreY))) /
    mean(x.map((value) => (value - centreX) ** 2));
  return Math.max(
    ...x.map((value, i) => {
      const line = centreY + slope * (value - centreX);
      return Math.abs(y[i] - line) / Math.abs(line);
    }),
  );
}
