/**
 * How many values lie in each of some intervals of equal width, or between the edges given. The last
 * interval has both its ends, as NumPy's histogram has it.
 * @param {ArrayLike<number>} values
 * @param {number | ArrayLike<number>} bins how many, or the edges
 * @param {[number, number] | null} range null: from the smallest to the largest
 * @param {boolean} [density] heights such that the area is 1
 * @returns {{ counts: number[], edges: number[] }}
 */
export function histogram(values, bins, range, density = false) {
  const edges = typeof bins === 'number' ? evenEdges(values, bins, range) : Array.from(bins);
  const counts = Array(edges.length - 1).fill(0);
  const [first, last] = [edges[0], edges[edges.length - 1]];
  for (const value of Array.from(values)) {
    if (!(value >= first && value <= last)) continue;
    counts[binOf(value, edges)]++;
  }
  if (!density) return { counts, edges };
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { counts: counts.map((count, i) => count / all / (edges[i + 1] - edges[i])), edges };
}

/** @param {ArrayLike<number>} values @param {number} bins @param {[number, number] | null} range */
function evenEdges(values, bins, range) {
  if (!(Number.isInteger(bins) && bins > 0))
    throw new Error(`hist: bins must be a positive whole number, but got ${bins}.`);
  let [from, to] = range ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  if (!range) {
    for (const value of Array.from(values)) {
      if (value < from) from = value;
      if (value > to) to = value;
    }
    if (from > to) [from, to] = [0, 1];
  }
  if (from === to) [from, to] = [from - 0.5, to + 0.5];
  return Array.from({ length: bins + 1 }, (_, i) =>
    i === bins ? to : from + ((to - from) * i) / bins,
  );
}

/** The last edge that is not above the value, by halving. @param {number} value @param {number[]} edges */
function binOf(value, edges) {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
