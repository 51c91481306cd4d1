/**
 * How good the answers are, in figures. Everything here is a pure function of the answers:
 * `probabilities` is [samples, classes] row by row, `truths` the right class of every sample.
 */

/** Keras's ε: probabilities are kept this far from 0 before their logarithm is taken. */
const least = 1e-7;

/** The most probable class of every sample; of equal ones the first. @param {Float32Array} probabilities @param {number} classes */
export function winnersOf(probabilities, classes) {
  const winners = new Uint16Array(probabilities.length / classes);
  for (let row = 0; row < winners.length; row++) {
    const start = row * classes;
    let best = 0;
    for (let c = 1; c < classes; c++)
      if (probabilities[start + c] > probabilities[start + best]) best = c;
    winners[row] = best;
  }
  return winners;
}

/**
 * @param {ArrayLike<number>} truths
 * @param {ArrayLike<number>} winners
 * @param {number} classes
 * @returns {number[][]} [right class][answer]: how many samples
 */
export function confusion(truths, winners, classes) {
  const counts = Array.from({ length: classes }, () => new Array(classes).fill(0));
  for (let i = 0; i < truths.length; i++) counts[truths[i]][winners[i]]++;
  return counts;
}

/** @param {number[][]} counts of `confusion` @returns {{ right: number, count: number }} */
export function rightOf(counts) {
  let [right, count] = [0, 0];
  for (const [truth, row] of counts.entries()) {
    right += row[truth];
    for (const n of row) count += n;
  }
  return { right, count };
}

/**
 * Precision TP / (TP + FP), recall TP / (TP + FN) and F1, their harmonic mean, of every class; null where
 * the denominator is 0: a class that was never answered has no precision.
 * @param {number[][]} counts of `confusion`
 * @returns {{ precision: number | null, recall: number | null, f1: number | null, support: number }[]}
 */
export function classReport(counts) {
  return counts.map((row, c) => {
    const hits = row[c];
    const support = row.reduce((sum, n) => sum + n, 0);
    const answered = counts.reduce((sum, other) => sum + other[c], 0);
    return {
      precision: ratio(hits, answered),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, support + answered),
      support,
    };
  });
}

/** @param {number} part @param {number} whole */
function ratio(part, whole) {
  return whole === 0 ? null : part / whole;
}

/**
 * Where the true share lies with 95 % confidence: Wilson's score interval (E. B. Wilson, "Probable
 * inference", 1927), which stays inside 0…1 and is honest about few samples.
 * @param {number} right
 * @param {number} count above 0
 * @returns {[number, number]}
 */
export function wilson(right, count) {
  const z = 1.959963984540054;
  const share = right / count;
  const scale = 1 + (z * z) / count;
  const middle = (share + (z * z) / (2 * count)) / scale;
  const reach =
    (z / scale) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/**
 * @typedef {{ count: number, confidence: number, accuracy: number }} Bin means over its samples; 0 where there are none
 */

/**
 * Whether a probability of 0.8 is right eight times of ten: samples binned by the probability of their
 * answer, [0, 0.1), … [0.9, 1]. The expected calibration error is the mean gap between probability and
 * share of right answers, weighted by the bins' counts (Guo et al., "On calibration of modern neural
 * networks", 2017).
 * @param {Float32Array} probabilities
 * @param {ArrayLike<number>} truths
 * @param {number} classes
 * @param {number} [bins]
 * @returns {{ bins: Bin[], error: number }}
 */
export function reliability(probabilities, truths, classes, bins = 10) {
  const winners = winnersOf(probabilities, classes);
  const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, accuracy: 0 }));
  for (let row = 0; row < winners.length; row++) {
    const confidence = probabilities[row * classes + winners[row]];
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))];
    bin.count++;
    bin.confidence += confidence;
    if (winners[row] === truths[row]) bin.accuracy++;
  }
  const gaps = sums.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.accuracy), 0);
  return {
    bins: sums.map(({ count, confidence, accuracy }) => ({
      count,
      confidence: confidence / (count || 1),
      accuracy: accuracy / (count || 1),
    })),
    error: gaps / (winners.length || 1),
  };
}

/**
 * The cross-entropy of every sample: −log of the right class's probability.
 * @param {Float32Array} probabilities
 * @param {ArrayLike<number>} truths
 * @param {number} classes
 */
export function losses(probabilities, truths, classes) {
  const values = new Float32Array(truths.length);
  for (let row = 0; row < values.length; row++) {
    const p = probabilities[row * classes + truths[row]];
    values[row] = -Math.log(Math.min(1 - least, Math.max(least, p)));
  }
  return values;
}

/**
 * How far the most probable class is ahead of the second.
 * @param {Float32Array} probabilities
 * @param {number} classes
 */
export function margins(probabilities, classes) {
  const values = new Float32Array(probabilities.length / classes);
  for (let row = 0; row < values.length; row++) {
    let [best, second] = [-1, -1];
    for (let i = row * classes; i < (row + 1) * classes; i++) {
      const p = probabilities[i];
      if (p > best) {
        second = best;
        best = p;
      } else if (p > second) second = p;
    }
    values[row] = best - second;
  }
  return values;
}

/**
 * The places of the `limit` largest values, the largest first; of equal ones the earlier. One pass, for
 * sorting 60 000 values would be felt.
 * @param {ArrayLike<number>} values
 * @param {number} limit
 * @param {(index: number) => boolean} [wanted]
 * @returns {number[]}
 */
export function largest(values, limit, wanted = () => true) {
  /** @type {number[]} */
  const places = [];
  for (let i = 0; i < values.length; i++) {
    const full = places.length === limit;
    if ((full && values[i] <= values[places[limit - 1]]) || !wanted(i)) continue;
    if (full) places.pop();
    let at = places.length;
    while (at > 0 && values[places[at - 1]] < values[i]) at--;
    places.splice(at, 0, i);
  }
  return places;
}
