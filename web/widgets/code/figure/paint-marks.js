import { cssColour } from '../../pixels/colour-tables.js';
import { bitmapOf } from './bitmap.js';
import { cssInk } from './inks.js';
import { colourTable, placeOf } from './maps.js';
import { drawMarker } from './markers.js';

/**
 * @typedef {import('../../../figures/figure.js').Mark} Mark
 * @typedef {import('./scale.js').Place} Place
 * @typedef {import('./inks.js').Inks} Inks
 * @typedef {{ context: CanvasRenderingContext2D, inks: Inks, x: Place, y: Place, box: import('./layout.js').Box }} Ground
 */

const dashes = { '-': [], '--': [5.5, 2.4], ':': [1.2, 2.2], '-.': [6.4, 1.8, 1.2, 1.8] };
/** Points of 1/72 inch in pixels of the figure. */
const point = 92 / 72;

/** @param {Ground} ground @param {Mark} mark */
export function paintMark(ground, mark) {
  const { context } = ground;
  context.save();
  if ('alpha' in mark) context.globalAlpha = mark.alpha;
  painters[mark.kind](ground, /** @type {any} */ (mark));
  context.restore();
}

/** @type {{ [kind in Mark['kind']]: (ground: Ground, mark: any) => void }} */
const painters = {
  line: (
    { context, inks, x, y },
    /** @type {import('../../../figures/figure.js').Line} */ mark,
  ) => {
    const color = cssInk(mark.color, inks);
    if (mark.dash && mark.width > 0) {
      stroke(context, color, mark.width, mark.dash);
      context.beginPath();
      for (const i of seen(mark.y.length)) {
        const [across, up] = [x(mark.x[i]), y(mark.y[i])];
        if (Number.isFinite(across) && Number.isFinite(up)) context.lineTo(across, up);
        else {
          context.stroke();
          context.beginPath();
        }
      }
      context.stroke();
    }
    if (!mark.marker) return;
    context.setLineDash([]);
    for (let i = 0; i < mark.y.length; i++)
      drawMarker(context, mark.marker, x(mark.x[i]), y(mark.y[i]), mark.markerSize * point, color);
  },
  points: (
    { context, inks, x, y },
    /** @type {import('../../../figures/figure.js').Points} */ mark,
  ) => {
    const { values } = mark;
    const table = values && colourTable(values.cmap);
    const colors = mark.colors.map((color) => cssInk(color, inks));
    for (let i = 0; i < mark.x.length; i++) {
      const color =
        values && table
          ? cssColour(table[placeOf(values.data[i], values)])
          : (colors[i] ?? colors[0]);
      const size = Math.sqrt(mark.areas[i] ?? mark.areas[0]) * point;
      drawMarker(context, mark.marker, x(mark.x[i]), y(mark.y[i]), size, color);
    }
  },
  bars: (
    { context, inks, x, y },
    /** @type {import('../../../figures/figure.js').Bars} */ mark,
  ) => {
    context.fillStyle = cssInk(mark.color, inks);
    if (mark.edge) stroke(context, cssInk(mark.edge, inks), 1, '-');
    for (let i = 0; i < mark.from.length; i++) {
      const [along, tall] = mark.lying ? [y, x] : [x, y];
      const ends = [along(mark.from[i]), along(mark.to[i])].sort((a, b) => a - b);
      const heights = [tall(mark.base[i]), tall(mark.top[i])].sort((a, b) => a - b);
      const [[left, right], [top, bottom]] = mark.lying ? [heights, ends] : [ends, heights];
      context.fillRect(left, top, right - left, bottom - top);
      if (mark.edge) context.strokeRect(left, top, right - left, bottom - top);
    }
  },
  picture: (
    { context, x, y },
    /** @type {import('../../../figures/figure.js').Picture} */ mark,
  ) => {
    const [left, right, bottom, top] = mark.extent;
    const [fromX, toX] = [x(left), x(right)];
    const [fromY, toY] = [y(top), y(bottom)];
    // Smaller than it is, its pixels are averaged; larger, each is seen.
    context.imageSmoothingEnabled = mark.smooth || Math.abs(toX - fromX) < mark.columns;
    context.imageSmoothingQuality = 'high';
    context.translate(fromX, fromY);
    context.scale(Math.sign(toX - fromX) || 1, Math.sign(toY - fromY) || 1);
    context.drawImage(bitmapOf(mark), 0, 0, Math.abs(toX - fromX), Math.abs(toY - fromY));
  },
  rule: (
    { context, inks, x, y, box },
    /** @type {import('../../../figures/figure.js').Rule} */ mark,
  ) => {
    stroke(context, cssInk(mark.color, inks), mark.width, mark.dash);
    context.beginPath();
    if (mark.upright) {
      context.moveTo(x(mark.at), box.top);
      context.lineTo(x(mark.at), box.top + box.height);
    } else {
      context.moveTo(box.left, y(mark.at));
      context.lineTo(box.left + box.width, y(mark.at));
    }
    context.stroke();
  },
  area: (
    { context, inks, x, y },
    /** @type {import('../../../figures/figure.js').Area} */ mark,
  ) => {
    context.fillStyle = cssInk(mark.color, inks);
    context.beginPath();
    for (let i = 0; i < mark.x.length; i++) context.lineTo(x(mark.x[i]), y(mark.high[i]));
    for (let i = mark.x.length - 1; i >= 0; i--) context.lineTo(x(mark.x[i]), y(mark.low[i]));
    context.fill();
  },
  words: (
    { context, inks, x, y },
    /** @type {import('../../../figures/figure.js').Words} */ mark,
  ) => {
    context.fillStyle = cssInk(mark.color, inks);
    context.font = `${mark.size * 1.2}px ${inks.family}`;
    context.textAlign = /** @type {CanvasTextAlign} */ (mark.align);
    context.textBaseline = 'alphabetic';
    context.fillText(mark.text, x(mark.x), y(mark.y));
  },
};

/** @param {CanvasRenderingContext2D} context @param {string} color @param {number} width in points @param {string} dash */
export function stroke(context, color, width, dash) {
  context.strokeStyle = color;
  context.lineWidth = width * point;
  context.lineJoin = 'round';
  context.setLineDash(
    (dashes[/** @type {keyof typeof dashes} */ (dash)] ?? []).map((part) => part * width),
  );
}

const mostPlaces = 20_000;

/** Which of very many points a line goes through: more than the screen has pixels are not seen. @param {number} count */
function* seen(count) {
  const step = Math.max(1, Math.floor(count / mostPlaces));
  for (let i = 0; i < count; i += step) yield i;
}
