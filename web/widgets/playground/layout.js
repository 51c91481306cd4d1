/**
 * Where everything of a drawn network stands, in CSS pixels. Of a wide layer only as many neurons are drawn as can
 * be told apart; `more` is how many are left out.
 * @typedef {{ x: number, y: number, size: number, unit: number }} Spot the middle of a neuron, and which of its
 *   column's it is
 * @typedef {{ x: number, spots: Spot[], more: number, units: number }} Column
 * @typedef {{ width: number, height: number, head: number, columns: Column[] }} Layout
 */

const large = { size: 38, pitch: 50, most: 8 };
const small = { size: 24, pitch: 29, most: 14 };
/** For fingers, which hit nothing smaller. */
const touched = { size: 44, pitch: 52, most: 8 };
/** Room for the buttons over a column, drawn for a mouse or for a finger. */
const heads = { mouse: { gap: 78, height: 62 }, finger: { gap: 104, height: 122 } };
const right = 44;

/**
 * @param {number[]} counts neurons of each column, inputs (used or not) first, outputs last
 * @param {number} available width
 * @param {{ label: number, touch: boolean }} options how wide the inputs' labels are; whether fingers press here
 * @returns {Layout} as wide as is needed, at least as there is room for; columns are centred on each other
 */
export function layoutOf(counts, available, { label, touch }) {
  const { gap, height: head } = touch ? heads.finger : heads.mouse;
  const widest = Math.max(...counts);
  const drawing = widest <= large.most + 1 ? large : small;
  const { size, pitch, most } = touch ? touched : drawing;
  const rows = Math.min(widest, most + 1);
  const gaps = counts.length - 1;
  const left = label + size / 2 + 8;
  const width = Math.max(available, left + gaps * gap + right);
  const step = gaps > 0 ? (width - left - right) / gaps : 0;
  return {
    width,
    height: head + rows * pitch + (counts.some((units) => units > most + 1) ? 22 : 6),
    head,
    columns: counts.map((units, index) => column(units, left + index * step)),
  };

  /** @param {number} units @param {number} x @returns {Column} */
  function column(units, x) {
    // Where only one would be left out there is room for it, too.
    const drawn = units <= most + 1 ? units : most;
    const top = head + ((rows - drawn) * pitch) / 2;
    const spots = Array.from({ length: drawn }, (_, unit) => ({
      x,
      y: top + unit * pitch + pitch / 2,
      size,
      unit,
    }));
    return { x, spots, more: units - drawn, units };
  }
}

/**
 * The nearest link within reach of a place.
 * @param {Layout} layout @param {number} x @param {number} y
 * @param {(column: number, unit: number) => boolean} isUsed whether a neuron of a column has links
 * @returns {{ column: number, unit: number, from: number } | null} the column it leads to
 */
export function linkAt({ columns }, x, y, isUsed) {
  let [best, found] = [reach, /** @type {ReturnType<typeof linkAt>} */ (null)];
  for (let column = 1; column < columns.length; column++) {
    if (x < columns[column - 1].x || x > columns[column].x) continue;
    for (const a of columns[column - 1].spots) {
      if (!isUsed(column - 1, a.unit)) continue;
      for (const b of columns[column].spots) {
        const distance = distanceToLink(a, b, x, y);
        if (distance < best) [best, found] = [distance, { column, unit: b.unit, from: a.unit }];
      }
    }
  }
  return found;
}

const reach = 7;

/**
 * How far a place is from a link, measured up and down: links never turn back, so that is near enough.
 * @param {Spot} a @param {Spot} b
 * @param {number} x @param {number} y
 */
function distanceToLink(a, b, x, y) {
  const [x1, x2] = [a.x + a.size / 2, b.x - b.size / 2];
  if (x <= x1 || x >= x2) return Number.POSITIVE_INFINITY;
  // The curve's x is monotonous in its parameter: halving finds the parameter.
  let [low, high] = [0, 1];
  for (let i = 0; i < 12; i++) {
    const s = (low + high) / 2;
    const at = (1 - s) ** 3 * x1 + 1.5 * s * (1 - s) * (x1 + x2) + s ** 3 * x2;
    if (at < x) low = s;
    else high = s;
  }
  const blend = low * low * (3 - 2 * low);
  return Math.abs(a.y + blend * (b.y - a.y) - y);
}
