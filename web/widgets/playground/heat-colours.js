/**
 * Numbers as colours: orange at −1, the ground at 0, blue at +1 (or between any other two colours). Tables of
 * packed pixels, so that a map is one look-up a pixel.
 * @typedef {Uint32Array} Shades 256 pixels as ImageData stores them
 */

const shades = 256;
/** The shade of certainty where classes share the plane: points of the full colour still stand out. */
const mostSure = 200;

/**
 * @param {string} colour as getComputedStyle gives it: "rgb(1, 2, 3)" or "color(srgb 0.1 0.2 0.3)"
 * @returns {number[]} red, green, blue, 0 … 255
 */
export function channelsOf(colour) {
  const numbers = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).slice(0, 3).map(Number);
  return colour.startsWith('color') ? numbers.map((share) => 255 * share) : numbers;
}

/**
 * @param {string} low @param {string} middle @param {string} high CSS colours as computed
 * @returns {Shades}
 */
export function shadesBetween(low, middle, high) {
  const [from, centre, to] = [low, middle, high].map(channelsOf);
  const pixels = new Uint8ClampedArray(4 * shades);
  for (let i = 0; i < shades; i++) {
    const share = (2 * i) / (shades - 1) - 1;
    const end = share < 0 ? from : to;
    for (let c = 0; c < 3; c++)
      pixels[4 * i + c] = centre[c] + Math.abs(share) * (end[c] - centre[c]);
    pixels[4 * i + 3] = 255;
  }
  return new Uint32Array(pixels.buffer);
}

/**
 * From the ground to a colour.
 * @param {string} ground @param {string} top CSS colours as computed
 * @returns {Shades}
 */
export function shadesTo(ground, top) {
  const [from, to] = [ground, top].map(channelsOf);
  const middle = from.map((channel, c) => (channel + to[c]) / 2);
  return shadesBetween(ground, `rgb(${middle.join(' ')})`, top);
}

/**
 * Paints one unit's values.
 * @param {Uint32Array} pixels [cells], written
 * @param {ArrayLike<number>} values [cells, units]
 * @param {number} unit @param {number} units
 * @param {Shades} table
 * @param {{ low: number, high: number, discretize?: boolean }} scale the values of the first and the last shade
 */
export function paintUnit(pixels, values, unit, units, table, { low, high, discretize = false }) {
  const factor = (shades - 1) / (high - low);
  const middle = (low + high) / 2;
  for (let i = 0, at = unit; i < pixels.length; i++, at += units) {
    const value = values[at];
    const shade = discretize ? (value >= middle ? shades - 1 : 0) : (value - low) * factor;
    pixels[i] = table[shade > 255 ? 255 : shade < 0 ? 0 : shade | 0];
  }
}

/**
 * Paints which of several classes wins, the paler the less sure.
 * @param {Uint32Array} pixels [cells], written
 * @param {ArrayLike<number>} values [cells, classes] probabilities
 * @param {Shades[]} tables one a class
 * @param {boolean} discretize
 */
export function paintWinner(pixels, values, tables, discretize) {
  const classes = tables.length;
  for (let i = 0, at = 0; i < pixels.length; i++, at += classes) {
    let best = 0;
    for (let c = 1; c < classes; c++) if (values[at + c] > values[at + best]) best = c;
    // From a tie of all classes to certainty.
    const sure = (values[at + best] - 1 / classes) / (1 - 1 / classes);
    pixels[i] = tables[best][discretize ? mostSure : (mostSure * sure) | 0];
  }
}
