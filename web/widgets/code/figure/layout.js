/**
 * @typedef {{ left: number, top: number, width: number, height: number }} Box
 * @typedef {import('../../../figures/figure.js').AxesData} AxesData
 */

export const text = { tick: 11, label: 12, title: 13.5, heading: 15 };
const gap = 14;

/** The part of a figure that some axes have, words and all. @param {AxesData['cell']} cell @param {Box} all @returns {Box} */
export function cellBox({ rows, columns, row, column }, all) {
  const width = (all.width - gap * (columns - 1)) / columns;
  const height = (all.height - gap * (rows - 1)) / rows;
  return {
    left: all.left + column * (width + gap),
    top: all.top + row * (height + gap),
    width,
    height,
  };
}

/**
 * What is left of a box for the drawing itself, when its words have their room.
 * @param {AxesData} axes @param {Box} box
 * @param {{ yLabels: number, xLabels: number, barLabels: number }} widths of the widest labels; of the x axis how high
 * @returns {Box}
 */
export function plotBox(
  { title, xlabel, ylabel, frame, bar },
  box,
  { yLabels, xLabels, barLabels },
) {
  const left = 4 + (frame ? yLabels + 9 + (ylabel ? text.label + 9 : 0) : 2);
  const bottom = 2 + (frame ? xLabels + 9 + (xlabel ? text.label + 8 : 0) : 2);
  const top = (title ? text.title + 12 : 6) + 2;
  const right = bar ? barWidth + 12 + 10 + barLabels + (bar.label ? text.label + 8 : 0) : 10;
  return {
    left: box.left + left,
    top: box.top + top,
    width: Math.max(10, box.width - left - right),
    height: Math.max(10, box.height - top - bottom),
  };
}

export const barWidth = 14;

/** The largest box of a shape inside another, in its middle. @param {Box} box @param {number} ratio width over height @returns {Box} */
export function fitted(box, ratio) {
  const width = Math.min(box.width, box.height * ratio);
  const height = width / ratio;
  return {
    left: box.left + (box.width - width) / 2,
    top: box.top + (box.height - height) / 2,
    width,
    height,
  };
}
