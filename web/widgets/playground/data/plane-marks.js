/**
 * What is drawn over the plane's dots: small pictures where the samples are pictures, and a ring around every sample
 * that is answered wrongly.
 * @typedef {import('../data.js').PlayData} PlayData
 */

/** Of the plane's side: a small picture, and how far the pointer reaches. */
const pictureShare = 0.075;
const reachShare = 0.035;

/** @type {WeakMap<object, HTMLCanvasElement[]>} the pictures of a data set, by sample */
const drawn = new WeakMap();

/**
 * @param {HTMLCanvasElement} canvas empty
 * @param {PlayData} data
 * @param {{ shown: number, answers: ArrayLike<number> | null, colours: string[], wrong: string }} options shown: so many
 *   samples, from the first
 */
export function paintMarks(canvas, data, { shown, answers, colours, wrong }) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const side = canvas.width;
  const size = pictureShare * side;
  const places = placesOf(data, shown);
  const isWrong = (/** @type {number} */ i) => answers !== null && answers[i] !== data.targets[i];
  const framed = data.pictures ? apart(places, pictureShare * 1.15) : [];
  for (const i of framed) {
    const [x, y] = [places[i].x * side - size / 2, places[i].y * side - size / 2];
    context.drawImage(pictureOf(data, i), x, y, size, size);
    context.lineWidth = size / 9;
    context.strokeStyle = colours[data.targets[i]];
    context.strokeRect(x, y, size, size);
  }
  context.strokeStyle = wrong;
  context.lineWidth = side / 200;
  for (const [i, { x, y }] of places.entries()) {
    if (!isWrong(i)) continue;
    context.beginPath();
    context.arc(x * side, y * side, framed.includes(i) ? size * 0.85 : side / 60, 0, 2 * Math.PI);
    context.stroke();
  }
}

/**
 * Where samples are, as shares of the plane from its top left corner.
 * @param {PlayData} data @param {number} shown
 */
function placesOf({ places, plane: { x, y } }, shown) {
  return Array.from({ length: shown }, (_, i) => ({
    x: (places[2 * i] - x[0]) / (x[1] - x[0]),
    y: (y[1] - places[2 * i + 1]) / (y[1] - y[0]),
  }));
}

/** Of many, the first ones that do not cover each other. @param {{ x: number, y: number }[]} places @param {number} gap */
function apart(places, gap) {
  /** @type {number[]} */
  const chosen = [];
  for (const [i, { x, y }] of places.entries()) {
    const free = chosen.every(
      (other) => Math.max(Math.abs(places[other].x - x), Math.abs(places[other].y - y)) > gap,
    );
    if (free) chosen.push(i);
  }
  return chosen;
}

/** @param {PlayData} data @param {number} sample */
function pictureOf({ pictures }, sample) {
  const all = pictures ?? { side: 1, values: new Float32Array(1), mean: new Float32Array(1) };
  const known = drawn.get(all) ?? [];
  drawn.set(all, known);
  if (!known[sample]) {
    const canvas = document.createElement('canvas');
    canvas.width = all.side;
    canvas.height = all.side;
    paintPicture(canvas, all, sample);
    known[sample] = canvas;
  }
  return known[sample];
}

/**
 * @param {HTMLCanvasElement} canvas of the picture's size
 * @param {{ side: number, values: Float32Array }} pictures @param {number} sample
 */
export function paintPicture(canvas, { side, values }, sample) {
  const image = new ImageData(side, side);
  for (let i = 0; i < side * side; i++) {
    image.data.fill(255 * values[sample * side * side + i], 4 * i, 4 * i + 3);
    image.data[4 * i + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

/**
 * The sample nearest to a place.
 * @param {PlayData} data @param {number} shown @param {number} x @param {number} y shares of the plane
 * @returns {number} −1 where none is near
 */
export function sampleNear(data, shown, x, y) {
  let [best, nearest] = [-1, reachShare];
  for (const [i, place] of placesOf(data, shown).entries()) {
    const distance = Math.hypot(place.x - x, place.y - y);
    if (distance < nearest) [best, nearest] = [i, distance];
  }
  return best;
}
