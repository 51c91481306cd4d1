import { mapNames } from './map-names.js';
import { shown } from './series.js';

/**
 * Numbers for a colour map: from the smallest to the largest, or as vmin and vmax say.
 * @param {Float64Array} data
 * @param {Record<string, any>} options cmap, vmin, vmax
 * @param {string} name of the function, for messages
 * @returns {import('./figure.js').Mapped}
 */
export function mapped(data, { cmap = 'viridis', vmin, vmax }, name) {
  const [base, reversed] = String(cmap).split(/_r$/);
  if (!mapNames.includes(base)) {
    throw new Error(
      `${name}: the colour map ${shown(cmap)} is not there. There is: ${mapNames.join(', ')} (each also with _r).`,
    );
  }
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of data) {
    if (value < from) from = value;
    if (value > to) to = value;
  }
  return {
    data,
    cmap: base + (reversed === undefined ? '' : '_r'),
    from: Number(vmin ?? (Number.isFinite(from) ? from : 0)),
    to: Number(vmax ?? (Number.isFinite(to) ? to : 1)),
  };
}
