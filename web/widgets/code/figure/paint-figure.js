import { cssColour } from '../../pixels/colour-tables.js';
import { extentOf } from './extent.js';
import { barWidth, cellBox, fitted, plotBox, text } from './layout.js';
import { paintLegend } from './legend.js';
import { colourTable } from './maps.js';
import { paintMark } from './paint-marks.js';
import { axisScale } from './scale.js';

/**
 * @typedef {import('../../../figures/figure.js').Figure} Figure
 * @typedef {import('../../../figures/figure.js').AxesData} AxesData
 * @typedef {import('./inks.js').Inks} Inks
 * @typedef {import('./layout.js').Box} Box
 */

const perInch = 92;

/** How large a figure is in pixels of a page, where it has so much room across. @param {Figure} figure @param {number} room */
export function figureSize({ width, height }, room) {
  const across = Math.min(room, width * perInch);
  return { width: across, height: (across * height) / width };
}

/**
 * Draws a figure with matplotlib's look.
 * @param {CanvasRenderingContext2D} context whose unit is a pixel of the page
 * @param {Figure} figure @param {{ width: number, height: number }} size @param {Inks} inks
 */
export function paintFigure(context, figure, { width, height }, inks) {
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, width, height);
  const head = figure.title ? text.heading + 14 : 0;
  if (figure.title)
    words(context, inks, figure.title, width / 2, 8 + text.heading / 2, text.heading);
  const all = { left: 6, top: 4 + head, width: width - 12, height: height - head - 8 };
  for (const axes of figure.axes) paintAxes(context, axes, cellBox(axes.cell, all), inks);
}

/** @param {CanvasRenderingContext2D} context @param {AxesData} axes @param {Box} cell @param {Inks} inks */
function paintAxes(context, axes, cell, inks) {
  const extent = extentOf(axes);
  const most = { x: Math.floor(cell.width / 62), y: Math.floor(cell.height / 40) };
  const measure = (/** @type {{ text: string }[]} */ ticks) =>
    Math.max(0, ...ticks.map((tick) => context.measureText(tick.text).width));
  context.font = `${text.tick}px ${inks.family}`;
  const bar = barOf(axes, most.y);
  const rough = plotBox(axes, cell, {
    yLabels: measure(axisScale(axes.y, extent.y, 0, 1, most.y).ticks),
    xLabels: axes.x.ticks?.turned
      ? measure(axisScale(axes.x, extent.x, 0, 1, most.x).ticks)
      : text.tick,
    barLabels: bar ? measure(bar.ticks) : 0,
  });
  const ratio = (extent.x[1] - extent.x[0]) / (extent.y[1] - extent.y[0]);
  const box = axes.aspect === 'equal' ? fitted(rough, ratio) : rough;
  const across = axisScale(
    axes.x,
    extent.x,
    box.left,
    box.left + box.width,
    Math.floor(box.width / 56),
  );
  const up = axisScale(
    axes.y,
    extent.y,
    box.top + box.height,
    box.top,
    Math.floor(box.height / 36),
  );
  const ground = { context, inks, box, x: across.place, y: up.place };

  if (axes.grid && axes.frame) paintGrid(ground, across.ticks, up.ticks);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  // Pictures lie below all else, as in matplotlib.
  for (const mark of [...axes.marks].sort(
    (a, b) => Number(b.kind === 'picture') - Number(a.kind === 'picture'),
  ))
    paintMark(ground, mark);
  context.restore();
  if (axes.frame) paintFrame(ground, axes, across.ticks, up.ticks, measure(up.ticks));
  if (axes.title)
    words(
      context,
      inks,
      axes.title,
      box.left + box.width / 2,
      box.top - 6 - text.title / 2,
      text.title,
      box.width * 1.3,
    );
  if (axes.legend) paintLegend(ground, axes.marks, axes.legend);
  if (bar) paintBar(ground, bar);
}

/** @param {AxesData} axes @param {number} most */
function barOf({ bar, marks }, most) {
  if (!bar) return null;
  const mark = marks[bar.mark];
  const values = 'values' in mark ? mark.values : null;
  if (!values) return null;
  const { from, to, cmap } = values;
  /** @type {import('../../../figures/figure.js').Scale} */
  const scale = { kind: 'linear', limits: [from, to], inverted: false, ticks: null };
  const end = to > from ? to : from + 1;
  return { scale, from, end, cmap, label: bar.label, ...axisScale(scale, [from, end], 1, 0, most) };
}

/** @param {import('./paint-marks.js').Ground} ground @param {NonNullable<ReturnType<typeof barOf>>} bar */
function paintBar({ context, inks, box }, { cmap, place, ticks, label }) {
  const left = box.left + box.width + 12;
  const table = colourTable(cmap);
  const step = box.height / table.length;
  for (let i = 0; i < table.length; i++) {
    context.fillStyle = cssColour(table[table.length - 1 - i]);
    // A little more than its share, so that no seam is seen.
    context.fillRect(
      left,
      box.top + i * step,
      barWidth,
      Math.min(step + 0.6, box.height - i * step),
    );
  }
  context.strokeStyle = inks.ink;
  context.lineWidth = 0.8;
  context.strokeRect(left, box.top, barWidth, box.height);
  let widest = 0;
  for (const tick of ticks) {
    const y = box.top + place(tick.at) * box.height;
    line(context, left + barWidth, y, left + barWidth + 3.5, y);
    words(context, inks, tick.text, left + barWidth + 7, y, text.tick, undefined, 'left');
    widest = Math.max(widest, context.measureText(tick.text).width);
  }
  if (label) turned(context, inks, label, left + barWidth + 14 + widest, box.top + box.height / 2);
}

/** @param {import('./paint-marks.js').Ground} ground @param {import('./scale.js').Tick[]} across @param {import('./scale.js').Tick[]} up */
function paintGrid({ context, inks, box, x, y }, across, up) {
  context.strokeStyle = inks.faint;
  context.lineWidth = 0.8;
  context.setLineDash([]);
  for (const { at } of across) line(context, x(at), box.top, x(at), box.top + box.height);
  for (const { at } of up) line(context, box.left, y(at), box.left + box.width, y(at));
}

/**
 * @param {import('./paint-marks.js').Ground} ground @param {AxesData} axes
 * @param {import('./scale.js').Tick[]} across @param {import('./scale.js').Tick[]} up @param {number} upWidth
 */
function paintFrame({ context, inks, box, x, y }, axes, across, up, upWidth) {
  const bottom = box.top + box.height;
  context.strokeStyle = inks.ink;
  context.lineWidth = 0.9;
  context.setLineDash([]);
  context.strokeRect(box.left, box.top, box.width, box.height);
  const turn = axes.x.ticks?.turned ?? 0;
  for (const tick of apart(context, across, x, Boolean(turn))) {
    line(context, x(tick.at), bottom, x(tick.at), bottom + 3.5);
    if (turn) turned(context, inks, tick.text, x(tick.at), bottom + 7, turn, text.tick, 'right');
    else words(context, inks, tick.text, x(tick.at), bottom + 7 + text.tick / 2, text.tick);
  }
  for (const tick of up) {
    line(context, box.left - 3.5, y(tick.at), box.left, y(tick.at));
    words(context, inks, tick.text, box.left - 7, y(tick.at), text.tick, undefined, 'right');
  }
  if (axes.xlabel) {
    const low = turn
      ? Math.max(0, ...across.map((tick) => context.measureText(tick.text).width))
      : text.tick;
    words(
      context,
      inks,
      axes.xlabel,
      box.left + box.width / 2,
      bottom + 15 + low + text.label / 2,
      text.label,
    );
  }
  if (axes.ylabel)
    turned(
      context,
      inks,
      axes.ylabel,
      box.left - 14 - upWidth - text.label / 2,
      box.top + box.height / 2,
    );
}

/** Without those whose words would run into each other. @param {CanvasRenderingContext2D} context @param {import('./scale.js').Tick[]} ticks @param {import('./scale.js').Place} place @param {boolean} turned */
function apart(context, ticks, place, turned) {
  context.font = `${text.tick}px ${context.font.split('px ')[1]}`;
  const widest = turned
    ? 9
    : Math.max(0, ...ticks.map((tick) => context.measureText(tick.text).width)) + 6;
  const step = ticks.length > 1 ? Math.abs(place(ticks[1].at) - place(ticks[0].at)) : widest;
  const every = Math.max(1, Math.ceil(widest / Math.max(step, 1)));
  return ticks.filter((_, i) => i % every === 0);
}

/** @param {CanvasRenderingContext2D} context @param {number} fromX @param {number} fromY @param {number} toX @param {number} toY */
function line(context, fromX, fromY, toX, toY) {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {Inks} inks @param {string} said @param {number} x @param {number} y the middle @param {number} size @param {number} [room] @param {CanvasTextAlign} [align] */
function words(context, inks, said, x, y, size, room, align = 'center') {
  context.fillStyle = inks.ink;
  context.font = `${size}px ${inks.family}`;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.fillText(said, x, y, room);
}

/** Words that read upwards. @param {CanvasRenderingContext2D} context @param {Inks} inks @param {string} said @param {number} x @param {number} y @param {number} [angle] @param {number} [size] @param {CanvasTextAlign} [align] */
function turned(context, inks, said, x, y, angle = 90, size = text.label, align = 'center') {
  context.save();
  context.translate(x, y);
  context.rotate((-angle * Math.PI) / 180);
  words(context, inks, said, 0, 0, size, undefined, align);
  context.restore();
}
