/**
 * Where everything of a drawn network stands, in CSS pixels. Of a wide layer only as many neurons are drawn as can
 * be told apart; `more` is how many are left out.
 * @typedef {{ x: number, y: number, size: number, unit: number }} Spot the middle of a neuron, and which of its
 *   column's it is
 * @typedef {{ x: number, spots: Spot[], more: number, units: number }} Column
 * @typedef {{ width: number, height: number, columns: Column[] }} Layout
 */

const large = { size: 38, pitch: 50, most: 8 };
const small = { size: 24, pitch: 29, most: 14 };
const leastGap = 92;
const margin = 44;
export const head = 58;

/**
 * @param {number[]} counts neurons of each column, inputs (used or not) first, outputs last
 * @param {number} available width
 * @returns {Layout} as wide as is needed, at least as there is room for
 */
export function layoutOf(counts, available) {
  const widest = Math.max(...counts);
  const { size, pitch, most } = widest <= large.most ? large : small;
  const rows = Math.min(widest, most);
  const gaps = counts.length - 1;
  const width = Math.max(available, 2 * margin + gaps * leastGap);
  const step = gaps > 0 ? (width - 2 * margin) / gaps : 0;
  return {
    width,
    height: head + rows * pitch + (widest > most ? 22 : 6),
    columns: counts.map((units, index) => column(units, margin + index * step)),
  };

  /** @param {number} units @param {number} x @returns {Column} */
  function column(units, x) {
    const drawn = Math.min(units, most);
    const spots = Array.from({ length: drawn }, (_, unit) => ({
      x,
      y: head + unit * pitch + pitch / 2,
      size,
      unit,
    }));
    return { x, spots, more: units - drawn, units };
  }
}
