import { randomFrom } from '../../random.js';

/**
 * An order in which samples may be cut anywhere into training and test data: shuffled, and in every part all
 * classes have their share (to a sample). Numbers as targets are shuffled only.
 * @param {ArrayLike<number>} targets class indices, or numbers
 * @param {boolean} classes whether they are classes
 * @param {number} seed
 * @returns {number[]} sample indices
 */
export function stratifiedOrder(targets, classes, seed) {
  const random = randomFrom(seed);
  const shuffled = shuffle(
    Array.from({ length: targets.length }, (_, index) => index),
    random,
  );
  if (!classes) return shuffled;
  /** @type {Map<number, number[]>} */
  const members = new Map();
  for (const index of shuffled) {
    const known = members.get(targets[index]);
    if (known) known.push(index);
    else members.set(targets[index], [index]);
  }
  // Each class is spread evenly over the whole; where it begins tells its places from those of others.
  const queues = [...members.values()].map((indices) => ({ indices, taken: 0 }));
  const places = Float64Array.from(queues, ({ indices }) => random() / indices.length);
  return shuffled.map(() => {
    const first = leastOf(places);
    const { indices, taken } = queues[first];
    queues[first].taken++;
    places[first] = taken + 1 < indices.length ? places[first] + 1 / indices.length : Infinity;
    return indices[taken];
  });
}

/** @param {Float64Array} values @returns {number} where the least is */
function leastOf(values) {
  let least = 0;
  for (let i = 1; i < values.length; i++) if (values[i] < values[least]) least = i;
  return least;
}

/** Fisher and Yates. @template T @param {T[]} items @param {() => number} random @returns {T[]} the same array */
function shuffle(items, random) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
  return items;
}
