/**
 * @typedef {import('../../../figures/figure.js').AxesData} AxesData
 * @typedef {import('../../../figures/figure.js').Mark} Mark
 * @typedef {import('../../../figures/figure.js').Scale} Scale
 * @typedef {[number, number]} Range
 */

/** matplotlib leaves so much of the range free at each end. */
const margin = 0.05;

/** From where to where the axes go: as the program says, else so that everything is in sight. @param {AxesData} axes */
export function extentOf({ marks, x, y }) {
  const across = new Extent(x.kind === 'log');
  const up = new Extent(y.kind === 'log');
  for (const mark of marks) take(mark, across, up);
  return { x: within(x, across.range()), y: within(y, up.range()) };
}

class Extent {
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  /** ends that nothing is left free beyond: where bars stand, where a picture ends */
  firm = /** @type {Set<number>} */ (new Set());

  /** @param {boolean} log */
  constructor(log) {
    this.log = log;
  }

  /** @param {ArrayLike<number>} values @param {boolean} [firm] */
  add(values, firm = false) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (!Number.isFinite(value) || (this.log && value <= 0)) continue;
      if (value < this.from) this.from = value;
      if (value > this.to) this.to = value;
    }
    if (firm) for (let i = 0; i < values.length; i++) this.firm.add(values[i]);
  }

  /** @returns {Range} */
  range() {
    const { from, to, firm } = this;
    if (from > to) return this.log ? [1, 10] : [0, 1];
    if (this.log) {
      const room = (to / from) ** margin;
      return from === to ? [from / 10, to * 10] : [from / room, to * room];
    }
    if (from === to)
      return [from - (Math.abs(from) * margin || 0.05), to + (Math.abs(to) * margin || 0.05)];
    const room = margin * (to - from);
    return [firm.has(from) ? from : from - room, firm.has(to) ? to : to + room];
  }
}

/** @param {Mark} mark @param {Extent} across @param {Extent} up */
function take(mark, across, up) {
  switch (mark.kind) {
    case 'line':
    case 'points':
      across.add(mark.x);
      up.add(mark.y);
      break;
    case 'bars': {
      const [along, tall] = mark.lying ? [up, across] : [across, up];
      along.add(mark.from);
      along.add(mark.to);
      tall.add(mark.top);
      tall.add(mark.base, true);
      break;
    }
    case 'picture':
      across.add(mark.extent.slice(0, 2), true);
      up.add(mark.extent.slice(2), true);
      break;
    case 'area':
      across.add(mark.x);
      up.add(mark.low);
      up.add(mark.high);
      break;
    case 'rule':
      (mark.upright ? across : up).add([mark.at]);
      break;
  }
}

/** @param {Scale} scale @param {Range} range @returns {Range} */
function within({ limits: [from, to] }, range) {
  const [start, end] = [from ?? range[0], to ?? range[1]];
  return start === end ? [start - 0.5, end + 0.5] : [start, end];
}
