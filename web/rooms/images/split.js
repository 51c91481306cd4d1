/**
 * Training and validation rows. Images come class by class, so a share cut off the end would be one class:
 * every class is shuffled by the seed and gives its share. At least one image of each class is trained on.
 */

/** A small seeded generator (mulberry32), 0 ≤ x < 1. @param {number} seed */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher and Yates. @param {number[]} values @param {() => number} random */
function shuffled(values, random) {
  const result = values.slice();
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/**
 * @typedef {{ ids: number[], labels: number[] }} Part
 * @param {number[][]} classes the images of each class
 * @param {number} share of validation images, 0 ≤ share < 1
 * @param {number} seed
 * @returns {{ training: Part, validation: Part }}
 */
export function split(classes, share, seed) {
  const random = generator(seed);
  /** @type {{ training: Part, validation: Part }} */
  const parts = { training: { ids: [], labels: [] }, validation: { ids: [], labels: [] } };
  for (const [label, images] of classes.entries()) {
    const held = Math.min(images.length - 1, Math.round(images.length * share));
    for (const [index, id] of shuffled(images, random).entries()) {
      const part = index < held ? parts.validation : parts.training;
      part.ids.push(id);
      part.labels.push(label);
    }
  }
  return parts;
}
