import { remembered } from '../../remembered.js';

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
 * @param {Record<number, Place> | null} [locked] where images are already, by their id
 * @returns {Parts}
 */
export function split(classes, shares, seed, locked = null) {
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
    const mixed = shuffled(images, random);
    const room = roomFor(images.length, shares, heldBy(images, locked));
    if (locked) for (const id of images) if (id in locked) put(id, locked[id]);
    for (const id of mixed) {
      if (locked && id in locked) continue;
      const place = room.validation > 0 ? 'validation' : room.test > 0 ? 'test' : 'training';
      if (place !== 'training') room[place]--;
      put(id, place);
    }
  }
  return parts;
}

/** How many of a class's images the lock holds where. @param {number[]} images @param {Record<number, Place> | null} locked */
function heldBy(images, locked) {
  const held = { training: 0, validation: 0, test: 0 };
  if (locked) for (const id of images) if (id in locked) held[locked[id]]++;
  return held;
}

/**
 * How many more of a class's images are validated and tested with; none where the lock holds too many.
 * @param {number} count @param {Shares} shares @param {Record<Place, number>} held
 */
function roomFor(count, shares, held) {
  const validation = Math.min(count - 1, Math.round(count * shares.validation));
  const test = Math.min(count - 1 - validation, Math.round(count * shares.test));
  return {
    validation: Math.max(0, validation - held.validation),
    test: Math.max(0, test - held.test),
  };
}

/**
 * What a split is made of. Shares in percent.
 * @typedef {{
 *   classes: { images: number[] }[], settings: { validation: number, test: number, seed: number },
 *   locked: Record<number, Place> | null
 * }} Made
 */

/** @type {WeakMap<Made['classes'], { of: unknown[], parts: Parts }>} */
const known = new WeakMap();

/**
 * The split that settings and a lock make of the images of these classes. The same classes are not dealt again until
 * something else has changed.
 * @param {Made} made
 */
export function partsOf({ classes, settings, locked }) {
  const { validation, test, seed } = settings;
  const of = [locked, validation, test, seed];
  const last = known.get(classes);
  if (last?.of.every((value, index) => value === of[index])) return last.parts;
  const images = classes.map((item) => item.images);
  const parts = split(images, sharesOf(settings), seed, locked);
  known.set(classes, { of, parts });
  return parts;
}

/** @param {Made['settings']} settings @returns {Shares} */
function sharesOf({ validation, test }) {
  return { validation: validation / 100, test: test / 100 };
}

/**
 * How many images of each class that split puts where. Nothing is dealt for it: of thousands of images that are
 * on their way in, the page says this again and again.
 * @param {Made} made @returns {Record<Place, number[]>}
 */
export function sizesOf({ classes, settings, locked }) {
  /** @type {Record<Place, number[]>} */
  const sizes = { training: [], validation: [], test: [] };
  for (const { images } of classes) {
    const held = heldBy(images, locked);
    const room = roomFor(images.length, sharesOf(settings), held);
    let fresh = images.length - held.training - held.validation - held.test;
    for (const place of /** @type {const} */ (['validation', 'test'])) {
      const more = Math.min(fresh, room[place]);
      sizes[place].push(held[place] + more);
      fresh -= more;
    }
    sizes.training.push(held.training + fresh);
  }
  return sizes;
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

/**
 * A number that is another one when an image has another place. By place, in the order of the ids: in which order they
 * were dealt says nothing.
 */
export const signatureOf = remembered((/** @type {Parts} */ parts) => {
  const last = places.reduce(
    (most, place) => parts[place].ids.reduce((a, b) => Math.max(a, b), most),
    -1,
  );
  let signature = 0;
  for (const [index, place] of places.entries()) {
    // Ids are small numbers: to mark them is quicker than to sort them.
    const here = new Uint8Array(last + 1);
    for (const id of parts[place].ids) here[id] = 1;
    for (let id = 0; id <= last; id++)
      if (here[id]) signature = (Math.imul(signature, 31) + 3 * id + index) | 0;
  }
  return signature;
});
