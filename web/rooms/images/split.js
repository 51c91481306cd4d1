/**
 * Training, validation and test images. Images come class by class, so a share cut off the end would be one
 * class: every class is shuffled by the seed and gives its shares. At least one image of each class is
 * trained on. A locked split leaves every image where it is and deals only the new ones.
 *
 * @typedef {'training' | 'validation' | 'test'} Place
 * @typedef {{ ids: number[], labels: number[] }} Part
 * @typedef {Record<Place, Part>} Parts
 * Shares of validation and test images, 0 ≤ share, together below 1.
 * @typedef {{ validation: number, test: number }} Shares
 */

export const places = /** @type {const} */ (['training', 'validation', 'test']);

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
 * @param {number[][]} classes the images of each class
 * @param {Shares} shares
 * @param {number} seed
 * @param {Record<number, Place>} [locked] where images are already, by their id
 * @returns {Parts}
 */
export function split(classes, shares, seed, locked = {}) {
  const random = generator(seed);
  /** @type {Parts} */
  const parts = {
    training: { ids: [], labels: [] },
    validation: { ids: [], labels: [] },
    test: { ids: [], labels: [] },
  };
  for (const [label, images] of classes.entries()) {
    const put = (/** @type {number} */ id, /** @type {Place} */ place) => {
      parts[place].ids.push(id);
      parts[place].labels.push(label);
    };
    const fresh = shuffled(images, random).filter((id) => !(id in locked));
    const held = images.filter((id) => id in locked);
    for (const id of held) put(id, locked[id]);
    const room = roomFor(images.length, shares);
    for (const id of held) if (locked[id] !== 'training') room[locked[id]]--;
    for (const id of fresh) {
      const place = room.validation > 0 ? 'validation' : room.test > 0 ? 'test' : 'training';
      if (place !== 'training') room[place]--;
      put(id, place);
    }
  }
  return parts;
}

/** How many of a class's images are validated and tested with. @param {number} count @param {Shares} shares */
function roomFor(count, { validation, test }) {
  const validated = Math.min(count - 1, Math.round(count * validation));
  return { validation: validated, test: Math.min(count - 1 - validated, Math.round(count * test)) };
}

/**
 * The split that settings and a lock make of the images of these classes.
 * @param {{
 *   classes: { images: number[] }[], settings: { validation: number, test: number, seed: number },
 *   locked: Record<number, Place> | null
 * }} made
 */
export function partsOf({ classes, settings: { validation, test, seed }, locked }) {
  const shares = { validation: validation / 100, test: test / 100 };
  const images = classes.map((item) => item.images);
  return split(images, shares, seed, locked ?? {});
}

/** @param {Parts} parts @returns {Record<number, Place>} where each image is */
export function placesOf(parts) {
  return Object.fromEntries(places.flatMap((place) => parts[place].ids.map((id) => [id, place])));
}

/** @param {Part} part @param {number} classes how many there are @returns {number[]} images of each class */
export function countsOf(part, classes) {
  const counts = new Array(classes).fill(0);
  for (const label of part.labels) counts[label]++;
  return counts;
}

/** @type {WeakMap<import('./store.js').Store, { of: unknown[], parts: Parts, signature: number }>} */
const known = new WeakMap();

/** The split of the images that are there now. @param {import('./store.js').Store} store */
export function splitOf(store) {
  return dealt(store).parts;
}

/** A number that is another one when an image has another place. @param {import('./store.js').Store} store */
export function splitSignature(store) {
  return dealt(store).signature;
}

/** Not dealt again until something it depends on has changed. @param {import('./store.js').Store} store */
function dealt(store) {
  const { classes, settings, locked } = store.state;
  const { validation, test, seed } = settings;
  const of = [classes, locked, validation, test, seed];
  const last = known.get(store);
  if (last?.of.every((value, index) => value === of[index])) return last;
  const parts = partsOf({ classes: store.filled, settings, locked });
  const fresh = { of, parts, signature: signatureOf(parts) };
  known.set(store, fresh);
  return fresh;
}

/** By place, in the order of the ids: in which order they were dealt says nothing. @param {Parts} parts */
function signatureOf(parts) {
  let signature = 0;
  for (const [index, place] of places.entries()) {
    for (const id of parts[place].ids.toSorted((a, b) => a - b)) {
      signature = (Math.imul(signature, 31) + 3 * id + index) | 0;
    }
  }
  return signature;
}
