/**
 * What is left of a picture when only some of its pixels are kept. Pixels are [height, width, channels];
 * what was kept, and the picture rebuilt from it, are of the same size.
 * @typedef {import('./picture.js').Pixels} Pixels
 * @typedef {{ kept: Uint8Array, count: number, rebuilt: Pixels, error: number }} Sparse
 *   kept: 1 for every pixel that was kept; error: how far rebuilt values are from the real ones, on average
 */

/**
 * One pixel of every n × n, the rest between them by straight lines (bilinear), as enlarging a shrunk
 * picture does.
 * @param {Pixels} pixels @param {number} n
 * @returns {Sparse}
 */
export function everyNth(pixels, n) {
  const { data, width, height, channels } = pixels;
  const kept = new Uint8Array(width * height);
  for (let row = 0; row < height; row += n)
    for (let column = 0; column < width; column += n) kept[row * width + column] = 1;
  const lines = Array.from({ length: Math.ceil(height / n) }, (_, line) =>
    widened(pixels, line * n, n),
  );
  const out = new Uint8Array(data.length);
  for (let row = 0; row < height; row++) {
    const { from, to, share } = between(row, n, height);
    const [upper, lower] = [lines[from / n], lines[to / n]];
    const start = row * width * channels;
    for (let at = 0; at < width * channels; at++)
      out[start + at] = Math.round(upper[at] * (1 - share) + lower[at] * share);
  }
  return finished(pixels, kept, out);
}

/** A row of which every n-th pixel is known. @param {Pixels} pixels @param {number} row @param {number} n */
function widened({ data, width, channels }, row, n) {
  const out = new Float32Array(width * channels);
  const start = row * width;
  for (let column = 0; column < width; column++) {
    const { from, to, share } = between(column, n, width);
    for (let c = 0; c < channels; c++)
      out[column * channels + c] =
        data[(start + from) * channels + c] * (1 - share) +
        data[(start + to) * channels + c] * share;
  }
  return out;
}

/** The kept places around one, and how far it is on the way. @param {number} at @param {number} n @param {number} length */
function between(at, n, length) {
  const from = Math.floor(at / n) * n;
  const to = from + n < length ? from + n : from;
  return { from, to, share: (at - from) / n };
}

/**
 * A random share of the pixels; every other gets the value of a kept one nearby.
 * @param {Pixels} pixels @param {number} share 0…1
 * @returns {Sparse}
 */
export function randomShare(pixels, share) {
  const { data, width, height, channels } = pixels;
  const kept = new Uint8Array(width * height);
  for (let place = 0; place < kept.length; place++) kept[place] = hash(place) < share ? 1 : 0;
  // At least one, or there is nothing to rebuild from.
  if (!kept.includes(1)) kept[kept.length >> 1] = 1;
  const nearest = nearestKept(kept, width, height);
  const out = new Uint8Array(data.length);
  for (let place = 0; place < kept.length; place++)
    for (let c = 0; c < channels; c++)
      out[place * channels + c] = data[nearest[place] * channels + c];
  return finished(pixels, kept, out);
}

/** 0…1, the same for the same place: with a larger share the pixels kept before stay kept. @param {number} place */
function hash(place) {
  let bits = Math.imul(place + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * For every pixel the kept one nearest to it, or nearly so: two sweeps in which each pixel asks the
 * neighbours that were swept before it (Danielsson's distance transform, 1980).
 * @param {Uint8Array} kept @param {number} width @param {number} height
 */
function nearestKept(kept, width, height) {
  const nearest = Int32Array.from(kept, (is, place) => (is ? place : -1));
  const distance = (
    /** @type {number} */ row,
    /** @type {number} */ column,
    /** @type {number} */ of,
  ) => (row - Math.floor(of / width)) ** 2 + (column - (of % width)) ** 2;
  const ask = (
    /** @type {number} */ row,
    /** @type {number} */ column,
    /** @type {number} */ r,
    /** @type {number} */ c,
  ) => {
    if (r < 0 || c < 0 || r >= height || c >= width) return;
    const candidate = nearest[r * width + c];
    if (candidate < 0) return;
    const place = row * width + column;
    const now = nearest[place];
    if (now < 0 || distance(row, column, candidate) < distance(row, column, now))
      nearest[place] = candidate;
  };
  const sweep = (/** @type {number} */ row, /** @type {1 | -1} */ way) => {
    for (let i = 0; i < width; i++) {
      const column = way === 1 ? i : width - 1 - i;
      for (let c = -1; c <= 1; c++) ask(row, column, row - way, column + c);
      ask(row, column, row, column - way);
    }
    for (let i = 1; i < width; i++) {
      const column = way === 1 ? width - 1 - i : i;
      ask(row, column, row, column + way);
    }
  };
  for (let row = 0; row < height; row++) sweep(row, 1);
  for (let row = height - 1; row >= 0; row--) sweep(row, -1);
  return nearest;
}

/** @param {Pixels} pixels @param {Uint8Array} kept @param {Uint8Array} out @returns {Sparse} */
function finished(pixels, kept, out) {
  let sum = 0;
  for (let at = 0; at < out.length; at++) sum += Math.abs(out[at] - pixels.data[at]);
  return {
    kept,
    count: kept.reduce((count, is) => count + is, 0),
    rebuilt: { ...pixels, data: out },
    error: sum / out.length,
  };
}
